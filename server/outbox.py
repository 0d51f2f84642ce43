"""发件箱: what must happen outside the database is written in the same transaction as its cause, and carried out after it.

So a raise undoes both, a crash loses neither, and every delivery can be retried: handlers must bear being called twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog
from tortoise import fields
from tortoise.expressions import Q
from tortoise.models import Model
from tortoise.transactions import in_transaction

from server.clock import Clock

log = structlog.get_logger()

Handler = Callable[[dict[str, Any]], Awaitable[None]]
LEASE = timedelta(minutes=2)
MOST_ATTEMPTS = 12


class OutboxRecord(Model):
    """待发事件: done_at empty = still to be carried out, failed ones wait for available_at, longer each time."""

    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=64)
    payload: dict[str, Any] = fields.JSONField()
    created_at = fields.DatetimeField()
    available_at = fields.DatetimeField()
    attempts = fields.IntField(default=0)
    done_at: datetime | None = fields.DatetimeField(null=True)
    last_error = fields.CharField(max_length=200, default="")

    class Meta:
        table = "outbox"
        indexes = (("done_at", "available_at"),)


async def put(name: str, *, at: datetime, **payload: Any) -> None:
    """Record an event; call it inside the transaction of its cause."""
    await OutboxRecord.create(name=name, payload=payload, created_at=at, available_at=at)


LANES = ("exchange.",)
"""Beginnings of the names that a worker of their own takes, so that slow partners hold up nothing else."""


class OutboxWorker:
    """Takes events one at a time; several workers may run, on PostgreSQL each row goes to one of them. lane: takes those events alone;
    without one all but theirs."""

    def __init__(self, handlers: dict[str, Handler], clock: Clock, *, pause: float = 0.5, lane: str = "") -> None:
        self.handlers, self.clock, self.pause, self.lane = handlers, clock, pause, lane

    async def run(self) -> None:
        """Until cancelled. A fault here is logged and never ends the worker."""
        while True:
            try:
                busy = await self.step()
            except Exception:
                log.exception("outbox.step_failed")
                busy = False
            if not busy:
                await asyncio.sleep(self.pause)

    async def step(self) -> bool:
        """Carry out one event; False when there is none."""
        record = await self._take()
        if record is None:
            return False
        try:
            handler = self.handlers.get(record.name)
            if handler is None:
                raise LookupError(f"no handler for {record.name}")
            await handler(record.payload)
        except Exception as fault:
            await self._put_back(record, fault)
        else:
            record.done_at = self.clock.now()
            await record.save(update_fields=["done_at"])
        return True

    async def _take(self) -> OutboxRecord | None:
        """The oldest event that is due, leased so that nobody else takes it while we work; a lost lease comes back by itself."""
        now = self.clock.now()
        async with in_transaction():
            due = OutboxRecord.filter(self._mine(), done_at=None, available_at__lte=now, attempts__lt=MOST_ATTEMPTS).order_by("id")
            record = await due.limit(1).select_for_update(skip_locked=True).first()
            if record is not None:
                record.available_at = now + LEASE
                record.attempts += 1
                await record.save(update_fields=["available_at", "attempts"])
        return record

    def _mine(self) -> Q:
        if self.lane:
            return Q(name__startswith=self.lane)
        return Q(*(~Q(name__startswith=lane) for lane in LANES))

    async def _put_back(self, record: OutboxRecord, fault: Exception) -> None:
        record.available_at = self.clock.now() + timedelta(seconds=min(2**record.attempts, 900))
        record.last_error = type(fault).__name__  # the class only: texts of outside errors may hold personal data
        level = log.error if record.attempts >= MOST_ATTEMPTS else log.warning
        level("outbox.failed", outbox_event=record.name, attempts=record.attempts, error=record.last_error)
        with suppress(Exception):
            await record.save(update_fields=["available_at", "last_error"])
