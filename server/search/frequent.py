"""常问: what at least the minimum group asked on one day, summed over the last weeks; feeds completions, hot words, recommendations."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

from tortoise.functions import Sum

from server.clock import Clock, today
from server.search.models import Frequent

WINDOW = timedelta(days=30)
MOST_MATTERS = 6
MOST_WORDS = 2000


@dataclass(slots=True)
class FrequentlyAsked:
    clock: Clock
    words: list[tuple[str, str, int]] = field(default_factory=list)
    """(words, matter, times), most asked first."""
    _matters: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    async def load(self) -> None:
        since = today(self.clock) - WINDOW
        rows = (
            await Frequent.filter(day__gte=since)
            .annotate(sum=Sum("times"))
            .group_by("place_kind", "place_id", "text", "matter_id")
            .values_list("place_kind", "place_id", "text", "matter_id", "sum")
        )
        places: dict[tuple[str, str], Counter[str]] = {}
        words: Counter[tuple[str, str]] = Counter()
        for kind, place, text, matter, times in rows:
            if text and not kind:
                words[text, matter] += int(times)
            elif not text:
                places.setdefault((kind, place), Counter())[matter] += int(times)
        self.words = [(text, matter, times) for (text, matter), times in words.most_common(MOST_WORDS)]
        self._matters = {place: [matter for matter, _ in counted.most_common(MOST_MATTERS)] for place, counted in places.items()}

    def matters(self, kind: str, place: str) -> list[str]:
        """kind: plate, town, or "" for the whole city (with place ""); most asked first."""
        return self._matters.get((kind, place), [])
