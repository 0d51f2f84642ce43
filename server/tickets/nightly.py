"""每夜巡检: once a night over all tickets that are open or were lately, whichever worker comes first; what a dead one began goes on.

What it found and mended stands in ticket_finding, for those who supervise, with the list of the tickets that nobody moves.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.expressions import F, Q, Subquery
from tortoise.queryset import QuerySet

from server.accounts.staff.caller import Staff
from server.tickets import states
from server.tickets.inspecting import Found, Holds, Inspector
from server.tickets.models import Ticket, TicketEvent, TicketFinding, TicketInspection, TicketTask
from server.tickets.replay import named, replay
from server.tickets.service import TicketService

log = structlog.get_logger()
LOOK_EVERY_S = 300.0
FROM_HOUR = 2
"""Of the night; a server that did not run then looks as soon as it does."""
AT_ONCE = 100
LEASE = timedelta(minutes=5)
LATELY = timedelta(days=3)


class TicketNightly:
    def __init__(self, tickets: TicketService) -> None:
        self.clock, self.journal = tickets.clock, tickets.journal
        self.inspector = Inspector(tickets.journal)
        self.worker = secrets.token_hex(8)

    def owners(self, holds: Sequence[Holds]) -> None:
        """Who answers for those that hold tickets."""
        self.inspector.holds = tuple(holds)

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            try:
                await self.look()
            except Exception:
                log.exception("tickets.inspection_failed")

    async def look(self, *, at_once: bool = False) -> int:
        """How many tickets this worker looked at; 0 when it is not time, another one is at it, or it is done for today. at_once: whatever
        the hour."""
        now = self.clock.now()
        if (now.hour < FROM_HOUR and not at_once) or not await self._taken(now.date(), now):
            return 0
        looked = 0
        while batch := await self._next(now.date()):
            for id_ in batch:
                await self._look_at(now.date(), id_)
            looked += len(batch)
            kept = await TicketInspection.filter(day=now.date(), worker=self.worker).update(
                after=str(batch[-1]), looked=F("looked") + len(batch), leased_until=self.clock.now() + LEASE
            )
            if not kept:
                return looked  # we were so slow that another one took over
        await TicketInspection.filter(day=now.date(), worker=self.worker).update(done_at=self.clock.now())
        log.info("tickets.inspected", looked=looked)
        return looked

    async def _taken(self, day: date, now: datetime) -> bool:
        """The one lock over all workers: the row of the day."""
        lease = now + LEASE
        try:
            await TicketInspection.create(day=day, worker=self.worker, leased_until=lease, began_at=now)
        except IntegrityError:
            free = TicketInspection.filter(day=day, done_at=None, leased_until__lt=now)
            return bool(await free.update(worker=self.worker, leased_until=lease))
        return True

    async def _next(self, day: date) -> list[UUID]:
        """In the order of ids, from where it was left. Of those that are over only what is late, or hangs on something."""
        row = await TicketInspection.get(day=day)
        rows = Ticket.filter(_worth_a_look(row.began_at))
        if row.after:
            rows = rows.filter(id__gt=UUID(row.after))
        return list(await rows.order_by("id").limit(AT_ONCE).values_list("id", flat=True))  # type: ignore[arg-type]

    async def _look_at(self, day: date, id_: UUID) -> None:
        """A fault with one of them holds up no other."""
        now = self.clock.now()

        async def keep(ticket: Ticket, found: Found) -> None:
            await _keep(day, ticket, found, now)

        try:
            ticket = await self.inspector.inspect(id_, now, keep)
            if stuck := await self.inspector.stuck(ticket, now):
                await keep(ticket, Found("stuck", stuck))
        except Exception:
            log.exception("tickets.not_inspected", ticket=str(id_))

    # --- for those who supervise

    def findings(self, by: Staff, *, kind: str = "", day: date | None = None) -> QuerySet[TicketFinding]:
        """Newest first, without the stuck ones, which are a list of their own."""
        rows = TicketFinding.filter(by.where("inspections.read")).exclude(kind="stuck")
        if kind:
            rows = rows.filter(kind=kind)
        return (rows.filter(day=day) if day else rows).order_by("-day", "area_id", "id")

    async def stuck(self, by: Staff, *, department: str = "", area: Sequence[str] = ()) -> tuple[date | None, QuerySet[TicketFinding]]:
        """(the day of the newest list that is whole, its rows: those that have not moved since)."""
        last = await TicketInspection.exclude(done_at=None).order_by("-day").first()
        if last is None:
            return None, TicketFinding.filter(pk__in=[])
        moved = Ticket.filter(changed_at__gt=last.began_at).values("id")
        rows = TicketFinding.filter(by.where("inspections.read"), kind="stuck", day=last.day).exclude(ticket_id__in=Subquery(moved))
        if department:
            rows = rows.filter(department=department)
        if area:
            rows = rows.filter(area_id__in=list(area))
        return last.day, rows.order_by("area_id", "department", "number")


def _worth_a_look(now: datetime) -> Q:
    """Open, moved lately, to be rung about, or a clock or a task still runs though it is over."""
    running = Q(answer_due_at__not_isnull=True) | Q(close_due_at__not_isnull=True) | Q(first_due_at__not_isnull=True)
    tasks = Q(id__in=Subquery(TicketTask.filter(done_at=None).values("ticket_id")))
    return ~Q(status__in=sorted(states.OVER)) | Q(changed_at__gt=now - LATELY) | Q(call_back=True) | running | tasks


async def _keep(day: date, ticket: Ticket, found: Found, now: datetime) -> None:
    """Once a night for a ticket and a kind: whoever goes on after a crash writes nothing twice."""
    values: dict[str, Any] = {
        "number": ticket.number,
        "area_id": ticket.area_id,
        "department": ticket.lead_department,
        "say": found.say,
        "mended": found.mended,
        "at": now,
    }
    await TicketFinding.get_or_create(day=day, ticket_id=ticket.id, kind=found.kind, defaults=values)


async def faults() -> list[str]:
    """What must never be, in words; mends nothing."""
    found = []
    for ticket in await Ticket.all().order_by("number"):
        told = replay(await TicketEvent.filter(ticket_id=ticket.id).order_by("step"))
        if told.fault:
            found.append(f"{ticket.number} {told.fault}")
        elif wrong := told.differing(ticket):
            found.append(f"{ticket.number} {named(wrong)}与记录不符")
        if ticket.status in states.WITH_A_LEAD and ticket.lead_department is None:
            found.append(f"{ticket.number} 在{states.STATES[ticket.status]}却没有主办部门")
        if ticket.status in states.OVER and (ticket.answer_due_at or ticket.close_due_at):
            found.append(f"{ticket.number} 已经结束，时钟却还在走")
    for task in await TicketTask.filter(done_at=None):
        owner = await Ticket.get_or_none(id=task.ticket_id)
        if owner is None or owner.status in states.OVER:
            found.append(f"{task.department}的协办任务没有在办的工单")
    return found
