"""Toneless pinyin: how characters sound, and Latin letters read as syllables. `生份证`, `shenfenzheng` and 身份证 then share something.

`pinyin.tsv` holds one usual reading for each character of GB 2312 and a few of Kunshan's names (facts of the Unihan database). A
character with several readings has one here: query and document are read by the same table, so a rare reading costs nothing.

A syllable is written as one character of Unicode's private area, so that a text turns into its sounds by `str.translate` and tokens of
sounds are as short as tokens of characters; `spelled` writes it in letters.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).with_name("pinyin.tsv")
_FIRST = 0xE000


def _read() -> tuple[dict[str, str], dict[str, str]]:
    """(sound by syllable, the characters that share it by syllable)."""
    rows = [line.split("\t") for line in _TABLE.read_text("utf-8").splitlines()]
    return {syllable: chr(_FIRST + place) for place, (syllable, _) in enumerate(rows)}, dict(rows)


_SOUND, _ALIKE = _read()
_SPELLED = {sound: syllable for syllable, sound in _SOUND.items()}
_OF_CHARACTER = {ord(character): _SOUND[syllable] for syllable, characters in _ALIKE.items() for character in characters}
_LONGEST = max(map(len, _SOUND))


def sounds(text: str) -> str:
    """Every character as its sound; one without a reading stays itself."""
    return text.translate(_OF_CHARACTER)


def is_sound(character: str) -> bool:
    """Whether it is a syllable as this module writes them."""
    return character in _SPELLED


def spelled(token: str) -> str:
    """A token for people to read: sounds in letters, joined by `_`; anything else as it is."""
    return "_".join(map(_SPELLED.__getitem__, token)) if all(map(is_sound, token)) else token


def syllable(character: str) -> str | None:
    """The reading of one character in letters; None when it has none here."""
    return _SPELLED.get(_OF_CHARACTER.get(ord(character), ""))


def alike(character: str) -> str:
    """The characters that sound like this one, itself among them; empty when it has no reading here."""
    return _ALIKE.get(syllable(character) or "", "")


@lru_cache(maxsize=4096)
def split(run: str) -> tuple[str, ...]:
    """A run of Latin letters as sounds, as few as possible; () when it is no pinyin (gjj, wifi).

    `hukou` gives the sounds of hu, kou; `fangan` those of fang, an.
    """
    run = run.replace("ü", "v")
    best: dict[int, tuple[str, ...]] = {len(run): ()}
    for start in range(len(run) - 1, -1, -1):
        for end in range(min(len(run), start + _LONGEST), start, -1):
            rest = best.get(end)
            sound = _SOUND.get(run[start:end])
            if rest is not None and sound is not None:
                found = (sound, *rest)
                if start not in best or len(found) < len(best[start]):
                    best[start] = found
    return best.get(0, ())
