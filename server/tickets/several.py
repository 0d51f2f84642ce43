"""批量派发: several tickets in one request, each decided by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tortoise.transactions import in_transaction

from server.accounts.staff.caller import Staff
from server.errors import DoorplateError
from server.tickets import states
from server.tickets.desk import TicketDesk
from server.tickets.errors import TicketNotFound
from server.tickets.journal import Given
from server.tickets.models import Ticket
from server.tickets.numbers import read as read_number


@dataclass(frozen=True, slots=True)
class Order:
    """One of several to be dispatched. seen: the version that the caller saw."""

    number: str
    seen: int
    given: Given


@dataclass(frozen=True, slots=True)
class Dispatched:
    """What became of it. ticket: as it is now, None where the number is nobody's."""

    number: str
    ticket: Ticket | None
    refusal: DoorplateError | None


async def dispatch_several(desk: TicketDesk, orders: Sequence[Order], *, by: Staff) -> list[Dispatched]:
    """One that is refused holds up no other. What is not yet accepted is accepted on the way."""
    return [await _dispatched(desk, order, by) for order in orders]


async def _dispatched(desk: TicketDesk, order: Order, by: Staff) -> Dispatched:
    ticket = await Ticket.get_or_none(number=read_number(order.number) or "")
    try:
        if ticket is None:
            raise TicketNotFound
        async with in_transaction():
            seen = order.seen
            if ticket.status == states.LODGED:
                await desk.move(ticket.id, "accept", Given(), seen=seen, by=by)
                seen += 1
            moved = await desk.move(ticket.id, "dispatch", order.given, seen=seen, by=by)
    except DoorplateError as refusal:
        return Dispatched(order.number, ticket, refusal)
    return Dispatched(order.number, moved.ticket, None)
