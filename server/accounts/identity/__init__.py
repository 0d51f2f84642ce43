"""实名身份: a resident who comes from 苏服办 or 鹿路通."""
