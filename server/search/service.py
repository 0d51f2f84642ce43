"""找事项: a resident's own words -> matters first, then online platforms, FAQs and halls; with a band that says how sure we are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from embeddings.features import normalise
from server import metrics
from server.bundles.service import BundleService
from server.halls.service import HallFinder
from server.ledger.service import LedgerService
from server.matters.catalogue import Catalogue
from server.policies.service import PolicyService
from server.search import documents, pins
from server.search.asked import QueryLog
from server.search.blocks import Blocks
from server.search.engine import Engine, Ranking
from server.search.lexicon import Lexicon
from server.search.models import Elsewhere, LexiconEntry, Pin
from server.search.names import Names, pairs
from server.search.phrasing import essence, is_code
from server.search.pins import Pins
from server.search.recommend import Recommendations
from server.search.splits import Splits
from server.search.surroundings import Nudge, Standing, Surroundings
from server.search.topics import Topics

Band = Literal["sure", "maybe", "none"]
Ranked = list[tuple[str, float]]
"""(id, score), best first."""

NUDGED = 8
"""How far down context may lift a matter up."""
ANSWERABLE = 8
"""A chosen option counts while its question tells two of so many candidates apart; else it belongs to other words."""
FEW_SHOWN, FEW, ALL = 5, 24, 200
"""How many needs are ranked: enough for a page of matters among needs that are not ours; all when a long page or one option is asked."""
NO_NUDGES: Mapping[str, Nudge] = {}
NOTHING: frozenset[str] = frozenset()
BY_NAME = "就是您说的这件事"
STALE = 0.2
"""What being beyond its review date takes from a matter's joined score where we are not sure: less than any two agreements of context."""


