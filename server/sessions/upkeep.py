"""Every few seconds: who vanished, what is due."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import structlog

from server.sessions.bookings import BookingService
from server.sessions.calls import CallService
from server.sessions.guests import GuestService
from server.sessions.queue import QueueService

log = structlog.get_logger()
EVERY = 3.0


@dataclass(slots=True)
class HelpDesk:
    """The jobs of the help desk, on every worker: what they do is done once, whoever does it first."""

    queue: QueueService
    calls: CallService
    guests: GuestService
    bookings: BookingService

    async def run(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            for part in (self.queue.sweep, self.calls.sweep, self.guests.sweep, self.bookings.sweep):
                try:
                    await part()
                except Exception:
                    log.exception("help.not_swept", part=part.__qualname__)
