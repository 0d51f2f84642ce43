"""工单，部门一侧: read, dispatch, work, return, arbitrate. Who may do what is asked for the concrete ticket before anything else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

from tortoise.transactions import in_transaction

from server import trail
from server.accounts import policy
from server.accounts.staff.caller import Staff
from server.accounts.staff.errors import OutOfScope
from server.tickets import clocks, guards, states
from server.tickets.clocks import Reading
from server.tickets.errors import (
    DepartmentNotOurs,
    ExtensionNotPossible,
    MoveNotPossible,
    TicketMovedOn,
    TicketNotFound,
    TicketUnfit,
)
from server.tickets.journal import Actor, Given, Journal
from server.tickets.models import Ticket, TicketTask
from server.tickets.numbers import read as read_number
from server.tickets.service import Followed, TicketService


class Learns(Protocol):
    """Keeps what an arbiter decided, for the next ticket like it."""

    async def topic(self, ticket: Ticket) -> str | None:
        """Under which it is kept. May take its time: asked outside the transaction."""
        ...

    async def keep(self, topic: str, ticket: Ticket, co: Sequence[str], at: datetime) -> None:
        """ticket: with its new lead. Inside the transaction."""
        ...


class Mover(Protocol):
    """Whoever moves a ticket for a department: staff, or a partner's system."""

    @property
    def id(self) -> UUID: ...
    @property
    def display_name(self) -> str: ...
    def may(self, action: str, *, area: str | None, department: str | None = None) -> bool: ...