@dataclass(frozen=True, slots=True)
class Asker:
    """What is known of a search beside its words. address: to tell people apart while counting, never kept."""

    standing: Standing
    address: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What words mean, without the page around it: matter ids, best first."""

    band: Band
    matters: tuple[str, ...]
    elsewhere: dict[str, Any] | None
    idle: bool = False
    """Small talk, or the code of a plate: no need at all."""
    held: bool = True
    """More than a guess, whether the need is ours or not."""


@dataclass(slots=True)
class SearchService:
    catalogue: Catalogue
    halls: HallFinder
    ledger: LedgerService
    engine: Engine
    surroundings: Surroundings
    recommendations: Recommendations
    pins: Pins
    queries: QueryLog
    policies: PolicyService
    bundles: BundleService
    splits: Splits = field(default_factory=Splits)
    elsewhere: dict[str, dict[str, Any]] = field(default_factory=dict)
    _blocks: Blocks = field(init=False)
    _names: dict[str, str] = field(default_factory=dict)
    _called: dict[str, Names] = field(default_factory=dict)
    _topics: Topics = field(default_factory=Topics)
    _towns: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._blocks = Blocks(self.catalogue, self.halls)

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
        towns = [town.id for town in self.halls.areas.towns]
        self._towns = {matter.content.id: self.halls.towns_taking(matter.content.where) for matter in matters}
        found = [
            *(documents.of_content(matter.content, self._towns[matter.content.id]) for matter in matters),
            *(documents.of_elsewhere(row["id"], row["name"], row["say"], towns) for row in self.elsewhere.values()),
            documents.chitchat(towns),
            *(documents.of_platform(platform) for platform in self.catalogue.platforms.values()),
            *(faq for matter in matters for faq in documents.of_faqs(matter)),
            *(documents.of_hall(hall) for hall in self.halls.halls.values()),
        ]
        self._names = {
            normalise(name): matter.content.id
            for matter in matters
            for name in (*matter.content.aliases, matter.content.official_name, matter.content.plain_name)
        }
        self._blocks.load()
        self._topics = Topics.of(matter.content for matter in matters)
        self._called = {matter.content.id: Names.of(matter.content) for matter in matters}
        self.surroundings.know([matter.content for matter in matters])
        await self.engine.load(found, lexicon)

    async def rebuild(self) -> None:
        await self.engine.rebuild()

    async def search(
        self,
        words: str,
        *,
        asker: Asker,
        audience: str | None = None,
        area: str | None = None,
        channel: str | None = None,
        answer: str | None = None,
        limit: int = 5,
    ) -> dict[str, Any]:
        """The contract's answer for cleaned, non-empty words. answer: the chosen option of an earlier splitting question."""
        town = self._town(area)
        where = {key: value for key, value in (("audience", audience), ("channel", channel), ("area", town)) if value}
        ranking = await self.engine.rank(words, where, kept=FEW if limit <= FEW_SHOWN and answer is None else ALL)
        ranked = _matters_of(ranking, max(limit, ANSWERABLE))
        said = normalise(words)
        core = essence(said)
        now = self.surroundings.clock.now()
        pin = self.pins.on(now.date()).met(core)
        pinned = [id_ for id_ in pin.matters if self._passes(id_, where)] if pin else []
        chosen = self._chosen(answer, ranked) or self._names.get(said) or (pinned[0] if len(pinned) == 1 else None)
        if chosen is not None and not self._passes(chosen, where):
            chosen = None
        band: Band = "none" if is_code(words) else self._band(ranking, chosen)
        topic = self._topics.among(core, [id_ for id_, _ in ranked]) if chosen is None else []
        question = self.splits.question(topic) if topic else None
        if question is not None or (band == "none" and pinned):
            band = "maybe"  # bare words name a thing: honest is a question, however sure the ranking is
        nudges = self.surroundings.nudges(asker.standing, now) if band == "maybe" else NO_NUDGES
        near = [*pinned, *([chosen] if chosen is not None else ()), *(id_ for id_, _ in ranked)]
        stale = self.catalogue.overdue(near, now.date())
        ids = self._ordered(ranked, chosen, pinned, nudges, stale if band == "maybe" else NOTHING)
        elsewhere = self._elsewhere(ranking) if chosen is None and not pinned else None
        self._note(words, band, ids, ranking, asker, now)
        if question is None and band == "maybe":
            question = self.splits.question(ids[:4], ranked=True)
        best = ids[0] if ids and band != "none" else None
        if best is not None and band == "maybe" and question is None and answer is None:
            self.ledger.unsure(words, best, address=asker.address)
        return {
            "band": band,
            "matters": self._matters(ids[:limit], said, ranking, chosen, pin, pinned, nudges, stale),
            **self._blocks.of(ranking.others, ranking.mass, matter=best, app=pin.app_id if pin else None, town=town),
            "bundles": self.bundles.called(said, ids),
            "policies": self.policies.found(said, ids if band != "none" else ()),
            "question": question if band == "maybe" and answer is None else None,
            "elsewhere": elsewhere,
            "notices": [{"id": pin.id, "text": pin.notice}] if pin and pin.notice else [],
            "recommended": self.recommendations.at(asker.standing) if band == "none" and elsewhere is None else [],
            "rung": ranking.rung,
        }

    async def look(self, words: str) -> Looked:
        """For other parts of the product: ranked as in a search, but nobody asked, so nothing is counted or kept."""
        ranking = await self.engine.rank(words, {}, kept=FEW)
        chosen = self._names.get(normalise(words))
        ids = self._ordered(_matters_of(ranking, FEW_SHOWN), chosen, (), NO_NUDGES, NOTHING)
        made = self.engine.lexical if ranking.rung == "lexical" else self.engine.calibration
        held = chosen is not None or ranking.among_three >= made.maybe
        nothing = is_code(words) or (words.isascii() and not ranking.needs)
        idle = nothing or (held and bool(ranking.needs) and ranking.needs[0][0] == documents.CHITCHAT.id)
        return Looked(self._band(ranking, chosen), tuple(ids), self._elsewhere(ranking) if chosen is None else None, idle, held)

    def _town(self, area: str | None) -> str | None:
        """The 区镇 to filter by; None for the whole city. AreaUnknown for what is no area of ours."""
        place = self.halls.picked(area) if area else None
        town = self.halls.areas.town_of(place.id) if place else None
        return town.id if town else None

    def _passes(self, id_: str, where: Mapping[str, str]) -> bool:
        """Hard filters hold for names, answers and pins as for everything else."""
        matter = self.catalogue.matters.get(id_)
        if matter is None:
            return False
        content = matter.content
        return (
            where.get("audience", content.audience) == content.audience
            and ("channel" not in where or any(channel.kind == where["channel"] for channel in content.channels))
            and ("area" not in where or where["area"] in self._towns[id_])
        )

    def _chosen(self, answer: str | None, ranked: Ranked) -> str | None:
        """The matter that the chosen option leads to, if its question can have been asked for these words."""
        if answer is None:
            return None
        near = {id_ for id_, _ in ranked[:ANSWERABLE]}
        return self.splits.matter_of(answer) if len(near & self.splits.asked_about(answer)) > 1 else None

    def _band(self, ranking: Ranking, chosen: str | None) -> Band:
        """sure and maybe only for a matter: a need that we do not cover, and small talk, are none."""
        if chosen is not None:
            return "sure"
        made = self.engine.lexical if ranking.rung == "lexical" else self.engine.calibration
        if not ranking.needs or not ranking.needs[0][0].startswith("matter:") or ranking.among_three < made.maybe:
            return "none"
        return "sure" if ranking.first >= made.sure else "maybe"

    @staticmethod
    def _ordered(
        ranked: Ranked, chosen: str | None, pinned: Sequence[str], nudges: Mapping[str, Nudge], stale: frozenset[str] = NOTHING
    ) -> list[str]:
        """Matter ids: the chosen one, the pinned ones, the rest by score, of which context may lift the near ones a little, and those
        that nobody has looked at in time stand a little lower."""
        if nudges or stale:
            lifted = [
                (id_, score + (nudges[id_].by if id_ in nudges else 0.0) - (STALE if id_ in stale else 0.0))
                for id_, score in ranked[:NUDGED]
            ]
            lifted.sort(key=lambda item: -item[1])
            ranked = lifted + ranked[NUDGED:]
        first = [chosen] if chosen is not None else []
        return list(dict.fromkeys([*first, *pinned, *(id_ for id_, _ in ranked)]))

    def _elsewhere(self, ranking: Ranking) -> dict[str, Any] | None:
        kind, _, id_ = ranking.needs[0][0].partition(":") if ranking.needs else ("", "", "")
        return self.elsewhere.get(id_) if kind == "elsewhere" else None

    def _note(self, words: str, band: Band, ids: Sequence[str], ranking: Ranking, asker: Asker, now: datetime) -> None:
        """Counted, and kept without the person (asked.py)."""
        metrics.searches_of(band).inc()
        if band == "none":
            self.ledger.miss(words, address=asker.address)
        standing = asker.standing
        best = ids[0] if ids else None
        self.queries.add(words, band, best, ranking.rung, plate=standing.plate, town=standing.town, address=asker.address, at=now)

    def _matters(
        self,
        ids: Sequence[str],
        said: str,
        ranking: Ranking,
        chosen: str | None,
        pin: Pin | None,
        pinned: Sequence[str],
        nudges: Mapping[str, Nudge],
        stale: frozenset[str],
    ) -> list[dict[str, Any]]:
        """score: how sure we are that it is this one; the others share what is left, less for each place behind."""
        spoken = pairs(said)
        ours = bool(ranking.needs) and ranking.needs[0][0].startswith("matter:")
        first = ranking.first
        named = self._names.get(said)
        shown = []
        for place, id_ in enumerate(ids):
            called = self._called[id_]
            score = min(0.999, first) if place == 0 and ours else (1.0 - first) / (place + 2)
            if place and ours:
                score = min(score, first)
            why = BY_NAME if id_ == named else called.why(spoken)
            if pin is not None and id_ in pinned:
                why = pins.why(pin)
            elif id_ in nudges:
                why = f"{why}；{nudges[id_].why}"
            if id_ in stale:
                why = f"{why}；已过核验期，办之前问一下"
            shown.append(
                {
                    "id": id_,
                    "official_name": called.official,
                    "plain_name": called.plain,
                    "score": 1.0 if id_ == chosen else round(score, 3),
                    "why": why,
                }
            )
        return shown


def _matters_of(ranking: Ranking, most: int) -> Ranked:
    """The best of the needs that are matters of ours."""
    found = []
    for label, score in ranking.needs:
        if label.startswith("matter:"):
            found.append((label[7:], score))
            if len(found) == most:
                break
    return found
