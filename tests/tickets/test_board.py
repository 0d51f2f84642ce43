"""工单看板: what lies in which state, the urgent first, within the caller's reach; and several are dispatched at once, each by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from server.notices.models import Message
from server.tickets.models import Ticket
from tests import factories, people
from tests.fakes import FixedClock
from tests.people import Person
from tests.test_errors import error_of
from tests.tickets.working import STAFF, Case, case, dispatched, of, working


async def columns(client: httpx.AsyncClient, who: Person, **params: Any) -> dict[str, dict[str, Any]]:
    answer = await client.get(f"{STAFF}/board", params=params, headers=who.headers)
    assert answer.status_code == 200, answer.text
    return {column["status"]: column for column in answer.json()["columns"]}


@pytest.mark.both_databases
async def test_every_state_has_a_column_with_its_count_and_the_most_urgent_first(client: httpx.AsyncClient, clock: FixedClock) -> None:
    second, _ = await dispatched(client)
    clock.move(minutes=-30)
    first, _ = await dispatched(client)
    await case(client)
    clock.set(2026, 12, 15)
    shown = await columns(client, first.admin, size=1)
    assert len(shown) == 12
    assert [row["number"] for row in shown["dispatched"]["items"]] == [first.opened["number"]]
    assert (shown["dispatched"]["total"], shown["dispatched"]["late"], shown["dispatched"]["items"][0]["late"]) == (2, 2, True)
    assert (shown["lodged"]["total"], shown["lodged"]["late"], shown["closed"]["total"], shown["closed"]["items"]) == (1, 0, 0, [])
    assert second.opened["number"] != first.opened["number"]


async def test_the_board_is_filtered_by_area_department_lateness_and_part_of_a_number(client: httpx.AsyncClient, clock: FixedClock) -> None:
    found, _ = await dispatched(client, "人社", ("医保",))
    await case(client, text="路灯不亮", plate=None)

    async def total(**params: Any) -> int:
        return sum(column["total"] for column in (await columns(client, found.admin, **params)).values())

    assert [await total(area=one) for one in ("kfq", "zp", "ks")] == [1, 0, 2]
    assert [await total(department=one) for one in ("人社", "医保", "公安")] == [1, 1, 0]
    number = found.opened["number"]
    assert [await total(number=one) for one in (number, number[5:], number[:4] + "-" + number[4:], "12", "x")] == [1, 1, 1, 0, 0]
    assert list(await columns(client, found.admin, status="signed,lodged")) == ["lodged", "signed"]
    assert await total(late=True) == 0
    clock.set(2026, 12, 15)
    assert await total(late=True) == 1


@pytest.mark.both_databases
async def test_nobody_counts_what_they_may_not_read(client: httpx.AsyncClient) -> None:
    await dispatched(client, "人社", ("医保",))
    totals = {}
    for name, who in {
        "lead": await of("人社"),
        "helping": await of("医保"),
        "other": await of("公安"),
        "town": await people.signed_in("township_admin", "kfq"),
        "elsewhere": await people.signed_in("township_admin", people.TOWN),
    }.items():
        totals[name] = sum(column["total"] for column in (await columns(client, who)).values())
    assert totals == {"lead": 1, "helping": 1, "other": 0, "town": 1, "elsewhere": 0}


async def test_who_signs_holds_it_until_a_colleague_takes_it_over(client: httpx.AsyncClient) -> None:
    found, handler = await working(client)
    assert (await columns(client, handler, mine=True))["working"]["total"] == 1
    colleague = await of("人社")
    assert (await columns(client, colleague, mine=True))["working"]["total"] == 0
    taken = await found.done(colleague, "moves", move="take")
    assert (taken["mine"], taken["owner"] != "", "take" in taken["can"]) == (True, True, False)
    error_of(await found.step(colleague, "moves", move="take"), 409, "move_not_possible")
    assert (await columns(client, handler, mine=True))["working"]["total"] == 0
    assert "接手" not in str((await found.followed())["steps"])


async def test_that_somebody_took_it_over_is_no_news_for_the_resident(client: httpx.AsyncClient) -> None:
    me = (await client.post("/api/v1/residents", json={})).json()
    opened = await client.post("/api/v1/tickets", json={"text": "路灯不亮"}, headers={"authorization": f"Bearer {me['token']}"})
    admin, handler = await people.signed_in("city_admin"), await of("人社")
    (row,) = (await client.get(STAFF, headers=admin.headers)).json()["items"]
    found = Case(client, opened.json(), row["id"], admin)
    await found.done(admin, "coordination", move="accept")
    await found.done(admin, "dispatch", department="人社")
    told = await Message.all().count()
    await found.done(handler, "moves", move="take")
    assert await Message.all().count() == told


async def test_the_list_is_sorted_by_due_time_has_those_whose_answer_is_due(client: httpx.AsyncClient, clock: FixedClock) -> None:
    for days in (3, 1, None, 2):
        at = None if days is None else clock.now().replace(day=23 + days)
        await factories.ticket(status="working", lead_department="人社", answer_due_at=at, text=f"第{days}")
    admin = await people.signed_in("city_admin")
    listed = (await client.get(STAFF, params={"sort": "due"}, headers=admin.headers)).json()["items"]
    assert [row["text"] for row in listed] == ["第1", "第2", "第3"]


async def test_what_has_long_been_over_leaves_the_board_and_is_found_by_its_number(client: httpx.AsyncClient, clock: FixedClock) -> None:
    old, recent = [await factories.ticket(status="closed", changed_at=clock.now() - timedelta(days=days)) for days in (31, 29)]
    admin = await people.signed_in("city_admin")
    assert [row["number"] for row in (await columns(client, admin))["closed"]["items"]] == [recent.number]
    assert (await columns(client, admin, number=old.number))["closed"]["total"] == 1
    assert (await client.get(STAFF, params={"status": "closed"}, headers=admin.headers)).json()["total"] == 2


# --- several at once


async def order(client: httpx.AsyncClient, who: Person, *tickets: dict[str, Any], key: str | None = None) -> list[dict[str, Any]]:
    headers = who.headers | ({"idempotency-key": key} if key else {})
    answer = await client.post(f"{STAFF}/dispatch", json={"tickets": list(tickets)}, headers=headers)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def one(number: str, version: int = 1, department: str = "人社") -> dict[str, Any]:
    return {"number": number, "version": version, "department": department}


@pytest.mark.both_databases
@pytest.mark.parametrize("key", [None, "dispatch-several-01"])
async def test_each_of_several_is_dispatched_by_itself(client: httpx.AsyncClient, key: str | None) -> None:
    good, gone, bad, other = [await case(client) for _ in range(4)]
    await gone.says("withdraw")
    numbers = [found.opened["number"] for found in (good, gone, bad, other)]
    asked = (one(numbers[0]), one(numbers[1], 2), one(numbers[2], 1, "宇航局"), one("999"), one(numbers[3], 7))
    found = await order(client, good.admin, *asked, key=key)
    assert [item["done"] for item in found] == [True, False, False, False, False]
    assert [item["refusal"] and item["refusal"]["code"] for item in found] == [
        None,
        "move_not_possible",
        "ticket_department_unknown",
        "ticket_not_found",
        "ticket_moved_on",
    ]
    assert (found[0]["status"], found[0]["version"]) == ("dispatched", 3)
    assert (await Ticket.get(number=numbers[2])).status == "lodged", "accepted and dispatched go together or not at all"
    again = await order(client, good.admin, *asked, key=key)
    assert again[0]["done"] is (key is not None)


async def test_one_of_another_town_is_refused_and_the_rest_goes_on(client: httpx.AsyncClient) -> None:
    mine, theirs = await case(client), await factories.ticket(area_id=people.OTHER_TOWN)
    town = await people.signed_in("township_admin", "kfq")
    found = await order(client, town, one(theirs.number), one(mine.opened["number"]))
    assert [(item["done"], (item["refusal"] or {}).get("code")) for item in found] == [(False, "out_of_scope"), (True, None)]
