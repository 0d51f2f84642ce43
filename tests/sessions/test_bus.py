"""实时 between workers: what one tells the other hears, also after PostgreSQL threw the connection out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from tortoise.connection import get_connection
from tortoise.transactions import in_transaction

from server.sessions.bus import Bus
from server.settings import Settings

pytestmark = [pytest.mark.postgres, pytest.mark.parametrize("engine", ["postgres"], indirect=True)]


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Bus]:
    bus = Bus(settings.database)
    job = asyncio.create_task(bus.run())
    try:
        await asyncio.wait_for(bus.listening.wait(), 10)
        yield bus
    finally:
        job.cancel()
        with suppress(asyncio.CancelledError):
            await job


async def hears(event: asyncio.Event, seconds: float = 15) -> bool:
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
    heard = event.is_set()
    event.clear()
    return heard


async def test_a_word_on_one_worker_wakes_the_other_and_no_stranger(database: Settings) -> None:
    async with running(database) as here, running(database) as there:
        with there.watch("s:1") as mine, there.watch("s:2") as other:
            await asyncio.gather(*(here.tell("s:1", "desk") for _ in range(20)))
            assert await hears(mine)
            assert not await hears(other, 0.3)


async def test_inside_a_transaction_it_is_heard_when_it_commits(database: Settings) -> None:
    async with running(database) as here, running(database) as there:
        with there.watch("s:1") as mine:
            async with in_transaction():
                await here.tell("s:1")
                assert not await hears(mine, 0.5)
            assert await hears(mine)


async def test_a_connection_that_was_thrown_out_heals_and_everybody_looks_once(database: Settings) -> None:
    async with running(database) as here, running(database) as there:
        with there.watch("s:1") as mine:
            await get_connection("default").execute_query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'"
            )
            assert await hears(mine, 15), "what was told meanwhile was not heard, so all look"
            await asyncio.wait_for(here.listening.wait(), 15)
            await asyncio.wait_for(there.listening.wait(), 15)
            mine.clear()
            await here.tell("s:1")
            assert await hears(mine)
