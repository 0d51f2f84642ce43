"""成效看板: the month table, put together by month, town, department or matter; what is too small to show is not shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from server.accounts.staff.caller import Staff
from server.areas.errors import AreaUnknown
from server.areas.service import AreaService
from server.clock import Clock, local, today
from server.errors import Unprocessable
from server.figures.filling import back, months_between
from server.figures.measures import MEASURES, Measure, value
from server.figures.models import Figure, FiguredMonth
from server.matters.catalogue import Catalogue
from server.statistics.small import LEAST, hidden, shown

ACTION = "figures.read"
USUAL, LONGEST = 12, 36
By = Literal["month", "town", "department", "matter"]
COLUMN: dict[By, str] = {"month": "month", "town": "town_id", "department": "department", "matter": "matter_id"}
UNKNOWN = {"town": "全市或不知在哪", "department": "没有分到部门", "matter": "没有说哪件事"}
Values = dict[str, float | None]


class MonthsWrong(Unprocessable):
    code, message = "months_wrong", "开始月份不能晚于结束月份，最长三年"


@dataclass(frozen=True, slots=True)
class Line:
    """values: by measure; None: fewer than ten, or nothing that could be divided."""

    id: str
    name: str
    values: Values


@dataclass(frozen=True, slots=True)
class Board:
    first: date
    last: date
    by: By
    lines: list[Line]
    whole: Values
    counted_at: datetime | None


Sums = dict[str, tuple[int, float]]


class FigureService:
    def __init__(self, catalogue: Catalogue, areas: AreaService, clock: Clock) -> None:
        self.catalogue, self.areas, self.clock = catalogue, areas, clock

    def span(self, first: date | None, last: date | None) -> tuple[date, date]:
        """First days of months; the last twelve unless they are given."""
        last = (last or today(self.clock)).replace(day=1)
        first = (first or back(last, USUAL - 1)).replace(day=1)
        if not first <= last or len(months_between(first, last)) > LONGEST:
            raise MonthsWrong
        return first, last

    async def board(self, first: date | None, last: date | None, by: By, area: str | None, *, staff: Staff) -> Board:
        """Of the towns that the caller may see figures of: whoever looks after one town sees that town."""
        since, until = self.span(first, last)
        return await self.of(since, until, by, self._towns(area, staff))

    async def of(self, since: date, until: date, by: By, towns: set[str] | None) -> Board:
        """towns: None: the whole city, with what nobody knows the place of."""
        rows = Figure.filter(month__gte=since, month__lte=until)
        if towns is not None:
            rows = rows.filter(town_id__in=sorted(towns))
        groups: defaultdict[str, dict[str, tuple[int, float]]] = defaultdict(dict)
        whole: Sums = {}
        for row in await rows:
            of = groups[str(getattr(row, COLUMN[by]))]
            for sums in (of, whole):
                count, total = sums.get(row.measure, (0, 0.0))
                sums[row.measure] = count + row.count, total + row.total
        if by == "month":
            groups = defaultdict(dict, {str(month): groups.get(str(month), {}) for month in months_between(since, until)})
        newest = await FiguredMonth.all().order_by("-counted_at").first()
        return Board(since, until, by, self._lines(by, groups), _values(whole), local(newest.counted_at) if newest else None)

    def _towns(self, area: str | None, staff: Staff) -> set[str] | None:
        if area is not None:
            staff.check(ACTION, area=area)
            if area not in self.areas.places:
                raise AreaUnknown
            town = self.areas.town_of(area)
            return {town.id} if town else None
        if staff.may(ACTION, area=None):
            return None
        return {town.id for town in self.areas.towns if staff.may(ACTION, area=town.id)}

    def _lines(self, by: By, groups: dict[str, Sums]) -> list[Line]:
        """Counts are hidden as parts of the whole, which is shown; by month in order, else the busiest first."""
        counts = {
            one.id: hidden({id_: sums.get(one.of, (0, 0.0))[0] for id_, sums in groups.items()})
            for one in MEASURES.values()
            if one.over is None
        }
        lines = [
            Line(id_, self._name(by, id_), {one.id: _value(one, sums, counts, id_) for one in MEASURES.values()})
            for id_, sums in groups.items()
        ]
        if by == "month":
            return sorted(lines, key=lambda line: line.id)
        busy = {id_: sum(count for count, _ in sums.values()) for id_, sums in groups.items()}
        return sorted(lines, key=lambda line: (line.id == "", -busy[line.id], line.id))

    def _name(self, by: By, id_: str) -> str:
        if by == "month":
            return f"{id_[:4]}年{int(id_[5:7])}月"
        if not id_:
            return UNKNOWN[by]
        if by == "town":
            return self.areas.places[id_].name if id_ in self.areas.places else id_
        published = self.catalogue.matters.get(id_) if by == "matter" else None
        return published.content.plain_name if published else id_


def _value(one: Measure, sums: Sums, counts: dict[str, dict[str, int | None]], id_: str) -> float | None:
    return counts[one.id][id_] if one.over is None else value(one, sums)


def _values(sums: Sums) -> Values:
    """Of the whole: small counts are hidden here, too."""
    return {one.id: shown(int(value(one, sums) or 0)) if one.over is None else value(one, sums) for one in MEASURES.values()}


def said(measure: Measure, board: Board) -> str:
    """What a chart says, in a sentence."""
    whole = board.whole[measure.id]
    if whole is None or (whole == 0 and measure.over is None):
        return (
            "还没有数" if whole == 0 else f"少于 {LEAST} {measure.unit}，不显示" if measure.over is None else f"不足 {LEAST} 例，不算比率"
        )
    known = [(line.values[measure.id], line.name) for line in board.lines if line.id and line.values[measure.id]]
    text = f"合计 {whole:g} {measure.unit}" if measure.over is None else f"总体 {whole:g}{measure.unit}"
    if len(known) < 2:
        return text
    (most, where), (least, there) = max(known), min(known)
    if measure.better == "":
        return f"{text}，最多的是{where}（{most:g} {measure.unit}）"
    best, worst = ((most, where), (least, there)) if measure.better == "more" else ((least, there), (most, where))
    return f"{text}，最好的是{best[1]}（{best[0]:g}{measure.unit}），要看看的是{worst[1]}（{worst[0]:g}{measure.unit}）"
