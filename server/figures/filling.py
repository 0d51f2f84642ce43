"""填月表: the sources of a month become its figures, in one transaction, as often as wanted with the same result."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from uuid import UUID

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.areas.service import AreaService
from server.clock import CHINA, Clock, local
from server.figures.models import Figure, FiguredMonth
from server.ledger.models import LedgerItem
from server.matters.catalogue import Catalogue
from server.ratings.models import Rating
from server.search.models import Asked, SearchCount
from server.sessions.models import HelpPeriod, HelpSession
from server.sessions.moves import STAGES
from server.statistics.models import ScanCount
from server.tickets.models import Ticket

log = structlog.get_logger()
EVERY_S, FIRST_S = 600.0, 40.0
SETTLED = timedelta(days=3)
"""How long after the end of a month its last cases may still close late."""
EARLIEST = 24
"""Months that are looked back for."""
SOON_S = 300
CONTENT = 3
"""基本满意 and better."""
Key = tuple[str, str, str, str]
"""Measure, town, department, matter."""


class MonthTable:
    """The sums of one month while they are gathered."""

    def __init__(self) -> None:
        self.sums: defaultdict[Key, list[float]] = defaultdict(lambda: [0, 0.0])

    def add(
        self, measure: str, town: str = "", department: str | None = "", matter: str | None = "", *, count: int = 1, total: float = 0.0
    ) -> None:
        cell = self.sums[measure, town, department or "", matter or ""]
        cell[0] += count
        cell[1] += total


class FigureFilling:
    def __init__(self, catalogue: Catalogue, areas: AreaService, clock: Clock) -> None:
        self.catalogue, self.areas, self.clock = catalogue, areas, clock
        self._turn = asyncio.Lock()
        """One after the other: who counted earlier must not write later."""

    async def run(self) -> None:
        """Until cancelled."""
        await asyncio.sleep(FIRST_S)
        while True:
            try:
                await self.fill()
            except IntegrityError:
                log.info("figures.counted_by_another_worker")
            except Exception:
                log.exception("figures.not_filled")
            await asyncio.sleep(EVERY_S)

    async def fill(self) -> int:
        """Every month that is not finished; how many."""
        async with self._turn:
            now = self.clock.now()
            done = {row.month for row in await FiguredMonth.filter(finished=True)}
            first = await self._first(now)
            months = [month for month in months_between(first, now.date().replace(day=1)) if month not in done]
            for month in months:
                await self.fill_month(month, now)
            return len(months)

    async def _first(self, now: datetime) -> date:
        """The first month with a scan, a search or a ticket."""
        firsts: list[date] = []
        if (scan := await ScanCount.all().order_by("day").first()) is not None:
            firsts.append(scan.day)
        if (asked := await SearchCount.all().order_by("day").first()) is not None:
            firsts.append(asked.day)
        if (ticket := await Ticket.all().order_by("created_at").first()) is not None:
            firsts.append(local(ticket.created_at).date())
        return max(min([*firsts, now.date()]), back(now.date(), EARLIEST)).replace(day=1)

    async def fill_month(self, month: date, now: datetime) -> None:
        table = MonthTable()
        begins, ends = _start(month), _start(after(month))
        await self._from_scans(table, month)
        await self._from_searches(table, month, begins, ends)
        await self._from_ratings(table, begins, ends)
        await self._from_sessions(table, begins, ends)
        await self._from_tickets(table, begins, ends)
        await self._from_ledger(table, begins, ends)
        async with in_transaction():
            await FiguredMonth.filter(month=month).delete()
            await FiguredMonth.create(month=month, finished=now >= ends + SETTLED, counted_at=now)  # of two workers the second fails here
            await Figure.filter(month=month).delete()
            await Figure.bulk_create(
                [
                    Figure(month=month, measure=measure, town_id=town, department=department, matter_id=matter, count=int(n), total=total)
                    for (measure, town, department, matter), (n, total) in table.sums.items()
                ],
                batch_size=500,
            )

    async def _from_scans(self, table: MonthTable, month: date) -> None:
        rows = await ScanCount.filter(day__gte=month, day__lt=after(month)).values_list("area_id", "scans")
        for area, scans in rows:
            table.add("scans", self._town(str(area)), count=int(scans))

    async def _from_searches(self, table: MonthTable, month: date, begins: datetime, ends: datetime) -> None:
        """By town from the day counts, by matter from the masked words: nothing holds both."""
        for town, band, times in await SearchCount.filter(day__gte=month, day__lt=after(month)).values_list("town_id", "band", "times"):
            table.add("searches", str(town), count=int(times))
            if band != "none":
                table.add("found", str(town), count=int(times))
        rows = Asked.filter(hour__gte=begins, hour__lt=ends, matter_id__not_isnull=True).exclude(band="none")
        for matter, times in await rows.values_list("matter_id", "times"):
            table.add("asked", "", self._department(matter), matter, count=int(times))

    async def _from_ratings(self, table: MonthTable, begins: datetime, ends: datetime) -> None:
        for row in await Rating.filter(at__gte=begins, at__lt=ends):
            where = (self._town(row.area_id), row.department or self._department(row.matter_id), row.matter_id)
            table.add("rated", *where)
            table.add("content", *where, count=int(row.level >= CONTENT))
            if row.trips is not None:
                table.add("visits", *where, total=row.trips)
                table.add("once", *where, count=int(row.trips == 1))
                table.add("right", *where, count=int(bool(row.list_right)))

    async def _from_sessions(self, table: MonthTable, begins: datetime, ends: datetime) -> None:
        """What was waited and served, from the periods: one lasts until the next of the same session."""
        sessions = {
            row.id: row
            for row in await HelpSession.filter(ended_at__gte=begins, ended_at__lt=ends).only("id", "area_id", "context", "ticket_number")
        }
        ids = sorted(sessions)
        for start in range(0, len(ids), 500):
            periods: defaultdict[UUID, list[HelpPeriod]] = defaultdict(list)
            for row in await HelpPeriod.filter(session_id__in=ids[start : start + 500], kind__in=STAGES).order_by("began_at", "id"):
                periods[row.session_id].append(row)
            for id_, found in periods.items():
                session = sessions[id_]
                matter = session.context.get("matter") if isinstance(session.context.get("matter"), str) else None
                where = (self._town(session.area_id), self._department(matter), matter)
                lasted = lengths(found)
                if lasted["serve"] > 0:
                    table.add("helped", *where, count=int(session.ticket_number is None), total=lasted["serve"])
                    table.add("waits", *where, total=lasted["wait"])
                    table.add("soon", *where, count=int(lasted["wait"] <= SOON_S))

    async def _from_tickets(self, table: MonthTable, begins: datetime, ends: datetime) -> None:
        """Solved is what the resident says is solved: neither the department's word nor silence."""
        columns = ("id", "area_id", "lead_department", "matter_id", "created_at", "over_at", "reopened", "confirmation")
        for row in await Ticket.filter(created_at__gte=begins, created_at__lt=ends).only(*columns):
            table.add("opened", *self._of_ticket(row))
        for row in await Ticket.filter(over_at__gte=begins, over_at__lt=ends).only(*columns):
            where = self._of_ticket(row)
            hours = (local(row.over_at) - local(row.created_at)).total_seconds() / 3600 if row.over_at else 0.0
            table.add("closed", *where, total=hours)
            table.add("reopened", *where, count=int(row.reopened > 0))
            table.add("solved", *where, count=int(row.confirmation == "yes"))

    def _of_ticket(self, row: Ticket) -> tuple[str, str, str | None]:
        return self._town(row.area_id), row.lead_department or self._department(row.matter_id), row.matter_id

    async def _from_ledger(self, table: MonthTable, begins: datetime, ends: datetime) -> None:
        for row in await LedgerItem.filter(closed_at__gte=begins, closed_at__lt=ends, state="closed"):
            table.add("mended", "", row.department or self._department(row.matter_id), row.matter_id)

    def _town(self, area: str) -> str:
        town = self.areas.town_of(area)
        return town.id if town else ""

    def _department(self, matter: str | None) -> str:
        published = self.catalogue.matters.get(matter or "")
        return published.content.department if published else ""


def lengths(periods: list[HelpPeriod]) -> dict[str, float]:
    """Seconds by kind."""
    found = {"wait": 0.0, "serve": 0.0, "hold": 0.0}
    for one, following in pairwise(periods):
        if one.kind in found:
            found[one.kind] += max(0.0, (following.began_at - one.began_at).total_seconds())
    return found


def after(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def back(day: date, months: int) -> date:
    """The first day of the month so many months before."""
    number = day.year * 12 + day.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def months_between(first: date, last: date) -> list[date]:
    return list(_each(first.replace(day=1), last))


def _each(month: date, last: date) -> Iterator[date]:
    while month <= last:
        yield month
        month = after(month)


def _start(month: date) -> datetime:
    return datetime.combine(month, time(), CHINA)
