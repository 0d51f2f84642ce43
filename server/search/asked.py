"""提问记录: what people ask, without who asked and, below the minimum group, without where.

Kept as long as server/keeping.py says: masked words by the hour, with what came of them (`Asked`); words, and places with what is asked
there, once at least `min_group` different people asked on one day (`Frequent`). People are told apart by a digest of their address under
a secret that is made anew each day and never leaves memory; a group's digests are forgotten the moment it is large enough, all at
midnight. A phone network shows many people under one address, so groups are rather counted too small than too large.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

import structlog
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from embeddings.features import normalise
from server.clock import Clock
from server.masking import impersonal
from server.search.models import Asked, Frequent, SearchCount

log = structlog.get_logger()

PAUSE = 2.0
MOST_WAITING = 500
"""Questions kept between two writes: beyond 250 a second the record is a sample (`doorplate_search_total` counts all)."""
MOST_UNWRITTEN = 20_000
MOST_GROUPS = 50_000
AT_ONCE = 100
"""Questions masked before the event loop gets its turn: about a millisecond."""
LONGEST_PHRASE = 20

Question = tuple[str, str, str | None, str, str | None, str | None, bytes, datetime]
"""Words, band, best matter, rung, plate, town, digest of the address, when."""
Row = tuple[datetime, str, str, str | None, str]
"""Hour, masked words, band, matter, rung."""
Group = tuple[str, str, str, str]
"""Place kind, place, words, matter: the columns of Frequent."""


class Groups:
    """How often each group was asked today, and by how many, until it is large enough to be kept."""

    def __init__(self, least: int) -> None:
        self.least = least
        self._day: date | None = None
        self._people: dict[Group, set[bytes]] = {}
        self._times: Counter[Group] = Counter()
        self._open: set[Group] = set()

    def count(self, group: Group, who: bytes, day: date) -> int:
        """How many more questions of this group may be kept now: 0 while it is too small, all so far when it has just become large."""
        if day != self._day:
            self._day = day
            self._people.clear()
            self._times.clear()
            self._open.clear()
        if group in self._open:
            return 1
        people = self._people.get(group)
        if people is None:
            if len(self._people) >= MOST_GROUPS:
                return 0
            people = self._people[group] = set()
        people.add(who)
        self._times[group] += 1
        if len(people) < self.least:
            return 0
        del self._people[group]
        self._open.add(group)
        return self._times.pop(group)


class QueryLog:
    """`add` costs a search about two microseconds; everything else happens between the writes."""

    def __init__(self, clock: Clock, *, least: int) -> None:
        self.clock = clock
        self.groups = Groups(least)
        self._waiting: list[Question] = []
        self._rows: Counter[Row] = Counter()
        self._counts: Counter[tuple[date, Group]] = Counter()
        self._searches: Counter[tuple[date, str, str]] = Counter()
        self._secret = b""
        self._secret_of: date | None = None
        self._writing = asyncio.Lock()

    def add(
        self, words: str, band: str, matter: str | None, rung: str, *, plate: str | None, town: str | None, address: str, at: datetime
    ) -> None:
        if len(self._waiting) < MOST_WAITING:
            self._waiting.append((words, band, matter, rung, plate, town, self._digest(address, at.date()), at))

    def _digest(self, address: str, day: date) -> bytes:
        if day != self._secret_of:
            self._secret, self._secret_of = secrets.token_bytes(32), day
        return blake2b(address.encode(), key=self._secret, digest_size=8).digest()

    async def flush(self) -> None:
        """Write what waits. What could not be written is tried again with the next."""
        async with self._writing:
            taken, self._waiting = self._waiting, []
            for start in range(0, len(taken), AT_ONCE):
                for question in taken[start : start + AT_ONCE]:
                    self._fold(question)
                await asyncio.sleep(0)
            if not self._rows and not self._counts:
                return
            rows, counts, searches = self._rows, self._counts, self._searches
            self._rows, self._counts, self._searches = Counter(), Counter(), Counter()
            try:
                async with in_transaction() as connection:
                    await _write_asked(connection, rows)
                    await _write_frequent(connection, counts)
                    await _write_searches(connection, searches)
            except Exception:
                if len(rows) < MOST_UNWRITTEN:
                    self._rows += rows
                self._counts += counts
                self._searches += searches
                raise

    def _fold(self, question: Question) -> None:
        words, band, matter, rung, plate, town, who, at = question
        kept = impersonal(words)
        self._searches[at.date(), town or "", band] += 1
        self._rows[at.replace(minute=0, second=0, microsecond=0), kept[:200], band, matter, rung] += 1
        if matter is None or band == "none":
            return
        phrase = normalise(kept) if kept == words and len(words) <= LONGEST_PHRASE else ""
        for group in _groups(phrase, matter, plate, town):
            more = self.groups.count(group, who, at.date())
            if more:
                self._counts[at.date(), group] += more

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(PAUSE)
            try:
                await asyncio.shield(self.flush())
            except Exception:
                log.exception("queries.not_written")


def _groups(phrase: str, matter: str, plate: str | None, town: str | None) -> Iterable[Group]:
    yield "", "", "", matter
    if phrase:
        yield "", "", phrase, matter
    if plate is not None:
        yield "plate", plate, "", matter
    if town is not None:
        yield "town", town, "", matter
        if phrase:
            yield "town", town, phrase, matter


async def _write_asked(connection: BaseDBAsyncClient, rows: Counter[Row]) -> None:
    to_db = Asked._meta.fields_map["hour"].to_db_value
    values = [[to_db(hour, Asked), text, band, matter, rung, times] for (hour, text, band, matter, rung), times in rows.items()]
    await _insert(connection, "asked", ("hour", "text", "band", "matter_id", "rung", "times"), values)


async def _write_frequent(connection: BaseDBAsyncClient, counts: Counter[tuple[date, Group]]) -> None:
    to_db = Frequent._meta.fields_map["day"].to_db_value
    values = [[to_db(day, Frequent), *group, times] for (day, group), times in counts.items()]
    columns = ("day", "place_kind", "place_id", "text", "matter_id", "times")
    more = f" ON CONFLICT ({', '.join(columns[:-1])}) DO UPDATE SET times = frequent.times + excluded.times"
    await _insert(connection, "frequent", columns, values, more)


async def _write_searches(connection: BaseDBAsyncClient, counts: Counter[tuple[date, str, str]]) -> None:
    to_db = SearchCount._meta.fields_map["day"].to_db_value
    values = [[to_db(day, SearchCount), town, band, times] for (day, town, band), times in counts.items()]
    columns = ("day", "town_id", "band", "times")
    more = f" ON CONFLICT ({', '.join(columns[:-1])}) DO UPDATE SET times = search_count.times + excluded.times"
    await _insert(connection, "search_count", columns, values, more)


async def _insert(connection: BaseDBAsyncClient, table: str, columns: tuple[str, ...], values: list[list[Any]], more: str = "") -> None:
    """Plain SQL: making a model of each row costs several times as much."""
    if not values:
        return
    sqlite = connection.capabilities.dialect == "sqlite"
    marks = ", ".join("?" if sqlite else f"${place}" for place in range(1, len(columns) + 1))
    await connection.execute_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}){more}", values)
