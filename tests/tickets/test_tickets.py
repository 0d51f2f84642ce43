"""工单: from the number that a resident gets to the end that they confirm."""

from __future__ import annotations

from typing import Any

import httpx

from server.app import App
from server.tickets import numbers
from server.tickets.models import Ticket, TicketEvent, TicketNudge
from tests import people
from tests.fakes import FixedClock
from tests.people import Person
from tests.sessions.asking import SESSIONS, asks, helper, resident, serving

TICKETS, STAFF = "/api/v1/tickets", "/api/v1/staff/tickets"


async def opened(client: httpx.AsyncClient, who: dict[str, str] | None = None, **more: Any) -> dict[str, Any]:
    body = {"text": "小区门口的路灯坏了三天没人修", **more}
    answer = await client.post(TICKETS, headers=who or {}, json=body)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def move(client: httpx.AsyncClient, by: Person, number: str, what: str, **more: Any) -> httpx.Response:
    step = (await Ticket.get(number=number)).steps
    return await client.post(f"{STAFF}/{number}/moves", headers=by.headers, json={"move": what, "seen": step, **more})


async def test_a_number_and_a_secret_show_the_progress_without_signing_in(client: httpx.AsyncClient) -> None:
    ticket = await opened(client)
    assert numbers.holds(ticket["number"])
    assert ticket["promised_at"] == "2026-11-24T10:00:00+08:00"
    seen = await client.get(f"{TICKETS}/{ticket['number']}", headers={"x-ticket-secret": ticket["secret"]})
    assert (seen.json()["status"], seen.json()["say"]) == ("new", "已收到，等待受理")
    for headers in ({}, {"x-ticket-secret": "wrong" * 5}, await resident(client)):
        assert (await client.get(f"{TICKETS}/{ticket['number']}", headers=headers)).status_code == 404


async def test_sent_twice_it_is_one_ticket(client: httpx.AsyncClient) -> None:
    who = await resident(client) | {"idempotency-key": "ticket-0001"}
    first, second = await opened(client, who), await opened(client, who)
    assert first["number"] == second["number"]
    assert await Ticket.all().count() == 1
    seen = await client.get(f"{TICKETS}/{first['number']}", headers={"x-ticket-secret": second["secret"]})
    assert seen.status_code == 200


async def test_the_contact_is_sealed_and_looking_at_it_is_written_down(client: httpx.AsyncClient) -> None:
    ticket = await opened(client, contact="13800001234")
    assert "1380000" not in str(await Ticket.all().values())
    admin = await people.signed_in("city_admin")
    shown = (await client.get(f"{STAFF}/{ticket['number']}", headers=admin.headers)).json()
    assert shown["contact"] == "13800001234"


