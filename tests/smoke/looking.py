"""python -m tests.smoke.looking <database> <time>: one look of the reminders, in a process of its own; prints how many were written."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from embeddings.index.edge import EdgeIndex
from server import database
from server.adapters import Adapters
from server.parts import Parts
from server.settings import Settings
from tests.fakes import FixedClock


async def look(url: str, at: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), database_url=url)
        index = EdgeIndex(Path(folder) / "vectors")
        async with database.connected(settings):
            parts = Parts(settings, Adapters(FixedClock(datetime.fromisoformat(at)), index))
            await parts.areas.load()
            written = await parts.ticket_alerts.look() + await parts.ticket_alerts.look()
        await index.close()
    return written


if __name__ == "__main__":
    print(asyncio.run(look(*sys.argv[1:])))
