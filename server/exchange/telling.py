"""对接事件: what a partner is told of a ticket, written in the transaction of the move itself, so that both happen or neither."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from server import outbox
from server.areas.service import AreaService
from server.clock import Clock, local
from server.exchange.caller import as_caller
from server.exchange.models import ExchangeEvent, Partner, PartnerTicket
from server.exchange.partners import ACTIVE, PUSH
from server.tickets import states
from server.tickets.journal import told
from server.tickets.models import Ticket, TicketEvent, TicketTask


class Teller:
    """The journal's listener. give_up: how long an event is tried."""

    def __init__(self, areas: AreaService, clock: Clock, *, give_up: timedelta) -> None:
        self.areas, self.clock, self.give_up = areas, clock, give_up

    async def __call__(self, ticket: Ticket, event: TicketEvent) -> None:
        """Those whom it concerns: who handed it in, and who works for a department that has part in it. Housekeeping is not told."""
        if event.move == states.OPENED or not states.MOVES[event.move].public:
            return
        partners = await Partner.filter(state=ACTIVE).order_by("id")
        if not partners:
            return
        links = {row.partner_id: row for row in await PartnerTicket.filter(ticket_id=ticket.id)}
        tasks = await TicketTask.filter(ticket_id=ticket.id).order_by("began_at", "department")
        involved = {event.department, *event.departments, *(task.department for task in tasks if task.done_at is None)}
        for partner in partners:  # in one order, so that two moves never wait for each other
            link = links.get(partner.id)
            works = (
                partner.works and not involved.isdisjoint(partner.departments) and as_caller(partner, self.areas).reaches(ticket.area_id)
            )
            if works or (link is not None and link.lodged):
                await self._write(partner.id, ticket, event, link, [task.department for task in tasks])

    async def _write(self, partner: UUID, ticket: Ticket, event: TicketEvent, link: PartnerTicket | None, helping: list[str]) -> None:
        row = await Partner.filter(id=partner).select_for_update().get()
        if row.state != ACTIVE:
            return
        now, id_, number = self.clock.now(), uuid4(), row.sequence + 1
        await Partner.filter(id=partner).update(sequence=number)
        pushed = row.mode == "realtime"
        await ExchangeEvent.create(
            id=id_,
            partner_id=partner,
            number=number,
            ticket_id=ticket.id,
            step=event.step,
            kind=event.move,
            payload=payload(id_, number, ticket, event, link, helping),
            at=now,
            fate="waiting" if pushed else "ready",
            next_at=now if pushed else None,
            give_up_at=now + self.give_up,
        )
        if pushed:
            await outbox.put(PUSH, at=now, partner=str(partner))


def payload(id_: UUID, number: int, ticket: Ticket, event: TicketEvent, link: PartnerTicket | None, helping: list[str]) -> dict[str, Any]:
    """JSON-ready, in the words of the 12345 practice; photos join it on its way out, because their addresses hold for a day (photos.py).
    No contact and nothing in the resident's own words: these are fetched with the ticket, and looking at them is written down."""
    by_resident = states.MOVES[event.move].by == states.RESIDENT
    due = local(ticket.answer_due_at)
    return {
        "event_id": str(id_),
        "sequence": number,
        "event": event.move,
        "event_name": states.MOVES[event.move].say,
        "happened_at": local(event.at).isoformat(),
        "ticket_number": ticket.number,
        "demand_number": link.demand_number if link else None,
        "status": ticket.status,
        "status_name": states.STATES[ticket.status],
        "version": ticket.version,
        "lead_department": ticket.lead_department,
        "co_departments": helping,
        "handle_before": due.isoformat() if due else None,
        "progress": told(event, words=not by_resident),
        "answer": event.say if event.move == "answer" else None,
        "result": event.detail.get("outcome"),
        "result_name": states.OUTCOMES.get(event.detail.get("outcome") or ""),
    }
