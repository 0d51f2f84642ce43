"""GET /api/v1/halls: who takes the matter, how far, whether it is open; and a question back where the place is not clear."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import httpx
import pytest

from geo.datum import Point, to_gcj02
from server.app import App
from server.halls.service import HallFinder
from server.parts import Parts
from tests.fakes import FakeRoads, FixedClock

PLATE = "5QYDJT5R"
MATTER = "idcard-reissue"


async def halls(client: httpx.AsyncClient, **query: Any) -> dict[str, Any]:
    answer = await client.get("/api/v1/halls", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def refusal(client: httpx.AsyncClient, **query: Any) -> str:
    answer = await client.get("/api/v1/halls", params=query)
    assert answer.status_code == 422, answer.text
    return str(answer.json()["error"]["code"])


async def test_only_halls_that_take_the_matter_come(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    where = parts.catalogue.get("car-transfer").content.where
    taking = {hall.id for hall in parts.halls._taking[where.service, where.level]}
    found = await halls(client, matter="car-transfer", plate=PLATE)
    assert found["status"] == "ok"
    assert {hall["id"] for hall in found["halls"]} <= taking
    assert found["halls"]


async def test_who_gets_there_soonest_comes_first_and_says_why(client: httpx.AsyncClient) -> None:
    found = (await halls(client, plate=PLATE))["halls"]
    minutes = [hall["minutes"] for hall in found if hall["open"] == "open"]
    assert minutes == sorted(minutes)
    assert all(hall["why"] for hall in found)
    assert {hall["minutes_are"] for hall in found} == {"estimate"}


async def test_nothing_known_about_the_place_is_asked_back_with_the_towns(client: httpx.AsyncClient) -> None:
    found = await halls(client, matter=MATTER)
    assert (found["status"], found["halls"], found["origin"]["kind"]) == ("ask", [], None)
    assert len(found["choices"]) == 11
    answered = await halls(client, matter=MATTER, area=found["choices"][0]["id"])
    assert (answered["status"], answered["origin"]["kind"]) == ("ok", "picked")
    assert answered["halls"]


async def test_an_area_may_be_given_by_the_name_that_people_use(client: httpx.AsyncClient, app: App) -> None:
    town = app.ctx.parts.areas.towns[0]
    for name in (town.id, town.name, town.common_name):
        assert (await halls(client, matter=MATTER, area=name))["origin"]["area"]["id"] == town.id


async def test_the_same_place_in_three_datums_finds_the_same_halls_at_the_same_distance(client: httpx.AsyncClient) -> None:
    wgs84 = (31.3866, 120.9762)
    in_gcj = to_gcj02(*wgs84, "wgs84")
    first = await halls(client, matter=MATTER, lat=wgs84[0], lng=wgs84[1], datum="wgs84")
    second = await halls(client, matter=MATTER, lat=in_gcj.lat, lng=in_gcj.lng)
    assert Point(first["origin"]["lat"], first["origin"]["lng"]) == in_gcj
    assert [(hall["id"], hall["distance_m"]) for hall in first["halls"]] == [(hall["id"], hall["distance_m"]) for hall in second["halls"]]


async def test_somewhere_far_from_the_city_is_asked_back(client: httpx.AsyncClient) -> None:
    found = await halls(client, matter=MATTER, lat=39.9, lng=116.4)
    assert (found["status"], found["halls"]) == ("ask", [])


@pytest.mark.parametrize(
    "query",
    [
        {"lat": 91, "lng": 120},
        {"lat": 31, "lng": 181},
        {"lat": "nan", "lng": "nan"},
        {"lat": "inf", "lng": 120},
        {"lat": "north", "lng": 120},
        {"lat": 31, "lng": 120, "datum": "mars"},
        {"limit": 0},
        {"limit": 51},
        {"matter": "x" * 49},
        {"area": "x" * 65},
    ],
)
async def test_impossible_input_is_refused(client: httpx.AsyncClient, query: dict[str, Any]) -> None:
    assert await refusal(client, **query) == "input_invalid"


async def test_half_a_position_is_refused(client: httpx.AsyncClient) -> None:
    assert await refusal(client, lat=31.38) == "coordinates_incomplete"
    assert await refusal(client, lng=120.98) == "coordinates_incomplete"


async def test_an_area_that_does_not_exist_is_refused(client: httpx.AsyncClient) -> None:
    assert await refusal(client, area="亭林") == "area_unknown"


async def test_a_matter_that_does_not_exist_is_not_found(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/halls", params={"matter": "fly-to-the-moon", "plate": PLATE})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "matter_not_found")


@pytest.mark.parametrize("day", [(2026, 11, 22, 10), (2026, 11, 23, 23), (2026, 10, 1, 10)])
async def test_no_hall_is_open_on_sunday_at_night_or_on_the_national_holiday(
    client: httpx.AsyncClient, clock: FixedClock, day: tuple[int, int, int, int]
) -> None:
    clock.set(*day)
    for hall in (await halls(client, matter=MATTER, plate=PLATE))["halls"]:
        assert hall["open"] != "open"
        if hall["opens_at"]:
            assert datetime.fromisoformat(hall["opens_at"]) > clock.now()


async def test_times_carry_their_offset(client: httpx.AsyncClient) -> None:
    closes = [hall["closes_at"] for hall in (await halls(client, plate=PLATE))["halls"] if hall["closes_at"]]
    assert closes
    assert all(closing.endswith("+08:00") for closing in closes)


async def test_every_hall_with_a_place_has_links_for_each_map(client: httpx.AsyncClient) -> None:
    for hall in (await halls(client, plate=PLATE, limit=50))["halls"]:
        assert (hall["navigation"] is None) == (hall["lat"] is None)
        if hall["navigation"]:
            assert set(hall["navigation"]) == {"amap", "tencent", "baidu", "open_location"}
            assert hall["navigation"]["open_location"]["latitude"] == hall["lat"]


# --- roads


def finder(app: App, clock: FixedClock, roads: FakeRoads) -> HallFinder:
    """The application's halls with a map service."""
    mine: HallFinder = app.ctx.parts.halls
    return HallFinder(mine.areas, mine.plates, clock, roads, mine.halls, mine._taking)


async def test_driving_times_of_the_map_are_said_to_be_such(app: App, client: httpx.AsyncClient, clock: FixedClock) -> None:
    roads = FakeRoads(seconds=600)
    found = (await finder(app, clock, roads).find(None, plate=PLATE, limit=50)).halls
    assert len(roads.asked) == 1
    assert len(roads.asked[0]) <= 20
    assert [hall["minutes_are"] for hall in found].count("driving") == len(roads.asked[0])
    assert min(hall["minutes"] for hall in found if hall["minutes_are"] == "driving") >= 10


async def test_when_the_map_is_away_an_estimate_takes_its_place(app: App, client: httpx.AsyncClient, clock: FixedClock) -> None:
    roads = FakeRoads()
    roads.closed = True
    found = (await finder(app, clock, roads).find(None, plate=PLATE)).halls
    assert found
    assert {hall["minutes_are"] for hall in found} == {"estimate"}
    assert all(hall["minutes"] is not None for hall in found if hall["distance_m"] is not None)
