"""找事项: a resident's own words lead to the matter; what leads nowhere is kept as a miss."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from seeds.checking import Seeds
from server.app import App
from server.ledger.models import Intake
from server.parts import Parts

DEEP = [
    "hukou-birth",
    "idcard-reissue",
    "passport-first",
    "residence-permit",
    "car-transfer",
    "house-inherit",
    "marriage",
    "fund-rent",
    "medical-remote",
    "work-injury",
    "shop-setup",
    "elderly-allowance",
]
NONSENSE = ["zzqx", "哔哩呱啦嘟嘟", "。。。", "🎉🎉", "qwertyuiop"]


async def search(client: httpx.AsyncClient, q: str, **other: Any) -> dict[str, Any]:
    answer = await client.get("/api/v1/search", params={"q": q, **other})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def ids(found: dict[str, Any]) -> list[str]:
    return [matter["id"] for matter in found["matters"]]


@pytest.mark.parametrize("matter", DEEP)
async def test_a_matter_is_surely_found_by_its_plain_name(client: httpx.AsyncClient, app: App, matter: str) -> None:
    content = app.ctx.parts.catalogue.get(matter).content
    found = await search(client, content.plain_name)
    assert (found["band"], found["matters"][0]["id"], found["matters"][0]["score"]) == ("sure", matter, 1.0)
    assert found["rung"] == "index"


async def test_every_matter_is_found_first_by_its_official_name(client: httpx.AsyncClient, seeds: Seeds) -> None:
    for content in seeds.matters:
        assert ids(await search(client, content.official_name))[0] == content.id


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("我妈80了有没有补贴", "elderly-allowance"),
        ("身份证丢了怎么补", "idcard-reissue"),
        ("生了孩子要上户口", "hukou-birth"),
        ("二手车过户", "car-transfer"),
        ("我想开个小店要办什么手续", "shop-setup"),
        ("上班摔伤了算不算工伤", "work-injury"),
        ("公积金能不能付房租", "fund-rent"),
    ],
)
async def test_everyday_words_lead_to_the_matter(client: httpx.AsyncClient, said: str, matter: str) -> None:
    found = await search(client, said)
    assert found["band"] in ("sure", "maybe")
    assert matter in ids(found)[:3]
    assert all(item["why"] for item in found["matters"])


async def test_scores_fall_and_stay_between_0_and_1(client: httpx.AsyncClient) -> None:
    scores = [matter["score"] for matter in (await search(client, "身份证", limit=20))["matters"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


@pytest.mark.parametrize(("limit", "expected"), [(1, 1), (5, 5), (20, 20)])
async def test_as_many_as_asked_for(client: httpx.AsyncClient, limit: int, expected: int) -> None:
    assert len(ids(await search(client, "办证", limit=limit))) == expected


async def test_five_unless_said_otherwise(client: httpx.AsyncClient) -> None:
    assert len(ids(await search(client, "身份证"))) <= 5


# --- filters are hard


@pytest.mark.parametrize("audience", ["person", "enterprise"])
async def test_only_matters_of_the_audience_come(client: httpx.AsyncClient, app: App, audience: str) -> None:
    catalogue = app.ctx.parts.catalogue
    for said in ("社保", "办理登记", "许可证"):
        found = ids(await search(client, said, audience=audience, limit=20))
        assert found
        assert {catalogue.get(id_).content.audience for id_ in found} == {audience}


@pytest.mark.parametrize("channel", ["window", "online", "self_service", "post"])
async def test_only_matters_of_the_channel_come(client: httpx.AsyncClient, app: App, channel: str) -> None:
    catalogue = app.ctx.parts.catalogue
    for id_ in ids(await search(client, "身份证 护照 登记 社保", channel=channel, limit=20)):
        assert channel in {item.kind for item in catalogue.get(id_).content.channels}


async def test_a_filter_beats_a_name(client: httpx.AsyncClient, app: App) -> None:
    content = app.ctx.parts.catalogue.get("elderly-allowance").content
    found = await search(client, content.plain_name, audience="enterprise")
    assert "elderly-allowance" not in ids(found)
    assert found["band"] != "sure"


# --- typed blocks


async def test_online_platforms_come_in_a_block_of_their_own(client: httpx.AsyncClient) -> None:
    found = await search(client, "交管12123")
    assert "交管12123" in found["apps"][0]["name"]
    assert all(app["say"] and app["verified"] is False for app in found["apps"])


async def test_an_answered_question_comes_as_one(client: httpx.AsyncClient, app: App) -> None:
    faq = app.ctx.parts.catalogue.get("idcard-reissue").content.faqs[0]
    assert (faq.question, faq.answer) in [(hit["question"], hit["answer"]) for hit in (await search(client, faq.question))["faqs"]]


async def test_a_hall_is_found_by_its_name(client: httpx.AsyncClient, app: App) -> None:
    hall = app.ctx.parts.halls.halls["vehicle"]
    assert hall.id in [found["id"] for found in (await search(client, hall.name))["halls"]]


# --- nothing found


@pytest.mark.parametrize("said", NONSENSE)
async def test_nonsense_is_band_none_and_kept_as_a_miss(client: httpx.AsyncClient, app: App, said: str) -> None:
    assert (await search(client, said))["band"] == "none"
    parts: Parts = app.ctx.parts
    await parts.ledger.misses.flush()
    assert [(row.kind, row.text) for row in await Intake.all()] == [("miss", said)]


async def test_what_was_found_is_no_miss(client: httpx.AsyncClient, app: App) -> None:
    await search(client, "身份证丢了")
    parts: Parts = app.ctx.parts
    await parts.ledger.misses.flush()
    assert await Intake.all().count() == 0


# --- what cannot be searched for


@pytest.mark.parametrize("said", ["", " ", "\t\n", "　"])
async def test_nothing_said_is_refused(client: httpx.AsyncClient, said: str) -> None:
    answer = await client.get("/api/v1/search", params={"q": said})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "query_empty")


async def test_no_q_at_all_is_refused_the_same_way(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/search")
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "query_empty")


async def test_two_hundred_characters_are_taken_and_one_more_is_not(client: httpx.AsyncClient) -> None:
    await search(client, "身" * 200)
    answer = await client.get("/api/v1/search", params={"q": "身" * 201})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "query_too_long")


@pytest.mark.parametrize("said", ["身份\x00证", "\x07", "\x1b[2J身份证", "身份证\x7f"])
async def test_control_characters_are_refused_and_nothing_is_kept(client: httpx.AsyncClient, app: App, said: str) -> None:
    answer = await client.get("/api/v1/search", params={"q": said})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "not_text")
    assert app.ctx.parts.ledger.misses._waiting == []


@pytest.mark.parametrize(
    "other",
    [{"limit": 0}, {"limit": 21}, {"limit": "many"}, {"audience": "dog"}, {"channel": "pigeon"}, {"plate": "x" * 65}, {"area": "x" * 65}],
)
async def test_a_filter_that_cannot_be_is_refused(client: httpx.AsyncClient, other: dict[str, Any]) -> None:
    answer = await client.get("/api/v1/search", params={"q": "身份证", **other})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "input_invalid")


@pytest.mark.parametrize(
    "said", ["' OR 1=1 --", "<b>身份证</b>", "身份证%00", "*", "(((", "\u202e证份身", "身" + "\u0301" * 50, "ＩＤ　ｃａｒｄ"]
)
async def test_strange_but_printable_words_are_searched_for(client: httpx.AsyncClient, said: str) -> None:
    await search(client, said)


async def test_an_unknown_plate_does_not_spoil_a_search(client: httpx.AsyncClient) -> None:
    assert ids(await search(client, "补办身份证", plate="no such plate"))[0] == "idcard-reissue"


async def test_parameters_that_we_do_not_know_are_passed_over(client: httpx.AsyncClient) -> None:
    assert ids(await search(client, "补办身份证", utm_source="poster"))[0] == "idcard-reissue"
