"""居民身份: an anonymous device identity, made when a ticket, report or call needs one. Scanning, searching and lists need none."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.models import Resident as ResidentRow
from server.accounts.models import ResidentToken
from server.clock import Clock
from server.errors import Unauthorized
from server.web import Caller


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
        token, now = secrets.token_urlsafe(32), self.clock.now()
        async with in_transaction():
            known = await ResidentRow.get_or_none(origin_hash=origin_hash) if origin_hash else None
            resident = known or await ResidentRow.create(id=uuid4(), origin_hash=origin_hash, created_at=now)
            await ResidentToken.create(token_hash=hashed(token), resident_id=resident.id, created_at=now)
        return resident.id, token

    async def by_token(self, token: str) -> Resident:
        row = await ResidentToken.get_or_none(token_hash=hashed(token))
        if row is None:
            raise Unauthorized
        return Resident(row.resident_id)
