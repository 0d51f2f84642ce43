"""train and calibrate: the shipped model and how sure it may be, from the seeds alone."""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Sense
from embeddings.fusion import Calibration, Confidence
from embeddings.index import EdgeIndex, VectorIndex
from seeds.checking import Seeds, read_seeds
from seeds.demands import training_demands
from seeds.utterances import CHITCHAT, EVALUATION, Said, by_label, evaluation_set, leaks, near_duplicates, out_of_scope, training_lines
from server.clock import SystemClock, today
from server.search import documents
from server.search.engine import MODELS, Engine, Ranking
from server.search.evaluate import expected_calibration_error
from server.search.lexicon import Lexicon

SIGNALS = 7
TELLING = ("plain", "situation", "story", "indirect")
"""Slices whose lines are sentences, as demands are."""
NARROWER = frozenset({"express"})
"""Needs of which the duty map takes a part alone: parcels on the pavement, not lost ones."""
RIGHT_ENOUGH = 0.95
PUBLIC_SURE, IDLE_SURE, IDLE_MAYBE = 0.08, 0.015, 0.08
"""What share of lines outside the catalogue may be answered with that band."""
Mixture = tuple[float, float, float]
MIXTURES: list[Mixture] = [(d / 20, s / 20, (20 - d - s) / 20) for d in range(4, 15) for s in range(2, 13) if 2 <= 20 - d - s <= 12]

_FLAT = Confidence([0.0] * SIGNALS, 0.0)
BLANK = Calibration(1.0, 1.0, 1.0, (0.0, 0.0), _FLAT, _FLAT, 0.9, 0.4)
"""Before anything is fitted."""


def label_of(line: Said) -> str:
    """As the index and the model name it."""
    if line.slice != "outside":
        return f"matter:{line.label}"
    return f"{CHITCHAT}:{CHITCHAT}" if line.label == CHITCHAT else f"elsewhere:{line.label}"


def run_train(folder: Path = MODELS) -> int:
    from embeddings.train import Corpus, train  # torch, 4 s and 400 MB

    seeds = read_seeds(as_of=today(SystemClock()), walk=False)
    tests = [line for name in EVALUATION for line in evaluation_set(name)]
    lines, outside = training_lines(), out_of_scope()
    leaked = leaks([*lines, *outside], tests)
    kept = [line for line in lines if line not in leaked]
    outside = [line for line in outside if line not in leaked]
    print(f"训练句 {len(kept)}，近似重复 {near_duplicates(kept):.1%}，与测试集雷同而不用 {len(leaked)}；范围外 {len(outside)}")
    names = {f"matter:{m.id}": [m.official_name, m.plain_name, *m.aliases, m.scope, m.who_can] for m in seeds.matters}
    names |= {f"elsewhere:{row.id}": [row.name, row.say] for row in seeds.elsewhere}
    names[f"{CHITCHAT}:{CHITCHAT}"] = ["闲聊"]
    said = by_label(Said(label_of(line), line.slice, line.text) for line in [*kept, *outside])
    everyday: defaultdict[str, list[str]] = defaultdict(list)
    for entry in seeds.lexicon:
        everyday[entry.formal].append(entry.everyday)
    train(Corpus(names, {label: said.get(label, []) for label in names}, everyday), folder)
    return run_train_wording(folder, seeds)


