"""何时能办上: halls in the order in which they would serve a person, by the clock on the door and the way there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import httpx
import pytest

from geo import datum
from geo.amap_wire import Trip
from server.app import App
from server.areas.models import Area
from server.areas.service import AreaService
from server.doorplates.service import DoorplateService
from server.halls.models import Hall, HallService
from server.halls.service import HallFinder, HallsFound, Roads
from server.matters.content import Where
from server.parts import Parts
from server.settings import Settings
from tests.fakes import FakeRoads, FixedClock

MALL_IN_JX, MALL_IN_LJ, MALL_IN_KFQ = "GGY3M0C2", "ZGXP8NZY", "5QYDJT5R"
UNVERIFIED = "时间待核实，出发前请先确认"


async def halls(client: httpx.AsyncClient, matter: str, plate: str) -> list[dict[str, Any]]:
    answer = await client.get("/api/v1/halls", params={"matter": matter, "plate": plate, "limit": "50"})
    found: list[dict[str, Any]] = answer.json()["halls"]
    return found


def place_of(id_: str, found: list[dict[str, Any]]) -> int:
    return [hall["id"] for hall in found].index(id_)


# The clock


async def test_a_hall_that_shuts_for_lunch_on_the_way_comes_after_one_that_does_not(client: httpx.AsyncClient, clock: FixedClock) -> None:
    """锦溪's own hall is 8 minutes away and shuts at 11:30; 张浦's is half an hour away and open until 12:00."""
    clock.set(2026, 11, 23, 11, 25)
    late = await halls(client, "medical-remote", MALL_IN_JX)
    assert late[0]["id"] == "hall-zp"
    assert place_of("hall-jx", late) > place_of("hall-zp", late)
    own = late[place_of("hall-jx", late)]
    assert "您到之前就会下班或午休" in own["why"]
    assert "到的时候还没开门，要等一会儿" in own["why"]
    assert "按路程和作息算，去这里最快能办上" not in own["why"]
    assert (own["open"], own["opens_at"], own["closes_at"]) == ("open", "2026-11-23T13:00:00+08:00", "2026-11-23T11:30:00+08:00")


async def test_a_quarter_of_an_hour_earlier_the_own_hall_is_first(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2026, 11, 23, 11, 10)
    assert (await halls(client, "medical-remote", MALL_IN_JX))[0]["id"] == "hall-jx"


async def test_before_any_door_is_open_half_an_hour_is_not_worth_crossing_the_city(client: httpx.AsyncClient, clock: FixedClock) -> None:
    """淀山湖's hall opens at 08:30 and is 24 km away; the own one opens at 09:00."""
    clock.set(2026, 11, 23, 7, 0)
    best = (await halls(client, "medical-remote", MALL_IN_KFQ))[0]
    assert (best["id"], best["opens_at"]) == ("hall-kfq", "2026-11-23T09:00:00+08:00")


async def test_during_lunch_the_nearest_is_worth_the_wait_when_all_are_shut(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2026, 11, 23, 12, 10)
    best = (await halls(client, "medical-remote", MALL_IN_JX))[0]
    assert (best["id"], best["open"], best["opens_at"]) == ("hall-jx", "closed", "2026-11-23T13:00:00+08:00")


async def test_on_saturday_halls_that_open_come_before_the_nearer_one_that_does_not(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2026, 11, 28, 10, 0)
    found = await halls(client, "medical-remote", MALL_IN_LJ)
    states = [hall["open"] for hall in found]
    assert found[0]["open"] == "open"
    assert states == sorted(states, key=["open", "closed"].index)
    nearest = found[place_of("hall-lj", found)]
    assert "今天不再开门" in nearest["why"]
    assert nearest["opens_at"] == "2026-11-30T09:00:00+08:00"


async def test_on_a_saturday_that_is_worked_everything_opens_as_on_a_weekday(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2026, 10, 10, 10, 0)
    assert (await halls(client, "medical-remote", MALL_IN_LJ))[0]["id"] == "hall-lj"


async def test_on_a_public_holiday_nothing_is_promised_before_it_is_over(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2026, 10, 1, 10, 0)
    found = await halls(client, "medical-remote", MALL_IN_LJ)
    assert {hall["open"] for hall in found} == {"closed"}
    assert {hall["opens_at"][:10] for hall in found} == {"2026-10-08"}
    assert found[0]["id"] == "hall-lj"  # still in a useful order


