"""对接方 as an admin of the city works with them: made, its key shown once, an event that it refused sent again, stopped and started."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import browser
from tests.browser.office import NARROW, Desk, Office, admin, demo_passwords, desk, wider_than_the_window
from tests.conftest import Templates, copy_template
from tests.exchange.partner_stand_in import PartnerStandIn, listening
from tests.exchange.partners import EXCHANGE
from tests.live import serve
from tests.tickets.working import STAFF
from tests.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.node]
NAME = "人社业务系统"
PATIENCE_S = 60


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates) -> Iterator[Office]:
    """It may push to this machine."""
    data_dir = tmp_path_factory.mktemp("partners")
    copy_template(sqlite_templates.content, data_dir)
    with serve(data_dir, exchange_loopback="true") as server:
        yield Office(server, demo_passwords(server))


@pytest.fixture(scope="module")
def chrome(office: Office) -> Iterator[Browser]:
    with browser() as started:
        yield started


def made(held: Desk, partner: PartnerStandIn, tmp_path: Path) -> tuple[str, str]:
    """(key, secret) as they were shown, this once."""
    page = held.page
    held.open("/partners")
    held.press("新建对接方")
    dialog = page.get_by_role("dialog")
    send = dialog.get_by_role("button", name="生成密钥")
    dialog.get_by_label("名称（系统的名字，不写个人）").fill(NAME)
    expect(send).to_be_disabled()
    for label, option in (("替哪些部门办", "人社"), ("哪些区域（包括下面的社区）", "昆山市")):
        box = dialog.get_by_label(label)
        box.click(force=True)  # its placeholder lies over it
        box.fill(option)
        page.locator(".el-select-dropdown__item", has_text=re.compile(f"^{option}$")).filter(visible=True).first.click()
        dialog.locator(".el-dialog__title").click()
    dialog.get_by_label("推送地址（https，公网）").fill("http://10.0.0.1/inside")
    send.click()
    expect(dialog.get_by_role("alert")).to_contain_text("推送地址")
    held.picture(tmp_path / "partner-form.png")
    dialog.get_by_label("推送地址（https，公网）").fill(partner.url)
    send.click()
    key, secret = page.locator(".secret.key").inner_text(), page.locator(".secret.signing").inner_text()
    held.picture(tmp_path / "partner-secret.png")
    held.press("我已保存")
    expect(page.locator(".secret")).to_have_count(0)
    assert key not in page.content()
    assert secret not in page.content()
    held.complaints = [one for one in held.complaints if "422" not in one]
    return key, secret


def test_a_partner_is_made_a_refused_event_goes_again_and_it_is_stopped(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with listening(PartnerStandIn()) as partner, admin(chrome, office) as held, httpx.Client(base_url=office.server.url) as outside:
        page = held.page
        key, secret = made(held, partner, tmp_path)
        partner.secrets = [secret]
        partner.answers.append(422)
        expect(held.row(NAME)).to_contain_text("昆山市派给人社（主办或协办）的工单")
        with httpx.Client(base_url=office.server.url, headers={"authorization": f"Bearer {held.token()}"}) as staff:
            number = staff.post(STAFF, json={"text": "工伤认定材料交了两个月没有答复"}).json()["number"]
            done = staff.post(f"{STAFF}/dispatch", json={"tickets": [{"number": number, "version": 1, "department": "人社"}]}).json()
            assert done["items"][0]["done"]
            waiting = {"fate": "dead"}
            wait_until(lambda: staff.get("/api/v1/staff/partners/deliveries", params=waiting).json()["total"] == 1, PATIENCE_S)
        page.reload()
        held.press("没送到 1")
        held.sees("答复 422，不收这一条")
        expect(held.row(number).get_by_text("没送到")).to_be_visible()
        page.wait_for_timeout(300)  # it fades in
        held.picture(tmp_path / "deliveries.png")
        page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        assert wider_than_the_window(page) <= 0
        held.row(number).get_by_role("button", name="重新投递").click()
        held.sees("1 条重新投递")
        wait_until(lambda: [event["ticket_number"] for event in partner.events] == [number], PATIENCE_S)
        held.press("清除筛选")
        held.press("刷新")
        expect(held.row(number).get_by_text("已送达")).to_be_visible()
        expect(held.row(number)).to_contain_text(re.compile("送了 2 次"))
        page.get_by_role("link", name=number).click()
        held.sees("工伤认定材料交了两个月没有答复")

        def feed() -> int:
            return outside.get(f"{EXCHANGE}/tickets", headers={"authorization": f"Bearer {key}"}).status_code

        assert feed() == 200
        held.open("/partners")
        held.row(NAME).get_by_role("button", name="停用").click()
        page.get_by_role("dialog").get_by_role("button", name="停用").click()
        expect(held.row(NAME).get_by_text("已停用")).to_be_visible()
        assert feed() == 403
        page.wait_for_timeout(300)
        held.picture(tmp_path / "partners.png")
        assert wider_than_the_window(page) <= 0
        held.row(NAME).get_by_role("button", name="恢复").click()
        expect(held.row(NAME).get_by_text("在用")).to_be_visible()
        assert feed() == 200


def test_whom_the_table_of_rights_does_not_name_finds_no_such_room(chrome: Browser, office: Office) -> None:
    with desk(chrome, office.server.url) as held:
        held.sign_in("demo-town", office.passwords["demo-town"])
        expect(held.page.get_by_role("navigation").get_by_text("接口密钥")).to_be_visible()
        expect(held.page.get_by_role("navigation").get_by_text("对接方")).to_have_count(0)
        held.open("/partners")
        expect(held.page.get_by_role("heading", name="对接方")).to_have_count(0)
        held.check()
