"""Waiting for what happens by itself, bounded: a test sets the clock where it can and waits only where it must."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable


async def until(true: Callable[[], object], seconds: float = 10) -> None:
    """Lets the others run until it is so; TimeoutError when it never is."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 (an event would have to be set by the code under test)
            await asyncio.sleep(0.001)


def wait_until(true: Callable[[], object], seconds: float = 20) -> float:
    """The same for other processes; the seconds that it took."""
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"it never came in {seconds} s")
        time.sleep(0.05)
    return time.monotonic() - began
