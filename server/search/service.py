"""找事项: a resident's own words -> matters first, then online platforms, FAQs and halls; with a band that says how sure we are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from embeddings.features import normalise
from server import metrics
from server.halls.service import HallFinder
from server.ledger.service import LedgerService
from server.matters.catalogue import Catalogue
from server.matters.content import MatterContent
from server.search import documents
from server.search.engine import Engine, Ranking
from server.search.lexicon import Lexicon
from server.search.models import Elsewhere, LexiconEntry
from server.search.splits import Splits

Band = Literal["sure", "maybe", "none"]
Ranked = list[tuple[str, float]]
"""(id, score), best first."""

BLOCK_COVERAGE = {"app": 0.3, "faq": 0.3, "hall": 0.45}
BLOCK_SHOWN = 3
FEW_SHOWN, FEW, ALL = 5, 24, 200
"""How many needs are ranked: enough for a page of matters among needs that are not ours; all when a long page or one option is asked."""


@dataclass(slots=True)
class SearchService:
    catalogue: Catalogue
    halls: HallFinder
    ledger: LedgerService
    engine: Engine
    splits: Splits = field(default_factory=Splits)
    elsewhere: dict[str, dict[str, Any]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)
    _called: dict[str, Names] = field(default_factory=dict)

    @property
    def rung(self) -> str:
        return self.engine.rung

    async def load(self) -> None:
        """From what the other services hold in memory; the index is derived and rebuilt whole."""
        entries = await LexiconEntry.all().values_list("everyday", "formal")
        lexicon = Lexicon((str(everyday), str(formal)) for everyday, formal in entries)
        self.elsewhere = {row.id: {"id": row.id, "name": row.name, "say": row.say, "phone": row.phone} for row in await Elsewhere.all()}
        await self.splits.load()
        matters = self.catalogue.matters.values()
        found = [
            *(documents.of_content(matter.content) for matter in matters),
            *(documents.of_elsewhere(row["id"], row["name"], row["say"]) for row in self.elsewhere.values()),
            documents.CHITCHAT,
            *(documents.of_platform(platform) for platform in self.catalogue.platforms.values()),
            *(faq for matter in matters for faq in documents.of_faqs(matter)),
            *(documents.of_hall(hall) for hall in self.halls.halls.values()),
        ]
        self._names = {
            normalise(name): matter.content.id
            for matter in matters
            for name in (*matter.content.aliases, matter.content.official_name, matter.content.plain_name)
        }
        self._called = {matter.content.id: Names.of(matter.content) for matter in matters}
        await self.engine.load(found, lexicon)

    async def rebuild(self) -> None:
        await self.engine.rebuild()

    async def search(
        self,
        words: str,
        *,
        plate: str | None = None,
        audience: str | None = None,
        channel: str | None = None,
        answer: str | None = None,
        limit: int = 5,
    ) -> dict[str, Any]:
        """The contract's answer for cleaned, non-empty words. answer: the chosen option of an earlier splitting question."""
        where = {key: value for key, value in (("audience", audience), ("channel", channel)) if value}
        ranking = await self.engine.rank(words, where, kept=FEW if limit <= FEW_SHOWN and answer is None else ALL)
        ranked = [(label[7:], score) for label, score in ranking.needs if label.startswith("matter:")]
        spelled = normalise(words)
        named = self._names.get(spelled)
        chosen = self.splits.matter_of(answer) or named
        if chosen is not None and any(id_ == chosen for id_, _ in ranked):
            ranked.sort(key=lambda item: item[0] != chosen)
        else:
            chosen = None
        elsewhere = self._elsewhere(ranking) if chosen is None else None
        band = self._band(ranking, chosen)
        metrics.searches_of(band).inc()
        if band == "none":
            self.ledger.miss(words, plate=plate)
        said = _pairs(spelled)
        others = _by_kind(ranking.others)
        question = self.splits.question([id_ for id_, _ in ranked[:4]]) if band == "maybe" else None
        return {
            "band": band,
            "matters": [self._matter(id_, place, ranking, said, chosen) for place, (id_, _) in enumerate(ranked[:limit])],
            "apps": self._apps(ranking, others["app"], ranked, band),
            "policies": [],
            "faqs": self._faqs(ranking, others["faq"]),
            "halls": self._halls(ranking, others["hall"]),
            "question": question,
            "elsewhere": elsewhere,
            "rung": ranking.rung,
        }

    def _band(self, ranking: Ranking, chosen: str | None) -> Band:
        """sure and maybe only for a matter: a need that we do not cover, and small talk, are none."""
        if chosen is not None:
            return "sure"
        made = self.engine.lexical if ranking.rung == "lexical" else self.engine.calibration
        if not ranking.needs or not ranking.needs[0][0].startswith("matter:") or ranking.among_three < made.maybe:
            return "none"
        return "sure" if ranking.first >= made.sure else "maybe"

    def _elsewhere(self, ranking: Ranking) -> dict[str, Any] | None:
        kind, _, id_ = ranking.needs[0][0].partition(":") if ranking.needs else ("", "", "")
        return self.elsewhere.get(id_) if kind == "elsewhere" else None

    def _matter(self, id_: str, place: int, ranking: Ranking, said: frozenset[str], chosen: str | None) -> dict[str, Any]:
        """score: how sure we are that it is this one; the others share what is left, less for each place behind."""
        content = self.catalogue.matters[id_].content
        leader = ranking.needs[0][0]
        sure = ranking.first if leader == f"matter:{id_}" else (1.0 - ranking.first) / (place + 2)
        if leader.startswith("matter:"):
            sure = min(sure, ranking.first * 0.95**place)
        score = 1.0 if id_ == chosen else round(min(0.999, sure), 3)
        return {
            "id": id_,
            "official_name": content.official_name,
            "plain_name": content.plain_name,
            "score": score,
            "why": self._called[id_].why(said),
        }

    def _apps(self, ranking: Ranking, hits: Ranked, ranked: Ranked, band: Band) -> list[dict[str, Any]]:
        """Those that the words name, and those of the best matter's own."""
        found = [self.catalogue.platforms[key] for key in _block("app", ranking.mass, hits)]
        if ranked and band != "none":
            found += [platform for platform in self.catalogue.platforms_for(ranked[0][0]) if "*" not in platform.matters]
        return [platform.view() for platform in dict.fromkeys(found)][:BLOCK_SHOWN]

    def _faqs(self, ranking: Ranking, hits: Ranked) -> list[dict[str, Any]]:
        found = []
        for key in _block("faq", ranking.mass, hits):
            matter_id, faq_id = key.split("/")
            content = self.catalogue.matters[matter_id].content
            faq = next(faq for faq in content.faqs if faq.id == faq_id)
            found.append({"id": faq_id, "matter": matter_id, "question": faq.question, "answer": faq.answer})
        return found

    def _halls(self, ranking: Ranking, hits: Ranked) -> list[dict[str, Any]]:
        found = [self.halls.halls[key] for key in _block("hall", ranking.mass, hits)]
        return [{"id": hall.id, "name": hall.name, "area": hall.area.view(), "verified": hall.verified} for hall in found]


def _by_kind(others: Sequence[tuple[str, str, float]]) -> dict[str, Ranked]:
    """Platforms, FAQs and halls, each in the order of the index, best first."""
    found: dict[str, Ranked] = {"app": [], "faq": [], "hall": []}
    for kind, id_, score in others:
        found[kind].append((id_, score))
    return found


def _block(kind: str, mass: float, hits: Ranked) -> list[str]:
    enough = BLOCK_COVERAGE[kind] * mass
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
            if not pairs.isdisjoint(said) and (shared := len(pairs & said)) > most:
                best, most = name, shared
        return f"您说的和“{best}”相近" if best else f"和“{self.plain}”的说明相近"


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))
