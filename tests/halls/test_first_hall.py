"""去哪办: for each matter with a list of its own, the hall that a clerk would send a person to who stands at one of three signs.

The table was written before the program was asked: 10 o'clock on a working Monday, when everything is open by its usual hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx
import pytest

MALL_IN_KFQ = "5QYDJT5R"  # 示例商场 A（开发区）: on the edge of the centre
GATE_IN_ZP = "GGM6YE4D"  # 大市社区门口: a community with a station of its own
MALL_IN_ZZ = "MM3P4DVA"  # 示例商场 A（周庄）: 30 km from the city's specialised offices
SIGNS = {MALL_IN_KFQ: "kfq", GATE_IN_ZP: "zp", MALL_IN_ZZ: "zz"}


@dataclass(frozen=True)
class Office:
    """first: by sign, in the order above. types: every kind of hall that may be offered at all. own: whose area decides, if any."""

    first: tuple[str, str, str]
    types: set[str]
    why: str
    own: str | None = None


def only(hall: str, kind: str, why: str) -> Office:
    """The whole city has one."""
    return Office((hall, hall, hall), {kind}, why)


EXPECTED = {
    "hukou-birth": Office(
        ("ps-changjiang", "ps-zhangpu", "ps-zhouzhuang"),
        {"police_station"},
        "出生登记由爸爸或妈妈户口所在地的派出所办",
        own="户籍所在地",
    ),
    "idcard-reissue": Office(("ps-changjiang", "ps-zhangpu", "ps-zhouzhuang"), {"police_station"}, "不受户口所在地限制，就近的派出所"),
    "passport-first": only("entry-exit", "entry_exit", "出入境窗口"),
    "residence-permit": Office(("ps-changjiang", "ps-zhangpu", "ps-zhouzhuang"), {"police_station"}, "现住地的派出所受理", own="居住地"),
    "car-transfer": only("vehicle", "vehicle", "过户由车管所办理"),
    "house-inherit": only("estate", "estate_center", "不动产登记中心登记"),
    "marriage": only("marriage", "marriage_hall", "婚姻登记处"),
    "fund-rent": only("fund", "fund_center", "公积金中心办理"),
    "medical-remote": Office(("hall-kfq", "hall-zp", "hall-zz"), {"town_hall", "medical_hall"}, "医保窗口都能受理"),
    "work-injury": Office(("hall-kfq", "hall-zp", "hall-zz"), {"town_hall", "social_hall"}, "按单位所在的区镇受理", own="单位所在地"),
    "shop-setup": Office(("hall-kfq", "hall-zp", "hall-zz"), {"town_hall", "market_hall"}, "店所在地的市场监管部门", own="经营地"),
    "elderly-allowance": Office(
        ("hall-kfq", "cs-dashi", "hall-zz"),
        {"town_hall", "community_station"},
        "户口所在的村（社区）有便民服务站的，在站里申请",
        own="户籍所在地",
    ),
}
everywhere = pytest.mark.parametrize(
    ("matter", "sign", "first"),
    [(matter, sign, office.first[place]) for matter, office in EXPECTED.items() for place, sign in enumerate(SIGNS)],
)


async def asked(client: httpx.AsyncClient, **query: str) -> dict[str, Any]:
    answer = await client.get("/api/v1/halls", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@everywhere
async def test_the_first_hall_is_the_one_a_clerk_would_name(client: httpx.AsyncClient, matter: str, sign: str, first: str) -> None:
    found = await asked(client, matter=matter, plate=sign)
    best = found["halls"][0]
    assert best["id"] == first
    assert EXPECTED[matter].why in best["why"][0]
    assert "按路程和作息算，去这里最快能办上" in best["why"]
    assert "离您最近" in best["why"]
    assert best["open"] == "open"
    assert best["minutes_are"] == "estimate"


@everywhere
async def test_only_halls_that_really_take_it_are_offered(client: httpx.AsyncClient, matter: str, sign: str, first: str) -> None:
    found = await asked(client, matter=matter, plate=sign, limit="50")
    assert {hall["type"] for hall in found["halls"]} <= EXPECTED[matter].types
    ways = [hall["minutes"] for hall in found["halls"]]
    assert ways == sorted(ways)  # everything is open, so the nearest serves first


@everywhere
async def test_what_is_bound_to_an_area_stays_in_it_and_is_said_to_be_a_guess(
    client: httpx.AsyncClient, matter: str, sign: str, first: str
) -> None:
    own, found = EXPECTED[matter].own, await asked(client, matter=matter, plate=sign, limit="50")
    assert found["status"] == ("ask" if own else "ok")
    assert bool(found["choices"]) is bool(own)
    if own is None:
        return
    assert found["choices"][0]["id"] == SIGNS[sign]
    assert all(_town(hall) in (SIGNS[sign], "ks") for hall in found["halls"])
    assert all(f"这件事要到{own}办，先按门牌所在的" in hall["why"][1] for hall in found["halls"])


@pytest.mark.parametrize("matter", [matter for matter, office in EXPECTED.items() if office.own])
async def test_once_the_area_is_named_the_halls_are_that_areas(client: httpx.AsyncClient, matter: str) -> None:
    """Whoever stands in 开发区 and belongs to 周庄 is sent to 周庄."""
    found = await asked(client, matter=matter, plate=MALL_IN_KFQ, area="zz", limit="50")
    assert (found["status"], found["choices"], found["origin"]["kind"]) == ("ok", [], "plate")
    assert "zz" in {_town(hall) for hall in found["halls"]}
    assert {_town(hall) for hall in found["halls"]} <= {"zz", "ks"}
    assert found["halls"][0]["why"][1] == f"按您选的{EXPECTED[matter].own}：周庄镇"


async def test_a_station_that_serves_one_community_is_offered_to_nobody_else(client: httpx.AsyncClient) -> None:
    everybody = {
        hall["id"]
        for sign in (MALL_IN_KFQ, MALL_IN_ZZ, "J9GBM7G3")
        for hall in (await asked(client, matter="elderly-allowance", plate=sign))["halls"]
    }
    assert not {id_ for id_ in everybody if id_.startswith("cs-")}
    there = await asked(client, matter="elderly-allowance", plate=GATE_IN_ZP, limit="50")
    assert [hall["id"] for hall in there["halls"] if hall["type"] == "community_station"] == ["cs-dashi"]


async def test_without_a_matter_general_help_is_at_the_halls_for_everything(client: httpx.AsyncClient) -> None:
    found = await asked(client, plate=GATE_IN_ZP, limit="50")
    assert found["halls"][0]["id"] == "hall-zp"
    assert {hall["type"] for hall in found["halls"]} == {"city_hall", "town_hall"}


def _town(hall: dict[str, Any]) -> str:
    """The 区镇 that a hall belongs to, or ks: seeds name communities “<town>-<community>”."""
    return str(hall["area"]["id"]).partition("-")[0]
