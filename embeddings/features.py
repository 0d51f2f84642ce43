"""Text to search tokens: characters, neighbours, and how both sound. One bag of tokens serves every view of search.

A token is plain text. `证` is a character, `份证` two neighbours; a run of Latin letters or digits is one unit (`12123`, `gjj`). A syllable
is one private character (see `pinyin`), so `身份证`, `生份证` and `shenfenzheng` share tokens. No two kinds can look the same: neighbours
hold at least one character that is no Latin letter, and private characters never come from outside (`normalise` takes them for breaks).

There are no dictionary words: measured on 1,974 sentences, neighbours and syllables found more than jieba's words did, which cost 60 MB,
half a second at every start and most of the time of a query.
"""

import re
import unicodedata
from operator import add

from embeddings import pinyin
from embeddings.simplified import simplified

_BREAK = re.compile(r"[\W_]+")
_UNIT = re.compile(r"[a-z0-9]+|.", re.DOTALL)
_LATIN = re.compile(r"[a-z0-9]")

CHARACTER, NEIGHBOURS, SYLLABLES = 1.0, 1.0, 0.5
"""How much each kind counts in BM25 (README, search). Two characters that stand together also sound together, so sounds count less, and
a syllable alone, which nearly every document holds, counts nothing."""


def normalise(text: str) -> str:
    """One spelling for what is the same: NFKC, simplified characters, lower case, one space for each run of punctuation, blanks or symbols.

    A space in the answer is a segment break: nothing is read across it. The answer has none at either end.
    """
    return _BREAK.sub(" ", simplified(unicodedata.normalize("NFKC", text)).lower()).strip()


def bag(text: str) -> list[str]:
    """The tokens of `text`, each as often as it occurs; empty for text without letters, digits or characters."""
    return bag_of(normalise(text))


def bag_of(said: str) -> list[str]:
    """The same for what `normalise` gave."""
    found: list[str] = []
    for segment in said.split(" "):
        units: str | list[str] = segment
        sounds: str | list[str]
        if _LATIN.search(segment):
            units = _UNIT.findall(segment)
            sounds = _sounds(units)
        else:
            sounds = pinyin.sounds(segment)
        found += units
        found += map(add, units, units[1:])
        found += sounds
        found += map(add, sounds, sounds[1:])
    return found


def weight(token: str) -> float:
    """How much a token of its kind counts in BM25."""
    if pinyin.is_sound(token[0]):
        return 0.0 if len(token) == 1 else SYLLABLES
    return CHARACTER if len(token) == 1 or token.isascii() else NEIGHBOURS


def _sounds(units: list[str]) -> list[str]:
    """A Latin run that reads as pinyin gives its syllables, any other stays what it is."""
    found: list[str] = []
    for unit in units:
        if unit.isascii():
            found += pinyin.split(unit) or (unit,)
        else:
            found.append(pinyin.sounds(unit))
    return found
