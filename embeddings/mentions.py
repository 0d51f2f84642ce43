"""Which of many words stand in a text. The text is read once, not once for each word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import add


class Mentions:
    """words: normalised, as the texts are."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word for word in words if word)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for word in self._words:
            if len(word) > 1:
                lengths[word[:2]].add(len(word))
        self._lengths = {beginning: tuple(found) for beginning, found in lengths.items()}
        """How long the words are that begin with these two characters."""
        self._single = frozenset(word for word in self._words if len(word) == 1)

    def found(self, said: str) -> list[str]:
        """Those that stand in the text, the longest and so most telling ones first; one may come several times."""
        words = self._words
        known = [
            word
            for start, lengths in enumerate(map(self._lengths.get, map(add, said, said[1:])))
            if lengths
            for length in lengths
            if (word := said[start : start + length]) in words
        ]
        known += self._single.intersection(said)
        if len(known) > 1:
            known.sort(key=_longest_first)
        return known


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word
