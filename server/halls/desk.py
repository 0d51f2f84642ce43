"""管网点: what admins change of a hall, its temporary closures, and what a kind of hall takes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from geo.datum import to_gcj02
from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.halls.errors import (
    ClosureNotFound,
    ClosureTimesWrong,
    HallChangedMeanwhile,
    HallFieldsWrong,
    HallKindUnknown,
    HallNotFound,
    ServiceNeeded,
    ServiceUnknown,
)
from server.halls.hours import HoursUnreadable, parse
from server.halls.kinds import NOTES
from server.halls.models import Hall, HallClosure, HallService
from server.matters.catalogue import Catalogue
from server.matters.revision import Change, raise_revision

ACTION = "halls.edit"
LONGEST_ID = 48
LONGEST_CLOSURE = timedelta(days=366)
SOUTH, NORTH, WEST, EAST = 31.0, 31.7, 120.6, 121.3
"""Where a hall may stand: 昆山 and what lies close to it."""


@dataclass(frozen=True, slots=True)
class HallEdit:
    """What the form holds. seen: the edition that it was filled in over. notes: by the names of kinds.NOTES."""

    name: str
    address: str | None
    phone: str | None
    phone_source: str
    point: tuple[float, float, str] | None
    position: str
    hours: str
    notes: dict[str, str]
    verified: bool
    seen: str


def edition(row: Hall) -> str:
    """Changes with every change of the hall."""
    cells = [getattr(row, name) for name in Hall._meta.fields_map]
    return hashlib.sha256(orjson.dumps(cells, option=orjson.OPT_SORT_KEYS, default=str)).hexdigest()[:16]


class HallDesk:
    def __init__(self, areas: AreaService, catalogue: Catalogue, clock: Clock) -> None:
        self.areas, self.catalogue, self.clock = areas, catalogue, clock

    # --- looking

    def rows(self, *, q: str, area: str | None, kind: str | None, verified: bool | None, closed: bool | None, by: Staff) -> QuerySet[Hall]:
        rows = Hall.filter(by.where("halls.read")).order_by("area_id", "type", "id")
        if q:
            rows = rows.filter(Q(name__icontains=q) | Q(address__icontains=q) | Q(id__icontains=q))
        if area is not None:
            rows = rows.filter(area_id__in=sorted(self.areas.below(area)))
        if kind is not None:
            rows = rows.filter(type=kind)
        if verified is not None:
            rows = rows.filter(verified=verified)
        if closed:
            rows = rows.filter(id__in=Subquery(self._open_closures().values("hall_id")))
        return rows

    async def get(self, hall_id: str, *, by: Staff) -> Hall:
        row = await Hall.get_or_none(id=hall_id) if len(hall_id) <= LONGEST_ID else None
        if row is None:
            raise HallNotFound
        by.check("halls.read", area=row.area_id)
        return row

    async def closures(self, hall_ids: list[str]) -> dict[str, list[HallClosure]]:
        """Those that are not over, by hall, the next one first."""
        found: dict[str, list[HallClosure]] = {id_: [] for id_ in hall_ids}
        for row in await self._open_closures().filter(hall_id__in=hall_ids).order_by("begins_at", "id"):
            found[row.hall_id].append(row)
        return found

    def _open_closures(self) -> QuerySet[HallClosure]:
        return HallClosure.filter(ends_at__gt=self.clock.now(), withdrawn_at=None)

    # --- changing

    async def edit(self, hall_id: str, edit: HallEdit, *, by: Staff) -> Hall:
        """The same form sent twice changes nothing the second time, and is not refused."""
        now = self.clock.now()
        async with in_transaction():
            row = await self._locked(hall_id, by)
            before = {name: getattr(row, name) for name in Hall._meta.fields_map}
            self._fill(row, edit, by, now)
            changed = [name for name, old in before.items() if getattr(row, name) != old and name not in ("verified_by", "verified_at")]
            if changed:
                if edit.seen != _edition_of(before):
                    raise HallChangedMeanwhile
                await row.save()
                await raise_revision([Change("hall", row.id)], at=now)
        was_now = {name: [before[name], getattr(row, name)] for name in changed}
        trail.note("hall", row.id, area=row.area_id, **{name: [str(a), str(b)] for name, (a, b) in was_now.items()})
        return row

    def _fill(self, row: Hall, edit: HallEdit, by: Staff, now: datetime) -> None:
        faults = _faults(edit, row.phone)
        if faults:
            raise HallFieldsWrong.at(**faults)
        row.name, row.address, row.phone = edit.name, edit.address or None, edit.phone or None
        row.phone_source = edit.phone_source if edit.phone else ""
        row.hours = edit.hours
        row.notes = {name: edit.notes[name] for name in NOTES if edit.notes.get(name)}
        if edit.point is None:
            row.lat = row.lng = None
        else:
            point = to_gcj02(*edit.point)
            row.lat, row.lng = round(point.lat, 6), round(point.lng, 6)
        row.position = edit.position
        if edit.verified and not row.verified:
            row.verified_by, row.verified_at = by.display_name, now
        elif not edit.verified:
            row.verified_by, row.verified_at = "", None
        row.verified = edit.verified

    async def close(self, hall_id: str, begins_at: datetime, ends_at: datetime, reason: str, *, by: Staff) -> HallClosure:
        """Residents see it as soon as the workers have read it, and the hall counts as shut meanwhile."""
        now = self.clock.now()
        async with in_transaction():
            hall = await self._locked(hall_id, by)
            if not begins_at < ends_at <= begins_at + LONGEST_CLOSURE or ends_at <= now:
                raise ClosureTimesWrong(detail={"fields": [{"field": "until", "problem": "要晚于开始时间，也要晚于现在，最长一年"}]})
            same: dict[str, Any] = {"hall_id": hall.id, "begins_at": begins_at, "ends_at": ends_at, "reason": reason, "withdrawn_at": None}
            row = await HallClosure.filter(**same).first()
            if row is None:
                row = await HallClosure.create(id=uuid4(), staff_name=by.display_name, created_at=now, **same)
                await raise_revision([Change("hall", hall.id)], at=now)
        trail.note("hall", hall.id, area=hall.area_id, closed=[begins_at.isoformat(), ends_at.isoformat()], reason=reason)
        return row

    async def reopen(self, hall_id: str, closure_id: UUID, *, by: Staff) -> None:
        """Withdraws a closure; again: nothing more happens."""
        now = self.clock.now()
        async with in_transaction():
            hall = await self._locked(hall_id, by)
            row = await HallClosure.get_or_none(id=closure_id, hall_id=hall.id)
            if row is None:
                raise ClosureNotFound
            if row.withdrawn_at is None:
                row.withdrawn_at = now
                await row.save(update_fields=["withdrawn_at"])
                await raise_revision([Change("hall", hall.id)], at=now)
        trail.note("hall", hall.id, area=hall.area_id, closure_withdrawn=str(row.id))

    async def set_services(self, kind: str, wanted: set[tuple[str, str]], *, by: Staff) -> None:
        """What halls of a kind take, for the whole city. wanted: (service, level)."""
        by.check("halls.services", area=None)
        now = self.clock.now()
        async with in_transaction():
            rows = await HallService.all()
            if kind not in {row.hall_type for row in rows}:
                raise HallKindUnknown
            known = {(row.service, row.level) for row in rows} | set(self.needed())
            if unknown := sorted(wanted - known):
                raise ServiceUnknown(detail={"services": [list(one) for one in unknown]})
            has = {(row.service, row.level) for row in rows if row.hall_type == kind}
            existing = {row.type for row in await Hall.all()}
            elsewhere = {(row.service, row.level) for row in rows if row.hall_type != kind and row.hall_type in existing}
            self._check_still_taken((has - wanted) - elsewhere)
            if has == wanted:
                return
            for service, level in has - wanted:
                await HallService.filter(hall_type=kind, service=service, level=level).delete()
            await HallService.bulk_create(
                [HallService(hall_type=kind, service=service, level=level) for service, level in sorted(wanted - has)]
            )
            await raise_revision([Change("hall_kind", kind)], at=now)
        trail.note(
            "hall_kind", kind, added=[list(one) for one in sorted(wanted - has)], removed=[list(one) for one in sorted(has - wanted)]
        )

    def needed(self) -> dict[tuple[str, str], list[dict[str, str]]]:
        """(service, level) -> the matters that go there."""
        found: dict[tuple[str, str], list[dict[str, str]]] = {}
        for matter in self.catalogue.matters.values():
            content = matter.content
            if content.where is not None:
                name = {"id": content.id, "name": content.plain_name}
                found.setdefault((content.where.service, content.where.level), []).append(name)
        return found

    def _check_still_taken(self, lost: set[tuple[str, str]]) -> None:
        needed = self.needed()
        matters = [matter["name"] for key in sorted(lost) for matter in needed.get(key, [])]
        if matters:
            raise ServiceNeeded(message=f"去掉后就没有网点能办：{'、'.join(matters[:5])}", detail={"matters": matters[:50]})

    async def _locked(self, hall_id: str, by: Staff) -> Hall:
        row = await Hall.filter(id=hall_id).select_for_update().first() if len(hall_id) <= LONGEST_ID else None
        if row is None:
            raise HallNotFound
        by.check(ACTION, area=row.area_id)
        return row


def _edition_of(cells: dict[str, Any]) -> str:
    return edition(Hall(**cells))


def _faults(edit: HallEdit, phone: str | None) -> dict[str, str]:
    """By field, in words. phone: the number that stands there already; it may stay, a new one needs its source."""
    faults: dict[str, str] = {}
    try:
        parse(edit.hours)
    except HoursUnreadable as refusal:
        faults["hours"] = str(refusal)
    if edit.phone and edit.phone != phone and not edit.phone_source:
        faults["phone_source"] = "写了电话就要写明号码是在哪里公布的"
    if edit.point is not None:
        lat, lng, datum = edit.point
        point = to_gcj02(lat, lng, datum) if abs(lat) <= 90 and abs(lng) <= 180 else None
        if point is None or not (SOUTH <= point.lat <= NORTH and WEST <= point.lng <= EAST):
            faults["lat"] = faults["lng"] = "不在昆山附近，请核对经纬度和坐标系"
    elif edit.position == "exact":
        faults["position"] = "没有坐标，不能算核实过的位置"
    return faults
