"""填日表: scans become counts by plate, place, hour and channel; on both databases."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from server.doorplates.models import Doorplate, Placement, Scan
from server.settings import Settings
from server.statistics.filling import Filling
from server.statistics.models import CountedDay, ScanCount
from tests import factories
from tests.fakes import MONDAY_MORNING, FixedClock

MONDAY = date(2026, 11, 23)


async def scanned(plate: str | None, at: datetime = MONDAY_MORNING, times: int = 1, entry: str | None = None) -> None:
    for _ in range(times):
        await Scan.create(typed=plate or "?", plate_id=plate, status="active" if plate else "unknown", at=at, entry=entry)


async def counts() -> set[tuple[object, ...]]:
    return set(await ScanCount.all().values_list("day", "hour", "plate_id", "area_id", "site_type", "channel", "scans"))


async def plate(**other: Any) -> Doorplate:
    await factories.area()
    return await factories.plate(**other)


async def test_scans_are_counted_by_hour_and_by_the_channel_that_led_there(database: Settings) -> None:
    mall = await plate(area_id="zp")
    entry = await factories.entry(channel="sms")
    await scanned(mall.scene_code, times=3)
    await scanned(mall.scene_code, MONDAY_MORNING + timedelta(hours=1), times=2)
    await scanned(mall.scene_code, entry=entry.code)
    await scanned(None, times=5)
    await Filling(FixedClock()).fill()
    code = mall.scene_code
    assert await counts() == {
        (MONDAY, 10, code, "zp", "mall", "plate", 3),
        (MONDAY, 11, code, "zp", "mall", "plate", 2),
        (MONDAY, 10, code, "zp", "mall", "sms", 1),
    }


async def test_counting_again_counts_nothing_twice_and_sees_what_has_come_since(database: Settings) -> None:
    mall, filling = await plate(), Filling(FixedClock())
    await scanned(mall.scene_code)
    await filling.fill()
    await scanned(mall.scene_code)
    await filling.fill()
    assert [row.scans for row in await ScanCount.all()] == [2]


async def test_a_finished_day_is_counted_once_and_the_running_one_again(database: Settings) -> None:
    mall, clock = await plate(), FixedClock()
    filling = Filling(clock)
    await scanned(mall.scene_code)
    clock.set(2026, 11, 24, 0, 5)
    await filling.fill()
    assert (await CountedDay.get(day=MONDAY)).finished is False  # its last scans may still be on their way
    clock.set(2026, 11, 24, 0, 30)
    assert await filling.fill() == 2
    assert (await CountedDay.get(day=MONDAY)).finished is True
    assert await filling.fill() == 1


async def test_midnight_is_midnight_in_kunshan(database: Settings) -> None:
    mall, clock = await plate(), FixedClock()
    clock.set(2026, 11, 24, 3)
    await scanned(mall.scene_code, MONDAY_MORNING.replace(hour=23, minute=59))
    await scanned(mall.scene_code, MONDAY_MORNING.replace(day=24, hour=0, minute=1))
    await Filling(clock).fill()
    assert {(row.day.day, row.hour) for row in await ScanCount.all()} == {(23, 23), (24, 0)}


async def test_a_plate_that_moved_keeps_its_scans_where_it_hung_then(database: Settings) -> None:
    moved = await plate(area_id="qd", site_type="bank")
    old: dict[str, Any] = {"name": "旧址", "site_type": "mall", "area_id": "zp", "lat": 31.2, "lng": 120.9}
    new: dict[str, Any] = {"name": "新址", "site_type": "bank", "area_id": "qd", "lat": 31.2, "lng": 120.9}
    at = MONDAY_MORNING.replace(hour=12)
    await Placement.create(scene_code=moved.scene_code, ended_at=at, **old)
    await Placement.create(scene_code=moved.scene_code, began_at=at, **new)
    await scanned(moved.scene_code, MONDAY_MORNING)
    await scanned(moved.scene_code, MONDAY_MORNING.replace(hour=15))
    await Filling(FixedClock(MONDAY_MORNING.replace(hour=16))).fill()
    assert {(row.hour, row.area_id, row.site_type) for row in await ScanCount.all()} == {(10, "zp", "mall"), (15, "qd", "bank")}


async def test_practice_plates_are_in_no_figure(database: Settings) -> None:
    practised = await plate(practice_of=uuid4())
    await scanned(practised.scene_code, times=20)
    await Filling(FixedClock()).fill()
    assert await ScanCount.all().count() == 0
