"""What comes after the list: tickets, the visit, the map, one's own data, and no network. H5 in Chromium; the staff's side is the API."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pyotp
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import Phone, phone
from tests.browser.office import Office
from tests.browser.pages import MATTER, PLATE, SCENE, encoded
from tests.browser.resident import Resident, way_to_yes
from tests.browser.test_access import findings
from tests.waiting import wait_until

pytestmark = pytest.mark.browser
TICKETS, COUNTER = "/api/v1/staff/tickets", "/api/v1/staff/counter"
DEPARTMENT = "人社"


@dataclass
class Staff:
    """Somebody of the office, over the API."""

    http: httpx.Client

    def ticket(self, number: str) -> dict[str, Any]:
        found = self.http.get(TICKETS, params={"number": number}).json()["items"]
        return dict(self.http.get(f"{TICKETS}/{found[0]['id']}").json())

    def does(self, number: str, path: str, **body: Any) -> None:
        ticket = self.ticket(number)
        answer = self.http.post(f"{TICKETS}/{ticket['id']}/{path}", json={"version": ticket["version"], **body})
        assert answer.status_code == 200, answer.text


@contextmanager
def signed_in(office: Office, name: str) -> Iterator[Staff]:
    with httpx.Client(base_url=office.server.url, timeout=20) as http:
        login = http.post("/api/v1/staff/login", json={"name": name, "password": office.passwords[name]})
        assert login.status_code == 200, login.text
        http.headers["authorization"] = f"Bearer {login.json()['token']}"
        if login.json()["must"] == "second_factor":
            offer = http.post("/api/v1/staff/me/second-factor", json={"password": office.passwords[name]}).json()
            done = http.post("/api/v1/staff/me/second-factor/confirm", json={"code": pyotp.TOTP(offer["secret"]).now()})
            assert done.status_code == 200, done.text
        yield Staff(http)


@pytest.fixture(scope="module")
def city(office: Office) -> Iterator[Staff]:
    with signed_in(office, "demo-city") as found:
        yield found


@pytest.fixture
def department(office: Office) -> Iterator[Staff]:
    with signed_in(office, "demo-department") as found:
        yield found


@pytest.fixture
def clerk(office: Office) -> Iterator[Staff]:
    with signed_in(office, "demo-clerk") as found:
        yield found


@pytest.fixture
def server(office: Office) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=office.server.url, timeout=20) as http:
        yield http


@pytest.fixture
def mine(chrome: Browser, office: Office) -> Iterator[Phone]:
    with phone(chrome, office.server.url) as fresh:
        yield fresh


def opened(held: Phone, page: str) -> Resident:
    held.page.goto("about:blank")
    held.page.goto(f"{held.origin}/h5/#/pages/{page}")
    expect(held.page.locator(".app")).to_be_visible()
    return Resident(held.page)


def kept(held: Phone, key: str) -> Any:
    """What the client keeps on the phone under this name."""
    text = held.page.evaluate("key => localStorage.getItem('doorplate.' + key)", key)
    return None if text is None else json.loads(text)["data"]


def confirms(held: Phone) -> None:
    Resident(held.page).says_yes()


def lodges(held: Phone, words: str) -> str:
    """The number of a ticket handed in for one's mother, from a guide."""
    resident = opened(held, f"matter/matter?id={MATTER}")
    resident.taps(re.compile("写下来，交给部门办"))
    resident.sees(re.compile("要办的事"))
    held.page.get_by_role("textbox", name="要说的事").fill(words)
    resident.taps(re.compile("^替家人"), role="radio")
    held.page.get_by_role("textbox", name=re.compile("怎么称呼")).fill("母亲")
    resident.taps("提交")
    resident.sees("工单已提交")
    number: str = kept(held, "tickets")[0]["number"]
    return number


def answered(number: str, department: Staff, words: str) -> None:
    """Signed, worked and answered by the department that holds it."""
    department.does(number, "moves", move="sign")
    department.does(number, "moves", move="start")
    department.does(number, "moves", move="answer", say=words, outcome="solved")


