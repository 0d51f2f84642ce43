"""A data folder with the shipped content and thousands of synthetic matters beside it, for measuring what a larger catalogue costs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from seeds.checking import Seeds, read_seeds
from seeds.load import load
from server import database
from server.clock import SystemClock, today
from server.matters.content import MatterContent
from server.settings import Settings

DONE = ("登记", "备案", "许可", "补贴申领", "变更", "注销", "年审", "证明开具", "资格认定", "转移接续")


async def fill(data_dir: Path, count: int) -> None:
    clock = SystemClock()
    settings = Settings(data_dir=data_dir)
    seeds = read_seeds(as_of=today(clock), walk=False)
    await database.migrate(settings)
    async with database.connected(settings):
        await load(replace(seeds, matters=[*seeds.matters, *synthetic(seeds, count)]), at=clock.now())


def synthetic(seeds: Seeds, count: int) -> Iterator[MatterContent]:
    """Matters put together of the lexicon's formal terms: as many words as a real one has, shared as real ones share them."""
    chance = random.Random(20261123)
    terms = sorted({entry.formal for entry in seeds.lexicon})
    for number in range(count):
        like = seeds.matters[number % len(seeds.matters)]
        names = ["".join(chance.sample(terms, 2)) + chance.choice(DONE) for _ in range(2 + len(like.aliases))]
        yield like.model_copy(
            update={
                "id": f"synthetic-{number}",
                "official_name": names[0],
                "plain_name": names[1],
                "aliases": tuple(names[2:]),
                "scope": "，".join(chance.sample(terms, 6)),
                "who_can": "办理以下事项的个人或单位：" + "、".join(chance.sample(terms, 8)),
                "where": like.where.model_copy(update={"area_question": None}),
                **dict.fromkeys(("questions", "materials", "verdicts", "notes", "steps", "legal_basis", "faqs"), ()),
                **dict.fromkeys(("ready", "time_limit", "fee", "result")),
            }
        )
