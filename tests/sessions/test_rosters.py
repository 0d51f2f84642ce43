"""换班: two shifts change hands together, or neither does."""

from __future__ import annotations

from typing import Any

import httpx

from server.sessions.models import HelpShift
from tests import people
from tests.people import Person
from tests.sessions.asking import helper
from tests.sessions.test_bookings import SHIFTS


async def two(client: httpx.AsyncClient) -> tuple[dict[str, str], list[Person], list[dict[str, Any]]]:
    """A supervisor, two helpers, and a shift of each: tomorrow's morning and afternoon."""
    boss = await people.signed_in("township_admin", people.TOWN)
    who = [await helper(client, people.TOWN, on=False) for _ in range(2)]
    return boss.headers, who, [await planned(client, boss.headers, one, hour) for one, hour in zip(who, (9, 14), strict=True)]


async def planned(client: httpx.AsyncClient, boss: dict[str, str], who: Person, hour: int) -> dict[str, Any]:
    hours = {"starts_at": f"2026-11-24T{hour:02}:00:00+08:00", "ends_at": f"2026-11-24T{hour + 2:02}:00:00+08:00"}
    made = await client.post(SHIFTS, headers=boss, json={"staff": str(who.id), "area": people.TOWN} | hours)
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()
    return found


def swapped(mine: dict[str, Any], theirs: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return f"{SHIFTS}/{mine['id']}/swap", {"other": theirs["id"], "seen": mine["version"], "other_seen": theirs["version"]}


async def owners() -> list[str]:
    return [str(row.staff_id) for row in await HelpShift.all().order_by("starts_at")]


async def test_each_takes_the_others_shift_with_their_name(client: httpx.AsyncClient) -> None:
    boss, (chen, li), (morning, afternoon) = await two(client)
    path, body = swapped(morning, afternoon)
    done = await client.post(path, headers=boss, json=body)
    assert done.status_code == 200, done.text
    assert await owners() == [str(li.id), str(chen.id)]
    assert [one["name"] for one in done.json()["shifts"]] == [afternoon["name"], morning["name"]]
    again = await client.post(path, headers=boss, json=body)
    assert (again.status_code, again.json()["error"]["code"]) == (409, "shift_changed")
    assert await owners() == [str(li.id), str(chen.id)]


async def test_when_one_of_them_is_busy_then_neither_changes_hands(client: httpx.AsyncClient) -> None:
    boss, (chen, _), (morning, afternoon) = await two(client)
    await planned(client, boss, chen, 15)
    before = await owners()
    path, body = swapped(morning, afternoon)
    refused = await client.post(path, headers=boss, json=body)
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "shift_overlaps")
    assert await owners() == before


async def test_with_oneself_and_with_an_unknown_shift_is_refused(client: httpx.AsyncClient) -> None:
    boss, (chen, _), (morning, _) = await two(client)
    evening = await planned(client, boss, chen, 18)
    path, body = swapped(morning, evening)
    assert (await client.post(path, headers=boss, json=body)).json()["error"]["code"] == "shift_wrong"
    assert (await client.post(path, headers=boss, json=body | {"other": morning["id"]})).json()["error"]["code"] == "shift_wrong"
    unknown = await client.post(path, headers=boss, json=body | {"other": "00000000-0000-4000-8000-000000000000"})
    assert unknown.status_code == 404
