"""录音征询 on the real pages: a township turns it on and reads what it does not do; the resident says no, and the call goes on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import phone
from tests.browser.office import Office, desk
from tests.browser.test_call import on_duty, served

pytestmark = [pytest.mark.browser, pytest.mark.node]


def test_a_resident_is_asked_says_no_and_goes_on_speaking(camera: Browser, office: Office, tmp_path: Path) -> None:
    with desk(camera, office.server.url) as admin:
        admin.sign_in("demo-town", office.passwords["demo-town"])
        admin.open("/switches")
        admin.sees(re.compile("不保存录音"))
        admin.page.get_by_role("region", name="录音征询").locator(".el-switch").first.click()
        admin.page.get_by_placeholder(re.compile("写给同事看")).fill("镇里要求留存意愿")
        admin.page.get_by_role("dialog").get_by_role("button", name="打开", exact=True).click()
        admin.sees(re.compile("打开：镇里要求留存意愿"))
        admin.picture(tmp_path / "switch.png")
        admin.check()
    with phone(camera, office.server.url) as asking, desk(camera, office.server.url) as held:
        helper = on_duty(held, office, "demo-town-helper")
        page = asking.page
        page.context.grant_permissions(["camera", "microphone"])
        resident = served(asking, helper, "语音说")
        page.get_by_role("button", name="语音通话").tap()
        helper.press("接听")
        helper.sees(re.compile("还没回答，按不录音"))
        resident.sees(re.compile("不同意或不回答都不录音"))
        asking.picture(tmp_path / "asked.png")
        page.get_by_role("button", name="不同意", exact=True).tap()
        resident.sees("您不同意录音，本次通话不录音")
        helper.sees(re.compile("录音：群众不同意"))
        expect(page.get_by_text("语音通话中")).to_be_visible()
        helper.picture(tmp_path / "helper.png")
        helper.press("挂断")
        resident.sees(re.compile("通话结束"))
