"""evaluate --regression: every case that joined the regression set in the database, run now; --export writes its queries as seeds lines."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from embeddings.features import normalise
from seeds.utterances import evaluation_set
from server import database
from server.adapters import adapters
from server.ledger.cases import FIRST
from server.ledger.models import LedgerCase
from server.ledger.views import case_said
from server.parts import Parts
from server.settings import Settings


async def run(settings: Settings, *, export: Path | None = None) -> int:
    """0: all hold; 1: some do not. What came of each is written down, and a failing case opens its item again, as at night."""
    console = Console(width=120)
    await database.migrate(settings)
    with tempfile.TemporaryDirectory() as folder:
        # an index folder of its own: the server, if it runs, holds the other
        async with adapters(settings.model_copy(update={"data_dir": Path(folder)})) as outside, database.connected(settings):
            parts = Parts(settings, outside)
            await parts.load()
            cases, reopened = await parts.cases.run_all()
            _show(console, parts, cases, reopened)
    if export is not None:
        _export(console, export, cases)
    return 1 if any(not case.passed for case in cases) else 0


def seeds_lines(cases: list[LedgerCase]) -> tuple[list[str], int]:
    """(lines of regression.tsv: where it leads, slice, words, what it used to get; how many cases no line can say). What stands in another
    frozen set stays out: the golden set is never touched, and nothing is counted twice."""
    known = {
        normalise(line.text) for name in ("golden", "dev", "strangers", "oblique", "outside", "regression") for line in evaluation_set(name)
    }
    found: dict[str, str] = {}
    for case in cases:
        words = case.content.get("words", "") if case.kind == "query" and _is_first(case) else ""
        if not words or normalise(words) in known or normalise(words) in found:
            continue
        away = case.content.get("elsewhere")
        found[normalise(words)] = "\t".join((away, "outside", words, "none") if away else (str(case.matter_id), "plain", words, "none"))
    return list(found.values()), len(cases) - len(found)


def _is_first(case: LedgerCase) -> bool:
    """The seeds' set asks for the first place, whatever the case was content with."""
    return bool(case.content.get("elsewhere")) or case.said == FIRST


def _export(console: Console, path: Path, cases: list[LedgerCase]) -> None:
    lines, left = seeds_lines(cases)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    console.print(f"已写入 {path}：{len(lines)} 行，可并入 seeds/evaluation/regression.tsv；另有 {left} 个只在数据库里")


def _show(console: Console, parts: Parts, cases: list[LedgerCase], reopened: list[int]) -> None:
    if not cases:
        console.print("回归集还是空的：台账里的问题关闭时，它的用例进到这里")
        return
    table = Table("", "要一直成立的", "现在", "台账", title=f"{len(cases)} 个用例，{sum(bool(case.passed) for case in cases)} 个通过")
    for case in sorted(cases, key=lambda one: bool(one.passed)):
        said = case_said(case.kind, case.matter_id, case.content, parts.catalogue)
        table.add_row("通过" if case.passed else "[bold red]没通过[/]", said, case.said, str(case.item_id))
    console.print(table)
    if reopened:
        console.print(f"重新打开了台账：{'、'.join(str(id_) for id_ in reopened)}")
