"""What somebody is writing on the console: a slip of the hand does not lose it, and it never lands on another record."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.office import Desk, Office, working
from tests.browser.pages import SCENE
from tests.browser.test_tickets import dialog
from tests.contract.admins import fresh_admin
from tests.tickets.working import STAFF, TICKETS

pytestmark = [pytest.mark.browser, pytest.mark.node]
TEXTS = ("路灯坏了半个月，晚上很黑", "小区门口占道经营，天天堵")
WORDS = "这件事要先问清楚是哪一段路"
ASKED = "填的还没有提交，关掉就没有了。"


@pytest.fixture
def tickets(office: Office) -> list[str]:
    """Two that wait, by id."""
    with (
        httpx.Client(base_url=office.server.url) as residents,
        httpx.Client(base_url=office.server.url, headers=fresh_admin(office.server.data_dir)) as admin,
    ):
        numbers = [residents.post(TICKETS, json={"text": text, "plate": SCENE}).json()["number"] for text in TEXTS]
        return [admin.get(STAFF, params={"number": number}).json()["items"][0]["id"] for number in numbers]


@pytest.fixture
def town(chrome: Browser, office: Office) -> Iterator[Desk]:
    with working(chrome, office, "demo-town") as held:
        yield held


def answer(page: Page, word: str) -> None:
    page.get_by_role("dialog").filter(has_text=ASKED).get_by_role("button", name=word).click()
    expect(page.get_by_text(ASKED)).to_be_hidden()


def begin(town: Desk, ticket: str) -> None:
    town.open(f"/tickets/{ticket}")
    town.press("不予受理")
    dialog(town.page).get_by_label("为什么不能受理、该找谁").fill(WORDS)


def test_escape_and_a_click_beside_ask_before_the_words_are_gone(town: Desk, tickets: list[str]) -> None:
    page = town.page
    begin(town, tickets[0])
    page.mouse.click(5, 5)
    page.keyboard.press("Escape")
    answer(page, "接着填")
    expect(dialog(page).get_by_label("为什么不能受理、该找谁")).to_have_value(WORDS)
    page.keyboard.press("Escape")
    answer(page, "关掉")
    expect(page.get_by_label("为什么不能受理、该找谁")).to_be_hidden()

    town.press("不予受理")
    expect(dialog(page)).to_be_visible()
    page.keyboard.press("Escape")  # nothing was written
    expect(page.get_by_label("为什么不能受理、该找谁")).to_be_hidden()


def test_what_is_written_for_one_ticket_never_stands_over_another(town: Desk, tickets: list[str]) -> None:
    page = town.page
    town.open(f"/tickets/{tickets[1]}")
    expect(page.get_by_text(TEXTS[1])).to_be_visible()
    begin(town, tickets[0])
    page.go_back()
    answer(page, "关掉")
    expect(page.get_by_text(TEXTS[1])).to_be_visible()
    expect(page.get_by_label("为什么不能受理、该找谁")).to_be_hidden()


def test_the_whole_card_on_the_board_opens_its_ticket(town: Desk, tickets: list[str]) -> None:
    page = town.page
    town.open("/tickets")
    page.get_by_role("article").filter(has_text=TEXTS[0]).first.get_by_text(TEXTS[0]).click()
    expect(page).to_have_url(re.compile(r"#/tickets/[0-9a-f-]{36}$"))
    expect(page.get_by_role("heading", name=re.compile("^工单 "))).to_be_visible()


def test_what_is_taken_down_for_a_caller_stays_when_another_room_is_pressed(town: Desk) -> None:
    page = town.page
    town.open("/enter")
    box = page.get_by_label(re.compile("^群众要办什么"))
    box.fill(WORDS)
    page.get_by_role("navigation").get_by_role("link", name="职责图").click()
    page.get_by_role("dialog").get_by_role("button", name="留下").click()
    expect(box).to_have_value(WORDS)
    page.get_by_role("navigation").get_by_role("link", name="职责图").click()
    page.get_by_role("dialog").filter(visible=True).last.get_by_role("button", name="离开").click()
    expect(page.get_by_role("heading", name="职责图")).to_be_visible()
