"""找人帮忙 in Chromium: waiting, talking, a picture, leaving; the helper's side is the API."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from tests.browser.chromium import Phone, phone
from tests.browser.office import Office
from tests.browser.pages import MATTER, SCENE
from tests.browser.resident import Resident
from tests.live import Server

pytestmark = pytest.mark.browser
DESK, STAFF = "/api/v1/staff/desk", "/api/v1/staff/sessions"


@dataclass
class Helper:
    """At the desk, over the API."""

    http: httpx.Client

    def duty(self, status: str) -> None:
        answer = self.http.put(DESK, json={"status": status, "capacity": 3})
        assert answer.status_code == 200, answer.text

    def takes(self) -> str:
        """The id of the session that has waited longest."""
        waiting = self.http.get(DESK).json()["queue"]
        assert waiting, "nobody waits"
        session = str(waiting[0]["id"])
        self._does(session, "claim")
        return session

    def says(self, session: str, text: str) -> None:
        self._does(session, "messages", client_id=secrets.token_hex(8), text=text)

    def pushes(self, session: str, kind: str, id_: str) -> None:
        self._does(session, "cards", client_id=secrets.token_hex(8), kind=kind, id=id_)

    def sees(self, session: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.http.get(f"{STAFF}/{session}/messages").json()["messages"]
        return found

    def rings(self, session: str, media: str) -> None:
        self._does(session, "call", media=media)

    def finishes(self, session: str, agreed: str) -> None:
        self._does(session, "end", agreed=agreed)

    def _does(self, session: str, what: str, **body: Any) -> None:
        answer = self.http.post(f"{STAFF}/{session}/{what}", json=body)
        assert answer.status_code < 300, answer.text


@contextmanager
def signed_in(server: Server, passwords: dict[str, str]) -> Iterator[Helper]:
    with httpx.Client(base_url=server.url, timeout=20) as http:
        login = http.post("/api/v1/staff/login", json={"name": "demo-helper", "password": passwords["demo-helper"]})
        assert login.status_code == 200, login.text
        http.headers["authorization"] = f"Bearer {login.json()['token']}"
        yield Helper(http)


@pytest.fixture
def helper(office: Office) -> Iterator[Helper]:
    with signed_in(office.server, office.passwords) as found:
        found.duty("on")
        yield found
        found.duty("off")


@pytest.fixture
def asking(chrome: Browser, office: Office) -> Iterator[Phone]:
    with phone(chrome, office.server.url) as fresh:
        yield fresh


def opened(held: Phone, page: str) -> Resident:
    held.page.goto("about:blank")
    held.page.goto(f"{held.origin}/h5/#/pages/{page}")
    expect(held.page.locator(".app")).to_be_visible()
    return Resident(held.page)


def asks(held: Phone) -> Resident:
    """From a guide into the queue."""
    resident = opened(held, f"matter/matter?id={MATTER}")
    resident.sees("谁能办")
    resident.taps("找人帮忙")
    resident.taps("开始排队")
    resident.sees("正在排队 · 文字帮办")
    return resident


def writes(held: Phone, text: str) -> None:
    held.page.get_by_role("textbox", name="在这里写").fill(text)
    held.page.get_by_role("button", name="发送", exact=True).tap()


def test_from_the_queue_to_what_was_agreed(asking: Phone, helper: Helper, tmp_path: Path) -> None:
    resident = asks(asking)
    resident.sees("马上轮到您")
    writes(asking, "我妈户口在外地")
    session = helper.takes()
    resident.sees(re.compile("帮办员.*来帮您了"))
    assert [one["text"] for one in helper.sees(session) if one["sender"] == "resident"] == ["我妈户口在外地"]

    helper.says(session, "户口在外地的，要回户籍地领。")
    resident.sees("户口在外地的，要回户籍地领。")
    helper.pushes(session, "matter", MATTER)
    resident.sees("看怎么办")

    picture = tmp_path / "paper.png"
    Image.new("RGB", (900, 600), "#cc8844").save(picture)
    with asking.page.expect_file_chooser() as chooser:
        resident.taps("图片")
        asking.page.get_by_text("从相册选").tap()
    chooser.value.set_files(picture)
    expect(asking.page.get_by_role("button", name="您发的图片")).to_be_visible()
    expect(asking.page.locator(".picture__image img")).to_have_count(1)

    helper.finishes(session, "带户口簿去户籍地的镇便民服务中心。")
    resident.sees("这次帮办结束了")
    resident.sees("带户口簿去户籍地的镇便民服务中心。")
    asking.check()


def test_what_is_said_without_a_network_arrives_once(asking: Phone, helper: Helper) -> None:
    resident = asks(asking)
    session = helper.takes()
    resident.sees(re.compile("帮办员.*来帮您了"))
    asking.context.set_offline(True)
    writes(asking, "地铁里没信号")
    resident.sees("地铁里没信号")
    asking.context.set_offline(False)
    asking.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(asking.page.get_by_text(re.compile("正在发送"))).to_have_count(0, timeout=30_000)
    asking.page.reload()
    resident.sees("地铁里没信号")
    assert [one["text"] for one in helper.sees(session)].count("地铁里没信号") == 1
    helper.finishes(session, "")


def test_who_helps_stays_in_sight_however_long_the_talk_and_when_a_call_begins(asking: Phone, helper: Helper) -> None:
    asks(asking)
    session = helper.takes()
    for number in range(14):
        helper.says(session, f"第 {number + 1} 点要注意的")
    Resident(asking.page).sees("第 14 点要注意的")
    helper.rings(session, "voice")
    for name in ("接听", "结束帮办"):
        expect(asking.page.get_by_role("button", name=name, exact=True)).to_be_in_viewport(ratio=1)
    expect(asking.page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
    helper.finishes(session, "")


def test_leaving_the_queue(asking: Phone, helper: Helper) -> None:
    resident = asks(asking)
    resident.taps("稍后叫我")
    resident.sees("轮到您时会叫您，可以先去忙")
    resident.taps("不等了")
    resident.says_yes()
    resident.sees("这次帮办结束了")
    assert helper.http.get(DESK).json()["queue"] == []
    asking.check()


def test_nobody_there_leaves_a_ticket(asking: Phone, office: Office) -> None:
    resident = opened(asking, f"home/home?scene={SCENE}")
    resident.taps("找人帮忙")
    resident.sees("现在没有帮办员在线")
    resident.taps("留言，以后能查进度")
    asking.page.get_by_role("textbox", name="留言，以后能查进度").fill("想问高龄补贴什么时候发")
    resident.taps("提交")
    resident.sees("工单已提交")
    resident.sees("查询密码")
    resident.taps("我的工单")
    resident.sees("想问高龄补贴什么时候发")
    asking.check()


# --- WeChat: its servers are a stand-in, the signature is checked with the key that the stand-in gave out
