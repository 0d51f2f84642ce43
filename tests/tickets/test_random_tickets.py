"""工单的性质: whatever people do in whatever order, the log reproduces the ticket, its clocks, and what partners are told."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import dataclass, field

import httpx
import pytest

from server.accounts.staff.caller import Staff
from server.app import App
from server.clock import local
from server.errors import DoorplateError
from server.exchange.models import ExchangeEvent, Partner
from server.parts import Parts
from server.tickets import clocks, states
from server.tickets.journal import Actor, Given
from server.tickets.models import Ticket, TicketEvent, TicketFinding
from server.tickets.nightly import faults
from tests import people
from tests.exchange.partners import HOTLINE, OFFICE, connected
from tests.fakes import FixedClock
from tests.tickets.working import lasting

DEPARTMENTS = ("人社", "医保", "公安")
TICKETS, STEPS = 25, 24
BY_STAFF = [name for name, move in states.MOVES.items() if move.by not in (states.RESIDENT, states.SYSTEM)]
BY_RESIDENT = [name for name, move in states.MOVES.items() if move.by == states.RESIDENT]


@dataclass
class Town:
    """Everybody who may do something, and a seeded coin."""

    parts: Parts
    dice: random.Random
    staff: list[Staff] = field(default_factory=list)
    refused: int = 0
    done: int = 0

    async def anything(self, ticket: Ticket, others: list[str]) -> None:
        """One thing that may well be refused: what the table allows most often, anything sometimes."""
        allowed = [
            name for name in states.MOVES if ticket.status in states.MOVES[name].before and states.MOVES[name].after not in states.OVER
        ]
        name = self.dice.choice(allowed if allowed and self.dice.random() < 0.85 else [*BY_STAFF, *BY_RESIDENT])
        try:
            if name in BY_RESIDENT:
                await self.parts.tickets.acted(ticket.id, name, "还没有好", Actor("resident"))
            elif name in BY_STAFF:
                await self.parts.ticket_desk.move(ticket.id, name, self.given(name, others), seen=None, by=self.who(name, ticket))
        except DoorplateError:
            self.refused += 1
        else:
            self.done += 1

    def who(self, name: str, ticket: Ticket) -> Staff:
        able = [one for one in self.staff if one.may(states.MOVES[name].by, area=ticket.area_id, department=ticket.lead_department)]
        return self.dice.choice(able if able and self.dice.random() < 0.9 else self.staff)

    def given(self, name: str, others: list[str]) -> Given:
        move, dice = states.MOVES[name], self.dice
        wanted = move.needs | {one for one in move.takes if dice.random() < 0.5}
        return Given(
            say="说明一下" if "say" in wanted else "",
            basis="有关规定" if "basis" in wanted else "",
            department=dice.choice(DEPARTMENTS) if "department" in wanted else "",
            departments=dice.sample(DEPARTMENTS, 2) if "departments" in wanted else (),
            outcome=dice.choice(list(states.OUTCOMES)) if "outcome" in wanted else "",
            days=dice.randrange(1, 9) if "days" in wanted else 0,
            into=dice.choice(others) if "into" in wanted else "",
        )


async def town(client: httpx.AsyncClient, parts: Parts, seed: int) -> Town:
    admin = await lasting(await people.signed_in("city_admin"))
    rows = [("city_admin", admin.id, None)]
    rows += [("department_handler", (await people.signed_in("department_handler", "ks", department=one)).id, one) for one in DEPARTMENTS]
    rows.append(("field_staff", (await people.signed_in("field_staff", "ks")).id, None))
    staff = [people.caller(role, "ks", parts.areas, id=id_, department=department) for role, id_, department in rows]
    await connected(client, admin, **HOTLINE)
    await connected(client, admin, **OFFICE)
    return Town(parts, random.Random(seed), staff)


@pytest.mark.both_databases
@pytest.mark.parametrize("seed", [1, 2])
async def test_the_log_reproduces_everything_whatever_is_done(client: httpx.AsyncClient, app: App, clock: FixedClock, seed: int) -> None:
    parts: Parts = app.ctx.parts
    here = await town(client, parts, seed)
    opened = [await parts.tickets.open(f"第{n}件事", plate=None, matter=None, contact=None, resident=None) for n in range(TICKETS)]
    numbers = [one.number for one in opened]
    for _ in range(STEPS):
        clock.move(minutes=here.dice.choice((1, 90, 700)))
        for one in opened:
            await here.anything(await Ticket.get(id=one.id), numbers)
        if here.dice.random() < 0.3:
            with suppress(DoorplateError):
                await parts.ticket_alerts.look()
    assert here.done > 8 * TICKETS, "most of it must really have happened"
    assert here.refused > 2 * TICKETS
    assert await faults() == []
    for ticket in await Ticket.all():
        await due_times_are_those_of_the_log(parts, ticket, clock)
    await partners_were_told_of_every_move_once()
    await parts.ticket_nightly.look(at_once=True)
    unmended = await TicketFinding.exclude(kind__in=["stuck", "joined"])
    assert [(row.kind, row.say) for row in unmended] == [], "the nightly look finds nothing to mend"


async def due_times_are_those_of_the_log(parts: Parts, ticket: Ticket, clock: FixedClock) -> None:
    journal = parts.tickets.journal
    read = clocks.read(await journal.events(ticket.id), ticket.kind, journal.terms, journal.work, clock.now())
    for name, kept in (("first", ticket.first_due_at), ("answer", ticket.answer_due_at), ("close", ticket.close_due_at)):
        reading = read.get(name)
        due = None if reading is None or reading.stopped_at is not None else reading.due_at
        assert local(kept) == due, (ticket.number, name)


async def partners_were_told_of_every_move_once() -> None:
    """Numbers without a gap, no move twice, and of each ticket in the order of its steps."""
    for partner in await Partner.all():
        events = await ExchangeEvent.filter(partner_id=partner.id).order_by("number")
        assert [event.number for event in events] == list(range(1, partner.sequence + 1))
        steps: dict[object, list[int]] = {}
        for event in events:
            steps.setdefault(event.ticket_id, []).append(event.step)
        assert all(found == sorted(set(found)) for found in steps.values())
        if partner.works:
            public = [name for name, move in states.MOVES.items() if move.public]
            led = await TicketEvent.filter(department="人社", move__in=public).values_list("ticket_id", "step")
            told = {(event.ticket_id, event.step) for event in events}
            assert {(row[0], row[1]) for row in led} <= told
