"""值班表: who is to be there, when and for what. Bookings and "when is somebody there again" are read from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.accounts.staff.models import StaffGrant, StaffMember
from server.areas.service import AreaService
from server.clock import CHINA, Clock
from server.sessions.errors import HelperUnknown, ShiftChanged, ShiftNotFound, ShiftOverlaps, ShiftWrong
from server.sessions.models import HelpShift

LONGEST = timedelta(hours=12)
MOST_DAYS = 31
ACTION = "rosters.edit"


@dataclass(frozen=True, slots=True)
class Planned:
    """A shift as a supervisor writes it."""

    staff_id: UUID
    area: str
    topics: tuple[str, ...]
    level: str
    starts_at: datetime
    ends_at: datetime
    bookable: int


class RosterService:
    def __init__(self, areas: AreaService, clock: Clock) -> None:
        self.areas, self.clock = areas, clock

    async def between(self, since: datetime, until: datetime, *, by: Staff) -> list[HelpShift]:
        until = min(until, since + timedelta(days=MOST_DAYS))
        shifts = HelpShift.filter(by.where("rosters.read"), starts_at__lt=until, ends_at__gt=since)
        return await shifts.order_by("starts_at", "name").limit(2000)

    async def helpers(self, by: Staff) -> list[StaffMember]:
        """Those who can be put on the roster."""
        granted = StaffGrant.filter(by.where(ACTION), role="helper").values_list("staff_id", flat=True)
        return await StaffMember.filter(id__in=list(await granted), state="active", practice_of=None).order_by("display_name")

    async def plan(self, told: Planned, *, by: Staff, id_: UUID | None = None, seen: int | None = None) -> HelpShift:
        """A new shift, or (id_, with the version that was seen) a changed one."""
        if id_ is not None:
            await self._mine(id_, seen, by)
        by.check(ACTION, area=told.area)
        name = await self._helper(told.staff_id, told.area)
        start, end = told.starts_at.astimezone(CHINA), told.ends_at.astimezone(CHINA)
        if not timedelta() < end - start <= LONGEST or (end - timedelta(seconds=1)).date() != start.date():
            raise ShiftWrong
        async with in_transaction():
            row = await self._mine(id_, seen, by) if id_ is not None else None
            await StaffMember.filter(id=told.staff_id).select_for_update().first()  # two shifts of one person are written in turn
            others = HelpShift.filter(staff_id=told.staff_id, starts_at__lt=end, ends_at__gt=start)
            if await (others.exclude(id=id_) if id_ else others).exists():
                raise ShiftOverlaps
            values: dict[str, Any] = {
                "staff_id": told.staff_id,
                "name": name,
                "area_id": told.area,
                "topics": list(told.topics),
                "level": told.level,
                "starts_at": start,
                "ends_at": end,
                "bookable": told.bookable,
            }
            if row is None:
                row = await HelpShift.create(id=uuid4(), **values)
            else:
                row.update_from_dict(values | {"version": row.version + 1})
                await row.save()
        trail.note("shift", str(row.id), area=row.area_id)
        return row

    async def swap(self, mine: tuple[UUID, int], theirs: tuple[UUID, int], *, by: Staff) -> list[HelpShift]:
        """换班: each takes the other's shift, both or neither. (shift, the version that was seen) twice."""
        if mine[0] == theirs[0]:
            raise ShiftWrong(message="请选另一个人的班")
        await self._mine(*mine, by)
        async with in_transaction():
            rows = {
                id_: await self._mine(id_, seen, by) for id_, seen in sorted((mine, theirs))
            }  # always in one order: two swaps cannot wait for each other
            first, second = rows[mine[0]], rows[theirs[0]]
            if first.staff_id == second.staff_id:
                raise ShiftWrong(message="这两个班是同一个人的")
            people = StaffMember.filter(id__in=[first.staff_id, second.staff_id]).order_by("id").select_for_update()
            await people  # two shifts of one person are written in turn
            first.staff_id, second.staff_id = second.staff_id, first.staff_id
            for row in (first, second):
                row.name = await self._helper(row.staff_id, row.area_id)
                others = HelpShift.filter(staff_id=row.staff_id, starts_at__lt=row.ends_at, ends_at__gt=row.starts_at)
                if await others.exclude(id__in=list(rows)).exists():
                    raise ShiftOverlaps
                row.version += 1
                await row.save(update_fields=["staff_id", "name", "version"])
        for row in (first, second):
            trail.note("shift", str(row.id), area=row.area_id)
        return [first, second]

    async def strike(self, id_: UUID, seen: int, *, by: Staff) -> None:
        async with in_transaction():
            row = await self._mine(id_, seen, by)
            await row.delete()
        trail.note("shift", str(id_), area=row.area_id)

    async def _mine(self, id_: UUID, seen: int | None, by: Staff) -> HelpShift:
        row = await HelpShift.filter(id=id_).select_for_update().first()
        if row is None:
            raise ShiftNotFound
        by.check(ACTION, area=row.area_id)
        if row.version != seen:
            raise ShiftChanged(detail={"version": row.version})
        return row

    async def _helper(self, staff: UUID, area: str) -> str:
        """Only somebody who may help there can be put there."""
        member = await StaffMember.get_or_none(id=staff, state="active", practice_of=None)
        grants = await StaffGrant.filter(staff_id=staff, role="helper") if member else []
        if member is None or not any(self.areas.covers(grant.area_id, area) for grant in grants):
            raise HelperUnknown(message="这位同事不是这个区域的帮办员")
        return member.display_name

    # --- for everybody

    async def covering(self, area: str, topic: str, since: datetime, until: datetime) -> list[HelpShift]:
        """Shifts of the township, its communities and the city that take this topic."""
        town = self.areas.town_of(area)
        places = {self.areas.city.id} | (set(self.areas.below(town.id)) if town else set())
        shifts = await HelpShift.filter(area_id__in=sorted(places), starts_at__lt=until, ends_at__gt=since).order_by("starts_at")
        return [shift for shift in shifts if not shift.topics or not topic or topic in shift.topics]

    async def next_at(self, area: str, topic: str) -> datetime | None:
        """When somebody is to be there again, within two weeks; None: the roster says nothing."""
        now = self.clock.now()
        shifts = await self.covering(area, topic, now, now + timedelta(days=14))
        return min((max(shift.starts_at, now) for shift in shifts), default=None)
