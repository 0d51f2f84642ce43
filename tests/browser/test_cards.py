"""An editor changes a policy card and a bundle, a reviewer publishes, open pages tell of it, and rolling back restores; the list of the
bundle, saved by the resident, is opened by the clerk."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import phone
from tests.browser.office import NARROW, Office, wider_than_the_window, working

pytestmark = [pytest.mark.browser, pytest.mark.node]
POLICY, BUNDLE = "childcare-subsidy-2025", "newborn"
ASK = "孩子还没有出生证，要去领"
SOON_MS = 20_000


def published(chrome: Browser, office: Office, draft: str, picture: Path) -> None:
    with working(chrome, office, "demo-reviewer") as reviewer:
        reviewer.open(f"/card-drafts/{draft}")
        reviewer.press("审核通过")
        reviewer.sees("已通过，待发布")
        reviewer.picture(picture)
        reviewer.press("发布")
        reviewer.page.get_by_role("dialog").get_by_role("button", name="发布").click()
        reviewer.sees("已发布")


def rolled_back(chrome: Browser, office: Office, page: str, picture: Path) -> None:
    with working(chrome, office, "demo-reviewer") as reviewer:
        reviewer.open(page)
        expect(reviewer.page.get_by_role("button", name="版本 1", exact=True)).to_be_visible()
        reviewer.picture(picture)
        reviewer.page.get_by_role("button", name="版本 1", exact=True).click()
        reviewer.page.get_by_role("dialog").get_by_role("textbox").fill("演示完毕，退回")
        reviewer.page.get_by_role("dialog").get_by_role("button", name="回退").click()
        reviewer.sees("已回退")


def test_a_policy_card_is_changed_published_seen_and_rolled_back(chrome: Browser, office: Office, tmp_path: Path) -> None:
    said = "三岁以下的孩子每年领钱（演示改动）"
    with phone(chrome, office.server.url) as resident:
        resident.page.goto(f"{office.server.url}/h5/#/pages/policy/policy?id={POLICY}")
        expect(resident.page.get_by_text("育儿补贴制度实施方案").first).to_be_visible()
        with working(chrome, office, "demo-editor") as editor:
            page = editor.page
            editor.open("/policies")
            page.get_by_placeholder("名称、内容或 id").fill("育儿补贴")
            editor.picture(tmp_path / "policies.png")
            page.get_by_role("link", name="育儿补贴制度实施方案").click()
            editor.press("修改这张卡片")
            page.get_by_placeholder(re.compile("^如：标准提高了")).fill("换成大白话")
            page.locator(".el-form-item", has_text="一句话：有什么好处").get_by_role("textbox").fill(said)
            expect(page.locator(".phone").get_by_text(said)).to_be_visible()
            editor.picture(tmp_path / "policy-draft.png")
            editor.press("保存")
            page.get_by_role("tab", name="检查与变化").click()
            expect(page.get_by_text("检查通过").first).to_be_visible()
            page.get_by_role("tab", name="对照").click()
            expect(page.locator("ins", has_text=said)).to_be_visible()
            editor.picture(tmp_path / "policy-diff.png")
            page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
            assert wider_than_the_window(page) <= 0
            editor.press("提交审核")
            editor.sees("待审核")
            draft = page.url.split("/card-drafts/")[1]
        published(chrome, office, draft, tmp_path / "policy-review.png")
        told = resident.page.get_by_text("政策刚刚更新了")
        expect(told).to_be_visible(timeout=SOON_MS)
        resident.picture(tmp_path / "policy-told.png")
        resident.page.get_by_role("button", name="看新的").tap()
        expect(resident.page.get_by_text(said)).to_be_visible()
        rolled_back(chrome, office, f"/policies/{POLICY}", tmp_path / "policy.png")
        expect(told).to_be_visible(timeout=SOON_MS)
        resident.page.get_by_role("button", name="看新的").tap()
        expect(resident.page.get_by_text(said)).to_have_count(0)
        resident.check()


def test_a_bundle_is_changed_published_saved_opened_at_the_counter_and_rolled_back(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with phone(chrome, office.server.url) as resident:
        phone_page = resident.page
        phone_page.goto(f"{office.server.url}/h5/#/pages/bundle/bundle?id={BUNDLE}")
        expect(phone_page.get_by_text("还没拿到出生证")).to_be_visible()
        with working(chrome, office, "demo-editor") as editor:
            page = editor.page
            editor.open("/bundles")
            expect(page.get_by_role("link", name="孩子刚出生要办的事")).to_be_visible()
            editor.picture(tmp_path / "bundles.png")
            page.get_by_role("link", name="孩子刚出生要办的事").click()
            editor.press("修改这个一件事")
            page.get_by_placeholder(re.compile("^如：标准提高了")).fill("说得更清楚")
            page.locator(".el-collapse-item__header", has_text="还没拿到出生证").click()
            page.get_by_placeholder("如：要给孩子上户口").first.fill(ASK)
            page.locator(".el-collapse-item__header", has_text="爸爸妈妈的身份证").click()
            page.wait_for_timeout(400)
            editor.picture(tmp_path / "bundle-draft.png")
            copies = page.locator(".el-collapse-item.is-active .el-form-item", has_text="复印件").get_by_role("spinbutton")
            copies.fill("1")
            copies.press("Tab")
            preview = page.locator(".phone")
            preview.get_by_role("button", name=ASK).click()
            preview.get_by_role("button", name="要给孩子上户口").click()
            preview.get_by_role("button", name=re.compile("一起办 2 件")).click()
            expect(preview.get_by_role("button", name="不清楚")).to_be_visible()
            editor.picture(tmp_path / "bundle-try.png")
            editor.press("保存")
            page.get_by_role("tab", name="检查与变化").click()
            expect(page.get_by_text("哪些合并清单会变")).to_be_visible()
            expect(page.locator(".situation").first).to_be_visible()
            editor.picture(tmp_path / "bundle-gate.png")
            page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
            assert wider_than_the_window(page) <= 0
            editor.press("提交审核")
            editor.sees("待审核")
            draft = page.url.split("/card-drafts/")[1]
        published(chrome, office, draft, tmp_path / "bundle-review.png")
        expect(phone_page.get_by_text("要求刚刚更新了")).to_be_visible(timeout=SOON_MS)
        phone_page.get_by_role("button", name="看新的").tap()
        expect(phone_page.get_by_text(ASK)).to_be_visible()

        phone_page.get_by_text(ASK).tap()
        phone_page.get_by_text("要给孩子上户口").tap()
        phone_page.get_by_role("button", name=re.compile("一起办 2 件")).tap()
        save = phone_page.get_by_role("button", name="保存清单")
        back = phone_page.get_by_role("button", name=re.compile("上一题|重新选|重新答"))
        for _ in range(20):
            expect(back.first).to_be_visible()
            if save.count():
                break
            asked = phone_page.locator(".question__text").inner_text()
            phone_page.get_by_text("不清楚", exact=True).first.tap()
            expect(phone_page.locator(".question__text").filter(has_text=asked)).to_have_count(0)
        save.tap()
        letters = phone_page.locator(".code__letters")
        expect(letters).to_be_visible()
        code = letters.inner_text().strip()
        expect(phone_page.get_by_text(f"已保存，取件码 {code}")).to_be_in_viewport(ratio=1)
        resident.picture(tmp_path / "bundle-saved.png")

        with working(chrome, office, "demo-clerk") as clerk:
            clerk.open("/counter")
            clerk.page.get_by_label("取件码").fill(code.lower())
            clerk.page.keyboard.press("Enter")
            lines = clerk.page.locator(".line")
            expect(lines.first).to_be_visible()
            clerk.sees("几件事一起办，按这个顺序：")
            lines.nth(0).get_by_role("checkbox").click()
            expect(lines.nth(0)).to_have_class(re.compile("done"))
            lines.nth(1).get_by_role("button", name="退回").click()
            clerk.page.locator(".choices .el-radio").nth(1).click()
            clerk.page.get_by_role("dialog").get_by_role("button", name="退回").click()
            expect(lines.nth(1)).to_have_class(re.compile("bad"))
            clerk.picture(tmp_path / "bundle-counter.png")
            names = [lines.nth(i).locator(".name b").inner_text() for i in range(lines.count())]

        phone_page.goto("about:blank")
        phone_page.goto(f"{office.server.url}/h5/#/pages/list/list?code={code.replace(' ', '')}")
        expect(phone_page.get_by_text(re.compile("窗口退回"))).to_be_visible()
        assert phone_page.locator(".material__name").count() == len(names)
        resident.picture(tmp_path / "bundle-refused.png")
        with httpx.Client(base_url=office.server.url) as server:
            plain = code.replace(" ", "")
            (tmp_path / "bundle.pdf").write_bytes(server.get(f"/api/v1/checklists/{plain}/sheet.pdf").content)
            (tmp_path / "bundle-sheet.png").write_bytes(server.get(f"/api/v1/checklists/{plain}/sheet.png").content)
        rolled_back(chrome, office, f"/bundles/{BUNDLE}", tmp_path / "bundle.png")
        expect(phone_page.get_by_text("要求刚刚更新了")).to_be_visible(timeout=SOON_MS)
        phone_page.get_by_role("button", name="看新的").tap()
        expect(phone_page.get_by_text("清单有更新")).to_be_visible()
        resident.picture(tmp_path / "bundle-changed.png")
        resident.check()
