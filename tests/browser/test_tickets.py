"""One demand through many hands on the pages they use: asked, handed over, dispatched, returned, decided, visited, helped with, answered,
not solved, answered again, solved and rated. From a Friday over a worked Saturday and a Sunday: the clocks are right to the minute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.agency import Agency
from tests.browser.at_will import FILE, WrittenClock, at_will
from tests.browser.chromium import browser
from tests.browser.office import Desk, demo_passwords, wider_than_the_window
from tests.browser.pages import SCENE
from tests.browser.test_desk import Neighbour, take
from tests.conftest import Templates, copy_template
from tests.doorplates.asking import jpeg

pytestmark = [pytest.mark.browser, pytest.mark.node]

WORDS = "厂里工伤认定材料交了两个月没有答复，社保记录也对不上，来回跑了三次"
NARROW = (1180, 820)


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates) -> Iterator[Agency]:
    """From Thursday on, the 8th of October 2026; Saturday the 10th is worked for the National Day."""
    data_dir = tmp_path_factory.mktemp("agency")
    copy_template(sqlite_templates.content, data_dir)
    clock = WrittenClock(data_dir / FILE)
    clock.set(10, 8, 9)
    with at_will(data_dir, clock) as server, browser() as opened:
        found = Agency(server, clock, opened, demo_passwords(server))
        found.hire("gongan", "公安经办 周", "department_handler", "ks", "公安")
        clock.set(10, 8, 9, 1)  # a code of the second factor serves once
        found.hire("yibao", "医保经办 吴", "department_handler", "ks", "医保")
        yield found


def shot(held: Desk, to: Path, name: str) -> None:
    """At both sizes; nothing has to be pushed sideways."""
    held.page.wait_for_timeout(300)
    held.picture(to / f"{name}.png")
    was = held.page.viewport_size
    held.page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    held.page.wait_for_timeout(300)
    assert wider_than_the_window(held.page) <= 0
    held.picture(to / f"{name}-narrow.png")
    if was:
        held.page.set_viewport_size({"width": was["width"], "height": was["height"]})


def dialog(page: Page) -> Any:
    """The one that is open; another may still be on its way out."""
    return page.locator(".el-overlay-dialog:not(.is-closing)").filter(visible=True)


def choose(page: Page, label: str, option: str) -> None:
    """In a select of Element Plus; its list, once open, has the same name as the box."""
    box = page.get_by_role("combobox", name=label, exact=True).filter(visible=True)
    box.click(force=True)  # its placeholder lies over it
    box.fill(option)
    page.get_by_role("option", name=option, exact=True).filter(visible=True).first.click()


def open_ticket(held: Desk, number: str) -> None:
    held.page.get_by_role("button", name=re.compile(spoken(number))).first.click()
    expect(held.page.get_by_role("heading", level=1)).to_contain_text(spoken(number))


def spoken(number: str) -> str:
    return f"{number[:4]} {number[4:8]} {number[8:]}"


def clock_says(held: Desk, name: str, words: str) -> None:
    expect(held.page.locator("aside li", has_text=name).first).to_contain_text(words)


def test_one_demand_through_many_hands(agency: Agency, tmp_path: Path) -> None:
    clock = agency.clock

    # --- Friday 16:20: a resident asks, the helper cannot solve it and hands it over without typing it again
    clock.set(10, 9, 16, 20)
    with agency.http() as asking, agency.at_desk("demo-helper", "/desk") as helper:
        resident = Neighbour.come(asking, words=WORDS, plate=SCENE)
        helper.page.get_by_text("上线", exact=True).click()
        take(helper, WORDS[:12])
        helper.press("转工单")
        dialog(helper.page).get_by_role("button", name="转成工单").click()
        helper.sees(re.compile(r"已转成工单 \d{12}"))
        number = re.search(r"\d{12}", dialog(helper.page).inner_text())[0]  # type: ignore[index]
    page_of_it = f"ticket/ticket?number={number}"
    with agency.on_phone(resident.token, page_of_it) as follower:
        follower.sees("待受理")

    # --- Friday 16:30: the dispatcher, by keyboard alone; to the wrong department, with one that helps
    clock.set(10, 9, 16, 30)
    with agency.at_desk("demo-town", "/tickets") as dispatcher:
        page = dispatcher.page
        expect(page.get_by_role("article", name=re.compile(number))).to_be_visible()
        page.keyboard.press("?")
        dispatcher.sees("键盘操作")
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        page.keyboard.press("d")
        expect(dialog(page)).to_contain_text(re.compile(r"把握 \d+%"))
        shot(dispatcher, tmp_path, "dispatch")
        choose(page, "主办部门", "公安")
        choose(page, "协办部门", "医保")
        dialog(page).locator(".el-dialog__title").click()  # its list stays open for more
        dialog(page).get_by_role("button", name="派发", exact=True).click()
        dispatcher.sees("已派给公安")
        expect(page.get_by_role("region", name=re.compile("^待签收，1 张"))).to_be_visible()
        shot(dispatcher, tmp_path, "board")

    # --- Friday 16:40: returned with its legal basis; the clock goes on
    clock.set(10, 9, 16, 40)
    with agency.at_desk("gongan", "/inbox") as police:
        shot(police, tmp_path, "inbox")
        open_ticket(police, number)
        clock_says(police, "答复", "还剩 4 个工作日 6 小时 50 分钟")
        clock_says(police, "答复", "10月15日周四 16:30")
        police.page.get_by_role("button", name="退回", exact=True).click()
        returning = dialog(police.page)
        send = returning.get_by_role("button", name="退回", exact=True)
        returning.get_by_label("为什么不归你们办").fill("工伤认定不是公安的职责")
        expect(send).to_be_disabled()  # without a basis nothing goes back
        returning.get_by_label("依据").fill("《工伤保险条例》第五条")
        send.click()
        # it is no longer theirs to read
        expect(police.page.locator(".el-tag", has_text="待改派").first).to_be_visible()

    # --- Saturday 9:30, a worked one: the arbiter decides, finally
    clock.set(10, 10, 9, 30)
    with agency.at_desk("demo-city", "/tickets") as arbiter:
        page = arbiter.page
        open_ticket(arbiter, number)
        clock_says(arbiter, "首次反馈", "还剩 6 小时")
        arbiter.sees("退回 1 次")
        arbiter.press("裁定")
        choose(page, "主办部门", "人社")
        dialog(page).get_by_label("裁定理由").fill("工伤认定由人社部门负责")
        dialog(page).get_by_role("button", name="裁定", exact=True).click()
        arbiter.sees("裁定由人社主办，不再退回")
        shot(arbiter, tmp_path, "ticket-arbitrated")

    # --- Saturday 10:00: field staff of the town on site, with a photo
    clock.set(10, 10, 10)
    with agency.at_desk("demo-field", "/field", (430, 932)) as field:
        page = field.page
        page.get_by_role("button", name="现场办理").click()
        dialog(page).get_by_label("现场看到什么、办了什么").fill("到厂里看了，车间考勤表能证明那天在岗")
        dialog(page).get_by_label("现场照片").set_input_files([{"name": "kaoqin.jpg", "mimeType": "image/jpeg", "buffer": jpeg(800, 600)}])
        expect(dialog(page).get_by_role("img", name="kaoqin.jpg")).to_be_visible()
        field.picture(tmp_path / "field.png")
        dialog(page).get_by_role("button", name="提交", exact=True).click()
        field.sees(re.compile("已记下"))

    # --- Saturday 11:00: the co-department does its part
    clock.set(10, 10, 11)
    with agency.at_desk("yibao", "/inbox") as helping:
        expect(helping.page.get_by_role("region", name="协办任务 1 张")).to_be_visible()
        open_ticket(helping, number)
        helping.press("协办办完了")
        dialog(helping.page).get_by_label("你们办了什么").fill("社保缴费记录已经核对一致")
        dialog(helping.page).get_by_role("button", name="协办办完了", exact=True).click()
        helping.sees("医保办完了协办的部分")

    # --- Saturday 14:00: the lead signs, works and answers
    clock.set(10, 10, 14)
    with agency.at_desk("demo-department", "/inbox") as lead:
        lead.page.get_by_role("region", name=re.compile("^待签收 1 张")).get_by_role("button", name="签收").click()
        lead.sees("已签收")
        open_ticket(lead, number)
        clock_says(lead, "首次反馈", "还剩 2 小时 30 分钟")
        clock_says(lead, "答复", "还剩 4 个工作日 2 小时 30 分钟")
        expect(lead.page.get_by_role("img", name="现场照片")).to_be_visible()
        lead.press("开始办理")
        lead.press("答复")
        dialog(lead.page).get_by_text("已解决", exact=True).click()
        dialog(lead.page).get_by_label("给群众的答复").fill("已受理认定，10月12日前送达决定书")
        dialog(lead.page).get_by_role("button", name="答复", exact=True).click()
        lead.sees("答复：已解决")
        clock_says(lead, "答复", "按时完成，用了 4 小时 30 分钟")
        shot(lead, tmp_path, "ticket-answered")

    # --- Sunday: not solved. Monday: the lead hears of it first, and answers again
    clock.set(10, 11, 10)
    with agency.on_phone(resident.token, page_of_it) as follower:
        follower.sees("已受理认定，10月12日前送达决定书")
        follower.taps("没解决")
        follower.page.get_by_role("textbox", name="哪里没解决？").fill("决定书没有收到")
        follower.taps("请重新办")
        follower.sees("已重开")
    clock.set(10, 12, 9, 30)
    with agency.at_desk("demo-department", "/inbox") as lead:
        page = lead.page
        open_ticket(lead, number)
        lead.sees("决定书没有收到")
        clock_says(lead, "答复", "还剩 4 个工作日 6 小时 30 分钟")
        clock_says(lead, "答复", "10月16日周五 17:00")
        for move in ("签收", "开始办理"):
            lead.press(move)
        lead.press("答复")
        dialog(page).get_by_text("已解决", exact=True).click()
        dialog(page).get_by_label("给群众的答复").fill("决定书已经专人送到")
        dialog(page).get_by_role("button", name="答复", exact=True).click()
        lead.sees("决定书已经专人送到")

    # --- solved and rated; everybody sees the three things apart, and the log cannot have been shortened
    clock.set(10, 12, 10)
    with agency.on_phone(resident.token, page_of_it) as follower:
        follower.taps("已解决")
        follower.sees("已办结")
        follower.taps("非常满意", role="radio")
        follower.taps("提交评价")
        follower.sees(re.compile("谢谢"))
    with agency.at_desk("demo-town", f"/tickets?view=list&number={number}") as dispatcher:
        page = dispatcher.page
        page.get_by_role("link", name=spoken(number)).click()
        dispatcher.sees("居民确认已解决")
        moves = page.locator(".el-timeline-item .head b").all_inner_texts()
        assert list(reversed(moves)) == [
            "帮办转成工单", "受理", "派给公安主办，医保协办", "公安退回", "裁定由人社主办，不再退回", "现场办理", "医保办完了协办的部分",
            "签收", "开始办理", "答复：已解决", "没解决", "签收", "开始办理", "答复：已解决", "确认解决",
        ]  # fmt: skip
        shot(dispatcher, tmp_path, "ticket-closed")
        dispatcher.open("/ratings")
        dispatcher.sees("非常满意")
        shot(dispatcher, tmp_path, "ratings")


def test_two_people_at_one_ticket_the_second_keeps_what_they_typed(agency: Agency, tmp_path: Path) -> None:
    agency.clock.set(10, 13, 9)
    with agency.http() as asking:
        number = asking.post("/api/v1/tickets", json={"text": "路灯坏了半个月，晚上很黑", "plate": SCENE}).json()["number"]
    with agency.at_desk("demo-town", f"/tickets?number={number}") as first:
        open_ticket(first, number)
        first.press("不予受理")
        dialog(first.page).get_by_label("为什么不能受理、该找谁").fill("写了一半的话")
        dialog(first.page).get_by_label("依据").fill("某条")
        with agency.http("demo-city") as other:
            (row,) = other.get("/api/v1/staff/tickets", params={"number": number}).json()["items"]
            body = {"version": row["version"], "move": "accept"}
            assert other.post(f"/api/v1/staff/tickets/{row['id']}/coordination", json=body).status_code == 200
        dialog(first.page).get_by_role("button", name="不予受理", exact=True).click()
        expect(dialog(first.page).get_by_role("alert").first).to_contain_text(re.compile("刚刚.*已经动过这张工单：受理"))
        assert dialog(first.page).get_by_label("为什么不能受理、该找谁").input_value() == "写了一半的话"
        shot(first, tmp_path, "moved-on")
        first.complaints = [one for one in first.complaints if "409" not in one]


def test_entering_for_somebody_says_while_typing_whose_it_is(agency: Agency, tmp_path: Path) -> None:
    agency.clock.set(10, 13, 10)
    with agency.at_desk("demo-clerk", "/enter") as clerk:
        clerk.page.get_by_label("群众要办什么").fill("楼下烧烤店油烟熏得开不了窗，投诉几次没下文")
        expect(clerk.page.get_by_role("complementary")).to_contain_text("城管主办")
        shot(clerk, tmp_path, "enter")
        clerk.press("登记")
        clerk.sees("查询密码")
        shot(clerk, tmp_path, "entered")


def test_the_duty_map_is_changed_with_a_reason_and_triage_follows(agency: Agency, tmp_path: Path) -> None:
    agency.clock.set(10, 13, 11)
    with agency.at_desk("demo-city", "/duties") as admin:
        page = admin.page
        page.get_by_label("找主题或词").fill("路灯")
        shot(admin, tmp_path, "duties")
        admin.row("路面、路灯、井盖").get_by_role("button", name="修改").click()
        choose(page, "主办部门", "住建")
        dialog(page).get_by_label("为什么", exact=True).fill("路灯移交住建管养")
        dialog(page).get_by_role("button", name="保存").click()
        admin.sees(re.compile("已生效"))
        with agency.http() as anybody:
            answer = anybody.post("/api/v1/triage", json={"text": "路灯坏了半个月没人修"}).json()
            assert answer["lead_department"] == "住建"
        page.get_by_role("tab", name="变更记录").click()
        admin.sees("主办：城管 → 住建")
        page.get_by_role("tab", name=re.compile("学到的裁定")).click()
        admin.sees("看工单")
        shot(admin, tmp_path, "decisions")
