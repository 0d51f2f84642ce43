"""对接，来的一侧: a demand under the partner's own number, reports that count once, and nothing beyond what was agreed."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from server.accounts.audit.models import AuditEntry
from server.exchange.models import PartnerReport, PartnerTicket
from server.tickets.models import Ticket, TicketEvent
from server.tickets.nightly import faults
from tests import people
from tests.exchange.partners import HOTLINE, OFFICE, Connected, connected
from tests.fakes import FixedClock
from tests.test_errors import error_of
from tests.tickets.working import STAFF, Case, case, dispatched, lasting


async def lodged(partner: Connected, number: str = "SZ-2026-0001", **body: Any) -> dict[str, Any]:
    answer = await partner.lodges(number, **body)
    assert answer.status_code in (200, 201), answer.text
    found: dict[str, Any] = answer.json()
    return found


async def taken_up(client: httpx.AsyncClient, partner: Connected, admin: people.Person, department: str = "人社", **body: Any) -> Case:
    """A lodged demand, dispatched."""
    shown = await lodged(partner, **body)
    (row,) = (await client.get(STAFF, params={"number": shown["ticket_number"]}, headers=admin.headers)).json()["items"]
    found = Case(client, {"number": shown["ticket_number"], "secret": ""}, row["id"], admin)
    await found.done(admin, "coordination", move="accept")
    await found.done(admin, "dispatch", department=department)
    return found


@pytest.mark.both_databases
async def test_a_demand_comes_in_once_under_its_number(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    hotline = await connected(client, admin, **HOTLINE)
    answers = await asyncio.gather(*(hotline.lodges(contact="13800000000") for _ in range(3)))
    assert {answer.json()["ticket_number"] for answer in answers} == {answers[0].json()["ticket_number"]}
    assert sorted(answer.status_code for answer in answers) == [200, 200, 201]
    assert (await Ticket.all().count(), await PartnerTicket.all().count()) == (1, 1)
    error_of(await hotline.lodges(demand="另一件事"), 409, "demand_number_reused")
    row = await Ticket.get()
    assert (row.source, row.area_id, row.kind) == ("partner", "kfq", "request")
    assert "13800000000" not in row.contact_sealed
    (line,) = await TicketEvent.all()
    assert (line.by_kind, line.by_name) == ("partner", "12345热线")
    shown = (await hotline.reads("SZ-2026-0001")).json()
    assert (shown["ticket_number"], shown["contact"], shown["works"], shown["status_name"]) == (row.number, "", False, "待受理")


@pytest.mark.both_databases
async def test_what_a_department_system_reports_moves_the_ticket_once(client: httpx.AsyncClient, clock: FixedClock) -> None:
    found, _ = await dispatched(client, contact="13800000000")
    office = await connected(client, found.admin, **OFFICE)
    number = found.opened["number"]
    shown = (await office.reads(number)).json()
    assert (shown["contact"], shown["works"]) == ("13800000000", True)
    assert await AuditEntry.filter(action="tickets.read", staff_name="对接方 人社业务系统", subject_id=number).count() == 1
    for event_id, event in (("e-1", "sign"), ("e-2", "start")):
        assert (await office.reports(number, event_id, event)).status_code == 200
    both = await asyncio.gather(*(office.reports(number, "e-3", "feedback", say="已经调档", demand_number="RS-77") for _ in range(2)))
    assert [answer.status_code for answer in both] == [200, 200]
    again = await office.reports("RS-77", "e-4", "answer", say="12月1日前送达", result="solved")
    assert (again.json()["status_name"], again.json()["result_name"], again.json()["demand_number"]) == ("待确认", "已解决", "RS-77")
    late = await office.reports(number, "e-3", "feedback", say="已经调档", demand_number="RS-77")
    assert (late.status_code, late.json()["status"]) == (200, "confirming")
    assert await TicketEvent.filter(ticket_id=found.id, move="feedback").count() == 1
    assert await PartnerReport.all().count() == 4
    error_of(await office.reports(number, "e-4", "answer", say="别的话", result="solved"), 409, "event_id_reused")
    assert (await found.followed())["answer"] == "12月1日前送达"
    assert await faults() == []


async def test_an_illegal_move_is_refused_with_the_reason_and_its_id_may_be_used_again(client: httpx.AsyncClient) -> None:
    found, _ = await dispatched(client)
    office = await connected(client, found.admin, **OFFICE)
    number = found.opened["number"]
    refusal = error_of(await office.reports(number, "e-1", "answer", say="好了", result="solved"), 409, "move_not_possible")
    assert "已派发" in refusal["message"]
    error_of(await office.reports(number, "e-1", "return", say="不归我们"), 422, "move_incomplete")
    error_of(await office.reports(number, "e-1", "sign", version=1), 409, "ticket_moved_on")
    assert (await office.reports(number, "e-1", "sign", version=3)).status_code == 200
    await office.reports(number, "e-2", "return", say="不归我们", basis="《工伤保险条例》第五条")
    found.version = 5
    await found.done(found.admin, "dispatch", department="公安")
    error_of(await office.reads(number), 404, "ticket_not_found")
    assert (await office.reports(number, "e-2", "return", say="不归我们", basis="《工伤保险条例》第五条")).status_code == 200


async def test_nothing_beyond_what_was_agreed(client: httpx.AsyncClient) -> None:
    found, _ = await dispatched(client, "公安")
    number = found.opened["number"]
    office = await connected(client, found.admin, **OFFICE)
    town = await connected(client, found.admin, **HOTLINE | {"name": "张浦热线", "areas": [people.TOWN]})
    error_of(await office.reads(number), 404, "ticket_not_found")
    error_of(await office.reports(number, "e-1", "sign"), 404, "ticket_not_found")
    error_of(await town.reads(number), 404, "ticket_not_found")
    error_of(await office.lodges(), 403, "out_of_scope")
    error_of(await town.lodges(area="kfq"), 403, "out_of_scope")
    error_of(await town.lodges(area="nowhere"), 403, "out_of_scope")
    assert (await town.lodges(area=people.COMMUNITY)).status_code == 201
    error_of(await town.reports("SZ-2026-0001", "e-1", "sign"), 403, "out_of_scope")


async def test_whoever_handed_it_in_speaks_for_the_resident_and_takes_it_back(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    hotline, office = await connected(client, admin, **HOTLINE), await connected(client, admin, **OFFICE)
    found = await taken_up(client, hotline, admin)
    number = found.opened["number"]
    error_of(await office.reports(number, "x-1", "supplement", say="替居民说"), 403, "out_of_scope")
    for event_id, event in (("e-1", "sign"), ("e-2", "start"), ("e-3", "ask")):
        answer = await office.reports(number, event_id, event, **({"say": "请补照片"} if event == "ask" else {}))
        assert answer.status_code == 200, answer.text
    assert (await hotline.reports("SZ-2026-0001", "h-1", "supplement", say="照片已发")).json()["status"] == "working"
    await office.reports(number, "e-4", "answer", say="已修好", result="solved")
    assert (await hotline.reports("SZ-2026-0001", "h-2", "unsolved", say="还是不亮")).json()["status"] == "reopened"
    cancel = {"event_id": "h-3", "say": "来电人撤回"}
    for _ in range(2):
        answer = await client.post(f"/api/v1/exchange/tickets/{number}/cancel", json=cancel, headers=hotline.headers)
        assert (answer.status_code, answer.json()["status_name"]) == (200, "已终止")
    assert await TicketEvent.filter(ticket_id=found.id, move="withdraw").count() == 1


@pytest.mark.both_databases
async def test_the_feed_has_every_event_once_in_order_and_without_personal_words(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    hotline, office = await connected(client, admin, **HOTLINE), await connected(client, admin, **OFFICE)
    found = await taken_up(client, hotline, admin, contact="13800000000")
    number = found.opened["number"]
    await office.reports(number, "e-1", "sign")
    await office.reports(number, "e-2", "start")
    await hotline.reports(number, "h-1", "supplement", say="我叫王小明")
    await office.reports(number, "e-3", "answer", say="已修好", result="solved")
    first = await hotline.fetches(limit=2)
    rest = await hotline.fetches(since=first["next"])
    events = first["events"] + rest["events"]
    assert (first["more"], rest["more"], rest["next"]) == (True, False, 6)
    assert [(event["sequence"], event["event"]) for event in events] == list(
        enumerate(["accept", "dispatch", "sign", "start", "remark", "answer"], 1)
    )
    assert {event["demand_number"] for event in events} == {"SZ-2026-0001"}
    assert (events[-1]["answer"], events[-1]["result_name"], events[-1]["status_name"]) == ("已修好", "已解决", "待确认")
    assert "王小明" not in str(events) + str(await office.fetches())
    assert "13800000000" not in str(await office.fetches())
    assert [event["event"] for event in (await office.fetches())["events"]] == ["dispatch", "sign", "start", "remark", "answer"]
    assert (await hotline.fetches(since=6))["events"] == []
    answer = await client.get("/api/v1/exchange/tickets", params={"since": 7}, headers=hotline.headers)
    error_of(answer, 409, "sequence_unknown")


@pytest.mark.both_databases
async def test_whoever_fetches_while_others_write_misses_nothing(client: httpx.AsyncClient) -> None:
    """Events come into sight in the order of their numbers, however the transactions end."""
    office = await connected(client, await people.signed_in("city_admin"), **OFFICE)
    cases = [await case(client) for _ in range(12)]
    for one in cases:
        await one.done(one.admin, "coordination", move="accept")
    seen: list[int] = []
    writing = asyncio.gather(*(one.done(one.admin, "dispatch", department="人社") for one in cases))
    while len(seen) < len(cases):
        page = await office.fetches(since=seen[-1] if seen else 0)
        seen += [event["sequence"] for event in page["events"]]
        assert seen == list(range(1, len(seen) + 1))
    await writing


async def test_a_key_that_is_wrong_stopped_or_replaced_opens_nothing(client: httpx.AsyncClient, clock: FixedClock) -> None:
    admin = await lasting(await people.signed_in("city_admin"))
    hotline = await connected(client, admin, **HOTLINE)
    for token in ("dp_" + "x" * 40, "y" * 43):
        error_of(await client.get("/api/v1/exchange/tickets", headers={"authorization": f"Bearer {token}"}), 401, "partner_key_unknown")
    error_of(await client.get("/api/v1/exchange/tickets"), 401, "unauthorized")
    rotated = [(await client.post(f"/api/v1/staff/partners/{hotline.id}/rotate", headers=admin.headers)).json() for _ in range(2)]
    assert (await hotline.lodges()).status_code == 201, "the one in use holds for a day, however often it is rotated"
    newest = Connected(client, hotline.id, rotated[1]["key"], rotated[1]["secret"])
    assert (await newest.lodges()).status_code == 200
    lost = Connected(client, hotline.id, rotated[0]["key"], rotated[0]["secret"])
    error_of(await lost.lodges(), 401, "partner_key_unknown")
    clock.move(hours=11)
    await client.put(f"/api/v1/staff/partners/{hotline.id}/state", json={"state": "stopped"}, headers=admin.headers)
    error_of(await newest.lodges(), 403, "partner_stopped")
    await client.put(f"/api/v1/staff/partners/{hotline.id}/state", json={"state": "active"}, headers=admin.headers)
    assert (await newest.lodges()).status_code == 200
    error_of(await hotline.lodges(), 401, "partner_key_unknown")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"lodges": False}, "partner_unfit"),
        ({"works": True}, "partner_unfit"),
        ({"departments": ["宇航局"]}, "partner_unfit"),
        ({"areas": ["nowhere"]}, "partner_unfit"),
        ({"mode": "realtime"}, "partner_unfit"),
        ({"url": "https://a.example.cn"}, "partner_unfit"),
        ({"mode": "realtime", "url": "http://a.example.cn"}, "address_refused"),
        ({"areas": []}, "input_invalid"),
        ({"name": "\u0000x"}, "input_invalid"),
    ],
)
async def test_terms_that_make_no_sense_are_refused(client: httpx.AsyncClient, changes: dict[str, Any], code: str) -> None:
    admin = await people.signed_in("city_admin")
    error_of(await client.post("/api/v1/staff/partners", json=HOTLINE | changes, headers=admin.headers), 422, code)


async def test_a_name_is_taken_once_and_keys_are_never_shown_again(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    hotline = await connected(client, admin, **HOTLINE)
    error_of(await client.post("/api/v1/staff/partners", json=HOTLINE, headers=admin.headers), 409, "partner_name_taken")
    listed = (await client.get("/api/v1/staff/partners", headers=admin.headers)).text
    assert hotline.key not in listed
    assert hotline.secret not in listed
    notes = await AuditEntry.filter(action="partners.manage", outcome="done").values_list("detail", flat=True)
    assert notes == [{"created": "12345热线"}]
