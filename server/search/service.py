"""找事项: a resident's own words -> matters first, then online platforms, FAQs and halls; with a band that says how sure we are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import structlog

from embeddings.bm25 import Bm25, Query
from embeddings.features import normalise
from embeddings.index.port import IndexUnavailable, Point, VectorIndex
from server import metrics
from server.halls.service import HallFinder
from server.ledger.service import LedgerService
from server.matters.catalogue import Catalogue
from server.matters.content import MatterContent
from server.search import documents
from server.search.lexicon import Lexicon
from server.search.models import LexiconEntry

log = structlog.get_logger()

Band = Literal["sure", "maybe", "none"]
Ranked = list[tuple[str, float]]
"""(id, score), best first."""
FETCHED = 40
# Fitted on 1,671 labelled everyday sentences and 100 idle ones (README, search): "sure" was right 19 times in 20.
SURE_COVERAGE, SURE_LEAD = 0.4, 0.3
NONE_COVERAGE = 0.15
BLOCK_COVERAGE = {"app": 0.3, "faq": 0.3, "hall": 0.45}
BLOCK_SHOWN = 3
ONE_NAME = 0.999


@dataclass(slots=True)
class SearchService:
    catalogue: Catalogue
    halls: HallFinder
    ledger: LedgerService
    index: VectorIndex
    bm25: Bm25 = field(default_factory=lambda: Bm25.fit({}))
    lexicon: Lexicon = field(default_factory=lambda: Lexicon(()))
    rung: Literal["index", "lexical"] = "lexical"
    _points: list[Point] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    _called: dict[str, Names] = field(default_factory=dict)

    async def load(self) -> None:
        """From what the other services hold in memory; the index is derived and rebuilt whole."""
        entries = await LexiconEntry.all().values_list("everyday", "formal")
        self.lexicon = Lexicon((str(everyday), str(formal)) for everyday, formal in entries)
        matters = self.catalogue.matters.values()
        found = [
            *(documents.of_matter(matter) for matter in matters),
            *(documents.of_platform(platform) for platform in self.catalogue.platforms.values()),
            *(faq for matter in matters for faq in documents.of_faqs(matter)),
            *(documents.of_hall(hall) for hall in self.halls.halls.values()),
        ]
        self.bm25 = Bm25.fit({document.id: document.fields for document in found})
        self._points = [Point(document.id, document.payload, self.bm25.document(document.id)) for document in found]
        self._names = {
            normalise(name): matter.content.id
            for matter in matters
            for name in (*matter.content.aliases, matter.content.official_name, matter.content.plain_name)
        }
        self._called = {matter.content.id: Names.of(matter.content) for matter in matters}
        await self.rebuild()

    async def rebuild(self) -> None:
        """The index from what is in memory; search goes on without it, and says so in `rung`."""
        try:
            await self.index.rebuild(self._points, None)
            self.rung = "index"
        except IndexUnavailable:
            log.warning("search.index_unavailable")
            self.rung = "lexical"

    async def search(
        self, words: str, *, plate: str | None = None, audience: str | None = None, channel: str | None = None, limit: int = 5
    ) -> dict[str, Any]:
        """The contract's answer for cleaned, non-empty words."""
        query = self.bm25.query(words, self.lexicon.expand(words))
        where = {key: value for key, value in (("audience", audience), ("channel", channel)) if value}
        found = _by_kind(await self._scores(query, None))
        ranked = found["matter"]
        if where:
            ranked = _by_kind(await self._scores(query, {"kind": "matter", **where}))["matter"]
        named = self._names.get(normalise(words))
        if named is not None and any(id_ == named for id_, _ in ranked):
            ranked.sort(key=lambda item: item[0] != named)
        band = self._band(query, ranked, named)
        metrics.searches_of(band).inc()
        if band == "none":
            self.ledger.miss(words, plate=plate)
        said = _pairs(normalise(words))
        shown = [self._matter(id_, score, query, said, named) for id_, score in ranked[:limit]]
        return {
            "band": band,
            "matters": shown,
            "apps": self._apps(query, found["app"], ranked, band),
            "policies": [],
            "faqs": self._faqs(query, found["faq"]),
            "halls": self._halls(query, found["hall"]),
            "question": None,
            "elsewhere": None,
            "rung": self.rung,
        }

    async def _scores(self, query: Query, where: Mapping[str, str] | None) -> dict[str, float]:
        if self.rung == "index":
            try:
                return (await self.index.query(query.sparse, None, limit=FETCHED, where=where)).sparse
            except IndexUnavailable:
                log.warning("search.index_unavailable")
                self.rung = "lexical"
        return self._lexical(query, where)

    def _lexical(self, query: Query, where: Mapping[str, str] | None) -> dict[str, float]:
        """The same scores without the index, a few milliseconds slower."""
        weight = dict(zip(*query.sparse, strict=True))
        scores: defaultdict[str, float] = defaultdict(float)
        for point in self._points:
            if where and any(value not in point.payload.get(key, ()) for key, value in where.items()):
                continue
            for token, value in zip(*point.sparse, strict=True):
                if token in weight:
                    scores[point.id] += weight[token] * value
        best = sorted(scores.items(), key=lambda item: -item[1])[:FETCHED]
        return dict(best)

    @staticmethod
    def _band(query: Query, ranked: Ranked, named: str | None) -> Band:
        if not ranked or Bm25.coverage(query, ranked[0][1]) < NONE_COVERAGE:
            return "none"
        if named is not None and ranked[0][0] == named:
            return "sure"
        second = ranked[1][1] if len(ranked) > 1 else 0.0
        lead = (ranked[0][1] - second) / ranked[0][1]
        return "sure" if Bm25.coverage(query, ranked[0][1]) >= SURE_COVERAGE and lead >= SURE_LEAD else "maybe"

    def _matter(self, id_: str, score: float, query: Query, said: frozenset[str], named: str | None) -> dict[str, Any]:
        content = self.catalogue.matters[id_].content
        return {
            "id": id_,
            "official_name": content.official_name,
            "plain_name": content.plain_name,
            "score": 1.0 if id_ == named else round(min(ONE_NAME, Bm25.coverage(query, score)), 3),
            "why": self._called[id_].why(said),
        }

    def _apps(self, query: Query, hits: Ranked, ranked: Ranked, band: Band) -> list[dict[str, Any]]:
        """Those that the words name, and those of the best matter's own."""
        found = [self.catalogue.platforms[key] for key in _block("app", query, hits)]
        if ranked and band != "none":
            found += [platform for platform in self.catalogue.platforms_for(ranked[0][0]) if "*" not in platform.matters]
        return [platform.view() for platform in dict.fromkeys(found)][:BLOCK_SHOWN]

    def _faqs(self, query: Query, hits: Ranked) -> list[dict[str, Any]]:
        found = []
        for key in _block("faq", query, hits):
            matter_id, faq_id = key.split("/")
            content = self.catalogue.matters[matter_id].content
            faq = next(faq for faq in content.faqs if faq.id == faq_id)
            found.append({"id": faq_id, "matter": matter_id, "question": faq.question, "answer": faq.answer})
        return found

    def _halls(self, query: Query, hits: Ranked) -> list[dict[str, Any]]:
        found = [self.halls.halls[key] for key in _block("hall", query, hits)]
        return [{"id": hall.id, "name": hall.name, "area": hall.area.view(), "verified": hall.verified} for hall in found]


