"""差评申诉: by the department, once and in time; decided by somebody else; the rating stays as it was written."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import httpx
import pytest

from server.app import App
from server.notices.models import Message
from server.parts import Parts
from server.ratings.models import Rating, RatingAppeal
from tests import people
from tests.fakes import FixedClock
from tests.people import Person
from tests.test_errors import error_of
from tests.tickets.working import lasting, of

RATINGS = "/api/v1/staff/ratings"
REASON = "这件事不由我们办理，已经当场告知并转给了医保部门"


async def rating(app: App, level: int = 1, **other: Any) -> Rating:
    parts: Parts = app.ctx.parts
    usual = {"event_kind": "visit", "tag_version": 1, "text": "跑了三趟", "anonymous": True, "area_id": "kfq", "department": "人社"}
    return await Rating.create(id=uuid4(), event_id=str(uuid4()), level=level, at=parts.outside.clock.now(), **usual | other)


async def appeals(client: httpx.AsyncClient, who: Person, row: Rating, reason: str = REASON) -> httpx.Response:
    return await client.post(f"{RATINGS}/{row.id}/appeal", json={"reason": reason}, headers=who.headers)


async def decides(client: httpx.AsyncClient, who: Person, row: Rating, decision: str = "upheld") -> httpx.Response:
    body = {"decision": decision, "say": "调取记录，情况属实"}
    return await client.post(f"{RATINGS}/{row.id}/appeal/decision", json=body, headers=who.headers)


async def listed(client: httpx.AsyncClient, who: Person) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await client.get(RATINGS, headers=who.headers)).json()["items"]
    return found


@pytest.mark.both_databases
@pytest.mark.parametrize(("decision", "counted"), [("upheld", False), ("rejected", True)])
async def test_once_appealed_and_once_decided_and_never_rewritten(
    client: httpx.AsyncClient, app: App, decision: str, counted: bool
) -> None:
    resident = (await client.post("/api/v1/residents", json={})).json()["resident"]
    row = await rating(app, anonymous=False, resident_id=resident)
    before = dict(await Rating.get(id=row.id))
    handler, admin = await of("人社"), await people.signed_in("city_admin")
    error_of(await decides(client, admin, row), 404, "appeal_not_found")
    assert (await appeals(client, handler, row)).json()["decision"] == "open"
    error_of(await appeals(client, handler, row), 409, "appeal_used")
    waiting = (await client.get(f"{RATINGS}/appeals", params={"decision": "open"}, headers=admin.headers)).json()
    assert [one["reason"] for one in waiting["items"]] == [REASON]
    assert (await decides(client, admin, row, decision)).json()["decision"] == decision
    error_of(await decides(client, admin, row, "rejected"), 409, "appeal_decided")
    (shown,) = await listed(client, admin)
    assert (shown["counted"], shown["appeal"]["decision"], shown["level"], shown["text"]) == (counted, decision, 1, "跑了三趟")
    assert dict(await Rating.get(id=row.id)) == before
    told = await Message.get(kind="rating_appeal")
    assert (str(told.resident_id), told.words["department"]) == (resident, "人社")
    assert (await client.get(f"{RATINGS}/appeals", params={"decision": "open"}, headers=admin.headers)).json()["total"] == 0


async def test_the_time_for_it_is_counted_in_working_days(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    first, second = await rating(app), await rating(app)
    handler = await of("人社")
    (shown, _) = await listed(client, handler)
    assert shown["appeal_until"] == "2026-11-30T10:00:00+08:00"
    clock.set(2026, 11, 30, 10)
    assert (await appeals(client, handler, first)).status_code == 201
    clock.move(seconds=1)
    refusal = error_of(await appeals(client, handler, second), 409, "appeal_too_late")
    assert refusal["detail"]["until"] == "2026-11-30T10:00:00+08:00"


async def test_who_may_appeal_and_who_may_decide(client: httpx.AsyncClient, app: App) -> None:
    row = await rating(app)
    admin = await people.signed_in("city_admin")
    error_of(await appeals(client, await of("公安"), row), 403, "out_of_scope")
    error_of(await appeals(client, await people.signed_in("department_handler", people.TOWN), row), 403, "out_of_scope")
    error_of(await appeals(client, admin, row), 403, "not_allowed")
    both = await lasting(await people.signed_in("department_handler", people.CITY))
    await people.grant(both.id, "city_admin", people.CITY)
    assert (await appeals(client, both, row)).status_code == 201
    error_of(await decides(client, both, row), 403, "own_appeal")
    error_of(await decides(client, await people.signed_in("township_admin", "kfq"), row), 403, "not_allowed")
    assert (await decides(client, admin, row)).status_code == 200


async def test_only_a_bad_rating_of_a_department_and_only_with_a_reason(client: httpx.AsyncClient, app: App) -> None:
    handler = await of("人社")
    fair = await rating(app, 3)
    error_of(await appeals(client, handler, fair), 409, "nothing_to_appeal")
    error_of(await appeals(client, handler, await rating(app), "不服"), 422, "input_invalid")
    nobodys = await rating(app, department=None)
    error_of(await appeals(client, handler, nobodys), 403, "out_of_scope")
    missing = await client.post(f"{RATINGS}/{uuid4()}/appeal", json={"reason": REASON}, headers=handler.headers)
    error_of(missing, 404, "rating_not_found")


@pytest.mark.both_databases
async def test_an_upheld_one_is_in_none_of_the_departments_figures(client: httpx.AsyncClient, app: App) -> None:
    admin, handler = await people.signed_in("city_admin"), await of("人社")
    rows = [await rating(app, level) for level in (5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 1)]
    for row, decision in ((rows[-1], "upheld"), (rows[-2], "rejected")):
        await appeals(client, handler, row)
        await decides(client, admin, row, decision)
    for _ in range(3):
        await rating(app, department="公安")
    shown = (await client.get(f"{RATINGS}/departments", headers=admin.headers)).json()["items"]
    assert shown == [{"department": "人社", "rated": 10, "average": 4.6, "bad": 1, "left_out": 1}]
    assert await RatingAppeal.all().count() == 2


async def test_a_department_reads_its_own_ratings_alone(client: httpx.AsyncClient, app: App) -> None:
    await rating(app)
    await rating(app, department="公安")
    assert [row["department"] for row in await listed(client, await of("人社"))] == ["人社"]
