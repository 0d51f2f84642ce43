"""A township admin at work: 300 plates from a spreadsheet with three bad rows, printed, seen on the map, one retired; and no further."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser, expect

from tests.browser.office import NARROW, Desk, Office, desk, downloaded, wider_than_the_window
from tests.doorplates.sheets import line, xlsx_of
from tests.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.node]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FOREIGN = "KS-QD-0001"
"""A plate of 千灯镇; the admin's town is 开发区."""


@pytest.fixture
def admin(chrome: Browser, office: Office) -> Iterator[Desk]:
    """The township admin, signed in. At the end nothing has gone wrong that the test did not ask for."""
    with desk(chrome, office.server.url) as held:
        held.sign_in("demo-town", office.passwords["demo-town"])
        yield held
        # the mini-program code needs WeChat, which this server has not; the page says so
        held.complaints = [line for line in held.complaints if "wxacode" not in line and "Failed to load resource" not in line]
        held.check()


def sheet() -> bytes:
    good = [line(n, 所属区域="蓬朗", 纬度=round(31.37 + n % 60 / 4000, 6), 经度=round(120.99 + n // 60 / 400, 6)) for n in range(1, 298)]
    bad = [
        line(298, 所属区域="蓬朗", 名称="", 纬度=31.3801, 经度=120.9811),
        line(299, 所属区域="千灯镇", 纬度=31.3802, 经度=120.9812),
        line(300, 所属区域="蓬朗", 纬度="北纬31度", 经度=120.9813),
    ]
    return xlsx_of([*good, *bad])


def test_from_the_spreadsheet_to_the_successor(admin: Desk, office: Office, tmp_path: Path) -> None:
    page = admin.page
    # --- the sheet becomes a draft, nothing more
    admin.open("/imports")
    expect(page.get_by_text("昆山经济技术开发区").nth(1)).to_be_visible()
    page.get_by_label("选择表格文件").set_input_files([{"name": "开发区门牌.xlsx", "mimeType": XLSX, "buffer": sheet()}])
    admin.sees("3 行有错，297 行没问题")
    expect(page.locator("td.wrong")).to_have_count(3)

    # --- the three cells are put right in place, by keyboard
    for cell, text in (("第 299 行 名称", "示例小区北门"), ("第 300 行 所属区域", "蓬朗"), ("第 301 行 纬度", "31.3803")):
        page.get_by_role("button", name=re.compile(f"^{cell}")).press("Enter")
        page.keyboard.press("Control+A")
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=f"{cell}：{text}", exact=True)).to_be_visible()
    admin.sees("每一行都没问题，可以建门牌了")

    # --- made in one go
    admin.press("建 300 块门牌…")
    admin.press("建 300 块门牌")
    admin.sees("建好了 300 块门牌")

    # --- printed: the PDF's codes are read by another program, the package has a manifest of all
    admin.press("去印制")
    admin.press("开始印制")
    expect(admin.row("300").get_by_role("button", name="PDF")).to_be_visible(timeout=60_000)
    document = downloaded(admin, admin.row("300").get_by_role("button", name="PDF"), tmp_path / "plates.pdf")
    opened = pypdfium2.PdfDocument(document)
    assert len(opened) == 75
    read = {code.text for place in (0, 74) for code in zxingcpp.read_barcodes(opened[place].render(scale=150 / 72).to_pil())}
    opened.close()
    assert len(read) == 8
    assert all(address.startswith("https://plates.example.cn/d/") for address in read)
    package = downloaded(admin, admin.row("300").get_by_role("button", name="印制包"), tmp_path / "package.zip")
    with zipfile.ZipFile(io.BytesIO(package)) as packed:
        manifest = list(csv.DictReader(io.StringIO(packed.read("manifest.csv").decode("utf-8-sig"))))
    assert len(manifest) == 300
    assert read <= {row["二维码网址"] for row in manifest}
    admin.press("印好了（300）")
    admin.sees("300 块门牌已标记为已印制")

    # --- on the map, with their state
    admin.open("/plates/map")
    admin.sees("已印制 300")
    expect(page.locator(".marker-cluster").first).to_be_visible()

    # --- one is put up, used, and retired with a successor
    plate, heir = manifest[0], "KS-KFQ-0001"
    admin.open(f"/plates/{plate['场景码']}")
    admin.sees(plate["编号"])
    admin.press("张贴")
    page.get_by_role("dialog").get_by_role("textbox").fill("当天没带手机")
    page.get_by_role("dialog").get_by_role("button", name="张贴").click()
    admin.press("启用")
    page.get_by_role("dialog").get_by_role("button", name="启用").click()
    expect(page.locator("h1")).to_contain_text("启用")
    with httpx.Client(base_url=office.server.url) as http:
        until_scanned(http, plate["场景码"], "active")
        admin.press("停用")
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("button", name="确认停用").click()
        expect(dialog.get_by_text("请填原因")).to_be_visible()
        dialog.get_by_placeholder("编号或 8 位场景码，如 KS-ZP-0002").fill(heir)
        dialog.locator("textarea").fill("小区改造，大门封闭")
        dialog.get_by_role("button", name="确认停用").click()
        expect(page.locator("h1")).to_contain_text("停用")
        admin.sees("小区改造，大门封闭")
        found = until_scanned(http, plate["场景码"], "retired")
        assert found["plate"]["number"] == heir

    # --- and the resident who scans the old sign lands at the new one
    page.goto(f"{office.server.url}/d/{plate['场景码']}")
    admin.sees("示例商场 A（开发区）")


def until_scanned(http: httpx.Client, code: str, status: str) -> dict[str, dict[str, str]]:
    """A scan, once the server has seen what was just pressed: within a second or two."""
    wait_until(lambda: http.get(f"/api/v1/scan/{code}").json()["status"] == status)
    found: dict[str, dict[str, str]] = http.get(f"/api/v1/scan/{code}").json()
    return found


def test_another_towns_plate_is_refused_by_page_and_by_api(admin: Desk, office: Office) -> None:
    page = admin.page
    admin.open("/plates?text=" + FOREIGN)
    admin.sees("没有符合筛选条件的")
    with httpx.Client(base_url=office.server.url, headers={"authorization": f"Bearer {admin.token()}"}) as http:
        foreign = http.get(f"/api/v1/scan/{FOREIGN}").json()["plate"]["scene_code"]
        for answer in (
            http.get(f"/api/v1/staff/doorplates/{foreign}"),
            http.post(f"/api/v1/staff/doorplates/{foreign}/steps", json={"step": "retire", "reason": "x"}),
            http.post("/api/v1/staff/print-jobs", json={"codes": [foreign]}),
        ):
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "out_of_scope")
    admin.open(f"/plates/{foreign}")
    admin.sees("您不能在这个区域或部门查看门牌")
    expect(page.get_by_role("button", name="停用")).to_have_count(0)
    refused = [line for line in admin.complaints if line.startswith("403 ")]
    assert len(refused) == 1
    admin.complaints = [line for line in admin.complaints if line not in refused]


