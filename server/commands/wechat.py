"""`doorplate wechat refresh-token | publish-menu`: what is done by hand and seldom."""

from __future__ import annotations

import sys

from server import database
from server.clock import CHINA, SystemClock
from server.crypto import Vault
from server.errors import DoorplateError
from server.settings import Settings


async def run(settings: Settings, what: str) -> int:
    appid, secret = settings.wechat_appid, settings.wechat_secret
    if what == "publish-menu":
        appid, secret = settings.wechat_public_appid, settings.wechat_public_secret
    if not appid or not secret:
        needed = "DOORPLATE_WECHAT_PUBLIC_APPID 和 _SECRET" if what == "publish-menu" else "DOORPLATE_WECHAT_APPID 和 _SECRET"
        print(f"还没有设置 {needed}", file=sys.stderr)
        return 2
    from server.channels.wechat import cards
    from server.channels.wechat.api import Api

    async with database.connected(settings):
        api = Api(appid, secret, settings.wechat_url, Vault.of(settings), SystemClock(), timeout_s=settings.wechat_timeout)
        try:
            if what == "publish-menu":
                await api.call("post", "cgi-bin/menu/create", data=cards.read(settings.wechat_replies).menu)
                print("公众号菜单已更新，关注者重新进入后可见")
            else:
                until = await api.tokens.force()
                print(f"接口凭证已强制刷新，有效到 {until.astimezone(CHINA):%Y-%m-%d %H:%M}；微信每天最多允许 20 次")
        except DoorplateError as refusal:
            print(f"没有成功：{refusal.message}（{refusal.code} {refusal.detail.get('errcode', '')}）", file=sys.stderr)
            return 1
        finally:
            await api.close()
    return 0
