"""六种图: paper, plan, form, screen, steps and counter. Each draws between y and the y that it returns; marks count upwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from server.pictures.content import Counter, Form, Paper, Plan, Screen, Steps
from server.pictures.drawing.canvas import (
    EDGE,
    FAINT,
    INK,
    LINE,
    PAPER,
    PLATE,
    RED,
    SOFT,
    TINT,
    WARM_LINE,
    WARM_TINT,
    WHITE,
    WIDTH,
    Canvas,
    height_of,
)
from server.pictures.drawing.icons import ICONS
from server.pictures.drawing.words import width

LEFT = 40
ROOM = WIDTH - 2 * LEFT
MARK_ROOM = 58
SMALL, BODY, LEAD = 23.0, 26.0, 30.0


class Numbers:
    """Numbers the marks as they are drawn."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> int:
        self.last += 1
        return self.last


def icon(canvas: Canvas, name: str, x: float, y: float, size: float, stroke: str = PLATE) -> None:
    """Its top left corner at x, y."""
    canvas.place(
        f'<g transform="translate({x:g} {y:g}) scale({size / 48:g})" fill="none" stroke="{stroke}" stroke-width="2.6" '
        f'stroke-linecap="round" stroke-linejoin="round">{ICONS[name]}</g>'
    )


# ---- paper


def paper(canvas: Canvas, picture: Paper, y: float, numbers: Numbers) -> float:
    """The paper grows with its lines; a seal or a photo stands beside them."""
    if picture.look == "portrait":
        return _large_portrait(canvas, picture, y, numbers)
    pad = 34
    x, w = LEFT + 6, ROOM - 12
    if picture.look == "book":
        x, w = x + 26, w - 26
    inner, room = x + pad, w - 2 * pad
    photo = 132 if picture.photo else 0
    labels = max((width(row.label, SMALL) for row in picture.rows if row.value), default=0)
    column = min(max(labels + 18, 110), 190)
    text_room = room - MARK_ROOM - (photo + 18 if photo else 0)
    heights = [_line_height(row, column, text_room) for row in picture.rows]
    head_h = height_of(picture.head, LEAD, room) + 26
    body_h = sum(heights)
    if photo:
        body_h = max(body_h, 180)
    seal_h = 168 if picture.seal else 0
    total = pad + head_h + body_h + seal_h + pad - 6
    _ground(canvas, picture.look, x, y, w, total)
    at = canvas.text(picture.head, inner, y + pad - 6, room, size=LEAD, bold=True, middle=True, fill=_head_fill(picture.look))
    canvas.line(inner, at + 6, inner + room, at + 6, stroke=LINE if picture.look in ("card", "book") else EDGE)
    top = at = y + pad + head_h
    for row, high in zip(picture.rows, heights, strict=True):
        _paper_line(canvas, row, inner, at, column, text_room, high, numbers)
        at += high
    if photo:
        _portrait(canvas, inner + room - photo, top + 6, photo, 164)
    at = max(at, top + body_h)
    if picture.seal:
        _seal(canvas, picture.seal, inner + room - 76, at + 82, numbers)
    return y + total


def _line_height(row: Any, column: float, room: float) -> float:
    if not row.value:
        return height_of(row.label, BODY, room - 12) + 18
    return max(height_of(row.label, SMALL, column - 12), height_of(row.value, BODY, room - column - 12)) + 18


def _paper_line(canvas: Canvas, row: Any, x: float, y: float, column: float, room: float, high: float, numbers: Numbers) -> None:
    if row.say:
        canvas.rect(x - 10, y + 2, room + MARK_ROOM - 2, high - 4, fill=WARM_TINT, stroke=WARM_LINE, r=8, thick=1.5)
        canvas.mark(numbers.next(), x + room + 24, y + high / 2)
    if not row.value:
        canvas.text(row.label, x, y + 9, room - 12, size=BODY)
        return
    canvas.text(row.label, x, y + 9 + (BODY - SMALL) / 2, column - 12, size=SMALL, fill=FAINT)
    canvas.text(row.value, x + column, y + 9, room - column - 12, size=BODY)


