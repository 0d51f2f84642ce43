"""预约帮办: a time of one's own, which two people never get."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from server.app import App
from server.sessions.models import HelpBooking, HelpSession
from tests import people
from tests.fakes import FixedClock
from tests.people import Person
from tests.sessions.asking import STAFF, helper, resident

BOOKINGS, SHIFTS = "/api/v1/bookings", "/api/v1/staff/shifts"


async def rostered(client: httpx.AsyncClient, area: str = people.TOWN, *, bookable: int = 1) -> tuple[Person, Person, dict[str, Any]]:
    """(supervisor, helper, the shift): tomorrow from nine to ten."""
    boss, chen = await people.signed_in("city_admin"), await helper(client, area, on=False)
    body = {
        "staff": str(chen.id),
        "area": area,
        "starts_at": "2026-11-24T09:00:00+08:00",
        "ends_at": "2026-11-24T10:00:00+08:00",
        "bookable": bookable,
    }
    made = await client.post(SHIFTS, headers=boss.headers, json=body)
    assert made.status_code == 201, made.text
    return boss, chen, made.json()


async def slots(client: httpx.AsyncClient, area: str = people.TOWN) -> list[str]:
    found = (await client.get(f"{BOOKINGS}/slots?kind=video&area={area}")).json()["slots"]
    return [one["starts_at"] for one in found]


def booking(at: str, area: str = people.TOWN) -> dict[str, Any]:
    return {"kind": "video", "starts_at": at, "context": {"area": area, "matter": "hukou-birth"}}


async def test_the_last_place_goes_to_one_of_two(client: httpx.AsyncClient) -> None:
    await rostered(client)
    free = await slots(client)
    assert free == [f"2026-11-24T09:{minute}:00+08:00" for minute in ("00", "20", "40")]
    who = [await resident(client) for _ in range(4)]
    answers = await asyncio.gather(*(client.post(BOOKINGS, headers=one, json=booking(free[0])) for one in who))
    assert sorted(one.status_code for one in answers) == [201, 409, 409, 409]
    assert {one.json()["error"]["code"] for one in answers if one.status_code == 409} == {"slot_taken"}
    assert await slots(client) == free[1:]


async def test_a_helper_of_the_city_is_offered_everywhere_and_got_once(client: httpx.AsyncClient) -> None:
    await rostered(client, people.CITY)
    at = (await slots(client))[0]
    first = await client.post(BOOKINGS, headers=await resident(client), json=booking(at))
    second = await client.post(BOOKINGS, headers=await resident(client), json=booking(at, people.OTHER_TOWN))
    assert (first.status_code, second.json()["error"]["code"]) == (201, "slot_taken")


async def test_moved_it_frees_the_old_time_and_cancelled_the_new_one(client: httpx.AsyncClient) -> None:
    await rostered(client)
    free, who = await slots(client), await resident(client)
    made = (await client.post(BOOKINGS, headers=who, json=booking(free[0]))).json()
    path = f"{BOOKINGS}/{made['id']}"
    assert (await client.patch(path, headers=who, json={"starts_at": free[2]})).json()["starts_at"] == free[2]
    assert await slots(client) == free[:2]
    odd = await client.patch(path, headers=who, json={"starts_at": "2026-11-24T09:05:00+08:00"})
    assert (odd.status_code, odd.json()["error"]["code"]) == (422, "slot_unknown")
    other = await client.patch(path, headers=await resident(client), json={"starts_at": free[0]})
    assert other.status_code == 404
    assert [(await client.delete(path, headers=who)).json()["status"] for _ in range(2)] == ["cancelled"] * 2
    assert await slots(client) == free
    assert (await client.put(path, headers=who, json={"starts_at": free[0]})).json()["error"]["code"] == "booking_over"


async def test_it_is_reminded_once_and_enters_at_the_head_at_its_time(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    _, _, _ = await rostered(client)
    who = await resident(client)
    made = (await client.post(BOOKINGS, headers=who, json=booking("2026-11-24T09:20:00+08:00"))).json()
    bookings = app.ctx.parts.bookings
    clock.set(2026, 11, 24, 8, 30)
    for _ in range(2):
        await bookings.sweep()
    clock.set(2026, 11, 24, 9, 10)
    early = await client.post("/api/v1/sessions", headers=await resident(client), json={"context": {"area": people.TOWN}})
    clock.set(2026, 11, 24, 9, 20)
    for _ in range(2):
        await bookings.sweep()
    titles = [one["title"] for one in (await client.get("/api/v1/residents/me/notices", headers=who)).json()["notices"]]
    assert sorted(titles) == ["轮到您了", "预约提醒"]
    row = await HelpBooking.get(id=made["id"])
    li = await people.signed_in("helper", people.TOWN)
    await people.token(li.id, at=clock.now())
    _, headers = await people.token(li.id, at=clock.now())
    await client.put("/api/v1/staff/desk", headers=headers, json={"status": "on"})
    first = (await client.post(f"{STAFF}/next", headers=headers)).json()["session"]
    assert (row.status, first["session"]["id"]) == ("entered", str(row.session_id))
    assert first["session"]["context"]["matter"] == "hukou-birth"
    assert first["session"]["id"] != early.json()["id"]


async def test_five_minutes_late_is_in_time_and_not_coming_at_all_is_a_no_show(
    client: httpx.AsyncClient, app: App, clock: FixedClock
) -> None:
    await rostered(client)
    late, never = await resident(client), await resident(client)
    for who, at in ((late, "09:00"), (never, "09:20")):
        await client.post(BOOKINGS, headers=who, json=booking(f"2026-11-24T{at}:00+08:00"))
    parts = app.ctx.parts

    async def swept(hour: int, minute: int) -> list[str]:
        clock.set(2026, 11, 24, hour, minute)
        await parts.queue.sweep()
        await parts.bookings.sweep()
        return [row.status for row in await HelpBooking.all().order_by("starts_at")]

    assert await swept(9, 0) == ["entered", "booked"]
    assert await swept(9, 5) == ["entered", "booked"]
    session = (await HelpBooking.get(status="entered")).session_id
    assert (await client.get(f"/api/v1/sessions/{session}", headers=late)).json()["status"] == "waiting"
    assert await swept(9, 11) == ["entered", "booked"]
    assert await swept(9, 20) == ["entered", "entered"]
    assert await swept(9, 31) == ["entered", "no_show"]
    ended = await HelpSession.filter(ended_why="no_show").values_list("booking_id", flat=True)
    assert list(ended) == [(await HelpBooking.get(status="no_show")).id]


@pytest.mark.both_databases
async def test_with_a_retry_key_the_next_place_is_found_as_well(client: httpx.AsyncClient) -> None:
    """Whose place was taken meets it inside the transaction that keeps the answer."""
    await rostered(client, bookable=2)
    at = (await slots(client))[0]
    answers = [
        await client.post(BOOKINGS, headers=await resident(client) | {"idempotency-key": f"booking-{n:04d}"}, json=booking(at))
        for n in range(3)
    ]
    assert [one.status_code for one in answers] == [201, 201, 409]
    assert await HelpBooking.all().count() == 2


async def test_shifts_neither_overlap_nor_get_overwritten(client: httpx.AsyncClient) -> None:
    boss, chen, shift = await rostered(client)
    body = {"staff": str(chen.id), "area": people.TOWN, "starts_at": "2026-11-24T09:30:00+08:00", "ends_at": "2026-11-24T11:00:00+08:00"}
    twice = await client.post(SHIFTS, headers=boss.headers, json=body)
    assert (twice.status_code, twice.json()["error"]["code"]) == (409, "shift_overlaps")
    path = f"{SHIFTS}/{shift['id']}"
    assert (await client.put(path, headers=boss.headers, json=body | {"seen": 1})).json()["version"] == 2
    stale = await client.put(path, headers=boss.headers, json=body | {"seen": 1})
    assert (stale.status_code, stale.json()["error"]["code"]) == (409, "shift_changed")
    stranger = await people.signed_in("helper", people.OTHER_TOWN)
    misplaced = await client.put(path, headers=boss.headers, json=body | {"seen": 2, "staff": str(stranger.id)})
    assert misplaced.json()["error"]["code"] == "helper_unknown"
    assert (await client.delete(f"{path}?seen=2", headers=boss.headers)).status_code == 200
    assert (await client.get(f"{SHIFTS}?since=2026-11-24T00:00:00%2B08:00", headers=boss.headers)).json()["shifts"] == []
