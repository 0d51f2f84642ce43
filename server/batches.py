"""Small facts that come often (scans, misses) are written together, once a second: the answer never waits for the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import structlog

log = structlog.get_logger()
T = TypeVar("T")
MOST_WAITING = 20_000


class Batch(Generic[T]):
    """Collects rows; `run` writes them every `pause` seconds, `flush` at once. While the database is away it keeps 20,000, no more."""

    def __init__(self, write: Callable[[list[T]], Awaitable[None]], *, pause: float = 0.8) -> None:
        self._write, self.pause = write, pause
        self._waiting: list[T] = []
        self._writing = asyncio.Lock()

    def add(self, row: T) -> None:
        if len(self._waiting) < MOST_WAITING:
            self._waiting.append(row)

    async def flush(self) -> None:
        async with self._writing:
            rows, self._waiting = self._waiting, []
            if not rows:
                return
            try:
                await self._write(rows)
            except Exception:
                self._waiting = [*rows, *self._waiting][-MOST_WAITING:]
                raise

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(self.pause)
            try:
                await asyncio.shield(self.flush())  # a stop in the middle of a write lets it end; the last flush waits for it
            except Exception:
                log.exception("batch.not_written")
