"""空白样式的 PDF: set by typst with our own fonts."""

from __future__ import annotations

from pathlib import Path

import orjson
import typst

from server.doorplates.printing.sheets import FONTS
from server.pictures.blanks.content import GAP, BlankContent

SOURCE = Path(__file__).resolve().parent / "blank.typ"
FOOT = "参考样式，非官方表格；窗口有自己样式的，以窗口的为准。不收费，手写、打印都行。"


def pdf(blank: BlankContent) -> bytes:
    """One page of A4. Blocking: some tens of milliseconds."""
    data = {
        "title": blank.title,
        "body": [pieces(text) for text in blank.body],
        "sign": list(blank.sign),
        "hints": list(blank.hints),
        "foot": FOOT,
    }
    sources = {"main.typ": SOURCE.read_bytes(), "data.json": orjson.dumps(data)}
    made = typst.compile(sources, format="pdf", font_paths=[str(FONTS)], ignore_system_fonts=True)  # type: ignore[call-overload]
    return bytes(made[0] if isinstance(made, list) else made)


def pieces(text: str) -> list[str | int]:
    """Words, and gaps by their width in characters: `我叫{6}。` is ["我叫", 6, "。"]."""
    found: list[str | int] = []
    for i, part in enumerate(GAP.split(text)):
        if i % 2:
            found.append(int(part))
        elif part:
            found.append(part)
    return found