def run_train_wording(folder: Path = MODELS, seeds: Seeds | None = None) -> int:
    """The heads of triage, from what was written for it and, counting less, from what residents say to search."""
    from embeddings.train_wording import Told, train

    seeds = seeds or read_seeds(as_of=today(SystemClock()), walk=False)
    department = {matter.id: matter.department for matter in seeds.matters}
    leads = {duty.topic: duty.lead for duty in seeds.duties}
    written = training_demands()
    route = [Told(demand.text, demand.route) for demand in written]
    whose = [Told(demand.text, demand.lead) for demand in written if demand.lead]
    for line in training_lines():
        if line.slice in TELLING:
            route.append(Told(line.text, "kb_answer", 0.1))
            whose.append(Told(line.text, department[line.label], 0.3))
    for line in out_of_scope():
        if line.label in leads and line.label not in NARROWER:
            route.append(Told(line.text, "transfer", 0.25))
            whose.append(Told(line.text, leads[line.label], 0.5))
        elif line.label != CHITCHAT:
            route.append(Told(line.text, "reject", 0.25))
    print(f"诉求句 {len(written)}，借用的说法 {len(route) - len(written)}")
    vocabulary = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    train({"route": route, "department": whose}, vocabulary, folder)
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
    """Weights and confidences by dev and the outside lines, which training never saw; golden stays unseen here, too."""
    seeds = read_seeds(as_of=today(SystemClock()), walk=False)
    lines = [*evaluation_set("dev"), *evaluation_set("outside")]
    for name in ("calibration.json", "calibration-lexical.json"):
        BLANK.save(folder / name)
    engine = await loaded_engine(seeds, folder)
    views = np.stack([engine.views(line.text) for line in lines])
    target = targets(engine, lines)
    made = weighed(views, target)
    print(f"权重 向量 {made.dense:.2f} 词 {made.sparse:.2f} 线性 {made.linear:.2f}")
    lexical = replace(BLANK, dense=0.0, sparse=likeliest(views[:, 1:2], target)[0])
    engine.calibration, engine.lexical = made, lexical
    for name, rung, blank in (("calibration.json", "index", made), ("calibration-lexical.json", "lexical", lexical)):
        engine.rung = "index" if rung == "index" else "lexical"
        ranked = [(line, await engine.rank(line.text)) for line in lines]
        fitted = fitted_on(blank, ranked)
        fitted.save(folder / name)
        print(f"{rung}：有把握 ≥ {fitted.sure:.2f}，可能 ≥ {fitted.maybe:.2f}")
    engine.calibration, engine.rung = Calibration.read(folder / "calibration.json"), "index"
    print(f"校准误差（黄金集与范围外，交叉拟合）{await honest_error(engine):.3f}")
    await engine.index.close()
    return 0


def targets(engine: Engine, lines: Sequence[Said]) -> NDArray[np.intp]:
    """The place of each line's right need."""
    place_of = {label: place for place, label in enumerate(engine.labels)}
    return np.array([place_of[label_of(line)] for line in lines])


def weighed(views: NDArray[np.float64], target: NDArray[np.intp], mixtures: Sequence[Mixture] = MIXTURES) -> Calibration:
    """Weights for views of shape (lines, 3, needs), and what a cosine means for the head; the confidences are still blank."""
    dense, sparse, linear = mixed(views, target, mixtures)
    slope, base = np.polyfit(views[:, 0].ravel(), views[:, 2].ravel(), 1)
    return replace(BLANK, dense=dense, sparse=sparse, linear=linear, habit=(float(base), float(slope)))


def mixed(views: NDArray[np.float64], target: NDArray[np.intp], mixtures: Sequence[Mixture]) -> list[float]:
    """The weight of each view: their mixture by how many right ones come first and among three, its sharpness by likelihood.

    Likelihood alone would drop the words: near what was trained on they add nothing, and far from it they are what holds.
    """
    even = views / views.std(axis=(0, 2), keepdims=True)
    best = max(((_hits(np.einsum("v,lvn->ln", mixture, even), target), mixture) for mixture in mixtures), key=lambda found: found[0])
    sharpness = likeliest(np.einsum("v,lvn->ln", best[1], even)[:, None, :], target)[0]
    weights = sharpness * np.array(best[1]) / views.std(axis=(0, 2))
    return [float(weight) for weight in weights]


def _hits(scores: NDArray[np.float64], target: NDArray[np.intp]) -> float:
    ahead = (scores > np.take_along_axis(scores, target[:, None], axis=1)).sum(axis=1)
    return float((ahead == 0).mean() + (ahead < 3).mean())


