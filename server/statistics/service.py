"""扫码统计: which plates are used, when, by which way, and which are silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock, local
from server.doorplates.service import SITE_TYPES, DoorplateService, Plate
from server.entries.channels import channel_name
from server.errors import Unprocessable
from server.statistics import simulated
from server.statistics.cells import Cell
from server.statistics.models import CountedDay, ScanCount
from server.statistics.small import hidden, shown

ACTION = "doorplates.statistics"
LONGEST = 366
USUAL = 30
By = Literal["plate", "site_type", "town", "channel", "hour", "day"]
WHOLE_CITY = "全市"


class SpanWrong(Unprocessable):
    code, message = "span_wrong", "开始日期不能晚于结束日期，最长一年"


@dataclass(frozen=True, slots=True)
class Group:
    """scans: None when there are fewer than ten (small.py)."""

    id: str
    name: str
    scans: int | None


@dataclass(frozen=True, slots=True)
class Silent:
    plate: Plate
    town: str


@dataclass(frozen=True, slots=True)
class Statistics:
    first: date
    last: date
    total: int | None
    groups: dict[By, list[Group]]
    silent: list[Silent]
    plates: int
    """In use, in the area that was asked for."""
    counted_at: datetime | None
    simulated: bool


class StatisticsService:
    def __init__(self, areas: AreaService, plates: DoorplateService, clock: Clock) -> None:
        self.areas, self.plates, self.clock = areas, plates, clock

    async def scans(self, first: date | None, last: date | None, area: str | None, *, by: Staff) -> Statistics:
        """Of the plates that the caller may see figures of. The last 30 days, unless a span is given."""
        last = last or self.clock.now().date()
        first = first or last - timedelta(days=USUAL - 1)
        if not first <= last <= first + timedelta(days=LONGEST - 1):
            raise SpanWrong(detail={"fields": [{"field": "first", "problem": "不能晚于结束日期，最长一年"}]})
        inside = self._inside(area, by)
        in_use = [plate for plate in self.plates.plates.values() if plate.status == "active" and (inside is None or plate.area in inside)]
        counted_at: datetime | None = self.clock.now()
        if by.practice:
            today = self.clock.now().date()
            cells = [cell for cell in simulated.cells(in_use, today) if first <= cell.day <= last]
        else:
            cells = await self._cells(first, last, inside)
            newest = await CountedDay.all().order_by("-counted_at").first()
            counted_at = local(newest.counted_at) if newest else None
        used = {cell.plate for cell in cells}
        return Statistics(
            first=first,
            last=last,
            total=shown(sum(cell.scans for cell in cells)),
            groups=self._groups(cells, first, last),
            silent=[Silent(plate, self._town(plate.area)[1]) for plate in in_use if plate.scene_code not in used],
            plates=len(in_use),
            counted_at=counted_at,
            simulated=by.practice,
        )

    def _inside(self, area: str | None, by: Staff) -> set[str] | None:
        """Areas that count; None: all. An area outside the caller's scope is refused."""
        if area is not None:
            by.check(ACTION, area=area)
            return set(self.areas.below(area))
        if by.may(ACTION, area=None):
            return None
        return {id_ for id_ in self.areas.places if by.may(ACTION, area=id_)}

    async def _cells(self, first: date, last: date, inside: set[str] | None) -> list[Cell]:
        rows = ScanCount.filter(day__gte=first, day__lte=last)
        if inside is not None:
            rows = rows.filter(area_id__in=sorted(inside))
        columns = ("day", "hour", "plate_id", "area_id", "site_type", "channel", "scans")
        return [Cell(*row) for row in await rows.values_list(*columns)]

    def _groups(self, cells: list[Cell], first: date, last: date) -> dict[By, list[Group]]:
        counts: dict[By, Counter[str]] = {by: Counter() for by in ("plate", "site_type", "town", "channel", "hour", "day")}
        for cell in cells:
            counts["plate"][cell.plate] += cell.scans
            counts["site_type"][cell.site_type] += cell.scans
            counts["town"][self._town(cell.area)[0]] += cell.scans
            counts["channel"][cell.channel] += cell.scans
            counts["hour"][str(cell.hour)] += cell.scans
            counts["day"][cell.day.isoformat()] += cell.scans
        every_hour = {str(hour): counts["hour"][str(hour)] for hour in range(24)}
        days = [(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)]
        every_day = {day: counts["day"][day] for day in days}
        return {
            "plate": self._named(counts["plate"], self._plate_name),
            "site_type": self._named(counts["site_type"], lambda kind: SITE_TYPES.get(kind, "公共场所")),
            "town": self._named(counts["town"], lambda town: self.areas.places[town].name if town in self.areas.places else WHOLE_CITY),
            "channel": self._named(counts["channel"], channel_name),
            "hour": [Group(hour, f"{int(hour)} 点", count) for hour, count in hidden(every_hour).items()],
            "day": [Group(day, day, count) for day, count in hidden(every_day).items()],
        }

    def _named(self, counts: Counter[str], name: Callable[[str], str]) -> list[Group]:
        """Most first."""
        ordered = dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))
        return [Group(id_, name(id_), count) for id_, count in hidden(ordered).items()]

    def _plate_name(self, code: str) -> str:
        plate = self.plates.plates.get(code)
        return f"{plate.number} {plate.name}" if plate else code

    def _town(self, area: str) -> tuple[str, str]:
        town = self.areas.town_of(area)
        return (town.id, town.name) if town else (self.areas.city.id, WHOLE_CITY)
