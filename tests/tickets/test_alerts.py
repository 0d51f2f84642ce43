"""催办: each rung once, in working hours, whoever looks first; and silence is never taken for satisfied."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from server.app import App
from server.parts import Parts
from server.tickets.models import Ticket, TicketAlert
from server.tickets.nightly import faults
from tests.fakes import FixedClock
from tests.tickets.working import STAFF, dispatched, working


async def rungs(clock: str) -> list[tuple[str, bool]]:
    return [(row.rung, row.skipped) for row in await TicketAlert.filter(clock=clock).order_by("at", "-skipped", "rung")]


@pytest.mark.both_databases
async def test_each_rung_is_told_once_whoever_looks(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    found, _ = await working(client)
    assert await parts.ticket_alerts.look() == 0
    for day, hour, told in ((25, 15, 1), (27, 10, 1), (30, 9, 0), (30, 10, 1), (30, 16, 0)):
        clock.set(2026, 11, day, hour)
        before = len([one for one in await rungs("answer") if not one[1]])
        await asyncio.gather(parts.ticket_alerts.look(), parts.ticket_alerts.look())
        await parts.ticket_alerts.look()
        assert len([one for one in await rungs("answer") if not one[1]]) - before == told, (day, hour)
    clock.set(2026, 12, 1, 10)
    await parts.ticket_alerts.look()
    assert [one for one, _ in await rungs("answer")] == ["remind", "warn", "overdue", "supervise"]
    listed = (await client.get(f"{STAFF}/alerts", params={"rung": "supervise"}, headers=found.admin.headers)).json()
    assert {row["ticket"] for row in listed["items"]} == {found.opened["number"]}
    assert "督办" in listed["items"][0]["say"]


async def test_after_an_outage_only_the_highest_is_told(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    await dispatched(client, "人社", ("医保",))
    clock.set(2026, 12, 8)
    await parts.ticket_alerts.look()
    assert await rungs("answer") == [("overdue", True), ("remind", True), ("warn", True), ("supervise", False)]
    assert len(await rungs("task")) == 4
    assert await parts.ticket_alerts.look() == 0


async def test_nothing_outside_working_hours_or_while_somebody_is_waited_for(
    client: httpx.AsyncClient, app: App, clock: FixedClock
) -> None:
    parts: Parts = app.ctx.parts
    found, handler = await working(client)
    clock.set(2026, 11, 28, 10)  # a Saturday
    assert await parts.ticket_alerts.look() == 0
    clock.set(2026, 11, 23, 11)
    await found.done(handler, "moves", move="ask", say="请补病历")
    clock.set(2026, 12, 21, 10)
    assert await parts.ticket_alerts.look() == 0


async def test_silence_closes_a_ticket_and_is_never_satisfied(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    found, handler = await working(client)
    await found.done(handler, "moves", move="answer", say="已经认定", outcome="solved")
    clock.set(2026, 11, 27, 16)
    await parts.ticket_alerts.look()
    assert (await Ticket.get(id=found.id)).status == "confirming"
    clock.set(2026, 11, 30, 10)
    await parts.ticket_alerts.look()
    row = await Ticket.get(id=found.id)
    assert (row.status, row.confirmation) == ("closed", "silent")
    await Ticket.filter(id=found.id).update(call_back=True)
    found.version += 1
    opened = await found.done(found.admin, "coordination", move="call_unsolved", say="回访：认定书没有送到")
    assert (opened["status_name"], opened["call_back"], opened["reopened"]) == ("已重开", False, 1)
    assert await faults() == []
