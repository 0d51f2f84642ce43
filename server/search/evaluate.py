"""How well search does, slice by slice, beside plain methods over the same words in the same run. Pure measuring: it changes nothing."""

from __future__ import annotations

import sqlite3
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from embeddings.bm25 import Bm25
from embeddings.features import normalise
from embeddings.vocabulary import Vocabulary
from server.search.engine import Engine, Ranking

Ranker = Callable[[str], Awaitable[list[str]]]
"""words -> matter ids, best first."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the matter it leads to ("" outside the catalogue) and the way it is said."""

    matter: str
    slice: str
    text: str


@dataclass(slots=True)
class Score:
    """Counts of one method on one slice."""

    lines: int = 0
    first: int = 0
    three: int = 0
    reciprocal: float = 0.0
    by_slice: dict[str, Score] = field(default_factory=dict)

    def add(self, place: int | None) -> None:
        self.lines += 1
        if place is not None:
            self.first += place == 0
            self.three += place < 3
            self.reciprocal += 1 / (place + 1)

    @property
    def percent(self) -> tuple[float, float, float]:
        """R@1, R@3, MRR in percent."""
        n = max(1, self.lines)
        return 100 * self.first / n, 100 * self.three / n, 100 * self.reciprocal / n


async def score(ranker: Ranker, lines: Sequence[Line]) -> Score:
    total = Score()
    for line in lines:
        ranked = await ranker(line.text)
        place = ranked.index(line.matter) if line.matter in ranked else None
        total.add(place)
        total.by_slice.setdefault(line.slice, Score()).add(place)
    return total


def shipped(engine: Engine) -> Ranker:
    async def rank(words: str) -> list[str]:
        return [label[7:] for label, _ in (await engine.rank(words)).needs if label.startswith("matter:")]

    return rank


def bm25(texts: Mapping[str, Sequence[str]], *, keep: Callable[[str], bool]) -> Ranker:
    """keep: which tokens count, e.g. those of characters, not of sounds."""
    tokens = Vocabulary.of(text for listed in texts.values() for text in listed).tokens()
    vocabulary = Vocabulary({token: place for place, token in enumerate(filter(keep, tokens))})
    fitted = Bm25.fit({id_: [(1.0, text) for text in listed] for id_, listed in texts.items()}, vocabulary)

    async def rank(words: str) -> list[str]:
        scores = fitted.scores(fitted.query(words))
        return sorted(scores, key=lambda id_: -scores[id_])

    return rank


def trigrams(texts: Mapping[str, Sequence[str]]) -> Ranker:
    """SQLite's FTS5 with its trigram tokenizer."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE matter USING fts5(id UNINDEXED, text, tokenize='trigram')")
    base.executemany("INSERT INTO matter VALUES (?, ?)", [(id_, " ".join(listed)) for id_, listed in texts.items()])

    async def rank(words: str) -> list[str]:
        said = normalise(words).replace(" ", "")
        grams = {said[i : i + 3] for i in range(len(said) - 2)}
        if not grams:
            return []
        match = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        return [row[0] for row in base.execute("SELECT id FROM matter WHERE matter MATCH ? ORDER BY rank LIMIT 50", (match,))]

    return rank


@dataclass(frozen=True, slots=True)
class Abstention:
    """Shares of lines outside the catalogue that were answered with a matter all the same; and how honest the confidence is."""

    idle_sure: float
    idle_maybe: float
    public_sure: float
    public_elsewhere: float
    calibration_error: float
    sure_right: float
    bands: dict[str, float]


async def abstention(
    engine: Engine, band: Callable[[Ranking], str], inside: Sequence[Line], outside: Sequence[tuple[str, str]]
) -> Abstention:
    """outside: (need, text), need "chitchat" or an id of elsewhere."""
    said: list[tuple[float, bool]] = []
    bands: defaultdict[str, int] = defaultdict(int)
    sure: list[bool] = []
    for line in inside:
        ranking = await engine.rank(line.text)
        right = bool(ranking.needs) and ranking.needs[0][0] == f"matter:{line.matter}"
        said.append((ranking.first, right))
        bands[band(ranking)] += 1
        if band(ranking) == "sure":
            sure.append(right)
    idle: list[str] = []
    public: list[str] = []
    sent = 0
    for need, text in outside:
        ranking = await engine.rank(text)
        (idle if need == "chitchat" else public).append(band(ranking))
        sent += bool(ranking.needs) and ranking.needs[0][0] == f"elsewhere:{need}"
    return Abstention(
        idle.count("sure") / max(1, len(idle)),
        idle.count("maybe") / max(1, len(idle)),
        public.count("sure") / max(1, len(public)),
        sent / max(1, len(public)),
        expected_calibration_error(said),
        sum(sure) / max(1, len(sure)),
        {name: count / max(1, len(inside)) for name, count in bands.items()},
    )


def expected_calibration_error(said: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    confidences = np.array([confidence for confidence, _ in said])
    right = np.array([float(is_right) for _, is_right in said])
    error = 0.0
    for low in np.arange(0.0, 1.0, 1 / bins):
        held = (confidences >= low) & (confidences < low + 1 / bins + (low > 0.85))
        if held.any():
            error += held.mean() * abs(confidences[held].mean() - right[held].mean())
    return float(error)


async def latency_us(ranker: Ranker, texts: Sequence[str]) -> tuple[float, float]:
    """(median, 99th percentile) in microseconds."""
    times = []
    for text in texts:
        began = time.perf_counter()
        await ranker(text)
        times.append((time.perf_counter() - began) * 1e6)
    return float(np.percentile(times, 50)), float(np.percentile(times, 99))
