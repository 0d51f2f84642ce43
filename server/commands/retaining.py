"""retain: what is kept longer than it has to be, deleted or (dry run) only counted."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from server import database
from server.adapters import adapters
from server.parts import Parts
from server.settings import Settings


async def run(settings: Settings, *, dry: bool) -> int:
    await database.migrate(settings)
    with tempfile.TemporaryDirectory() as folder:
        # an index folder of its own: the server, if it runs, holds the other
        async with adapters(settings.model_copy(update={"data_dir": Path(folder)})) as outside, database.connected(settings):
            found = await Parts(settings, outside).retention.run(dry=dry)
    table = Table("内容", "保留", "原因", "到期" if dry else "已清理", title="清理预演，没有删除任何内容" if dry else "已清理")
    for kept in found:
        table.add_row(kept.rule.what, f"{kept.rule.days} 天", kept.rule.why, str(kept.count))
    Console(width=110).print(table)
    return 0
