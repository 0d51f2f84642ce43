"""Tokens as numbers. A text is read once, and every view of search starts from the same reading."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from embeddings import features, pinyin

Places = NDArray[np.integer]
_ASTRAL = "\U00010000"
_SLOW = re.compile(f"[a-z0-9{_ASTRAL}-\U0010ffff]")


class Reading(NamedTuple):
    """A text read by a vocabulary. places: of its tokens, in order, each as often as it occurs. unknown: how many stand nowhere."""

    places: Places
    unknown: int


class Readings(NamedTuple):
    """Several texts read at once. places: text after text, each in order, as in Reading. starts: where each begins, and the end of all.

    again: which places stand for a token that the same text holds already.
    """

    places: Places
    starts: list[int]
    again: NDArray[np.bool_]
    unknown: list[int]

    @property
    def lengths(self) -> list[int]:
        return [end - start for start, end in pairwise(self.starts)]


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
        pairs = pairs or [(0, 0)]  # of two characters that no text holds
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
        found = self.read_said([features.normalise(text)])
        return Reading(found.places, found.unknown[0])

    def read_said(self, said: Sequence[str]) -> Readings:
        """For what `features.normalise` gave: all in one go, because numpy takes hardly longer for sixteen texts than for one."""
        size = max(1, len(self._places))
        bags = {row: self._read_bag(text) for row, text in enumerate(said) if _SLOW.search(text)}
        keys, tokens = self._read_quickly(said, bags.keys(), size)
        for row, (bag, all_) in bags.items():
            keys.append(np.array(bag, dtype=np.int64) + row * size)
            tokens[row] = all_
        every = np.concatenate(keys)
        every.sort()
        starts = every.searchsorted(range(0, size * len(said) + 1, size)).tolist()
        again = np.zeros(len(every), dtype=np.bool_)
        np.equal(every[1:], every[:-1], out=again[1:])
        unknown = [max(0, count - end + start) for count, (start, end) in zip(tokens, pairwise(starts), strict=True)]
        return Readings(every % size if len(said) > 1 else every, starts, again, unknown)

    def _read_quickly(self, said: Sequence[str], aside: Collection[int], size: int) -> tuple[list[Places], list[int]]:
        """(place + size * row for every known token, how many tokens each text has), those aside left out."""
        joined = " ".join(["" if row in aside else text for row, text in enumerate(said)] if aside else said)
        both = f"{joined} {pinyin.sounds(joined)}"
        codes = np.frombuffer(both.encode("utf-16-le"), dtype=np.uint16)
        singles = self._single.take(codes)
        wide = codes.astype(np.uint32)
        pairs = (wide[:-1] << 16) | wide[1:]
        at = self._pairs.searchsorted(pairs)
        met = (self._pairs.take(at, mode="clip") == pairs).nonzero()[0]
        known = (singles >= 0).nonzero()[0]
        keys = [singles.take(known), self._pair_places.take(at.take(met))]
        if len(said) > 1:
            lengths = [1 if row in aside else len(text) + 1 for row, text in enumerate(said)]
            offsets = np.repeat(np.arange(0, len(said) * size, size), lengths)
            offsets = np.concatenate((offsets, offsets))
            keys = [keys[0] + offsets.take(known), keys[1] + offsets.take(met)]
        return keys, [max(0, 4 * len(text) - 2 - 6 * text.count(" ")) for text in said]

    def _read_bag(self, said: str) -> tuple[list[int], int]:
        bag = features.bag_of(said)
        return [place for place in map(self._places.get, bag) if place is not None], len(bag)
