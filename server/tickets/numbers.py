"""工单编号和查询密码: both are read out over the phone, so they are short, and a slip is noticed."""

from __future__ import annotations

import secrets
import unicodedata
from datetime import datetime

DIGITS = 12
SECRET_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_LENGTH = 12
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def mint(at: datetime) -> str:
    """The day, five random digits and a check digit: it does not tell how many tickets there are."""
    body = f"{at:%y%m%d}{secrets.randbelow(100_000):05}"
    return body + _check_digit(body)


def read(typed: str) -> str | None:
    """The number as it is kept, however it was set apart; None for what cannot be one."""
    digits = "".join(character for character in unicodedata.normalize("NFKC", typed) if character not in " -_.·")
    if len(digits) != DIGITS or not digits.isascii() or not digits.isdigit() or _check_digit(digits[:-1]) != digits[-1]:
        return None
    return digits


def grouped(number: str) -> str:
    """In fours, as it is read out."""
    return "-".join(number[i : i + 4] for i in range(0, len(number), 4))


def new_secret() -> str:
    """60 random bits without letters that sound or look alike."""
    return "".join(secrets.choice(SECRET_LETTERS) for _ in range(SECRET_LENGTH))


def read_secret(typed: str) -> str:
    """As it was given out: small letters, dashes and O for 0 are no fault."""
    return "".join(character for character in unicodedata.normalize("NFKC", typed).upper() if character.isalnum()).translate(_ALIKE)


def _check_digit(body: str) -> str:
    """Luhn: every single wrong digit and nearly every swap of two neighbours is noticed."""
    total = 0
    for place, character in enumerate(reversed(body)):
        value = int(character) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)
