"""Where, when and who: small nudges with a reason, and recommendations with one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import httpx
import pytest
import pytest_asyncio

from server.app import App
from server.parts import Parts
from server.search.models import Frequent, Pin
from server.search.service import SearchService
from server.search.surroundings import MOST, Nudge, Surroundings
from tests.fakes import FixedClock

GATE, MALL = "Y1F6988S", "5QYDJT5R"


@pytest.fixture
def surroundings(app: App, client: httpx.AsyncClient) -> Surroundings:
    found: Surroundings = app.ctx.parts.surroundings
    return found


def test_nothing_known_is_nowhere_and_unknown_words_are_passed_over(surroundings: Surroundings) -> None:
    nowhere = surroundings.standing(None)
    assert surroundings.standing("no such plate", ["king", ""]) == nowhere
    assert surroundings.standing(None, ["elder", "king"]).says == {"elder"}


def test_a_plate_in_a_community_stands_in_its_township(surroundings: Surroundings) -> None:
    standing = surroundings.standing(GATE)
    assert (standing.site_type, standing.area, standing.town) == ("community_gate", "kfq-penglang", "kfq")


def test_every_reason_says_what_agreed(surroundings: Surroundings, clock: FixedClock) -> None:
    nudges = surroundings.nudges(surroundings.standing(GATE, ["elder"]), clock.now())
    assert nudges["elderly-allowance"].why.startswith(("您在小区门口扫码", "您说自己是老人"))
    assert nudges["pension-alive"].why == "您说自己是老人，领退休金每年要认证"
    assert nudges["residence-hmt"].why == "您在开发区，台胞台商常问"


def test_no_nudge_is_larger_than_allowed_however_much_agrees(surroundings: Surroundings, clock: FixedClock) -> None:
    clock.set(2026, 5, 9, 8)
    everything = surroundings.standing(GATE, ["elder", "parent", "newcomer", "shop_owner", "hmt"])
    nudges = surroundings.nudges(everything, clock.now())
    assert max(nudge.by for nudge in nudges.values()) <= MOST
    assert nudges["elderly-allowance"].by > 0.1


def test_season_and_hour_come_and_go(surroundings: Surroundings, clock: FixedClock) -> None:
    school = surroundings.standing("N5BP0NJ1")
    clock.set(2026, 5, 4)
    assert "school-primary" in surroundings.nudges(school, clock.now())
    clock.set(2026, 11, 2)
    assert "school-primary" not in surroundings.nudges(school, clock.now())
    market = surroundings.standing("ZMSZC0PD")
    clock.set(2026, 11, 2, 8)
    assert "elderly-card" in surroundings.nudges(market, clock.now())
    clock.set(2026, 11, 2, 15)
    assert "elderly-card" not in surroundings.nudges(market, clock.now())


def test_near_matters_change_places_far_ones_do_not() -> None:
    near, far = [("a", 2.0), ("b", 2.0 - MOST / 2)], [("a", 2.0), ("b", 2.0 - 1.5 * MOST)]
    nudges = {"b": Nudge(MOST, "因为")}
    assert SearchService._ordered(near, None, (), nudges) == ["b", "a"]
    assert SearchService._ordered(far, None, (), nudges) == ["a", "b"]
    assert SearchService._ordered(near, "a", (), nudges) == ["a", "b"]


SURE = ["身份证丢了怎么补", "我妈80了有没有补贴", "二手车过户", "给娃上户口", "开饭店要什么证"]


@pytest.mark.parametrize("said", SURE)
async def test_a_sure_answer_is_the_same_everywhere_and_for_everybody(client: httpx.AsyncClient, said: str) -> None:
    plain = (await client.get("/api/v1/search", params={"q": said})).json()
    assert plain["band"] == "sure"
    for plate in (GATE, MALL, "X855A8W0"):
        there = await client.get("/api/v1/search", params={"q": said, "plate": plate, "for": "elder,newcomer,shop_owner,hmt"})
        assert there.json()["matters"] == plain["matters"]


async def test_what_context_added_is_named(client: httpx.AsyncClient, app: App) -> None:
    params: dict[str, Any] = {"q": "老人补贴", "plate": GATE, "for": ["elder", "parent"], "limit": 20}
    found = (await client.get("/api/v1/search", params=params)).json()
    nudged = [matter for matter in found["matters"] if "您说自己是老人" in matter["why"] or "您在小区门口扫码" in matter["why"]]
    assert (found["band"] == "maybe") == bool(nudged)


@pytest.mark.parametrize("says", ["elder", "elder,parent", "king", "", "," * 100])
async def test_whatever_people_say_of_themselves_is_taken(client: httpx.AsyncClient, says: str) -> None:
    assert (await client.get("/api/v1/search", params={"q": "补贴", "for": says})).status_code == 200
    assert (await client.get(f"/api/v1/scan/{MALL}", params={"for": says})).status_code == 200


# --- the area filter


async def test_only_matters_that_people_of_the_area_find_a_hall_for(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    for area in ("kfq", "zz", "kfq-penglang", "ks"):
        found = await client.get("/api/v1/search", params={"q": "身份证", "area": area, "limit": 20})
        town = parts.areas.town_of(area)
        ids = [matter["id"] for matter in found.json()["matters"]]
        assert ids[0].startswith("idcard")
        for id_ in ids:
            assert town is None or town.id in parts.halls.towns_taking(parts.catalogue.matters[id_].content.where)


async def test_a_matter_that_no_hall_of_the_area_takes_is_left_out(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    taking = parts.search._towns
    real, taking["idcard-reissue"] = taking["idcard-reissue"], {"kfq"}
    try:
        assert not parts.search._passes("idcard-reissue", {"area": "zz"})
        assert parts.search._passes("idcard-reissue", {"area": "kfq"})
    finally:
        taking["idcard-reissue"] = real


async def test_halls_of_other_townships_are_left_out(client: httpx.AsyncClient) -> None:
    found = (await client.get("/api/v1/search", params={"q": "周庄镇便民服务中心", "area": "zp"})).json()
    assert "zz" not in {hall["area"]["id"] for hall in found["halls"]}


async def test_an_area_that_is_none_of_ours_is_refused(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/search", params={"q": "身份证", "area": "paris"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "area_unknown")


async def test_what_is_not_ours_is_sent_on_whatever_is_filtered(client: httpx.AsyncClient) -> None:
    found = (
        await client.get("/api/v1/search", params={"q": "停电了怎么报修", "area": "kfq", "audience": "person", "channel": "window"})
    ).json()
    assert (found["band"], bool(found["elsewhere"])) == ("none", True)


# --- recommendations


async def recommended(client: httpx.AsyncClient, scene: str, **params: Any) -> dict[str, str]:
    answer = await client.get(f"/api/v1/scan/{scene}", params=params)
    return {item["id"]: item["why"] for item in answer.json()["recommended"]}


async def test_a_new_plate_without_history_has_recommendations_with_reasons(client: httpx.AsyncClient) -> None:
    for scene in (GATE, MALL, "unknown"):
        found = await recommended(client, scene)
        assert len(found) == 4
        assert all(found.values())


async def test_who_says_what_they_are_gets_their_own_first(client: httpx.AsyncClient) -> None:
    plain, elder = await recommended(client, MALL), await recommended(client, MALL, **{"for": "elder"})
    assert next(iter(elder.values())).startswith("您说自己是老人")
    assert list(plain) != list(elder)


async def test_what_enough_people_asked_here_is_recommended(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    await Frequent.create(day=date(2026, 11, 23), place_kind="plate", place_id=MALL, text="", matter_id="notary", times=30)
    await parts.suggest.refresh()
    parts.arrivals.forget()
    try:
        assert (await recommended(client, MALL))["notary"] == "最近在这块商场门牌前问的人多"
        assert "notary" not in await recommended(client, GATE)
    finally:
        await Frequent.all().delete()
        await parts.suggest.refresh()


@pytest.mark.parametrize("said", ["qwertyuiop", "🎉🎉"])
async def test_a_search_that_finds_nothing_offers_what_people_need_here(client: httpx.AsyncClient, said: str) -> None:
    found = (await client.get("/api/v1/search", params={"q": said, "plate": GATE})).json()
    assert found["band"] == "none"
    assert any("小区门口" in item["why"] for item in found["recommended"])


async def test_a_search_that_finds_something_recommends_nothing(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/search", params={"q": "补办身份证", "plate": GATE})).json()["recommended"] == []


# --- pins


@pytest_asyncio.fixture(loop_scope="session")
async def pin(app: App, client: httpx.AsyncClient) -> AsyncIterator[Any]:
    parts: Parts = app.ctx.parts

    async def make(**other: Any) -> None:
        usual: dict[str, Any] = {
            "id": "try",
            "phrases": ["开学"],
            "within": False,
            "matters": ["school-primary"],
            "starts": date(2026, 11, 1),
            "ends": date(2026, 11, 30),
            "reason": "试一试",
        }
        await Pin.create(**usual | other)
        await parts.pins.load()
        parts.arrivals.forget()

    yield make
    await Pin.filter(id="try").delete()
    await parts.pins.load()


async def test_a_pinned_phrase_leads_to_its_matter_and_says_who_put_it_there(client: httpx.AsyncClient, pin: Any) -> None:
    await pin(notice="以当年公告为准", app_id="sufuban")
    found = (await client.get("/api/v1/search", params={"q": "我要开学！"})).json()
    assert (found["band"], found["matters"][0]["id"]) == ("sure", "school-primary")
    assert found["matters"][0]["why"] == "工作人员置顶：试一试"
    assert found["notices"] == [{"id": "try", "text": "以当年公告为准"}]
    assert found["apps"][0]["id"] == "sufuban"


async def test_a_pin_holds_from_its_first_day_to_its_last(client: httpx.AsyncClient, clock: FixedClock, pin: Any) -> None:
    await pin(phrases=["丑橘开学"])
    for day, holds in ((1, True), (30, True)):
        clock.set(2026, 11, day)
        found = (await client.get("/api/v1/search", params={"q": "丑橘开学"})).json()
        assert (found["band"] == "sure") is holds
    clock.set(2026, 12, 1)
    after = (await client.get("/api/v1/search", params={"q": "丑橘开学"})).json()
    assert all("置顶" not in matter["why"] for matter in after["matters"])


async def test_two_pinned_matters_come_first_and_stay_a_question(client: httpx.AsyncClient, pin: Any) -> None:
    await pin(phrases=["丑橘开学"], matters=["school-points", "school-primary"])
    found = (await client.get("/api/v1/search", params={"q": "丑橘开学"})).json()
    assert [matter["id"] for matter in found["matters"][:2]] == ["school-points", "school-primary"]
    assert found["band"] in ("sure", "maybe")


async def test_a_filter_beats_a_pin(client: httpx.AsyncClient, pin: Any) -> None:
    await pin()
    found = (await client.get("/api/v1/search", params={"q": "开学", "audience": "enterprise"})).json()
    assert "school-primary" not in [matter["id"] for matter in found["matters"]]


async def test_a_pin_inside_a_sentence_holds_where_editors_allow_it(client: httpx.AsyncClient, pin: Any) -> None:
    await pin(phrases=["丑橘节"], within=True)
    found = (await client.get("/api/v1/search", params={"q": "听说丑橘节有活动"})).json()
    assert found["matters"][0]["id"] == "school-primary"


async def test_a_pin_without_a_phrase_is_recommended_to_everybody(client: httpx.AsyncClient, pin: Any) -> None:
    await pin(phrases=[], matters=["notary"])
    for scene in (GATE, MALL, "unknown"):
        assert next(iter((await recommended(client, scene)).items())) == ("notary", "工作人员置顶：试一试")
