"""evaluate: search slice by slice, beside plain methods over the same words in the same run: a table, a file, a chart, a line to hold."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from seeds.checking import Seeds, read_seeds
from seeds.reading import FOLDER
from seeds.utterances import EVALUATION, Said, by_label, evaluation_set, leaks, training_lines
from server.clock import SystemClock, today
from server.commands.training import honest_error, loaded_engine
from server.search import baselines
from server.search.baselines import Ranker
from server.search.chart import draw
from server.search.engine import MODELS, Engine, Ranking
from server.search.evaluate import Line, Score, abstention, expected_calibration_error, latency_us, refused, score, shipped
from server.search.sense import HubSense
from server.settings import Settings

SHIPPED = "shipped"
SETS = ("golden", "dev", "strangers", "oblique")
LANDED = Path(__file__).resolve().parents[2] / "tests" / "search" / "landed.json"
FEWEST = 30
"""A slice with fewer lines is shown and not held: one line would be more than three points."""

Report = dict[str, Any]


def band_of(engine: Engine, ranking: Ranking) -> str:
    """As the service bands it, without the shortcut for whole names."""
    made = engine.calibration
    if not ranking.needs or not ranking.needs[0][0].startswith("matter:") or ranking.among_three < made.maybe:
        return "none"
    return "sure" if ranking.first >= made.sure else "maybe"


def lines_of(said: Sequence[Said]) -> list[Line]:
    """Those that lead to a matter of ours."""
    return [Line(line.label, line.slice, line.text) for line in said if line.slice != "outside"]


async def run(settings: Settings, *, json_file: Path | None = None, chart: Path | None = None, land: bool = False) -> int:
    """0 done, 1 when it cannot be. With DOORPLATE_ENCODER: that encoder, as calibrated in DATA_DIR."""
    console = Console()
    sense = await HubSense.open(settings) if settings.encoder else None
    if sense is not None and (land or await sense.calibration() is None):
        console.print("--land 只记自带模型的成绩" if land else sense.state)
        await sense.close()
        return 1
    if land and not LANDED.parent.is_dir():
        console.print("--land 只在源码目录里有用：这里没有 tests/search/")
        return 1
    seeds = read_seeds(as_of=today(SystemClock()), walk=False)
    engine = await loaded_engine(seeds, MODELS, sense=sense)
    sets = {name: lines_of(evaluation_set(name)) for name in SETS if (FOLDER / "evaluation" / f"{name}.tsv").exists()}
    outside = [(line.label, line.text) for line in evaluation_set("outside")]
    for method, library in baselines.missing().items():
        console.print(f"没有装 {library}，不比较 {method}(pip install {library})")
    methods = await methods_of(engine, seeds, [line.text for lines in sets.values() for line in lines] + [text for _, text in outside])
    report: Report = {"model": sense.state if sense else engine.model.name, "sets": {}}
    for name, lines in sets.items():
        report["sets"][name] = await _measured(engine, methods, lines, [text for _, text in outside])
        _show(console, name, report["sets"][name])
    report["outside"] = await _outside(engine, sets["golden"], outside)
    _show_outside(console, report["outside"])
    await engine.index.close()
    if sense is not None:
        await sense.close()
    if json_file is not None:
        _write(console, json_file, json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    if chart is not None:
        _write(console, chart, draw(report["sets"]["golden"]))
    if land:
        _write(console, LANDED, json.dumps(landed_of(report), indent=1) + "\n")
    return 0


async def methods_of(engine: Engine, seeds: Seeds, said: Sequence[str]) -> dict[str, Ranker]:
    """All over the same words: what the catalogue calls a matter, and what people say for it; one over the catalogue alone.

    The catalogue holds official name, plain name and scope; aliases were written for search.
    """
    catalogue = {m.id: [m.official_name, m.plain_name, m.scope] for m in seeds.matters}
    names = {m.id: [*catalogue[m.id], *m.aliases, m.who_can] for m in seeds.matters}
    lines = training_lines()
    leaked = leaks(lines, [line for name in EVALUATION for line in evaluation_set(name)])
    heard = by_label(line for line in lines if line not in leaked)
    full = {id_: [*listed, *heard.get(id_, ())] for id_, listed in names.items()}
    missing = baselines.missing()
    methods: dict[str, Ranker] = {SHIPPED: shipped(engine), "Qdrant RRF": await baselines.by_rank(engine, said)}
    methods["BM25 characters"] = baselines.bm25(full, baselines.characters)
    if "BM25 words" not in missing:
        methods["BM25 words"] = baselines.bm25(full, baselines.words)
    methods["FTS5 trigram"] = baselines.trigrams(full)
    if "rapidfuzz" not in missing:
        methods["rapidfuzz"] = baselines.likeness(full)
    methods["BM25 catalogue only"] = baselines.bm25(catalogue, baselines.characters)
    return methods


async def _measured(engine: Engine, methods: Mapping[str, Ranker], lines: Sequence[Line], outside: Sequence[str]) -> Report:
    found: Report = {"lines": len(lines), "methods": {}}
    for name, ranker in methods.items():
        scored = await score(ranker, lines)
        half, tail = await latency_us(ranker, [line.text for line in lines[:300]])
        found["methods"][name] = {
            **_figures(scored),
            "refused": round(100 * await refused(ranker, lines, outside), 1),
            "latency_us": {"p50": round(half), "p99": round(tail)},
            "slices": {slice_: _figures(part) for slice_, part in sorted(scored.by_slice.items())},
        }
    found["calibration_error"] = await _calibration(engine, lines)
    return found


def _figures(scored: Score) -> Report:
    first, three, reciprocal = scored.percent
    return {"lines": scored.lines, "first": round(first, 1), "three": round(three, 1), "mrr": round(reciprocal, 1)}


async def _calibration(engine: Engine, lines: Sequence[Line]) -> Report:
    """How far what the shipped engine says of itself is from how often it is right, over all and by slice."""
    said: dict[str, list[tuple[float, bool]]] = {"all": []}
    for line in lines:
        ranking = await engine.rank(line.text)
        held = (ranking.first, bool(ranking.needs) and ranking.needs[0][0] == f"matter:{line.matter}")
        said["all"].append(held)
        said.setdefault(line.slice, []).append(held)
    return {name: round(expected_calibration_error(held), 3) for name, held in said.items()}


async def _outside(engine: Engine, inside: Sequence[Line], outside: Sequence[tuple[str, str]]) -> Report:
    found = await abstention(engine, lambda ranking: band_of(engine, ranking), inside, outside)
    return {
        "idle_sure": round(100 * found.idle_sure, 1),
        "idle_maybe": round(100 * found.idle_maybe, 1),
        "public_sure": round(100 * found.public_sure, 1),
        "public_elsewhere": round(100 * found.public_elsewhere, 1),
        "sure_right": round(100 * found.sure_right, 1),
        "calibration_error": round(await honest_error(engine), 3),
        "bands": {band: round(100 * share, 1) for band, share in sorted(found.bands.items())},
    }


def landed_of(report: Report) -> Report:
    """What may not be lost again: the shipped engine's figures over each frozen set and its larger slices, and its honesty."""
    found: Report = {}
    for name, measured in report["sets"].items():
        ours = measured["methods"][SHIPPED]
        slices = {slice_: figures for slice_, figures in ours["slices"].items() if figures["lines"] >= FEWEST}
        found[name] = {key: ours[key] for key in ("lines", "first", "three", "mrr")} | {"slices": slices}
        found[name]["calibration_error"] = measured["calibration_error"]["all"]
    held = ("idle_sure", "idle_maybe", "public_sure", "sure_right", "calibration_error")
    found["outside"] = {key: report["outside"][key] for key in held}
    return found


