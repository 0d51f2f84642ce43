"""成效公开: what was asked, found, solved and mended, by month and by town, for everybody."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from server.areas.service import AreaService
from server.clock import Clock, local, today
from server.figures.filling import back, months_between
from server.figures.models import Figure, FiguredMonth
from server.statistics.small import hidden, shown

MONTHS = 12
PARTS: dict[str, tuple[str, ...]] = {"asked": ("searches",), "found": ("found",), "solved": ("solved", "helped"), "mended": ("mended",)}
"""solved: by a helper at once, or by a ticket."""
AGAIN = 60.0
"""Seconds for which an answer is kept."""


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    name: str
    counts: dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Results:
    first: date
    last: date
    months: list[Row]
    towns: list[Row]
    whole: Row
    counted_at: datetime | None


@dataclass(slots=True)
class ResultsService:
    areas: AreaService
    clock: Clock
    _kept: tuple[datetime, Results] | None = field(default=None)

    async def results(self) -> Results:
        """The last twelve months; worked out at most once a minute."""
        now = self.clock.now()
        if self._kept is not None and abs((now - self._kept[0]).total_seconds()) < AGAIN:
            return self._kept[1]
        found = await self._results(today(self.clock).replace(day=1))
        self._kept = now, found
        return found

    def forget(self) -> None:
        self._kept = None

    async def _results(self, last: date) -> Results:
        first = back(last, MONTHS - 1)
        measures = sorted({measure for part in PARTS.values() for measure in part})
        by_month: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        by_town: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        for row in await Figure.filter(month__gte=first, month__lte=last, measure__in=measures):
            part = next(name for name, counted in PARTS.items() if row.measure in counted)
            by_month[part][row.month.isoformat()] += row.count
            by_town[part][row.town_id] += row.count
        months = [month.isoformat() for month in months_between(first, last)]
        towns = [town.id for town in self.areas.towns]
        shown_months = {part: hidden({month: by_month[part][month] for month in months}) for part in PARTS}
        shown_towns = {part: hidden({town: by_town[part][town] for town in [*towns, ""]}) for part in PARTS}
        newest = await FiguredMonth.all().order_by("-counted_at").first()
        return Results(
            first,
            last,
            [Row(month, _said(month), {part: shown_months[part][month] for part in PARTS}) for month in months],
            [Row(town, self.areas.places[town].name, {part: shown_towns[part][town] for part in PARTS}) for town in towns],
            Row("", "合计", {part: shown(sum(by_month[part].values())) for part in PARTS}),
            local(newest.counted_at) if newest else None,
        )


def _said(month: str) -> str:
    return f"{month[:4]}年{int(month[5:7])}月"
