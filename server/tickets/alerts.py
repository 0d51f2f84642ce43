"""催办: remind, warn, overdue, 督办. Each once for a clock and its due time, in working hours, whoever looks first.

And the moves that nobody makes: a ticket without a word from the resident is closed, and drawn for a call-back or not.
"""

from __future__ import annotations

import asyncio
import hashlib
from datetime import datetime
from uuid import UUID

import structlog
from tortoise.transactions import in_transaction

from server.clock import local
from server.tickets import clocks, states
from server.tickets.clocks import Reading
from server.tickets.journal import BY_ITSELF, Given, Journal
from server.tickets.models import Ticket, TicketAlert
from server.tickets.rungs import next_look, reached
from server.tickets.service import TicketService

log = structlog.get_logger()
LOOK_EVERY_S = 60.0
AT_ONCE = 200
CALLED_OF_A_HUNDRED = 20
"""Of those who stayed silent; all of the repairs."""


class TicketAlerts:
    def __init__(self, tickets: TicketService) -> None:
        self.tickets, self.clock = tickets, tickets.clock
        self.journal: Journal = tickets.journal

    async def run(self) -> None:
        """Until cancelled. Two workers may look at once: the key of an alert lets one of them write it."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            try:
                await self.look()
            except Exception:
                log.exception("tickets.alerts_failed")

    async def look(self) -> int:
        """How many alerts were written. Nothing outside working hours: nobody would read them."""
        now = self.clock.now()
        if not self.journal.work.on(now):
            return 0
        written = 0
        while ids := await Ticket.filter(look_at__lte=now).order_by("look_at").limit(AT_ONCE).values_list("id", flat=True):
            for id_ in ids:
                written += await self._climb(UUID(str(id_)), now)
        await self._lapse(now)
        return written

    async def _climb(self, ticket_id: UUID, now: datetime) -> int:
        """One ticket: its clocks as its log says, not as its row was left."""
        written = 0
        async with in_transaction():
            ticket = await self.journal.lock(ticket_id)
            events = await self.journal.events(ticket_id)
            rules = (ticket.kind, self.journal.terms, self.journal.work, now)
            own, tasks = clocks.read(events, *rules), clocks.read_tasks(events, *rules)
            for name, reading in own.items():
                written += await self._of_a_clock(ticket, name, ticket.lead_department, reading, now)
            for department, reading in tasks.items():
                written += await self._of_a_clock(ticket, "task", department, reading, now)
            ticket.look_at = next_look((*own.values(), *tasks.values()), self.journal.work, now)
            await ticket.save(update_fields=["look_at"])
        return written

    async def _of_a_clock(self, ticket: Ticket, name: str, department: str | None, reading: Reading, now: datetime) -> int:
        """The highest rung that was reached is told; lower ones that nobody had looked at are noted as passed over."""
        rungs = reached(reading, self.journal.work)
        written = 0
        for rung in reversed(rungs):
            mark = f"{ticket.id}|{name}|{department if name == 'task' else ''}|{rung}|{reading.began_at.isoformat()}|{reading.limit}"
            _, new = await TicketAlert.get_or_create(
                key_hash=hashlib.sha256(mark.encode()).hexdigest(),
                defaults={
                    "ticket_id": ticket.id,
                    "clock": name,
                    "rung": rung,
                    "department": department,
                    "area_id": ticket.area_id,
                    "due_at": reading.due_at,
                    "skipped": rung != rungs[-1],
                    "at": now,
                },
            )
            if not new:
                break  # and so are those below it
            written += rung == rungs[-1]
        return written

    async def _lapse(self, now: datetime) -> None:
        """Silence ends a ticket, and is never taken for satisfied."""
        for id_ in await Ticket.filter(status=states.CONFIRMING).order_by("changed_at").limit(AT_ONCE).values_list("id", flat=True):
            async with in_transaction():
                ticket = await self.journal.lock(UUID(str(id_)))
                since = local(ticket.changed_at)
                if ticket.status != states.CONFIRMING or self.journal.work.between(since, now) < self.journal.days(
                    self.journal.terms.silence
                ):
                    continue
                ticket.call_back = ticket.kind == "repair" or _drawn(ticket.number)
                event = await self.journal.move(ticket, "lapse", Given(), BY_ITSELF, now)
                await self.tickets.tell(ticket, event)


def _drawn(number: str) -> bool:
    """By lot, and the same whoever draws it."""
    return int(hashlib.sha256(number.encode()).hexdigest(), 16) % 100 < CALLED_OF_A_HUNDRED
