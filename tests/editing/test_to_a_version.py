"""草稿到版本: written by one, reviewed by another, published for everybody, rolled back; on a stack of its own because content changes."""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from server.app import App
from server.ledger.models import Intake
from server.matters.models import MatterVersion
from server.outbox import OutboxRecord
from server.parts import Parts
from server.settings import Settings
from tests import people
from tests.conftest import Templates, copy_template
from tests.fakes import MONDAY_MORNING, FixedClock
from tests.people import Person
from tests.running import build, other_database, running, speaking_to
from tests.waiting import carried_out

MATTERS, DRAFTS = "/api/v1/staff/matters", "/api/v1/staff/matter-drafts"
MATTER = "idcard-reissue"


@pytest_asyncio.fixture
async def own(sqlite_templates: Templates, tmp_path: Path) -> AsyncIterator[tuple[App, httpx.AsyncClient, FixedClock]]:
    """An application with the shipped content, which this test may publish over."""
    copy_template(sqlite_templates.content, tmp_path)
    clock = FixedClock()
    with other_database():
        async with running(build(Settings(data_dir=tmp_path), clock)) as app:
            app.ctx.parts.passwords.hasher = people.CHEAP
            async with speaking_to(app) as client:
                yield app, client, clock


async def begun(client: httpx.AsyncClient, editor: Person, matter: str = MATTER) -> dict[str, Any]:
    answer = await client.post(f"{MATTERS}/{matter}/drafts", headers=editor.headers, json={"why": "窗口反映"})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def saved(client: httpx.AsyncClient, who: Person, draft: dict[str, Any], **other: Any) -> httpx.Response:
    body = {"seen": draft["revision"], "content": draft["content"], "why": "窗口反映"} | other
    return await client.put(f"{DRAFTS}/{draft['id']}", headers=who.headers, json=body)


async def move(client: httpx.AsyncClient, who: Person, draft: dict[str, Any], what: str, say: str = "") -> httpx.Response:
    return await client.post(f"{DRAFTS}/{draft['id']}/{what}", headers=who.headers, json={"say": say})


def with_another_paper(content: dict[str, Any]) -> dict[str, Any]:
    changed = copy.deepcopy(content)
    paper = changed["materials"][0] | {"id": "new-paper", "name": "新加的证明", "when": {"who": "self"}, "extra": [], "form": "original"}
    changed["materials"].append(paper)
    return changed


