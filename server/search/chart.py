"""The chart of an evaluation: how often the first answer is right, slice by slice, beside other methods. A plain SVG, no library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

Figures = Mapping[str, Any]

WORDS = {
    "plain": "plainly asked",
    "keyword": "keywords",
    "situation": "situation, name not said",
    "story": "long story",
    "indirect": "indirect need",
    "pair": "sibling minimal pairs",
    "cotopic": "misleading co-topic",
    "oldname": "old names",
    "slang": "slang, dialect",
    "pointing": "pointing words",
    "speech": "speech to text",
    "typo": "typos, homophones",
    "pinyin": "pinyin, initials",
}
COLOURS = ("#0f6b5c", "#5b7fbf", "#d08a2e", "#b5563f", "#8a6fae", "#6d8f3c", "#9aa0a6")
"""The shipped engine's first; told apart by shape of the dot, too."""
WIDTH, LEFT, RIGHT, TOP, ROW = 940, 214, 84, 122, 33
FONT = "-apple-system,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif"


def draw(measured: Figures) -> str:
    """measured: lines, methods -> {first, three, slices -> {lines, first}}, the shipped engine first."""
    methods: Mapping[str, Figures] = measured["methods"]
    ours = next(iter(methods.values()))
    order = sorted(ours["slices"], key=lambda name: list(WORDS).index(name) if name in WORDS else len(WORDS))
    rows = [("all", ours, {name: method["first"] for name, method in methods.items()})]
    rows += [(name, ours["slices"][name], {key: m["slices"][name]["first"] for key, m in methods.items()}) for name in order]
    bottom = TOP + ROW * len(rows) + 10
    height = bottom + 64
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'font-family="{FONT}" role="img" aria-label="First answer right, by kind of sentence and method">',
        f'<rect x=".5" y=".5" width="{WIDTH - 1}" height="{height - 1}" rx="10" fill="#ffffff" stroke="#d9dde1"/>',
        _text(24, 36, "First answer right", size=19, weight=600, fill="#1c2326"),
        _text(
            24,
            58,
            f"R@1 in percent over {measured['lines']:,} frozen sentences that training never saw, by kind of sentence",
            fill="#5c666b",
        ),
        *_legend(list(methods)),
        *_grid(bottom),
    ]
    for place, (name, held, firsts) in enumerate(rows):
        parts += _row(TOP + ROW * place + ROW // 2, name, held["lines"], firsts, strong=place == 0)
    parts.append(
        _text(
            24,
            height - 20,
            "All search the same names and everyday sentences; “catalogue only” has the official name, the plain name and the scope.",
            size=11,
            fill="#8b949a",
        )
    )
    parts.append(f'<line x1="24" x2="{WIDTH - 24}" y1="{TOP + ROW}" y2="{TOP + ROW}" stroke="#c3cacf"/>')
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _row(y: int, name: str, lines: int, firsts: Mapping[str, float], *, strong: bool) -> list[str]:
    best, worst = max(firsts.values()), min(firsts.values())
    label = "all" if strong else WORDS.get(name, name)
    parts = [
        _text(LEFT - 50, y + 4, label, anchor="end", weight=600 if strong else 400, fill="#1c2326"),
        _text(LEFT - 16, y + 4, f"{lines}", anchor="end", size=11, fill="#8b949a"),
        f'<line x1="{_x(worst):.1f}" x2="{_x(best):.1f}" y1="{y}" y2="{y}" stroke="#e3e7ea" stroke-width="6" stroke-linecap="round"/>',
    ]
    for place, (method, first) in reversed(list(enumerate(firsts.items()))):  # the shipped engine's dot lies on top
        parts.append(_dot(_x(first), y, place, f"{method}: {first:.1f}"))
    mine = next(iter(firsts.values()))
    parts.append(_text(WIDTH - 26, y + 4, f"{mine:.1f}", anchor="end", weight=600, fill=COLOURS[0]))
    return parts


def _legend(methods: list[str]) -> list[str]:
    parts = []
    x, y = 30.0, 86
    for place, name in enumerate(methods):
        wide = 22 + 7.0 * len(name)
        if x + wide > WIDTH - 24:
            x, y = 30.0, y + 22
        parts += [_dot(x, y, place, ""), _text(x + 12, y + 4, name, weight=600 if place == 0 else 400, fill="#1c2326")]
        x += wide + 12
    return parts


def _grid(bottom: int) -> list[str]:
    parts = []
    for share in range(0, 101, 20):
        x = _x(share)
        parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP - 6}" y2="{bottom}" stroke="#eef0f2"/>')
        parts.append(_text(x, bottom + 20, f"{share}", anchor="middle", size=11, fill="#8b949a"))
    return parts


def _dot(x: float, y: float, place: int, title: str) -> str:
    """A disc for the shipped engine; circles, squares and diamonds in turn for the others."""
    colour = COLOURS[place % len(COLOURS)]
    told = f"<title>{escape(title)}</title>" if title else ""
    if place == 0:
        return f'<circle cx="{x:.1f}" cy="{y}" r="7" fill="{colour}" stroke="#ffffff" stroke-width="1.5">{told}</circle>'
    style = f'fill="#ffffff" stroke="{colour}" stroke-width="2"'
    if place % 3 == 1:
        return f'<circle cx="{x:.1f}" cy="{y}" r="4.5" {style}>{told}</circle>'
    turn = f' transform="rotate(45 {x:.1f} {y})"' if place % 3 == 0 else ""
    return f'<rect x="{x - 4:.1f}" y="{y - 4}" width="8" height="8" {style}{turn}>{told}</rect>'


def _text(x: float, y: float, said: str, *, size: int = 13, weight: int = 400, fill: str, anchor: str = "start") -> str:
    look = f'font-size="{size}" font-weight="{weight}" fill="{fill}" text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(said)}</text>'


def _x(share: float) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * share / 100
