"""词典: everyday words -> formal terms, so that “老伴没了” meets 死亡."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import add

from embeddings.features import normalise

MOST_TERMS = 4


class Lexicon:
    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        formal: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for everyday, term in entries:
            formal[normalise(everyday)][term] = None
        self._formal = {everyday: tuple(terms) for everyday, terms in formal.items()}
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for everyday in self._formal:
            if len(everyday) > 1:
                lengths[everyday[:2]].add(len(everyday))
        self._lengths = {beginning: tuple(found) for beginning, found in lengths.items()}
        """How long the everyday words are that begin with these two characters: a text is read once, not once a length."""
        self._single = frozenset(everyday for everyday in self._formal if len(everyday) == 1)

    def expand(self, said: str) -> list[str]:
        """The formal terms for the everyday words that stand in normalised text, the longest and so most telling ones first."""
        formal = self._formal
        known = [
            word
            for start, lengths in enumerate(map(self._lengths.get, map(add, said, said[1:])))
            if lengths
            for length in lengths
            if (word := said[start : start + length]) in formal
        ]
        known += self._single.intersection(said)
        if not known:
            return known
        known.sort(key=_longest_first)
        found: list[str] = []
        for word in known:
            found += formal[word]
            if len(found) >= 2 * MOST_TERMS:
                break
        return list(dict.fromkeys(found))[:MOST_TERMS]


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word
