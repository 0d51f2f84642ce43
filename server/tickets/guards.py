"""What stands in the way of a move beside the table: asked by whoever makes it, and by the page before it offers it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from server.clock import local
from server.errors import DoorplateError
from server.tickets import states
from server.tickets.clocks import Terms
from server.tickets.errors import (
    ArbiterDecides,
    ExtensionNotPossible,
    MoveNotPossible,
    ReturnClosed,
    ReturnUsed,
    TasksOpen,
)
from server.tickets.models import Ticket, TicketEvent, TicketTask

BOUNCES_BEFORE_THE_ARBITER = 2
_AGAIN = ("unsolved", "call_unsolved")


def hindrance(
    name: str, ticket: Ticket, events: Sequence[TicketEvent], tasks: Sequence[TicketTask], terms: Terms, now: datetime
) -> DoorplateError | None:
    """The refusal that this move would meet now, whatever comes with it; None: nothing is in its way. Events oldest first."""
    match name:
        case "dispatch" if ticket.status == states.RETURNED and (ticket.settled or ticket.bounces >= BOUNCES_BEFORE_THE_ARBITER):
            return ArbiterDecides(detail={"bounces": ticket.bounces})
        case "return" if ticket.settled:
            return ReturnClosed()
        case "return" if any(event.move == "return" and event.department == ticket.lead_department for event in events):
            return ReturnUsed(detail={"department": ticket.lead_department})
        case "extend":
            late = ticket.answer_due_at is None or local(ticket.answer_due_at) <= now
            extended = _extended(events)
            if late or extended:
                return ExtensionNotPossible(detail={"most_days": terms.most_extension, "extended": extended, "late": late})
        case "answer" if waited := sorted(task.department for task in tasks if task.done_at is None):
            return TasksOpen(message=f"{'、'.join(waited)}还没有办完协办的部分，主办部门暂时不能答复", detail={"departments": waited})
        case "call_solved" | "call_unsolved" if ticket.confirmation == "yes":
            return MoveNotPossible(message="居民已经确认解决，不用再回访", detail={"move": name})
        case _:
            pass
    return None


def _extended(events: Sequence[TicketEvent]) -> bool:
    """In this round of work."""
    found = False
    for event in events:
        found = event.move == "extend" or (found and event.move not in _AGAIN)
    return found
