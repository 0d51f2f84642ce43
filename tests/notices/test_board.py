"""公告: shown where and while it should be, and edited by who may."""

from __future__ import annotations

import httpx
import pytest
from tortoise.exceptions import OperationalError

from server.app import App
from server.notices.models import Notice
from tests import people
from tests.fakes import FixedClock
from tests.people import COMMUNITY, OTHER_TOWN, TOWN
from tests.test_errors import error_of

NOTICES = "/api/v1/staff/notices"


def body(**other: object) -> dict[str, object]:
    usual = {
        "area": TOWN,
        "level": "info",
        "text": "本周六便民服务中心停电检修，请改日再来。",
        "begins_at": "2026-11-23T09:00:00+08:00",
        "ends_at": "2026-11-28T18:00:00+08:00",
    }
    return usual | other


def plate_in(app: App, area: str) -> str:
    """A scene code of an active plate in that town."""
    parts = app.ctx.parts
    return next(
        plate.scene_code
        for plate in parts.plates.plates.values()
        if plate.status == "active" and getattr(parts.areas.town_of(plate.area), "id", None) == area
    )


async def shown(client: httpx.AsyncClient, scene: str) -> list[str]:
    return [notice["text"] for notice in (await client.get(f"/api/v1/scan/{scene}")).json()["notices"]]


