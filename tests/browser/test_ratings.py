"""差评申诉 on the pages: a bad rating, the department's appeal, another person's decision; the rating stays as it was written."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import phone
from tests.browser.office import NARROW, Office, admin, desk, wider_than_the_window
from tests.browser.pages import SCENE
from tests.contract.admins import fresh_admin
from tests.tickets.working import STAFF, TICKETS

pytestmark = [pytest.mark.browser, pytest.mark.node]
SAID = "窗口说缺证明，我跑了三趟"
REASON = "证明由医保部门出具，当场已经告知并写了去处"


def rated_badly(office: Office, handler: str) -> str:
    """A ticket that 人社 answered and that its resident rates with the worst. handler: a token of theirs. The resident's token."""
    with httpx.Client(base_url=office.server.url) as http:
        token: str = http.post("/api/v1/residents", json={}).json()["token"]
        resident, lead = {"authorization": f"Bearer {token}"}, {"authorization": f"Bearer {handler}"}
        number = http.post(TICKETS, json={"text": "工伤认定材料交了两个月没有答复", "plate": SCENE}, headers=resident).json()["number"]
        city = fresh_admin(office.server.data_dir)
        order = {"number": number, "version": 1, "department": "人社"}
        assert http.post(f"{STAFF}/dispatch", json={"tickets": [order]}, headers=city).json()["items"][0]["done"]
        (row,) = http.get(STAFF, params={"number": number}, headers=city).json()["items"]
        steps = ({"move": "sign"}, {"move": "start"}, {"move": "answer", "say": "已经认定", "outcome": "solved"})
        for version, body in enumerate(steps, 3):
            done = http.post(f"{STAFF}/{row['id']}/moves", json={"version": version} | body, headers=lead)
            assert done.status_code == 200, done.text
        assert http.post(f"{TICKETS}/{number}/confirm", json={}, headers=resident).status_code == 200
        rating = {"event_kind": "ticket", "event_id": number, "level": 1, "text": SAID, "anonymous": False}
        assert http.post("/api/v1/ratings", json=rating, headers=resident).json()["repair"] is True
    return token


def test_a_department_appeals_once_and_somebody_else_decides(chrome: Browser, office: Office, tmp_path: Path) -> None:
    with desk(chrome, office.server.url) as handler:
        handler.sign_in("demo-department", office.passwords["demo-department"])
        resident = rated_badly(office, handler.token())
        handler.open("/ratings")
        handler.row(SAID).get_by_role("button", name="申诉", exact=True).click()
        box = handler.page.get_by_role("dialog")
        send = box.get_by_role("button", name="提交申诉")
        box.get_by_label("为什么不是部门的问题").fill("不服")
        expect(send).to_be_disabled()
        box.get_by_label("为什么不是部门的问题").fill(REASON)
        handler.picture(tmp_path / "appeal.png")
        send.click()
        handler.sees("申诉已提交")
        expect(handler.row(SAID)).to_contain_text("申诉：待裁决")
        expect(handler.row(SAID).get_by_role("button", name="申诉", exact=True)).to_have_count(0)

        with admin(chrome, office) as judge:
            judge.open("/ratings?tab=appeals")
            judge.row(REASON).get_by_role("button", name="裁决").click()
            deciding = judge.page.get_by_role("dialog")
            expect(deciding).to_contain_text(REASON)
            deciding.get_by_text("成立，不计入部门成绩", exact=True).click()
            expect(deciding.get_by_role("button", name="裁决", exact=True)).to_be_disabled()
            deciding.get_by_label("裁决理由").fill("调取记录，当场已经告知")
            judge.page.wait_for_timeout(300)
            judge.picture(tmp_path / "decision.png")
            deciding.get_by_role("button", name="裁决", exact=True).click()
            expect(judge.row(REASON)).to_contain_text("申诉成立")
            judge.page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
            assert wider_than_the_window(judge.page) <= 0
            judge.open("/ratings?bad=true")
            expect(judge.row(SAID)).to_contain_text("非常不满意")
            expect(judge.row(SAID)).to_contain_text("不计入部门成绩")

        handler.open("/ratings?tab=appeals")
        expect(handler.row(REASON)).to_contain_text("调取记录，当场已经告知")
        expect(handler.page.get_by_role("button", name="裁决")).to_have_count(0)
        handler.page.wait_for_timeout(300)
        handler.picture(tmp_path / "appeals.png")
        handler.check()
    with phone(chrome, office.server.url) as held:
        kept = json.dumps({"type": "string", "data": resident})
        held.page.add_init_script(f"localStorage.setItem('doorplate.token', {kept!r})")
        held.page.goto(f"{held.origin}/h5/#/pages/notices/notices")
        expect(held.page.get_by_text("您写的评价不会改动").first).to_be_visible()
        held.picture(tmp_path / "told.png")
        held.check()
