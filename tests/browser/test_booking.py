"""预约帮办 on the real pages: made, moved, reminded, entered before those who came without one. Time is put forward in the rows."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from time import monotonic

import httpx
import pytest
from playwright.sync_api import Browser, expect

from server.clock import CHINA
from tests.browser.chromium import Phone, phone
from tests.browser.office import Desk, Office, desk
from tests.browser.resident import Resident
from tests.smoke.office import STAFF

pytestmark = [pytest.mark.browser, pytest.mark.node]
SWEPT_MS = 60_000
"""What is due is looked for every three seconds."""


@pytest.fixture
def asking(chrome: Browser, office: Office) -> Iterator[Phone]:
    with phone(chrome, office.server.url) as held:
        yield held


@pytest.fixture
def helper(chrome: Browser, office: Office) -> Iterator[Desk]:
    with desk(chrome, office.server.url) as held:
        held.sign_in("demo-town-helper", office.passwords["demo-town-helper"])
        yield held


def on_the_roster(office: Office, by: Desk) -> None:
    """The helper, tomorrow from nine to ten, with one place at each time."""
    day = datetime.now(CHINA).date() + timedelta(days=1)
    with httpx.Client(base_url=office.server.url, headers={"authorization": f"Bearer {by.token()}"}) as staff:
        me = staff.get(f"{STAFF}/me").json()
    with httpx.Client(base_url=office.server.url) as boss:
        login = boss.post(f"{STAFF}/login", json={"name": "demo-town", "password": office.passwords["demo-town"]}).json()
        shift = {"staff": me["id"], "area": me["area"]["id"], "bookable": 1}
        hours = {
            "starts_at": datetime.combine(day, time(9), CHINA).isoformat(),
            "ends_at": datetime.combine(day, time(10), CHINA).isoformat(),
        }
        made = boss.post(f"{STAFF}/shifts", json=shift | hours, headers={"authorization": f"Bearer {login['token']}"})
        assert made.status_code == 201, made.text


def put_forward(data_dir: Path, starts_at: datetime) -> None:
    """As if so much time had passed that the one booking is due then."""
    with sqlite3.connect(next(data_dir.glob("*.sqlite3")), timeout=10) as file:
        rows = file.execute("UPDATE help_booking SET starts_at = ?", (starts_at.isoformat(sep=" "),)).rowcount
    assert rows == 1


def test_a_booking_is_made_moved_reminded_and_entered_in_its_turn(asking: Phone, helper: Desk, office: Office) -> None:
    on_the_roster(office, helper)
    page, resident = asking.page, Resident(asking.page)
    page.goto(f"{asking.origin}/d/5QYDJT5R")
    expect(page.locator(".app")).to_be_visible()
    page.goto("about:blank")
    page.goto(f"{asking.origin}/h5/#/pages/matter/matter?id=idcard-reissue")
    resident.sees("谁能办")
    resident.taps("找人帮忙")
    resident.taps(re.compile("^预约"))
    page.get_by_role("radio", name=re.compile("视频帮办")).tap()
    page.get_by_role("radio", name=re.compile("^09:00")).tap()
    resident.taps(re.compile("^就约"))
    resident.sees(re.compile("约好了"))

    helper.open("/roster")
    expect(helper.page.locator(".diary li", has_text="09:00")).to_have_count(1)
    resident.taps("我的")
    resident.taps("改个时间")
    expect(page.get_by_role("radio", name=re.compile("^09:40"))).to_be_visible()
    page.get_by_role("radio", name=re.compile("^09:20")).tap()
    resident.taps(re.compile("^就约"))
    resident.sees(re.compile("约好了"))
    helper.page.reload()
    expect(helper.page.locator(".diary li", has_text="09:20")).to_have_count(1)
    expect(helper.page.locator(".diary li", has_text="09:00")).to_have_count(0)

    now = datetime.now(CHINA)
    put_forward(office.server.data_dir, now + timedelta(minutes=50))
    resident.taps("我的")
    resident.sees("我的预约")
    told = page.get_by_text(re.compile("您约的视频帮办快到了"))
    page.goto(f"{asking.origin}/h5/#/pages/notices/notices")
    until = monotonic() + SWEPT_MS / 1000
    while not told.count():
        assert monotonic() < until
        page.wait_for_timeout(1_000)
        page.reload()
        page.wait_for_load_state("networkidle")
    expect(told.first).to_be_visible()
    page.goto(f"{asking.origin}/h5/#/pages/mine/mine")

    other = httpx.post(f"{office.server.url}/api/v1/residents", json={}).json()["token"]
    came_first = {"context": {"area": "kfq", "matter": "elderly-allowance"}}
    waiting = httpx.post(f"{office.server.url}/api/v1/sessions", json=came_first, headers={"authorization": f"Bearer {other}"})
    assert waiting.status_code == 201
    put_forward(office.server.data_dir, datetime.now(CHINA))
    helper.open("/desk")
    helper.page.get_by_text("上线", exact=True).click()
    expect(helper.page.locator(".queue li")).to_have_count(2, timeout=SWEPT_MS)
    expect(helper.page.locator(".queue li").first).to_contain_text("身份证丢了补办")
    helper.press(re.compile("接下一位"))
    page.reload()
    resident.taps("回到那一次")
    resident.sees(re.compile("正在帮您"))
