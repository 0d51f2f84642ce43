from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from server.app import App
from server.areas.models import Area, CalendarDay
from server.halls.models import Hall, HallService
from server.parts import Parts
from tests.running import forget_what_was_written


@pytest_asyncio.fixture(loop_scope="session")
async def parts(app: App) -> AsyncIterator[Parts]:
    """Of the shared application, whose published places this test may change: they are put back."""
    kept = [(table, await table.all()) for table in (Area, CalendarDay, Hall, HallService)]
    found: Parts = app.ctx.parts
    yield found
    for table, rows in kept:
        await table.all().delete()
        if rows:
            await table.bulk_create(rows)  # type: ignore[arg-type]
    await forget_what_was_written(app)
    await found.load()
