"""好差评: once, by whoever it was done for; a bad one sets off its repair; nobody changes it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import httpx
import pytest

from server.app import App
from server.ledger.models import Intake
from server.parts import Parts
from server.ratings.errors import AlreadyRated
from server.ratings.models import Rating
from server.ratings.tags import TAGS, fitting
from server.tickets.models import Ticket
from tests import people
from tests.guides.checklists.asking import MATTER, saved
from tests.test_errors import error_of
from tests.tickets.working import Case, case, working

RATINGS = "/api/v1/ratings"


async def answered(client: httpx.AsyncClient) -> Case:
    found, handler = await working(client)
    await found.done(handler, "moves", move="answer", say="已经认定", outcome="solved")
    return found


async def rated(client: httpx.AsyncClient, found: Case, level: int, **body: Any) -> httpx.Response:
    said = {"event_kind": "ticket", "event_id": found.opened["number"], "level": level} | body
    return await client.post(RATINGS, json=said, headers=found.holding)


@pytest.mark.both_databases
async def test_a_bad_one_sets_off_a_repair_in_the_same_breath(client: httpx.AsyncClient) -> None:
    found = await answered(client)
    answer = await rated(client, found, 2, tags=["bad_slow"], text="拖了两个月，电话13812345678没人接")
    assert answer.status_code == 201
    assert answer.json()["repair"] is True
    row = await Rating.get()
    repair = await Ticket.get(id=row.ticket_id)
    assert (repair.kind, repair.source, repair.area_id, repair.resident_id) == ("repair", "rating", "kfq", None)
    assert repair.promised_at.isoformat()[:10] == "2026-12-15"
    assert "等得太久" in repair.text
    assert "13812345678" not in repair.text + row.text
    assert await Intake.filter(kind="bad_rating").count() == 1


@pytest.mark.both_databases
async def test_one_thing_is_rated_once(client: httpx.AsyncClient) -> None:
    found = await answered(client)
    assert (await rated(client, found, 5, tags=["good_quick"])).json()["say"] == "谢谢您的评价"
    error_of(await rated(client, found, 1), 409, "already_rated")
    assert await Rating.all().values_list("level", flat=True) == [5]
    assert await Ticket.filter(kind="repair").count() == 0


async def test_what_is_not_done_or_not_theirs_is_not_rated(client: httpx.AsyncClient) -> None:
    error_of(await rated(client, await case(client), 5), 404, "rated_nothing")
    found = await answered(client)
    body = {"event_kind": "ticket", "event_id": found.opened["number"], "level": 1}
    error_of(await client.post(RATINGS, json=body), 404, "rated_nothing")
    error_of(await client.post(RATINGS, json=body | {"event_kind": "booking"}), 404, "rated_nothing")


async def test_after_a_visit_one_tap_says_whether_the_list_was_right(client: httpx.AsyncClient) -> None:
    mine = await saved(client)
    line = mine["list"]["materials"][0]["id"]
    visit = {"trips": 2, "list_right": False, "wrong_material": line}
    body = {"event_kind": "visit", "event_id": mine["code"], "level": 3, "visit": visit, "text": "窗口要原件"}
    assert (await client.post(RATINGS, json=body)).status_code == 201
    row = await Rating.get()
    assert (row.matter_id, row.trips, row.ticket_id) == (MATTER, 2, None)
    wrong = await Intake.get(kind="list_wrong")
    assert (wrong.matter_id, wrong.field, wrong.text) == (MATTER, line, "窗口要原件")


async def test_the_one_trip_rate_hides_small_groups(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    admin = await people.signed_in("city_admin")
    about = parts.ratings
    for number in range(parts.ratings.least):
        assert (await client.get("/api/v1/staff/ratings/one-trip", headers=admin.headers)).json()["items"] == []
        await Rating.create(
            id=uuid4(), event_kind="visit", event_id=str(number), level=5, tag_version=1, anonymous=True, matter_id=MATTER,
            area_id="ks", trips=1 + (number < 2), list_right=number > 0, at=about.clock.now(),
        )  # fmt: skip
    (row,) = (await client.get("/api/v1/staff/ratings/one-trip", headers=admin.headers)).json()["items"]
    assert (row["matter"], row["asked"], row["one_trip_rate"], row["list_right_rate"]) == (MATTER, 10, 0.8, 0.9)


async def test_tags_fit_the_level_and_unknown_ones_are_refused(client: httpx.AsyncClient) -> None:
    shown = (await client.get(f"{RATINGS}/tags", params={"level": "1"})).json()
    assert {tag["id"] for tag in shown["tags"]} == {tag.id for tag in TAGS.values() if not tag.good}
    assert {tag.good for tag in fitting(3)} == {True, False}
    found = await answered(client)
    error_of(await rated(client, found, 4, tags=["my_own"]), 422, "tag_unknown")


async def test_staff_read_what_was_said_within_their_area_and_not_who(client: httpx.AsyncClient) -> None:
    me = (await client.post("/api/v1/residents", json={})).json()
    found = await answered(client)
    headers = found.holding | {"authorization": f"Bearer {me['token']}"}
    body = {"event_kind": "ticket", "event_id": found.opened["number"], "level": 1, "text": "没办成", "anonymous": False}
    assert (await client.post(RATINGS, json=body, headers=headers)).status_code == 201
    inside, outside = await people.signed_in("township_admin", "kfq"), await people.signed_in("township_admin", people.TOWN)
    (row,) = (await client.get("/api/v1/staff/ratings", params={"bad": "true"}, headers=inside.headers)).json()["items"]
    assert (row["level_name"], row["department"], row["text"]) == ("非常不满意", "人社", "没办成")
    assert me["resident"] not in str(row)
    assert (await client.get("/api/v1/staff/ratings", headers=outside.headers)).json()["total"] == 0
    # the person takes it along, and leaves it behind without a name
    exported = (await client.get("/api/v1/residents/me/export", headers=headers)).json()
    assert next(part for part in exported["parts"] if part["kind"] == "ratings")["records"][0]["level"] == "非常不满意"
    await client.delete("/api/v1/residents/me", headers=headers)
    left = await Rating.get()
    assert (left.resident_id, left.anonymous, left.level) == (None, True, 1)


async def test_a_rating_that_cannot_be_written_leaves_no_repair(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    await parts.ratings.rate("session", "s-1", 1, [], "", True, None)
    with pytest.raises(AlreadyRated):
        await parts.ratings.rate("session", "s-1", 1, [], "", True, None)
    assert await Ticket.filter(kind="repair").count() == 1


def test_there_is_no_way_to_change_a_rating(app: App) -> None:
    """Appeals stand beside it (test_appeals.py)."""
    routes = [route for route in app.router.routes if "ratings" in route.path]
    assert {method for route in routes for method in route.methods} <= {"GET", "HEAD", "POST", "OPTIONS"}
    changing = sorted(route.path for route in routes if "POST" in route.methods)
    appeal = "api/v1/staff/ratings/<rating_id:uuid>/appeal"
    assert changing == ["api/v1/ratings", appeal, f"{appeal}/decision"]


async def test_levels_are_counted_by_department_and_matter_within_ones_area(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    for number, (level, department, area) in enumerate([(1, "人社", "kfq"), (5, "人社", "kfq"), (3, "公安", "kfq"), (4, "公安", "zp")]):
        about = {"event_kind": "visit", "event_id": str(number), "tag_version": 1, "anonymous": True, "at": parts.ratings.clock.now()}
        await Rating.create(id=uuid4(), level=level, department=department, matter_id=MATTER, area_id=area, **about)
    admin, town = await people.signed_in("city_admin"), await people.signed_in("township_admin", "kfq")

    async def levels(who: people.Person, **params: str) -> list[tuple[str, list[int], float]]:
        found = (await client.get("/api/v1/staff/ratings/levels", params=params, headers=who.headers)).json()
        assert found["levels"][0] == "非常不满意"
        return [(row["id"], row["levels"], row["satisfied"]) for row in found["items"]]

    assert await levels(admin) == [("人社", [1, 0, 0, 0, 1], 0.5), ("公安", [0, 0, 1, 1, 0], 1.0)]
    assert await levels(town) == [("人社", [1, 0, 0, 0, 1], 0.5), ("公安", [0, 0, 1, 0, 0], 1.0)]
    assert await levels(admin, by="matter", area="zp") == [(MATTER, [0, 0, 0, 1, 0], 1.0)]
    listed = await client.get("/api/v1/staff/ratings", params={"department": "公安", "matter": MATTER}, headers=admin.headers)
    assert listed.json()["total"] == 2
