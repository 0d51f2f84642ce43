"""Whoever is cancelled on the way into a transaction gives back what they had taken."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing, suppress

import pytest
from tortoise.exceptions import TransactionManagementError
from tortoise.transactions import in_transaction

from server.outbox import OutboxRecord
from server.settings import Settings
from tests import factories

MOMENTS = 40
"""Turns of the loop after which somebody hangs up: before, while and after the transaction begins."""


async def write() -> None:
    async with in_transaction():
        await factories.event()


async def in_a_task_of_its_own() -> None:
    """As every request is: what a transaction sets in context variables ends with it."""
    async with asyncio.timeout(8):
        await asyncio.create_task(write())


async def test_a_caller_who_hangs_up_at_any_moment_leaves_the_database_to_the_others(database: Settings) -> None:
    for moment in range(MOMENTS):
        caller = asyncio.create_task(write())
        for _ in range(moment):
            await asyncio.sleep(0)
        caller.cancel()
        with suppress(asyncio.CancelledError):
            await caller
        before = await OutboxRecord.all().count()
        await in_a_task_of_its_own()
        assert await OutboxRecord.all().count() == before + 1, f"after {moment} turns"


async def test_many_who_hang_up_at_once_take_no_connection_with_them(database: Settings) -> None:
    for _ in range(5):
        callers = [asyncio.create_task(write()) for _ in range(30)]
        await asyncio.sleep(0.002)
        for caller in callers:
            caller.cancel()
        await asyncio.gather(*callers, return_exceptions=True)
    await asyncio.gather(*(in_a_task_of_its_own() for _ in range(20)))


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_caller_who_hangs_up_while_another_process_writes(database: Settings) -> None:
    with closing(locked(database)):
        caller = asyncio.create_task(write())
        await asyncio.sleep(0.3)
        caller.cancel()
        with suppress(asyncio.CancelledError):
            await caller
    await in_a_task_of_its_own()


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_database_that_stayed_locked_is_open_again_afterwards(database: Settings) -> None:
    with closing(locked(database)), pytest.raises(TransactionManagementError):
        await asyncio.create_task(write())
    await in_a_task_of_its_own()
    assert await OutboxRecord.all().count() == 1


def locked(database: Settings) -> sqlite3.Connection:
    """Another process in the middle of a write."""
    other = sqlite3.connect(database.data_dir / "doorplate.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other
