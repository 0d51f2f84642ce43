"""渠道: what reaches people outside our own pages. ports.py says what we ask, the folders and files beside it keep it."""
