"""Waiting for what happens by itself, bounded: a test sets the clock where it can and waits only where it must."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from server.outbox import MOST_ATTEMPTS, OutboxRecord, OutboxWorker


async def until(true: Callable[[], object], seconds: float = 10) -> None:
    """Lets the others run until it is so; TimeoutError when it never is."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 (an event would have to be set by the code under test)
            await asyncio.sleep(0.001)


async def carried_out(outbox: OutboxWorker, seconds: float = 20) -> None:
    """Everything due: here, or by the worker in the background that was quicker and is still at it."""
    async with asyncio.timeout(seconds):
        while await outbox.step() or await OutboxRecord.filter(outbox._mine(), done_at=None, attempts__lt=MOST_ATTEMPTS).exists():  # noqa: ASYNC110 (the background worker tells nobody)
            await asyncio.sleep(0.01)


def wait_until(true: Callable[[], object], seconds: float = 20) -> float:
    """The same for other processes; the seconds that it took."""
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"it never came in {seconds} s")
        time.sleep(0.05)
    return time.monotonic() - began
