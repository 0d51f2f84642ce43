"""成效: counted from the sources as often as wanted with the same result; nothing so small that it points at somebody is shown."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from server.app import App
from server.figures.filling import FigureFilling, after, back, months_between
from server.figures.measures import COUNTED, MEASURES
from server.figures.models import Figure, FiguredMonth
from server.parts import Parts
from server.ratings.models import Rating
from server.search.models import SearchCount
from server.sessions.models import HelpPeriod
from server.statistics.models import ScanCount
from server.volumes.models import Volume
from tests import factories, people
from tests.fakes import MONDAY_MORNING, FixedClock
from tests.sessions import records as help_desk
from tests.test_errors import error_of

FIGURES = "/api/v1/staff/figures"
TODAY = MONDAY_MORNING.date()


def filling_of(app: App) -> FigureFilling:
    parts: Parts = app.ctx.parts
    return parts.figure_filling


async def searched(town: str, sure: int, none: int, day: date = TODAY) -> None:
    await SearchCount.create(day=day, town_id=town, band="sure", times=sure)
    await SearchCount.create(day=day, town_id=town, band="none", times=none)


async def rated(times: int, *, area: str = "zp", trips: int = 1, right: bool = True, level: int = 5) -> None:
    for _ in range(times):
        await Rating.create(
            id=uuid4(),
            event_kind="visit",
            event_id=str(uuid4()),
            level=level,
            tag_version=1,
            anonymous=True,
            matter_id="idcard-reissue",
            area_id=area,
            trips=trips,
            list_right=right,
            at=MONDAY_MORNING,
        )


async def board(client: httpx.AsyncClient, by: str = "month", role: str = "city_admin", **query: str) -> dict[str, Any]:
    who = await people.signed_in(role)
    answer = await client.get(FIGURES, params={"by": by, **query}, headers=who.headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def values(found: dict[str, Any], name: str) -> dict[str, float | None]:
    return {line["id"]: line["values"][name] for line in found["lines"]}


def test_months_follow_each_other_over_the_turn_of_the_year() -> None:
    assert months_between(date(2026, 11, 5), date(2027, 2, 1)) == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)]
    assert (after(date(2026, 12, 1)), back(date(2026, 1, 31), 1)) == (date(2027, 1, 1), date(2025, 12, 1))


def test_every_measure_is_made_of_what_is_counted() -> None:
    for one in MEASURES.values():
        assert one.of in COUNTED
        assert one.over is None or one.over in COUNTED


@pytest.mark.both_databases
async def test_searches_and_found_rate_by_town(client: httpx.AsyncClient, app: App) -> None:
    await searched("zp", 30, 10)
    await searched("qd", 12, 12)
    await searched("", 20, 0)
    assert await filling_of(app).fill() == 1
    found = await board(client, "town")
    assert values(found, "searches") == {"zp": 40, "qd": 24, "": 20}
    assert values(found, "found_rate") == {"zp": 75.0, "qd": 50.0, "": 100.0}
    whole = {one["id"]: (one["whole"], one["say"]) for one in found["measures"]}
    assert whole["searches"][0] == 84
    assert "千灯" in whole["found_rate"][1]


@pytest.mark.both_databases
async def test_filled_twice_it_says_the_same_and_a_finished_month_is_left_alone(
    client: httpx.AsyncClient, app: App, clock: FixedClock
) -> None:
    await searched("zp", 30, 10)
    filling = filling_of(app)
    await filling.fill()
    first = await Figure.all().order_by("measure", "town_id").values_list("month", "measure", "town_id", "count")
    await filling.fill()
    assert list(await Figure.all().order_by("measure", "town_id").values_list("month", "measure", "town_id", "count")) == list(first)
    clock.move(days=40)
    assert await filling.fill() == 3
    assert [row.finished for row in await FiguredMonth.all().order_by("month")] == [True, False, False]


async def test_small_groups_are_hidden_and_cannot_be_worked_out(client: httpx.AsyncClient, app: App) -> None:
    await searched("zp", 30, 0)
    await searched("qd", 4, 0)
    await searched("bc", 25, 0)
    await filling_of(app).fill()
    found = values(await board(client, "town"), "searches")
    assert found["qd"] is None
    assert (found["zp"], found["bc"]) == (30, None)


async def test_the_one_trip_rate_needs_ten_visits(client: httpx.AsyncClient, app: App) -> None:
    await rated(8)
    await rated(1, trips=3, right=False)
    filling = filling_of(app)
    await filling.fill()
    assert values(await board(client, "matter"), "one_trip_rate") == {"idcard-reissue": None}
    await rated(1, trips=2)
    await filling.fill()
    found = await board(client, "matter")
    assert (values(found, "one_trip_rate"), values(found, "list_right_rate")) == ({"idcard-reissue": 80.0}, {"idcard-reissue": 90.0})
    department = (await client.get("/api/v1/matters/idcard-reissue")).json()["department"]
    assert values(await board(client, "department"), "one_trip_rate") == {department: 80.0}
    assert values(await board(client, "town"), "one_trip_rate") == {"zp": 80.0}


async def test_waiting_is_summed_over_the_periods_of_a_session(client: httpx.AsyncClient, app: App) -> None:
    for number in range(10):
        session = await help_desk.session("zp")
        session.status, session.ended_at = "ended", MONDAY_MORNING + timedelta(minutes=40)
        session.ticket_number = "1" if number < 3 else None
        await session.save()
        waits = 2 if number else 22
        steps = (("wait", 0), ("serve", waits), ("hold", waits + 1), ("serve", waits + 2), ("end", waits + 10))
        for kind, minute in steps:
            await HelpPeriod.create(session_id=session.id, kind=kind, began_at=MONDAY_MORNING + timedelta(minutes=minute))
    await filling_of(app).fill()
    found = await board(client, "town")
    assert values(found, "wait_minutes") == {"zp": 4.0}
    assert values(found, "soon_rate") == {"zp": 90.0}
    assert [row.count for row in await Figure.filter(measure="helped")] == [7], "what became a ticket is not solved yet"


async def test_tickets_are_timed_and_reopened_ones_counted(client: httpx.AsyncClient, app: App) -> None:
    for number in range(10):
        over = MONDAY_MORNING + timedelta(days=3)
        await factories.ticket(
            area_id="zp", status="closed", lead_department="人社", outcome="solved", over_at=over, reopened=int(number == 0)
        )
    await filling_of(app).fill()
    found = await board(client, "department")
    assert (values(found, "ticket_days"), values(found, "reopen_rate"), values(found, "opened")) == (
        {"人社": 3.0},
        {"人社": 10.0},
        {"人社": 10},
    )


async def test_solved_is_what_the_resident_calls_solved(client: httpx.AsyncClient, app: App) -> None:
    confirmations = ["yes"] * 12 + ["silent"] * 20 + ["no"] * 20 + [None] * 20
    for confirmation in confirmations:
        over = MONDAY_MORNING + timedelta(days=3)
        await factories.ticket(
            area_id="zp", status="closed", lead_department="人社", outcome="solved", over_at=over, confirmation=confirmation
        )
    await filling_of(app).fill()
    assert [row.count for row in await Figure.filter(measure="solved")] == [12]


async def test_a_township_admin_sees_the_own_town_alone(client: httpx.AsyncClient, app: App) -> None:
    await searched("zp", 30, 0)
    await searched("qd", 30, 0)
    await ScanCount.create(day=TODAY, hour=9, plate_id="5QYDJT5R", area_id="zp", site_type="mall", channel="plate", scans=50)
    await filling_of(app).fill()
    found = await board(client, "town", "township_admin")
    assert values(found, "searches") == {"zp": 30}
    who = await people.signed_in("township_admin")
    answer = await client.get(FIGURES, params={"area": "qd"}, headers=who.headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "out_of_scope")


async def test_a_span_is_in_order_and_three_years_at_most(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("city_admin")
    for query in ({"first": "2026-10", "last": "2026-01"}, {"first": "2020-01"}):
        answer = await client.get(FIGURES, params=query, headers=who.headers)
        assert (answer.status_code, answer.json()["error"]["code"]) == (422, "months_wrong")


async def test_the_table_and_the_report_hide_the_same(client: httpx.AsyncClient, app: App) -> None:
    await searched("zp", 30, 10)
    await searched("qd", 4, 0)
    await searched("bc", 25, 0)
    await filling_of(app).fill()
    who = await people.signed_in("city_admin")
    table = (await client.get(f"{FIGURES}/table.csv", params={"by": "town"}, headers=who.headers)).text
    report = await client.get(f"{FIGURES}/report.html", headers=who.headers)
    assert "不显示" in table
    assert "<script" not in report.text
    assert "script-src" not in report.headers["content-security-policy"]
    for text in (table, report.text):
        assert "千灯" in text
        assert "40" in text


# --- for everybody


async def test_the_results_are_open_to_everybody_and_name_nobody(client: httpx.AsyncClient, app: App) -> None:
    await searched("zp", 1800, 200)
    await searched("qd", 3, 0)
    await filling_of(app).fill()
    found = (await client.get("/api/v1/results")).json()
    assert (found["whole"]["asked"], found["whole"]["found"]) == (2003, 1803)
    towns = {row["town"]: row["asked"] for row in found["towns"]}
    assert towns["qd"] is None
    page = await client.get("/results/")
    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "2,003" in page.text
    assert "<script" not in page.text
    assert (await client.get("/results")).headers["location"] == "/results/"


async def test_before_anything_was_counted_the_page_says_so(client: httpx.AsyncClient) -> None:
    page = await client.get("/results/")
    assert (page.status_code, "还没有足够的数据" in page.text) == (200, True)


# --- what to add next


async def test_the_advisor_ranks_by_people_helped_for_a_day_of_work(client: httpx.AsyncClient, app: App) -> None:
    asked = await factories.ledger_item(family="search", matter_id=None, field=None, leads=["家里的老钢琴怎么搬走"], people=30, times=40)
    away = await factories.ledger_item(family="outside", matter_id=None, field=None, elsewhere_id="report-crime", people=12, times=12)
    await factories.ledger_item(family="search", matter_id=None, field=None, leads=["只有一个人问"], people=1, times=1)
    await factories.ledger_item(family="outside", matter_id=None, field=None, elsewhere_id="fire", people=99, state="dropped")
    await rated(6)
    await rated(6, trips=2)
    await filling_of(app).fill()
    await Volume.create(month=date(2026, 10, 1), name="补身份证", matter_id="idcard-reissue", cases=9000, sheet=1)
    await Volume.create(month=date(2026, 10, 1), name="宠物犬防疫登记", cases=120, sheet=1)
    who = await people.signed_in("editor")
    found = (await client.get(f"{FIGURES}/advice", headers=who.headers)).json()["items"]
    assert [(one["kind"], one["matter"], one["items"]) for one in found] == [
        ("deepen", "idcard-reissue", []),
        ("add", None, [asked.id]),
        ("add", None, [away.id]),
        ("add", None, []),
    ]
    assert found[0]["gain"] == 235.0
    assert all(one["why"] and one["effort"] for one in found)
    assert "只有一个人问" not in str(found)


@pytest.mark.parametrize(
    ("query", "code"), [({"area": "0"}, "area_unknown"), ({"last": "0"}, "input_invalid"), ({"first": "2026-13"}, "input_invalid")]
)
async def test_no_such_area_and_no_such_month_are_refused(client: httpx.AsyncClient, query: dict[str, str], code: str) -> None:
    admin = await people.signed_in("city_admin")
    for page in ("", "/table.csv", "/report.html"):
        error_of(await client.get(f"/api/v1/staff/figures{page}", params=query, headers=admin.headers), 422, code)
