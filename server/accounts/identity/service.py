"""A ticket of another platform becomes a resident: the one it is linked to, else the one who calls, else a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.identity.models import LinkedIdentity
from server.accounts.personal.service import Erased
from server.accounts.service import Resident, ResidentService
from server.channels.identity import PROVIDERS, IdentityPlatform, Provider
from server.clock import CHINA, Clock
from server.crypto import Vault


@dataclass(frozen=True, slots=True)
class SignedIn:
    resident: UUID
    token: str = field(repr=False)
    via: str
    real_name: bool


class IdentitySignIn:
    """Also a part of the personal data that a resident may take along or have erased."""

    kind, say = "identities", "关联的实名身份"

    def __init__(self, platforms: Mapping[Provider, IdentityPlatform], residents: ResidentService, vault: Vault, clock: Clock) -> None:
        self.platforms, self.residents, self.vault, self.clock = platforms, residents, vault, clock

    async def sign_in(self, provider: Provider, ticket: str, *, anonymous: Resident | None) -> SignedIn:
        """IdentityTicketInvalid for a ticket that was used or is none. Where the identity already has a resident, that one is signed in.
        A device whose resident is somebody else on that platform gets a resident of its own: two people share a phone."""
        platform = self.platforms[provider]
        found = await platform.identify(ticket)
        try:
            resident, token = await self._admit(provider, found.subject, found.real_name, platform.via, anonymous)
        except IntegrityError:  # twice at once: the other one was admitted first
            resident, token = await self._admit(provider, found.subject, found.real_name, platform.via, anonymous)
        return SignedIn(resident, token, platform.via, found.real_name)

    async def _admit(self, provider: str, subject: str, real_name: bool, via: str, anonymous: Resident | None) -> tuple[UUID, str]:
        hashes = self.vault.fingerprints(subject, about=f"identity.{provider}")
        async with in_transaction():
            linked = await LinkedIdentity.filter(subject_hash__in=hashes).select_for_update().first()
            if linked is not None:
                return linked.resident_id, await self.residents.new_token(linked.resident_id)
            free = anonymous is not None and not await LinkedIdentity.filter(resident_id=anonymous.id, provider=provider).exists()
            resident = anonymous.id if anonymous is not None and free else await self.residents.new_resident()
            await LinkedIdentity.create(
                subject_hash=hashes[0],
                provider=provider,
                resident_id=resident,
                real_name=real_name,
                via=via,
                created_at=self.clock.now(),
            )
            return resident, await self.residents.new_token(resident)

    async def has(self, resident: UUID) -> bool:
        """Does a platform know who it is?"""
        return await LinkedIdentity.filter(resident_id=resident).exists()

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        """An anonymous resident turned out to be known."""
        await LinkedIdentity.filter(resident_id=from_).update(resident_id=to)

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        return [
            {"platform": PROVIDERS[row.provider], "since": row.created_at.astimezone(CHINA).isoformat()}  # type: ignore[index]
            for row in await LinkedIdentity.filter(resident_id=resident).order_by("created_at")
        ]

    async def erase(self, resident: UUID) -> Erased:
        return Erased(await LinkedIdentity.filter(resident_id=resident).delete())
