"""Words that a resident typed, without what identifies them: kept words must not tell who said them."""

import re

_ID_CARD = re.compile(r"(?<!\d)\d{15}(?:\d{2}[\dXx])?(?!\d)")
_LONG_NUMBER = re.compile(r"(?<!\d)\d[\d\- ]{5,}\d(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def masked(text: str) -> str:
    """Identity numbers, phone and card numbers (7 digits or more) and e-mail addresses become [已隐去]."""
    for pattern in (_ID_CARD, _EMAIL, _LONG_NUMBER):
        text = pattern.sub("[已隐去]", text)
    return text
