"""管区域和日历: names and positions of areas, and the holidays that the calendar library does not know yet."""

from __future__ import annotations

from datetime import date, timedelta

from tortoise.transactions import in_transaction

from geo.datum import to_gcj02
from server import trail
from server.accounts.staff.caller import Staff
from server.areas.errors import AreaFieldsWrong, AreaNameTaken, AreaNotFound, DayNotEntered, DaysWrong
from server.areas.models import Area, CalendarDay
from server.clock import Clock
from server.matters.revision import Change, raise_revision

LONGEST_SPAN = 31
LONGEST_ID = 64
FIRST_YEAR, LAST_YEAR = 2020, 2099
SOUTH, NORTH, WEST, EAST = 31.0, 31.7, 120.6, 121.3


class AreaDesk:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    async def edit(
        self,
        area_id: str,
        *,
        name: str,
        common_name: str,
        point: tuple[float, float, str] | None,
        precision: str,
        verified: bool,
        by: Staff,
    ) -> Area:
        """The whole form; sent twice, it changes nothing the second time."""
        lat, lng = _in_the_city(point)
        now = self.clock.now()
        async with in_transaction():
            row = await Area.filter(id=area_id).select_for_update().first() if len(area_id) <= LONGEST_ID else None
            if row is None:
                raise AreaNotFound
            by.check("areas.edit", area=area_id)
            if await Area.filter(parent_id=row.parent_id, name=name).exclude(id=area_id).exists():
                raise AreaNameTaken(detail={"fields": [{"field": "name", "problem": "同级已经有这个名字"}]})
            new = {"name": name, "common_name": common_name, "lat": lat, "lng": lng, "precision": precision, "verified": verified}
            changed = {column: [getattr(row, column), value] for column, value in new.items() if getattr(row, column) != value}
            if changed:
                row.update_from_dict(new)
                await row.save()
                await raise_revision([Change("area", area_id)], at=now)
        trail.note("area", area_id, area=area_id, **changed)
        return row

    # --- the calendar, which is the whole city's

    async def entered(self, year: int) -> list[CalendarDay]:
        return await CalendarDay.filter(day__gte=date(year, 1, 1), day__lte=date(year, 12, 31)).order_by("day")

    async def enter(self, first: date, last: date, *, kind: str, name: str, source: str, by: Staff) -> int:
        """Every day of the span becomes that kind; what was entered for a day before is replaced. How many days."""
        by.check("calendar.edit", area=None)
        if not first <= last <= first + timedelta(days=LONGEST_SPAN - 1) or not FIRST_YEAR <= first.year <= last.year <= LAST_YEAR:
            raise DaysWrong(detail={"fields": [{"field": "last", "problem": f"不早于第一天，一次最多 {LONGEST_SPAN} 天"}]})
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        now = self.clock.now()
        async with in_transaction():
            await CalendarDay.filter(day__in=days).delete()
            await CalendarDay.bulk_create([CalendarDay(day=day, kind=kind, name=name, source=source) for day in days])
            await raise_revision([Change("calendar", day.isoformat()) for day in days], at=now)
        trail.note("calendar", f"{first}..{last}", became=kind, name=name, source=source)
        return len(days)

    async def remove(self, day: date, *, by: Staff) -> None:
        by.check("calendar.edit", area=None)
        async with in_transaction():
            if not await CalendarDay.filter(day=day).delete():
                raise DayNotEntered
            await raise_revision([Change("calendar", day.isoformat(), "removed")], at=self.clock.now())
        trail.note("calendar", str(day), removed=True)


def _in_the_city(point: tuple[float, float, str] | None) -> tuple[float | None, float | None]:
    """GCJ-02, six decimals."""
    if point is None:
        return None, None
    lat, lng, datum = point
    if abs(lat) <= 90 and abs(lng) <= 180:  # false for NaN
        found = to_gcj02(lat, lng, datum)
        if SOUTH <= found.lat <= NORTH and WEST <= found.lng <= EAST:
            return round(found.lat, 6), round(found.lng, 6)
    wrong = "不在昆山附近，请核对经纬度和坐标系"
    raise AreaFieldsWrong(detail={"fields": [{"field": "lat", "problem": wrong}, {"field": "lng", "problem": wrong}]})
