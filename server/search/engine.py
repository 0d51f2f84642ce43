"""The engine behind search: three views of the words, fused, and how sure we may be. Knows needs by label, not how they are shown."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import structlog

from embeddings.bm25 import Bm25
from embeddings.bm25 import Query as Bm25Query
from embeddings.encoder import EncoderUnavailable, Sense
from embeddings.fusion import Calibration, Signals, Spread, Standing, join, signals, standing_of_hits
from embeddings.index.port import IndexUnavailable, Point, VectorIndex
from embeddings.static import StaticModel
from server import metrics
from server.search.documents import Document
from server.search.lexicon import Lexicon

log = structlog.get_logger()

MODELS = Path(__file__).resolve().parents[2] / "embeddings" / "models"
FETCHED = 30
LINEAR_SHOWN = 12
NEEDS = ("matter", "elsewhere", "chitchat")
Rung = Literal["index", "lexical"]


@dataclass(frozen=True, slots=True)
class Ranking:
    """needs: (label, fused score), best first. others: (kind, id, words' score) of platforms, FAQs and halls, best first.

    first, among_three: how sure we are that the best, or one of the best three, is right. mass: see Bm25.Query.
    """

    needs: list[tuple[str, float]]
    first: float
    among_three: float
    others: list[tuple[str, str, float]]
    mass: float
    rung: Rung
    signals: Signals


class Engine:
    """Holds the index, the model and what was learned of the documents; `load` replaces all at once."""

    def __init__(self, index: VectorIndex, folder: Path = MODELS, sense: Sense | None = None) -> None:
        """sense: gives the dense view instead of the shipped encoder, once it is calibrated."""
        self.index = index
        self.sense = sense
        self.model = StaticModel(folder)
        self.calibration = self._shipped = Calibration.read(folder / "calibration.json")
        self.lexical = Calibration.read(folder / "calibration-lexical.json")
        self._vectors = self.model.need_vectors()
        self._serving: Sense | None = None
        self._dimensions = self.model.dimensions
        self.rung: Rung = "lexical"
        self.bm25 = Bm25.fit({})
        self.lexicon = Lexicon(())
        self._points: list[Point] = []
        self._needs: frozenset[str] = frozenset()
        self._payloads: dict[str, Mapping[str, str | list[str]]] = {}
        self._spread = Spread(np.zeros((1, self.model.dimensions), dtype=np.float32))
        self._places: list[int] = []
        self._labels: list[str] = []

    async def load(self, found: Sequence[Document], lexicon: Lexicon) -> None:
        needs = [document for document in found if document.payload["kind"] in NEEDS]
        vectors, serving, made = await self._dense(needs)
        self.lexicon = lexicon
        self._serving, self.calibration, self._dimensions = serving, made, len(next(iter(vectors.values())))
        self.bm25 = Bm25.fit({document.id: document.fields for document in found}, self.model.said())
        self._needs = frozenset(vectors)
        self._payloads = {document.id: document.payload for document in needs}
        self._spread = Spread(np.stack(list(vectors.values())))
        known = [(place, label) for place, label in enumerate(self.model.labels) if label in vectors]
        self._places, self._labels = [place for place, _ in known], [label for _, label in known]
        self._points = [
            Point(document.id, document.payload, self.bm25.document(document.id), vectors.get(document.id)) for document in found
        ]
        await self.rebuild()

    async def _dense(self, needs: Sequence[Document]) -> tuple[dict[str, np.typing.NDArray[np.float32]], Sense | None, Calibration]:
        """(vector by need, what encodes queries: None for the shipped model, its calibration)."""
        if self.sense is not None and (made := await self.sense.calibration()) is not None:
            try:
                return await self.sense.needs({need.id: [text for _, text in need.fields] for need in needs}), self.sense, made
            except EncoderUnavailable:
                log.exception("search.encoder_failed")
        return {need.id: self._vector_of(need) for need in needs}, None, self._shipped

    def _vector_of(self, document: Document) -> np.typing.NDArray[np.float32]:
        """As trained; a need that came later stands where its names stand."""
        known = self._vectors.get(document.id)
        if known is not None:
            return known
        middle = self.model.encode([text for _, text in document.fields]).mean(axis=0)
        unit: np.typing.NDArray[np.float32] = middle / max(float(np.linalg.norm(middle)), 1e-9)
        return unit

    @property
    def rung_now(self) -> Rung:
        """What the next answer will likely come from: by words too, while the encoder fails."""
        return "lexical" if self._serving is not None and not self._serving.well else self.rung

    async def rebuild(self) -> None:
        """The index from what is in memory; search goes on without it, and says so in `rung`."""
        try:
            await self.index.rebuild(self._points, self._dimensions)
            self.rung = "index"
        except IndexUnavailable:
            log.warning("search.index_unavailable")
            self.rung = "lexical"

    async def rank(self, words: str, where: Mapping[str, str] | None = None) -> Ranking:
        """where: hard filters on the payload of needs."""
        query = self.bm25.query(words, self.lexicon.expand(words))
        if self.rung == "index":
            try:
                return await self._fused(words, query, where)
            except IndexUnavailable:
                log.warning("search.index_unavailable")
                self.rung = "lexical"
            except EncoderUnavailable:  # this answer by words; the next one may have better luck
                metrics.WITHOUT_ENCODER.inc()
        return self._by_words(query, where)

    async def _fused(self, words: str, query: Bm25Query, where: Mapping[str, str] | None) -> Ranking:
        ids = self.model.ids(words)
        vector = self.model.vector(ids) if self._serving is None else await self._serving.query(words)
        hits = await self.index.query(query.sparse, vector, limit=FETCHED, where=where)
        others = hits.sparse
        if where:  # platforms, FAQs and halls have no audience or channel to be filtered by
            others = (await self.index.query(query.sparse, None, limit=FETCHED)).sparse
        sparse = {id_: score for id_, score in hits.sparse.items() if id_ in self._needs}
        linear, standing = self._habit(ids, where)
        standings = (self._spread.of(vector), standing_of_hits(list(sparse.values()), max(1, len(self._needs))), standing)
        made = self.calibration
        needs = join(hits.dense, sparse, linear, standings, (made.dense, made.sparse, made.linear))
        coverage = Bm25.coverage(query, max(sparse.values(), default=0.0))
        return self._ranking(made, needs, coverage, max(hits.dense.values(), default=0.0), len(ids), others, query.mass, "index")

    def _habit(self, ids: list[int], where: Mapping[str, str] | None) -> tuple[dict[str, float], Standing]:
        """The linear head's best, and how its scores stand over all needs."""
        logits = self.model.logits(ids)
        if len(self._places) != len(logits):
            logits = logits[self._places]
        best = np.argpartition(-logits, min(LINEAR_SHOWN, len(logits) - 1))[:LINEAR_SHOWN].tolist()
        linear = {self._labels[place]: float(logits[place]) for place in best}
        if where:
            linear = {label: score for label, score in linear.items() if _allows(self._payloads[label], where)}
        mean = float(logits.sum()) / len(logits)  # numpy's own mean and std cost ten times as much on so few
        spread = math.sqrt(max(float(logits @ logits) / len(logits) - mean * mean, 0.0))
        return linear, Standing(mean, spread if spread > 1e-6 else 1.0)

    def views(self, words: str, vector: np.typing.NDArray[np.float32] | None = None) -> tuple[np.typing.NDArray[np.float64], list[str]]:
        """(three rows of standardised scores over all needs, their labels), for fitting the weights. vector: of another encoder."""
        labels = sorted(self._needs)
        query = self.bm25.query(words, self.lexicon.expand(words))
        weight = dict(zip(*query.sparse, strict=True))
        ids = self.model.ids(words)
        vector = self.model.vector(ids) if vector is None else vector
        logits = dict(zip(self.model.labels, self.model.logits(ids).tolist(), strict=True))
        by_id = {point.id: point for point in self._points}
        rows = np.zeros((3, len(labels)))
        for place, label in enumerate(labels):
            point = by_id[label]
            rows[0, place] = float(point.dense @ vector) if point.dense is not None else 0.0
            rows[1, place] = sum(weight[token] * value for token, value in zip(*point.sparse, strict=True) if token in weight)
            rows[2, place] = logits.get(label, min(logits.values()))
        return (rows - rows.mean(axis=1, keepdims=True)) / (rows.std(axis=1, keepdims=True) + 1e-9), labels

    def _by_words(self, query: Bm25Query, where: Mapping[str, str] | None) -> Ranking:
        """Without the index: the words' scores alone, computed here."""
        weight = dict(zip(*query.sparse, strict=True))
        scores: dict[str, float] = {}
        for point in self._points:
            if where and point.id in self._needs and not _allows(point.payload, where):
                continue
            score = sum(weight[token] * value for token, value in zip(*point.sparse, strict=True) if token in weight)
            if score > 0:
                scores[point.id] = score
        scores = dict(sorted(scores.items(), key=lambda item: -item[1])[:FETCHED])
        sparse = {id_: score for id_, score in scores.items() if id_ in self._needs}
        standing = standing_of_hits(list(sparse.values()), max(1, len(self._needs)))
        needs = [(id_, standing.z(score)) for id_, score in sparse.items()]
        coverage = Bm25.coverage(query, max(sparse.values(), default=0.0))
        return self._ranking(self.lexical, needs, coverage, 0.0, len(query.sparse.indices), scores, query.mass, "lexical")

    def _ranking(
        self,
        made: Calibration,
        needs: list[tuple[str, float]],
        coverage: float,
        cosine: float,
        tokens: int,
        scores: Mapping[str, float],
        mass: float,
        rung: Rung,
    ) -> Ranking:
        ours = next((score for label, score in needs if label.startswith("matter:")), 0.0)
        theirs = next((score for label, score in needs if not label.startswith("matter:")), ours - 3.0)
        known = signals([score for _, score in needs[:20]], made.temperature, coverage, cosine, tokens, max(-3.0, theirs - ours))
        others = [(id_.partition(":")[0], id_.partition(":")[2], score) for id_, score in scores.items() if id_ not in self._needs]
        return Ranking(
            needs,
            made.first.of(known) if needs else 0.0,
            made.among_three.of(known) if needs else 0.0,
            others,
            mass,
            rung,
            known,
        )


def _allows(payload: Mapping[str, str | list[str]], where: Mapping[str, str]) -> bool:
    return all(value == held if isinstance(held := payload.get(key, ""), str) else value in held for key, value in where.items())
