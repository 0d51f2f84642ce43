from tests.channels.conftest import api, mini, vault, wechat

__all__ = ["api", "mini", "vault", "wechat"]
