"""搜索联想和热词: what the search box offers, under the editors' denylist and a kill switch."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import structlog

from embeddings.features import normalise
from server.clock import Clock
from server.halls.service import HallFinder
from server.matters.catalogue import Catalogue
from server.search.completions import Completions, Entry
from server.search.frequent import FrequentlyAsked
from server.search.models import HotWord, Unsuggested
from server.search.surroundings import in_season

log = structlog.get_logger()

HOT_SHOWN = 8
REFRESH = 300.0
PLAIN, ALIAS, OFFICIAL, APP, HALL, ASKED = 1.0, 0.8, 0.7, 0.6, 0.5, 0.75
"""What each kind of text weighs among completions; one that people ask weighs more the more they do."""

Suggested = dict[str, Any]


@dataclass(slots=True)
class SuggestService:
    catalogue: Catalogue
    halls: HallFinder
    frequent: FrequentlyAsked
    clock: Clock
    on: bool = True
    completions: Completions = field(default_factory=lambda: Completions(()))
    denied: tuple[str, ...] = ()
    hot_words: list[HotWord] = field(default_factory=list)
    _named: dict[str, str] = field(default_factory=dict)

    async def load(self) -> None:
        self.denied = tuple(normalise(row.word).replace(" ", "") for row in await Unsuggested.all())
        self.hot_words = await HotWord.all().order_by("id")
        self._named = {name: id_ for id_, name, _ in self._names()}
        await self.refresh()

    async def refresh(self) -> None:
        """With what people ask by now. Built aside and put in place whole."""
        await self.frequent.load()
        entries = [entry for entry in self._entries() if self._allowed(entry.text)]
        self.completions = await asyncio.to_thread(Completions, entries)

    async def run(self) -> None:
        """Until cancelled: other workers count too, so what is frequent is read again now and then."""
        while True:
            await asyncio.sleep(REFRESH)
            try:
                await self.refresh()
            except Exception:
                log.exception("suggestions.not_refreshed")

    def suggest(self, typed: str) -> dict[str, list[Suggested]]:
        """{"completions", "hot"}: hot words for an empty box, completions for anything typed."""
        if not self.on:
            return {"completions": [], "hot": []}
        if not typed:
            return {"completions": [], "hot": self.hot()}
        found = self.completions.complete(typed)
        return {"completions": [{"text": entry.text, "matter": entry.matter, "kind": entry.kind} for entry in found], "hot": []}

    def hot(self) -> list[Suggested]:
        """What most people ask, then the editors' words of the season; each matter once."""
        month = self.clock.now().month
        asked = [(text, matter) for text, matter, _ in self.frequent.words[: 4 * HOT_SHOWN] if matter in self.catalogue.matters]
        written = [(row.text, self._named.get(row.text)) for row in self.hot_words if in_season(row.month_from, row.month_to, month)]
        written.sort(key=lambda word: self._all_year(word[0]))
        found: list[Suggested] = []
        seen: set[str] = set()
        for text, matter in [*asked, *written]:
            if self._allowed(text) and (matter or text) not in seen:
                seen.add(matter or text)
                found.append({"text": text, "matter": matter})
        return found[:HOT_SHOWN]

    def _all_year(self, text: str) -> bool:
        return any(row.text == text and (row.month_from, row.month_to) == (1, 12) for row in self.hot_words)

    def _allowed(self, text: str) -> bool:
        said = normalise(text).replace(" ", "")
        return not any(word in said for word in self.denied)

    def _names(self) -> Iterable[tuple[str, str, float]]:
        """(matter, what it is called, weight), the official name first, so that a plain name that says the same counts as plain."""
        for id_, matter in self.catalogue.matters.items():
            content = matter.content
            yield id_, content.official_name, OFFICIAL
            for alias in content.aliases:
                yield id_, alias, ALIAS
            yield id_, content.plain_name, PLAIN

    def _entries(self) -> Iterable[Entry]:
        for id_, name, weight in self._names():
            yield Entry(name, id_, "matter", weight)
        for text, matter, times in self.frequent.words:
            if matter in self.catalogue.matters:
                yield Entry(text, matter, "query", ASKED + min(1.0, math.log10(times) / 4))
        for platform in self.catalogue.platforms.values():
            yield Entry(platform.name, None, "app", APP)
        for hall in self.halls.halls.values():
            yield Entry(hall.name, None, "hall", HALL)
