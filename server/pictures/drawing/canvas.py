"""画布: the few shapes that we draw with. Every word passes through `escape`, and only here does text become SVG."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from server.pictures.drawing.words import wrap

WIDTH = 720
PLATE, TINT, LINE = "#17508f", "#eaf1f9", "#c3d6ec"
INK, SOFT, FAINT = "#1c2530", "#4b5563", "#646c78"
WHITE, PAPER, EDGE = "#ffffff", "#fbfaf6", "#d9d4c8"
WARM, WARM_TINT, WARM_LINE = "#98480f", "#fdf2e4", "#efcfa6"
RED = "#b3372c"
LEADING = 1.45
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text where it stands, for the check that none leaves its box."""

    text: str
    left: float
    baseline: float
    size: float
    room: float
    """How wide its box is there, from `left`."""
    over: float = 0
    """How far its block of lines is higher than its box, where the box does not grow with it."""


@dataclass(slots=True)
class Canvas:
    made: list[str] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        fill: str = WHITE,
        stroke: str | None = None,
        r: float = 0,
        thick: float = 2,
        dash: str = "",
    ) -> None:
        self.made.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(w)}" height="{_n(h)}" rx="{_n(r)}" fill="{fill}"{_stroke(stroke, thick, dash)}/>'
        )

    def circle(
        self, x: float, y: float, r: float, *, fill: str = "none", stroke: str | None = None, thick: float = 2, dash: str = ""
    ) -> None:
        self.made.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(r)}" fill="{fill}"{_stroke(stroke, thick, dash)}/>')

    def line(self, x1: float, y1: float, x2: float, y2: float, *, stroke: str = EDGE, thick: float = 2, dash: str = "") -> None:
        self.made.append(f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}"{_stroke(stroke, thick, dash)}/>')

    def path(self, d: str, *, fill: str = "none", stroke: str | None = None, thick: float = 2) -> None:
        """d: of our own making, never from a file."""
        self.made.append(f'<path d="{d}" fill="{fill}"{_stroke(stroke, thick, "")}/>')

    def place(self, made: str) -> None:
        """A drawing of ours as it is."""
        self.made.append(made)

    def text(
        self,
        text: str,
        x: float,
        y: float,
        room: float,
        *,
        size: float = 26,
        fill: str = INK,
        bold: bool = False,
        middle: bool = False,
        tall: float | None = None,
    ) -> float:
        """Lines from the top y down, inside [x, x + room]; tall: as high as they may be. Returns the y below them."""
        lines = wrap(text, size, room)
        over = max(0.0, len(lines) * size * LEADING - tall) if tall is not None else 0.0
        for line in lines:
            at = x + room / 2 if middle else x
            base = y + size * (LEADING + 0.74) / 2
            self.placed.append(Placed(line, x, base, size, room, over))
            weight = ' font-weight="700"' if bold else ""
            anchor = ' text-anchor="middle"' if middle else ""
            self.made.append(
                f'<text x="{_n(at)}" y="{_n(base)}" font-size="{_n(size)}" fill="{fill}"{weight}{anchor}>{printable(line)}</text>'
            )
            y += size * LEADING
        return y

    def mark(self, number: int, x: float, y: float) -> None:
        """The numbered disc, its middle at x, y."""
        self.circle(x, y, 19, fill=PLATE, stroke=WHITE, thick=3)
        self.text(str(number), x - 19, y - 23 * LEADING / 2, 38, size=23, fill=WHITE, bold=True, middle=True)

    def svg(self, height: float, *, title: str, alt: str) -> bytes:
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {_n(height)}" width="{WIDTH}" height="{_n(height)}" role="img" '
            f"aria-label={quoteattr(_UNPRINTABLE.sub('', alt))} font-family=\"'Noto Sans CJK SC','Noto Sans SC','PingFang SC',"
            f"'HarmonyOS Sans SC','Microsoft YaHei',sans-serif\">"
        )
        return f"{head}<title>{printable(title)}</title><desc>{printable(alt)}</desc>{''.join(self.made)}</svg>\n".encode()


def height_of(text: str, size: float, room: float) -> float:
    return len(wrap(text, size, room)) * size * LEADING


def printable(text: str) -> str:
    """As text, whatever it looks like: markup is shown, not run."""
    return escape(_UNPRINTABLE.sub("", text))


def _stroke(stroke: str | None, thick: float, dash: str) -> str:
    if stroke is None:
        return ""
    return f' stroke="{stroke}" stroke-width="{_n(thick)}"' + (f' stroke-dasharray="{dash}"' if dash else "")


def _n(value: float) -> str:
    return f"{round(value, 1):g}"
