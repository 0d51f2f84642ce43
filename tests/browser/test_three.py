"""三方通话: a resident, the helper and an expert of elsewhere in one voice call, on the real pages of all three."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import Phone, phone
from tests.browser.office import Desk, Office, desk
from tests.browser.test_call import on_duty, served
from tests.browser.test_desk import CONNECTS_MS

pytestmark = [pytest.mark.browser, pytest.mark.node]
COUNTED = """
window.callsOfThisPage = []
window.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(...told) {
    super(...told)
    window.callsOfThisPage.push(this)
  }
}
"""
HEARD = """async () => {
  const heard = []
  for (const one of window.callsOfThisPage.filter((each) => each.connectionState === 'connected')) {
    for (const report of (await one.getStats()).values()) {
      if (report.type === 'inbound-rtp' && report.kind === 'audio') heard.push([report.ssrc, report.packetsReceived])
    }
  }
  return heard
}"""


def hears(page: Page, voices: int) -> None:
    """So many voices come in, and of each more and more."""
    until, before = time.monotonic() + CONNECTS_MS / 1000, {}
    while True:
        now = dict(page.evaluate(HEARD))
        more = [one for one, packets in now.items() if one in before and packets > before[one] + 5]
        if len(now) == len(more) == voices:
            return
        assert time.monotonic() < until, f"{voices} voices were expected: {before} -> {now}"
        before = now if len(before) != voices or before.keys() != now.keys() else before
        page.wait_for_timeout(250)


@pytest.fixture
def helper(camera: Browser, office: Office) -> Iterator[Desk]:
    with desk(camera, office.server.url) as held:
        held.context.add_init_script(COUNTED)
        yield on_duty(held, office, "demo-town-helper")


@pytest.fixture
def expert(camera: Browser, office: Office) -> Iterator[Desk]:
    with desk(camera, office.server.url) as held:
        held.context.add_init_script(COUNTED)
        yield on_duty(held, office, "demo-helper")


@pytest.fixture
def asking(camera: Browser, office: Office) -> Iterator[Phone]:
    with phone(camera, office.server.url) as held:
        held.context.add_init_script(COUNTED)
        held.page.context.grant_permissions(["camera", "microphone"])
        yield held


def test_three_speak_in_one_call_and_it_goes_on_when_the_expert_leaves(asking: Phone, helper: Desk, expert: Desk, tmp_path: Path) -> None:
    page = asking.page
    resident = served(asking, helper, "语音说")
    page.get_by_role("textbox", name="在这里写").fill("户口在外地的怎么算")
    page.get_by_role("button", name="发送", exact=True).tap()
    helper.sees("户口在外地的怎么算")
    page.get_by_role("button", name="语音通话").tap()
    helper.press("接听")
    hears(page, 1)
    hears(helper.page, 1)

    helper.press("请人加入")
    dialog = helper.page.get_by_role("dialog")
    dialog.get_by_role("combobox").click()
    helper.page.get_by_role("option").first.click()
    dialog.get_by_role("button", name="邀请").click()
    expert.sees(re.compile("请您加入通话，语音"))
    expert.sees("户口在外地的怎么算")
    expert.press("加入")
    resident.sees(re.compile("加入了通话"))
    for one in (page, helper.page, expert.page):
        hears(one, 2)
    asking.picture(tmp_path / "resident.png")
    helper.picture(tmp_path / "helper.png")
    expert.picture(tmp_path / "expert.png")
    expect(expert.page.get_by_label("写给群众的话")).to_have_count(0)

    expert.press("离开通话")
    resident.sees(re.compile("离开了通话"))
    expert.sees(re.compile("您已不在这次通话里"))
    hears(page, 1)
    hears(helper.page, 1)
    expect(page.get_by_text("语音通话中")).to_be_visible()
    helper.press("挂断")
    resident.sees(re.compile("通话结束"))
