"""Toneless pinyin: how characters sound, and Latin letters read as syllables. `生份证`, `shenfenzheng` and 身份证 then share something.

`pinyin.tsv` holds one usual reading for each character of GB 2312 and a few of Kunshan's names (facts of the Unihan database). A
character with several readings has one here: query and document are read by the same table, so a rare reading costs nothing.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).with_name("pinyin.tsv")


@lru_cache(maxsize=1)
def _readings() -> tuple[dict[str, str], frozenset[str], int]:
    """(syllable by character, all syllables, length of the longest)."""
    lines = [line.split("\t") for line in _TABLE.read_text("utf-8").splitlines()]
    by_character = {character: syllable for syllable, characters in lines for character in characters}
    syllables = frozenset(syllable for syllable, _ in lines)
    return by_character, syllables, max(map(len, syllables))


def syllable(character: str) -> str | None:
    """The reading of one character; None when it has none here."""
    return _readings()[0].get(character)


@lru_cache(maxsize=4096)
def split(run: str) -> tuple[str, ...]:
    """A run of Latin letters as syllables, longest first with one step back; () when it is no pinyin (gjj, wifi).

    `hukou` gives hu, kou; `fangan` gives fang, an.
    """
    _, syllables, longest = _readings()
    run = run.replace("ü", "v")
    best: dict[int, tuple[str, ...]] = {len(run): ()}
    for start in range(len(run) - 1, -1, -1):
        for end in range(min(len(run), start + longest), start, -1):
            rest = best.get(end)
            if rest is not None and run[start:end] in syllables:
                found = (run[start:end], *rest)
                if start not in best or len(found) < len(best[start]):
                    best[start] = found
    return best.get(0, ())


@lru_cache(maxsize=1)
def by_syllable() -> dict[str, str]:
    """The characters that sound alike, by syllable."""
    rows = (line.split("\t") for line in _TABLE.read_text("utf-8").splitlines())
    return {row[0]: row[1] for row in rows}