@pytest.mark.both_databases
async def test_what_a_town_publishes_is_seen_there_and_not_elsewhere(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    answer = await client.post(NOTICES, json=body(), headers=admin.headers)
    assert (answer.status_code, answer.json()["status"], answer.json()["area_name"]) == (201, "standing", "张浦镇")
    app.ctx.parts.arrivals.forget()
    here, there = plate_in(app, TOWN), plate_in(app, OTHER_TOWN)
    assert (await client.get(f"/api/v1/scan/{here}")).json()["notices"] == [
        {"id": answer.json()["id"], "level": "info", "text": body()["text"], "until": "2026-11-28T18:00:00+08:00"}
    ]
    assert await shown(client, there) == []
    clock.set(2026, 11, 28, 18)
    assert await shown(client, here) == []


async def test_the_citys_notices_are_seen_everywhere_the_most_urgent_first(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    city = await people.signed_in("city_admin")
    for level, text in (("info", "一般"), ("urgent", "紧急"), ("important", "重要")):
        await client.post(NOTICES, json=body(area="ks", level=level, text=text), headers=city.headers)
    clock.move(minutes=1)
    assert await shown(client, plate_in(app, OTHER_TOWN)) == ["紧急", "重要", "一般"]
    assert await shown(client, "NOSUCHPL") == ["紧急", "重要", "一般"]


async def test_a_notice_appears_at_its_time_and_goes_when_withdrawn(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    made = (await client.post(NOTICES, json=body(begins_at="2026-11-23T10:10:00+08:00"), headers=admin.headers)).json()
    here = plate_in(app, TOWN)
    assert (made["status"], await shown(client, here)) == ("coming", [])
    clock.set(2026, 11, 23, 10, 10)
    assert await shown(client, here) == [body()["text"]]
    gone = await client.delete(f"{NOTICES}/{made['id']}", headers=admin.headers)
    assert (gone.status_code, gone.json()["status"]) == (200, "withdrawn")
    clock.move(minutes=1)
    assert await shown(client, here) == []
    assert (await client.delete(f"{NOTICES}/{made['id']}", headers=admin.headers)).status_code == 200
    changed = await client.put(f"{NOTICES}/{made['id']}", json=body(), headers=admin.headers)
    error_of(changed, 404, "notice_not_found")


async def test_nobody_publishes_for_another_town_or_moves_a_notice_there(client: httpx.AsyncClient) -> None:
    admin, other = await people.signed_in("township_admin", TOWN), await people.signed_in("township_admin", OTHER_TOWN)
    assert (await client.post(NOTICES, json=body(area=OTHER_TOWN), headers=admin.headers)).status_code == 403
    assert (await client.post(NOTICES, json=body(area="ks"), headers=admin.headers)).status_code == 403
    made = (await client.post(NOTICES, json=body(area=COMMUNITY), headers=admin.headers)).json()
    assert (await client.put(f"{NOTICES}/{made['id']}", json=body(area=OTHER_TOWN), headers=admin.headers)).status_code == 403
    assert (await client.put(f"{NOTICES}/{made['id']}", json=body(area=OTHER_TOWN), headers=other.headers)).status_code == 403
    assert (await client.delete(f"{NOTICES}/{made['id']}", headers=other.headers)).status_code == 403
    assert (await Notice.get()).area_id == COMMUNITY
    assert (await client.get(NOTICES, headers=admin.headers)).json()["total"] == 1
    assert (await client.get(NOTICES, headers=other.headers)).json()["total"] == 0


async def test_who_may_only_read_cannot_publish(client: httpx.AsyncClient) -> None:
    helper = await people.signed_in("helper", TOWN)
    assert (await client.get(NOTICES, headers=helper.headers)).status_code == 200
    assert (await client.post(NOTICES, json=body(), headers=helper.headers)).status_code == 403


async def test_what_is_written_in_practice_mode_is_shown_to_no_resident(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    admin = await people.signed_in("township_admin", TOWN, practice=True)
    made = await client.post(NOTICES, json=body(), headers=admin.headers)
    assert made.json()["practice"] is True
    clock.move(minutes=1)
    assert await shown(client, plate_in(app, TOWN)) == []
    assert (await client.get(NOTICES, headers=admin.headers)).json()["total"] == 1
    other = await people.signed_in("township_admin", TOWN, practice=True)
    assert (await client.get(NOTICES, headers=other.headers)).json()["total"] == 0
    real = await people.signed_in("township_admin", TOWN)
    assert (await client.get(NOTICES, headers=real.headers)).json()["total"] == 0
    assert (await client.delete(f"{NOTICES}/{made.json()['id']}", headers=real.headers)).status_code == 404
    assert await app.ctx.parts.board.reset(admin.id) == 1
    assert (await client.get(NOTICES, headers=admin.headers)).json()["total"] == 0


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"ends_at": "2026-11-23T09:00:00+08:00"}, "notice_times_wrong"),
        ({"ends_at": "2028-11-23T09:00:00+08:00"}, "notice_times_wrong"),
        ({"begins_at": "2026-11-23T09:00:00"}, "input_invalid"),
        ({"begins_at": 1795395600}, "input_invalid"),
        ({"text": "坏\u0007字"}, "not_text"),
        ({"text": " "}, "notice_text_missing"),
        ({"begins_at": "0001-01-01T00:00:00+14:00"}, "notice_times_wrong"),
        ({"text": "长" * 201}, "input_invalid"),
        ({"level": "loud"}, "input_invalid"),
        ({"begins_at": "tomorrow"}, "input_invalid"),
    ],
)
async def test_a_notice_that_makes_no_sense_is_refused(client: httpx.AsyncClient, wrong: dict[str, object], code: str) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    answer = await client.post(NOTICES, json=body(**wrong), headers=admin.headers)
    error_of(answer, 422, code)


async def test_an_area_that_does_not_exist_is_named(client: httpx.AsyncClient) -> None:
    city = await people.signed_in("city_admin")
    answer = await client.post(NOTICES, json=body(area="atlantis"), headers=city.headers)
    error_of(answer, 422, "area_unknown")


async def test_a_scan_goes_on_without_a_database(client: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise OperationalError("the database is away")

    app.ctx.parts.board.forget()
    app.ctx.parts.arrivals.forget()
    monkeypatch.setattr(Notice, "filter", away)
    assert (await client.get(f"/api/v1/scan/{plate_in(app, TOWN)}")).status_code == 200