def _ground(canvas: Canvas, look: str, x: float, y: float, w: float, h: float) -> None:
    canvas.rect(x + 5, y + 7, w, h, fill="#e9e6de", r=18 if look == "card" else 6)
    if look == "card":
        canvas.rect(x, y, w, h, fill="#f3f8fd", stroke=LINE, r=18)
        canvas.circle(x + 40, y + 36, 15, stroke=LINE, thick=3)
    elif look == "book":
        canvas.rect(x - 26, y, 40, h, fill="#7d2b25", r=6)
        canvas.rect(x, y, w, h, fill=PAPER, stroke=EDGE, r=4)
        for i in range(int((h - 60) // 46)):
            canvas.line(x - 14, y + 40 + i * 46, x - 14, y + 56 + i * 46, stroke="#e7cfc6", thick=3)
    elif look == "certificate":
        canvas.rect(x, y, w, h, fill="#fffdf6", stroke="#b99b58", r=6, thick=3)
        canvas.rect(x + 10, y + 10, w - 20, h - 20, fill="none", stroke="#d8c490", r=3, thick=1.5)
    elif look == "receipt":
        teeth = int(w // 24)
        step = w / teeth
        zigzag = "".join(f"l{-step / 2:.2f} 12 l{-step / 2:.2f} -12 " for _ in range(teeth))
        canvas.path(f"M{x} {y} h{w} v{h:.1f} {zigzag}z", fill=WHITE, stroke=EDGE)
    else:
        fold = 34
        canvas.path(f"M{x} {y} h{w - fold} l{fold} {fold} v{h - fold:.1f} h{-w} z", fill=WHITE, stroke=EDGE)
        canvas.path(f"M{x + w - fold} {y} v{fold} h{fold} z", fill="#f1eee6", stroke=EDGE)


def _head_fill(look: str) -> str:
    return {"certificate": "#7a5a16", "card": PLATE, "book": "#7d2b25"}.get(look, INK)


def _portrait(canvas: Canvas, x: float, y: float, w: float, h: float) -> None:
    canvas.rect(x, y, w, h, fill="#e6eef7", stroke=LINE, r=4)
    canvas.circle(x + w / 2, y + h * 0.37, w * 0.2, fill="#9db7d3")
    canvas.path(
        f"M{x + w * 0.14:.1f} {y + h - 2:.1f} c2 {-h * 0.3:.1f} {w * 0.18:.1f} {-h * 0.36:.1f} {w * 0.36:.1f} {-h * 0.36:.1f} "
        f"s{w * 0.34:.1f} {h * 0.06:.1f} {w * 0.36:.1f} {h * 0.36:.1f} z",
        fill="#9db7d3",
    )


_POINTS = {
    "hair": (0.5, 0.13),
    "eyes": (0.41, 0.385),
    "ears": (0.76, 0.4),
    "face": (0.56, 0.47),
    "collar": (0.5, 0.72),
    "background": (0.9, 0.1),
    "shoulders": (0.85, 0.88),
}
"""Parts of the width and height of the photograph."""


def _large_portrait(canvas: Canvas, picture: Paper, y: float, numbers: Numbers) -> float:
    """The photograph on the left; from each row a line into it."""
    at = canvas.text(picture.head, LEFT, y, ROOM, size=LEAD, bold=True, middle=True) + 14
    x, w = LEFT + 6, 292
    column, room = x + w + 44, ROOM - w - 50 - 62
    heights = [height_of(row.label, SMALL, room) + (height_of(row.value, BODY, room) if row.value else 0) + 22 for row in picture.rows]
    h = max(390.0, sum(heights) + 10 * len(heights))
    _person(canvas, x, at, w, h)
    gap = (h - sum(heights)) / len(heights)
    top = at + gap / 2
    for row, high in zip(picture.rows, heights, strict=True):
        px, py = _POINTS[row.at or "face"]
        middle = top + high / 2
        canvas.line(x + px * w, at + py * h, column - 14, middle, stroke=PLATE, thick=2)
        canvas.circle(x + px * w, at + py * h, 7, fill=WHITE, stroke=PLATE, thick=3.5)
        canvas.rect(column - 14, top, room + 62 + 14, high, fill=WARM_TINT if row.say else WHITE, stroke=WARM_LINE, r=8, thick=1.5)
        below = canvas.text(row.label, column, top + 11, room, size=SMALL, fill=FAINT)
        if row.value:
            canvas.text(row.value, column, below, room, size=BODY)
        if row.say:
            canvas.mark(numbers.next(), column + room + 34, middle)
        top += high + gap
    return at + h + 4


def _person(canvas: Canvas, x: float, y: float, w: float, h: float) -> None:
    """Head and shoulders before a white ground, as a photograph for a document shows them."""
    canvas.rect(x + 5, y + 7, w, h, fill="#e9e6de", r=4)
    canvas.rect(x, y, w, h, fill=WHITE, stroke=EDGE, r=4)
    middle, chin = x + w / 2, y + h * 0.6
    canvas.path(
        f"M{x + 14:.1f} {y + h - 2:.1f} c4 {-h * 0.2:.1f} {w * 0.2:.1f} {-h * 0.24:.1f} {w * 0.35:.1f} {-h * 0.26:.1f} h{w * 0.2:.1f} "
        f"c{w * 0.16:.1f} {h * 0.02:.1f} {w * 0.34:.1f} {h * 0.06:.1f} {w - 28 - w * 0.55:.1f} {h * 0.26:.1f} z",
        fill="#2f4a6d",
    )
    canvas.rect(middle - w * 0.1, chin - h * 0.06, w * 0.2, h * 0.15, fill="#e8c3a4", r=12)
    canvas.path(
        f"M{middle - w * 0.15:.1f} {chin + h * 0.12:.1f} l{w * 0.15:.1f} {h * 0.1:.1f} l{w * 0.15:.1f} {-h * 0.1:.1f}",
        stroke=WHITE,
        thick=9,
    )
    for side in (-1, 1):
        canvas.circle(middle + side * w * 0.245, y + h * 0.4, w * 0.05, fill="#e8c3a4")
    face = f"a{w * 0.24:.1f} {h * 0.225:.1f} 0 0 1"
    canvas.path(f"M{middle - w * 0.24:.1f} {y + h * 0.38:.1f} {face} {w * 0.48:.1f} 0 {face} {-w * 0.48:.1f} 0 z", fill="#f2d3b8")
    canvas.path(
        f"M{middle - w * 0.26:.1f} {y + h * 0.36:.1f} c{-w * 0.03:.1f} {-h * 0.34:.1f} {w * 0.55:.1f} {-h * 0.34:.1f} {w * 0.52:.1f} 0 "
        f"c{-w * 0.06:.1f} {-h * 0.13:.1f} {-w * 0.4:.1f} {-h * 0.13:.1f} {-w * 0.52:.1f} 0 z",
        fill="#3a3330",
    )
    for side in (-1, 1):
        canvas.circle(middle + side * w * 0.09, y + h * 0.385, w * 0.021, fill="#3a3330")
        canvas.line(middle + side * w * 0.05, y + h * 0.345, middle + side * w * 0.13, y + h * 0.345, stroke="#3a3330", thick=4)
    canvas.path(f"M{middle - w * 0.06:.1f} {y + h * 0.5:.1f} q{w * 0.06:.1f} 9 {w * 0.12:.1f} 0", stroke="#a4624c", thick=4)


def _seal(canvas: Canvas, seal: Any, x: float, y: float, numbers: Numbers) -> None:
    """A dashed ring that says whose seal stands there; no likeness of one."""
    canvas.circle(x, y, 70, fill="#fff7f5", stroke=RED, thick=3, dash="8 6")
    high = height_of(seal.text, 21, 108)
    canvas.text(seal.text, x - 54, y - high / 2, 108, size=21, fill=RED, middle=True, tall=112)
    if seal.say:
        canvas.mark(numbers.next(), x - 74, y - 44)


# ---- plan


def plan(canvas: Canvas, picture: Plan, y: float, numbers: Numbers) -> float:
    """Rooms as they lie, in twelfths of the plan."""
    at = canvas.text(picture.head, LEFT, y, ROOM, size=LEAD, bold=True, middle=True) + 12
    x, w, h = LEFT + 4, ROOM - 8, 520
    canvas.rect(x, at, w, h, fill=PAPER, stroke=INK, thick=5)
    for room in picture.rows:
        left, top, wide, high = (part / 12 for part in room.at)
        rx, ry, rw, rh = x + left * w, at + top * h, wide * w, high * h
        canvas.rect(rx + 3, ry + 3, rw - 6, rh - 6, fill=WARM_TINT if room.say else WHITE, stroke=SOFT, thick=2.5)
        beside = room.say is not None and rh <= 110
        name_x, name_w = (rx + 48, rw - 56) if beside else (rx + 8, rw - 16)
        name_h = rh - 14 if beside or not room.say else rh - 58
        size = next((size for size in (BODY, 22.0, 19.0) if height_of(room.name, size, name_w) <= name_h), 17.0)
        tall = height_of(room.name, size, name_w)
        name_y = ry + (rh - tall) / 2 + (22 if room.say and not beside else 0)
        canvas.text(room.name, name_x, name_y, name_w, size=size, middle=True, tall=name_h)
        if room.say:
            canvas.mark(numbers.next(), rx + 26 if beside else rx + rw / 2, ry + rh / 2 if beside else name_y - 20)
    return at + h + 4


# ---- form


def form(canvas: Canvas, picture: Form, y: float, numbers: Numbers) -> float:
    """A table with every field filled in as an example."""
    x, w = LEFT, ROOM
    pad = 22
    labels = max(width(row.label, SMALL) for row in picture.rows)
    column = min(max(labels + 36, 130), 220)
    rooms = w - 2 * pad - column - MARK_ROOM - 30
    heights = [max(height_of(row.label, SMALL, column - 28), height_of(row.value or " ", BODY, rooms)) + 26 for row in picture.rows]
    head_h = height_of(picture.head, LEAD, w - 2 * pad - 40) + 34
    total = head_h + sum(heights) + pad + 6
    canvas.rect(x + 5, y + 7, w, total, fill="#e9e6de", r=6)
    canvas.rect(x, y, w, total, fill=WHITE, stroke=EDGE, r=6)
    canvas.text(picture.head, x + pad + 20, y + 18, w - 2 * pad - 40, size=LEAD, bold=True, middle=True)
    at = y + head_h
    left = x + pad
    for row, high in zip(picture.rows, heights, strict=True):
        canvas.rect(left, at, column, high, fill="#f4f6f9", stroke="#9aa5b4", thick=1.5)
        canvas.rect(left + column, at, w - 2 * pad - column, high, fill=WHITE, stroke="#9aa5b4", thick=1.5)
        tall = height_of(row.label, SMALL, column - 28)
        canvas.text(row.label, left + 14, at + (high - tall) / 2, column - 28, size=SMALL, fill=SOFT, middle=True)
        if row.value:
            tall = height_of(row.value, BODY, rooms)
            canvas.text(row.value, left + column + 16, at + (high - tall) / 2, rooms, size=BODY, fill="#1f4f8f")
        canvas.mark(numbers.next(), x + w - pad - 32, at + high / 2)
        at += high
    return y + total + 6


# ---- screen


def screen(canvas: Canvas, picture: Screen, y: float, numbers: Numbers) -> float:
    """A telephone with the pieces of one page."""
    w = 460
    x = (WIDTH - w) / 2 - 20
    inner, room = x + 26, w - 52
    bar = 92 + height_of(picture.head, BODY, room - 60) - BODY * 1.45
    blocks = _blocks(picture.rows)
    total = bar + 30 + sum(_block_height(block, room) + 16 for block in blocks) + 44
    canvas.rect(x, y, w, total, fill="#2b3442", r=40)
    canvas.rect(x + 10, y + 10, w - 20, total - 20, fill="#f5f6f8", r=32)
    canvas.path(
        f"M{x + 10} {y + bar:.1f} v{-(bar - 42):.1f} a32 32 0 0 1 32 -32 h{w - 84} a32 32 0 0 1 32 32 v{bar - 42:.1f} z", fill=PLATE
    )
    canvas.text(picture.app, inner, y + 16, room, size=20, fill="#dbe7f5", middle=True)
    canvas.text(picture.head, inner + 30, y + 44, room - 60, size=BODY, fill=WHITE, bold=True, middle=True)
    at = y + bar + 24
    for block in blocks:
        high = _block_height(block, room)
        _draw_block(canvas, block, inner, at, room, high, x + w, numbers)
        at += high + 16
    canvas.rect(x + w / 2 - 60, y + total - 30, 120, 7, fill="#c3c9d2", r=3.5)
    return y + total + 4


def _blocks(rows: Any) -> list[list[Any]]:
    """Tiles that follow one another stand side by side, three in a row; everything else has a line of its own."""
    found: list[list[Any]] = []
    for row in rows:
        if row.kind == "tile" and found and found[-1][0].kind == "tile" and len(found[-1]) < 3:
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.replace("｜", "|").partition("|")
    return name.strip(), value.strip()


def _block_height(block: list[Any], room: float) -> float:
    kind, text = block[0].kind, block[0].text
    if kind == "tile":
        return 84 + max(height_of(row.text, 21, room / 3 - 22) for row in block)
    if kind == "field":
        name, value = _pair(text)
        return 24 + height_of(name, 21, room - 32) + (height_of(value, 25, room - 32) if value else 0)
    if kind in ("code", "face"):
        return 182 + height_of(text, 22, room - 24)
    if kind == "done":
        return 106 + height_of(text, 25, room - 24)
    if kind == "upload":
        return 34 + height_of(text, 23, room - 130)
    if kind in ("pick", "tick"):
        return 28 + height_of(text, 24, room - 76)
    if kind == "search":
        return 24 + height_of(text, 23, room - 84)
    if kind == "list":
        return 30 + height_of(text, 24, room - 64)
    return 26 + height_of(text, 24 if kind == "button" else 21, room - 32)


def _draw_block(canvas: Canvas, block: list[Any], x: float, y: float, w: float, h: float, edge: float, numbers: Numbers) -> None:
    row = block[0]
    if row.kind == "tile":
        _tiles(canvas, block, x, y, w, h, numbers)
        return
    stroke = "#e0a75c" if row.say else "#e1e5ea"
    _PIECES[row.kind](canvas, row.text, x, y, w, h, stroke)
    if row.say:
        canvas.line(x + w, y + h / 2, edge + 16, y + h / 2, stroke=PLATE, thick=2.5)
        canvas.mark(numbers.next(), edge + 34, y + h / 2)


def _tiles(canvas: Canvas, block: list[Any], x: float, y: float, w: float, h: float, numbers: Numbers) -> None:
    one = w / 3
    for i, row in enumerate(block):
        left = x + i * one
        canvas.rect(left + 4, y, one - 8, h, fill=WHITE, stroke="#e0a75c" if row.say else "#e1e5ea", r=14, thick=3 if row.say else 2)
        canvas.rect(left + one / 2 - 22, y + 16, 44, 44, fill=TINT, r=12)
        canvas.circle(left + one / 2, y + 38, 9, fill=PLATE)
        canvas.text(row.text, left + 11, y + 70, one - 22, size=21, middle=True)
        if row.say:
            canvas.mark(numbers.next(), left + one - 18, y + 14)


def _box(canvas: Canvas, x: float, y: float, w: float, h: float, stroke: str, fill: str = WHITE, r: float = 12) -> None:
    canvas.rect(x, y, w, h, fill=fill, stroke=stroke, r=r, thick=2.5)


def _search(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke, r=h / 2 if h < 70 else 28)
    icon(canvas, "search", x + 18, y + h / 2 - 13, 26, FAINT)
    canvas.text(text, x + 58, y + 12, w - 84, size=23, fill=SOFT)


def _list(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke)
    canvas.text(text, x + 18, y + 15, w - 64, size=24)
    canvas.path(f"M{x + w - 30:g} {y + h / 2 - 9:g} l9 9 l-9 9", stroke=FAINT, thick=3)


def _field(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    name, value = _pair(text)
    _box(canvas, x, y, w, h, stroke)
    at = canvas.text(name, x + 16, y + 11, w - 32, size=21, fill=FAINT)
    if value:
        canvas.text(value, x + 16, at, w - 32, size=25)


def _pick(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke)
    canvas.circle(x + 32, y + h / 2, 13, fill=WHITE, stroke=PLATE, thick=3)
    canvas.circle(x + 32, y + h / 2, 7, fill=PLATE)
    canvas.text(text, x + 60, y + 14, w - 76, size=24)


def _tick(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke)
    canvas.rect(x + 19, y + h / 2 - 13, 26, 26, fill=PLATE, r=5)
    canvas.path(f"M{x + 25:g} {y + h / 2:g} l6 6 l10 -12", stroke=WHITE, thick=3.5)
    canvas.text(text, x + 60, y + 14, w - 76, size=24)


def _upload(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke)
    canvas.rect(x + 14, y + h / 2 - 24, 72, 48, fill=TINT, stroke=PLATE, r=8, dash="5 4")
    icon(canvas, "camera", x + 36, y + h / 2 - 14, 28)
    canvas.text(text, x + 104, y + 17, w - 130, size=23)


def _button(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    canvas.rect(x, y, w, h, fill=PLATE, r=min(h / 2, 31), stroke=stroke if stroke != "#e1e5ea" else None, thick=4)
    canvas.text(text, x + 16, y + 13, w - 32, size=24, fill=WHITE, bold=True, middle=True)


def _code(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke)
    icon(canvas, "qr", x + w / 2 - 70, y + 18, 140, INK)
    canvas.text(text, x + 12, y + 170, w - 24, size=22, middle=True)


def _face(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke)
    canvas.circle(x + w / 2, y + 90, 70, fill=TINT, stroke=PLATE, thick=3, dash="10 7")
    icon(canvas, "person", x + w / 2 - 44, y + 46, 88)
    canvas.text(text, x + 12, y + 170, w - 24, size=22, middle=True)


def _note(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke if stroke != "#e1e5ea" else "#f1e3c8", fill="#fff8ec")
    canvas.text(text, x + 16, y + 13, w - 32, size=21, fill="#7a4a12")


def _done(canvas: Canvas, text: str, x: float, y: float, w: float, h: float, stroke: str) -> None:
    _box(canvas, x, y, w, h, stroke)
    canvas.circle(x + w / 2, y + 52, 32, fill="#17633f")
    canvas.path(f"M{x + w / 2 - 15:g} {y + 53:g} l11 11 l19 -23", stroke=WHITE, thick=6)
    canvas.text(text, x + 12, y + 94, w - 24, size=25, bold=True, middle=True)


_PIECES: dict[str, Callable[[Canvas, str, float, float, float, float, str], None]] = {
    "search": _search,
    "list": _list,
    "field": _field,
    "pick": _pick,
    "tick": _tick,
    "upload": _upload,
    "button": _button,
    "code": _code,
    "face": _face,
    "note": _note,
    "done": _done,
}


# ---- steps


def steps(canvas: Canvas, picture: Steps, y: float, numbers: Numbers) -> float:
    """One below the other, a picture and two lines each; the explanation stands in the card itself."""
    text_x, room = LEFT + 148, ROOM - 148 - 22
    middle = LEFT + 64
    at = y
    for i, row in enumerate(picture.rows):
        written = height_of(row.title, 28, room) + height_of(row.say, BODY, room) + 6
        high = max(written + 38, 128)
        last = i == len(picture.rows) - 1
        canvas.rect(LEFT, at, ROOM, high, fill=WHITE, stroke=LINE, r=18)
        canvas.path(f"M{LEFT} {at + 18:.1f} a18 18 0 0 1 18 -18 h110 v{high:.1f} h-110 a18 18 0 0 1 -18 -18 z", fill=TINT)
        icon(canvas, row.icon, middle - 32, at + high / 2 - 32, 64)
        canvas.mark(numbers.next(), LEFT + 10, at + 10)
        below = canvas.text(row.title, text_x, at + (high - written) / 2, room, size=28, bold=True)
        canvas.text(row.say, text_x, below + 6, room, size=BODY, fill=SOFT)
        at += high
        if not last:
            canvas.path(f"M{middle} {at + 4:.1f} v22 m-11 -10 l11 12 l11 -12", stroke=PLATE, thick=4)
            at += 36
    return at


# ---- counter


def counter(canvas: Canvas, picture: Counter, y: float, numbers: Numbers) -> float:
    """The window with its sign and its clerk, and on the desk what one brings."""
    sign_h = height_of(picture.head, 28, ROOM - 120) + 24
    canvas.rect(LEFT, y + sign_h / 2, ROOM, 250, fill="#eef3f8", stroke=LINE, r=14)
    canvas.rect(LEFT + 40, y, ROOM - 80, sign_h, fill=PLATE, r=10)
    canvas.text(picture.head, LEFT + 60, y + 12, ROOM - 120, size=28, fill=WHITE, bold=True, middle=True)
    floor = y + sign_h / 2 + 250
    _clerk(canvas, WIDTH / 2, floor - 62)
    canvas.rect(LEFT + 50, floor - 128, 118, 76, fill="#2b3442", r=8)
    canvas.rect(LEFT + 58, floor - 120, 102, 58, fill="#cfe0f2", r=4)
    canvas.rect(LEFT + 100, floor - 54, 18, 16, fill="#2b3442")
    canvas.rect(LEFT + ROOM - 170, floor - 118, 96, 66, fill=WHITE, stroke=LINE, r=6)
    icon(canvas, "form", LEFT + ROOM - 146, floor - 110, 48, FAINT)
    canvas.rect(LEFT - 8, floor - 42, ROOM + 16, 26, fill="#b98a55", r=6)
    across = 3 if len(picture.rows) > 4 or len(picture.rows) == 3 else 2
    one = (ROOM - 24) / across
    lines = [picture.rows[i : i + across] for i in range(0, len(picture.rows), across)]
    highs = [max(height_of(row.name, 24, one - 44) for row in line) + 118 for line in lines]
    desk = sum(highs) + 14 * len(highs) + 14
    canvas.rect(LEFT, floor - 16, ROOM, desk, fill="#f0dfc8", stroke="#dcc29c", r=8)
    at = floor + 4
    for line, high in zip(lines, highs, strict=True):
        left = LEFT + 12 + (ROOM - 24 - one * len(line)) / 2
        for row in line:
            canvas.rect(left + 9, at + 3, one - 14, high, fill="#dcc6a6", r=12)
            canvas.rect(left + 7, at, one - 14, high, fill=WHITE, stroke=EDGE, r=12)
            icon(canvas, row.icon, left + one / 2 - 34, at + 20, 68)
            canvas.text(row.name, left + 22, at + 98, one - 44, size=24, bold=True, middle=True)
            canvas.mark(numbers.next(), left + 32, at + 26)
            left += one
        at += high + 14
    return floor - 16 + desk


def _clerk(canvas: Canvas, x: float, y: float) -> None:
    """To the waist; y is where the desk cuts them off."""
    canvas.path(f"M{x - 88} {y + 22} c4 -78 40 -96 88 -96 s84 18 88 96 z", fill="#2f5f95")
    canvas.path(f"M{x - 22} {y - 72} l22 34 l22 -34 z", fill=WHITE)
    canvas.circle(x, y - 112, 42, fill="#f2d3b8")
    canvas.path(f"M{x - 44} {y - 112} c-4 -60 92 -60 88 0 c-14 -22 -50 -30 -88 0 z", fill="#3a3330")
    canvas.circle(x - 15, y - 108, 3.5, fill="#3a3330")
    canvas.circle(x + 15, y - 108, 3.5, fill="#3a3330")
    canvas.path(f"M{x - 11} {y - 92} q11 9 22 0", stroke="#8a4f3a", thick=3)


DRAWERS: dict[str, Callable[[Canvas, Any, float, Numbers], float]] = {
    "paper": paper,
    "plan": plan,
    "form": form,
    "screen": screen,
    "steps": steps,
    "counter": counter,
}
