"""inspect: tonight's look at every ticket, now. What another worker has begun and not finished goes on where it was left."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table
from tortoise.functions import Count

from server import database
from server.adapters import adapters
from server.parts import Parts
from server.settings import Settings
from server.tickets.inspecting import KINDS
from server.tickets.models import TicketFinding


async def run(settings: Settings) -> int:
    await database.migrate(settings)
    with tempfile.TemporaryDirectory() as folder:
        # an index folder of its own: the server, if it runs, holds the other
        async with adapters(settings.model_copy(update={"data_dir": Path(folder)})) as outside, database.connected(settings):
            parts = Parts(settings, outside)
            await parts.areas.load()
            looked = await parts.ticket_nightly.look(at_once=True)
            day = outside.clock.now().date()
            counted = TicketFinding.filter(day=day).annotate(count=Count("id")).group_by("kind", "mended")
            rows = await counted.order_by("kind").values_list("kind", "mended", "count")
    table = Table("发现", "已改正", "工单", title=f"看过 {looked} 张工单" if looked else "今天已经看过，或者另一个进程正在看")
    for kind, mended, count in rows:
        table.add_row(KINDS[str(kind)], "是" if mended else "", str(count))
    Console(width=110).print(table)
    return 0
