"""工单记录: the one way a ticket moves. The line of the log, the new state and the clocks are written together."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from server.clock import local
from server.tickets import clocks, states
from server.tickets.clocks import Terms
from server.tickets.errors import PhotoNotFound, TicketNotFound
from server.tickets.models import Ticket, TicketEvent, TicketPhoto, TicketTask
from server.tickets.rungs import next_look
from server.tickets.worktime import WorkingTime


@dataclass(frozen=True, slots=True)
class Actor:
    kind: str
    """resident, staff, partner, system."""
    id: UUID | None = None
    name: str = ""


BY_ITSELF = Actor("system", None, "系统")


@dataclass(frozen=True, slots=True)
class Given:
    """What comes with a move. Empty and None: it did not come."""

    say: str = ""
    basis: str = ""
    department: str = ""
    departments: Sequence[str] = ()
    outcome: str = ""
    days: int = 0
    into: str = ""
    photos: Sequence[UUID] = ()
    """Kept before."""
    released: bool = False
    """The resident sees them."""
    detail: dict[str, Any] = field(default_factory=dict)
    """Facts that the service adds."""

    @property
    def names(self) -> set[str]:
        return {name for name in states.WORDS if getattr(self, name)}


Listener = Callable[[Ticket, TicketEvent], Awaitable[None]]


class Journal:
    def __init__(self, terms: Terms, work: WorkingTime) -> None:
        self.terms, self.work = terms, work
        self.listeners: list[Listener] = []
        """Told of every line inside its transaction: a fault of theirs undoes the move."""

    async def lock(self, ticket_id: UUID) -> Ticket:
        """Inside a transaction."""
        ticket = await Ticket.filter(id=ticket_id).select_for_update().first()
        if ticket is None:
            raise TicketNotFound
        return ticket

    async def events(self, ticket_id: UUID) -> list[TicketEvent]:
        """Oldest first, with times in the city's time."""
        rows = await TicketEvent.filter(ticket_id=ticket_id).order_by("step")
        for row in rows:
            row.at = local(row.at)
        return rows

    async def begin(self, ticket: Ticket, actor: Actor) -> None:
        """The first line of the log; the row itself is the caller's to make."""
        await TicketEvent.create(
            ticket_id=ticket.id,
            step=1,
            move=states.OPENED,
            before="",
            after=ticket.status,
            by_kind=actor.kind,
            by_id=actor.id,
            by_name=actor.name,
            at=ticket.created_at,
        )

    async def move(self, ticket: Ticket, name: str, given: Given, actor: Actor, at: datetime) -> TicketEvent:
        """On a locked ticket whose guards were asked. MoveNotPossible, MoveIncomplete, PhotoNotFound."""
        after = states.check(name, ticket.status, given.names)
        before, ticket.status, ticket.version = ticket.status, after, ticket.version + 1
        if actor is not BY_ITSELF or after != before:
            ticket.changed_at = at  # that we tidied up is no progress
        departments = [given.department] if name == "assisted" else list(given.departments)
        if name in ("dispatch", "arbitrate"):
            ticket.lead_department = given.department
        _mark(ticket, name, given, at)
        _own(ticket, name, actor)
        extra: dict[str, Any] = {"outcome": given.outcome} if given.outcome else {}
        extra |= {"days": given.days} if given.days else {}
        event = await TicketEvent.create(
            ticket_id=ticket.id,
            step=ticket.version,
            move=name,
            before=before,
            after=after,
            by_kind=actor.kind,
            by_id=actor.id,
            by_name=actor.name,
            department=ticket.lead_department,
            departments=departments,
            say=given.say,
            basis=given.basis,
            detail=extra | given.detail,
            at=at,
        )
        if given.photos:
            await _attach(ticket, event.step, given, actor.id)
        await self._tasks(ticket, name, departments, given.say, at)
        await self.reckon(ticket, at)
        await ticket.save()
        for listener in self.listeners:
            await listener(ticket, event)
        return event

    async def _tasks(self, ticket: Ticket, name: str, departments: Sequence[str], say: str, at: datetime) -> None:
        if name == "assisted":
            await TicketTask.filter(ticket_id=ticket.id, department__in=departments).update(done_at=at, say=say)
            return
        for department in departments:
            task = await TicketTask.get_or_none(ticket_id=ticket.id, department=department)
            if task is None:
                await TicketTask.create(id=uuid4(), ticket_id=ticket.id, department=department, began_at=at)
            elif task.done_at is not None:
                await TicketTask.filter(id=task.id).update(began_at=at, done_at=None, say="")
        if ticket.status in states.OVER:
            await TicketTask.filter(ticket_id=ticket.id, done_at=None).update(done_at=at)

    async def reckon(self, ticket: Ticket, at: datetime) -> None:
        """The due times, from the whole log: nothing is carried on from before, so nothing can be left over from a transfer."""
        events = await self.events(ticket.id)
        found = clocks.read(events, ticket.kind, self.terms, self.work, at)
        due = {name: None if clock.stopped_at else clock.due_at for name, clock in found.items()}
        ticket.first_due_at = due.get(clocks.FIRST)
        ticket.answer_due_at = due.get(clocks.ANSWER)
        ticket.close_due_at = due.get(clocks.CLOSE)
        tasks = clocks.read_tasks(events, ticket.kind, self.terms, self.work, at)
        ticket.look_at = next_look((*found.values(), *tasks.values()), self.work, at)
        for department, clock in tasks.items():
            task_due = None if clock.stopped_at else clock.due_at
            await TicketTask.filter(ticket_id=ticket.id, department=department).update(due_at=task_due)

    def promise(self, kind: str, at: datetime) -> datetime:
        """By when the resident is answered at the latest, if nobody waits for them."""
        return self.work.after(at, (self.terms.dispatch + self.terms.answer(kind)) * self.work.day)

    def days(self, number: int) -> timedelta:
        """Working days as working time."""
        return number * self.work.day


