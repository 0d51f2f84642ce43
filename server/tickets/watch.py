"""催办: remind, overdue, 督办, each once a task and only while offices are open; answered tickets that nobody takes up are closed."""

from __future__ import annotations

import asyncio
from datetime import datetime

import structlog
from tortoise.exceptions import IntegrityError

from server.clock import CHINA
from server.tickets import clocks
from server.tickets.models import Ticket, TicketNudge, TicketTask
from server.tickets.service import TicketService

log = structlog.get_logger()
EVERY = 60.0
REMIND_BEFORE, SUPERVISE_AFTER = clocks.DAY, clocks.DAY
"""Working minutes before and after the deadline."""


class TicketWatch:
    def __init__(self, tickets: TicketService) -> None:
        self.tickets = tickets

    async def run(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            for part in (self.nudge, self.tickets.lapse):
                try:
                    await part()
                except Exception:
                    log.exception("tickets.not_watched", part=part.__qualname__)

    def open_now(self, now: datetime) -> bool:
        calendar = self.tickets.areas.calendar
        at = now.astimezone(CHINA)
        return clocks.works(calendar, at.date()) and any(start <= at.time() < end for start, end in clocks.HOURS)

    async def nudge(self) -> int:
        """How many were made now. On several workers: the unique row decides."""
        now, calendar = self.tickets.clock.now(), self.tickets.areas.calendar
        if not self.open_now(now):
            return 0
        made = 0
        waiting = await Ticket.filter(status__in=("needs_more", "suspended")).values_list("number", flat=True)
        horizon = clocks.after(calendar, now, REMIND_BEFORE)
        for task in await TicketTask.filter(status="open", due_at__lte=horizon).exclude(number__in=list(waiting)).limit(2000):
            made += await self._make(task, "remind", now)
            if task.due_at <= now:
                made += await self._make(task, "overdue", now)
                if clocks.between(calendar, task.due_at, now) >= SUPERVISE_AFTER:
                    made += await self._make(task, "supervise", now)
        return made

    async def _make(self, task: TicketTask, kind: str, now: datetime) -> int:
        if await TicketNudge.exists(task_id=task.id, kind=kind):
            return 0
        try:
            await TicketNudge.create(number=task.number, task_id=task.id, kind=kind, at=now)
        except IntegrityError:
            return 0
        return 1
