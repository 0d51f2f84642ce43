"""从哪出发: where a person is taken to be, and when it is better to ask."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from geo.datum import Point
from geo.distance import distance_m

MALL_IN_KFQ, GATE_IN_ZP = "5QYDJT5R", "GGM6YE4D"
TOWNS = ["kfq", "gxq", "hq", "zp", "zs", "lj", "bc", "qd", "dsh", "zz", "jx"]
IN_ZHANGPU = {"lat": "31.272", "lng": "120.94"}
IN_BEIJING = {"lat": "39.909", "lng": "116.397"}


async def asked(client: httpx.AsyncClient, **query: str) -> dict[str, Any]:
    answer = await client.get("/api/v1/halls", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def ids(found: dict[str, Any]) -> list[str]:
    return [hall["id"] for hall in found["halls"]]


# The sign, the phone, the person


async def test_whoever_scanned_a_sign_stands_at_it(client: httpx.AsyncClient) -> None:
    origin = (await asked(client, matter="idcard-reissue", plate=GATE_IN_ZP))["origin"]
    assert (origin["kind"], origin["lat"], origin["lng"], origin["area"]["id"]) == ("plate", 31.27705, 120.95077, "zp-dashi")


@pytest.mark.parametrize("typed", ["5qyd jt5r", "https://plates.example.cn/d/5QYDJT5R", "KS-KFQ-0001"])
async def test_the_sign_may_be_typed_in_any_way(client: httpx.AsyncClient, typed: str) -> None:
    assert (await asked(client, plate=typed))["origin"]["area"]["id"] == "kfq"


async def test_the_phones_own_position_goes_before_the_sign(client: httpx.AsyncClient) -> None:
    found = await asked(client, matter="idcard-reissue", plate=MALL_IN_KFQ, **IN_ZHANGPU)
    assert found["origin"]["kind"] == "gps"
    assert ids(found)[0] == "ps-zhangpu"


@pytest.mark.parametrize("area", ["zp", "张浦镇", "张浦", "zp-dashi"])
async def test_a_town_may_be_named_by_id_or_by_name(client: httpx.AsyncClient, area: str) -> None:
    found = await asked(client, matter="idcard-reissue", area=area)
    assert (found["status"], found["origin"]["kind"]) == ("ok", "picked")
    assert ids(found)[0] == "ps-zhangpu"


# Asking


async def test_without_any_place_the_town_is_asked_for(client: httpx.AsyncClient) -> None:
    for matter in ("idcard-reissue", "hukou-birth", "car-transfer"):
        found = await asked(client, matter=matter)
        assert (found["status"], found["halls"], found["origin"]["kind"]) == ("ask", [], None)
        assert [choice["id"] for choice in found["choices"]] == TOWNS
        assert found["choices"][0]["name"] == "昆山经济技术开发区"


async def test_a_sign_that_nobody_knows_is_no_place(client: httpx.AsyncClient) -> None:
    assert (await asked(client, matter="idcard-reissue", plate="ZZZZZZZZ"))["status"] == "ask"


async def test_a_phone_far_from_kunshan_is_asked_and_sent_nowhere(client: httpx.AsyncClient) -> None:
    for place in ({}, {"plate": MALL_IN_KFQ}):
        found = await asked(client, matter="idcard-reissue", **IN_BEIJING, **place)
        assert (found["status"], found["halls"]) == ("ask", [])
        assert [choice["id"] for choice in found["choices"]] == TOWNS


async def test_a_phone_just_across_the_border_is_near_enough(client: httpx.AsyncClient) -> None:
    found = await asked(client, matter="idcard-reissue", lat="31.29", lng="121.16")  # 安亭, Shanghai
    assert found["status"] == "ok"
    assert ids(found)[0] in ("ps-huaqiao", "ps-caoan")


async def test_whoever_is_far_away_and_names_the_town_is_not_asked_again(client: httpx.AsyncClient) -> None:
    found = await asked(client, matter="hukou-birth", area="zp", **IN_BEIJING)
    assert (found["status"], found["origin"]["kind"], ids(found)) == ("ok", "picked", ["ps-zhangpu"])


async def test_the_phone_does_not_say_whose_area_counts(client: httpx.AsyncClient) -> None:
    found = await asked(client, matter="hukou-birth", **IN_ZHANGPU)
    assert (found["status"], found["halls"]) == ("ask", [])


async def test_the_town_of_the_sign_is_the_first_choice(client: httpx.AsyncClient) -> None:
    found = await asked(client, matter="hukou-birth", plate=GATE_IN_ZP)
    assert [choice["id"] for choice in found["choices"]] == ["zp", *(town for town in TOWNS if town != "zp")]


async def test_the_whole_city_is_nobodys_own_area(client: httpx.AsyncClient) -> None:
    found = await asked(client, matter="hukou-birth", area="ks")
    assert (found["status"], found["halls"]) == ("ask", [])
    assert len(found["choices"]) == len(TOWNS)


# Two datums


async def test_the_same_numbers_mean_another_place_in_another_datum(client: httpx.AsyncClient) -> None:
    """GCJ-02 lies 466 m from WGS-84 in the middle of Kunshan; a browser sends the one, WeChat the other."""
    origins = {
        datum: (await asked(client, lat="31.3846", lng="120.9807", **({"datum": datum} if datum else {})))["origin"]
        for datum in ("", "gcj02", "wgs84", "bd09")
    }
    points = {datum: Point(origin["lat"], origin["lng"]) for datum, origin in origins.items()}
    assert points[""] == points["gcj02"] == Point(31.3846, 120.9807)
    assert distance_m(points["gcj02"], points["wgs84"]) == pytest.approx(466, abs=3)
    assert distance_m(points["gcj02"], points["bd09"]) > 600


# Refusals


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"area": "上海"}, "area_unknown"),
        ({"area": "ZP"}, "area_unknown"),
        ({"area": "nowhere", "plate": MALL_IN_KFQ}, "area_unknown"),
        ({"lat": "31.3"}, "coordinates_incomplete"),
        ({"lng": "120.9"}, "coordinates_incomplete"),
        ({"lat": "91", "lng": "120.9"}, None),
        ({"lat": "31.3", "lng": "-181"}, None),
        ({"lat": "nan", "lng": "120.9"}, None),
        ({"lat": "inf", "lng": "120.9"}, None),
        ({"lat": "north", "lng": "120.9"}, None),
        ({"lat": "31.3", "lng": "120.9", "datum": "cgcs2000"}, None),
        ({"limit": "0"}, None),
        ({"limit": "51"}, None),
    ],
    ids=str,
)
async def test_an_impossible_place_is_refused_in_words(client: httpx.AsyncClient, query: dict[str, str], code: str | None) -> None:
    answer = await client.get("/api/v1/halls", params={"matter": "idcard-reissue", **query})
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert error["message"]
    if code is not None:
        assert error["code"] == code


async def test_a_matter_that_there_is_not_is_not_found(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/halls", params={"matter": "no-such-matter", "plate": MALL_IN_KFQ})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "matter_not_found")
