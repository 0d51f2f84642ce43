"""表格: CSV for people to open in Excel or WPS. Nothing in a cell is ever run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheet programs take for the start of a formula, full-width forms included below."""
_WIDE_STARTS = ("＝", "＋", "－", "＠")


def looks_like_formula(text: str) -> bool:
    return text.startswith(FORMULA_STARTS + _WIDE_STARTS)


def safe(value: object) -> str:
    """A cell's text; one that a program would run gets an apostrophe before it. Numbers stay numbers."""
    if value is None:
        return ""
    text = str(value)
    return "'" + text if not isinstance(value, int | float) and looks_like_formula(text) else text


def csv_of(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with a byte order mark, without which Excel on Windows reads Chinese as something else; CRLF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([safe(cell) for cell in header])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()
