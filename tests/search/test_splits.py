"""The one question that tells near matters apart, and needs that are not ours."""

from __future__ import annotations

import httpx
import pytest

from server.app import App
from server.search.splits import Splits


def splits() -> Splits:
    found = Splits(
        [
            {"id": "card", "question": "证怎么了？", "options": [_option("lost", "丢了", "reissue"), _option("old", "到期", "renew")]},
            {
                "id": "wide",
                "question": "哪一种？",
                "options": [_option("a", "甲", "reissue"), _option("b", "乙", "renew"), _option("c", "丙", "other")],
            },
        ]
    )
    found._matters = {"card.lost": "reissue"}
    return found


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
