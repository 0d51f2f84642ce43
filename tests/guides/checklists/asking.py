"""A saved list as the tests keep making it."""

from __future__ import annotations

from typing import Any

import httpx

LISTS = "/api/v1/checklists"
MATTER = "idcard-reissue"


async def answers_to_a_list(client: httpx.AsyncClient, matter: str = MATTER) -> dict[str, Any]:
    """The first option of each question, until nothing more is asked."""
    answers: dict[str, Any] = {}
    while True:
        found = (await client.post(f"/api/v1/matters/{matter}/resolve", json={"answers": answers})).json()
        asked = found["question"]
        if asked is None:
            assert found["materials"], found
            return answers
        first = asked["options"][0]["id"] if asked["options"] else "unknown"
        answers[asked["id"]] = [first] if asked["kind"] == "multi" else first


async def saved(client: httpx.AsyncClient, matter: str = MATTER, *, headers: dict[str, str] | None = None, **other: Any) -> dict[str, Any]:
    body = {"matter": matter, "answers": await answers_to_a_list(client, matter)} | other
    answer = await client.post(LISTS, json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found
