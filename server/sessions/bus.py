"""实时: "something changed here", from whoever wrote it to whoever shows it, over workers and machines.

A call says only where to look. What happened is read from the database, so a lost call loses no event: whoever watches also looks again
from time to time, and everybody looks once after the connection to PostgreSQL was lost.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import asyncpg
import structlog

log = structlog.get_logger()
CHANNEL = "doorplate_help"
LATEST_RETRY = 10.0
PULSE = 5.0
"""Seconds between two looks whether PostgreSQL still listens."""


class Bus:
    """dsn empty: SQLite, one process, nothing to carry."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._watchers: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._connection: asyncpg.Connection | None = None

    @contextmanager
    def watch(self, topic: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever the topic was told; whoever waits clears it before looking."""
        event = asyncio.Event()
        self._watchers[topic].add(event)
        try:
            yield event
        finally:
            self._watchers[topic].discard(event)
            if not self._watchers[topic]:
                del self._watchers[topic]

    async def tell(self, *topics: str) -> None:
        """After the transaction: whoever hears it reads what was committed."""
        for topic in topics:
            self._wake(topic)
        if self._connection is not None:
            with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError):
                for topic in topics:
                    await self._connection.execute("SELECT pg_notify($1, $2)", CHANNEL, topic, timeout=5)

    def _wake(self, topic: str) -> None:
        for event in self._watchers.get(topic, ()):
            event.set()

    def _wake_all(self) -> None:
        for events in self._watchers.values():
            for event in events:
                event.set()

    async def run(self) -> None:
        """Until cancelled: keeps listening, and heals a lost connection."""
        if not self._dsn:
            await asyncio.Event().wait()
        wait = 0.2
        while True:
            try:
                await self._listen()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError):
                log.warning("bus.lost", again_in=wait)
            self._connection = None
            await asyncio.sleep(wait)
            wait = min(wait * 2, LATEST_RETRY)
            if self._connection is None:
                self._wake_all()

    async def _listen(self) -> None:
        connection = await asyncpg.connect(self._dsn.replace("asyncpg://", "postgres://"), timeout=5)
        try:
            await connection.add_listener(CHANNEL, lambda _c, _p, _ch, topic: self._wake(str(topic)))
            self._connection = connection
            self._wake_all()
            while True:
                await asyncio.sleep(PULSE)
                await connection.execute("SELECT 1", timeout=5)
        finally:
            self._connection = None
            with suppress(Exception):
                await connection.close(timeout=1)


def of_session(session: object) -> str:
    return f"s:{session}"


DESK = "desk"