def test_a_ticket_from_its_words_to_the_rating(mine: Phone, city: Staff, department: Staff) -> None:
    number = lodges(mine, "想问高龄补贴什么时候发")
    resident = Resident(mine.page)
    resident.taps("看进度")
    resident.sees("待受理")
    resident.sees(re.compile("还没派给部门"))
    ticket = city.ticket(number)
    assert (ticket["text"], ticket["matter"]) == ("【替家人反映：母亲】想问高龄补贴什么时候发", MATTER)

    city.does(number, "coordination", move="accept")
    city.does(number, "dispatch", department=DEPARTMENT)
    department.does(number, "moves", move="sign")
    department.does(number, "moves", move="ask", say="请说一下老人的户口在哪个镇")
    resident.taps("看看有没有新进展")
    resident.sees("部门在等您补充")
    assert findings(mine.page) == []
    resident.sees(re.compile("期限暂停，在等"))
    mine.page.get_by_role("textbox", name="部门在等您补充").fill("在千灯镇")
    mine.page.reload()  # what was typed is still there
    expect(mine.page.get_by_role("textbox", name="部门在等您补充")).to_have_value("在千灯镇")
    resident.taps("发给部门")
    resident.sees("办理中")
    resident.sees(re.compile(f"现在由谁办：{DEPARTMENT}"))

    department.does(number, "moves", move="answer", say="每年重阳节前发。", outcome="solved")
    resident = opened(mine, "notices/notices")
    resident.taps(re.compile("您反映的事已答复"), role="link")
    resident.sees("每年重阳节前发。")
    assert findings(mine.page) == []
    resident.taps("没解决")
    resident.taps("请重新办")
    resident.sees("请先写几个字")
    mine.page.get_by_role("textbox", name="哪里没解决？").fill("没说怎么申请")
    resident.taps("请重新办")
    resident.sees("已重开")
    assert department.ticket(number)["reopened"] == 1

    answered(number, department, "到千灯镇便民服务中心民政窗口申请。")
    resident.taps("看看有没有新进展")
    resident.sees("问题解决了吗？")
    resident.taps("已解决")
    resident.sees("已办结")
    resident.taps("满意", role="radio")
    resident.taps("讲得清楚", role="checkbox")
    resident.taps("提交评价")
    resident.sees(re.compile("谢谢"))
    assert city.ticket(number)["confirmation"] == "居民确认已解决"
    mine.check()


def test_a_ticket_is_found_by_its_number_on_another_phone(chrome: Browser, mine: Phone, city: Staff) -> None:
    number = lodges(mine, "路灯不亮")
    secret: str = kept(mine, "tickets")[0]["secret"]
    with phone(chrome, mine.origin) as other:
        resident = opened(other, f"ticket/ticket?number={number}")
        resident.sees("工单没打开")
        resident.taps("用编号查")
        expect(other.page.get_by_role("textbox", name=re.compile("工单编号"))).to_have_value(number)
        other.page.get_by_role("textbox", name=re.compile("查询密码")).fill(f"{secret[:4]}-{secret[4:8]}-{secret[8:]}".lower())
        resident.taps("查进度")
        resident.sees("待受理")
        assert kept(other, "token") is None  # looking makes nobody known
        number_shown = "-".join(number[i : i + 4] for i in (0, 4, 8))
        resident.sees(number_shown)


def test_solved_in_part_goes_on(mine: Phone, city: Staff, department: Staff) -> None:
    number = lodges(mine, "两件事：补贴和老年证")
    city.does(number, "coordination", move="accept")
    city.does(number, "dispatch", department=DEPARTMENT)
    answered(number, department, "补贴已经办好。")
    resident = opened(mine, f"ticket/ticket?number={number}")
    resident.taps("解决了一部分")
    mine.page.get_by_role("textbox", name="还差什么没解决？").fill("老年证")
    resident.taps("请重新办")
    resident.sees("已重开")
    assert department.ticket(number)["events"][-1]["say"] == "解决了一部分，还差：老年证"


def test_what_is_typed_into_a_ticket_outlives_a_lost_network(mine: Phone, city: Staff) -> None:
    resident = opened(mine, "lodge/lodge")
    box = mine.page.get_by_role("textbox", name="要说的事")
    box.fill("电梯坏了三天")
    mine.context.set_offline(True)
    resident.taps("提交")
    resident.sees(re.compile("您写的都留着"))
    resident.sees("现在没有网")
    mine.context.set_offline(False)
    mine.page.reload()
    expect(box).to_have_value("电梯坏了三天")
    resident.taps("提交")
    resident.sees("工单已提交")
    resident = opened(mine, "lodge/lodge")
    expect(box).to_have_value("")


def test_what_is_broken_is_written_down_with_its_place(mine: Phone, city: Staff) -> None:
    opened(mine, f"home/home?scene={SCENE}").sees(PLATE["name"])
    resident = opened(mine, f"results/results?q={quote('路灯坏了')}&plate={SCENE}")
    resident.taps("写下来，请部门处理")
    where = mine.page.get_by_role("textbox", name=re.compile("在哪里"))
    mine.page.reload()
    expect(where).to_have_value(PLATE["name"])
    resident.sees(f"您在：{PLATE['name']}")
    expect(mine.page.get_by_text(SCENE)).to_have_count(0)
    where.fill("东门公交站旁边")
    resident.taps("提交")
    resident.sees("工单已提交")
    number: str = kept(mine, "tickets")[0]["number"]
    assert city.ticket(number)["text"] == "路灯坏了【地点：东门公交站旁边】"
    resident.taps("看进度")
    resident.sees(re.compile(r"一个工作日内受理，最晚.+答复您"))
    expect(mine.page.get_by_text(re.compile("最初答应|最晚答复"))).to_have_count(0)