def test_an_inspection_is_walked_on_a_phone(admin: Desk) -> None:
    page = admin.page
    admin.open("/rounds")
    page.get_by_role("button", name="新建巡检").first.click()
    page.get_by_text("全部（按编号）").click()
    page.get_by_role("spinbutton").fill("2")
    admin.press("排路线")
    admin.sees("0/2")
    page.set_viewport_size({"width": 375, "height": 667})
    assert wider_than_the_window(page) <= 0
    admin.press("正常")
    admin.sees("1/2")
    admin.press("损坏")
    admin.sees("发现问题请写一句看到了什么，或拍一张照片")
    page.get_by_label("说明").fill("右下角裂了")
    admin.press("损坏")
    admin.sees("2/2")
    admin.sees("看完了")
    admin.complaints = [line for line in admin.complaints if not line.startswith("422 ")]


@pytest.mark.parametrize("page", ["/plates", "/plates/map", "/plates/5QYDJT5R", "/imports", "/printing", "/health", "/problems", "/rounds"])
def test_every_page_fits_a_narrow_desk_and_has_names_for_its_controls(admin: Desk, page: str) -> None:
    admin.page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    admin.open(page)
    expect(admin.page.locator("h1").first).to_be_visible()
    expect(admin.page.locator(".el-skeleton")).to_have_count(0)
    assert wider_than_the_window(admin.page) <= 0
    nameless = admin.page.evaluate(
        """() => [...document.querySelectorAll('main button, main a[href], main input')].filter((one) => one.checkVisibility()
            && !(one.innerText || '').trim() && !one.getAttribute('aria-label') && !one.title && !one.placeholder && !one.labels?.length
            && !one.closest('label') && !one.closest('[aria-label]') && !one.closest('.el-select') && !one.closest('.el-pagination')
            && !one.querySelector('img[alt]')).map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert nameless == []