async def test_one_demand_goes_all_the_way(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await resident(client)
    number = (await opened(client, who))["number"]
    admin = await people.signed_in("city_admin")
    lead = await people.signed_in("department_handler", people.CITY, department="住建")
    co = await people.signed_in("department_handler", people.CITY, department="公安")
    assert (await move(client, admin, number, "dispatch", lead="住建", co=["公安"])).status_code == 200
    assert (await move(client, lead, number, "return", text="这条路不归我们")).json()["error"]["code"] == "return_needs_basis"
    basis = "《昆山市路灯管理职责清单》第三条"
    assert (await move(client, lead, number, "return", text="这条路不归我们", basis=basis)).status_code == 200
    decided = await move(client, admin, number, "arbitrate", text="按合同仍由住建牵头", lead="住建", co=["公安"])
    assert decided.json()["ticket"]["due_at"] == "2026-11-30T10:00:00+08:00"
    again = await move(client, lead, number, "return", text="还是不归我们", basis=basis)
    assert (again.status_code, again.json()["error"]["code"]) == (409, "returned_already")
    for what in ("sign", "start"):
        assert (await move(client, lead, number, what)).status_code == 200
    early = await move(client, lead, number, "answer", text="路灯已经修好", outcome="solved")
    assert early.json()["error"]["code"] == "tasks_open"
    done = await client.post(f"{STAFF}/{number}/tasks", headers=co.headers, json={"text": "现场已维持秩序"})
    assert done.status_code == 200
    clock.move(minutes=10)
    assert (await move(client, lead, number, "answer", text="路灯已经修好", outcome="solved")).status_code == 200
    seen = (await client.get(f"{TICKETS}/{number}", headers=who)).json()
    assert (seen["status"], seen["outcome"], seen["confirmed"], seen["may"]) == ("answered", "solved", None, ["confirm", "reopen"])
    wordless = await client.post(f"{TICKETS}/{number}/reopen", headers=who, json={})
    assert wordless.json()["error"]["code"] == "ticket_text_missing"
    for _ in range(2):
        reopened = await client.post(f"{TICKETS}/{number}/reopen", headers=who, json={"text": "晚上还是不亮"})
        assert (reopened.json()["status"], reopened.json()["reopened"]) == ("handling", 1)
    assert (await move(client, lead, number, "answer", text="换了新的灯", outcome="solved")).status_code == 200
    assert (await client.post(f"{TICKETS}/{number}/confirm", headers=who, json={})).json()["status"] == "closed"
    steps = [event.step for event in await TicketEvent.filter(number=number).order_by("step")]
    assert steps == list(range(1, len(steps) + 1))
    told = [one["title"] for one in (await client.get("/api/v1/residents/me/notices", headers=who)).json()["notices"]]
    assert told.count("您反映的事已答复") == 2


async def test_the_second_of_two_dispatchers_is_told(client: httpx.AsyncClient) -> None:
    number = (await opened(client))["number"]
    chen, li = await people.signed_in("city_admin"), await people.signed_in("city_admin")
    body = {"move": "dispatch", "seen": 1, "lead": "住建"}
    for _ in range(2):
        assert (await client.post(f"{STAFF}/{number}/moves", headers=chen.headers, json=body)).status_code == 200
    other = await client.post(f"{STAFF}/{number}/moves", headers=li.headers, json=body | {"lead": "公安"})
    assert (other.status_code, other.json()["error"]) == (409, other.json()["error"] | {"code": "ticket_moved_on", "detail": {"step": 2}})


async def test_a_department_sees_its_own_tickets_and_the_waiting_clock_stands(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await resident(client)
    number, other = (await opened(client, who))["number"], (await opened(client))["number"]
    admin = await people.signed_in("city_admin")
    lead = await people.signed_in("department_handler", people.CITY, department="住建")
    await move(client, admin, number, "dispatch", lead="住建")
    await move(client, admin, other, "dispatch", lead="公安")
    listed = (await client.get(STAFF, headers=lead.headers)).json()
    assert [one["number"] for one in listed["tickets"]] == [number]
    assert (await client.get(f"{STAFF}/{other}", headers=lead.headers)).status_code == 403
    await move(client, lead, number, "sign")
    asked = (await move(client, lead, number, "ask", text="请说明是哪一盏灯")).json()
    assert (asked["ticket"]["status"], asked["ticket"]["due_at"]) == ("needs_more", None)
    clock.move(days=2)
    back = await client.post(f"{TICKETS}/{number}/supplement", headers=who, json={"text": "东门进来第二盏"})
    assert (back.json()["status"], back.json()["due_at"]) == ("handling", "2026-12-02T10:00:00+08:00")


async def test_reminders_come_once_and_only_while_offices_are_open(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    number = (await opened(client))["number"]
    await move(client, await people.signed_in("city_admin"), number, "dispatch", lead="住建")
    watch = app.ctx.parts.ticket_watch
    assert await watch.nudge() == 0
    clock.set(2026, 11, 29, 10)  # a Sunday
    assert await watch.nudge() == 0
    clock.set(2026, 11, 30, 9, 30)
    assert [await watch.nudge(), await watch.nudge()] == [1, 0]
    clock.set(2026, 12, 1, 10, 1)
    assert [await watch.nudge(), await watch.nudge()] == [2, 0]
    assert [one.kind for one in await TicketNudge.filter(number=number).order_by("id")] == ["remind", "overdue", "supervise"]


async def test_silence_is_never_satisfied(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    number = (await opened(client))["number"]
    lead = await people.signed_in("department_handler", people.CITY, department="住建")
    await move(client, await people.signed_in("city_admin"), number, "dispatch", lead="住建")
    await move(client, lead, number, "sign")
    await move(client, lead, number, "answer", text="路灯已经修好", outcome="solved")
    clock.move(days=8)
    assert await app.ctx.parts.tickets.lapse() == 1
    row = await Ticket.get(number=number)
    assert (row.status, row.confirmed, row.call_back) == ("closed", "", True)


async def test_a_session_becomes_a_ticket_without_retyping(client: httpx.AsyncClient) -> None:
    who = await resident(client)
    alone = await asks(client, who, words="路灯坏了找谁", matter="hukou-birth")
    made = await client.post(f"{SESSIONS}/{alone['id']}/ticket", headers=who, json={})
    assert made.status_code == 201, made.text
    assert made.json()["session"]["status"] == "ended"
    assert made.json()["session"]["ticket"] == made.json()["number"]
    row = await Ticket.get(number=made.json()["number"])
    assert "路灯坏了找谁" in row.text
    assert (row.matter_id, row.area_id) == ("hukou-birth", people.TOWN)
    chen = await helper(client)
    id_ = await serving(client, who, chen)
    await client.post(f"{SESSIONS}/{id_}/messages", headers=who, json={"client_id": "resident-1", "text": "物业一直不管漏水"})
    by_helper = await client.post(f"{'/api/v1/staff/sessions'}/{id_}/ticket", headers=chen.headers, json={})
    assert (by_helper.status_code, by_helper.json()["secret"]) == (201, "")
    assert "物业一直不管漏水" in (await client.get(f"{TICKETS}/{by_helper.json()['number']}", headers=who)).json()["text"]
