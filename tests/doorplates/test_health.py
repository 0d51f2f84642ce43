"""门牌健康: measured against a plate's own habit, raised once, lowered by itself, settled by people."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from geo.datum import Point
from server.app import App
from server.doorplates.health import rules
from server.doorplates.health.models import PlateFinding
from server.doorplates.health.rules import Counted, findings
from server.doorplates.models import Scan
from server.doorplates.service import away_of
from server.parts import Parts
from tests import factories, people
from tests.doorplates.asking import HEALTH, PROBLEMS, code_of, got, posted
from tests.fakes import MONDAY_MORNING, FixedClock
from tests.people import signed_in

NOW = MONDAY_MORNING


def days_ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def plate(**other: Any) -> Counted:
    """In use for long, scanned about twice a day, an hour ago the last time."""
    usual: dict[str, Any] = {"status": "active", "since": days_ago(300), "first": days_ago(60), "last": days_ago(1 / 24), "scans": 120}
    return Counted(**usual | other)


# --- the rules


def test_a_plate_that_keeps_its_habit_is_well() -> None:
    assert findings(plate(), NOW) == {}


@pytest.mark.parametrize(
    ("scans", "quiet", "silent"),
    [
        (1200, 6.9, False),  # twenty a day: still a week's patience
        (1200, 7.1, True),
        (30, 10, False),  # one every other day or so: six times its gap
        (30, 13, True),
        (10, 20, False),  # one every four days or so
        (10, 44, True),
        (3, 44, False),  # too few to have a habit
        (3, 46, True),
    ],
)
def test_silence_is_measured_against_the_plates_own_habit(scans: int, quiet: float, silent: bool) -> None:
    found = findings(plate(scans=scans, last=days_ago(quiet)), NOW)
    assert ("silent" in found) == silent


def test_a_plate_that_nobody_ever_scanned_is_silent_after_a_month() -> None:
    never: dict[str, Any] = {"first": None, "last": None, "scans": 0}
    assert findings(plate(**never, since=days_ago(29)), NOW) == {}
    assert findings(plate(**never, since=days_ago(31)), NOW) == {"silent": {"days": 31, "never": True}}
    assert findings(plate(**never, since=None), NOW) == {}


@pytest.mark.parametrize(("placed", "far", "found"), [(4, 4, False), (5, 2, False), (5, 3, True), (100, 49, False), (100, 50, True)])
def test_scans_from_far_away_are_suspicious_when_they_are_half_of_five_or_more(placed: int, far: int, found: bool) -> None:
    assert ("far" in findings(plate(placed=placed, far=far), NOW)) == found


@pytest.mark.parametrize(("most", "scans", "found"), [(49, 120, False), (50, 120, True), (60, 20_000, False)])
def test_a_burst_is_many_in_an_hour_against_the_usual(most: int, scans: int, found: bool) -> None:
    assert ("burst" in findings(plate(hours=((days_ago(0.5), most),), scans=scans), NOW)) == found


def test_a_plate_that_is_not_out_yet_is_neither_silent_nor_far_but_may_be_early() -> None:
    assert findings(plate(status="printed", last=days_ago(50), placed=9, far=9, early=2), NOW) == {"early": {"scans": 2}}


@pytest.mark.parametrize("kind", sorted(rules.KINDS))
def test_every_kind_says_why_and_what_to_do_next(kind: str) -> None:
    facts = {"days": 9, "gap_hours": 3.0, "scans": 60, "far": 50, "hour": NOW.isoformat(), "usual": 0.5, "reports": 2, "result": "损坏"}
    assert rules.why(kind, facts)
    assert rules.KINDS[kind].next


@pytest.mark.parametrize(("metres", "step"), [(0, 0), (150, 0), (900, 1), (4_000, 2), (9_000, 3)])
def test_of_a_position_only_a_step_of_distance_is_left(metres: float, step: int) -> None:
    assert away_of(Point(31.272, 120.94), Point(31.272 + metres / 111_319, 120.94)) == step


# --- counted in the database


async def scans(code: str, *ago: float, **other: Any) -> None:
    """At so many days before now."""
    await Scan.bulk_create([Scan(typed=code, plate_id=code, status="active", at=days_ago(days), **other) for days in ago])


@pytest.mark.both_databases
async def test_findings_come_and_go_with_what_is_counted(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    admin = await signed_in("township_admin")
    since = days_ago(200)
    silent, burst, far, early = [await factories.issued(issued_at=since) for _ in range(3)] + [await factories.issued(status="printed")]
    await scans(silent.scene_code, *(20 + n for n in range(30)))
    await scans(burst.scene_code, *(n + 0.1 for n in range(20)), *[0.05] * 60)
    await scans(far.scene_code, *(n + 0.1 for n in range(6)), away=3)
    await Scan.create(typed=early.scene_code, plate_id=early.scene_code, status="unknown", at=days_ago(1))
    await parts.staff_plates.health.refresh()
    found = await got(client, HEALTH, admin)
    mine = {row["plate"]["scene_code"]: row for row in found["items"]}
    assert {mine[one.scene_code]["kind"] for one in (silent, burst, far, early)} == {"silent", "burst", "far", "early"}
    assert "20 天没有人扫，平时约每 24 小时有一次" in mine[silent.scene_code]["why"]
    assert all(row["why"] and row["next"] for row in found["items"])

    await scans(silent.scene_code, 0)
    await parts.staff_plates.health.refresh()
    row = await PlateFinding.get(scene_code=silent.scene_code)
    assert (row.settled_at, row.settled_name) == (clock.now(), "系统")
    assert await PlateFinding.filter(settled_at=None, scene_code=burst.scene_code).count() == 1


@pytest.mark.both_databases
async def test_what_was_scanned_in_the_old_place_says_nothing_of_the_new_one(client: httpx.AsyncClient, app: App) -> None:
    from server.doorplates.models import Placement

    parts: Parts = app.ctx.parts
    moved = await factories.issued(issued_at=days_ago(200))
    place = {"scene_code": moved.scene_code, "name": "x", "site_type": "mall", "area_id": "zp", "lat": 31.2, "lng": 120.9}
    await Placement.create(**place, began_at=days_ago(200), ended_at=days_ago(5))
    await Placement.create(**place, began_at=days_ago(5))
    await scans(moved.scene_code, *(10 + n / 10 for n in range(300)), away=3)
    await parts.staff_plates.health.refresh()
    assert await PlateFinding.filter(scene_code=moved.scene_code).count() == 0


async def test_what_a_person_settled_rests_for_two_weeks(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    admin = await signed_in("township_admin")
    plate = await factories.issued(issued_at=days_ago(200))
    await scans(plate.scene_code, 55)
    await parts.staff_plates.health.refresh()
    row = await PlateFinding.get(scene_code=plate.scene_code)
    await posted(client, f"{HEALTH}/{row.id}/settle", admin, {"note": "看过了，完好"})
    assert code_of(await posted(client, f"{HEALTH}/{row.id}/settle", admin, {"note": "再看"}, status=409)) == "finding_settled"
    await parts.staff_plates.health.refresh()
    assert await PlateFinding.filter(scene_code=plate.scene_code, settled_at=None).count() == 0
    clock.move(days=15)
    await parts.staff_plates.health.refresh()
    assert await PlateFinding.filter(scene_code=plate.scene_code, settled_at=None).count() == 1


@pytest.mark.both_databases
async def test_of_a_scan_with_a_position_only_the_distance_is_kept(client: httpx.AsyncClient, app: App) -> None:
    answer = await client.get("/api/v1/scan/5QYDJT5R", params={"lat": 31.30, "lng": 120.99, "datum": "gcj02"})
    assert answer.status_code == 200
    await app.ctx.parts.plates.scans.flush()
    (row,) = await Scan.all()
    assert (row.plate_id, row.away) == ("5QYDJT5R", 3)
    assert "31.3" not in str(dict(row))


# --- what residents report


@pytest.mark.both_databases
async def test_a_report_flags_its_plate_until_it_is_settled(client: httpx.AsyncClient, app: App) -> None:
    plate = await factories.issued()
    await app.ctx.parts.refresh_plates()
    body = {"kind": "plate_covered", "text": "贴了别的码，打 13812345678 问的", "scene": plate.number}
    assert (await client.post("/api/v1/reports", json=factories.report(**body, matter=None, field=None))).status_code in (201, 422)
    typed = f"{plate.scene_code[:4]} {plate.scene_code[4:]}".lower()
    answer = await client.post("/api/v1/reports", json={"kind": "plate_covered", "text": "贴了别的码，打 13812345678", "scene": typed})
    assert answer.status_code == 201
    admin, other = await signed_in("township_admin"), await signed_in("township_admin", people.OTHER_TOWN)
    await app.ctx.parts.staff_plates.health.refresh()
    listed = await got(client, PROBLEMS, admin, settled="no", kind="plate_covered")
    problem = next(row for row in listed["items"] if row["id"] == answer.json()["id"])
    assert (problem["plate"]["scene_code"], problem["settled"]) == (plate.scene_code, None)
    assert "13812345678" not in problem["text"]
    assert answer.json()["id"] not in {row["id"] for row in (await got(client, PROBLEMS, other))["items"]}
    assert await PlateFinding.filter(scene_code=plate.scene_code, kind="covered", settled_at=None).count() == 1

    for row in listed["items"]:
        path = f"{PROBLEMS}/{row['id']}/settle"
        assert code_of(await posted(client, path, other, {"outcome": "fixed"}, status=403)) == "out_of_scope"
        done = await posted(client, path, admin, {"outcome": "fixed", "note": "已撕掉，拍照留证"})
        assert (done["settled"]["say"], done["settled"]["staff_name"]) == ("已处理好", f"{admin.name} 同志")
        assert code_of(await posted(client, path, admin, {"outcome": "fine"}, status=409)) == "problem_already_settled"
    assert (await got(client, PROBLEMS, admin, settled="no"))["total"] == 0
    assert await PlateFinding.filter(scene_code=plate.scene_code, settled_at=None).count() == 0


async def test_a_report_that_names_no_plate_is_the_citys(client: httpx.AsyncClient) -> None:
    row = await factories.intake(uuid4(), kind="scan_problem", text="扫不出", plate_id="00000000")
    city, town = await signed_in("city_admin"), await signed_in("township_admin")
    assert [(one["typed"], one["plate"]) for one in (await got(client, PROBLEMS, city))["items"]] == [("00000000", None)]
    assert (await got(client, PROBLEMS, town))["total"] == 0
    assert code_of(await posted(client, f"{PROBLEMS}/{row.id}/settle", town, {"outcome": "fine"}, status=403)) == "out_of_scope"
