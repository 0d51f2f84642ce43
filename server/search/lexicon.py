"""词典: everyday words -> formal terms, so that “老伴没了” meets 死亡."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from embeddings.features import normalise

EXPANDED = 0.3
"""How much a formal term counts beside what the person said themselves (measured, README, search)."""

MOST_TERMS = 6


class Lexicon:
    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._formal: defaultdict[str, list[str]] = defaultdict(list)
        for everyday, formal in entries:
            self._formal[normalise(everyday)].append(formal)
        self._longest = max(map(len, self._formal), default=0)

    def expand(self, text: str) -> list[tuple[str, float]]:
        """(formal term, weight) for the everyday words that stand in the text, the longest and so most telling ones first."""
        said = normalise(text)
        words = {said[start:end] for start in range(len(said)) for end in range(start + 1, min(len(said), start + self._longest) + 1)}
        known = sorted(words & self._formal.keys(), key=lambda word: (-len(word), word))
        found = dict.fromkeys(formal for word in known for formal in self._formal[word])
        return [(formal, EXPANDED) for formal in list(found)[:MOST_TERMS]]
