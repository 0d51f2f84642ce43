"""词典: everyday words -> formal terms, so that “老伴没了” meets 死亡."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from embeddings.features import normalise
from embeddings.mentions import Mentions

MOST_TERMS = 4


class Lexicon:
    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        formal: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for everyday, term in entries:
            formal[normalise(everyday)][term] = None
        self._formal = {everyday: tuple(terms) for everyday, terms in formal.items()}
        self._everyday = Mentions(self._formal)

    def expand(self, said: str) -> list[str]:
        """The formal terms for the everyday words that stand in normalised text, the longest and so most telling ones first."""
        found: list[str] = []
        for word in self._everyday.found(said):
            found += self._formal[word]
            if len(found) >= 2 * MOST_TERMS:
                break
        return list(dict.fromkeys(found))[:MOST_TERMS]
