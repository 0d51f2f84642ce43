"""审计: who did or looked at what stays written, whatever became of the request."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from structlog.testing import capture_logs
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.audit.models import AuditEntry
from server.accounts.audit.service import AuditNotWritten, AuditService, Doing
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.errors import Conflict, DoorplateError, NotFound
from server.ledger.models import Intake
from server.settings import Settings
from tests import people
from tests.fakes import FixedClock
from tests.people import CITY, COMMUNITY, OTHER_TOWN, PASSWORD, TOWN
from tests.test_errors import error_of

AUDIT = "/api/v1/staff/audit"
LOOKING, DOING = Doing("staff.read", True, "request-0001"), Doing("staff.manage", False, "request-0002")


class KettleIsCold(Conflict):
    code, message = "kettle_is_cold", "水还没烧开"


def somebody(**other: Any) -> Staff:
    return people.caller("city_admin", CITY, AreaService(), **other)


async def watched(doing: Doing, run: Any, who: Staff | None) -> None:
    await AuditService(FixedClock()).watch(doing, run, lambda: who)


async def entries() -> list[tuple[str, str, str, str]]:
    return [(row.action, row.outcome, row.code, row.subject_id) for row in await AuditEntry.all().order_by("id")]


async def test_an_entry_stays_when_the_transaction_rolls_back(database: Settings) -> None:
    async def boil() -> int:
        async with in_transaction():
            await Intake.create(id=somebody().id, kind="miss", at=FixedClock().now())
            trail.note("kettle", "k1", area="zp", degrees=[20, 40])
            raise KettleIsCold

    who = somebody()
    with pytest.raises(KettleIsCold):
        await watched(DOING, boil, who)
    assert await Intake.all().count() == 0
    (row,) = await AuditEntry.all()
    assert (row.action, row.outcome, row.code) == ("staff.manage", "refused", "kettle_is_cold")
    assert (row.subject_kind, row.subject_id, row.area_id, row.detail) == ("kettle", "k1", "zp", {"degrees": [20, 40]})
    assert (row.staff_id, row.staff_name, row.request_id) == (who.id, "city_admin(city_admin)", "request-0002")
    assert row.at == FixedClock().now()


async def test_looking_at_personal_data_is_written_and_looking_at_other_things_is_not(database: Settings) -> None:
    async def look() -> int:
        return 200

    await watched(LOOKING, look, somebody())
    await watched(Doing("halls.read", True, ""), look, somebody())
    assert await entries() == [("staff.read", "done", "", "")]


async def test_looking_is_written_when_a_service_notes_what_was_shown(database: Settings) -> None:
    async def look() -> int:
        trail.note("ticket", "t1")
        return 200

    await watched(Doing("halls.read", True, ""), look, somebody())
    assert await entries() == [("halls.read", "done", "", "t1")]


async def test_personal_data_is_not_shown_when_the_look_cannot_be_written(database: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    async def run() -> int:
        return 200

    monkeypatch.setattr(AuditEntry, "bulk_create", broken)
    with capture_logs() as logged:
        with pytest.raises(AuditNotWritten):
            await watched(LOOKING, run, somebody())
        await watched(DOING, run, somebody())  # what is done is done: its answer is given, and the fault is logged
    assert [entry["event"] for entry in logged] == ["audit.not_written"] * 2


async def test_a_refused_look_is_written_when_it_tells_of_the_caller(database: Settings) -> None:
    async def elsewhere() -> int:
        people.caller("helper", "zp", AreaService()).check("halls.read", area="qd")
        return 200

    async def nothing() -> int:
        raise NotFound

    for run in (elsewhere, nothing):
        with pytest.raises(DoorplateError):
            await watched(LOOKING, run, somebody())
    assert await entries() == [("staff.read", "refused", "out_of_scope", "")]


async def test_a_fault_and_a_caller_who_hangs_up_are_written_as_failed(database: Settings) -> None:
    async def fault() -> int:
        raise ZeroDivisionError

    begun = asyncio.Event()

    async def slow() -> int:
        trail.note("kettle", "k2")
        begun.set()
        await asyncio.sleep(60)
        return 200

    with pytest.raises(ZeroDivisionError):
        await watched(DOING, fault, somebody())
    task = asyncio.create_task(watched(LOOKING, slow, somebody()))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await entries() == [("staff.manage", "failed", "internal_error", ""), ("staff.read", "failed", "hung_up", "k2")]


async def test_nothing_is_written_of_a_caller_who_is_nobody(database: Settings) -> None:
    async def run() -> int:
        return 200

    await watched(DOING, run, None)
    assert await entries() == []


async def test_many_records_are_written_one_by_one_up_to_a_hundred_and_then_counted(database: Settings) -> None:
    async def run() -> int:
        for number in range(130):
            trail.note("plate", number)
        return 200

    await watched(DOING, run, somebody())
    rows = await AuditEntry.all().order_by("id")
    assert [row.subject_id for row in rows] == [str(number) for number in range(100)]
    assert rows[0].detail == {"more": 30}


def test_a_note_outside_a_staff_request_is_dropped() -> None:
    trail.note("plate", "p1")
    with trail.begun() as noted:
        assert noted.notes == []


async def test_requests_at_the_same_time_keep_their_notes_apart(database: Settings) -> None:
    async def run(name: str) -> None:
        async def act() -> int:
            trail.note("plate", name)
            await asyncio.sleep(0.01)
            trail.note("plate", name)
            return 200

        await watched(Doing("staff.manage", False, name), act, somebody())

    await asyncio.gather(*(run(f"p{number}") for number in range(5)))
    assert all(row.subject_id == row.request_id for row in await AuditEntry.all())
    assert await AuditEntry.all().count() == 10


# --- over HTTP


@pytest_asyncio.fixture(loop_scope="session")
async def auditor(client: httpx.AsyncClient) -> AsyncIterator[people.Person]:
    yield await people.signed_in("auditor", CITY)


async def read(client: httpx.AsyncClient, who: people.Person, **query: Any) -> list[dict[str, Any]]:
    answer = await client.get(AUDIT, params=query, headers=who.headers)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def entry(**other: Any) -> AuditEntry:
    usual = {"at": FixedClock().now(), "staff_name": "x", "action": "halls.edit", "outcome": "done", "area_id": CITY}
    return await AuditEntry.create(**usual | other)


@pytest.mark.both_databases
async def test_an_auditor_reads_who_did_what_and_when(client: httpx.AsyncClient, auditor: people.Person) -> None:
    who = await people.signed_in("helper", TOWN, name="chen", display_name="陈帮办")
    headers = who.headers | {"x-request-id": "the-request-of-chen"}
    await client.put("/api/v1/staff/me/password", json={"current": PASSWORD, "new": "Another-one-77"}, headers=headers)
    (found,) = await read(client, auditor)
    assert found.pop("id") > 0
    assert found == {
        "at": "2026-11-23T10:00:00+08:00",
        "staff": str(who.id),
        "staff_name": "陈帮办(chen)",
        "action": "own.account",
        "say": "管理自己的账号",
        "outcome": "done",
        "code": "",
        "why": "",
        "subject_kind": "staff",
        "subject": str(who.id),
        "subject_name": "陈帮办(chen)",
        "area": TOWN,
        "detail": {"password": "changed"},
        "request_id": "the-request-of-chen",
    }


async def test_reading_the_audit_is_in_the_audit(client: httpx.AsyncClient, auditor: people.Person) -> None:
    await read(client, auditor)
    (found,) = await read(client, auditor)
    assert (found["action"], found["staff"]) == ("audit.read", str(auditor.id))


async def test_being_refused_is_in_the_audit(client: httpx.AsyncClient, auditor: people.Person) -> None:
    who = await people.signed_in("clerk")
    error_of(await client.get(AUDIT, headers=who.headers), 403, "not_allowed")
    (found,) = await read(client, auditor)
    assert (found["staff"], found["outcome"], found["code"]) == (str(who.id), "refused", "not_allowed")
    assert found["why"] == "您的角色不能做这件事，请联系管理员"


async def test_somebody_is_found_by_name_and_an_action_by_what_it_is_called(client: httpx.AsyncClient, auditor: people.Person) -> None:
    for name, display_name in (("chen", "陈帮办"), ("wang", "王窗口")):
        who = await people.signed_in("helper", TOWN, name=name, display_name=display_name)
        await client.put("/api/v1/staff/me/password", json={"current": PASSWORD, "new": "Another-one-77"}, headers=who.headers)
    for part in ("陈帮", "chen"):
        assert [one["staff_name"] for one in await read(client, auditor, name=part)] == ["陈帮办(chen)"]
    offered = (await client.get(AUDIT, headers=auditor.headers)).json()["actions"]
    assert {"id": "own.account", "say": "管理自己的账号"} in offered
    assert {"id": "own.login", "say": "登录"} in offered


@pytest.mark.both_databases
async def test_an_auditor_of_a_town_sees_what_concerns_it_and_what_lies_below(client: httpx.AsyncClient) -> None:
    for area in (CITY, TOWN, COMMUNITY, OTHER_TOWN, None):
        await entry(area_id=area)
    found = await read(client, await people.signed_in("auditor", TOWN), action="halls.edit")
    assert {item["area"] for item in found} == {TOWN, COMMUNITY}
    everything = await read(client, await people.signed_in("auditor", CITY), action="halls.edit")
    assert len(everything) == 5
    town = await read(client, await people.signed_in("auditor", CITY), action="halls.edit", area=TOWN)
    assert {item["area"] for item in town} == {TOWN, COMMUNITY}


@pytest.mark.both_databases
async def test_the_audit_comes_in_pages_and_is_filtered(client: httpx.AsyncClient, auditor: people.Person, clock: FixedClock) -> None:
    for number in range(25):
        clock.move(minutes=1)
        await entry(at=clock.now(), subject_id=f"h{number}", outcome="refused" if number % 5 == 0 else "done")
    answer = (await client.get(AUDIT, params={"action": "halls.edit", "page": 2, "size": 10}, headers=auditor.headers)).json()
    assert (answer["total"], answer["page"], answer["size"]) == (25, 2, 10)
    assert [item["subject"] for item in answer["items"]] == [f"h{number}" for number in range(14, 4, -1)]
    assert len(await read(client, auditor, outcome="refused", action="halls.edit")) == 5
    assert len(await read(client, auditor, subject="h7")) == 1
    since, until = "2026-11-23T10:10:00+08:00", "2026-11-23T02:20:00Z"
    assert len(await read(client, auditor, action="halls.edit", since=since, until=until)) == 10
    assert await read(client, auditor, staff=str(UUID(int=1))) == []


async def test_what_was_done_in_practice_is_kept_apart(client: httpx.AsyncClient, auditor: people.Person) -> None:
    who = await people.signed_in("helper", practice=True)
    await client.put("/api/v1/staff/me/practice", json={"on": True}, headers=who.headers)
    assert await read(client, auditor, staff=str(who.id)) == []
    (found,) = await read(client, auditor, staff=str(who.id), practice="true")
    assert found["action"] == "own.practice"


@pytest.mark.parametrize(
    "query",
    [{"page": 0}, {"size": 1000}, {"since": "2026-11-23T10:00:00"}, {"outcome": "x"}, {"area": "x\0"}, {"staff": "x"}, {"name": "x\0"}],
)
async def test_a_filter_that_cannot_be_is_refused(client: httpx.AsyncClient, auditor: people.Person, query: dict[str, Any]) -> None:
    error_of(await client.get(AUDIT, params=query, headers=auditor.headers), 422, "input_invalid")
