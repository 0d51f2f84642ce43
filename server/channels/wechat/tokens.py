"""接口调用凭证 (stable_token): one token for all workers, in the database, and one refresh at a time.

developers.weixin.qq.com .../api_getstableaccesstoken: in normal mode the platform renews within the last five minutes of a token's life,
and old and new both hold for those five; so the refresh begins there, one caller makes it, the others go on with the old token. Forced
refreshes (20 a day, 30 s apart) are made by hand only: `doorplate wechat refresh-token`.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.expressions import Q

from server.channels.errors import WeChatMisconfigured, WeChatTooFrequent, WeChatUnavailable
from server.channels.wechat.models import WeChatToken
from server.clock import Clock
from server.crypto import SealBroken, Vault

log = structlog.get_logger()

RENEW_BEFORE = timedelta(minutes=4)
LAST_MOMENT = timedelta(seconds=15)
LEASE = timedelta(seconds=20)
NOT_AGAIN_WITHIN = timedelta(seconds=30)
"""A token that the platform refuses and still hands out: asking again would give the same one."""
AFTER_FAILURE = timedelta(seconds=3)
LOOK_EVERY_S = 0.05
LONGEST_WAIT_S = 12.0

Fetch = Callable[[bool], Awaitable[tuple[str, int]]]
"""(token, seconds that it holds), from WeChat. The argument forces a new one."""


@dataclass(frozen=True, slots=True)
class _Kept:
    token: str = field(repr=False)
    expires_at: datetime

    def holds(self, now: datetime, margin: timedelta) -> bool:
        return self.expires_at - now > margin


class Tokens:
    """One per process and app; several processes agree through the row."""

    def __init__(self, appid: str, fetch: Fetch, vault: Vault, clock: Clock) -> None:
        self._appid, self._fetch, self._vault, self._clock = appid, fetch, vault, clock
        self._kept: _Kept | None = None
        self._flights: dict[str, asyncio.Task[str]] = {}

    async def current(self) -> str:
        """A token that holds. Costs nothing while the one in memory does."""
        kept = self._kept
        if kept is not None and kept.holds(self._clock.now(), RENEW_BEFORE):
            return kept.token
        return await self._together("")

    async def instead_of(self, rejected: str) -> str:
        """After WeChat refused a token: another worker's newer one, else one from WeChat."""
        if self._kept is not None and self._kept.token == rejected:
            self._kept = None
        return await self._together(rejected)

    async def force(self) -> datetime:
        """By hand. When the new one expires; every token before it stops holding."""
        row = await self._row()
        if not await self._lease(row):
            raise WeChatUnavailable(message="另一个进程正在刷新凭证，请半分钟后再试")
        before = self._opened(row)
        await self._refresh(row, force=True)
        assert self._kept is not None
        if before is not None and before.token == self._kept.token:
            raise WeChatTooFrequent(message="微信没有换新凭证：半分钟内只换一次，请稍后再试")
        return self._kept.expires_at

    async def _together(self, rejected: str) -> str:
        """Join the same flight if it is under way; a caller who gives up does not take it from the others."""
        flight = self._flights.get(rejected)
        if flight is None:
            flight = self._flights[rejected] = asyncio.create_task(self._fly(rejected))

            def landed(done: asyncio.Task[str]) -> None:
                del self._flights[rejected]
                if not done.cancelled():
                    done.exception()  # seen, even if nobody waits any more

            flight.add_done_callback(landed)
        return await asyncio.shield(flight)

    async def _fly(self, rejected: str) -> str:
        began = time.monotonic()
        while time.monotonic() - began < LONGEST_WAIT_S:
            row, now = await self._row(), self._clock.now()
            stored = self._opened(row)
            if stored is not None and stored.token != rejected and stored.holds(now, RENEW_BEFORE):
                self._kept = stored
                return stored.token
            if stored is not None and stored.token == rejected and row.stuck_at is not None and now - row.stuck_at < NOT_AGAIN_WITHIN:
                raise WeChatMisconfigured
            if row.failed_at is not None and now - row.failed_at < AFTER_FAILURE:
                return self._old_one(stored, rejected, now, WeChatUnavailable())
            if await self._lease(row):
                try:
                    return await self._refresh(row, rejected)
                except WeChatUnavailable as fault:
                    return self._old_one(stored, rejected, now, fault)
            if stored is not None and stored.token != rejected and stored.holds(now, LAST_MOMENT):
                return stored.token
            await asyncio.sleep(LOOK_EVERY_S)
        raise WeChatUnavailable

    @staticmethod
    def _old_one(stored: _Kept | None, rejected: str, now: datetime, fault: WeChatUnavailable) -> str:
        """The refresh failed: the token that still holds for minutes serves meanwhile."""
        if stored is not None and stored.token != rejected and stored.holds(now, LAST_MOMENT):
            return stored.token
        raise fault

    async def _row(self) -> WeChatToken:
        row = await WeChatToken.get_or_none(appid=self._appid)
        if row is None:
            try:
                row = await WeChatToken.create(appid=self._appid, expires_at=self._clock.now())
            except IntegrityError:  # another worker made it meanwhile
                row = await WeChatToken.get(appid=self._appid)
        return row

    async def _lease(self, row: WeChatToken) -> bool:
        """Whoever changes the row first refreshes; a worker that died holds nobody up for longer than the lease."""
        now = self._clock.now()
        free = WeChatToken.filter(Q(leased_until=None) | Q(leased_until__lt=now), appid=row.appid, version=row.version)
        return await free.update(leased_until=now + LEASE) == 1

    async def _refresh(self, row: WeChatToken, rejected: str = "", *, force: bool = False) -> str:
        mine = WeChatToken.filter(appid=row.appid, version=row.version)
        now = self._clock.now()
        try:
            token, seconds = await self._fetch(force)
        except BaseException:
            await mine.update(leased_until=None, failed_at=now)
            log.warning("wechat.token_not_refreshed")
            raise
        kept = _Kept(token, now + timedelta(seconds=seconds))
        await mine.update(
            sealed=self._vault.seal(token, about=self._about),
            expires_at=kept.expires_at,
            version=row.version + 1,
            stuck_at=now if token == rejected else None,
            failed_at=None,
            leased_until=None,
        )
        self._kept = kept
        log.info("wechat.token_refreshed", expires_at=kept.expires_at.isoformat(), forced=force)
        return token

    def _opened(self, row: WeChatToken) -> _Kept | None:
        if not row.sealed:
            return None
        try:
            return _Kept(self._vault.open(row.sealed, about=self._about), row.expires_at)
        except SealBroken:  # the key was changed: the token is worth one more call, not an outage
            return None

    @property
    def _about(self) -> str:
        return f"wechat.token:{self._appid}"
