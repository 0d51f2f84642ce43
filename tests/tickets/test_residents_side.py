"""工单，居民一侧: handed in, followed with number and secret, nobody else's business."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from server.app import App
from server.tickets.models import Ticket, TicketEvent
from tests.fakes import FixedClock
from tests.test_errors import error_of

TICKETS = "/api/v1/tickets"
KEY = {"idempotency-key": "a-ticket-of-a-test-01"}


async def opened(client: httpx.AsyncClient, headers: dict[str, str] | None = None, **body: Any) -> dict[str, Any]:
    answer = await client.post(TICKETS, json={"text": "居住证办了三个月还没下来"} | body, headers=headers)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def holding(ticket: dict[str, Any]) -> dict[str, str]:
    return {"x-ticket-secret": ticket["secret"]}


@pytest.mark.both_databases
async def test_a_ticket_is_followed_with_number_and_secret(client: httpx.AsyncClient) -> None:
    ticket = await opened(client, plate="5QYDJT5R", matter="residence-permit", contact="13800000000")
    assert ticket["promised_at"] == "2026-12-01T10:00:00+08:00"
    for number in (ticket["number"], "-".join([ticket["number"][:4], ticket["number"][4:8], ticket["number"][8:]])):
        shown = (await client.get(f"{TICKETS}/{number}", headers=holding(ticket))).json()
        assert (shown["number"], shown["status_name"], shown["department"]) == (ticket["number"], "待受理", None)
        assert shown["say"] == "已经收到，一个工作日内受理，最晚12月1日10:00答复您"
        assert [step["say"] for step in shown["steps"]] == ["已经收到"]
    row = await Ticket.get(number=ticket["number"])
    assert (row.area_id, row.matter_id) == ("kfq", "residence-permit")
    assert "13812345678" not in row.contact_sealed
    assert ticket["secret"] not in row.secret_hash


async def test_nobody_learns_which_numbers_exist(client: httpx.AsyncClient) -> None:
    ticket = await opened(client)
    wrong = error_of(await client.get(f"{TICKETS}/{ticket['number']}", headers={"x-ticket-secret": "0" * 12}), 404, "ticket_not_found")
    none = error_of(await client.get(f"{TICKETS}/{ticket['number']}"), 404, "ticket_not_found")
    never = error_of(await client.get(f"{TICKETS}/261123000000", headers=holding(ticket)), 404, "ticket_not_found")
    assert wrong["message"] == none["message"] == never["message"]


async def test_a_guesser_is_shut_out_for_a_minute(client: httpx.AsyncClient) -> None:
    ticket = await opened(client)
    for _ in range(30):
        await client.get(f"{TICKETS}/{ticket['number']}", headers={"x-ticket-secret": "WRONG"})
    error_of(await client.get(f"{TICKETS}/{ticket['number']}", headers=holding(ticket)), 429, "too_many_wrong_tickets")


async def test_a_retry_finds_the_same_ticket_with_a_secret_of_the_same_worth(client: httpx.AsyncClient) -> None:
    first, second = await opened(client, KEY), await opened(client, KEY)
    assert first["number"] == second["number"]
    assert first["secret"] != second["secret"]
    assert await Ticket.all().count() == 1
    assert await TicketEvent.all().count() == 1
    assert (await client.get(f"{TICKETS}/{first['number']}", headers=holding(second))).status_code == 200


async def test_the_one_who_is_signed_in_needs_no_secret(client: httpx.AsyncClient) -> None:
    me, other = [(await client.post("/api/v1/residents", json={})).json() for _ in range(2)]
    mine, theirs = ({"authorization": f"Bearer {who['token']}"} for who in (me, other))
    ticket = await opened(client, mine)
    assert (await client.get(f"{TICKETS}/{ticket['number']}", headers=mine)).status_code == 200
    error_of(await client.get(f"{TICKETS}/{ticket['number']}", headers=theirs), 404, "ticket_not_found")
    listed = (await client.get("/api/v1/residents/me/tickets", headers=mine)).json()["items"]
    assert [row["number"] for row in listed] == [ticket["number"]]


async def test_what_comes_to_mind_later_is_added_and_a_ticket_can_be_taken_back(client: httpx.AsyncClient) -> None:
    ticket = await opened(client)
    address = f"{TICKETS}/{ticket['number']}"
    added = (await client.post(f"{address}/supplement", json={"say": "回执号在手上"}, headers=holding(ticket))).json()
    assert added["steps"][-1]["say"] == "您补充了说明：回执号在手上"
    error_of(await client.post(f"{address}/confirm", json={}, headers=holding(ticket)), 409, "move_not_possible")
    gone = (await client.post(f"{address}/withdraw", json={}, headers=holding(ticket))).json()
    assert (gone["status_name"], gone["can"]) == ("已终止", [])


async def test_a_matter_that_is_none_is_refused(client: httpx.AsyncClient) -> None:
    answer = await client.post(TICKETS, json={"text": "办不成", "matter": "no-such"})
    error_of(answer, 404, "matter_not_found")


@pytest.mark.both_databases
async def test_erasing_leaves_the_work_and_takes_the_person(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    me = (await client.post("/api/v1/residents", json={})).json()
    mine = {"authorization": f"Bearer {me['token']}"}
    ticket = await opened(client, mine, text="我叫王小明，电话13812345678，补贴没到账", contact="13812345678")
    exported = (await client.get("/api/v1/residents/me/export", headers=mine)).json()
    (part,) = [part for part in exported["parts"] if part["kind"] == "tickets"]
    assert part["records"][0]["contact"] == "13812345678"
    await client.delete("/api/v1/residents/me", headers=mine)
    row = await Ticket.get(number=ticket["number"])
    assert (row.resident_id, row.contact_sealed) == (None, "")
    assert "13812345678" not in row.text
    assert "王小明" not in row.text
    assert "补贴没到账" in row.text
