"""The one question that tells near matters apart, and needs that are not ours."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from seeds.checking import Seeds
from server.app import App
from server.search.splits import Splits


def splits() -> Splits:
    return Splits(
        [
            {"id": "card", "question": "证怎么了？", "options": [_option("lost", "丢了", "reissue"), _option("old", "到期", "renew")]},
            {
                "id": "wide",
                "question": "哪一种？",
                "options": [_option("a", "甲", "reissue"), _option("b", "乙", "renew"), _option("c", "丙", "other")],
            },
        ]
    )


def _option(id_: str, label: str, matter: str) -> dict[str, str]:
    return {"id": id_, "label": label, "matter": matter}


def test_the_narrowest_question_that_fits_is_asked() -> None:
    question = splits().question(["renew", "reissue"])
    assert question is not None
    assert (question["id"], [option["id"] for option in question["options"]]) == ("card", ["card.lost", "card.old"])


def test_nothing_is_asked_that_would_not_lead_to_the_best() -> None:
    assert splits().question(["else", "reissue", "renew"]) is None
    assert splits().question(["other", "else"]) is None
    assert splits().question([]) is None


def test_an_answer_leads_to_its_matter_and_nonsense_to_none() -> None:
    assert [splits().matter_of(answer) for answer in ("card.lost", "card.stolen", "", None)] == ["reissue", None, None, None]


@pytest.mark.asyncio(loop_scope="session")
async def test_the_chosen_option_puts_its_matter_first(client: httpx.AsyncClient, app: App) -> None:
    groups = app.ctx.parts.search.splits.groups
    for group in groups[:10]:
        option = group["options"][-1]
        answer = await client.get("/api/v1/search", params={"q": group["question"], "answer": f"{group['id']}.{option['id']}"})
        found = answer.json()
        if any(matter["id"] == option["matter"] for matter in found["matters"]):
            assert (found["band"], found["matters"][0]["id"]) == ("sure", option["matter"])


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("said", "need"), [("报警", "report-crime"), ("停电了怎么报修", "power-outage")])
async def test_a_need_that_is_not_ours_is_sent_on(client: httpx.AsyncClient, app: App, said: str, need: str) -> None:
    found = (await client.get("/api/v1/search", params={"q": said})).json()
    assert found["band"] == "none"
    assert found["elsewhere"]["say"]
    assert need not in app.ctx.parts.search.elsewhere or found["elsewhere"]["id"] == need


# --- an answer is accepted for the words it was asked about, and for no others


async def search(client: httpx.AsyncClient, q: str, answer: str, **other: str) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get("/api/v1/search", params={"q": q, "answer": answer, **other})).json()
    return found


@pytest.mark.asyncio(loop_scope="session")
async def test_an_answer_decides_and_asks_no_more(client: httpx.AsyncClient) -> None:
    found = await search(client, "身份证", "idcard.urgent")
    assert (found["band"], found["matters"][0]["id"], found["question"]) == ("sure", "idcard-temp", None)


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("answer", ["idcard.nonsense", "nonsense", "hotel.fire", "idcard", ".", "idcard.urgent.more"])
async def test_an_answer_to_another_question_is_passed_over(client: httpx.AsyncClient, answer: str) -> None:
    plain = (await client.get("/api/v1/search", params={"q": "身份证"})).json()
    found = await search(client, "身份证", answer)
    assert (found["band"], found["matters"]) == (plain["band"], plain["matters"])


@pytest.mark.asyncio(loop_scope="session")
async def test_a_filter_beats_an_answer(client: httpx.AsyncClient) -> None:
    found = await search(client, "身份证", "idcard.urgent", audience="enterprise")
    assert "idcard-temp" not in [matter["id"] for matter in found["matters"]]


def test_every_group_of_siblings_of_the_catalogue_has_a_question(seeds: Seeds) -> None:
    """A matter that nothing is like needs none."""
    alone = {"teacher-cert"}
    covered = {matter for group in seeds.splits for matter in group.matters}
    assert {content.id for content in seeds.matters} - covered == alone


def test_a_question_names_no_matter_and_offers_no_option_twice(seeds: Seeds) -> None:
    official = {content.official_name for content in seeds.matters}
    for group in seeds.splits:
        labels = [option.label for option in group.options]
        assert len(set(labels)) == len(labels), group.id
        assert not official & {group.question, *labels}, group.id
        assert {option.matter for option in group.options} == set(group.matters), group.id


def test_what_comes_nearest_to_the_words_stands_first() -> None:
    splits = Splits(
        [{"id": "card", "question": "证怎么了？", "options": [_option("never", "没办过", "first"), _option("lost", "丢了", "reissue")]}]
    )
    assert (written := splits.question(["reissue", "first"]))
    assert [option["id"] for option in written["options"]] == ["card.never", "card.lost"]
    assert (nearest := splits.question(["reissue", "first"], ranked=True))
    assert [option["id"] for option in nearest["options"]] == ["card.lost", "card.never"]
    assert (unfound := splits.question(["reissue", "other", "first"], ranked=True))
    assert [option["id"] for option in unfound["options"]] == ["card.lost", "card.never"]
