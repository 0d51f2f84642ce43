"""每夜巡检: what must never be is found, what the log tells how to mend is mended, once a night, whoever dies meanwhile."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from uuid import UUID, uuid4

import httpx
import pytest

from server.accounts.staff.models import StaffGrant, StaffMember
from server.app import App
from server.parts import Parts
from server.tickets import nightly
from server.tickets.models import Ticket, TicketEvent, TicketFinding, TicketInspection, TicketTask
from server.tickets.nightly import TicketNightly, faults
from tests import factories, people
from tests.fakes import FixedClock
from tests.tickets.working import STAFF, case, dispatched, of, working


async def found() -> list[tuple[str, bool]]:
    return [(row.kind, row.mended) for row in await TicketFinding.exclude(kind="stuck").order_by("id")]


@pytest.mark.both_databases
async def test_a_sound_ticket_is_looked_at_and_left_alone(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    one, _ = await working(client)
    before = await one.read()
    assert await parts.ticket_nightly.look() == 1
    assert (await found(), await one.read()) == ([], before)
    assert await parts.ticket_nightly.look() == 0, "once a day"


@pytest.mark.both_databases
async def test_a_row_that_left_its_log_is_put_right_by_it(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    one, _ = await working(client)
    before = await one.read()
    wrong = {"status": "closed", "lead_department": "公安", "owner_id": uuid4(), "bounces": 7, "answer_due_at": None}
    await Ticket.filter(id=one.id).update(**wrong)
    assert len(await faults()) == 2
    await parts.ticket_nightly.look()
    assert await found() == [("row", True), ("clock", True)]
    assert await one.read() == before
    assert await faults() == []


@pytest.mark.both_databases
async def test_what_its_holder_left_goes_back_to_the_pool_of_the_department(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    cases = [await working(client) for _ in range(4)]
    (_, disabled), (_, locked), (_, stripped), (_, well) = cases
    await StaffMember.filter(id=disabled.id).update(state="disabled")
    await StaffMember.filter(id=locked.id).update(failed_logins=5, failed_until=clock.now() + timedelta(minutes=9))
    await StaffGrant.filter(staff_id=stripped.id).delete()
    await parts.ticket_nightly.look()
    assert await found() == [("owner", True)] * 3
    held = {str(row.id): row.owner_id for row in await Ticket.all()}
    assert [held[one.id] for one, _ in cases] == [None, None, None, well.id]
    shown = await cases[0][0].read()
    assert (shown["owner"], shown["status"], shown["events"][-1]["move_name"]) == ("", "working", "退回部门待接手")
    assert "退回" not in str((await cases[0][0].followed())["steps"])
    colleague = await of("人社")
    cases[0][0].version += 1
    assert (await cases[0][0].done(colleague, "moves", move="take"))["mine"] is True
    assert await faults() == []


@pytest.mark.both_databases
async def test_what_the_log_cannot_tell_is_reported_and_not_touched(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    one, _ = await working(client)
    await TicketEvent.filter(ticket_id=one.id, step=3).update(after="closed")
    await parts.ticket_nightly.look()
    assert await found() == [("log", False)]
    admin = one.admin
    listed = (await client.get(f"{STAFF}/findings", headers=admin.headers)).json()
    assert [(row["ticket"], row["mended"]) for row in listed["items"]] == [(one.opened["number"], False)]
    assert "第3条" in listed["items"][0]["say"]
    elsewhere = await people.signed_in("township_admin", people.TOWN)
    assert (await client.get(f"{STAFF}/findings", headers=elsewhere.headers)).json()["total"] == 0


async def test_a_clock_and_a_task_that_run_on_after_the_end_are_stopped(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    one, _ = await dispatched(client, "人社", ("医保",))
    await one.done(one.admin, "coordination", move="end", say="重复", basis="同一件事")
    await Ticket.filter(id=one.id).update(close_due_at=clock.now(), changed_at=clock.now() - timedelta(days=30))
    await TicketTask.filter(ticket_id=one.id).update(done_at=None)
    assert len(await faults()) == 2
    await parts.ticket_nightly.look()
    assert await faults() == []


async def test_a_follower_of_a_ticket_that_was_joined_itself_follows_the_last_one(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    first, second, third = [await case(client) for _ in range(3)]
    await first.done(first.admin, "coordination", move="join", into=second.opened["number"])
    await second.done(second.admin, "coordination", move="join", into=third.opened["number"])
    await parts.ticket_nightly.look()
    assert str((await Ticket.get(id=first.id)).joined_id) == third.id
    await third.done(third.admin, "coordination", move="reject", say="不归我们办", basis="不在受理范围")
    await TicketInspection.all().delete()
    await TicketFinding.all().delete()
    await parts.ticket_nightly.look()
    assert await found() == [("joined", False)] * 2


@pytest.mark.both_databases
async def test_the_stuck_list_says_why_and_forgets_what_moved(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    late, handler = await working(client)
    unsent, fresh = await case(client), await case(client, text="路灯不亮")
    clock.set(2026, 12, 8, 9)
    moved = await fresh.done(fresh.admin, "coordination", move="accept")
    assert moved["status"] == "accepted"
    await parts.ticket_nightly.look()

    async def stuck(**params: str) -> dict[str, str]:
        answer = (await client.get(f"{STAFF}/stuck", params=params, headers=late.admin.headers)).json()
        return {row["ticket"]: row["say"] for row in answer["items"]}

    shown = await stuck()
    assert set(shown) == {late.opened["number"], unsent.opened["number"]}
    assert "答复超期6个工作日" in shown[late.opened["number"]]
    assert shown[unsent.opened["number"]] == "11个工作日没有派出"
    assert set(await stuck(department="人社")) == {late.opened["number"]}
    assert set(await stuck(area="zp")) == set()
    clock.move(minutes=1)
    await late.done(handler, "moves", move="feedback", say="正在调档")
    assert set(await stuck()) == {unsent.opened["number"]}


async def test_a_call_back_that_nobody_made_is_stuck_too(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    one, handler = await working(client)
    await one.done(handler, "moves", move="answer", say="已经认定", outcome="solved")
    clock.set(2026, 11, 30, 10)
    await parts.ticket_alerts.look()
    await Ticket.filter(id=one.id).update(call_back=True)
    clock.set(2026, 12, 8, 10)
    await parts.ticket_nightly.look()
    assert (await TicketFinding.get(kind="stuck")).say == "等回访已6个工作日"


async def test_nobody_looks_before_two_in_the_morning(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    await case(client)
    clock.set(2026, 11, 24, 1, 59)
    assert await parts.ticket_nightly.look() == 0
    clock.move(minutes=1)
    assert await parts.ticket_nightly.look() == 1


@pytest.mark.both_databases
async def test_of_several_workers_one_looks_and_what_a_dead_one_began_goes_on(
    client: httpx.AsyncClient, app: App, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts: Parts = app.ctx.parts
    monkeypatch.setattr(nightly, "AT_ONCE", 2)
    for _ in range(5):
        await factories.ticket(status="working")  # whose log does not lead there
    workers = [TicketNightly(parts.tickets) for _ in range(3)]
    looked = await asyncio.gather(*(one.look() for one in workers))
    assert sorted(looked) == [0, 0, 5]
    assert await TicketFinding.filter(kind="lead").count() == 5
    # another night, on which the first one dies after the first two
    clock.move(days=1)

    first = workers[0]
    seen: list[UUID] = []

    async def dies_at_the_fourth(day: date, id_: UUID) -> None:
        seen.append(id_)
        if len(seen) > 3:
            raise asyncio.CancelledError
        await TicketNightly._look_at(first, day, id_)

    monkeypatch.setattr(first, "_look_at", dies_at_the_fourth)
    with pytest.raises(asyncio.CancelledError):
        await first.look()
    assert await workers[1].look() == 0, "its lease still holds"
    clock.move(minutes=6)
    assert await workers[1].look() == 3
    today = await TicketInspection.get(day=clock.now().date())
    assert (today.looked, today.done_at is not None) == (5, True)
    assert await TicketFinding.filter(kind="lead", day=clock.now().date()).count() == 5