class TicketDesk:
    def __init__(self, tickets: TicketService) -> None:
        self.learns: Learns | None = None
        self.tickets, self.areas, self.clock = tickets, tickets.areas, tickets.clock
        self.journal: Journal = tickets.journal

    # --- looking

    async def read(self, ticket_id: UUID, *, by: Staff) -> Followed:
        ticket = await Ticket.get_or_none(id=ticket_id)
        if ticket is None:
            raise TicketNotFound
        found = await self.tickets.whole(ticket)
        self._check(by, "tickets.read", ticket, [task.department for task in found.tasks])
        trail.note("ticket", ticket.number, area=ticket.area_id)
        return found

    async def to_dispatch(self, ticket_id: UUID, *, by: Staff) -> Ticket:
        """For whoever decides where it goes."""
        return await self.reached(ticket_id, "tickets.dispatch", by=by)

    async def reached(self, ticket_id: UUID, action: str, *, by: Staff) -> Ticket:
        """The ticket alone, for whoever may do this to it. TicketNotFound, OutOfScope."""
        ticket = await Ticket.get_or_none(id=ticket_id)
        if ticket is None:
            raise TicketNotFound
        self._check(by, action, ticket)
        return ticket

    def clocks(self, found: Followed) -> tuple[dict[str, Reading], dict[str, Reading]]:
        """(the ticket's, those of the co-departments) at this moment."""
        rules = (found.ticket.kind, self.journal.terms, self.journal.work, self.clock.now())
        return clocks.read(found.events, *rules), clocks.read_tasks(found.events, *rules)

    def can(self, found: Followed, *, by: Staff) -> tuple[list[str], dict[str, str]]:
        """(the moves that this person could make now, those that something stands in the way of with what it is), for the buttons of
        the page."""
        ticket, helping = found.ticket, [task.department for task in found.tasks if task.done_at is None]
        names = states.possible(ticket.status, {f"tickets.{name}" for name in ("dispatch", "arbitrate", "handle", "visit")})
        if not helping and "assisted" in names:
            names.remove("assisted")
        if "take" in names and ticket.owner_id == by.id:
            names.remove("take")
        theirs = [name for name in names if self._may(by, states.MOVES[name].by, ticket, helping if name == "assisted" else ())]
        rules = (ticket, found.events, found.tasks, self.journal.terms, self.clock.now())
        barred = {name: refusal.message for name in theirs if (refusal := guards.hindrance(name, *rules)) is not None}
        return [name for name in theirs if name not in barred], barred

    # --- moving

    async def move(
        self, ticket_id: UUID, name: str, given: Given, *, seen: int | None, by: Mover, kind: Literal["staff", "partner"] = "staff"
    ) -> Followed:
        """Scope first, then whether somebody was quicker, then the guards of the move, then the table. seen: the version that the caller
        saw; None: they do not know of versions."""
        now = self.clock.now()
        topic = await self._topic(ticket_id) if name == "arbitrate" else None
        async with in_transaction():
            ticket = await self.journal.lock(ticket_id)
            self._check(by, states.MOVES[name].by, ticket, [given.department] if name == "assisted" else ())
            if seen is not None and seen != ticket.version:
                raise TicketMovedOn(detail={"version": ticket.version})
            self._known([*([given.department] if given.department else ()), *given.departments])
            if ticket.status not in states.MOVES[name].before:
                states.check(name, ticket.status, given.names)
            given = await self._guarded(ticket, name, given, now, by)
            event = await self.journal.move(ticket, name, given, Actor(kind, by.id, by.display_name), now)
            await self.tickets.tell(ticket, event)
            if topic is not None and self.learns is not None:
                await self.learns.keep(topic, ticket, given.departments, now)
        trail.note("ticket", ticket.number, area=ticket.area_id, move=name, status=[event.before, event.after])
        return await self.tickets.whole(ticket)

    async def _topic(self, ticket_id: UUID) -> str | None:
        ticket = await Ticket.get_or_none(id=ticket_id)
        return await self.learns.topic(ticket) if ticket is not None and self.learns is not None else None

    async def _guarded(self, ticket: Ticket, name: str, given: Given, now: datetime, by: Mover) -> Given:
        found = await self.tickets.whole(ticket)
        if (refusal := guards.hindrance(name, ticket, found.events, found.tasks, self.journal.terms, now)) is not None:
            raise refusal
        match name:
            case "take" if ticket.owner_id == by.id:
                raise MoveNotPossible(message="这张工单已经在您手上", detail={"move": name})
            case "dispatch" | "arbitrate" | "assist":
                lead = given.department or ticket.lead_department
                return replace(given, departments=await self._newly(ticket, [one for one in given.departments if one != lead], name))
            case "extend" if given.days > (most := self.journal.terms.most_extension):
                raise ExtensionNotPossible(message=f"最多延长 {most} 个工作日", detail={"most_days": most})
            case "assisted":
                if not any(task.department == given.department and task.done_at is None for task in found.tasks):
                    raise MoveNotPossible(message=f"{given.department}没有要办的协办任务", detail={"move": name})
            case "join":
                return replace(given, detail={"into": await self._joined(ticket, given.into)})
            case _:
                pass
        return given

    async def _newly(self, ticket: Ticket, departments: Iterable[str], name: str) -> list[str]:
        """Those that are not at it already."""
        at_it = {task.department for task in await TicketTask.filter(ticket_id=ticket.id, done_at=None)}
        found = [one for one in dict.fromkeys(departments) if one not in at_it]
        if name == "assist" and not found:
            raise MoveNotPossible(message="这些部门已经在办", detail={"move": name})
        return found

    async def _joined(self, ticket: Ticket, number: str) -> str:
        """Into a ticket that is being worked on: a merge into a dead one would lose both."""
        found = await Ticket.get_or_none(number=read_number(number) or "")
        if found is None or found.id == ticket.id or found.status in states.OVER:
            raise TicketUnfit(detail={"fields": [{"field": "into", "problem": "没有这张工单，或已经办结"}]})
        if not self.areas.covers(found.area_id, ticket.area_id) and not self.areas.covers(ticket.area_id, found.area_id):
            raise TicketUnfit(detail={"fields": [{"field": "into", "problem": "两张工单不在一个区镇"}]})
        ticket.joined_id = found.id
        return found.number

    # --- who may

    def _known(self, departments: Iterable[str]) -> None:
        unknown = sorted(set(departments) - self.tickets.catalogue.departments())
        if unknown:
            raise DepartmentNotOurs(detail={"departments": unknown[:5]})

    def _check(self, by: Mover, action: str, ticket: Ticket, others: Sequence[str] = ()) -> None:
        """OutOfScope unless it is theirs by area and, where that counts, by the lead or one of the other departments."""
        if not self._may(by, action, ticket, others):
            raise OutOfScope(
                message=f"您不能在这个区域或部门{policy.rule_of(action).say}", detail={"action": action, "area": ticket.area_id}
            )

    @staticmethod
    def _may(by: Mover, action: str, ticket: Ticket, others: Sequence[str] = ()) -> bool:
        departments = others if action == "tickets.handle" and others else [ticket.lead_department, *others]
        return any(by.may(action, area=ticket.area_id, department=department) for department in departments)