async def test_from_a_draft_to_every_resident_and_back(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    app, client, _ = own
    editor, reviewer = await people.signed_in("editor", "ks"), await people.signed_in("reviewer", "ks")
    draft = await begun(client, editor)
    assert (await begun(client, editor))["id"] == draft["id"]
    draft = (await saved(client, editor, draft, content=with_another_paper(draft["content"]))).json()
    gate = (await client.get(f"{DRAFTS}/{draft['id']}/gate", headers=editor.headers)).json()
    assert (gate["faults"], gate["open"]) == ([], True)
    assert gate["changes"]["changed"] > 0
    assert all(one["added"] == ["新加的证明"] for one in gate["changes"]["situations"])
    assert (await move(client, editor, draft, "submit")).json()["state"] == "in_review"
    assert (await move(client, reviewer, draft, "approve")).json()["state"] == "approved"
    published = (await move(client, reviewer, draft, "publish")).json()
    assert (published["state"], published["version"]) == ("published", 2)
    assert (await move(client, reviewer, draft, "publish")).json()["version"] == 2
    await deliver(app)
    guide = (await client.get(f"/api/v1/matters/{MATTER}")).json()
    assert (guide["version"], guide["freshness"]["verified_by"]) == (2, guide["department"])
    listed = (await client.post(f"/api/v1/matters/{MATTER}/resolve", json={"answers": {"state": "lost", "who": "self"}})).json()
    assert "new-paper" in [line["id"] for line in listed["materials"]]
    back = await client.post(f"{MATTERS}/{MATTER}/rollback", headers=reviewer.headers, json={"version": 1, "why": "写错了"})
    assert (back.status_code, back.json()["version"]) == (200, 1)
    await deliver(app)
    assert (await client.get(f"/api/v1/matters/{MATTER}")).json()["version"] == 1
    detail = (await client.get(f"{MATTERS}/{MATTER}", headers=editor.headers)).json()
    assert [(one["kind"], one["version"], one["before"]) for one in detail["history"]] == [("rolled_back", 1, 2), ("published", 2, 1)]


async def deliver(app: App) -> None:
    parts: Parts = app.ctx.parts
    await carried_out(parts.outbox)
    assert not await OutboxRecord.filter(done_at=None, name="content.activated").exists()


async def test_nobody_reviews_what_they_wrote(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    _, client, _ = own
    both = await people.signed_in("editor", "ks")
    await people.grant(both.id, "reviewer", "ks")
    draft = await begun(client, both)
    draft = (await saved(client, both, draft, content=with_another_paper(draft["content"]))).json()
    await move(client, both, draft, "submit")
    assert (await move(client, both, draft, "approve")).json()["error"]["code"] == "reviewer_is_author"


async def test_the_second_of_two_editors_is_told_and_loses_nothing(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    _, client, _ = own
    chen, li = await people.signed_in("editor", "ks"), await people.signed_in("editor", "ks")
    draft = await begun(client, chen)
    first = draft["content"] | {"scope": "第一个人写的范围"}
    assert (await saved(client, chen, draft, content=first)).status_code == 200
    assert (await saved(client, chen, draft, content=first)).json()["revision"] == 2  # a retry
    refused = await saved(client, li, draft, content=draft["content"] | {"scope": "第二个人写的范围"})
    error = refused.json()["error"]
    assert (refused.status_code, error["code"], error["detail"]["revision"]) == (409, "draft_changed", 2)
    assert error["detail"]["content"]["scope"] == "第一个人写的范围"


async def test_a_draft_whose_base_moved_on_is_compared_anew_first(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    app, client, _ = own
    editor, reviewer = await people.signed_in("editor", "ks"), await people.signed_in("reviewer", "ks")
    mine = await begun(client, editor)
    mine = (await saved(client, editor, mine, content=mine["content"] | {"scope": "慢的那一份"})).json()
    other = await people.signed_in("editor", "ks")
    quick = await begun(client, other)
    quick = (await saved(client, other, quick, content=with_another_paper(quick["content"]))).json()
    for who, what in ((other, "submit"), (reviewer, "approve"), (reviewer, "publish")):
        assert (await move(client, who, quick, what)).status_code == 200
    await deliver(app)
    assert (await move(client, editor, mine, "submit")).json()["error"]["code"] == "base_moved"
    again = await saved(client, editor, mine, on_current=True)
    assert (again.json()["base_version"], (await move(client, editor, again.json(), "submit")).status_code) == (2, 200)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda c: c["materials"][0].update(when={"no_such": "x"}), "不存在的问题"),
        (lambda c: c["materials"][0].update(when={"who": "no-such-option"}), "没有选项"),
        (lambda c: c["questions"][0].update(when={c["questions"][1]["id"]: "self"}), "排在它后面"),
        (lambda c: c["materials"][0].update(color="red"), "没有这一项"),
        (lambda c: c["materials"].append(c["materials"][0]), "重复"),
        (lambda c: c.update(aliases=["一", "二", "三"]), "说法"),
        (lambda c: c["materials"].clear(), ""),
    ],
)
async def test_the_gate_stays_shut_and_names_the_place(own: tuple[App, httpx.AsyncClient, FixedClock], change: Any, words: str) -> None:
    _, client, _ = own
    editor = await people.signed_in("editor", "ks")
    draft = await begun(client, editor)
    content = copy.deepcopy(draft["content"])
    change(content)
    draft = (await saved(client, editor, draft, content=content)).json()
    gate = (await client.get(f"{DRAFTS}/{draft['id']}/gate", headers=editor.headers)).json()
    assert not gate["open"]
    assert words in str([*gate["faults"], *gate["lint"]])
    assert (await move(client, editor, draft, "submit")).json()["error"]["code"] == "gate_closed"


async def test_plain_words_hold_a_draft_up_until_they_are_waived_with_a_reason(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    _, client, _ = own
    editor = await people.signed_in("editor", "ks")
    draft = await begun(client, editor)
    content = copy.deepcopy(draft["content"])
    content["faqs"][0]["answer"] = "应当携带材料，方可办理"
    draft = (await saved(client, editor, draft, content=content)).json()
    gate = (await client.get(f"{DRAFTS}/{draft['id']}/gate", headers=editor.headers)).json()
    (told,) = [one for one in gate["lint"] if one["blocks"]]
    assert "大白话" in told["say"]
    assert (await move(client, editor, draft, "submit")).json()["error"]["code"] == "gate_closed"
    draft = (await saved(client, editor, draft, content=content, waivers={told["key"]: "法条原文"})).json()
    assert (await move(client, editor, draft, "submit")).json()["state"] == "in_review"


async def test_a_scheduled_draft_goes_live_on_its_day_once(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    app, client, clock = own
    parts: Parts = app.ctx.parts
    editor, reviewer = await people.signed_in("editor", "ks"), await people.signed_in("reviewer", "ks")
    draft = await begun(client, editor)
    day = (MONDAY_MORNING + timedelta(days=3)).date().isoformat()
    draft = (await saved(client, editor, draft, content=with_another_paper(draft["content"]), effective_on=day)).json()
    await move(client, editor, draft, "submit")
    await move(client, reviewer, draft, "approve")
    assert (await move(client, reviewer, draft, "publish")).json()["error"]["code"] == "draft_move_refused"
    assert await parts.editing.publish_due() == []
    clock.at = MONDAY_MORNING + timedelta(days=3)
    assert await parts.editing.publish_due() == [MATTER]
    assert await parts.editing.publish_due() == []
    assert await MatterVersion.filter(matter_id=MATTER).count() == 2


async def test_a_proposal_is_shown_as_what_it_changes_and_becomes_a_draft(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    _, client, _ = own
    clerk, editor = await people.signed_in("clerk"), await people.signed_in("editor", "ks")
    content = (await client.get(f"{MATTERS}/{MATTER}", headers=clerk.headers)).json()["content"]
    same = {"content": content, "why": "没有变化"}
    assert (await client.post(f"{MATTERS}/{MATTER}/proposals", headers=clerk.headers, json=same)).json()["error"][
        "code"
    ] == "nothing_changed"
    body = {"content": with_another_paper(content), "why": "窗口一直在收这份"}
    made = [(await client.post(f"{MATTERS}/{MATTER}/proposals", headers=clerk.headers, json=body)).json() for _ in range(2)]
    assert made[0]["id"] == made[1]["id"]
    url = f"/api/v1/staff/matter-proposals/{made[0]['id']}"
    (difference,) = (await client.get(f"{url}/diff", headers=editor.headers)).json()["items"]
    assert (difference["place"], difference["was"], difference["now"]["name"]) == (["materials", "new-paper"], None, "新加的证明")
    assert (await client.post(f"{url}/answer", headers=clerk.headers, json={"accept": True})).status_code == 403
    assert (await client.post(f"{url}/answer", headers=editor.headers, json={"accept": True})).json()["state"] == "accepted"
    (draft,) = (await client.get(f"{MATTERS}/{MATTER}", headers=editor.headers)).json()["drafts"]
    assert draft["why"] == "窗口一直在收这份"
    assert (await client.post(f"{url}/answer", headers=editor.headers, json={"accept": False})).status_code == 409


async def test_a_department_edits_its_own_matters_and_proposes_for_others(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    app, client, _ = own
    parts: Parts = app.ctx.parts
    police = parts.catalogue.get(MATTER).content.department
    owner = await people.signed_in("editor", "ks", department=police)
    stranger = await people.signed_in("editor", "ks", department="人社" if police != "人社" else "民政")
    town = await people.signed_in("editor", "kfq")
    assert (await client.post(f"{MATTERS}/{MATTER}/drafts", headers=owner.headers, json={})).status_code == 201
    for who in (stranger, town):
        refused = await client.post(f"{MATTERS}/{MATTER}/drafts", headers=who.headers, json={})
        assert (refused.status_code, refused.json()["error"]["code"]) == (403, "out_of_scope")


async def test_yaml_goes_out_and_comes_back_the_same_and_bombs_do_not(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    _, client, _ = own
    editor = await people.signed_in("editor", "ks")
    text = (await client.get(f"{MATTERS}/{MATTER}/yaml", headers=editor.headers)).text
    came = (await client.post(f"{MATTERS}/{MATTER}/import", headers=editor.headers, json={"yaml": text})).json()
    gate = (await client.get(f"{DRAFTS}/{came['id']}/gate", headers=editor.headers)).json()
    assert (gate["faults"], gate["changes"]["changed"]) == ([], 0)
    assert (await move(client, editor, came, "submit")).json()["error"]["code"] == "nothing_changed"
    bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n"
    for yaml, code in (
        (bomb, "yaml_refused"),
        ("!!python/object/apply:os.system ['ls']", "yaml_refused"),
        ("[" * 300, "yaml_refused"),
        ("id: [", "yaml_refused"),
        ("just words", "yaml_refused"),
        (f"id: elderly-allowance\n{text}"[:200], "yaml_refused"),
        ("id: elderly-allowance", "matter_id_changed"),
    ):
        refused = await client.post(f"{MATTERS}/{MATTER}/import", headers=editor.headers, json={"yaml": yaml})
        assert (refused.status_code, refused.json()["error"]["code"]) == (422, code), yaml
    huge = await client.post(f"{MATTERS}/{MATTER}/import", headers=editor.headers, json={"yaml": "x" * 5_000_000})
    assert huge.status_code in (413, 422)  # by Sanic's own server before it is read, here by its length


async def test_the_draft_can_be_tried_drawn_and_walked(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    _, client, _ = own
    editor = await people.signed_in("editor", "ks")
    draft = await begun(client, editor)
    content = with_another_paper(draft["content"])
    content["who_can"] = "<script>alert(1)</script>" + content["who_can"]
    draft = (await saved(client, editor, draft, content=content)).json()
    assert draft["content"]["who_can"].startswith("<script>")
    url = f"{DRAFTS}/{draft['id']}"
    tried = (await client.post(f"{url}/try", headers=editor.headers, json={"answers": {"state": "lost", "who": "self"}})).json()
    assert "new-paper" in [line["id"] for line in tried["materials"]]
    graph = (await client.get(f"{url}/graph", headers=editor.headers)).json()
    assert {"from": "who", "to": "material.new-paper"} in graph["edges"]
    assert any("选" in (node["when"] or "") for node in graph["nodes"])
    first = (await client.get(f"{url}/paths", headers=editor.headers)).json()
    last = (await client.get(f"{url}/paths", headers=editor.headers, params={"page": -(-first["total"] // 20)})).json()
    assert len(first["items"]) == 20
    assert 0 < len(last["items"]) <= 20


async def test_what_is_beyond_its_review_date_is_listed_and_noted_once(own: tuple[App, httpx.AsyncClient, FixedClock]) -> None:
    app, _, clock = own
    parts: Parts = app.ctx.parts
    assert await parts.editing.note_overdue() == []
    due = max(published.content.review_by for published in parts.catalogue.matters.values())
    clock.at = clock.at.replace(year=due.year + 1)
    assert len(await parts.editing.note_overdue()) == 141
    parts.editing._overdue.clear()  # as another worker, or after a restart
    assert await parts.editing.note_overdue() == []
    assert await Intake.filter(kind="overdue").count() == 141
