"""evaluate: search slice by slice, beside plain methods over the same words, as a table and a chart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from embeddings.pinyin import is_sound
from seeds.checking import read_seeds
from seeds.utterances import Said, by_label, evaluation_set, leaks, training_lines
from server.clock import SystemClock, today
from server.commands.training import loaded_engine
from server.search.engine import MODELS, Engine, Ranking
from server.search.evaluate import Line, Ranker, Score, abstention, bm25, latency_us, score, shipped, trigrams


def band_of(engine: Engine, ranking: Ranking) -> str:
    """As the service bands it, without the shortcut for whole names."""
    made = engine.calibration
    if not ranking.needs or not ranking.needs[0][0].startswith("matter:") or ranking.among_three < made.maybe:
        return "none"
    return "sure" if ranking.first >= made.sure else "maybe"


def lines_of(said: Sequence[Said]) -> list[Line]:
    return [Line(line.label, line.slice, line.text) for line in said]


async def run(folder: Path = MODELS) -> int:
    console = Console()
    seeds = read_seeds(as_of=today(SystemClock()), walk=False)
    engine = await loaded_engine(seeds, folder)
    names = {m.id: [m.official_name, m.plain_name, *m.aliases, m.scope, m.who_can] for m in seeds.matters}
    tests = evaluation_set("golden") + evaluation_set("dev")
    lines = training_lines()
    leaked = leaks(lines, tests)
    said = by_label(line for line in lines if line not in leaked)
    full = {id_: [*listed, *said.get(id_, ())] for id_, listed in names.items()}
    methods: dict[str, Ranker] = {
        "交付的检索": shipped(engine),
        "BM25 字与音(含说法)": bm25(full, keep=lambda token: True),
        "BM25 单双字(仅目录)": bm25(names, keep=lambda token: not is_sound(token[0])),
        "SQLite FTS5 三字(含说法)": trigrams(full),
    }
    for name in ("golden", "dev"):
        await _compare(console, name, methods, lines_of(evaluation_set(name)))
    golden = lines_of(evaluation_set("golden"))
    outside = [(line.label, line.text) for line in evaluation_set("outside")]
    found = await abstention(engine, lambda ranking: band_of(engine, ranking), golden, outside)
    console.print(
        f"闲聊答成“有把握” {found.idle_sure:.1%}，“可能” {found.idle_maybe:.1%}；别处的公共事务答成“有把握” {found.public_sure:.1%}，"
        f"指对去处 {found.public_elsewhere:.1%}；校准误差 {found.calibration_error:.3f}；“有把握”时对了 {found.sure_right:.1%}；"
        f"各档占比 {', '.join(f'{band} {share:.0%}' for band, share in sorted(found.bands.items()))}"
    )
    half, tail = await latency_us(shipped(engine), [line.text for line in golden])
    console.print(f"每次 {half:.0f} 微秒(中位)，{tail:.0f} 微秒(99%)")
    await engine.index.close()
    return 0


async def _compare(console: Console, name: str, methods: dict[str, Ranker], lines: Sequence[Line]) -> None:
    scores: dict[str, Score] = {method: await score(ranker, lines) for method, ranker in methods.items()}
    table = Table("", "句数", *methods, title=f"{name}：R@1 / R@3 / MRR")
    ours = next(iter(scores.values()))
    for slice_ in sorted(ours.by_slice):
        cells = [_cell(found.by_slice[slice_]) for found in scores.values()]
        table.add_row(slice_, str(ours.by_slice[slice_].lines), *cells)
    table.add_row("全部", str(ours.lines), *(_cell(found) for found in scores.values()), style="bold")
    console.print(table)


def _cell(found: Score) -> str:
    first, three, reciprocal = found.percent
    return f"{first:.1f} / {three:.1f} / {reciprocal:.1f}"
