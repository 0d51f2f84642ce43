"""seed: check, show what would change, import."""

from __future__ import annotations

import asyncio
import sys

from seeds.checking import Seeds, SeedsRefused, read_seeds
from seeds.load import Diff, diff, load
from server import database
from server.clock import SystemClock, today
from server.settings import Settings

SHOWN = 8


async def run(settings: Settings, *, check_only: bool, yes: bool) -> int:
    """0 done, 1 refused by the checker, 3 not confirmed."""
    clock = SystemClock()
    try:
        seeds = read_seeds(as_of=today(clock))
    except SeedsRefused as refusal:
        print("\n".join(str(fault) for fault in refusal.faults), file=sys.stderr)
        print(f"seeds/ 有 {refusal}，没有导入任何内容", file=sys.stderr)
        return 1
    print(_summary(seeds))
    if check_only:
        return 0
    await database.migrate(settings)
    async with database.connected(settings):
        changes = await diff(seeds)
        print(_shown(changes))
        if changes.empty:
            return 0
        if not yes and (await asyncio.to_thread(input, "导入以上改动?(y/N) ")).strip().lower() not in ("y", "yes", "是"):
            print("没有导入")
            return 3
        revision = await load(seeds, at=clock.now())
    print(f"已导入并启用，内容修订号 {revision}")
    return 0


def _summary(seeds: Seeds) -> str:
    deep = [content.id for content in seeds.matters if content.deep]
    return (
        f"seeds/ 检查通过：事项 {len(seeds.matters)}(有完整清单 {len(deep)})，走过路径 {sum(seeds.paths.values())} 条；"
        f"网点 {len(seeds.halls)}，门牌 {len(seeds.plates)}，线上平台 {len(seeds.apps)}"
    )


def _shown(changes: Diff) -> str:
    if changes.empty:
        return "与数据库一致，没有改动"
    lines = []
    for sign, part in (("+", changes.new), ("~", changes.changed), ("-", changes.gone)):
        for kind, ids in part.items():
            if ids:
                more = f" …共 {len(ids)} 项" if len(ids) > SHOWN else ""
                lines.append(f"  {sign} {kind} {len(ids)}: {'、'.join(ids[:SHOWN])}{more}")
    return "\n".join(lines)
