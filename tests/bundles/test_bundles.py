"""一件事: what several matters share is asked once, and each still says what it would have said alone."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from server.app import App, Parts
from server.bundles.content import BundleContent, dangling
from server.bundles.resolve import answers_for

BUNDLES = "/api/v1/bundles"
TEN = {
    *("newborn", "after-death", "restaurant", "company", "second-hand-house"),
    *("retirement", "hiring", "schooling", "marriage-and-birth", "flexible-work"),
}


async def asked(client: httpx.AsyncClient, bundle: str, answers: dict[str, Any], matters: list[str] | None = None) -> dict[str, Any]:
    answer = await client.post(f"{BUNDLES}/{bundle}/resolve", json={"answers": answers, "matters": matters})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def walked(client: httpx.AsyncClient, bundle: str, at: int) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
    """(answers, end, questions asked): always the option at that place, “unknown” where there are none."""
    answers: dict[str, Any] = {}
    order: list[str] = []
    while True:
        found = await asked(client, bundle, answers)
        question = found["question"]
        if question is None:
            return answers, found, order
        assert question["id"] not in answers, "asked twice"
        options = [option["id"] for option in question["options"]]
        chosen = options[at % len(options)] if options else "unknown"
        answers[question["id"]] = [chosen] if question["kind"] == "multi" else chosen
        order.append(question["id"])


@pytest.mark.parametrize("bundle", sorted(TEN))
@pytest.mark.parametrize("at", [0, 1, -1])
async def test_every_matter_says_what_it_would_have_said_alone(client: httpx.AsyncClient, app: App, bundle: str, at: int) -> None:
    parts: Parts = app.ctx.parts
    content = parts.bundles.get(bundle)
    answers, end, _ = await walked(client, bundle, at)
    listed: dict[str, set[str]] = {}
    for member, shown in zip(content.members, end["matters"], strict=True):
        told = answers_for(content, member, answers)
        alone = (await client.post(f"/api/v1/matters/{member.matter}/resolve", json={"answers": told})).json()
        assert (shown["verdict"], shown["reasons"]) == (alone["verdict"], alone["reasons"])
        for line in alone["materials"]:
            listed.setdefault(line["name"], set()).add(member.matter)
    merged: dict[str, set[str]] = {}
    for line in end["materials"]:
        merged.setdefault(line["name"], set()).update(line["for"])
    assert merged == listed
    possible = [one["id"] for one in end["matters"] if one["verdict"] != "no"]
    assert [step["matter"] for step in end["order"]] == possible


async def test_there_are_ten_and_each_is_found_by_what_people_call_it(client: httpx.AsyncClient) -> None:
    listed = (await client.get(BUNDLES)).json()["bundles"]
    assert {one["id"] for one in listed} == TEN
    for words, wanted in (
        ("刚生了孩子要办什么", "newborn"),
        ("开饭店要办什么手续", "restaurant"),
        ("二手房过户一件事", "second-hand-house"),
    ):
        found = (await client.get("/api/v1/search", params={"q": words})).json()
        assert [one["id"] for one in found["bundles"]] == [wanted], words
    assert (await client.get("/api/v1/search", params={"q": "身份证丢了"})).json()["bundles"] == []


async def test_what_is_shared_is_asked_once(client: httpx.AsyncClient, app: App) -> None:
    _, _, order = await walked(client, "newborn", 0)
    assert order.count("town") == 1
    assert not [id_ for id_ in order if id_.endswith(".area")]


async def test_only_what_applies_is_asked_and_listed(client: httpx.AsyncClient) -> None:
    found = await asked(client, "newborn", {}, ["birth-cert"])
    assert [one["id"] for one in found["matters"]] == ["birth-cert"]
    assert all(line["for"] == ["birth-cert"] for line in found["materials"])
    refused = await client.post(f"{BUNDLES}/newborn/resolve", json={"matters": ["retire"]})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "member_unknown")
    assert (await client.get(f"{BUNDLES}/no-such")).json()["error"]["code"] == "bundle_not_found"


async def test_a_correction_of_ones_own_goes_before_what_the_bundle_brings(client: httpx.AsyncClient) -> None:
    """Given: the birth certificate is the first one. Somebody says that it was lost."""
    given = await asked(client, "newborn", {}, ["birth-cert"])
    own = await asked(client, "newborn", {"birth-cert.task": "lost"}, ["birth-cert"])
    alone = (await client.post("/api/v1/matters/birth-cert/resolve", json={"answers": {"task": "lost"}})).json()
    assert own["question"]["id"] == f"birth-cert.{alone['question']['id']}"
    assert own["question"] != given["question"] or own["materials"] != given["materials"]


async def test_a_bundle_that_no_longer_fits_its_matters_says_where(app: App) -> None:
    parts: Parts = app.ctx.parts
    matters = {id_: published.content for id_, published in parts.catalogue.matters.items()}
    data = parts.bundles.get("newborn").model_dump()
    data["members"][0]["given"] = {"task": "no-such-option"}
    data["members"][1]["matter"] = "no-such-matter"
    data["shared"][0]["to"]["birth-cert"] = "no-such-question"
    faults = [say for _, say in dangling(BundleContent.model_validate(data), matters)]
    assert [any(word in say for say in faults) for word in ("no-such-option", "no-such-matter", "no-such-question")] == [True] * 3
