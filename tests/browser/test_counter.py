"""One list on both sides of the window: the resident saves it on the phone, the clerk opens it by its code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import Phone, phone
from tests.browser.office import NARROW, Desk, Office, wider_than_the_window, working
from tests.browser.pages import encoded
from tests.browser.resident import way_to_yes

pytestmark = [pytest.mark.browser, pytest.mark.node]
MATTER = "idcard-reissue"


@pytest.fixture
def resident(chrome: Browser, office: Office) -> Iterator[Phone]:
    with phone(chrome, office.server.url) as held:
        yield held
        held.check()


@pytest.fixture
def clerk(chrome: Browser, office: Office) -> Iterator[Desk]:
    with working(chrome, office, "demo-clerk") as held:
        yield held


def test_the_clerk_opens_the_residents_list_and_refuses_by_its_rule(resident: Phone, clerk: Desk, office: Office, tmp_path: Path) -> None:
    page = resident.page
    with httpx.Client(base_url=office.server.url) as server:
        way = way_to_yes(server, MATTER)
    page.goto(f"{resident.origin}/h5/#/pages/list/list?matter={MATTER}&a={encoded(way)}")
    page.get_by_role("button", name="保存清单").click()
    shown = page.locator(".code__letters")
    expect(shown).to_be_visible()
    code = shown.inner_text().strip()
    shown.scroll_into_view_if_needed()
    resident.picture(tmp_path / "saved-list.png")

    clerk.open("/counter")
    clerk.page.get_by_label("取件码").fill(code.lower())
    clerk.page.keyboard.press("Enter")
    lines = clerk.page.locator(".line")
    expect(lines.first).to_be_visible()
    clerk.page.get_by_role("heading", name="窗口核对").click()
    lines.nth(0).get_by_role("checkbox").click()
    expect(lines.nth(0)).to_have_class(re.compile("done"))
    lines.nth(1).get_by_role("button", name="退回").click()
    rule = clerk.page.locator(".choices .el-radio").nth(1)
    said = rule.inner_text().strip()
    rule.click()
    clerk.page.get_by_placeholder("如：照片反光看不清").fill("<b>看不清</b>")
    clerk.page.get_by_role("dialog").get_by_role("button", name="退回").click()
    expect(lines.nth(1)).to_have_class(re.compile("bad"))
    clerk.picture(tmp_path / "counter.png")
    clerk.page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    assert wider_than_the_window(clerk.page) <= 0
    clerk.picture(tmp_path / "counter-narrow.png")

    page.goto("about:blank")
    page.goto(f"{resident.origin}/h5/#/pages/saved/saved")
    resident.picture(tmp_path / "saved.png")
    page.get_by_text(re.compile("取件码 ")).first.click()
    expect(page.get_by_text(re.compile("窗口退回"))).to_be_visible()
    notice = page.locator(".notice", has_text="窗口退回").inner_text().replace(" ", "").replace("\u200b", "")
    assert re.sub(r"\s", "", said)[:12] in re.sub(r"\s", "", notice)
    assert "<b>看不清</b>" in notice
    resident.picture(tmp_path / "refused.png")
