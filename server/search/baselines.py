"""What search is compared with: plain methods over the same words, each written or called as anybody would, none of it used in serving.

Every one is a Ranker: words -> (matter id, score), best first; the best score also serves to say how sure the method is.
"""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from embeddings.features import normalise
from embeddings.index import EdgeIndex, Hits, VectorIndex
from embeddings.index.port import Question
from server.search.engine import Engine

Ranker = Callable[[str], Awaitable[list[tuple[str, float]]]]
Texts = Mapping[str, Sequence[str]]
"""By matter, everything that is searched: names, descriptions, what people say."""

K1, B = 1.2, 0.75
SHOWN = 50


def characters(text: str) -> list[str]:
    """Characters and pairs of neighbours."""
    said = normalise(text).replace(" ", "")
    return [*said, *(left + right for left, right in pairwise(said))]


def words(text: str) -> list[str]:
    """As jieba cuts for search engines."""
    return [word for word in _jieba().cut_for_search(normalise(text)) if word.strip()]


@cache
def _jieba() -> Any:
    """Of the dev install alone. Its parsed dictionary is not left where others could write it."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    found = jieba.Tokenizer()
    with TemporaryDirectory() as folder:
        found.tmp_dir = folder
        found.initialize()
    return found


def bm25(texts: Texts, cut: Callable[[str], list[str]]) -> Ranker:
    """Robertson's BM25, one document a matter. Its score is given as the share of the words' idf that the document accounts for."""
    ids = list(texts)
    counts = [Counter(token for text in texts[id_] for token in cut(text)) for id_ in ids]
    lengths = np.array([sum(count.values()) for count in counts], dtype=np.float64)
    norms = K1 * (1 - B + B * lengths / max(float(lengths.mean()), 1.0))
    seen_in = Counter(token for count in counts for token in count)
    rows = {token: np.zeros(len(ids), dtype=np.float32) for token in seen_in}
    for place, count in enumerate(counts):
        for token, times in count.items():
            rows[token][place] = times / (times + norms[place])
    unseen = float(np.log(1 + (len(ids) + 0.5) / 0.5))
    idf = {token: float(np.log(1 + (len(ids) - seen + 0.5) / (seen + 0.5))) for token, seen in seen_in.items()}

    async def rank(said: str) -> list[tuple[str, float]]:
        tokens = dict.fromkeys(cut(said))
        scores = sum((idf[token] * rows[token] for token in tokens if token in rows), np.zeros(len(ids), dtype=np.float32))
        mass = sum(idf.get(token, unseen) for token in tokens) or 1.0
        return [(ids[place], float(scores[place]) / mass) for place in np.argsort(-scores)[:SHOWN] if scores[place] > 0]

    return rank


def trigrams(texts: Texts) -> Ranker:
    """SQLite's FTS5 with its trigram tokenizer, ranked by its own bm25()."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE matter USING fts5(id UNINDEXED, text, tokenize='trigram')")
    base.executemany("INSERT INTO matter VALUES (?, ?)", [(id_, " ".join(listed)) for id_, listed in texts.items()])

    async def rank(said: str) -> list[tuple[str, float]]:
        plain = normalise(said).replace(" ", "")
        grams = {plain[start : start + 3] for start in range(len(plain) - 2)}
        if not grams:
            return []
        match = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        found = base.execute("SELECT id, rank FROM matter WHERE matter MATCH ? ORDER BY rank LIMIT ?", (match, SHOWN))
        return [(id_, -score / len(grams)) for id_, score in found]

    return rank


def likeness(texts: Texts) -> Ranker:
    """rapidfuzz: the matter of the line that is most like what was said."""
    from rapidfuzz import fuzz, process

    lines = [(id_, normalise(text)) for id_, listed in texts.items() for text in listed]
    owners, plain = [id_ for id_, _ in lines], [text for _, text in lines]

    async def rank(said: str) -> list[tuple[str, float]]:
        alike = process.cdist([normalise(said)], plain, scorer=fuzz.ratio)[0]
        best: dict[str, float] = {}
        for place in np.argsort(-alike)[: 20 * SHOWN]:
            best.setdefault(owners[place], float(alike[place]) / 100)
        return list(best.items())

    return rank


class Overheard:
    """The engine's index, with an ear on it: keeps the vectors of the last query, for asking Qdrant the same in another way."""

    def __init__(self, real: VectorIndex) -> None:
        self.real = real
        self.heard = Question(None, None)

    async def query_all(self, asked: Sequence[Question], *, limit: int) -> list[Hits]:
        self.heard = asked[0]
        return await self.real.query_all(asked, limit=limit)

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)


async def by_rank(engine: Engine, said: Sequence[str]) -> Ranker:
    """Qdrant's own reciprocal rank fusion of the vectors that the engine asks with; they are worked out beforehand, for every text."""
    index = engine.index
    if not isinstance(index, EdgeIndex):
        raise TypeError("the fusion by rank is asked of qdrant-edge")
    ear = Overheard(index)
    engine.index = ear  # type: ignore[assignment]
    asked = {}
    for text in dict.fromkeys(said):
        ear.heard = Question(None, None)
        await engine.rank(text)
        asked[text] = ear.heard
    engine.index = index

    async def rank(words: str) -> list[tuple[str, float]]:
        found = index.by_rank(asked[words].sparse, asked[words].dense, limit=SHOWN)
        return [(label[7:], score) for label, score in found if label.startswith("matter:")]

    return rank


def missing() -> dict[str, str]:
    """Methods whose library is not installed here, with its name."""
    needs = {"BM25 words": "jieba", "rapidfuzz": "rapidfuzz"}
    return {method: library for method, library in needs.items() if find_spec(library) is None}
