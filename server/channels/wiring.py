"""The WeChat push, put together from settings. wechatpy is loaded only where a push token is set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from server.channels.safety import SafetyService
from server.channels.wechat.service import PUBLIC, PushService
from server.clock import Clock
from server.search.service import Asker, SearchService
from server.settings import Settings


def push_service(settings: Settings, search: SearchService, safety: SafetyService, clock: Clock) -> PushService:
    if not settings.wechat_push_token and not settings.wechat_public_push_token:
        return PushService(None, None, safety, clock)
    from server.channels.wechat import cards
    from server.channels.wechat.push import Account, PushDoor

    accounts = [
        Account("mini", settings.wechat_appid, settings.wechat_push_token, settings.wechat_push_key),
        Account(PUBLIC, settings.wechat_public_appid, settings.wechat_public_push_token, settings.wechat_public_push_key),
    ]

    async def find(words: str) -> Mapping[str, Any]:
        return await search.search(words, asker=Asker(search.surroundings.standing(None)), limit=cards.SHOWN)

    door = PushDoor([account for account in accounts if account.token], clock)
    return PushService(door, cards.Cards(cards.read(settings.wechat_replies), find, settings.public_base), safety, clock)