def _show(console: Console, name: str, measured: Report) -> None:
    methods: Report = measured["methods"]
    table = Table(title=f"{name}：{measured['lines']} 句，R@1 / R@3")
    table.add_column("")
    table.add_column("句数", justify="right")
    for method in methods:
        table.add_column(method, justify="right", style="bold" if method == SHIPPED else "")
    for slice_, ours in methods[SHIPPED]["slices"].items():
        table.add_row(slice_, str(ours["lines"]), *(_cell(method["slices"][slice_]) for method in methods.values()))
    table.add_section()
    table.add_row("all", str(measured["lines"]), *(_cell(method) for method in methods.values()), style="bold")
    table.add_row("MRR", "", *(f"{method['mrr']:.1f}" for method in methods.values()))
    table.add_row("范围外拒答 %", "", *(f"{method['refused']:.0f}" for method in methods.values()))
    table.add_row("µs p50", "", *(f"{method['latency_us']['p50']:,}" for method in methods.values()))
    table.add_row("µs p99", "", *(f"{method['latency_us']['p99']:,}" for method in methods.values()))
    console.print(table)
    error = measured["calibration_error"]
    console.print(f"校准误差 {error['all']:.3f}；范围外拒答：仍回答自己 95% 的句子时，范围外的句子有多少不答；Qdrant RRF 的时间不含算向量")


def _cell(figures: Report) -> str:
    return f"{figures['first']:.1f} / {figures['three']:.1f}"


def _show_outside(console: Console, found: Report) -> None:
    bands = "、".join(f"{band} {share:.0f}%" for band, share in found["bands"].items())
    console.print(
        f"闲聊答成“有把握” {found['idle_sure']}%，“可能” {found['idle_maybe']}%；别处的公共事务答成“有把握” {found['public_sure']}%，"
        f"指对去处 {found['public_elsewhere']}%；“有把握”时对了 {found['sure_right']}%；golden 各档：{bands}；"
        f"校准误差(golden 与范围外，交叉拟合) {found['calibration_error']:.3f}"
    )


def _write(console: Console, path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    console.print(f"已写入 {path}")
