"""首页: each role gets the figures of its own pages and areas, no others."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx

from server.editing.models import Draft
from server.notices.models import Notice
from tests import factories, people
from tests.fakes import MONDAY_MORNING, FixedClock
from tests.people import CITY, OTHER_TOWN, TOWN, Person
from tests.sessions.records import session


async def cards(client: httpx.AsyncClient, who: Person) -> dict[str, dict[str, Any]]:
    answer = await client.get("/api/v1/staff/home", headers=who.headers)
    assert answer.status_code == 200, answer.text
    return {card["id"]: card for card in answer.json()["cards"]}


async def draft(by: Person, state: str, *, kind: str = "matter", department: str = "公安", answer: str = "") -> None:
    times = {"created_at": MONDAY_MORNING, "changed_at": MONDAY_MORNING}
    what: dict[str, Any] = {"kind": kind, "entry_id": "x", "base_version": 1, "content": {"department": department}}
    await Draft.create(id=uuid4(), state=state, answer=answer, author_id=by.id, author_name="某人", **what, **times)


async def test_a_town_admin_counts_their_own_town(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    before = await cards(client, admin)
    await factories.issued(area_id=TOWN)
    await factories.issued(area_id=TOWN, status="printed")
    await factories.issued(area_id=OTHER_TOWN)
    mine, theirs = await factories.hall(area_id=TOWN), await factories.hall(area_id=OTHER_TOWN)
    await factories.closure(mine.id)
    await factories.closure(theirs.id)
    after = await cards(client, admin)
    assert after["plates"]["value"] == before["plates"]["value"] + 1
    assert after["plates"]["say"] == "另有 1 块还没启用"
    assert after["closures"]["value"] == 1
    assert after["halls"]["value"] == before["halls"]["value"] + 1
    assert (after["plates"]["to"], after["plates"]["query"]) == ("plates", {"status": "active"})


async def test_what_waits_for_somebody_is_not_calm(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    assert (await cards(client, admin))["problems"]["calm"] is True
    plate = await factories.issued(area_id=TOWN)
    await factories.intake(uuid4(), kind="scan_problem", plate_id=plate.scene_code)
    await factories.finding(plate.scene_code)
    soon = MONDAY_MORNING + timedelta(days=2)
    times: dict[str, Any] = {"begins_at": MONDAY_MORNING, "ends_at": soon, "created_at": MONDAY_MORNING, "changed_at": MONDAY_MORNING}
    await Notice.create(id=uuid4(), area_id=TOWN, level="info", text="停电", **times)
    found = await cards(client, admin)
    assert {id_: (found[id_]["value"], found[id_]["calm"]) for id_ in ("problems", "findings", "notices")} == {
        "problems": (1, False),
        "findings": (1, False),
        "notices": (1, False),
    }


async def test_tickets_that_wait_for_them_stand_first(client: httpx.AsyncClient, clock: FixedClock) -> None:
    await factories.ticket(area_id=TOWN, status="returned", lead_department="公安")
    await factories.ticket(area_id=OTHER_TOWN, status="lodged")
    due = clock.now() - timedelta(hours=1)
    await factories.ticket(area_id=TOWN, status="dispatched", lead_department="人社", answer_due_at=due)
    admin, handler = await people.signed_in("township_admin", TOWN), await people.signed_in("department_handler", TOWN)
    found = await cards(client, admin)
    assert (found["to_dispatch"]["value"], found["late"]["value"], found["late"]["query"]) == (1, 1, {"view": "list", "late": "true"})
    assert list(found)[:2] == ["to_dispatch", "late"]
    mine = await cards(client, handler)
    assert (mine["to_sign"]["value"], mine["to_sign"]["calm"], "to_dispatch" in mine) == (1, False, False)


async def test_nobody_gets_figures_of_pages_that_they_may_not_open(client: httpx.AsyncClient) -> None:
    clerk = await cards(client, await people.signed_in("clerk", TOWN))
    assert clerk.keys() == {"halls", "closures", "notices"}
    city = await cards(client, await people.signed_in("city_admin"))
    assert {"plates", "entries", "calendar", "switches"} <= city.keys()


async def test_an_editor_sees_what_came_back_and_a_reviewer_what_waits(client: httpx.AsyncClient) -> None:
    editor, reviewer = await people.signed_in("editor", CITY), await people.signed_in("reviewer", CITY)
    assert (await cards(client, editor))["drafts"]["calm"] is True
    await draft(editor, "draft", answer="请写明几岁以上")
    await draft(editor, "in_review")
    await draft(reviewer, "in_review")
    mine = (await cards(client, editor))["drafts"]
    assert (mine["value"], mine["say"], mine["calm"], mine["to"]) == (1, "1 份被退回，要改", False, "matters")
    theirs = (await cards(client, reviewer))["to_review"]
    assert (theirs["value"], theirs["calm"], theirs["query"]) == (1, False, {"open": "true"})


async def test_a_reviewer_of_a_department_counts_its_own(client: httpx.AsyncClient) -> None:
    editor = await people.signed_in("editor", CITY)
    await draft(editor, "approved", kind="policy", department="人社")
    for department, count in (("人社", 1), ("公安", 0)):
        reviewer = await people.signed_in("reviewer", CITY, department=department)
        found = (await cards(client, reviewer))["to_review"]
        assert (found["value"], found["calm"]) == (count, count == 0)
    assert found["to"] == "matters"


async def test_a_helper_sees_who_waits_in_their_town(client: httpx.AsyncClient) -> None:
    helper = await people.signed_in("helper", TOWN)
    assert (await cards(client, helper))["waiting"]["value"] == 0
    await session(TOWN)
    await session(OTHER_TOWN)
    found = (await cards(client, helper))["waiting"]
    assert (found["value"], found["calm"], found["to"]) == (1, False, "desk")


async def test_what_somebody_cannot_mend_does_not_call_for_them(client: httpx.AsyncClient) -> None:
    await factories.hall(area_id=TOWN)
    clerk, admin = await people.signed_in("clerk", TOWN), await people.signed_in("township_admin", TOWN)
    assert (await cards(client, clerk))["halls"]["calm"] is True
    assert (await cards(client, admin))["halls"]["calm"] is False


async def test_a_year_whose_holidays_nobody_knows_yet_is_not_calm(client: httpx.AsyncClient, clock: FixedClock) -> None:
    admin = await people.signed_in("city_admin")
    clock.set(2029, 9, 30)
    _, headers = await people.token(admin.id, at=clock.now())
    september = await client.get("/api/v1/staff/home", headers=headers)
    card = next(one for one in september.json()["cards"] if one["id"] == "calendar")
    assert (card["value"], card["calm"]) == (2029, False)


async def test_in_practice_ones_own_plates_are_counted(client: httpx.AsyncClient) -> None:
    learner = await people.signed_in("township_admin", TOWN, practice=True)
    assert (await cards(client, learner))["plates"]["value"] == 0
