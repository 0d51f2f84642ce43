"""字: how wide text is and where it breaks. Estimated a little too wide, because every phone has another font."""

from __future__ import annotations

import re

_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffe6\U00020000-\U0003fffd]")
_WIDER_THAN_MOST = frozenset("MW@%mw&—…“”‘’·①②③④⑤⑥⑦⑧⑨√×→")
_NOT_FIRST = frozenset("，。；：、！？）》」』】”’…—·%,.;:!?)]}")
_NOT_LAST = frozenset("（《「『【“‘([{")
_TOKEN = re.compile(r"[A-Za-z0-9.*@:/_\-~%]+|\s+|.", re.S)


def width(text: str, size: float) -> float:
    """In the units of `size`."""
    return size * sum(_em(character) for character in text)


def _em(character: str) -> float:
    if _WIDE.match(character) or character in _WIDER_THAN_MOST or not character.isascii():
        return 1.0
    if character.isupper():
        return 0.72
    return 0.32 if character in " .,:;'|!il" else 0.6


def wrap(text: str, size: float, room: float) -> list[str]:
    """Lines none of which is wider than `room`. Numbers and foreign words stay whole where they fit; no line begins with a stop, and
    the last is not a single lost character if the others can be a little shorter."""
    lines = _filled(text, size, room)
    if len(lines) > 1 and width(lines[-1], size) < LOST * size:
        for less in (0.5, 1, 1.5, 2, 2.5, 3):
            shorter = _filled(text, size, room - less * size)
            if len(shorter) == len(lines) and width(shorter[-1], size) >= LOST * size:
                return shorter
    return lines


LOST = 2.5
"""Characters."""


def _filled(text: str, size: float, room: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for token in _tokens(text, size, room):
        if line and width(line + token, size) > room:
            ends = _end_before(line, token, size, room)
            lines.append(line[:ends].rstrip())
            line = line[ends:]
            if token.isspace():
                continue
        line += token
    if line.strip():
        lines.append(line.rstrip())
    return lines or [""]


def _end_before(line: str, token: str, size: float, room: float) -> int:
    """How many characters of a full line stay in it: a stop takes the character before it along, an opening bracket goes with what it
    opens, as far as that fits into the next line."""
    ends = len(line)
    while ends > 1 and (line[ends:] or token)[0] in _NOT_FIRST and width(line[ends - 1 :] + token, size) <= room:
        ends -= 1
    while ends > 1 and line[ends - 1] in _NOT_LAST and width(line[ends - 1 :] + token, size) <= room:
        ends -= 1
    return ends


def _tokens(text: str, size: float, room: float) -> list[str]:
    """What is longer than a line is cut up into characters."""
    found: list[str] = []
    for token in _TOKEN.findall(" ".join(text.split())):
        found += [token] if width(token, size) <= room else list(token)
    return found
