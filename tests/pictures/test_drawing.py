"""画: the same words are always the same picture; nothing runs out of its box, and nothing in it runs."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont
from pydantic import TypeAdapter, ValidationError

from server.doorplates.printing.sheets import FONTS
from server.pictures.content import AnyPicture, Picture, PicturesContent
from server.pictures.drawing.canvas import WIDTH
from server.pictures.drawing.draw import draw, svg
from server.pictures.drawing.words import width, wrap

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "title", "desc", "rect", "circle", "line", "path", "g", "text"}
NASTY = "<script>alert(1)</script>&\"'"
LONG = "受理通知书编号ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def picture(**given: object) -> AnyPicture:
    found: AnyPicture = TypeAdapter(Picture).validate_python(given)
    return found


def pictures_saying(word: str) -> Iterator[AnyPicture]:
    """One of each kind, with these words wherever words may stand."""
    same: dict[str, object] = {"id": "one", "title": word, "alt": f"{word}，一张用来检查的示意图"}
    say = f"看这里：{word}"
    places = ("hair", "eyes", "ears", "face", "collar")
    pointed = [[word, word, say, at] for at in places]
    yield picture(**same, kind="paper", look="portrait", head=word, rows=pointed)
    for look in ("card", "book", "certificate", "sheet", "receipt"):
        rows = [[word, word, say], [word, "", say], [word, word]]
        yield picture(**same, kind="paper", look=look, head=word, photo=look == "card", rows=rows, seal=[word[:15], say])
    name = word[:12]
    yield picture(**same, kind="plan", head=word, rows=[[name, [0, 0, 6, 12], say], [name, [6, 0, 6, 4], say], [name, [6, 4, 6, 8], say]])
    yield picture(**same, kind="form", head=word, rows=[[word, word, say]] * 4)
    yield picture(**same, kind="steps", rows=[["idcard", word, say]] * 4)
    kinds = ("search", "tile", "tile", "list", "field", "pick", "tick", "upload", "button", "code", "face", "note")
    yield picture(**same, kind="screen", app=word, head=word, rows=[[kind, word, say] for kind in kinds])
    yield picture(**same, kind="screen", app=word, head=word, rows=[["done", word, say]] * 3)
    yield picture(**same, kind="counter", head=word, rows=[["book", word, say]] * 5)


@pytest.mark.parametrize("word", ["身份证", LONG[:30], "（一）这是一个比较长的栏目名称，要换两三行才放得下", "W" * 30])
def test_no_line_is_wider_than_its_box(word: str) -> None:
    for one in pictures_saying(word):
        for line in draw(one, word).placed:
            assert width(line.text, line.size) <= line.room + 0.01, (one.kind, line)
            assert line.left >= 0, (one.kind, line)
            assert line.left + line.room <= WIDTH, (one.kind, line)
            assert line.over == 0, (one.kind, line)


@pytest.mark.parametrize("one", [*pictures_saying("身份证"), *pictures_saying(NASTY)], ids=lambda one: one.kind)
def test_a_picture_is_plain_svg_that_runs_nothing_and_loads_nothing(one: AnyPicture) -> None:
    body = svg(one, NASTY)
    root = ElementTree.fromstring(body)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg",
        "title",
        "desc",
        "rect",
        "circle",
        "line",
        "path",
        "g",
        "text",
    }
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on") or name.endswith("href")]
    assert b"<script" not in body
    assert b"url(" not in body
    assert b"http" not in body.replace(b"http://www.w3.org/2000/svg", b"")
    assert root.attrib["aria-label"] == one.alt


def test_markup_in_the_words_is_shown_as_it_is_written() -> None:
    one = picture(id="x", kind="form", title="填表", alt="一张用来检查的示意图，四栏", head="表", rows=[["姓名", NASTY, "照着写"]] * 3)
    root = ElementTree.fromstring(svg(one, "事项"))
    said = "".join(element.text or "" for element in root.iter(f"{SVG}text"))
    assert NASTY.replace(" ", "") in said.replace(" ", "")


def test_control_characters_do_not_break_the_file() -> None:
    one = picture(
        id="x", kind="steps", title="走一走\x07", alt="三步的示意图\x00，先甲后乙再丙", rows=[["book", "甲\x1b乙", "先去甲处"]] * 3
    )
    ElementTree.fromstring(svg(one, "事\x02项"))


def test_the_watermark_says_what_a_picture_is_not() -> None:
    for one in pictures_saying("身份证"):
        said = svg(one, "事项").decode()
        assert said.count("示例，非官方表格" if one.kind == "form" else "示意图") >= 3


def test_the_same_words_are_the_same_picture() -> None:
    for one in pictures_saying("身份证"):
        assert svg(one, "事项") == svg(one, "事项")


@given(st.text(alphabet="证件，。（）“”abcW120 ·：；、年月日", max_size=60), st.integers(60, 600))
@settings(max_examples=200, deadline=None)
def test_wrapping_loses_nothing_and_keeps_to_the_room(text: str, room: int) -> None:
    lines = wrap(text, 26, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, 26) <= room for line in lines)


def test_the_estimate_is_never_narrower_than_our_own_font() -> None:
    font = ImageFont.truetype(str(FONTS / "NotoSansSC-Bold-subset.otf"), 100)
    for text in (
        "居民身份证，有效期限",
        "2016.11.01",
        "320583********1234",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "abcdefghijklmnopqrstuvwxyz",
        "12123",
    ):
        assert font.getlength(text) <= width(text, 100), text


@pytest.mark.parametrize(
    ("given", "say"),
    [
        ({"kind": "form", "rows": [["姓名", "张某某"]] * 3}, "say"),
        ({"kind": "steps", "rows": [["unicorn", "一", "走一走"]] * 3}, "没有图标"),
        ({"kind": "paper", "rows": [["姓名", "张某某", "照着写", "face", "多了"]]}, "一行最多"),
        ({"kind": "plan", "rows": [["厨房", [8, 0, 6, 6]]] * 2}, "图外面"),
        ({"kind": "paper", "alt": "短", "rows": [["姓名", "", "照着写"]]}, "alt"),
    ],
)
def test_what_cannot_be_drawn_is_refused(given: dict[str, object], say: str) -> None:
    same = {"id": "x", "title": "看一看", "alt": "一张用来检查的示意图，四栏", "head": "表"}
    if given["kind"] == "steps":
        del same["head"]
    with pytest.raises(ValidationError, match=say):
        picture(**{**same, **given})


def test_a_picture_without_marks_explains_nothing_and_is_refused() -> None:
    one = {"id": "x", "kind": "paper", "title": "看", "alt": "一张用来检查的示意图，四栏", "head": "表", "rows": [["姓名", "张某某"]]}
    with pytest.raises(ValidationError, match="标记"):
        PicturesContent.model_validate({"matter": "x", "pictures": [one]})
