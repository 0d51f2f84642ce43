"""Scans and misses are written together; a database that is away loses none of them before 20,000 wait."""

from __future__ import annotations

import asyncio

import pytest

from server import batches
from server.batches import Batch
from tests.waiting import until


class Table:
    def __init__(self) -> None:
        self.rows: list[int] = []
        self.writes = 0
        self.away = False

    async def write(self, rows: list[int]) -> None:
        if self.away:
            raise OSError("the database is away")
        self.writes += 1
        await asyncio.sleep(0)
        self.rows += rows


async def test_what_was_added_is_written_in_one_go_and_once() -> None:
    table = Table()
    batch = Batch(table.write)
    for row in range(5):
        batch.add(row)
    await batch.flush()
    await batch.flush()
    assert (table.rows, table.writes) == ([0, 1, 2, 3, 4], 1)


async def test_what_could_not_be_written_waits_in_its_old_order() -> None:
    table = Table()
    batch = Batch(table.write)
    batch.add(1)
    table.away = True
    with pytest.raises(OSError, match="away"):
        await batch.flush()
    batch.add(2)
    table.away = False
    await batch.flush()
    assert table.rows == [1, 2]


async def test_what_arrives_during_a_write_is_not_lost() -> None:
    table = Table()
    batch = Batch(table.write)
    batch.add(1)
    writing = asyncio.create_task(batch.flush())
    await asyncio.sleep(0)
    batch.add(2)
    await writing
    await batch.flush()
    assert table.rows == [1, 2]


async def test_a_stop_in_the_middle_of_a_write_neither_loses_nor_doubles_a_row() -> None:
    table, begun, go_on = Table(), asyncio.Event(), asyncio.Event()

    async def slowly(rows: list[int]) -> None:
        begun.set()
        await go_on.wait()
        await table.write(rows)

    batch = Batch(slowly, pause=0.001)
    batch.add(1)
    running = asyncio.create_task(batch.run())
    await begun.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    batch.add(2)
    last = asyncio.create_task(batch.flush())
    go_on.set()
    await last
    assert table.rows == [1, 2]


async def test_memory_is_bounded_while_the_database_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "MOST_WAITING", 3)
    table = Table()
    batch = Batch(table.write)
    for row in range(10):
        batch.add(row)
    await batch.flush()
    assert len(table.rows) == 3


async def test_it_writes_by_itself_and_outlives_a_fault() -> None:
    table = Table()
    table.away = True
    batch = Batch(table.write, pause=0.001)
    batch.add(1)
    running = asyncio.create_task(batch.run())
    await asyncio.sleep(0.01)
    assert table.rows == []
    table.away = False
    await until(lambda: table.rows)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert table.rows == [1]