async def test_arriving_in_the_last_half_hour_is_said(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2026, 11, 23, 16, 40)
    best = (await halls(client, "idcard-reissue", MALL_IN_KFQ))[0]
    assert "到的时候离下班不到半小时" in best["why"]


async def test_minutes_pass_and_the_answer_with_them(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2026, 11, 23, 16, 59)
    assert (await halls(client, "idcard-reissue", MALL_IN_KFQ))[0]["open"] == "open"
    clock.move(minutes=1)
    assert (await halls(client, "idcard-reissue", MALL_IN_KFQ))[0]["open"] == "closed"


async def test_on_a_day_that_nobody_has_announced_hours_are_unknown(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2027, 1, 4, 10, 0)
    found = await halls(client, "idcard-reissue", MALL_IN_KFQ)
    assert {hall["open"] for hall in found} == {"unknown"}
    assert all("办公时间未公布" in hall["why"] for hall in found)


@pytest.mark.parametrize("matter", ["hukou-birth", "medical-remote", "car-transfer", "elderly-allowance"])
async def test_hours_that_nobody_has_checked_are_never_a_plain_open(client: httpx.AsyncClient, matter: str) -> None:
    found = await halls(client, matter, MALL_IN_KFQ)
    assert found
    for hall in found:
        assert (hall["verified"], hall["hours_verified"]) == (False, False)
        assert hall["why"][-1] == UNVERIFIED


# Real driving times


class Slow(FakeRoads):
    """The nearest hall (asked first) lies behind a closed bridge; the last has no road at all."""

    async def driving(self, origins: Sequence[datum.Point], destination: datum.Point) -> list[Trip | None]:
        trips = await super().driving(origins, destination)
        return [Trip(distance_m=40_000, duration_s=3_541), *trips[1:-1], None]


async def found_by(app: App, clock: FixedClock, roads: Roads | None, matter: str, plate: str = MALL_IN_KFQ) -> HallsFound:
    parts: Parts = app.ctx.parts
    finder = HallFinder(parts.areas, parts.plates, clock, roads)
    await finder.load()
    return await finder.find(parts.catalogue.get(matter).content.where, plate=plate, limit=50)


async def test_the_map_services_times_replace_the_estimates(app: App, clock: FixedClock) -> None:
    guessed = (await found_by(app, clock, None, "medical-remote")).halls
    assert {hall["minutes_are"] for hall in guessed} == {"estimate"}
    roads = Slow(seconds=900)
    driven = (await found_by(app, clock, roads, "medical-remote")).halls
    assert len(roads.asked) == 1
    assert guessed[0]["id"] == "hall-kfq"
    assert driven[0]["id"] != "hall-kfq"
    detour = driven[place_of("hall-kfq", driven)]
    assert (detour["minutes"], detour["minutes_are"]) == (60 + 5, "driving")  # 3541 s rounded up, and parking
    assert "离您最近" in detour["why"]
    without_a_road = [hall for hall in driven if hall["minutes_are"] == "estimate"]
    assert len(without_a_road) == 1
    assert without_a_road[0]["minutes"] == guessed[place_of(without_a_road[0]["id"], guessed)]["minutes"]


async def test_when_the_map_service_does_not_answer_the_estimates_stand_and_say_so(app: App, clock: FixedClock) -> None:
    roads = FakeRoads()
    roads.closed = True
    found = await found_by(app, clock, roads, "medical-remote")
    assert len(roads.asked) == 1
    assert found.halls == (await found_by(app, clock, None, "medical-remote")).halls


async def test_only_the_twenty_nearest_are_asked_about(app: App, clock: FixedClock) -> None:
    roads = FakeRoads()
    found = await found_by(app, clock, roads, "idcard-reissue")
    assert len(found.halls) > 20
    assert [len(origins) for origins in roads.asked] == [20]
    assert sum(hall["minutes_are"] == "driving" for hall in found.halls) == 20


async def test_where_it_must_be_asked_first_the_map_service_is_left_alone(app: App, clock: FixedClock) -> None:
    roads = FakeRoads()
    found = await found_by(app, clock, roads, "idcard-reissue", plate="")
    assert (found.status, roads.asked) == ("ask", [])


