"""Bare words that name a thing and not what to do with it get a question, however sure the ranking is."""

from __future__ import annotations

import httpx
import pytest


@pytest.mark.parametrize(
    "said", ["身份证", "护照", "公积金", "社保", "医保", "户口", "房产证", "社保卡", "我的身份证", "公积金怎么办", "護照"]
)
async def test_a_thing_alone_is_answered_with_a_question(client: httpx.AsyncClient, said: str) -> None:
    found = (await client.get("/api/v1/search", params={"q": said})).json()
    assert found["band"] == "maybe"
    assert len(found["question"]["options"]) > 1


@pytest.mark.parametrize("said", ["身份证", "公积金", "户口"])
async def test_each_option_leads_to_a_sure_answer(client: httpx.AsyncClient, said: str) -> None:
    question = (await client.get("/api/v1/search", params={"q": said})).json()["question"]
    best = set()
    for option in question["options"]:
        found = (await client.get("/api/v1/search", params={"q": said, "answer": option["id"]})).json()
        assert (found["band"], found["question"]) == ("sure", None)
        best.add(found["matters"][0]["id"])
    assert len(best) > 1


@pytest.mark.parametrize("said", ["身份证丢了", "办居住证", "公积金付房租", "补社保卡"])
async def test_what_says_what_to_do_is_not_asked_again(client: httpx.AsyncClient, said: str) -> None:
    assert (await client.get("/api/v1/search", params={"q": said})).json()["band"] == "sure"
