"""GET /api/v1/matters/{id}/pictures: a list to show, pictures to draw, letters to print."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest

from server.pictures.content import PicturesContent
from server.pictures.reading import PictureFileRefused, pictures_in, read

LIST = "/api/v1/matters/idcard-renew/pictures"


async def test_a_matter_lists_its_pictures_with_their_words(client: httpx.AsyncClient) -> None:
    answer = await client.get(LIST)
    found = answer.json()
    assert found["matter"] == "idcard-renew"
    first = found["pictures"][0]
    assert (first["kind"], first["material"], first["step"]) == ("paper", "old_card", None)
    assert first["url"] == f"{LIST}/{first['id']}.svg"
    assert len(first["version"]) == 20
    assert [part["number"] for part in first["parts"]] == list(range(1, len(first["parts"]) + 1))
    again = await client.get(LIST, headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_a_picture_comes_as_svg_that_a_browser_may_not_run(client: httpx.AsyncClient) -> None:
    (first, *_) = (await client.get(LIST)).json()["pictures"]
    answer = await client.get(first["url"])
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["etag"].strip('"') == first["version"]
    ElementTree.fromstring(answer.content)
    again = await client.get(first["url"], headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


async def test_a_blank_letter_is_linked_from_the_material_that_asks_for_it(client: httpx.AsyncClient) -> None:
    blanks = (await client.get("/api/v1/matters/car-new/pictures")).json()["blanks"]
    letter = next(one for one in blanks if one["material"] == "authorisation")
    answer = await client.get(letter["url"])
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert (await client.get(letter["url"], headers={"if-none-match": answer.headers["etag"]})).status_code == 304


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/api/v1/matters/no-such-thing/pictures", "matter_not_found"),
        ("/api/v1/matters/no-such-thing/pictures/way.svg", "matter_not_found"),
        (f"{LIST}/no-such-picture.svg", "picture_not_found"),
        (f"{LIST}/way.png", "not_found"),
        ("/api/v1/blanks/no-such-letter.pdf", "blank_not_found"),
        ("/api/v1/blanks/..%2F..%2Fsecret.pdf", "not_found"),
    ],
)
async def test_what_is_not_there_is_refused_in_words(client: httpx.AsyncClient, path: str, code: str) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, code)


def test_a_broken_file_is_left_out_and_the_others_are_served(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "[[book, 甲, 先去], [book, 乙, 再去], [book, 丙, 后去]]"
    good = f"matter: a\npictures:\n  - {{id: p, kind: steps, title: 走, alt: 三步的示意图，先甲后乙再丙, rows: {rows}}}\n"
    (tmp_path / "a.yaml").write_text(good, "utf-8")
    (tmp_path / "b.yaml").write_text(good.replace("book", "unicorn"), "utf-8")
    (tmp_path / "c.yaml").write_text("matter: [", "utf-8")
    assert list(pictures_in(tmp_path)) == ["a"]
    assert "b.yaml" in capsys.readouterr().out
    with pytest.raises(PictureFileRefused, match="没有图标 unicorn"):
        read(tmp_path / "b.yaml", PicturesContent)
