"""python -m tests.smoke.looking <database> <time>: the reminders looked at twice in a process of its own, once it is told to by a line;
prints how many it wrote."""

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
            print("ready", flush=True)
            await asyncio.to_thread(sys.stdin.readline)
            written = await parts.ticket_alerts.look() + await parts.ticket_alerts.look()
        await index.close()
    return written


if __name__ == "__main__":
    print(asyncio.run(look(*sys.argv[1:])))
