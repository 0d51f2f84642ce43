"""对接方: who they are, their keys, what they may take. Keys and secrets are shown once; a new pair leaves the old one valid for a day."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from server import outbox, trail
from server.accounts.service import hashed
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock, local
from server.crypto import Vault
from server.exchange import addresses
from server.exchange.caller import PartnerCaller, as_caller
from server.exchange.errors import PartnerKeyUnknown, PartnerNameTaken, PartnerNotFound, PartnerStopped, PartnerUnfit
from server.exchange.models import ExchangeEvent, Partner
from server.matters.catalogue import Catalogue

ACTIVE, STOPPED = "active", "stopped"
OLD_HOLDS = timedelta(hours=24)
SEEN_EVERY = timedelta(minutes=1)
PUSH = "exchange.push"


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed with a partner."""

    name: str
    lodges: bool
    works: bool
    departments: tuple[str, ...]
    areas: tuple[str, ...]
    mode: str
    url: str


@dataclass(frozen=True, slots=True)
class Issued:
    """key: for its requests; secret: for the signatures of ours. Shown once."""

    partner: Partner
    key: str
    secret: str


class PartnerService:
    def __init__(self, areas: AreaService, catalogue: Catalogue, vault: Vault, clock: Clock, *, loopback: bool) -> None:
        self.areas, self.catalogue, self.vault, self.clock, self.loopback = areas, catalogue, vault, clock, loopback

    async def by_key(self, key: str) -> PartnerCaller:
        """PartnerKeyUnknown, PartnerStopped."""
        key_hash, now = hashed(key), self.clock.now()
        row = await Partner.get_or_none(Q(key_hash=key_hash) | Q(old_key_hash=key_hash, old_until__gt=now))
        if row is None:
            raise PartnerKeyUnknown
        if row.state != ACTIVE:
            raise PartnerStopped
        if row.seen_at is None or now - local(row.seen_at) >= SEEN_EVERY:
            await Partner.filter(id=row.id).update(seen_at=now)
        return as_caller(row, self.areas)

    async def caller(self, partner: UUID) -> PartnerCaller:
        """As whom it calls with an address that we gave it. PartnerNotFound, PartnerStopped."""
        row = await self.get(partner)
        if row.state != ACTIVE:
            raise PartnerStopped
        return as_caller(row, self.areas)

    async def can_handle(self, partner: UUID, area: str, department: str) -> bool:
        """Is it still a partner that works on such tickets?"""
        row = await Partner.get_or_none(id=partner, state=ACTIVE)
        return row is not None and as_caller(row, self.areas).may("tickets.handle", area=area, department=department)

    # --- for the city's admins

    async def listed(self) -> list[Partner]:
        return await Partner.all().order_by("name")

    async def get(self, partner_id: UUID) -> Partner:
        row = await Partner.get_or_none(id=partner_id)
        if row is None:
            raise PartnerNotFound
        return row

    async def create(self, terms: Terms, *, by: Staff) -> Issued:
        await self._check(terms)
        id_, key, secret, now = uuid4(), _new_key(), secrets.token_urlsafe(32), self.clock.now()
        try:
            async with in_transaction():
                row = await Partner.create(
                    id=id_,
                    key_hash=hashed(key),
                    secret_sealed=self.vault.seal(secret, about=secret_about(id_)),
                    created_at=now,
                    created_by=by.id,
                    **_columns(terms),
                )
        except IntegrityError:
            raise PartnerNameTaken(detail={"name": terms.name}) from None
        trail.note("partner", id_, created=terms.name)
        return Issued(row, key, secret)

    async def edit(self, partner_id: UUID, terms: Terms, *, by: Staff) -> Partner:
        await self._check(terms)
        try:
            async with in_transaction():
                row = await self._locked(partner_id)
                before = {name: getattr(row, name) for name in _columns(terms)}
                row.update_from_dict(_columns(terms) | {"failures": 0})
                await row.save(update_fields=[*_columns(terms), "failures"])
                await self._wake(row)
        except IntegrityError:
            raise PartnerNameTaken(detail={"name": terms.name}) from None
        trail.note("partner", partner_id, changed=[name for name, value in _columns(terms).items() if before[name] != value])
        return row

    async def rotate(self, partner_id: UUID, *, by: Staff) -> Issued:
        """A new key and secret. The ones in use hold for another day; rotating again meanwhile replaces only what nobody uses yet, so
        that an answer that got lost locks nobody out."""
        key, secret, now = _new_key(), secrets.token_urlsafe(32), self.clock.now()
        async with in_transaction():
            row = await self._locked(partner_id)
            if row.old_until is None or local(row.old_until) <= now:
                row.old_key_hash, row.old_secret_sealed, row.old_until = row.key_hash, row.secret_sealed, now + OLD_HOLDS
            row.key_hash, row.rotated_at = hashed(key), now
            row.secret_sealed = self.vault.seal(secret, about=secret_about(row.id))
            await row.save()
        trail.note("partner", partner_id, key="rotated")
        return Issued(row, key, secret)

    async def set_state(self, partner_id: UUID, state: str, *, by: Staff) -> Partner:
        """Stopped: its key opens nothing at once, and nothing more is pushed. Old keys do not come back when it starts again."""
        async with in_transaction():
            row = await self._locked(partner_id)
            before, row.state = row.state, state
            if state == STOPPED:
                row.old_key_hash, row.old_secret_sealed, row.old_until = None, "", None
            row.failures = 0
            await row.save()
            await self._wake(row)
        trail.note("partner", partner_id, state=[before, state])
        return row

    def secrets_of(self, row: Partner) -> list[str]:
        """That sign what is pushed: the current one, and for a day the one before it."""
        sealed = [row.secret_sealed]
        if row.old_secret_sealed and row.old_until is not None and local(row.old_until) > self.clock.now():
            sealed.append(row.old_secret_sealed)
        return [self.vault.open(one, about=secret_about(row.id)) for one in sealed]

    async def _wake(self, row: Partner) -> None:
        """What waits goes now, to the address as it is now."""
        if row.state == ACTIVE and row.mode == "realtime":
            await ExchangeEvent.filter(partner_id=row.id, fate="waiting").update(next_at=self.clock.now())
            await outbox.put(PUSH, at=self.clock.now(), partner=str(row.id))

    async def _locked(self, partner_id: UUID) -> Partner:
        row = await Partner.filter(id=partner_id).select_for_update().first()
        if row is None:
            raise PartnerNotFound
        return row

    async def _check(self, terms: Terms) -> None:
        faults = []
        if not (terms.lodges or terms.works):
            faults.append(("works", "交办和承办至少选一项"))
        if terms.works and not terms.departments:
            faults.append(("departments", "承办的对接方要选部门"))
        if unknown := sorted(set(terms.departments) - self.catalogue.departments()):
            faults.append(("departments", f"没有这些部门：{'、'.join(unknown[:5])}"))
        if not terms.areas or any(area not in self.areas.places for area in terms.areas):
            faults.append(("areas", "请从列表中选择至少一个区域"))
        if (terms.mode == "realtime") != bool(terms.url):
            faults.append(("url", "实时推送要填推送地址，批量取用不要填"))
        if faults:
            raise PartnerUnfit(
                message="；".join(say for _, say in faults), detail={"fields": [{"field": name, "problem": say} for name, say in faults]}
            )
        if terms.url:
            addresses.read(terms.url, loopback=self.loopback)


def secret_about(partner: UUID) -> str:
    return f"exchange.secret:{partner}"


def _columns(terms: Terms) -> dict[str, Any]:
    return {
        "name": terms.name,
        "lodges": terms.lodges,
        "works": terms.works,
        "departments": list(terms.departments),
        "areas": list(terms.areas),
        "mode": terms.mode,
        "url": terms.url,
    }


def _new_key() -> str:
    return f"dp_{secrets.token_urlsafe(32)}"
