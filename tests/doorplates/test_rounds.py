"""巡检: a short way round, checked off stop by stop, and what is wrong reaches the admin."""

from __future__ import annotations

import random
from typing import Any

import httpx
import pytest

from geo.datum import Point
from server.app import App
from server.doorplates.health.models import PlateFinding
from server.doorplates.models import DoorplateEvent
from server.doorplates.rounds.order import length_m, nearest_next
from tests import factories, people
from tests.doorplates.asking import PLATES, ROUNDS, code_of, got, jpeg, posted
from tests.people import signed_in


def test_stops_on_a_line_are_visited_from_one_end_to_the_other() -> None:
    stops = [Point(31.0 + n / 1000, 120.9) for n in (3, 1, 4, 2, 0)]
    assert nearest_next(Point(30.99, 120.9), stops) == [4, 1, 3, 0, 2]


def test_the_way_is_shorter_than_as_listed_and_visits_every_stop_once() -> None:
    some = random.Random(7)
    stops = [Point(31.2 + some.random() / 10, 120.9 + some.random() / 10) for _ in range(40)]
    order = nearest_next(stops[0], stops)
    assert sorted(order) == list(range(40))
    assert length_m(stops, order) < length_m(stops, range(40)) / 3


async def begun(client: httpx.AsyncClient, who: people.Person, **body: Any) -> dict[str, Any]:
    made = await posted(client, ROUNDS, who, {"area": "zp", "choose": "all"} | body, status=201)
    return await got(client, f"{ROUNDS}/{made['id']}", who)


@pytest.mark.both_databases
async def test_a_round_is_walked_with_results_and_photos(client: httpx.AsyncClient, app: App) -> None:
    field = await signed_in("field_staff")
    plates = [await factories.issued(lat=31.27 + n / 1000) for n in range(3)]
    codes = [plate.scene_code for plate in plates]
    await factories.issued(status="designed")  # does not hang anywhere yet
    round_ = await begun(client, field, codes=codes, lat=31.26, lng=120.94)
    assert [stop["scene_code"] for stop in round_["items"]] == codes
    path = f"{ROUNDS}/{round_['id']}/stops"
    assert all(stop["navigation"].startswith("https://uri.amap.com/") for stop in round_["items"])

    await posted(client, f"{path}/{codes[0]}", field, {"result": "ok"})
    assert code_of(await posted(client, f"{path}/{codes[1]}", field, {"result": "covered"}, status=422)) == "round_note_missing"
    photo = await client.post(f"{PLATES}/{codes[1]}/photos", headers=field.headers, content=jpeg())
    await posted(client, f"{path}/{codes[1]}", field, {"result": "covered", "photo": photo.json()["id"]})
    done = await posted(client, f"{path}/{codes[2]}", field, {"result": "unreached"})
    assert (done["status"], done["checked"], done["wrong"]) == ("done", 3, 1)
    assert [stop["result"] for stop in done["items"]] == ["ok", "covered", "unreached"]
    assert await DoorplateEvent.filter(step="inspect").count() == 3
    finding = await PlateFinding.get(settled_at=None)
    assert (finding.scene_code, finding.kind) == (codes[1], "inspected")

    await app.ctx.parts.staff_plates.health.refresh()
    assert await PlateFinding.filter(settled_at=None, kind="inspected").count() == 1  # counting does not undo what a person saw
    await posted(client, f"{path}/{codes[1]}", field, {"result": "ok", "note": "已撕掉"})
    assert await PlateFinding.filter(settled_at=None).count() == 0


async def test_a_round_takes_plates_with_findings_or_those_not_seen_for_longest(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    one, two = await factories.issued(), await factories.issued()
    await factories.finding(two.scene_code)
    assert [stop["scene_code"] for stop in (await begun(client, admin, choose="findings"))["items"]] == [two.scene_code]
    first = await begun(client, admin, codes=[one.scene_code, two.scene_code])
    await posted(client, f"{ROUNDS}/{first['id']}/stops/{one.scene_code}", admin, {"result": "ok"})
    longest = [stop["scene_code"] for stop in (await begun(client, admin, choose="longest_ago", most=200))["items"]]
    assert two.scene_code in longest


async def test_a_closed_round_and_a_plate_that_is_not_in_it_are_refused(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    one, two = await factories.issued(), await factories.issued()
    round_ = await begun(client, admin, codes=[one.scene_code])
    path = f"{ROUNDS}/{round_['id']}"
    assert code_of(await posted(client, f"{path}/stops/{two.scene_code}", admin, {"result": "ok"}, status=404)) == "stop_not_found"
    assert (await posted(client, f"{path}/close", admin))["status"] == "closed"
    assert code_of(await posted(client, f"{path}/stops/{one.scene_code}", admin, {"result": "ok"}, status=409)) == "round_closed"


async def test_a_round_stays_within_ones_own_town(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    foreign = await factories.issued(area_id=people.OTHER_TOWN)
    refused = await posted(client, ROUNDS, admin, {"area": people.OTHER_TOWN}, status=403)
    assert code_of(refused) == "out_of_scope"
    refused = await posted(client, ROUNDS, admin, {"area": "zp", "codes": [foreign.scene_code]}, status=422)
    assert code_of(refused) == "nothing_to_inspect"
    assert code_of(await posted(client, ROUNDS, admin, {"area": "mars"}, status=422)) == "area_unknown"
