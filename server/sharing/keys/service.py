"""发密钥: made, changed, renewed and stopped by admins, each within their area. The secret is shown once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid4

from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.service import hashed
from server.accounts.staff.caller import Staff
from server.areas.errors import AreaUnknown
from server.areas.service import AreaService
from server.clock import Clock, today
from server.sharing.keys.door import KeyDoor
from server.sharing.keys.errors import ApiKeyFieldsWrong, ApiKeyNotFound, ApiKeyOver
from server.sharing.keys.models import ApiKey

READ, EDIT = "keys.read", "keys.edit"
PREFIX = "ksmp_"
SHOWN = len(PREFIX) + 4
LONGEST = timedelta(days=731)
State = str


@dataclass(frozen=True, slots=True)
class KeyForm:
    name: str
    owner: str
    area: str
    scopes: tuple[str, ...]
    per_minute: int
    expires_on: date


class KeyService:
    def __init__(self, areas: AreaService, door: KeyDoor, clock: Clock) -> None:
        self.areas, self.door, self.clock = areas, door, clock

    def rows(self, *, q: str, area: str | None, stopped: bool | None, by: Staff) -> QuerySet[ApiKey]:
        """Newest first."""
        rows = ApiKey.filter(by.where(READ))
        if q:
            rows = rows.filter(name__icontains=q)
        if area is not None:
            rows = rows.filter(area_id__in=sorted(self.areas.below(area)))
        if stopped is not None:
            rows = rows.filter(stopped_at__isnull=not stopped)
        return rows.order_by("-made_at", "id")

    async def create(self, form: KeyForm, *, origin: str | None, by: Staff) -> tuple[ApiKey, str]:
        """(the key, its secret). The same request sent again finds the same key, with another secret."""
        self._check(form)
        by.check(EDIT, area=form.area)
        mark = hashed(f"{by.id} {origin}") if origin else None
        secret = _secret()
        async with in_transaction():
            row = await ApiKey.filter(origin=mark).select_for_update().first() if mark else None
            if row is not None:
                await self._turn(row, secret)
            else:
                row = await ApiKey.create(
                    id=uuid4(),
                    name=form.name,
                    owner=form.owner,
                    area_id=form.area,
                    scopes=list(form.scopes),
                    per_minute=form.per_minute,
                    expires_on=form.expires_on,
                    mark=secret[:SHOWN],
                    digest=hashed(secret),
                    origin=mark,
                    made_by=by.display_name,
                    made_at=self.clock.now(),
                )
        trail.note("api_key", row.id, area=row.area_id, name=row.name, owner=row.owner, scopes=row.scopes, expires_on=str(row.expires_on))
        await self.door.load()
        return row, secret

    async def edit(self, id_: UUID, form: KeyForm, *, by: Staff) -> ApiKey:
        """Everything but the secret."""
        self._check(form)
        async with in_transaction():
            row = await self._locked(id_, by)
            by.check(EDIT, area=form.area)
            was = (row.scopes, row.per_minute, str(row.expires_on))
            row.name, row.owner, row.area_id = form.name, form.owner, form.area
            row.scopes, row.per_minute, row.expires_on = list(form.scopes), form.per_minute, form.expires_on
            await row.save(update_fields=["name", "owner", "area_id", "scopes", "per_minute", "expires_on"])
        trail.note("api_key", row.id, area=row.area_id, was=list(was), now=[row.scopes, row.per_minute, str(row.expires_on)])
        await self.door.load()
        return row

    async def rotate(self, id_: UUID, *, keep_hours: int, origin: str | None, by: Staff) -> tuple[ApiKey, str]:
        """A new secret; the one in use holds keep_hours more. Sent again: another new one, and the one in use still holds."""
        secret = _secret()
        mark = hashed(f"{by.id} {id_} {origin}") if origin else None
        async with in_transaction():
            row = await self._locked(id_, by)
            if mark is None or row.turned_by != mark:
                row.former_digest, row.former_until = row.digest, self.clock.now() + timedelta(hours=keep_hours)
                row.turned_by = mark
            await self._turn(row, secret)
        trail.note("api_key", row.id, area=row.area_id, rotated=True, keep_hours=keep_hours)
        await self.door.load()
        return row, secret

    async def stop(self, id_: UUID, why: str, *, by: Staff) -> ApiKey:
        """For good. Stopped already: nothing happens."""
        async with in_transaction():
            row = await self._locked(id_, by, even_stopped=True)
            if row.stopped_at is None:
                row.stopped_at, row.stopped_by, row.stopped_why = self.clock.now(), by.display_name, why
                await row.save(update_fields=["stopped_at", "stopped_by", "stopped_why"])
        trail.note("api_key", row.id, area=row.area_id, stopped=True, why=why)
        await self.door.load()
        return row

    async def _locked(self, id_: UUID, by: Staff, *, even_stopped: bool = False) -> ApiKey:
        row = await ApiKey.filter(id=id_).select_for_update().first()
        if row is None:
            raise ApiKeyNotFound
        by.check(EDIT, area=row.area_id)
        if row.stopped_at is not None and not even_stopped:
            raise ApiKeyOver
        return row

    async def _turn(self, row: ApiKey, secret: str) -> None:
        row.digest, row.mark = hashed(secret), secret[:SHOWN]
        await row.save(update_fields=["digest", "mark", "former_digest", "former_until", "turned_by"])

    def _check(self, form: KeyForm) -> None:
        if form.area not in self.areas.places:
            raise AreaUnknown(detail={"area": form.area})
        day = today(self.clock)
        if not day <= form.expires_on <= day + LONGEST:
            raise ApiKeyFieldsWrong.at(expires_on="有效期从今天起，最长两年")
        if not form.name or not form.owner:
            raise ApiKeyFieldsWrong.at(**{name: "不能为空" for name in ("name", "owner") if not getattr(form, name)})

    def state(self, row: ApiKey) -> State:
        if row.stopped_at is not None:
            return "stopped"
        return "expired" if row.expires_on < today(self.clock) else "active"


def _secret() -> str:
    """256 random bits."""
    return PREFIX + secrets.token_urlsafe(32)
