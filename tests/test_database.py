"""SQLite with several writers: a transaction begins IMMEDIATE, so that it waits for its turn instead of failing."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tortoise.transactions import in_transaction

from server import database as db
from server.outbox import OutboxRecord
from server.settings import Settings
from tests import factories
from tests.fakes import MONDAY_MORNING
from tests.running import other_database

PROCESSES, TURNS = 3, 25
ROOT = Path(__file__).resolve().parent.parent


async def count_up(settings: Settings, turns: int) -> None:
    """Read, then write what was read plus one: what a deferred transaction beside another process fails at."""
    async with db.connected(settings):
        for _ in range(turns):
            async with in_transaction():
                row = await OutboxRecord.get(id=1)
                await asyncio.sleep(0)
                row.attempts += 1
                await row.save(update_fields=["attempts"])


COUNT = """
import asyncio, sys
from pathlib import Path
from server.settings import Settings
from tests.test_database import count_up
asyncio.run(count_up(Settings(data_dir=Path(sys.argv[1])), int(sys.argv[2])))
"""


def start_counting(data_dir: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", COUNT, str(data_dir), str(TURNS)], cwd=ROOT, stderr=subprocess.PIPE)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_several_processes_that_read_and_then_write_lose_no_turn(database: Settings) -> None:
    await OutboxRecord.create(id=1, name="counter", payload={}, created_at=MONDAY_MORNING, available_at=MONDAY_MORNING)
    for other in [start_counting(database.data_dir) for _ in range(PROCESSES)]:
        _, printed = await asyncio.to_thread(other.communicate)
        assert other.returncode == 0, printed.decode()
    assert (await OutboxRecord.get(id=1)).attempts == PROCESSES * TURNS


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_the_write_lock_is_taken_when_the_transaction_begins(database: Settings) -> None:
    """Another connection cannot begin a write in between, even before we wrote anything."""
    with closing(sqlite3.connect(database.data_dir / "doorplate.sqlite3", timeout=0)) as other:
        async with in_transaction():
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")
        other.rollback()


async def test_a_raise_inside_a_transaction_undoes_all_of_it(database: Settings) -> None:
    async def write_and_raise() -> None:
        async with in_transaction():
            await factories.area()
            await factories.plate()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await write_and_raise()
    assert await factories.Area.all().count() == 0
    assert await factories.Doorplate.all().count() == 0


async def test_times_come_back_as_the_same_instant(database: Settings) -> None:
    await factories.event(available_at=MONDAY_MORNING)
    (row,) = await OutboxRecord.all()
    assert row.available_at == MONDAY_MORNING
    assert row.available_at.utcoffset() is not None


@pytest.mark.postgres
async def test_a_database_that_does_not_answer_is_found_at_start(tmp_path: Path) -> None:
    with other_database(), pytest.raises(db.DatabaseUnreachable):
        await db.connect(Settings(data_dir=tmp_path, database_url="postgres://nobody@127.0.0.1:1/none"))
