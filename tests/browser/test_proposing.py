"""Somebody at a window writes an entry as it should be; its editor reads the red line, takes it up as a draft, or says why not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.office import NARROW, Office, wider_than_the_window
from tests.browser.test_editing import working

pytestmark = [pytest.mark.browser, pytest.mark.node]
MATTER, POLICY = "idcard-reissue", "childcare-subsidy-2025"


def test_a_clerk_proposes_and_the_editor_takes_it_up(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with working(chrome, office, "demo-clerk") as clerk:
        page = clerk.page
        clerk.open(f"/matters/{MATTER}")
        clerk.press("提修改建议")
        send = page.get_by_role("button", name="交给负责的部门")
        clerk.sees("还没有改动")
        expect(send).to_be_disabled()
        page.get_by_role("textbox", name="大白话名称").fill("身份证丢了，重新办一张")
        page.get_by_label("为什么这样改").fill("群众都是这么说的")
        clerk.picture(tmp_path / "propose.png")
        page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        assert wider_than_the_window(page) <= 0
        send.click()
        clerk.sees("待答复")
        clerk.sees(re.compile("群众都是这么说的"))
    with working(chrome, office, "demo-editor") as editor:
        page = editor.page
        editor.open(f"/matters/{MATTER}")
        editor.press("看改动")
        expect(page.locator("ins", has_text="身份证丢了，重新办一张")).to_be_visible()
        editor.picture(tmp_path / "red-line.png")
        editor.press("采纳为草稿")
        editor.sees("已采纳，成为一份草稿")
        editor.press("打开")
        expect(page.get_by_role("textbox", name="大白话名称")).to_have_value("身份证丢了，重新办一张")


def test_what_is_not_taken_up_is_answered(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with working(chrome, office, "demo-helper") as helper:
        page = helper.page
        helper.open(f"/policies/{POLICY}")
        helper.press("提修改建议")
        page.locator(".el-form-item", has_text="一句话：有什么好处").get_by_role("textbox").fill("每个孩子每年领钱")
        page.get_by_label("为什么这样改").fill("说得短一点")
        helper.picture(tmp_path / "propose-card.png")
        helper.press("交给负责的部门")
        helper.sees("待答复")
    with working(chrome, office, "demo-editor") as editor:
        editor.open(f"/policies/{POLICY}")
        editor.press("看改动")
        editor.press("不采纳")
        editor.page.get_by_role("dialog").get_by_role("textbox").fill("少了年龄，会误会")
        editor.press("答复")
        editor.sees("未采纳")
    with working(chrome, office, "demo-helper") as helper:
        helper.open(f"/policies/{POLICY}")
        helper.sees(re.compile("答复：少了年龄，会误会"))
        helper.picture(tmp_path / "answered.png")
