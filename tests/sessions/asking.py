"""Residents and helpers as the tests of the help desk need them."""

from __future__ import annotations

from typing import Any

import httpx

from tests import people
from tests.people import Person

SESSIONS, DESK, STAFF = "/api/v1/sessions", "/api/v1/staff/desk", "/api/v1/staff/sessions"
PLATE = "KSZP0001"


async def resident(client: httpx.AsyncClient) -> dict[str, str]:
    """Headers of somebody new."""
    answer = await client.post("/api/v1/residents", json={})
    return {"authorization": f"Bearer {answer.json()['token']}"}


async def asks(client: httpx.AsyncClient, who: dict[str, str], *, area: str = people.TOWN, **context: Any) -> dict[str, Any]:
    answer = await client.post(SESSIONS, headers=who, json={"kind": "text", "context": {"area": area, **context}})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def helper(client: httpx.AsyncClient, area: str = people.TOWN, *, capacity: int = 3, on: bool = True, **duty: Any) -> Person:
    person = await people.signed_in("helper", area)
    if on:
        told = {"status": "on", "capacity": capacity, **duty}
        assert (await client.put(DESK, headers=person.headers, json=told)).status_code == 200
    return person


async def serving(client: httpx.AsyncClient, who: dict[str, str], by: Person, **context: Any) -> str:
    """The id of a session that the helper has claimed."""
    session = await asks(client, who, **context)
    claimed = await client.post(f"{STAFF}/{session['id']}/claim", headers=by.headers)
    assert claimed.status_code == 200, claimed.text
    return str(session["id"])