def _mark(ticket: Ticket, name: str, given: Given, at: datetime) -> None:
    """What a move leaves on the ticket beside its state."""
    ticket.over_at = (ticket.over_at or at) if ticket.status in states.OVER else None
    match name:
        case "return":
            ticket.bounces += 1
        case "arbitrate":
            ticket.settled = True
        case "answer":
            ticket.answer, ticket.outcome, ticket.confirmation = given.say, given.outcome, None
        case "reject":
            ticket.outcome = "not_accepted"
        case "confirm" | "call_solved":
            ticket.confirmation, ticket.call_back = "yes", False
        case "unsolved" | "call_unsolved":
            ticket.confirmation, ticket.call_back, ticket.reopened = "no", False, ticket.reopened + 1
        case "lapse":
            ticket.confirmation = "silent"
        case _:
            pass


async def _attach(ticket: Ticket, step: int, given: Given, by: UUID | None) -> None:
    """Photos to the step that was just written down. PhotoNotFound for those of somebody else or of another step."""
    mine = TicketPhoto.filter(id__in=list(given.photos), ticket_id=ticket.id, by_id=by, step=None)
    if await mine.update(step=step, released=given.released) != len(set(given.photos)):
        raise PhotoNotFound


def _own(ticket: Ticket, name: str, actor: Actor) -> None:
    if name in states.OWNING:
        ticket.owner_id, ticket.owner_name = actor.id, actor.name
    elif name in states.DISOWNING:
        ticket.owner_id, ticket.owner_name = None, ""


def told(event: TicketEvent, *, words: bool = True) -> str:
    """What the resident reads of it; empty for what is none of their business. words: with what was said."""
    if event.move == states.OPENED:
        return "已经收到"
    move = states.MOVES[event.move]
    if not move.public:
        return ""
    departments = "、".join(event.departments)
    co = f"，{departments}协办" if departments else ""
    said = move.public.format(lead=event.department or "承办部门", co=co, departments=departments or "相关部门")
    return f"{said}：{event.say}" if words and move.shown and event.say else said
