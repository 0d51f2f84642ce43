"""Text from outside."""

import re
import unicodedata
from datetime import date

from server.errors import Unprocessable

_SPACES = re.compile(r"\s+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class NotText(Unprocessable):
    code, message = "not_text", "内容里有不能识别的字符，请重新输入"


def clean(text: str) -> str:
    """NFC, one space for any white space; NotText for control characters and lone surrogates, which no keyboard types."""
    text = _SPACES.sub(" ", text).strip()
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise NotText
    return unicodedata.normalize("NFC", text)


def day(text: str) -> date | None:
    """The day written as 2026-01-31; None for anything else, also for the week numbers that date.fromisoformat would read."""
    if _DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
