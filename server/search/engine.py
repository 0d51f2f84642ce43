"""The engine behind search: three views of the words, joined, and how sure we may be. Knows needs by label, not how they are shown."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
import structlog
from numpy.typing import NDArray

from embeddings import features
from embeddings.bm25 import Bm25
from embeddings.bm25 import Query as Words
from embeddings.encoder import EncoderUnavailable, Sense
from embeddings.fusion import Calibration, Found, Signals, Vector, fuse, log_odds
from embeddings.index.port import Hits, IndexUnavailable, Point, VectorIndex
from embeddings.static import StaticModel
from embeddings.vocabulary import Reading, Vocabulary
from server import metrics
from server.search.documents import Document
from server.search.lexicon import Lexicon

log = structlog.get_logger()

MODELS = Path(__file__).resolve().parents[2] / "embeddings" / "models"
FETCHED = 16
KEPT = 24
NEEDS = ("matter", "elsewhere", "chitchat")
NOWHERE: Found = ([], np.zeros(0))
NO_SIGNALS = Signals(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
Rung = Literal["index", "lexical"]


class Ranking(NamedTuple):
    """needs: (label, joined score), best first. others: (kind, id, words' score) of platforms, FAQs and halls, best first.

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
        self._serving: Sense | None = None
        self.rung: Rung = "lexical"
        self._falls = 0
        self.lexicon = Lexicon(())
        self._hold([], {})

    async def load(self, found: Sequence[Document], lexicon: Lexicon) -> None:
        """Worked out in a thread on a copy, and taken over in one step: a request sees all of the old or all of the new."""
        needs = [document for document in found if document.payload["kind"] in NEEDS]
        vectors, serving, made = await self._dense(needs)
        fresh = copy(self)
        fresh.lexicon, fresh._serving, fresh.calibration = lexicon, serving, made
        await asyncio.to_thread(fresh._hold, found, vectors)
        self.__dict__.update(fresh.__dict__ | {"rung": self.rung, "index": self.index, "_falls": self._falls})
        await self.rebuild()

    async def _dense(self, needs: Sequence[Document]) -> tuple[dict[str, Vector], Sense | None, Calibration]:
        """(vector by need, what encodes queries: None for the shipped model, its calibration)."""
        if self.sense is not None and (made := await self.sense.calibration()) is not None:
            try:
                return await self.sense.needs({need.id: [text for _, text in need.fields] for need in needs}), self.sense, made
            except EncoderUnavailable:
                log.exception("search.encoder_failed")
        return await asyncio.to_thread(self._standing_of, needs), None, self._shipped

    def _hold(self, found: Sequence[Document], vectors: Mapping[str, Vector]) -> None:
        needs = sorted((document for document in found if document.payload["kind"] in NEEDS), key=lambda document: document.id)
        self.bm25 = Bm25.fit(
            {document.id: document.fields for document in needs},
            Vocabulary.of((text for document in found for _, text in document.fields), self.model.vocabulary),
            self.model.said(),
            {document.id: document.fields for document in found if document.payload["kind"] not in NEEDS},
        )
        self._payloads = {document.id: document.payload for document in found}
        self._labels = [document.id for document in needs]
        self._place_of = {label: place for place, label in enumerate(self._labels)}
        self._sides = np.array([(1.0, float(label.startswith("matter:"))) for label in self._labels]).reshape(-1, 2)
        self._vectors = np.stack([vectors[label] for label in self._labels]) if needs else np.zeros((0, self.model.dimensions), np.float32)
        columns = {label: column for column, label in enumerate(self.model.labels)}
        self._columns = np.array([columns.get(label, -1) for label in self._labels], dtype=np.intp)
        self._newcomers = self._columns < 0
        self._as_trained = self._labels == self.model.labels
        self._allowed: dict[tuple[str, str], NDArray[np.bool_]] = {}

    def _standing_of(self, needs: Sequence[Document]) -> dict[str, Vector]:
        """By need, as trained; one that came later stands where its names stand."""
        known = self.model.need_vectors()
        found: dict[str, Vector] = {}
        for need in needs:
            if need.id in known:
                found[need.id] = known[need.id]
            else:
                middle = self.model.encode([text for _, text in need.fields]).mean(axis=0)
                found[need.id] = middle / max(float(np.linalg.norm(middle)), 1e-9)
        return found

    @property
    def rung_now(self) -> Rung:
        """What the next answer will likely come from: by words too, while the encoder fails."""
        return "lexical" if self._serving is not None and not self._serving.well else self.rung

    async def rebuild(self) -> None:
        """The index from what is in memory; search goes on without it, and says so in `rung`."""
        points = [
            Point(id_, payload, self.bm25.document(id_), self._vectors[self._place_of[id_]] if id_ in self._place_of else None)
            for id_, payload in self._payloads.items()
        ]
        falls = self._falls
        try:
            await self.index.rebuild(points, self._vectors.shape[1])
            if falls == self._falls:  # else it fell meanwhile: what was just built may be gone, and the next try will tell
                self.rung = "index"
        except IndexUnavailable:
            log.warning("search.index_unavailable")
            self.rung = "lexical"

    async def rank(self, words: str, where: Mapping[str, str] | None = None, *, kept: int = KEPT) -> Ranking:
        """where: hard filters on the payload of needs. kept: how many needs the answer holds at most."""
        reading, query = self._read(words)
        if self.rung == "index" and len(self._labels):
            try:
                return await self._joined(words, reading, query, where, kept)
            except IndexUnavailable:
                log.warning("search.index_unavailable")
                self.rung = "lexical"
                self._falls += 1
            except EncoderUnavailable:  # this answer by words; the next one may have better luck
                metrics.WITHOUT_ENCODER.inc()
        return self._by_words(reading, query, where, kept)

    def _read(self, words: str) -> tuple[Reading, Words]:
        said = features.normalise(words)
        reading = self.bm25.vocabulary.read_said(said)
        return reading, self.bm25.query_of(reading, self.lexicon.expand(said))

    async def _joined(self, words: str, reading: Reading, query: Words, where: Mapping[str, str] | None, kept: int) -> Ranking:
        vector, logits = self.model.of(reading.places)
        if self._serving is not None:
            vector = await self._serving.query(words)
        hits = await self.index.query(query.sparse, vector, limit=FETCHED, where=where)
        beside = hits.sparse if not where else (await self.index.query(query.sparse, None, limit=FETCHED)).sparse
        views = self._views(hits, query, logits)
        return self._ranking(self.calibration, views, reading, query, beside, where, kept, "index")

    def _by_words(self, reading: Reading, query: Words, where: Mapping[str, str] | None, kept: int) -> Ranking:
        """Without the index: the words' scores alone, computed here."""
        scores = dict(sorted(self.bm25.scores(query).items(), key=lambda item: -item[1]))
        found = self._places(scores, query.mass)
        linear = np.full(len(self._labels), -np.inf)
        linear[found[0]] = 0.0
        views = (NOWHERE, found, linear)
        beside = dict(list(scores.items())[: 3 * FETCHED])
        return self._ranking(self.lexical, views, reading, query, beside, where, kept, "lexical")

    def _views(self, hits: Hits, query: Words, logits: Vector) -> tuple[Found, Found, Vector]:
        """(cosines of the nearest, coverage by the best documents, the head's number for every need)."""
        dense = self._places(hits.dense)
        return dense, self._places(hits.sparse, query.mass), logits if self._as_trained else self._habit(logits, dense)

    def _places(self, hits: Mapping[str, float], mass: float = 1.0) -> Found:
        """Hits by the places of their needs; an index that another worker just renewed may name a need that we do not know yet."""
        of = self._place_of
        try:
            places = [of[label] for label in hits]
            scores = list(hits.values())
        except KeyError:
            places = [of[label] for label in hits if label in of]
            scores = [score for label, score in hits.items() if label in of]
        return places, np.array(scores) / (mass or 1.0)

    def _habit(self, logits: Vector, dense: Found) -> Vector:
        """The head's numbers by need; for one that came after training, what such a cosine means on average."""
        found: Vector = logits[self._columns].astype(np.float64)
        base, slope = self.calibration.habit
        cosines = np.full(len(found), dense[1][-1] if dense[0] else 0.0)
        cosines[dense[0]] = dense[1]
        found[self._newcomers] = base + slope * cosines[self._newcomers]
        return found

    def views(self, words: str, vector: Vector | None = None) -> NDArray[np.float64]:
        """Three rows, over all needs in the order of `labels`: cosine, coverage, the head's number; for fitting the weights.

        vector: of another encoder.
        """
        reading, query = self._read(words)
        own, logits = self.model.of(reading.places)
        cosines = self._vectors @ (own if vector is None else vector)
        scores = self.bm25.scores(query)
        covered = np.array([scores.get(label, 0.0) for label in self._labels]) / (query.mass or 1.0)
        nearest = np.argsort(-cosines)
        return np.stack([cosines, covered, self._habit(logits, (nearest.tolist(), cosines[nearest]))])

    @property
    def labels(self) -> list[str]:
        return self._labels

    def _ranking(
        self,
        made: Calibration,
        views: tuple[Found, Found, Vector],
        reading: Reading,
        query: Words,
        beside: Mapping[str, float],
        where: Mapping[str, str] | None,
        kept: int,
        rung: Rung,
    ) -> Ranking:
        dense, coverage, _ = views
        fused = fuse(made, *views)
        for key, value in (where or {}).items():
            fused = np.where(self._where(key, value), fused, -np.inf)
        order = fused.argpartition(-kept)[-kept:] if kept < len(fused) else np.arange(len(fused))
        best = fused.take(order)
        inner = best.argsort()[::-1]
        scores = best.take(inner).tolist()
        labels = self._labels
        needs = [(labels[place], score) for place, score in zip(order.take(inner).tolist(), scores, strict=True) if score > -math.inf]
        others = [(*id_.split(":", 1), score) for id_, score in beside.items() if id_ not in self._place_of]
        if not needs or not (coverage[0] or dense[0]):
            return Ranking([], 0.0, 0.0, others, query.mass, rung, NO_SIGNALS)  # type: ignore[arg-type]
        top = scores[0]
        total, ours = np.exp(fused - top).dot(self._sides).tolist()
        three = 1.0 + sum(math.exp(score - top) for score in scores[1:3])
        known = Signals(
            log_odds(1 / total),
            log_odds(three / total),
            log_odds(ours / total),
            top - scores[1] if len(needs) > 1 else 0.0,
            min(1.5, float(coverage[1][0])) if coverage[0] else 0.0,
            float(dense[1][0]) if dense[0] else 0.0,
            math.log1p(len(reading.places)),
        )
        return Ranking(needs, made.first.of(known), made.among_three.of(known), others, query.mass, rung, known)  # type: ignore[arg-type]

    def _where(self, key: str, value: str) -> NDArray[np.bool_]:
        found = self._allowed.get((key, value))
        if found is None:
            found = np.array([_allows(self._payloads[label], {key: value}) for label in self._labels], dtype=np.bool_)
            self._allowed[key, value] = found
        return found


def _allows(payload: Mapping[str, str | list[str]], where: Mapping[str, str]) -> bool:
    return all(value == held if isinstance(held := payload.get(key, ""), str) else value in held for key, value in where.items())
