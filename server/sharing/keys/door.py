"""验密钥: who may come in with a key, how often, and when it was last used. Keys are in memory: no read waits for the database."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime

import structlog
from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from tortoise.expressions import F, Q

from server.accounts.service import hashed
from server.clock import Clock, today
from server.sharing.keys.errors import (
    ApiKeyExpired,
    ApiKeyGuessed,
    ApiKeyNotFor,
    ApiKeyStopped,
    ApiKeyTooFast,
    ApiKeyUnknown,
)
from server.sharing.keys.models import ApiKey

log = structlog.get_logger()
EVERY = 1.0
LONGEST = 200
GUESSES = RateLimitItemPerMinute(30)
"""Wrong keys from one address; right ones from there go on working."""


class KeyDoor:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.forget()

    def forget(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._known: dict[str, ApiKey] = {}
        self._used: Counter[ApiKey] = Counter()
        self._used_at: dict[ApiKey, datetime] = {}

    async def load(self) -> None:
        """All keys: what is stopped or changed anywhere holds here within two seconds."""
        known: dict[str, ApiKey] = {}
        for row in await ApiKey.all():
            known[row.digest] = row
            if row.former_digest:
                known[row.former_digest] = row
        self._known = known

    async def admit(self, secret: str, scope: str, *, address: str) -> None:
        """ApiKeyUnknown, -Stopped, -Expired, -NotFor or -TooFast unless it may. Each refusal says what to do."""
        digest = hashed(secret[: LONGEST + 1])
        row = self._known.get(digest) or await self._made_just_now(digest, address)
        if row.stopped_at is not None:
            raise ApiKeyStopped
        if digest == row.former_digest and (row.former_until is None or row.former_until <= self.clock.now()):
            raise ApiKeyExpired(message="这个接口密钥已经更换，请用新的")
        if row.expires_on < today(self.clock):
            raise ApiKeyExpired(detail={"expired_on": row.expires_on.isoformat()})
        if scope not in row.scopes:
            raise ApiKeyNotFor(detail={"scope": scope, "scopes": row.scopes})
        limit = RateLimitItemPerMinute(row.per_minute)
        if not await self._limiter.hit(limit, "api_key", str(row.id)):
            ends = (await self._limiter.get_window_stats(limit, "api_key", str(row.id))).reset_time
            wait = max(1, min(60, round(ends - datetime.now().timestamp())))
            raise ApiKeyTooFast(detail={"per_minute": row.per_minute, "retry_after_s": wait})
        self._used[row] += 1
        self._used_at[row] = self.clock.now()

    async def _made_just_now(self, digest: str, address: str) -> ApiKey:
        """Perhaps another worker made it within the last second; whoever guesses may not ask the database for ever."""
        if not await self._limiter.hit(GUESSES, "api_key_guess", address):
            raise ApiKeyGuessed
        row = await ApiKey.filter(Q(digest=digest) | Q(former_digest=digest)).first()
        if row is None:
            raise ApiKeyUnknown
        self._known[digest] = row
        return row

    async def flush(self) -> None:
        """What was used, written."""
        used, self._used = self._used, Counter()
        at, self._used_at = self._used_at, {}
        for row, times in used.items():
            await ApiKey.filter(id=row.id).update(uses=F("uses") + times, last_used_at=at[row])

    async def run(self) -> None:
        """Until cancelled. Without a database everything stays as it was."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await asyncio.shield(self.flush())
                await self.load()
            except Exception:
                log.exception("api_keys.not_read")
