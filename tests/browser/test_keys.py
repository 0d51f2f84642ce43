"""Keys for other platforms, the list of online addresses, and the import of official fields, as an admin of the city works with them; and
what a resident sees of an address that does not open."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from server.clock import CHINA
from tests.browser.chromium import phone
from tests.browser.office import NARROW, Office, admin, desk, wider_than_the_window
from tests.contract.admins import insert, opened

pytestmark = [pytest.mark.browser, pytest.mark.node]
YIBAO, MATTER = "js-yibao", "medical-remote"
WHOLE = "11440000006939756B2440107012000"


def test_a_key_is_made_shown_once_used_renewed_and_stopped(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with admin(chrome, office) as held, httpx.Client(base_url=office.server.url) as platform:
        page = held.page
        held.open("/keys")
        held.press("新建第一个密钥")
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("平台或工具").fill("张浦镇便民平台")
        dialog.get_by_label("负责的单位（不写个人）").fill("张浦镇便民服务中心")
        dialog.get_by_label("区域").click()
        page.get_by_role("option", name="张浦镇").first.click()
        page.wait_for_timeout(300)
        held.picture(tmp_path / "key-form.png")
        dialog.get_by_role("button", name="生成密钥").click()
        secret = page.locator(".secret").inner_text()
        page.wait_for_timeout(300)
        held.picture(tmp_path / "key-secret.png")
        assert platform.get("/api/v1/changes", headers={"x-api-key": secret}).status_code == 200
        held.press("我已保存")
        expect(page.locator(".secret")).to_have_count(0)
        assert secret not in page.content()
        held.sees("张浦镇便民服务中心 · 张浦镇")
        page.wait_for_timeout(1500)
        page.reload()
        held.sees("共 1 次")
        held.row("张浦镇便民平台").get_by_role("button", name="更换").click()
        page.get_by_role("dialog").get_by_role("button", name="更换").click()
        renewed = page.locator(".secret").inner_text()
        assert renewed != secret
        assert {platform.get("/api/v1/changes", headers={"x-api-key": one}).status_code for one in (secret, renewed)} == {200}
        held.press("我已保存")
        held.sees("旧密钥用到")
        held.picture(tmp_path / "keys.png")
        held.row("张浦镇便民平台").get_by_role("button", name="停用").click()
        page.get_by_role("dialog").get_by_role("textbox").fill("平台下线")
        page.get_by_role("dialog").get_by_role("button", name="停用").click()
        expect(held.row("张浦镇便民平台").get_by_text("已停用")).to_be_visible()
        refused = platform.get("/api/v1/changes", headers={"x-api-key": renewed})
        assert refused.json()["error"]["code"] == "api_key_stopped"
        page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        assert wider_than_the_window(page) <= 0


def test_a_dead_address_stands_first_and_residents_are_shown_another_way(chrome: Browser, office: Office, tmp_path: Path) -> None:
    now = datetime.now(CHINA)
    with opened(office.server.data_dir) as db, db:
        (url,) = db.execute("SELECT url FROM online_app WHERE id = ?", (YIBAO,)).fetchone()
        found = {"platform_id": YIBAO, "url": url, "status": "broken", "why": "网页不存在(404)", "since": now - timedelta(days=2)}
        insert(db, "link_check", **found, failures=2, failed_on=date.today().isoformat(), looked_at=now, http_status=404)
        night = {"day": date.today().isoformat(), "began_at": now, "ended_at": now, "looked": 1, "ok": 20, "caution": 1, "broken": 1}
        insert(db, "link_night", **night, say="")
        db.execute("UPDATE content_revision SET revision = revision + 1")
    with admin(chrome, office) as held:
        held.open("/links")
        expect(held.page.locator("tbody tr").first.get_by_text("打不开", exact=True)).to_be_visible()
        held.sees("打得开 20，要留意 1，打不开 1")
        held.sees("连着 2 夜")
        held.picture(tmp_path / "links.png")
    with phone(chrome, office.server.url) as resident:
        resident.page.goto(f"{office.server.url}/h5/#/pages/matter/matter?id={MATTER}")
        resident.page.wait_for_timeout(2500)
        resident.page.reload()
        told = resident.page.get_by_text("网上入口暂时打不开").first
        expect(told).to_be_visible()
        told.scroll_into_view_if_needed()
        resident.picture(tmp_path / "told.png")
        resident.check()


def test_official_fields_are_looked_at_before_they_are_imported_and_then_stand_fast(
    chrome: Browser, office: Office, tmp_path: Path
) -> None:
    sheet = tmp_path / "official.csv"
    sheet.write_text(f"事项id,实施编码,办件类型,法定办结时限,承诺办结时限\n{MATTER},{WHOLE},即办件,20(工作日),3(工作日)\n", "gb18030")
    with admin(chrome, office) as held:
        page = held.page
        held.open("/matters")
        held.press("导入官方要素")
        page.get_by_label("来自哪份清单").fill("演示清单")
        page.get_by_placeholder("清单日期").fill("2026-11-01")
        page.get_by_placeholder("清单日期").press("Enter")
        page.get_by_label("选择 CSV 文件").set_input_files(sheet)
        held.press("预览")
        held.sees("1 个事项会变")
        held.sees("即办件当场或当天办结")
        held.picture(tmp_path / "official.png")
        held.press("导入 1 个事项")
        page.get_by_role("dialog").get_by_role("button", name="导入", exact=True).click()
        held.sees("已导入 1 个事项")
    with desk(chrome, office.server.url) as held:
        page = held.page
        held.sign_in("demo-editor", office.passwords["demo-editor"])
        page.wait_for_timeout(2500)
        held.open(f"/matters/{MATTER}")
        held.press("修改这个事项")
        page.locator(".el-collapse-item__header", has_text="官方要素").click()
        code = page.get_by_label("实施编码（31 位）")
        expect(code).to_have_value(WHOLE)
        expect(code).to_be_disabled()
        page.locator(".el-collapse-item__header", has_text="季节和人群").click()
        page.wait_for_timeout(400)
        code.scroll_into_view_if_needed()
        held.picture(tmp_path / "official-fields.png")
        held.check()
