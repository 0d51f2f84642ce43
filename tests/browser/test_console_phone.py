"""The console on a phone: the rooms lie behind a menu button, for fingers and for keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.office import PHONE, Desk, Office, desk, wider_than_the_window

pytestmark = [pytest.mark.browser, pytest.mark.node]


@pytest.fixture
def pocket(chrome: Browser, office: Office) -> Iterator[Desk]:
    """The township admin on a phone, signed in."""
    with desk(chrome, office.server.url, PHONE) as held:
        held.sign_in("demo-town", office.passwords["demo-town"])
        yield held
        held.check()


def test_a_room_is_two_taps_away_and_the_page_is_as_wide_as_the_phone(pocket: Desk) -> None:
    rooms = pocket.page.get_by_role("navigation", name="主导航")
    expect(rooms).to_be_hidden()
    pocket.press("打开导航")
    expect(rooms).to_be_visible()
    rooms.get_by_role("link", name="门牌", exact=True).click()
    expect(pocket.page).to_have_title("门牌 · 数字政务门牌工作台")
    expect(rooms).to_be_hidden()
    assert wider_than_the_window(pocket.page) == 0

    pocket.press("打开导航")
    pocket.page.mouse.click(PHONE[0] - 10, PHONE[1] // 2)  # beside the rooms
    expect(rooms).to_be_hidden()


def test_keys_stay_among_the_rooms_and_come_back_to_the_button(pocket: Desk) -> None:
    page = pocket.page
    button = page.get_by_role("button", name="打开导航")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    shut = page.get_by_role("button", name="关上导航")
    expect(shut).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("navigation").get_by_role("link").last).to_be_focused()
    page.keyboard.press("Tab")
    expect(shut).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("navigation")).to_be_hidden()
    expect(button).to_be_focused()