def _by_kind(scores: Mapping[str, float]) -> dict[str, Ranked]:
    """Document ids carry their kind; each kind keeps the order of the index, best first."""
    found: dict[str, Ranked] = {"matter": [], "app": [], "faq": [], "hall": []}
    for key, score in scores.items():
        kind, _, id_ = key.partition(":")
        found[kind].append((id_, score))
    return found


def _block(kind: str, query: Query, hits: Ranked) -> list[str]:
    enough = BLOCK_COVERAGE[kind] * query.mass
    return [id_ for id_, score in hits[:BLOCK_SHOWN] if score >= enough]


@dataclass(frozen=True, slots=True)
class Names:
    """What a matter is called, each name with its pairs of neighbouring characters."""

    plain: str
    called: tuple[tuple[str, frozenset[str]], ...]

    @classmethod
    def of(cls, content: MatterContent) -> Names:
        names = (content.plain_name, *content.aliases, content.official_name)
        return cls(content.plain_name, tuple((name, _pairs(normalise(name))) for name in names))

    def why(self, said: frozenset[str]) -> str:
        """The name or alias that comes nearest to what was said."""
        best, most = "", 0
        for name, pairs in self.called:
            shared = len(pairs & said)
            if shared > most:
                best, most = name, shared
        return f"您说的和“{best}”相近" if best else f"和“{self.plain}”的说明相近"


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))
