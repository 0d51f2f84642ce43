"""派发 of several tickets at once on the board: each with its proposal, one that somebody else moved meanwhile stays with its reason."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.office import NARROW, Office, desk, wider_than_the_window
from tests.browser.pages import SCENE
from tests.browser.test_tickets import choose, dialog, spoken
from tests.contract.admins import fresh_admin
from tests.tickets.working import STAFF, TICKETS

pytestmark = [pytest.mark.browser, pytest.mark.node]
TEXTS = ("路灯坏了半个月，晚上很黑", "小区门口占道经营，天天堵", "河道里漂着垃圾，没人捞")


def test_several_go_at_once_and_one_that_was_overtaken_stays_with_its_reason(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with (
        httpx.Client(base_url=office.server.url) as residents,
        httpx.Client(base_url=office.server.url, headers=fresh_admin(office.server.data_dir)) as colleague,
        desk(chrome, office.server.url) as held,
    ):
        numbers = [residents.post(TICKETS, json={"text": text, "plate": SCENE}).json()["number"] for text in TEXTS]
        held.sign_in("demo-town", office.passwords["demo-town"])
        held.open("/tickets")
        page = held.page
        for number in numbers:
            page.get_by_role("article", name=re.compile(number)).locator(".el-checkbox").click()
        held.press(re.compile("^派发选中的 3 张"))
        for number, lead in zip(numbers, ("住建", "城管", "水务"), strict=True):
            expect(dialog(page).locator("li", has_text=spoken(number))).to_contain_text(re.compile(r"把握 \d+%"))
            choose(page, f"主办部门 {number}", lead)
        page.wait_for_timeout(300)
        held.picture(tmp_path / "several.png")
        (row,) = colleague.get(STAFF, params={"number": numbers[1]}).json()["items"]
        overtaken = colleague.post(f"{STAFF}/{row['id']}/coordination", json={"version": 1, "move": "accept"})
        assert overtaken.status_code == 200, overtaken.text

        dialog(page).get_by_role("button", name="派发 3 张").click()
        held.sees("2 张派出去了，1 张没有派成，原因写在旁边")
        expect(dialog(page).locator("li")).to_have_count(1)
        expect(dialog(page).get_by_role("alert")).to_contain_text("没有派成：")
        page.wait_for_timeout(300)
        held.picture(tmp_path / "overtaken.png")
        dialog(page).get_by_role("button", name="关闭", exact=True).click()

        expect(page.get_by_role("region", name=re.compile("^待签收，2 张"))).to_be_visible()
        expect(page.get_by_role("button", name=re.compile("^派发选中的"))).to_have_count(0)
        page.get_by_role("article", name=re.compile(numbers[1])).locator(".el-checkbox").click()
        held.press(re.compile("^派发选中的 1 张"))
        choose(page, "主办部门", "城管")
        dialog(page).get_by_role("button", name="派发", exact=True).click()
        expect(page.get_by_role("region", name=re.compile("^待签收，3 张"))).to_be_visible()
        page.wait_for_timeout(300)
        held.picture(tmp_path / "board.png")
        page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        assert wider_than_the_window(page) <= 0
        listed = colleague.get(STAFF, params={"status": "dispatched"}).json()["items"]
        assert {one["number"]: one["lead_department"] for one in listed} == dict(zip(numbers, ("住建", "城管", "水务"), strict=True))
        held.check()
