"""train and calibrate: the shipped model and how sure it may be, from the seeds alone."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Sense
from embeddings.features import warm_up
from embeddings.fusion import Calibration, Confidence
from embeddings.index import EdgeIndex, VectorIndex
from seeds.checking import Seeds, read_seeds
from seeds.utterances import CHITCHAT, Said, by_label, evaluation_set, leaks, near_duplicates, out_of_scope, training_lines
from server.clock import SystemClock, today
from server.search import documents
from server.search.engine import MODELS, Engine, Ranking
from server.search.lexicon import Lexicon

SIGNALS = 8
RIGHT_ENOUGH = 0.95
PUBLIC_SURE, IDLE_SURE, IDLE_MAYBE = 0.08, 0.015, 0.08
"""What share of lines outside the catalogue may be answered with that band."""
WEIGHTS = [(d / 20, s / 20, (20 - d - s) / 20) for d in range(4, 15) for s in range(2, 13) if 2 <= 20 - d - s <= 12]


def label_of(line: Said) -> str:
    """As the index and the model name it."""
    if line.slice != "outside":
        return f"matter:{line.label}"
    return f"{CHITCHAT}:{CHITCHAT}" if line.label == CHITCHAT else f"elsewhere:{line.label}"


def run_train(folder: Path = MODELS) -> int:
    from embeddings.train import Corpus, train  # torch, 4 s and 400 MB

    warm_up()
    seeds = read_seeds(as_of=today(SystemClock()), walk=False)
    tests = [*evaluation_set("dev"), *evaluation_set("golden"), *evaluation_set("regression")]
    lines = training_lines()
    leaked = leaks(lines, tests)
    kept = [line for line in lines if line not in leaked]
    outside = out_of_scope()
    print(f"训练句 {len(kept)}，近似重复 {near_duplicates(kept):.1%}，与测试集雷同而不用 {len(leaked)}；范围外 {len(outside)}")
    names = {f"matter:{m.id}": [m.official_name, m.plain_name, *m.aliases, m.scope, m.who_can] for m in seeds.matters}
    names |= {f"elsewhere:{row.id}": [row.name, row.say] for row in seeds.elsewhere}
    names[f"{CHITCHAT}:{CHITCHAT}"] = ["闲聊"]
    said = by_label(Said(label_of(line), line.slice, line.text) for line in [*kept, *outside])
    everyday: defaultdict[str, list[str]] = defaultdict(list)
    for entry in seeds.lexicon:
        everyday[entry.formal].append(entry.everyday)
    train(Corpus(names, {label: said.get(label, []) for label in names}, everyday), folder)
    return 0


async def loaded_engine(seeds: Seeds, folder: Path, *, index: VectorIndex | None = None, sense: Sense | None = None) -> Engine:
    """The engine over the seeds, with an index of its own unless one is given."""
    engine = Engine(index or EdgeIndex(Path(tempfile.mkdtemp())), folder, sense)
    found = [documents.of_content(content) for content in seeds.matters]
    found += [documents.of_elsewhere(row.id, row.name, row.say) for row in seeds.elsewhere]
    found.append(documents.CHITCHAT)
    await engine.load(found, Lexicon((row.everyday, row.formal) for row in seeds.lexicon))
    return engine


async def run_calibrate(folder: Path = MODELS) -> int:
    """Weights by the dev set; confidences by logistic regression over dev and the outside lines that training never saw."""
    warm_up()
    seeds = read_seeds(as_of=today(SystemClock()), walk=False)
    lines = [*evaluation_set("dev"), *evaluation_set("outside")]
    flat = Confidence([0.0] * SIGNALS, [1.0] * SIGNALS, [0.0] * SIGNALS, 0.0)
    best = Calibration(0.4, 0.3, 0.3, 1.5, flat, flat, 0.9, 0.4)
    for name in ("calibration.json", "calibration-lexical.json"):
        best.save(folder / name)
    engine = await loaded_engine(seeds, folder)
    inside = [line for line in lines if line.slice != "outside"]
    views = [engine.views(line.text) for line in inside]
    score, weights = max((_hits(views, inside, weights), weights) for weights in WEIGHTS)
    print(f"权重 向量 {weights[0]:.2f} 词 {weights[1]:.2f} 线性 {weights[2]:.2f}：dev 前一/前三命中之和 {score:.3f}")
    for name, rung in (("calibration.json", "index"), ("calibration-lexical.json", "lexical")):
        engine.calibration = engine.lexical = Calibration(*weights, 1.5, flat, flat, 0.9, 0.4)
        engine.rung = "index" if rung == "index" else "lexical"
        fitted = _fitted(engine.calibration, [(line, await engine.rank(line.text)) for line in lines])
        fitted.save(folder / name)
        print(f"{rung}：有把握 ≥ {fitted.sure:.2f}，可能 ≥ {fitted.maybe:.2f}")
    await engine.index.close()
    return 0


def _hits(views: Sequence[tuple[NDArray[np.float64], list[str]]], lines: Sequence[Said], weights: tuple[float, float, float]) -> float:
    first = three = 0
    for (view, labels), line in zip(views, lines, strict=True):
        fused = np.asarray(weights) @ view
        order = [labels[i] for i in np.argsort(-fused)[:3]]
        first += order[0] == label_of(line)
        three += label_of(line) in order
    return (first + three) / len(lines)


def _fitted(made: Calibration, ranked: Sequence[tuple[Said, Ranking]]) -> Calibration:
    rows = np.array([ranking.signals.row() for _, ranking in ranked])
    first = np.array([float(bool(r.needs) and r.needs[0][0] == label_of(line)) for line, r in ranked])
    three = np.array([float(label_of(line) in [label for label, _ in r.needs[:3]]) for line, r in ranked])
    sure_of, among = _logistic(rows, first), _logistic(rows, three)
    said = np.array([sure_of.of(r.signals) for _, r in ranked])
    named = np.array([bool(r.needs) and r.needs[0][0].startswith("matter:") for _, r in ranked])
    idle = np.array([line.label == CHITCHAT for line, _ in ranked])
    public = np.array([line.slice == "outside" and line.label != CHITCHAT for line, _ in ranked])
    among_said = np.array([among.of(r.signals) for _, r in ranked])
    sure = max(
        _least(said, named, lambda above: bool(first[named & above].mean() >= RIGHT_ENOUGH)),
        _least(said, named, lambda above: bool((named & above)[public].mean() <= PUBLIC_SURE)),
        _least(said, named, lambda above: bool((named & above)[idle].mean() <= IDLE_SURE)),
    )
    maybe = _least(among_said, named, lambda above: bool((named & above)[idle].mean() <= IDLE_MAYBE))
    return Calibration(made.dense, made.sparse, made.linear, made.temperature, sure_of, among, sure, min(maybe, sure))


def _least(said: NDArray[np.float64], named: NDArray[np.bool_], holds: Callable[[NDArray[np.bool_]], bool]) -> float:
    """The lowest threshold above which a condition holds."""
    return next((float(limit) for limit in np.unique(said[named]) if holds(said >= limit)), 0.99)


def _logistic(rows: NDArray[np.float64], right: NDArray[np.float64]) -> Confidence:
    """Ridge logistic regression by Newton's method; seven signals need nothing more."""
    means, spreads = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    x = np.hstack([(rows - means) / spreads, np.ones((len(rows), 1))])
    weights = np.zeros(x.shape[1])
    ridge = np.diag([1.0] * (x.shape[1] - 1) + [1e-6])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (p - right) + ridge @ weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge
        weights -= np.linalg.solve(hessian, gradient)
    return Confidence(means.tolist(), spreads.tolist(), weights[:-1].tolist(), float(weights[-1]))