# Halls of which less, or more, is known


ANYWHERE = Where.model_validate({"service": "social", "level": "town", "match": "nearest", "why": "就近都能办"})
OWN = Where.model_validate({"service": "social", "level": "town", "match": "own_area", "own_area": "居住地", "why": "到居住地办"})


async def world(clock: FixedClock, *rows: dict[str, Any]) -> HallFinder:
    """One town and these halls in it; a hall without further words stands 1 km north of the town's centre and is open all day."""
    await Area.create(id="ks", name="昆山市", common_name="昆山", kind="city", lat=31.38, lng=120.98)
    await Area.create(id="zp", name="张浦镇", common_name="张浦", kind="town", parent_id="ks", lat=31.27, lng=120.94)
    usual = {"type": "town_hall", "area_id": "zp", "lat": 31.279, "lng": 120.94, "position": "demo", "hours": "Mo-Su 00:00-23:59"}
    for row in rows:
        await Hall.create(**{"name": f"示例网点 {row['id']}", **usual, **row})
    await HallService.create(hall_type="town_hall", service="social", level="town")
    areas = AreaService()
    await areas.load()
    finder = HallFinder(areas, DoorplateService(areas, clock), clock)
    await finder.load()
    return finder


async def test_hours_that_somebody_checked_need_no_warning(database: Settings, clock: FixedClock) -> None:
    finder = await world(clock, {"id": "checked", "verified": True}, {"id": "demo", "lat": 31.29})
    found = (await finder.find(ANYWHERE, area="zp")).halls
    assert [(hall["id"], hall["hours_verified"], UNVERIFIED in hall["why"]) for hall in found] == [
        ("checked", True, False),
        ("demo", False, True),
    ]


async def test_a_hall_whose_place_is_unknown_is_listed_last_and_cannot_be_driven_to(database: Settings, clock: FixedClock) -> None:
    finder = await world(clock, {"id": "nowhere", "lat": None, "lng": None}, {"id": "far", "lat": 31.4})
    found = (await finder.find(ANYWHERE, area="zp")).halls
    assert [hall["id"] for hall in found] == ["far", "nowhere"]
    assert (found[1]["distance_m"], found[1]["minutes"], found[1]["navigation"]) == (None, None, None)
    assert "具体位置未公布" in found[1]["why"]


async def test_a_hall_without_hours_stands_behind_an_open_one_a_little_further(database: Settings, clock: FixedClock) -> None:
    finder = await world(clock, {"id": "silent", "hours": ""}, {"id": "open", "lat": 31.285}, {"id": "far", "lat": 31.36})
    found = (await finder.find(ANYWHERE, area="zp")).halls
    assert [hall["id"] for hall in found] == ["open", "silent", "far"]
    assert (found[1]["open"], found[1]["hours_text"]) == ("unknown", "时间未公布")
    assert "办公时间未公布" in found[1]["why"]


async def test_a_kind_of_hall_that_does_not_take_the_service_is_not_offered(database: Settings, clock: FixedClock) -> None:
    finder = await world(clock, {"id": "clinic", "type": "health_center", "lat": 31.2701}, {"id": "hall"})
    assert [hall["id"] for hall in (await finder.find(ANYWHERE, area="zp")).halls] == ["hall"]
    at_city_level = ANYWHERE.model_copy(update={"level": "city"})
    assert (await finder.find(at_city_level, area="zp")).halls == []


async def test_a_hall_of_the_whole_city_serves_every_area_of_it(database: Settings, clock: FixedClock) -> None:
    finder = await world(clock, {"id": "city", "area_id": "ks", "lat": 31.38}, {"id": "own"})
    found = await finder.find(OWN, area="zp")
    assert (found.status, [hall["id"] for hall in found.halls]) == ("ok", ["own", "city"])


async def test_the_best_come_first_when_only_some_are_wanted(database: Settings, clock: FixedClock) -> None:
    finder = await world(clock, *({"id": f"h{place}", "lat": 31.30 - place / 1000} for place in range(5)))
    assert [hall["id"] for hall in (await finder.find(ANYWHERE, area="zp", limit=2)).halls] == ["h4", "h3"]
