"""Tokens as numbers. A text is read once, and every view of search starts from the same reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from embeddings import features, pinyin

Places = NDArray[np.integer]
_ASTRAL = "\U00010000"
_SLOW = re.compile(f"[a-z0-9{_ASTRAL}-\U0010ffff]")


class Reading(NamedTuple):
    """A text read by a vocabulary. places: of its tokens, each as often as it occurs. unknown: how many stand nowhere."""

    places: Places
    unknown: int


class Vocabulary:
    """Places for tokens: the model's own first, then those that the documents of the day bring along.

    Most texts hold no Latin letter and no digit, so that every token is one character or two: they are read in a dozen calls of numpy
    instead of one look-up for each token, which is three times as quick. What comes out is the same.
    """

    def __init__(self, places: Mapping[str, int]) -> None:
        self._places = dict(places)
        self._single = np.full(0x10000, -1, dtype=np.int32)
        pairs: list[tuple[int, int]] = []
        for token, place in self._places.items():
            if max(token) < _ASTRAL:
                if len(token) == 1:
                    self._single[ord(token)] = place
                elif len(token) == 2:
                    pairs.append((ord(token[0]) << 16 | ord(token[1]), place))
        pairs.sort()
        self._pairs = np.array([pair for pair, _ in pairs], dtype=np.uint32)
        self._pair_places = np.array([place for _, place in pairs], dtype=np.int32)

    @classmethod
    def of(cls, texts: Iterable[str], known: Mapping[str, int] | None = None) -> Self:
        """known: places 0 to n - 1, which stay."""
        places = dict(known or {})
        for text in texts:
            for token in features.bag(text):
                places.setdefault(token, len(places))
        return cls(places)

    @property
    def size(self) -> int:
        return len(self._places)

    def tokens(self) -> list[str]:
        """By place."""
        return sorted(self._places, key=self._places.__getitem__)

    def read(self, text: str) -> Reading:
        return self.read_said(features.normalise(text))

    def read_said(self, said: str) -> Reading:
        """The same for what `features.normalise` gave."""
        if not len(self._pairs) or _SLOW.search(said):
            return self._read_bag(features.bag_of(said))
        both = f"{said} {pinyin.sounds(said)}"
        codes = np.frombuffer(both.encode("utf-16-le"), dtype=np.uint16)
        singles = self._single.take(codes)
        wide = codes.astype(np.uint32)
        pairs = (wide[:-1] << 16) | wide[1:]
        at = self._pairs.searchsorted(pairs)
        met = self._pairs.take(at, mode="clip") == pairs
        places = np.concatenate((singles[singles >= 0], self._pair_places[at[met]]))
        return Reading(places, max(0, 2 * len(both) - 1 - 3 * both.count(" ") - len(places)))

    def _read_bag(self, bag: list[str]) -> Reading:
        places = [place for place in map(self._places.get, bag) if place is not None]
        return Reading(np.array(places, dtype=np.int32), len(bag) - len(places))
