"""填日表: the scans of a day become its counts, in one transaction, as often as wanted with the same result."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.functions import Min
from tortoise.transactions import in_transaction

from server.clock import CHINA, Clock, local
from server.doorplates.models import Doorplate, Placement, Scan
from server.entries.channels import PLATE
from server.entries.models import Entry
from server.statistics.models import CountedDay, ScanCount

log = structlog.get_logger()
EVERY, FIRST = 300.0, 20.0
AT_ONCE = 5_000
SETTLED = timedelta(minutes=10)
"""How long after midnight the last scans of a day may still be on their way to the table."""
Place = tuple[str, str]
"""area, site type"""


class Filling:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    async def run(self) -> None:
        """Until cancelled."""
        await asyncio.sleep(FIRST)
        while True:
            try:
                await self.fill()
            except IntegrityError:
                log.info("statistics.counted_by_another_worker")
            except Exception:
                log.exception("statistics.not_filled")
            await asyncio.sleep(EVERY)

    async def fill(self) -> int:
        """Every day that is not finished; how many days."""
        now = self.clock.now()
        first = await self._first()
        if first is None:
            return 0
        done = {row.day for row in await CountedDay.filter(finished=True)}
        days = [first + timedelta(days=n) for n in range((now.date() - first).days + 1)]
        wanted = [day for day in days if day not in done]
        for day in wanted:
            await self.fill_day(day, now)
        return len(wanted)

    async def fill_day(self, day: date, now: datetime) -> None:
        counted = await self._count(day)
        places = await self._places({plate for plate, _, _ in counted})
        finished = now >= datetime.combine(day + timedelta(days=1), time(), CHINA) + SETTLED
        rows: Counter[tuple[int, str, str, str, str]] = Counter()
        for (plate, hour, channel), scans in counted.items():
            at = datetime.combine(day, time(hour), CHINA)
            place = _at(places.get(plate, []), at)
            if place is not None:
                rows[hour, plate, place[0], place[1], channel] += scans
        async with in_transaction():
            await CountedDay.filter(day=day).delete()
            await CountedDay.create(day=day, finished=finished, counted_at=now)  # of two workers at once the second fails here
            await ScanCount.filter(day=day).delete()
            await ScanCount.bulk_create(
                [
                    ScanCount(day=day, hour=hour, plate_id=plate, area_id=area, site_type=kind, channel=channel, scans=scans)
                    for (hour, plate, area, kind, channel), scans in rows.items()
                ],
                batch_size=500,
            )

    async def _first(self) -> date | None:
        last = await CountedDay.filter(finished=True).order_by("-day").first()
        if last is not None:
            return last.day + timedelta(days=1)
        found = await Scan.all().annotate(first=Min("at")).values("first")
        first = local(found[0]["first"]) if found else None
        return first.date() if first else None

    async def _count(self, day: date) -> Counter[tuple[str, int, str]]:
        """(plate, hour, channel) -> scans; codes that named no plate are no scans of one."""
        begin = datetime.combine(day, time(), CHINA)
        channels = {str(code): str(channel) for code, channel in await Entry.all().values_list("code", "channel")}
        found: Counter[tuple[str, int, str]] = Counter()
        after = 0
        while True:
            rows = await (
                Scan.filter(id__gt=after, at__gte=begin, at__lt=begin + timedelta(days=1), plate_id__not_isnull=True)
                .order_by("id")
                .limit(AT_ONCE)
                .values_list("id", "plate_id", "at", "entry")
            )
            for _, plate, at, entry in rows:
                found[plate, local(at).hour, channels.get(entry or "", PLATE)] += 1
            if len(rows) < AT_ONCE:
                return found
            after = rows[-1][0]

    async def _places(self, plates: set[str]) -> dict[str, list[tuple[datetime | None, Place]]]:
        """By plate: since when it hung where, the latest first. Practice plates have none."""
        codes = sorted(plates)
        found: defaultdict[str, list[tuple[datetime | None, Place]]] = defaultdict(list)
        for start in range(0, len(codes), 500):
            some = codes[start : start + 500]
            for row in await Doorplate.filter(scene_code__in=some, practice_of=None):
                found[row.scene_code].append((None, (row.area_id, row.site_type)))
            for placed in await Placement.filter(scene_code__in=some).order_by("-id"):
                if placed.scene_code in found:
                    found[placed.scene_code].insert(-1, (local(placed.began_at), (placed.area_id, placed.site_type)))
        return dict(found)


def _at(places: list[tuple[datetime | None, Place]], at: datetime) -> Place | None:
    """Where it hung then; an hour in which it moved counts for the new place."""
    return next((place for began, place in places if began is None or began <= at + timedelta(minutes=59)), None)
