"""普通链接二维码: the code of a plate's address, with its number, name and typeable code under it. PNG for screens, SVG for print."""

from __future__ import annotations

import io
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import qrcode
from PIL import Image, ImageDraw, ImageFont
from qrcode.constants import ERROR_CORRECT_Q

FONT = Path(__file__).resolve().parent / "fonts" / "NotoSansSC-Regular-subset.otf"
INK, GREY = "#17233d", "#5b6472"
WIDTH = 720
MARGIN = 40
QUIET_MODULES = 4


def _matrix(address: str) -> list[list[bool]]:
    """Error correction Q: a quarter of the code may be scratched or dirty, as signs at gates get."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=QUIET_MODULES)
    code.add_data(address)
    code.make(fit=True)
    return [list(row) for row in code.get_matrix()]


@lru_cache(maxsize=512)
def png(address: str, number: str, name: str, printed: str) -> bytes:
    matrix = _matrix(address)
    scale = (WIDTH - 2 * MARGIN) // len(matrix)
    side = scale * len(matrix)
    left = (WIDTH - side) // 2
    lines = [(line, 34) for line in _wrapped(name, 20)]
    height = MARGIN + side + 24 + 52 + 44 * len(lines) + 62 + MARGIN
    picture = Image.new("RGB", (WIDTH, height), "white")
    draw = ImageDraw.Draw(picture)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                box = (left + x * scale, MARGIN + y * scale, left + (x + 1) * scale - 1, MARGIN + (y + 1) * scale - 1)
                draw.rectangle(box, fill="black")
    y = MARGIN + side + 24
    for text, size, colour, step in [
        (number, 40, INK, 52),
        *((line, size, INK, 44) for line, size in lines),
        (f"编号 {printed}", 44, GREY, 62),
    ]:
        font = _font(size)
        draw.text(((WIDTH - draw.textlength(text, font=font)) / 2, y), text, font=font, fill=colour)
        y += step
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=512)
def svg(address: str, number: str, name: str, printed: str) -> bytes:
    """Drawn in one path; the words stay text, set in the fonts of whoever prints it."""
    matrix = _matrix(address)
    side = len(matrix)
    dark = _path(matrix)
    lines = _wrapped(name, 20)
    y = side + 2.2
    words = [f'<text x="{side / 2}" y="{y}" font-size="2.4" font-weight="700">{escape(number)}</text>']
    for line in lines:
        y += 2.7
        words.append(f'<text x="{side / 2}" y="{y:g}" font-size="2">{escape(line)}</text>')
    y += 3.1
    words.append(f'<text x="{side / 2}" y="{y:g}" font-size="2.5" fill="{GREY}">编号 {escape(printed)}</text>')
    height = y + 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {height:g}" width="{side * 8}" height="{height * 8:g}" role="img">'
        f"<title>{escape(number)} {escape(name)}</title>"
        f'<rect width="{side}" height="{height:g}" fill="#fff"/><path d="{dark}" shape-rendering="crispEdges"/>'
        f"<g text-anchor=\"middle\" fill=\"{INK}\" font-family=\"'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif\">"
        f"{''.join(words)}</g></svg>"
    ).encode()


def bare_svg(address: str) -> str:
    """The code alone with its quiet zone, for printed plates, which set the words themselves."""
    matrix = _matrix(address)
    side = len(matrix)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{_path(matrix)}" shape-rendering="crispEdges"/></svg>'
    )


def _path(matrix: list[list[bool]]) -> str:
    """One box for each run of dark modules in a row."""
    parts = []
    for y, row in enumerate(matrix):
        x = 0
        for dark, run in groupby(row):
            length = sum(1 for _ in run)
            if dark:
                parts.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length
    return "".join(parts)


def _wrapped(text: str, width: int) -> list[str]:
    return [text[i : i + width] for i in range(0, len(text), width)]


@lru_cache(maxsize=8)
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), size)
