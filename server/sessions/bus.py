"""实时: "something changed here", from whoever wrote it to whoever shows it, over workers and machines.

A call says only where to look. What happened is read from the database, so a lost call loses no event: whoever watches also looks again
from time to time, and everybody looks once after the connection to PostgreSQL was lost.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any

import asyncpg
import structlog
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.connection import get_connection
from tortoise.exceptions import OperationalError

log = structlog.get_logger()
CHANNEL = "doorplate_help"
NOTIFY = "SELECT pg_notify($1, topic) FROM unnest($2::text[]) AS topic"
SOONEST_RETRY, LATEST_RETRY = 0.2, 10.0
PULSE = 5.0
"""Seconds between two looks whether PostgreSQL still listens."""


class Bus:
    """url: of the PostgreSQL database, as Tortoise reads it; empty: SQLite, one process, nothing to carry."""

    def __init__(self, url: str) -> None:
        self._server = _server(url) if url else None
        self._watchers: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self.listening = asyncio.Event()

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
        """After the transaction: whoever hears it reads what was committed. Inside one (an answer that is kept with its effect) the other
        workers hear of it when it commits."""
        for topic in topics:
            self._wake(topic)
        if self._server is not None:
            try:
                await get_connection("default").execute_query(NOTIFY, [CHANNEL, list(topics)])
            except OperationalError:  # they look by themselves soon
                log.warning("bus.not_told")

    def _wake(self, topic: str) -> None:
        for event in self._watchers.get(topic, ()):
            event.set()

    def _wake_all(self) -> None:
        for events in self._watchers.values():
            for event in events:
                event.set()

    async def run(self) -> None:
        """Until cancelled: keeps listening, and heals a lost connection."""
        if self._server is None:
            await asyncio.Event().wait()
            return
        wait = SOONEST_RETRY
        while True:
            began = monotonic()
            try:
                await self._listen(self._server)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as fault:
                log.warning("bus.lost", error=type(fault).__name__)
            wait = SOONEST_RETRY if monotonic() - began > LATEST_RETRY else min(wait * 2, LATEST_RETRY)
            await asyncio.sleep(wait)

    async def _listen(self, server: dict[str, Any]) -> None:
        connection = await asyncpg.connect(**server, timeout=5)
        try:
            await connection.add_listener(CHANNEL, lambda _c, _p, _ch, topic: self._wake(str(topic)))
            self.listening.set()
            self._wake_all()  # whatever was told meanwhile was not heard
            while True:
                await asyncio.sleep(PULSE)
                await connection.execute("SELECT 1", timeout=5)
        finally:
            self.listening.clear()
            with suppress(Exception):
                await connection.close(timeout=1)


def _server(url: str) -> dict[str, Any]:
    """What asyncpg needs of it; the rest of the address is Tortoise's own (schema, pool sizes)."""
    told = expand_db_url(url)["credentials"]
    return {name: told[name] for name in ("host", "port", "user", "password", "database", "ssl") if told.get(name) is not None}


def of_session(session: object) -> str:
    return f"s:{session}"


DESK = "desk"
