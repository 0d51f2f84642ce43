"""An editor changes a condition and sees whom it concerns; a reviewer publishes; a resident's open page tells of it; it is rolled back."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import phone
from tests.browser.office import NARROW, Office, wider_than_the_window, working
from tests.browser.pages import encoded
from tests.browser.resident import way_to_yes

pytestmark = [pytest.mark.browser, pytest.mark.node]
MATTER = "idcard-reissue"


def test_from_a_changed_condition_to_every_open_page_and_back(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with httpx.Client(base_url=office.server.url) as server:
        way = way_to_yes(server, MATTER)
        listed = f"{office.server.url}/h5/#/pages/list/list?matter={MATTER}&a={encoded(way)}"
        materials = server.get(f"/api/v1/matters/{MATTER}").json()["materials"]
    conditional = next(one for one in materials if one["when"] and "guardian" in one["id"])
    with phone(chrome, office.server.url) as resident:
        resident.page.goto(listed)
        on_the_list = resident.page.locator(".material__name", has_text=conditional["name"])
        expect(resident.page.get_by_text(re.compile(r"要带 ?\d+ ?样"))).to_be_visible()
        expect(on_the_list).to_have_count(0)

        with working(chrome, office, "demo-editor") as editor:
            page = editor.page
            editor.open("/matters")
            page.get_by_placeholder("名称或 id").fill(MATTER)
            editor.picture(tmp_path / "matters.png")
            page.get_by_role("link", name=re.compile("身份证")).first.click()
            editor.press("修改这个事项")
            page.get_by_placeholder(re.compile("^如：窗口反映")).fill("谁来都要带监护人证件（演示一次改错）")
            page.locator(".el-collapse-item__header", has_text=conditional["name"]).first.click()
            panel = page.locator(".el-collapse-item.is-active")
            expect(panel.get_by_role("button", name="去掉条件")).to_be_visible()
            page.wait_for_timeout(400)
            editor.picture(tmp_path / "draft.png")
            panel.get_by_role("button", name="去掉条件").click()
            editor.press("保存")
            expect(page.get_by_role("button", name="保存", exact=True)).to_be_disabled()
            page.get_by_role("tab", name="检查与变化").click()
            expect(page.get_by_text("哪些情形会变")).to_be_visible()
            expect(page.locator(".situation ins", has_text=conditional["name"]).first).to_be_visible()
            editor.picture(tmp_path / "gate.png")
            page.get_by_role("tab", name="流程图").click()
            expect(page.locator("svg[aria-label='问题和材料的关系']")).to_be_visible()
            editor.picture(tmp_path / "graph.png")
            page.get_by_role("tab", name="对照").click()
            expect(page.locator("ins", has_text="没有条件：总是")).to_be_visible()
            page.get_by_role("tab", name="试一试").click()
            expect(page.locator(".phone h3")).to_be_visible()
            editor.picture(tmp_path / "try.png")
            page.get_by_role("tab", name="所有路径").click()
            editor.sees(re.compile(r"一共 \d+ 条路径"))
            page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
            assert wider_than_the_window(page) <= 0
            editor.press("提交审核")
            editor.sees("待审核")
            draft = page.url.split("/drafts/")[1]

        with working(chrome, office, "demo-reviewer") as reviewer:
            reviewer.open(f"/drafts/{draft}")
            reviewer.press("审核通过")
            reviewer.sees("已通过，待发布")
            reviewer.press("发布")
            reviewer.page.get_by_role("dialog").get_by_role("button", name="发布").click()
            reviewer.sees("已发布")
            told = resident.page.get_by_text("要求刚刚更新了")
            expect(told).to_be_visible(timeout=20_000)
            resident.picture(tmp_path / "told.png")
            resident.page.get_by_role("button", name="看新的清单").tap()
            expect(on_the_list).to_be_visible()

            reviewer.open(f"/matters/{MATTER}")
            reviewer.picture(tmp_path / "matter.png")
            reviewer.page.get_by_role("button", name="版本 1", exact=True).click()
            reviewer.page.get_by_role("dialog").get_by_role("textbox").fill("演示完毕，退回")
            reviewer.page.get_by_role("dialog").get_by_role("button", name="回退").click()
            expect(told).to_be_visible(timeout=20_000)
            resident.page.get_by_role("button", name="看新的清单").tap()
            expect(on_the_list).to_have_count(0)
        resident.check()
