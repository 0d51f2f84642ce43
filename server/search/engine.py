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
from embeddings.index.port import IndexUnavailable, Point, Question, VectorIndex
from embeddings.static import StaticModel
from embeddings.vocabulary import Readings, Vocabulary
from server import metrics
from server.search.documents import Document
from server.search.gathering import Gathering
from server.search.lexicon import Lexicon
from server.search.phrasing import meant

log = structlog.get_logger()

MODELS = Path(__file__).resolve().parents[2] / "embeddings" / "models"
FETCHED = 16
KEPT = 24
NEEDS = ("matter", "elsewhere", "chitchat")
NOWHERE: Found = ([], [])
NO_SIGNALS = Signals(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
Rung = Literal["index", "lexical"]


class Asked(NamedTuple):
    """What is to be ranked. vector: by another encoder than the shipped one, while one serves."""

    words: str
    where: Mapping[str, str]
    kept: int
    vector: Vector | None = None


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
        self._gathering = Gathering(self._joined)
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
        self._kept_out: dict[tuple[str, str], NDArray[np.bool_]] = {}

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
        if self.rung == "index" and self._labels:
            try:
                vector = None if self._serving is None else await self._serving.query(words)
                return await self._gathering.ask(Asked(words, where or {}, kept, vector))
            except IndexUnavailable:
                log.warning("search.index_unavailable")
                self.rung = "lexical"
                self._falls += 1
            except EncoderUnavailable:  # this answer by words; the next one may have better luck
                metrics.WITHOUT_ENCODER.inc()
        return self._by_words(Asked(words, where or {}, kept))

    def _read(self, words: Sequence[str]) -> tuple[Readings, list[Words]]:
        said = [meant(features.normalise(text)) for text in words]
        readings = self.bm25.vocabulary.read_said(said)
        return readings, self.bm25.queries(readings, [self.lexicon.expand(text) for text in said])

    async def _joined(self, asked: Sequence[Asked]) -> list[Ranking]:
        """All at once: numpy and the index take hardly longer for several than for one, and find at hand what they need."""
        readings, queries = self._read([one.words for one in asked])
        own, logits = self.model.of(readings.places, readings.starts)
        questions = [
            Question(query.sparse, own[row] if one.vector is None else one.vector, one.where)
            for row, (one, query) in enumerate(zip(asked, queries, strict=True))
        ]
        # platforms, FAQs and halls have no audience or channel to be filtered by
        filtered = [row for row, one in enumerate(asked) if one.where]
        hits = await self.index.query_all([*questions, *(Question(queries[row].sparse, None) for row in filtered)], limit=FETCHED)
        unfiltered = dict(zip(filtered, hits[len(asked) :], strict=True))
        del hits[len(asked) :]
        dense = [self._places(hit.dense) for hit in hits]
        coverage = [self._places(hit.sparse, query.mass) for hit, query in zip(hits, queries, strict=True)]
        linear = logits if self._as_trained else np.stack([self._habit(*pair) for pair in zip(logits, dense, strict=True)])
        beside = [unfiltered.get(row, hit).sparse for row, hit in enumerate(hits)]
        return self._rankings(self.calibration, (dense, coverage, linear), asked, readings, queries, beside, "index")

    def _by_words(self, one: Asked) -> Ranking:
        """Without the index: the words' scores alone, computed here."""
        readings, queries = self._read([one.words])
        scores = dict(sorted(self.bm25.scores(queries[0]).items(), key=lambda item: -item[1]))
        found = self._places(scores, queries[0].mass)
        linear = np.full((1, len(self._labels)), -np.inf)
        linear[0, found[0]] = 0.0
        beside = dict(list(scores.items())[: 3 * FETCHED])
        return self._rankings(self.lexical, ([NOWHERE], [found], linear), [one], readings, queries, [beside], "lexical")[0]

    def _places(self, hits: Mapping[str, float], mass: float = 1.0) -> Found:
        """Hits by the places of their needs; an index that another worker just renewed may name a need that we do not know yet."""
        of = self._place_of
        each = 1.0 / (mass or 1.0)
        found = [(place, score * each) for label, score in hits.items() if (place := of.get(label)) is not None]
        return [place for place, _ in found], [score for _, score in found]

    def _habit(self, logits: Vector, dense: Found) -> Vector:
        """The head's numbers by need; for one that came after training, what such a cosine means on average."""
        found: Vector = logits[self._columns].astype(np.float64)
        base, slope = self.calibration.habit
        cosines = np.full(len(found), dense[1][-1] if dense[1] else 0.0)
        cosines[dense[0]] = dense[1]
        found[self._newcomers] = base + slope * cosines[self._newcomers]
        return found

    def views(self, words: str, vector: Vector | None = None) -> NDArray[np.float64]:
        """Three rows, over all needs in the order of `labels`: cosine, coverage, the head's number; for fitting the weights.

        vector: of another encoder.
        """
        readings, (query,) = self._read([words])
        own, logits = self.model.of(readings.places, readings.starts)
        cosines = self._vectors @ (own[0] if vector is None else vector)
        scores = self.bm25.scores(query)
        covered = np.array([scores.get(label, 0.0) for label in self._labels]) / (query.mass or 1.0)
        nearest = np.argsort(-cosines)
        return np.stack([cosines, covered, self._habit(logits[0], (nearest.tolist(), cosines[nearest].tolist()))])

    @property
    def labels(self) -> list[str]:
        return self._labels

    def _rankings(
        self,
        made: Calibration,
        views: tuple[Sequence[Found], Sequence[Found], Vector],
        asked: Sequence[Asked],
        readings: Readings,
        queries: Sequence[Words],
        beside: Sequence[Mapping[str, float]],
        rung: Rung,
    ) -> list[Ranking]:
        dense, coverage, _ = views
        fused = fuse(made, *views)
        for row, one in enumerate(asked):
            for key, value in one.where.items():
                fused[row, self._barred(key, value)] = -np.inf
        order, scores = _best(fused, max(one.kept for one in asked))
        tops = np.maximum(scores[:, :1], -1e30)  # where everything is filtered away the best is -inf
        totals = np.exp(fused - tops).dot(self._sides).tolist()
        rows = zip(order.tolist(), scores.tolist(), totals, strict=True)
        return [
            self._ranking(
                made, rung, places[: one.kept], held[: one.kept], sums, dense[row], coverage[row], length, queries[row].mass, beside[row]
            )
            for row, (one, (places, held, sums), length) in enumerate(zip(asked, rows, readings.lengths, strict=True))
        ]

    def _ranking(
        self,
        made: Calibration,
        rung: Rung,
        places: list[int],
        scores: list[float],
        sums: list[float],
        dense: Found,
        coverage: Found,
        length: int,
        mass: float,
        beside: Mapping[str, float],
    ) -> Ranking:
        """places, scores: of the best needs. sums: of the softmax before it is divided, over all needs and over ours."""
        labels, known = self._labels, self._place_of
        needs = [(labels[place], score) for place, score in zip(places, scores, strict=True) if score > -math.inf]
        others = [(*id_.split(":", 1), score) for id_, score in beside.items() if id_ not in known]
        if not needs or not (coverage[0] or dense[0]):
            return Ranking([], 0.0, 0.0, others, mass, rung, NO_SIGNALS)  # type: ignore[arg-type]
        top = scores[0]
        total, ours = sums
        three = 1.0 + sum(math.exp(score - top) for score in scores[1:3])
        signals = Signals(
            log_odds(1 / total),
            log_odds(three / total),
            log_odds(ours / total),
            top - scores[1] if len(needs) > 1 else 0.0,
            min(1.5, coverage[1][0]) if coverage[0] else 0.0,
            dense[1][0] if dense[0] else 0.0,
            math.log1p(length),
        )
        return Ranking(needs, made.first.of(signals), made.among_three.of(signals), others, mass, rung, signals)  # type: ignore[arg-type]

    def _barred(self, key: str, value: str) -> NDArray[np.bool_]:
        """Needs that a filter keeps out."""
        found = self._kept_out.get((key, value))
        if found is None:
            found = np.array([not _allows(self._payloads[label], {key: value}) for label in self._labels], dtype=np.bool_)
            self._kept_out[key, value] = found
        return found


def _best(scores: Vector, kept: int) -> tuple[NDArray[np.intp], Vector]:
    """By row: places of the highest scores, best first, and those scores."""
    down = -scores
    rows, size = down.shape
    if kept < size:
        places = down.argpartition(kept, axis=1)[:, :kept]
        down = down.take(places + np.arange(0, rows * size, size)[:, None])
        order = down.argsort(axis=1) + np.arange(0, rows * kept, kept)[:, None]
        return places.take(order), -down.take(order)
    order = down.argsort(axis=1)
    return order, -down.take(order + np.arange(0, rows * size, size)[:, None])


def _allows(payload: Mapping[str, str | list[str]], where: Mapping[str, str]) -> bool:
    return all(value == held if isinstance(held := payload.get(key, ""), str) else value in held for key, value in where.items())
