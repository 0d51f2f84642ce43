"""联想: prefixes of what can be asked, in characters, pinyin and initials, as sorted arrays. No I/O, rebuilt whole."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from embeddings import pinyin
from embeddings.features import normalise
from server.search.phrasing import essence

SHOWN = 8
MOST_KNOWN = 5000
MOST_PER_MATTER = 2
LONGEST = 24
"""Characters; whoever has typed more is telling a story, and needs no completion."""
INSIDE = 0.35
"""What is lost when the typed letters stand inside the text and not at its beginning."""
SOUNDS = 0.1
"""What is lost when it only sounds like what was typed."""
LEAD_INS = ("办理", "办", "补办", "申请", "领", "要", "想", "去", "开", "查")


@dataclass(frozen=True, slots=True)
class Entry:
    """kind: matter, query, app or hall. weight: what is shown first, 0 to about 2."""

    text: str
    matter: str | None
    kind: str
    weight: float


Found = tuple[float, int]
"""(worth, place of the entry)."""


class Keys:
    """Sorted keys, each with the entry it leads to and what finding it this way costs."""

    def __init__(self, keyed: Iterable[tuple[str, int, float]]) -> None:
        rows = sorted(keyed)
        self.keys = [key for key, _, _ in rows]
        self.found = [(place, cost) for _, place, cost in rows]

    def starting(self, typed: str) -> Sequence[tuple[int, float]]:
        low = bisect_left(self.keys, typed)
        return self.found[low : bisect_left(self.keys, typed + "\U0010ffff", low)]


class Completions:
    def __init__(self, entries: Iterable[Entry]) -> None:
        unique: dict[str, Entry] = {}
        for entry in entries:
            known = unique.get(entry.text)
            if known is None or entry.weight > known.weight:
                unique[entry.text] = entry
        self.entries = list(unique.values())
        characters: list[tuple[str, int, float]] = []
        sounds: list[tuple[str, int, float]] = []
        initials: list[tuple[str, int, float]] = []
        for place, entry in enumerate(self.entries):
            said = _squeezed(entry.text)[:LONGEST]
            read = [pinyin.syllable(character) or character for character in said]
            for start in range(len(said)):
                cost = INSIDE if start else 0.0
                characters.append((said[start:], place, cost))
                sounds.append(("".join(read[start:]), place, cost + SOUNDS))
                initials.append(("".join(syllable[0] for syllable in read[start:]), place, cost + SOUNDS))
        self._characters, self._sounds, self._initials = Keys(characters), Keys(sounds), Keys(initials)
        self._known: dict[str, list[Entry]] = {}
        for letter in ascii_lowercase:  # the widest searches of all, once and here
            self.complete(letter)

    def complete(self, typed: str) -> list[Entry]:
        """At most SHOWN entries, best first; of one matter no more than MOST_PER_MATTER. Typed: anything at all."""
        said = essence(normalise(typed))
        if not said or len(said) > LONGEST:
            return []
        known = self._known.get(said)
        if known is None:
            known = self._chosen(self._looked_up(said))
            if len(said) <= 3:  # the short beginnings that everybody types, and that lead to the most
                if len(self._known) >= MOST_KNOWN:
                    self._known.clear()
                self._known[said] = known
        return known

    def _looked_up(self, said: str) -> dict[int, float]:
        found: dict[int, float] = {}
        self._add(found, self._characters.starting(said))
        if len(found) < SHOWN:
            read = "".join(pinyin.syllable(character) or character for character in said)
            self._add(found, self._sounds.starting(read))
            if said.isascii():
                self._add(found, self._initials.starting(said))
        if not found:
            for lead in LEAD_INS:
                if said.startswith(lead) and len(said) > len(lead):
                    return self._looked_up(said[len(lead) :])
        return found

    def _add(self, found: dict[int, float], hits: Sequence[tuple[int, float]]) -> None:
        entries = self.entries
        for place, cost in hits:
            worth = entries[place].weight - cost
            if worth > found.get(place, -9.0):
                found[place] = worth

    def _chosen(self, found: dict[int, float]) -> list[Entry]:
        entries = self.entries
        chosen: list[Entry] = []
        per_matter: dict[str, int] = {}
        best = heapq.nlargest(SHOWN * 8, found, key=lambda place: (found[place], -len(entries[place].text)))
        for place in best:
            entry = entries[place]
            if entry.matter is not None:
                taken = per_matter.get(entry.matter, 0)
                if taken == MOST_PER_MATTER:
                    continue
                per_matter[entry.matter] = taken + 1
            chosen.append(entry)
            if len(chosen) == SHOWN:
                break
        return chosen


def _squeezed(text: str) -> str:
    return normalise(text).replace(" ", "")
