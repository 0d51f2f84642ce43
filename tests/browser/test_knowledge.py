"""The knowledge base for those who read it and those who write it without files: what is in force, in names, and every part in a form."""

from __future__ import annotations

import re

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.office import NARROW, Office, wider_than_the_window, working

pytestmark = [pytest.mark.browser, pytest.mark.node]
MATTER = "idcard-reissue"
STEP, CHANNEL = "先打电话问清楚哪天人少", "可以打派出所的电话问"


@pytest.fixture
def content(office: Office) -> dict[str, list[dict[str, str]]]:
    with httpx.Client(base_url=office.server.url) as server:
        found: dict[str, list[dict[str, str]]] = server.get(f"/api/v1/matters/{MATTER}").json()
        return found


def test_a_clerk_reads_what_is_in_force(chrome: Browser, office: Office, content: dict[str, list[dict[str, str]]]) -> None:
    paper = content["materials"][0]
    with working(chrome, office, "demo-clerk") as clerk:
        page = clerk.page
        clerk.open(f"/matters/{MATTER}")
        expect(page.get_by_text(str(content["who_can"]))).to_be_visible()
        expect(page.get_by_text(content["steps"][0]["text"])).to_be_visible()
        page.get_by_role("button", name=re.compile(f"^{re.escape(paper['name'])}")).first.click()
        expect(page.get_by_text(paper["acceptance_standard"]).first).to_be_visible()
        expect(page.get_by_text(content["questions"][0]["text"]).first).to_be_visible()
        page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        assert wider_than_the_window(page) <= 0


def test_cards_name_their_matters_to_whoever_opens_them_first(chrome: Browser, office: Office) -> None:
    with httpx.Client(base_url=office.server.url) as server:
        (matter,) = server.get("/api/v1/policies/annual-leave").json()["matters"]
        name = server.get(f"/api/v1/matters/{matter}").json()["plain_name"]
    with working(chrome, office, "demo-reviewer") as reviewer:
        reviewer.open("/policies/annual-leave")
        reviewer.sees(f"{name} ›")
        expect(reviewer.page.get_by_text(matter)).to_have_count(0)


def test_channels_and_steps_are_written_without_a_file(chrome: Browser, office: Office) -> None:
    with working(chrome, office, "demo-editor") as editor:
        page = editor.page
        editor.open(f"/matters/{MATTER}")
        editor.press("修改这个事项")
        page.get_by_role("button", name=re.compile("^步骤")).click()
        editor.press("加一步")
        page.get_by_label("这一步叫什么").last.fill("先问一声")
        page.get_by_label("这一步做什么").last.fill(STEP)
        page.get_by_role("button", name=re.compile("^办理渠道")).click()
        editor.press("加渠道")
        page.get_by_label("怎么走这个渠道").last.fill(CHANNEL)
        editor.press("保存")
        expect(page.get_by_role("button", name="保存", exact=True)).to_be_disabled()
        draft = page.url.rsplit("/", 1)[-1]
        with httpx.Client(base_url=office.server.url, headers={"authorization": f"Bearer {editor.token()}"}) as server:
            gate = server.get(f"/api/v1/staff/matter-drafts/{draft}/gate").json()
            saved = server.get(f"/api/v1/staff/matter-drafts/{draft}").json()["content"]
        assert gate["open"], gate
        assert saved["steps"][-1] == {"title": "先问一声", "text": STEP}
        assert saved["channels"][-1] == {"kind": "window", "text": CHANNEL, "app": None}
