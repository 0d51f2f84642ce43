"""Text from outside."""

import re
import unicodedata

from server.errors import Unprocessable

_SPACES = re.compile(r"\s+")


class NotText(Unprocessable):
    code, message = "not_text", "内容里有不能识别的字符，请重新输入"


def clean(text: str) -> str:
    """NFC, one space for any white space; NotText for control characters and lone surrogates, which no keyboard types."""
    text = _SPACES.sub(" ", text).strip()
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise NotText
    return unicodedata.normalize("NFC", text)
