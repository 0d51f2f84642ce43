"""A card on its way to a version, as the tests keep taking it."""

from __future__ import annotations

import copy
from typing import Any

import httpx

from server.app import App
from server.parts import Parts
from tests.people import Person
from tests.waiting import carried_out

CARDS, DRAFTS = "/api/v1/staff/cards", "/api/v1/staff/card-drafts"
POLICY, BUNDLE = "childcare-subsidy-2025", "newborn"


async def begun(client: httpx.AsyncClient, who: Person, kind: str, card: str, content: dict[str, Any] | None = None) -> dict[str, Any]:
    answer = await client.post(f"{CARDS}/{kind}/{card}/drafts", headers=who.headers, json={"why": "核对过", "content": content})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def saved(client: httpx.AsyncClient, who: Person, draft: dict[str, Any], **other: Any) -> httpx.Response:
    body = {"seen": draft["revision"], "content": draft["content"], "why": "核对过"} | other
    return await client.put(f"{DRAFTS}/{draft['id']}", headers=who.headers, json=body)


async def move(client: httpx.AsyncClient, who: Person, draft: dict[str, Any], what: str) -> httpx.Response:
    return await client.post(f"{DRAFTS}/{draft['id']}/{what}", headers=who.headers, json={"say": ""})


async def gate(client: httpx.AsyncClient, who: Person, draft: dict[str, Any]) -> dict[str, Any]:
    answer = await client.get(f"{DRAFTS}/{draft['id']}/gate", headers=who.headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def published(
    app: App, client: httpx.AsyncClient, editor: Person, reviewer: Person, kind: str, card: str, content: dict[str, Any]
) -> dict[str, Any]:
    """Written by one, passed and published by the other, and told to everybody."""
    draft = await begun(client, editor, kind, card, content)
    for who, what in ((editor, "submit"), (reviewer, "approve"), (reviewer, "publish")):
        answer = await move(client, who, draft, what)
        assert answer.status_code == 200, answer.text
    await deliver(app)
    found: dict[str, Any] = answer.json()
    return found


async def deliver(app: App) -> None:
    parts: Parts = app.ctx.parts
    await carried_out(parts.outbox)


async def in_force(client: httpx.AsyncClient, who: Person, kind: str, card: str) -> dict[str, Any]:
    answer = await client.get(f"{CARDS}/{kind}/{card}", headers=who.headers)
    assert answer.status_code == 200, answer.text
    return copy.deepcopy(answer.json())
