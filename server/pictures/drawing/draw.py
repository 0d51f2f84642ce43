"""One picture as SVG: title, what is shown, its watermark, the marked parts explained, and what it is not."""

from __future__ import annotations

from server.pictures.content import AnyPicture, parts
from server.pictures.drawing.canvas import EDGE, FAINT, INK, PLATE, SOFT, TINT, WHITE, WIDTH, Canvas, height_of
from server.pictures.drawing.kinds import DRAWERS, LEFT, ROOM, Numbers

WATERMARK = {"form": "示例，非官方表格"}
USUAL = "示意图"
FOOT = {
    "form": "示例，非官方表格，只教怎么填；正式表格到窗口领取，或从官方网站下载。图中姓名、号码都是举例。",
    "screen": "示意图，按办事的先后画出，不是页面截图；页面改版时以实际显示为准。",
    "steps": "示意图；以窗口当天的告知为准。",
    "counter": "示意图；以窗口当天的告知为准。",
}
USUAL_FOOT = "示意图，不是证件或文书的复制品，内容都是举例；以手里的原件和窗口告知为准。"


def draw(picture: AnyPicture, matter_name: str) -> Canvas:
    """The canvas with everything on it; `svg` makes it a file."""
    return _drawn(picture, matter_name)[0]


def svg(picture: AnyPicture, matter_name: str) -> bytes:
    canvas, height = _drawn(picture, matter_name)
    return canvas.svg(height, title=f"{picture.title}（{matter_name}）", alt=picture.alt)


def _drawn(picture: AnyPicture, matter_name: str) -> tuple[Canvas, float]:
    canvas = Canvas()
    word = WATERMARK.get(picture.kind, USUAL)
    at = _head(canvas, picture.title, matter_name, word)
    top = at
    at = DRAWERS[picture.kind](canvas, picture, at, Numbers())
    _watermark(canvas, word, top, at)
    if picture.kind != "steps":
        at = _legend(canvas, picture, at + 26)
    at = canvas.text(FOOT.get(picture.kind, USUAL_FOOT), LEFT, at + 20, ROOM, size=20, fill=FAINT) + 26
    body, canvas.made = canvas.made, []
    canvas.rect(1, 1, WIDTH - 2, at - 2, fill=WHITE, stroke=EDGE, r=22)
    canvas.made += body
    return canvas, at


def _head(canvas: Canvas, title: str, matter_name: str, word: str) -> float:
    tag = 22.0 * len(word) + 28
    canvas.rect(WIDTH - LEFT - tag, 30, tag, 40, fill=TINT, r=20)
    canvas.text(word, WIDTH - LEFT - tag + 10, 34, tag - 20, size=21, fill=PLATE, middle=True)
    at = canvas.text(matter_name, LEFT, 34, ROOM - tag - 20, size=22, fill=SOFT)
    return canvas.text(title, LEFT, max(at, 76) + 2, ROOM, size=34, bold=True) + 22


def _watermark(canvas: Canvas, word: str, top: float, bottom: float) -> None:
    """Slanted over what is shown, pale enough to read through, often enough that no cut-out is without it."""
    size = 58 if len(word) > 4 else 84
    many = max(1, round((bottom - top) / 330))
    for i in range(many):
        y = top + (bottom - top) * (i + 0.5) / many
        canvas.place(
            f'<text x="{WIDTH / 2:g}" y="{y:.1f}" font-size="{size}" font-weight="700" fill="{INK}" fill-opacity="0.075" '
            f'text-anchor="middle" transform="rotate(-18 {WIDTH / 2:g} {y:.1f})">{word}</text>'
        )


def _legend(canvas: Canvas, picture: AnyPicture, y: float) -> float:
    room = ROOM - 62
    for part in parts(picture):
        name_h, say_h = height_of(part.name, 27, room), height_of(part.say, 27, room)
        canvas.mark(part.number, LEFT + 20, y + 22)
        canvas.text(part.name, LEFT + 58, y, room, size=27, bold=True)
        canvas.text(part.say, LEFT + 58, y + name_h, room, size=27, fill=SOFT)
        y += name_h + say_h + 14
    return y
