"""The tree of areas as the console asks for it."""

from __future__ import annotations

import httpx

from tests import people
from tests.people import CITY, TOWN


async def test_every_member_of_staff_sees_the_whole_tree_with_the_parents_named(client: httpx.AsyncClient) -> None:
    clerk = await people.signed_in("clerk", TOWN)
    found = (await client.get("/api/v1/staff/areas", headers=clerk.headers)).json()["items"]
    places = {place["id"]: place for place in found}
    assert places[CITY]["parent"] is None
    assert places[TOWN] | {"kind": "town", "parent": CITY} == places[TOWN]
    assert all(place["parent"] in places for place in found if place["kind"] != "city")


async def test_nobody_else_does(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/staff/areas")).status_code == 401
