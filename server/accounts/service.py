"""居民身份: an anonymous device identity, made when a ticket, report or call needs one. Scanning, searching and lists need none."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.models import Resident as ResidentRow
from server.accounts.models import ResidentToken
from server.accounts.personal.service import Erased
from server.clock import CHINA, Clock
from server.errors import Unauthorized
from server.web import Caller

HOLDS, TOUCH_EVERY = timedelta(days=180), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Resident(Caller):
    """A resident who calls."""

    id: UUID


def hashed(secret: str) -> str:
    """Tokens have 256 random bits, so a plain hash is enough to keep them safe at rest."""
    return hashlib.sha256(secret.encode()).hexdigest()


class ResidentService:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    async def arrive(self, *, origin: str | None) -> tuple[UUID, str]:
        """(resident, token). The same origin (an Idempotency-Key) finds the same resident, with one more token of the same worth:
        the first token cannot be shown again, because only its hash is kept."""
        origin_hash = hashed(origin) if origin else None
        try:
            return await self._admit(origin_hash)
        except IntegrityError:  # two retries at once: the other one made the resident first
            return await self._admit(origin_hash)

    async def _admit(self, origin_hash: str | None) -> tuple[UUID, str]:
        async with in_transaction():
            known = await ResidentRow.get_or_none(origin_hash=origin_hash) if origin_hash else None
            resident = known.id if known else await self.new_resident(origin_hash)
            return resident, await self.new_token(resident)

    async def new_resident(self, origin_hash: str | None = None) -> UUID:
        return (await ResidentRow.create(id=uuid4(), origin_hash=origin_hash, created_at=self.clock.now())).id

    async def new_token(self, resident: UUID) -> str:
        """Shown once; only its hash is kept."""
        token = secrets.token_urlsafe(32)
        await ResidentToken.create(token_hash=hashed(token), resident_id=resident, created_at=self.clock.now())
        return token

    async def by_token(self, token: str) -> Resident:
        """Unauthorized for a token that is unknown, was signed out, or was not used for half a year."""
        row, now = await ResidentToken.get_or_none(token_hash=hashed(token)), self.clock.now()
        if row is None:
            raise Unauthorized
        used = row.last_used_at or row.created_at
        if used + HOLDS <= now:
            raise Unauthorized
        if now - used >= TOUCH_EVERY:
            await ResidentToken.filter(token_hash=row.token_hash).update(last_used_at=now)
        return Resident(row.resident_id)

    async def sign_out(self, resident: UUID, *, token: str | None) -> None:
        """token None: all of them."""
        mine = ResidentToken.filter(resident_id=resident)
        await (mine if token is None else mine.filter(token_hash=hashed(token))).delete()

    # --- the identity itself, as the last part of a resident's personal data

    kind, say = "identity", "匿名身份和登录"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        row = await ResidentRow.get_or_none(id=resident)
        tokens = await ResidentToken.filter(resident_id=resident).order_by("created_at")
        since = [_day(row.created_at)] if row else []
        logins = [{"login_since": _day(token.created_at), "last_used": _day(token.last_used_at or token.created_at)} for token in tokens]
        return [*({"resident": str(resident), "since": day} for day in since), *logins]

    async def erase(self, resident: UUID) -> Erased:
        tokens = await ResidentToken.filter(resident_id=resident).delete()
        return Erased(tokens + await ResidentRow.filter(id=resident).delete())


def _day(at: datetime) -> str:
    return at.astimezone(CHINA).isoformat()