# --- after a visit


def saves_a_list(held: Phone, server: httpx.Client) -> str:
    """The pick-up code of a list saved on this phone."""
    resident = opened(held, f"list/list?matter={MATTER}&a={encoded(way_to_yes(server, MATTER))}")
    resident.taps("保存清单")
    resident.sees("取件码")
    code: str = kept(held, "saved")[0]["code"]
    return code


def test_the_visit_is_told_in_a_few_taps(mine: Phone, server: httpx.Client, city: Staff) -> None:
    code = saves_a_list(mine, server)
    resident = opened(mine, "home/home")
    resident.taps(re.compile("我存的清单（1）"), role="link")
    expect(mine.page.get_by_role("heading", level=2).first).to_have_text("这部手机存过的")  # before the box for somebody else's code
    resident.taps("去过了？说说准不准")
    resident.taps("两趟", role="radio")
    resident.taps("有不对的", role="radio")
    line = server.get(f"/api/v1/checklists/{code}").json()["materials"][0]
    resident.taps(re.compile(re.escape(line["name"][:4])), role="radio")
    resident.taps("基本满意", role="radio")
    resident.taps("提交")
    resident.sees("谢谢您")
    (rating,) = [one for one in city.http.get("/api/v1/staff/ratings").json()["items"] if one["event_id"] == code]
    assert (rating["event_kind"], rating["level"], rating["matter"]) == ("visit", 3, MATTER)
    resident.taps("回到我的清单")
    expect(mine.page.get_by_role("button", name="去过了？说说准不准")).to_have_count(0)
    mine.check()


def test_whoever_handed_a_list_in_is_asked_by_a_notice_and_answers_with_three_taps(mine: Phone, server: httpx.Client, clerk: Staff) -> None:
    lodges(mine, "让这部手机有个身份")
    code = saves_a_list(mine, server)
    assert clerk.http.post(f"{COUNTER}/{code}/accept", json={"seen": 0}).status_code == 200
    resident = opened(mine, "mine/mine")
    resident.taps(re.compile("^给您的通知 ?新"), role="link")
    resident.taps(re.compile("办得怎么样"), role="link")
    resident.taps("一趟办成", role="radio")
    resident.taps("都对", role="radio")
    resident.taps("非常满意", role="radio")
    resident.sees("谢谢您")
    again = server.post("/api/v1/ratings", json={"event_kind": "visit", "event_id": code, "level": 1})
    assert again.json()["error"]["code"] == "already_rated"
    resident = opened(mine, "notices/notices")
    resident.sees(re.compile("看过"))
    mine.check()


# --- the map


def test_the_map_has_the_halls_of_the_list_and_leads_there(mine: Phone, server: httpx.Client) -> None:
    resident = opened(mine, f"halls/halls?matter=idcard-reissue&plate={SCENE}")
    halls = server.get("/api/v1/halls", params={"matter": "idcard-reissue", "plate": SCENE, "limit": 50}).json()["halls"]
    expect(mine.page.locator(".hall")).to_have_count(len(halls))
    resident.taps("地图", role="radio")
    signs = mine.page.locator(".map-hall")
    expect(signs).to_have_count(sum(hall["lat"] is not None for hall in halls))
    third = mine.page.get_by_role("button", name=re.compile("^3 号"))
    third.focus()
    mine.page.keyboard.press("Enter")
    expect(mine.page.locator(".hall")).to_have_count(1)
    expect(mine.page.locator(".hall__name")).to_contain_text(halls[2]["name"])
    resident.taps("导航去")
    expect(mine.page.get_by_role("link", name="高德地图")).to_have_attribute("href", halls[2]["navigation"]["amap"])
    mine.check()  # no tile, no script, nothing from anybody else


def test_only_what_is_open_now(mine: Phone, server: httpx.Client) -> None:
    resident = opened(mine, f"halls/halls?plate={SCENE}")
    halls = server.get("/api/v1/halls", params={"plate": SCENE, "limit": 50}).json()["halls"]
    open_now = [hall for hall in halls if hall["open"] == "open"]
    box = mine.page.get_by_role("checkbox", name=re.compile("^现在开门"))
    box.tap()
    if open_now:
        expect(box).to_be_checked()
        expect(mine.page.locator(".hall")).to_have_count(len(open_now))
        resident.taps(re.compile("^全部网点"))
    elif any(hall["open"] == "closed" for hall in halls):
        resident.sees(re.compile("现在都没开门。最近的是"))
        expect(mine.page.locator(".hall")).to_have_count(0)
        resident.taps("看全部网点")
    expect(mine.page.locator(".hall")).to_have_count(len(halls))
    resident.taps(re.compile("^能停车"), role="checkbox")
    resident.sees(re.compile("还没有网点公布“能停车”"))
    expect(mine.page.locator(".hall")).to_have_count(len(halls))


