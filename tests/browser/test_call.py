"""One errand on the real pages of both sides: words, a picture, a card, video, a cut line, voice, another helper, the end, the rating."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import Phone, phone
from tests.browser.office import Desk, Office, desk
from tests.browser.resident import Resident
from tests.browser.test_desk import CONNECTS_MS, take, write

pytestmark = [pytest.mark.browser, pytest.mark.node]
MATTER = "idcard-reissue"
FRAMES = "() => Math.min(...[...document.querySelectorAll('video')].map((one) => one.getVideoPlaybackQuality().totalVideoFrames))"
VIDEOS = "() => document.querySelectorAll('video').length"


def frames(page: Page) -> int:
    """Decoded by the video that shows the fewest; 0 while there are not two of them."""
    return int(page.evaluate(FRAMES)) if page.evaluate(VIDEOS) >= 2 else 0


def moves(page: Page) -> None:
    """Pictures come in: more and more of them. Asked from here: the page's own policy lets nobody evaluate text in it."""
    until, seen = time.monotonic() + CONNECTS_MS / 1000, frames(page)
    while frames(page) <= seen + 5:
        assert time.monotonic() < until, f"no more than {frames(page)} frames"
        page.wait_for_timeout(250)


@pytest.fixture
def helper(camera: Browser, office: Office) -> Iterator[Desk]:
    with desk(camera, office.server.url) as held:
        yield on_duty(held, office, "demo-town-helper")


@pytest.fixture
def other(camera: Browser, office: Office) -> Iterator[Desk]:
    with desk(camera, office.server.url) as held:
        yield on_duty(held, office, "demo-helper")


def on_duty(held: Desk, office: Office, name: str) -> Desk:
    held.sign_in(name, office.passwords[name])
    held.open("/desk")
    held.page.get_by_text("上线", exact=True).click()
    held.sees(re.compile("正在接待"))
    return held


@pytest.fixture
def asking(camera: Browser, office: Office) -> Iterator[Phone]:
    with phone(camera, office.server.url) as held:
        held.page.context.grant_permissions(["camera", "microphone"])
        yield held


def served(asking: Phone, helper: Desk, how: str) -> Resident:
    """Scanned, asked for help in that way, and taken by the helper."""
    page, resident = asking.page, Resident(asking.page)
    page.goto(f"{asking.origin}/d/5QYDJT5R")
    expect(page.locator(".app")).to_be_visible()
    page.goto("about:blank")
    page.goto(f"{asking.origin}/h5/#/pages/matter/matter?id={MATTER}")
    resident.sees("谁能办")
    resident.taps("找人帮忙")
    page.get_by_text(how).tap()
    resident.taps("开始排队")
    take(helper, "身份证丢了补办")
    return resident


def photo(file: Path) -> Path:
    Image.new("RGB", (600, 400), "teal").save(file, "JPEG")
    return file


def test_an_errand_from_the_first_word_to_the_rating(asking: Phone, helper: Desk, other: Desk, tmp_path: Path) -> None:
    page = asking.page
    resident = served(asking, helper, "视频说")

    page.get_by_role("textbox", name="在这里写").fill("旧证找到了还能用吗")
    page.get_by_role("button", name="发送", exact=True).tap()
    helper.sees("旧证找到了还能用吗")
    write(helper, "已经申请补领的，旧证不能再用")
    resident.sees("已经申请补领的，旧证不能再用")
    resident.taps("图片")
    with page.expect_file_chooser() as choosing:
        page.get_by_text("从相册选").tap()
    choosing.value.set_files(photo(tmp_path / "paper.jpg"))
    expect(helper.page.locator(".messages img")).to_be_visible()
    helper.press("发清单卡")
    helper.press("发给群众")
    expect(helper.page.locator(".messages .sheet")).to_be_visible()

    page.get_by_role("button", name="视频通话").tap()
    helper.press("接听")
    moves(page)
    moves(helper.page)
    page.context.set_offline(True)
    page.wait_for_timeout(5_000)
    page.context.set_offline(False)
    moves(page)
    moves(helper.page)
    write(helper, "断网之后的第一句")
    resident.sees("断网之后的第一句")
    helper.press("改语音")
    expect(page.get_by_text("语音通话中")).to_be_visible(timeout=CONNECTS_MS)
    helper.press("挂断")
    resident.sees(re.compile("通话结束"))

    helper.press("转接")
    dialog = helper.page.get_by_role("dialog")
    dialog.get_by_text("市级", exact=True).click()
    dialog.get_by_placeholder(re.compile("写一句")).fill("外地户口的事请市里同事说")
    dialog.get_by_role("button", name="转接", exact=True).click()
    take(other, "身份证丢了补办")
    other.sees("断网之后的第一句")
    write(other, "我是市级帮办员，接着帮您")
    resident.sees("我是市级帮办员，接着帮您")
    other.press("结束")
    other.page.get_by_role("dialog").get_by_role("button", name="结束").last.click()
    resident.sees("这次帮办结束了")
    page.get_by_text("非常满意", exact=True).tap()
    page.get_by_role("button", name=re.compile("提交|评价")).last.tap()
    resident.sees(re.compile("谢谢"))