async def honest_error(engine: Engine, folds: int = 5) -> float:
    """The expected calibration error over golden and the outside lines, each judged by a confidence that never saw it.

    The shipped one saw dev and outside: golden is judged by one like it, an outside line by one fitted without its fold.
    """
    known = [(line, await engine.rank(line.text)) for line in evaluation_set("dev")]
    outside = [(line, await engine.rank(line.text)) for line in evaluation_set("outside")]
    golden = [(line, await engine.rank(line.text)) for line in evaluation_set("golden")]
    judged = [(_first_of([*known, *outside]), golden)]
    for fold in range(folds):
        seen = [pair for place, pair in enumerate(outside) if place % folds != fold]
        judged.append((_first_of([*known, *seen]), outside[fold::folds]))
    return expected_calibration_error(
        [(confidence.of(ranking.signals), _first_is_right(line, ranking)) for confidence, pairs in judged for line, ranking in pairs]
    )


def _first_of(ranked: Sequence[tuple[Said, Ranking]]) -> Confidence:
    rows = np.array([ranking.signals for _, ranking in ranked])
    return _logistic(rows, np.array([float(_first_is_right(line, ranking)) for line, ranking in ranked]))


def _first_is_right(line: Said, ranking: Ranking) -> bool:
    return bool(ranking.needs) and ranking.needs[0][0] == label_of(line)


def likeliest(views: NDArray[np.float64], target: NDArray[np.intp]) -> list[float]:
    """The weight of each view under which a softmax over needs gives the right ones the highest likelihood; by Newton's method.

    views: shape (lines, views, needs). target: the right need of each line.
    """
    weights = 1.0 / (views.std(axis=(0, 2)) + 1e-9)
    for _ in range(50):
        scores = np.einsum("v,lvn->ln", weights, views)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        expected = np.einsum("ln,lvn->lv", shares, views)
        right = np.take_along_axis(views, target[:, None, None], axis=2)[:, :, 0]
        gradient = (right - expected).sum(axis=0)
        curve = np.einsum("ln,lvn,lwn->vw", shares, views, views) - expected.T @ expected
        weights = np.maximum(0.0, weights + np.linalg.solve(curve + 1e-6 * np.eye(len(weights)), gradient))
    return [float(weight) for weight in weights]


def fitted_on(made: Calibration, ranked: Sequence[tuple[Said, Ranking]]) -> Calibration:
    """The same weights with confidences and thresholds fitted on answers to lines that training never saw."""
    rows = np.array([ranking.signals for _, ranking in ranked])
    first = np.array([float(_first_is_right(line, r)) for line, r in ranked])
    three = np.array([float(label_of(line) in [label for label, _ in r.needs[:3]]) for line, r in ranked])
    sure_of, among = _logistic(rows, first), _logistic(rows, three)
    said = np.array([sure_of.of(row) for row in rows])
    named = np.array([bool(r.needs) and r.needs[0][0].startswith("matter:") for _, r in ranked])
    idle = np.array([line.label == CHITCHAT for line, _ in ranked])
    public = np.array([line.slice == "outside" and line.label != CHITCHAT for line, _ in ranked])
    among_said = np.array([among.of(row) for row in rows])
    sure = max(
        _least(said, named, lambda above: bool(first[named & above].mean() >= RIGHT_ENOUGH)),
        _least(said, named, lambda above: bool((named & above)[public].mean() <= PUBLIC_SURE)),
        _least(said, named, lambda above: bool((named & above)[idle].mean() <= IDLE_SURE)),
    )
    maybe = _least(among_said, named, lambda above: bool((named & above)[idle].mean() <= IDLE_MAYBE))
    return replace(made, first=sure_of, among_three=among, sure=sure, maybe=min(maybe, sure))


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
    slopes = weights[:-1] / spreads
    return Confidence(slopes.tolist(), float(weights[-1] - slopes @ means))
