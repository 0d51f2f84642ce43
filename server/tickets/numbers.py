"""工单编号: day, five random digits and one that checks them, so that a misheard digit is told from a missing ticket."""

from __future__ import annotations

import secrets
from datetime import date

from stdnum.iso7064 import mod_11_10


def new(day: date) -> str:
    """12 digits: YYMMDD, five by chance, ISO 7064 MOD 11,10."""
    body = f"{day:%y%m%d}{secrets.randbelow(100_000):05d}"
    return f"{body}{mod_11_10.calc_check_digit(body)}"


def holds(number: str) -> bool:
    return len(number) == 12 and number.isascii() and number.isdecimal() and bool(mod_11_10.is_valid(number))
