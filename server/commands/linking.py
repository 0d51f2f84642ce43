"""links: every address of an online platform, looked at now."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from server import database
from server.adapters import adapters
from server.links.service import as_rows
from server.parts import Parts
from server.settings import Settings

NAMES = {"ok": "打得开", "caution": "要留意", "broken": "打不开"}


async def run(settings: Settings) -> int:
    """0, also when something is broken: that is in the table, in the console and in the ledger; 1: nothing could be looked at."""
    await database.migrate(settings)
    with tempfile.TemporaryDirectory() as folder:
        # an index folder of its own: the server, if it runs, holds the other
        async with adapters(settings.model_copy(update={"data_dir": Path(folder)})) as outside, database.connected(settings):
            links = Parts(settings, outside).links
            await links.catalogue.load()
            night = await links.round()
            rows = as_rows(await links.checks(), links.listed())
    table = Table("网上入口", "状态", "从", "情况", "网址", title=f"打得开 {night.ok}，要留意 {night.caution}，打不开 {night.broken}")
    for platform, check in rows:
        if check is not None:
            table.add_row(platform.name, NAMES[check.status], f"{check.since:%m-%d %H:%M}", check.why, check.url)
        elif platform.url:
            table.add_row(platform.name, "还没看过", "", "", platform.url)
    console = Console(width=140)
    console.print(table)
    if night.say:
        console.print(night.say)
    return 0 if night.looked else 1
