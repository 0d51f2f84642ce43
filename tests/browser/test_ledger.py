"""From what people could not find to what can be found for good: a miss, its item, an alias, its review, a case that passes, closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import browser
from tests.browser.office import Desk, Office, admin, demo_passwords, wider_than_the_window, working
from tests.conftest import Templates, copy_template
from tests.live import serve
from tests.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.node]
WORDS, MATTER = "长命钱", "elderly-allowance"
TAKEN_S = 40
"""Intake is taken every quarter of a minute."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates) -> Iterator[Office]:
    """Behind a proxy, so that a test can be several people."""
    data_dir = tmp_path_factory.mktemp("ledger")
    copy_template(sqlite_templates.content, data_dir)
    with serve(data_dir, public_url="https://plates.example.cn", proxies=1) as server:
        yield Office(server, demo_passwords(server))


@pytest.fixture(scope="module")
def chrome(office: Office) -> Iterator[Browser]:
    with browser() as started:
        yield started


def asked(server: httpx.Client, people: int) -> dict[str, object]:
    """The same words from so many phones; what the last one was shown."""
    for number in range(people):
        answer = server.get("/api/v1/search", params={"q": WORDS}, headers={"x-forwarded-for": f"10.1.0.{number}"})
    found: dict[str, object] = answer.json()
    return found


