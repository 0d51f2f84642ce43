"""收推送: each message is taken in once and answered in time, however often WeChat repeats it (after 5 s, three times)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import structlog
from tortoise.exceptions import IntegrityError

from server.channels.errors import WeChatPushNotConfigured
from server.channels.ports import Verdict
from server.channels.safety import SafetyService
from server.channels.wechat.models import WeChatPush
from server.clock import Clock

if TYPE_CHECKING:  # wechatpy comes with them; a server without credentials does without
    from server.channels.wechat.cards import Cards
    from server.channels.wechat.push import Letter, PushDoor

log = structlog.get_logger()
IN_TIME_S = 3.5
PUBLIC = "public"


class PushService:
    """door None: no push token is set. cards: what the public account answers."""

    def __init__(self, door: PushDoor | None, cards: Cards | None, safety: SafetyService, clock: Clock) -> None:
        self._door, self._cards, self._safety, self._clock = door, cards, safety, clock

    def greet(self, query: Mapping[str, str]) -> str:
        return self.door.greet(query)

    async def receive(self, query: Mapping[str, str], body: bytes) -> tuple[bytes, str]:
        """(body, content type) of the answer."""
        letter = self.door.open(query, body)
        if letter.text("Event") == "wxa_media_check":  # counted once by the check itself, so that a crash here loses no verdict
            await self._media_checked(letter)
            answer = "success"
        else:
            answer = await self._answered_once(letter)
        content_type = "application/xml; charset=utf-8" if letter.xml and answer not in ("", "success") else "text/plain; charset=utf-8"
        return self.door.seal(letter, answer), content_type

    @property
    def door(self) -> PushDoor:
        if self._door is None:
            raise WeChatPushNotConfigured
        return self._door

    async def _answered_once(self, letter: Letter) -> str:
        now = self._clock.now()
        try:
            await WeChatPush.create(key_hash=letter.identity, at=now)
        except IntegrityError:  # a repeat: the same answer, or none while the first is still being made
            return (await WeChatPush.get(key_hash=letter.identity)).answer or "success"
        answer = "success"
        if letter.account.name == PUBLIC and letter.xml and self._cards is not None:
            try:
                async with asyncio.timeout(IN_TIME_S):
                    answer = await self._cards.answer(letter, at=int(now.timestamp())) or "success"
            except Exception:
                log.exception("wechat.push_unanswered")
        await WeChatPush.filter(key_hash=letter.identity).update(answer=answer)
        return answer

    async def _media_checked(self, letter: Letter) -> None:
        result: Any = letter.fields.get("result")
        verdict = None
        if isinstance(result, Mapping) and result.get("suggest") in ("pass", "review", "risky"):
            label = str(result.get("label", 0))
            verdict = Verdict(result["suggest"], int(label) if label.isdigit() else 0)
        await self._safety.media_checked(letter.text("trace_id"), verdict)
