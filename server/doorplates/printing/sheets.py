"""排版: plates to PDF with typst, in the process, with our own fonts alone: the same sheet on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import orjson
import typst
from PIL import ImageFont

from server.doorplates import qr, scene

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent / "fonts"
Layout = Literal["a6", "a4"]
_NO_CHARACTER = "\U0010fffe"


@dataclass(frozen=True, slots=True)
class Sign:
    """What is printed of a plate."""

    scene_code: str
    number: str
    name: str
    address: str
    """That the code leads to."""
    postal: str = ""
    site_type: str = ""


def pdf(signs: list[Sign], layout: Layout, *, practice: bool = False, codes: dict[str, str] | None = None) -> bytes:
    """One PDF, fonts embedded. codes: SVG by scene code, where they are drawn already. Blocking: about 1 ms a plate, and 7 for a code."""
    codes = codes or {}
    plates = [
        {
            "number": sign.number,
            "name": sign.name,
            "code": scene.grouped(sign.scene_code),
            "qr": codes.get(sign.scene_code) or qr.bare_svg(sign.address),
        }
        for sign in signs
    ]
    data = orjson.dumps({"layout": layout, "practice": practice, "plates": plates})
    sources = {"main.typ": (HERE / "sheet.typ").read_bytes(), "data.json": data}
    compiled = typst.compile(sources, format="pdf", font_paths=[str(FONTS)], ignore_system_fonts=True)  # type: ignore[call-overload]
    return bytes(compiled)


def unprintable(text: str) -> list[str]:
    """The characters that our fonts lack: they would come out as empty boxes."""
    return [character for character in dict.fromkeys(text) if not character.isspace() and not _in_font(character)]


@lru_cache(maxsize=20_000)
def _in_font(character: str) -> bool:
    """A character that the font lacks is drawn as its replacement box. A blank drawing is a blank character, which prints as nothing."""
    shape = _font().getmask(character)
    box = _font().getmask(_NO_CHARACTER)
    return (shape.size, bytes(shape)) != (box.size, bytes(box)) and shape.getbbox() is not None


@lru_cache(maxsize=1)
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(qr.FONT), 24)