def test_from_a_miss_to_a_case_in_the_regression_set(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with httpx.Client(base_url=office.server.url) as server:
        assert asked(server, 11)["band"] == "none"
        with working(chrome, office, "demo-editor") as editor:
            page = editor.page
            headers = {"authorization": f"Bearer {editor.token()}"}
            wait_until(lambda: server.get("/api/v1/staff/ledger", headers=headers).json()["total"] == 1, TAKEN_S)
            editor.open("/ledger")
            editor.sees("11")
            editor.picture(tmp_path / "ledger.png")
            page.get_by_role("link", name=re.compile(WORDS)).click()
            editor.press("我来认领")
            editor.sees("已认领")
            expect(page.get_by_role("textbox", name="叫法")).to_have_value(WORDS)
            page.get_by_role("combobox", name="哪个事项").fill("八十岁")
            page.get_by_role("option", name=re.compile("八十岁")).first.click()
            editor.press("补叫法并提交审核")
            editor.sees("看改它的草稿")
            page.get_by_role("link", name="看改它的草稿").click()
            editor.sees("待审核")
            draft = page.url.split("/drafts/")[1]

            with working(chrome, office, "demo-reviewer") as reviewer:
                reviewer.open(f"/drafts/{draft}")
                reviewer.press("审核通过")
                reviewer.sees("已通过，待发布")
                reviewer.press("发布")
                reviewer.page.get_by_role("dialog").get_by_role("button", name="发布").click()
                reviewer.sees("已发布")
            wait_until(lambda: asked(server, 1)["band"] == "sure", 10)

            page.go_back()
            editor.press("改好了，去验证")
            editor.sees("待验证")
            editor.press("现在试一试")
            editor.sees("现在排第 1")
            editor.press("加为用例")
            expect(page.get_by_text("通过", exact=True).first).to_be_visible()
            page.wait_for_timeout(300)
            editor.picture(tmp_path / "item.png")
            editor.press("验证并关闭")
            page.get_by_role("dialog").get_by_role("textbox").fill("补了叫法")
            page.get_by_role("dialog").get_by_role("button", name="验证并关闭").click()
            editor.sees("已关闭")
            assert wider_than_the_window(page) <= 0
            editor.open("/ledger/cases")
            editor.sees("1 个用例，1 个通过")
            editor.sees(re.compile(f"搜“{WORDS}”"))
            editor.picture(tmp_path / "cases.png")
            found = server.get("/api/v1/staff/ledger/cases", headers=headers).json()
    assert [(one["matter"], one["content"]["words"], one["joined_at"] is not None) for one in found["items"]] == [(MATTER, WORDS, True)]


def test_a_colleague_proposes_something_from_the_page_of_a_matter(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with working(chrome, office, "demo-clerk") as clerk:
        clerk.open(f"/matters/{MATTER}")
        clerk.press("提意见")
        clerk.page.get_by_role("textbox", name="意见").fill("窗口总要再说一遍要带户口簿，清单里写在前面")
        clerk.picture(tmp_path / "suggest.png")
        clerk.press("提交")
        clerk.sees("已经记进台账")
    with working(chrome, office, "demo-editor") as editor, httpx.Client(base_url=office.server.url) as server:
        headers = {"authorization": f"Bearer {editor.token()}"}
        ideas = {"family": "idea"}
        wait_until(lambda: server.get("/api/v1/staff/ledger", params=ideas, headers=headers).json()["total"] == 1, TAKEN_S)
        editor.open("/suggestions")
        editor.sees("窗口总要再说一遍")


def test_a_sheet_of_case_volume_is_checked_compared_and_put_in_force(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with admin(chrome, office) as held:
        page = held.page
        held.open("/volumes")
        uploaded(held, tmp_path / "十月.csv", "2025-10,idcard-reissue,很多,\n", "gb18030")
        held.sees("1 处问题")
        expect(held.row("要是一个不小于 0 的整数")).to_contain_text("办件量")
        expect(page.get_by_role("button", name="启用这张表")).to_be_disabled()
        held.picture(tmp_path / "volumes-broken.png")
        page.get_by_role("button", name="‹ 办件量").click()
        uploaded(held, tmp_path / "十月改.csv", '2025-10,idcard-reissue,"1,204",\n2025-10,宠物犬防疫登记,37,农业农村\n', "gb18030")
        held.sees("新增 2 行，修改 0 行，去掉 0 行")
        held.sees("目录里还没有：宠物犬防疫登记")
        held.press("启用这张表")
        expect(held.row("宠物犬防疫登记")).to_contain_text("目录里还没有")
        uploaded(held, tmp_path / "十月再改.csv", "2025-10,idcard-reissue,1300,\n", "utf-8")
        held.sees("新增 0 行，修改 1 行，去掉 1 行")
        expect(held.row("1,300")).to_contain_text("1,204")
        page.wait_for_timeout(300)
        held.picture(tmp_path / "volumes-compared.png")
        assert wider_than_the_window(page) <= 0
        held.press("启用这张表")
        expect(held.row("1,300")).to_be_visible()
        expect(held.row("宠物犬防疫登记")).to_have_count(0)
        expect(page.locator("li", has_text="十月再改.csv")).to_contain_text("已启用")
        held.picture(tmp_path / "volumes.png")
    with working(chrome, office, "demo-editor") as editor:
        editor.open("/volumes")
        expect(editor.row("1,300")).to_be_visible()
        expect(editor.page.get_by_role("button", name=re.compile("上传表格"))).to_have_count(0)


def uploaded(held: Desk, file: Path, lines: str, encoding: str) -> None:
    """Through the page's own button; the browser is on the sheet's page then."""
    file.write_text(f"月份,事项,办件量,部门\n{lines}", encoding)
    held.page.locator("input[type=file]").set_input_files(file)
    expect(held.page.get_by_role("heading", level=1)).to_contain_text(file.name)


def test_figures_and_results_open_before_there_is_anything_to_count(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with working(chrome, office, "demo-auditor") as auditor:
        auditor.open("/figures")
        expect(auditor.page.get_by_role("heading", name="成效看板")).to_be_visible()
        auditor.press("打印报告")
        expect(auditor.page.locator("iframe[title='成效报告']")).to_have_count(1)
        auditor.page.goto(f"{office.server.url}/results/")
        expect(auditor.page.get_by_role("heading", level=1)).to_contain_text("办成了什么")
        auditor.picture(tmp_path / "results.png")
        assert auditor.page.locator("script").count() == 0
