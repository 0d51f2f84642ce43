"""The helper's desk in Chromium, with a resident on the other side: typing, a card, a picture, a line that breaks, and video."""

from __future__ import annotations

import re
import subprocess
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.available import CLIENT
from tests.browser.office import NARROW, Desk, Office, desk, wider_than_the_window

pytestmark = [pytest.mark.browser, pytest.mark.node]

CONSOLE = Path(__file__).resolve().parents[2] / "server" / "console"
PEER = CLIENT / "src" / "help" / "peer.ts"
MATTER = "idcard-reissue"
CONNECTS_MS = 40_000

RESIDENT = """
const noCamera = (wanted) =>
  wanted.video ? Promise.reject(new DOMException('', 'NotFoundError')) : navigator.mediaDevices.getUserMedia(wanted)
const show = (stream) => {
  const far = document.querySelector('video')
  far.srcObject = stream
  if (stream) far.play()
}
window.begin = async ({ session, token, call, media, picture }) => {
  const { Peer } = await import(URL.createObjectURL(new Blob([window.peerSource], { type: 'text/javascript' })))
  const wire = new WebSocket(`ws://${location.host}/api/v1/sessions/${session}/live`)
  window.states = []
  const peer = (window.peer = new Peer({
    side: 'resident', call, media,
    ice: async () => ({ servers: [], relay_only: false }),
    send: (data) => wire.send(JSON.stringify({ type: 'signal', data })),
    onLocal: () => {}, onRemote: show,
    onState: (state) => window.states.push(state),
    onDegrade: () => (window.degraded = true),
    capture: picture ? undefined : noCamera,
  }))
  wire.onmessage = ({ data }) => {
    const frame = JSON.parse(data)
    if (frame.type === 'signal') peer.onSignal(frame.data)
  }
  wire.onopen = () => {
    wire.send(JSON.stringify({ type: 'hello', token, after: 0, signal: 0 }))
    peer.start()
  }
}
"""
TRANSPILE = """
const options = { compilerOptions: { target: 'ES2022', module: 'ESNext' } }
const source = require('fs').readFileSync(process.argv[1], 'utf8')
process.stdout.write(require('typescript').transpileModule(source, options).outputText)
"""


@dataclass
class Neighbour:
    """A resident who asks for help, by the API."""

    server: httpx.Client
    token: str
    id: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def come(cls, server: httpx.Client, kind: str = "text", **context: Any) -> Neighbour:
        token = server.post("/api/v1/residents", json={}).raise_for_status().json()["token"]
        found = cls(server, token, headers={"authorization": f"Bearer {token}"})
        found.id = found.send("/api/v1/sessions", {"kind": kind, "context": context})["id"]
        return found

    def send(self, path: str, body: dict[str, Any]) -> Any:
        return self.server.post(path, json=body, headers=self.headers).raise_for_status().json()

    def here(self, path: str, body: dict[str, Any]) -> Any:
        return self.send(f"/api/v1/sessions/{self.id}/{path}", body)

    def say(self, text: str) -> None:
        self.here("messages", {"client_id": uuid.uuid4().hex, "text": text})

    def session(self) -> Any:
        return self.server.get(f"/api/v1/sessions/{self.id}", headers=self.headers).raise_for_status().json()

    def heard(self, kind: str) -> list[dict[str, Any]]:
        found = self.server.get(f"/api/v1/sessions/{self.id}/messages", headers=self.headers).raise_for_status().json()["messages"]
        return [one for one in found if one["sender"] == "helper" and one["kind"] == kind]

    def leave(self) -> None:
        self.here("leave", {})


@pytest.fixture
def server(office: Office) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=office.server.url, timeout=20) as found:
        yield found


@pytest.fixture
def helper(camera: Browser, office: Office) -> Iterator[Desk]:
    """On duty."""
    with desk(camera, office.server.url) as held:
        held.sign_in("demo-helper", office.passwords["demo-helper"])
        held.open("/desk")
        held.page.get_by_text("上线", exact=True).click()
        held.sees(re.compile("正在接待"))
        yield held
        held.check()


def take(helper: Desk, words: str) -> None:
    """This one from the queue."""
    waiting = helper.page.locator(".queue li", has_text=words)
    waiting.get_by_role("button", name="接待").click()
    expect(helper.page.get_by_role("tab", selected=True)).to_be_visible()
    helper.sees(re.compile("来帮您了"))


def write(helper: Desk, text: str) -> None:
    helper.page.get_by_label("写给群众的话").fill(text)
    helper.page.keyboard.press("Enter")