def test_a_temporary_closure_cannot_be_read_over(mine: Phone, server: httpx.Client, city: Staff) -> None:
    hall = server.get("/api/v1/halls", params={"plate": SCENE}).json()["halls"][0]
    now = datetime.now(UTC)
    body = {"begins_at": (now - timedelta(hours=1)).isoformat(), "ends_at": (now + timedelta(days=2)).isoformat(), "reason": "大厅装修"}
    assert city.http.post(f"/api/v1/staff/halls/{hall['id']}/closures", json=body).status_code < 300

    def told() -> bool:
        """The server reads its halls anew every few seconds."""
        shown = server.get("/api/v1/halls", params={"plate": SCENE, "limit": 50}).json()["halls"]
        return any(one["closures"] for one in shown if one["id"] == hall["id"])

    wait_until(told)
    opened(mine, f"halls/halls?plate={SCENE}")
    expect(mine.page.locator(".hall", has_text=hall["name"]).locator(".hall__closure")).to_contain_text("大厅装修")


# --- without a network


def test_a_saved_list_and_the_last_guide_open_without_a_network(mine: Phone, server: httpx.Client) -> None:
    opened(mine, f"matter/matter?id={MATTER}").sees("谁能办")
    code = saves_a_list(mine, server)
    name = server.get(f"/api/v1/checklists/{code}").json()["materials"][0]["name"]
    mine.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    mine.context.set_offline(True)
    resident = opened(mine, "saved/saved")
    mine.page.locator(".saved__open").first.tap()
    resident.sees("现在没有网")
    resident.sees(re.compile("存在这部手机里的"))
    mine.page.get_by_role("checkbox").first.tap()
    resident.sees(re.compile("有 1 样在等网络"))
    mine.page.reload()
    expect(mine.page.get_by_role("checkbox", name=re.compile(re.escape(name[:4]))).first).to_be_checked()
    resident = opened(mine, "home/home")
    resident.taps("看存着的")
    resident.sees("没网也能看的攻略")
    mine.page.locator(".matter").first.tap()
    resident.sees("谁能办")

    mine.context.set_offline(False)
    opened(mine, "home/home").sees("您想办什么事？")
    expect(mine.page.get_by_text("现在没有网")).to_have_count(0)
    mine.page.wait_for_function("!(JSON.parse(localStorage.getItem('doorplate.outgoing') ?? '{\"data\":[]}').data).length")
    assert server.get(f"/api/v1/checklists/{code}").json()["materials"][0]["ticked"]


def test_the_kept_files_are_those_of_the_build_and_nothing_else(mine: Phone) -> None:
    opened(mine, "home/home")
    mine.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    opened(mine, f"matter/matter?id={MATTER}").sees("谁能办")
    urls: list[str] = mine.page.evaluate(
        "caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(one => one.keys()))))"
        ".then(all => all.flat().map(one => one.url))"
    )
    assert f"{mine.origin}/h5/" in urls
    assert [url for url in urls if not url.startswith(f"{mine.origin}/h5/")] == []
    mine.check()


# --- one's own data


def test_what_is_kept_is_taken_along_and_then_erased(mine: Phone, server: httpx.Client, tmp_path: Path) -> None:
    resident = opened(mine, "privacy/privacy")
    resident.sees(re.compile("服务器上没有与您有关的信息"))
    resident.taps("带走一份（导出）")
    resident.sees(re.compile("没有要带走的"))
    assert kept(mine, "token") is None
    number = lodges(mine, "我叫王小明，电话 13800000000")
    secret = kept(mine, "tickets")[0]["secret"]
    resident = opened(mine, "privacy/privacy")
    resident.taps("带走一份（导出）")
    resident.sees("我的工单：1 条")
    with mine.page.expect_download() as coming:
        resident.taps("存成文件")
    coming.value.save_as(tmp_path / "mine.json")
    taken = json.loads((tmp_path / "mine.json").read_text("utf-8"))
    assert [one["number"] for part in taken["parts"] if part["kind"] == "tickets" for one in part["records"]] == [number]

    resident.sees(re.compile("会留下、但不再和您连在一起：工单"))
    resident.taps("全部删掉")
    confirms(mine)
    resident.sees("删好了")
    resident.sees(re.compile("我的工单：.*留存"))
    assert kept(mine, "token") is None
    left = server.get(f"/api/v1/tickets/{number}", headers={"X-Ticket-Secret": secret}).json()
    assert "13800000000" not in left["text"]

    resident.taps("这部手机上的也清空")
    confirms(mine)
    resident.sees("没有记录")
    names = mine.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('doorplate.'))")
    assert names == []
    mine.check()
