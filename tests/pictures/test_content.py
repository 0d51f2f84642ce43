"""配图的内容: every matter has one of its own, and it points at what is really there."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest

from seeds.checking import Seeds
from seeds.reading import FOLDER
from server.doorplates.printing.sheets import unprintable
from server.pictures.blanks.content import BlankContent
from server.pictures.blanks.pdf import FOOT, pdf
from server.pictures.content import PicturesContent
from server.pictures.drawing.draw import draw, svg
from server.pictures.drawing.words import width
from server.pictures.reading import read

PICTURES = sorted((FOLDER / "pictures").glob("*.yaml"))
BLANKS = sorted((FOLDER / "blanks").glob("*.yaml"))


def test_every_matter_has_a_picture_of_its_own(seeds: Seeds) -> None:
    assert sorted(path.stem for path in PICTURES) == sorted(content.id for content in seeds.matters)


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_matters_pictures_can_be_drawn_and_point_at_what_it_has(path: Path, seeds: Seeds) -> None:
    found = read(path, PicturesContent)
    assert found.matter == path.stem
    content = next(one for one in seeds.matters if one.id == found.matter)
    assert found.dangling(content) == []
    for picture in found.pictures:
        assert picture.alt.strip()
        assert picture.alt != picture.title
        ElementTree.fromstring(svg(picture, content.plain_name))
        for line in draw(picture, content.plain_name).placed:
            assert width(line.text, line.size) <= line.room + 0.01, (picture.id, line)
            assert line.over == 0, (picture.id, line)
    assert any(picture.material or picture.step for picture in found.pictures), "none is tied to a material or a step"


def test_no_two_matters_share_a_picture(seeds: Seeds) -> None:
    told: dict[str, str] = {}
    for path in PICTURES:
        for picture in read(path, PicturesContent).pictures:
            rows = picture.model_dump_json(include={"kind", "rows"})
            assert rows not in told, f"{path.stem}/{picture.id} is {told[rows]} again"
            told[rows] = f"{path.stem}/{picture.id}"


@pytest.mark.parametrize("path", BLANKS, ids=lambda path: path.stem)
def test_a_blank_letter_is_one_page_and_asked_for_by_real_materials(path: Path, seeds: Seeds) -> None:
    blank = read(path, BlankContent)
    assert blank.id == path.stem
    materials = {content.id: {one.id for one in content.materials} for content in seeds.matters}
    for use in blank.uses:
        assert use.material in materials[use.matter], use
    body = pdf(blank)
    assert body.startswith(b"%PDF")
    assert len(pypdfium2.PdfDocument(body)) == 1
    assert unprintable("".join((blank.title, *blank.body, *blank.sign, *blank.hints, FOOT))) == []
