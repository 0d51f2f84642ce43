"""场景值: seven random characters and a check character, safe in WeChat's charset and typeable from a sign.

The alphabet is Crockford's base 32: no I, L, O or U, so that a resident who types one of them means 1, 0 or V. The check character
(ISO 7064 mod 37,36) finds every single wrong character; `mint` sees to it that it finds every swap of two neighbours too.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from urllib.parse import unquote

from stdnum.iso7064 import mod_37_36

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOK_ALIKES = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})
LONGEST = 64
_CODE = re.compile(f"[{ALPHABET}]{{8}}")
_IN_ADDRESS = re.compile(r"(?:/d/|[?&]scene=)([^/?#&]+)", re.IGNORECASE)
_NUMBER = re.compile(r"KS([A-Z]{2,4})(\d{4,5})")


def mint() -> str:
    """A new code. Thrown away: those that end in a look-alike, and the one in 125 with neighbours that could be swapped unnoticed."""
    while True:
        body = "".join(secrets.choice(ALPHABET) for _ in range(7))
        code = body + mod_37_36.calc_check_digit(body)
        if code[-1] in ALPHABET and not any(valid(swapped) for swapped in _swaps(code)):
            return code


def _swaps(code: str) -> list[str]:
    return [code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(7) if code[i] != code[i + 1]]


def valid(code: str) -> bool:
    return _CODE.fullmatch(code) is not None and bool(mod_37_36.is_valid(code))


def read(typed: str) -> tuple[str, str]:
    """(code, number), each "" when it is not one: what a person scanned, pasted or typed, forgiven as far as it is clear.

    Case, spaces, hyphens, full-width forms and look-alikes are forgiven; a whole address is searched for its code.
    """
    text = unicodedata.normalize("NFKC", unquote(typed))
    inside = _IN_ADDRESS.search(text)
    if inside is not None:
        text = inside.group(1)
    text = re.sub(r"[\s\-_.·—–]+", "", text).upper()
    number = _NUMBER.fullmatch(text)
    if number is not None:
        return "", f"KS-{number.group(1)}-{number.group(2)}"
    code = text.translate(LOOK_ALIKES)
    return (code if valid(code) else ""), ""


def grouped(code: str) -> str:
    """As printed: two groups of four."""
    return f"{code[:4]} {code[4:]}"
