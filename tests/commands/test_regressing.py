"""evaluate --regression: the database's cases hold or the command fails; its queries become lines that the seeds can read."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from seeds.utterances import _rows, evaluation_set
from server import database as db
from server.commands import regressing
from server.commands.regressing import seeds_lines
from server.ledger.cases import FIRST
from server.ledger.models import LedgerCase, LedgerItem
from server.settings import Settings
from tests import factories
from tests.fakes import MONDAY_MORNING
from tests.running import other_database


def case(words: str, matter: str | None = "elderly-allowance", kind: str = "query", **content: object) -> LedgerCase:
    return LedgerCase(id=uuid4(), item_id=1, kind=kind, matter_id=matter, said=FIRST, content={"words": words, "within": 3} | content)


def test_queries_become_lines_and_the_frozen_sets_stay_as_they_are(tmp_path: Path) -> None:
    golden = evaluation_set("golden")[0]
    cases = [
        case("老寿星钱在哪领"),
        case("老寿星钱在哪领！"),
        case(golden.text, golden.label),
        case("楼上水管漏了", None, elsewhere="consumer"),
        LedgerCase(id=uuid4(), item_id=1, kind="fresh", matter_id="dibao", content={}),
    ]
    lines, left = seeds_lines(cases)
    assert lines == ["elderly-allowance\tplain\t老寿星钱在哪领\tnone", "consumer\toutside\t楼上水管漏了\tnone"]
    assert left == 3
    (tmp_path / "regression.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    assert len(_rows(tmp_path / "regression.tsv", 4)) == 2


def test_the_command_fails_and_opens_the_item_when_a_case_does_not_hold(full_data_dir: Path, tmp_path: Path) -> None:
    settings = Settings(data_dir=full_data_dir)

    async def prepared(words: str, at: datetime) -> int:
        async with db.connected(settings):
            item = await factories.ledger_item(state="closed", closed_at=at)
            held = case(words)
            held.item_id, held.joined_at, held.created_at, held.staff_name = item.id, at, at, "王"
            await held.save(force_create=True)
        return item.id

    async def state(id_: int) -> str:
        async with db.connected(settings):
            return (await LedgerItem.get(id=id_)).state

    with other_database():
        good = asyncio.run(prepared("我妈80了有没有补贴", MONDAY_MORNING))
        assert asyncio.run(regressing.run(settings, export=tmp_path / "out" / "lines.tsv")) == 0
        assert "我妈80了有没有补贴" in (tmp_path / "out" / "lines.tsv").read_text("utf-8")
        bad = asyncio.run(prepared("身份证丢了", MONDAY_MORNING))
        assert asyncio.run(regressing.run(settings)) == 1
        assert (asyncio.run(state(good)), asyncio.run(state(bad))) == ("closed", "working")