def test_words_go_both_ways_and_a_card_and_the_end_reach_the_resident(helper: Desk, server: httpx.Client, tmp_path: Path) -> None:
    resident = Neighbour.come(server, words="身份证丢了怎么补", matter=MATTER)
    take(helper, "身份证丢了怎么补")
    page = helper.page
    resident.say("<b>要带</b>什么？")
    helper.sees("<b>要带</b>什么？")
    page.locator(".suggestions button").first.click()
    assert len(page.get_by_label("写给群众的话").input_value()) > 5
    assert resident.heard("text") == [], "a suggestion is sent by nobody but the helper"
    write(helper, "您好\n带户口簿")
    expect(page.locator(".messages .helper", has_text="带户口簿")).to_be_visible()
    expect(page.locator(".going")).to_have_count(0)
    assert [one["text"] for one in resident.heard("text")] == ["您好\n带户口簿"]
    helper.press("发清单卡")
    page.get_by_placeholder(re.compile("附一句话")).fill("点开看")
    helper.press("发给群众")
    expect(page.locator(".messages .sheet")).to_be_visible()
    (card,) = resident.heard("card")
    assert (card["card"]["kind"], card["card"]["id"], card["text"]) == ("list", MATTER, "点开看")
    helper.picture(tmp_path / "desk.png")
    page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    assert wider_than_the_window(page) <= 0
    helper.picture(tmp_path / "desk-narrow.png")
    page.keyboard.press("Alt+e")
    page.get_by_role("button", name="已发材料清单，备齐后到网点办理").click()
    page.get_by_role("dialog").get_by_role("button", name="结束", exact=True).click()
    helper.sees(re.compile("您结束了这次帮办"))
    assert resident.session()["agreed"] == "已发材料清单，备齐后到网点办理"


def test_what_is_written_while_the_line_is_cut_arrives_once(helper: Desk, server: httpx.Client) -> None:
    resident = Neighbour.come(server, words="断线试试")
    take(helper, "断线试试")
    helper.page.context.set_offline(True)
    write(helper, "断线时写的")
    helper.page.wait_for_timeout(1500)
    helper.page.context.set_offline(False)
    expect(helper.page.locator(".going")).to_have_count(0)
    assert [one["text"] for one in resident.heard("text")] == ["断线时写的"]
    helper.complaints[:] = [one for one in helper.complaints if "ERR_INTERNET_DISCONNECTED" not in one]
    resident.leave()


@pytest.fixture
def booth(camera: Browser, office: Office) -> Iterator[Page]:
    """The resident's browser, with nothing but the peer in it."""
    command = ["node", "-e", TRANSPILE, str(PEER)]
    source = subprocess.run(command, cwd=CONSOLE, check=True, capture_output=True, text=True).stdout
    context = camera.new_context()
    page = context.new_page()
    page.goto(f"{office.server.url}/healthz")
    page.set_content("<video autoplay playsinline></video>")
    page.evaluate("(source) => { window.peerSource = source }", source)
    page.evaluate(f"() => {{ {RESIDENT} }}")
    yield page
    context.close()


def enter(booth: Page, resident: Neighbour, *, picture: bool = True) -> None:
    call = resident.session()["call"]
    told = {"session": resident.id, "token": resident.token, "call": call["id"], "media": call["media"], "picture": picture}
    booth.evaluate("(told) => window.begin(told)", told)


def until(page: Page, condition: str) -> None:
    """Asked again and again from outside: the console's page may not evaluate text."""
    for _ in range(CONNECTS_MS // 200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"never true: {condition}")


def test_a_video_call_shows_each_to_the_other_and_becomes_voice(helper: Desk, booth: Page, server: httpx.Client, tmp_path: Path) -> None:
    resident = Neighbour.come(server, "video", words="视频看看材料")
    take(helper, "视频看看材料")
    resident.here("call", {"media": "video"})
    helper.sees("群众请求视频通话")
    helper.press("接听")
    enter(booth, resident)
    helper_sees = "document.querySelector('.far')?.videoWidth > 0 && document.querySelector('.far').currentTime > 0.5"
    until(helper.page, helper_sees)
    until(booth, "document.querySelector('video').videoWidth > 0")
    helper.sees(re.compile("视频 · 通话中"))
    expect(helper.page.get_by_label("群众的画面")).to_be_visible()
    expect(helper.page.get_by_label("自己的画面")).to_be_visible()
    helper.picture(tmp_path / "video.png")
    helper.press("手机接听")
    expect(helper.page.get_by_label("通话码")).to_have_text(re.compile(r"^\d{4} \d{4}$"))
    helper.page.keyboard.press("Escape")
    helper.press("回到电脑上")
    until(helper.page, helper_sees)
    helper.press("改语音")
    helper.sees(re.compile("语音 · 通话中"))
    assert resident.session()["call"]["media"] == "voice"
    helper.press("挂断")
    expect(helper.page.locator(".call")).to_have_count(0)
    resident.leave()


def test_without_a_camera_on_one_side_the_call_is_voice_by_itself(helper: Desk, booth: Page, server: httpx.Client) -> None:
    resident = Neighbour.come(server, "video", words="没有摄像头")
    take(helper, "没有摄像头")
    helper.press("视频")
    helper.sees(re.compile("正在呼叫群众"))
    resident.here("call/answer", {})
    enter(booth, resident, picture=False)
    until(booth, "window.degraded && window.states.includes('connected')")
    resident.here("call/degrade", {"why": "network"})
    helper.sees(re.compile("语音 · 通话中"))
    resident.leave()
    helper.sees(re.compile("群众结束了这次帮办"))
