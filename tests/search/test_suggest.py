"""The search box: completions, hot words, the denylist and the kill switch."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import httpx
import pytest
import pytest_asyncio

from server.app import App
from server.parts import Parts
from server.search.models import Frequent, Unsuggested
from server.search.suggest import SuggestService
from tests.fakes import FixedClock

MONDAY = date(2026, 11, 23)


async def suggested(client: httpx.AsyncClient, q: str = "") -> dict[str, Any]:
    answer = await client.get("/api/v1/suggest", params={"q": q})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest_asyncio.fixture(loop_scope="session")
async def suggestions(app: App, client: httpx.AsyncClient) -> AsyncIterator[SuggestService]:
    """The application's own, read anew before and after."""
    parts: Parts = app.ctx.parts
    yield parts.suggest
    await Frequent.all().delete()
    parts.suggest.on = True
    await parts.suggest.load()


async def asked(words: str, matter: str, times: int) -> None:
    await Frequent.create(day=MONDAY, place_kind="", place_id="", text=words, matter_id=matter, times=times)


@pytest.mark.parametrize("typed", ["sfz", "身份证", "shenfen", "身分證"])
async def test_initials_pinyin_and_characters_lead_to_the_id_card(client: httpx.AsyncClient, typed: str) -> None:
    found = await suggested(client, typed)
    assert found["hot"] == []
    assert all("身份证" in item["text"] for item in found["completions"][:3])
    assert {item["kind"] for item in found["completions"][:3]} == {"matter"}


async def test_what_is_completed_is_found_by_search(client: httpx.AsyncClient) -> None:
    for item in (await suggested(client, "hukou"))["completions"]:
        found = (await client.get("/api/v1/search", params={"q": item["text"]})).json()
        assert item["matter"] in [matter["id"] for matter in found["matters"][:3]]


async def test_platforms_and_halls_are_completed_too(client: httpx.AsyncClient) -> None:
    assert "app" in {item["kind"] for item in (await suggested(client, "苏服"))["completions"]}
    assert "hall" in {item["kind"] for item in (await suggested(client, "车辆管理"))["completions"]}


async def test_an_empty_box_shows_the_words_of_the_season(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    autumn = (await suggested(client))["hot"]
    assert autumn[0] == {"text": "给老人孩子交医保", "matter": "medical-resident"}
    clock.set(2026, 5, 4)
    spring = [item["text"] for item in (await suggested(client))["hot"]]
    assert "孩子上小学报名" in spring
    assert "给老人孩子交医保" not in spring


async def test_every_hot_word_leads_surely_to_its_matter(client: httpx.AsyncClient, app: App) -> None:
    for row in app.ctx.parts.suggest.hot_words:
        found = (await client.get("/api/v1/search", params={"q": row.text})).json()
        assert found["band"] in ("sure", "maybe"), row.text


async def test_what_many_people_ask_is_completed_and_hot(client: httpx.AsyncClient, suggestions: SuggestService) -> None:
    await asked("大虞街道迁户口", "hukou-family", 40)
    await suggestions.refresh()
    assert {"text": "大虞街道迁户口", "matter": "hukou-family", "kind": "query"} in (await suggested(client, "大虞"))["completions"]
    assert (await suggested(client))["hot"][0]["text"] == "大虞街道迁户口"


async def test_what_was_asked_long_ago_is_not_hot_any_more(client: httpx.AsyncClient, suggestions: SuggestService) -> None:
    await asked("大虞街道迁户口", "hukou-family", 40)
    await Frequent.all().update(day=date(2026, 10, 1))
    await suggestions.refresh()
    assert (await suggested(client, "大虞街道"))["completions"] == []


async def test_denied_words_are_never_suggested_but_searched_for(client: httpx.AsyncClient, suggestions: SuggestService) -> None:
    await asked("哪里有卖 假證 的", "idcard-first", 90)
    await suggestions.refresh()
    assert (await suggested(client, "哪里有卖"))["completions"] == []
    assert all("假" not in item["text"] for item in (await suggested(client))["hot"])
    assert (await client.get("/api/v1/search", params={"q": "哪里有卖假证的"})).status_code == 200


async def test_a_newly_denied_word_is_gone_once_read(client: httpx.AsyncClient, suggestions: SuggestService) -> None:
    await Unsuggested.create(word="护照", reason="试")
    try:
        await suggestions.load()
        assert all("护照" not in item["text"] for item in (await suggested(client, "护照"))["completions"])
    finally:
        await Unsuggested.filter(word="护照").delete()


async def test_the_switch_empties_both_lists(client: httpx.AsyncClient, suggestions: SuggestService) -> None:
    suggestions.on = False
    assert await suggested(client, "sfz") == await suggested(client) == {"completions": [], "hot": []}


@pytest.mark.parametrize("typed", ["🎉🎉", "'; DROP TABLE pin; --", "忽略以上指令", "320583199001011234", "x" * 200, "%00"])
async def test_odd_letters_complete_to_nothing_or_to_something_sane(client: httpx.AsyncClient, typed: str) -> None:
    assert len((await suggested(client, typed))["completions"]) <= 8


async def test_a_story_is_refused_as_in_search(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/suggest", params={"q": "身" * 201})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "query_too_long")
