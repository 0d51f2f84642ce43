"""扫除: rows that have done their work are cleared once nobody can ask for them any more."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog
from tortoise.queryset import QuerySet

from server.clock import Clock
from server.idempotency import IdempotencyRecord
from server.outbox import OutboxRecord
from server.settings import Settings

log = structlog.get_logger()
EVERY = 3600.0
AT_ONCE = 500
"""Rows a statement: SQLite has one writer, and it shall not wait for us."""


class Housekeeper:
    """Several workers may sweep at once: each deletes what it still finds. Events that failed for good stay, a person must look."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.clock = clock
        self.keep_keys = timedelta(days=settings.keep_idempotency_days)
        self.keep_events = timedelta(days=settings.keep_outbox_days)

    async def run(self) -> None:
        """Every hour, until cancelled. A fault is logged and tried again an hour later."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.sweep()
            except Exception:
                log.exception("housekeeping.failed")

    async def sweep(self) -> tuple[int, int]:
        """(answers to Idempotency-Keys, finished events) that were cleared."""
        now = self.clock.now()
        keys = await _clear(IdempotencyRecord.filter(created_at__lt=now - self.keep_keys))
        events = await _clear(OutboxRecord.filter(done_at__lt=now - self.keep_events))
        if keys or events:
            log.info("housekeeping.swept", idempotency=keys, outbox=events)
        return keys, events


async def _clear(old: QuerySet[IdempotencyRecord] | QuerySet[OutboxRecord]) -> int:
    cleared = 0
    while ids := [row.pk for row in await old.limit(AT_ONCE)]:
        cleared += await old.model.filter(pk__in=ids).delete()
        await asyncio.sleep(0)
    return cleared
