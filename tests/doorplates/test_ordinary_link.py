"""普通链接: the address printed on the plate, and the codes that carry it."""

from __future__ import annotations

import io
import re
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import httpx
import numpy as np
import pytest
import zxingcpp
from PIL import Image

from server.app import App

PLATE, PRINTED = "5QYDJT5R", "5QYD JT5R"


@pytest.mark.parametrize(
    ("path", "scene"),
    [
        ("/d/5QYDJT5R", "5QYDJT5R"),
        ("/d/5QYDJT5R/", "5QYDJT5R"),
        ("/d/5qyd%20jt5r", "5qyd jt5r"),
        ("/d/%E9%97%A8%E7%89%8C", "门牌"),
        ("/d/x%26scene%3Dother", "x&scene=other"),
        ("/d/%0d%0aX-Evil:%201", "\r\nX-Evil: 1"),
        ("/d/" + "x" * 200, "x" * 64),
        ("/d/" + "%E9%97%A8" * 100, "门" * 64),
        ("/d/100%25", "100%"),
    ],
)
async def test_it_leads_relatively_to_the_web_client_with_the_scene(client: httpx.AsyncClient, path: str, scene: str) -> None:
    answer = await client.get(path)
    assert answer.status_code == 302
    location = urlsplit(answer.headers["location"])
    assert (location.scheme, location.netloc, location.path) == ("", "", "/h5/")
    page = urlsplit(location.fragment)
    assert page.path == "/pages/home/home"
    assert parse_qs(page.query, strict_parsing=True) == {"scene": [scene]}
    assert "x-evil" not in answer.headers


async def test_another_host_in_the_path_is_not_gone_to(client: httpx.AsyncClient) -> None:
    answer = await client.get("/d//evil.example/x")
    assert answer.headers["location"].startswith("/h5/#/")


@pytest.mark.parametrize("typed", [PLATE, "5qyd-jt5r", "KS-KFQ-0001"])
async def test_the_png_carries_the_address_with_the_code_as_printed(client: httpx.AsyncClient, typed: str) -> None:
    answer = await client.get(f"/api/v1/doorplates/{typed}/qr.png")
    assert answer.headers["content-type"] == "image/png"
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(answer.content)))
    assert code.text == f"https://plates.example.cn/d/{PLATE}"
    assert code.format == zxingcpp.BarcodeFormat.QRCode


async def test_the_png_is_read_at_the_size_of_a_phone_and_with_a_scratch(client: httpx.AsyncClient) -> None:
    picture = Image.open(io.BytesIO((await client.get(f"/api/v1/doorplates/{PLATE}/qr.png")).content)).convert("L")
    small = picture.resize((picture.width // 4, picture.height // 4))
    assert zxingcpp.read_barcodes(small)
    picture.paste(255, (300, 300, 420, 420))
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text.endswith(PLATE)


async def test_number_name_and_typeable_code_are_printed_under_the_png(client: httpx.AsyncClient) -> None:
    """Words differ between plates and stand below the code, so there is ink there, and it is not the same ink."""
    pictures = []
    for plate in (PLATE, "DX90ZZ1Q"):
        picture = Image.open(io.BytesIO((await client.get(f"/api/v1/doorplates/{plate}/qr.png")).content)).convert("L")
        (code,) = zxingcpp.read_barcodes(picture)
        below = picture.crop((0, max(code.position.bottom_left.y, code.position.bottom_right.y) + 30, picture.width, picture.height))
        inked = (np.asarray(below) < 128).any(axis=1)
        assert np.count_nonzero(inked[1:] & ~inked[:-1]) == 3
        pictures.append(below.tobytes())
    assert pictures[0] != pictures[1]


async def test_the_svg_is_well_formed_and_says_what_the_plate_says(client: httpx.AsyncClient, app: App) -> None:
    answer = await client.get(f"/api/v1/doorplates/{PLATE}/qr.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    svg = "{http://www.w3.org/2000/svg}"
    root = ElementTree.fromstring(answer.content)
    assert root.tag == f"{svg}svg"
    words = [text.text for text in root.iter(f"{svg}text")]
    assert words == ["KS-KFQ-0001", app.ctx.parts.plates.plates[PLATE].name, f"编号 {PRINTED}"]


async def test_the_svg_draws_the_same_code_as_the_png(client: httpx.AsyncClient) -> None:
    root = ElementTree.fromstring((await client.get(f"/api/v1/doorplates/{PLATE}/qr.svg")).content)
    path = next(root.iter("{http://www.w3.org/2000/svg}path")).attrib["d"]
    side = int(root.attrib["viewBox"].split()[2])
    picture = Image.new("L", (side, side), 255)
    for run in path.removeprefix("M").split("M"):
        x, y, length = map(int, re.split("[ h]", run.split("v")[0]))
        for module in range(length):
            picture.putpixel((x + module, y), 0)
    (code,) = zxingcpp.read_barcodes(picture.resize((side * 8, side * 8), Image.Resampling.NEAREST))
    assert code.text == f"https://plates.example.cn/d/{PLATE}"


@pytest.mark.parametrize("kind", ["png", "svg"])
async def test_a_plate_that_does_not_exist_has_no_code(client: httpx.AsyncClient, kind: str) -> None:
    answer = await client.get(f"/api/v1/doorplates/ZZZZZZZZ/qr.{kind}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "plate_not_found")


async def test_the_web_client_is_served_and_only_its_hashed_files_are_kept(client: httpx.AsyncClient) -> None:
    page, file = await client.get("/h5/"), await client.get("/h5/assets/app.1a2b3c.js")
    assert (page.status_code, page.headers["cache-control"]) == (200, "no-cache")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert file.status_code == 200
    assert (await client.get("/h5")).headers["location"] == "/h5/"
    assert (await client.get("/")).headers["location"] == "/h5/"


async def test_no_file_outside_the_web_client_can_be_had(client: httpx.AsyncClient) -> None:
    for path in (
        "/h5/assets/../../doorplate.sqlite3",
        "/h5/assets/%2e%2e/index.html",
        "/h5/assets/%2e%2e%2findex.html",
        "/h5/index.html.bak",
    ):
        assert (await client.get(path)).status_code in (400, 404), path
