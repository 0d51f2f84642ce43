"""POST /api/v1/matters/{id}/resolve: the guide over HTTP, as the contract has it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.fakes import FixedClock

QUESTION = {"id", "text", "hint", "kind", "options", "help", "unit", "min", "max", "if_unknown"}
MATERIAL = {
    "id",
    "name",
    "form",
    "copies",
    "necessity",
    "source",
    "acceptance_standard",
    "review_points",
    "common_refusals",
    "sample",
    "because",
}


async def resolve(client: httpx.AsyncClient, matter: str, answers: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    answer = await client.post(f"/api/v1/matters/{matter}/resolve", json={"answers": answers or {}, **more})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_person_is_led_from_the_first_question_to_the_list(client: httpx.AsyncClient) -> None:
    answers: dict[str, Any] = {}
    found = await resolve(client, "hukou-birth")
    assert (found["matter"], found["version"], found["verdict"]) == ("hukou-birth", 1, "more")
    certain: set[str] = set()
    while found["question"] is not None:
        question = found["question"]
        assert set(question) == QUESTION
        assert question["id"] not in answers
        answers[question["id"]] = question["options"][0]["id"]
        found = await resolve(client, "hukou-birth", answers)
        listed = {material["id"] for material in found["materials"]}
        assert certain <= listed
        certain = listed
    assert found["verdict"] == "yes"
    assert found["next_step"]["text"]
    assert "birth_cert" in certain
    assert not certain & {item["id"] for item in found["not_needed"]}
    for material in found["materials"]:
        assert set(material) == MATERIAL
        assert material["because"]
    for item in found["not_needed"]:
        assert set(item) == {"id", "name", "because"}
        assert item["because"]
    assert found["progress"] == {"answered": len(answers), "remaining_max": 0}


async def test_a_no_names_the_matter_or_the_platform_that_helps_instead(client: httpx.AsyncClient) -> None:
    renew = await resolve(client, "idcard-reissue", {"state": "in_hand"})
    assert (renew["verdict"], renew["materials"], renew["next_step"]["matter"]) == ("no", [], "idcard-renew")
    online = await resolve(client, "idcard-reissue", {"state": "lost", "who": "agent"})
    assert (online["verdict"], online["next_step"]["app"]["id"]) == ("no", "sufuban")


async def test_a_question_about_an_area_offers_the_towns(client: httpx.AsyncClient) -> None:
    answers = {"hukou": "yes", "birthday": "1940-01-01", "status": "new", "card": "yes", "who": "self"}
    found = await resolve(client, "elderly-allowance", answers)
    assert (found["question"]["id"], found["question"]["kind"]) == ("hukou_area", "area")
    assert {"id": "zp", "label": "张浦镇", "none": False} in found["question"]["options"]
    assert len(found["question"]["options"]) == 11
    done = await resolve(client, "elderly-allowance", {**answers, "hukou_area": "zp"})
    assert (done["verdict"], done["question"]) == ("yes", None)


async def test_not_knowing_is_always_an_answer(client: httpx.AsyncClient) -> None:
    answers: dict[str, Any] = {}
    found = await resolve(client, "work-injury")
    while found["question"] is not None:
        answers[found["question"]["id"]] = "unknown"
        found = await resolve(client, "work-injury", answers)
    assert found["verdict"] == "more"
    assert "12345" in found["next_step"]["text"]
    assert found["not_needed"] == []


async def test_the_day_asked_about_is_today_unless_another_is_named(client: httpx.AsyncClient, clock: FixedClock) -> None:
    born = {"hukou": "yes", "birthday": "1946-11-23"}
    assert (await resolve(client, "elderly-allowance", born))["verdict"] == "more"
    assert (await resolve(client, "elderly-allowance", born))["as_of"] == "2026-11-23"
    assert (await resolve(client, "elderly-allowance", born, as_of="2026-11-22"))["verdict"] == "no"
    clock.set(2026, 11, 22, 23, 59)
    assert (await resolve(client, "elderly-allowance", born))["verdict"] == "no"


async def test_answers_that_no_longer_fit_are_named_and_the_rest_goes_on(client: httpx.AsyncClient) -> None:
    found = await resolve(client, "idcard-reissue", {"state": "lost", "who": "self", "same_book": "yes", "gone": "x", "hukou": "moon"})
    assert sorted(found["dropped"]) == ["gone", "hukou", "same_book"]
    assert found["question"]["id"] == "hukou"


async def test_the_same_question_twice_has_the_same_answer(client: httpx.AsyncClient) -> None:
    body = {"answers": {"state": "lost", "who": "child"}, "as_of": "2026-11-23"}
    one, two = [(await client.post("/api/v1/matters/idcard-reissue/resolve", json=body)).content for _ in range(2)]
    assert one == two


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"answers": {"state": 3}}, 422, "answer_ill_typed"),
        ({"answers": {"state": ["lost"]}}, 422, "answer_ill_typed"),
        ({"answers": {"doubt": []}}, 422, "answer_ill_typed"),
        ({"answers": {"doubt": ["none", "changed"]}}, 422, "answer_ill_typed"),
        ({"answers": {"state": None}}, 422, None),
        ({"answers": {"state": {"id": "lost"}}}, 422, None),
        ({"answers": {"state": "x" * 65}}, 422, None),
        ({"answers": {f"q{place}": "yes" for place in range(101)}}, 422, "answers_too_many"),
        ({"answers": []}, 422, None),
        ({"answers": {}, "as_of": "1999-12-31"}, 422, None),
        ({"answers": {}, "as_of": "tomorrow"}, 422, None),
        ({"answers": {}, "as_of": 1790000000}, 422, None),
        ({"answers": {}, "extra": 1}, 422, None),
        ([], 422, None),
    ],
    ids=lambda value: str(value)[:50],
)
async def test_what_makes_no_sense_is_refused_in_words(client: httpx.AsyncClient, body: Any, status: int, code: str | None) -> None:
    answer = await client.post("/api/v1/matters/idcard-reissue/resolve", json=body)
    assert answer.status_code == status, answer.text
    error = answer.json()["error"]
    assert error["message"]
    assert code is None or error["code"] == code


async def test_the_question_that_was_answered_wrongly_is_named(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/matters/elderly-allowance/resolve", json={"answers": {"hukou": "yes", "birthday": "1946-02-30"}})
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["detail"]) == (422, "answer_ill_typed", {"question": "birthday"})
    assert "2026-01-31" in error["message"]


async def test_no_answers_at_all_is_the_beginning(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/matters/idcard-reissue/resolve", json={})
    assert answer.json()["question"]["id"] == "state"


async def test_a_matter_that_there_is_not_is_not_found(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/matters/no-such-matter/resolve", json={"answers": {}})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "matter_not_found")
