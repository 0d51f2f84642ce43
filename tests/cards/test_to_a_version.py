"""卡片从草稿到版本: written by one, published by another, met by residents at once, rolled back, taken down."""

from __future__ import annotations

import asyncio
import copy
from datetime import timedelta
from typing import Any

import httpx
import pytest

from server.accounts.audit.models import AuditEntry
from server.cards.models import CardVersion
from server.ledger.models import Intake
from server.parts import Parts
from tests import people
from tests.cards.conftest import Own
from tests.cards.writing import BUNDLE, CARDS, DRAFTS, POLICY, begun, deliver, gate, in_force, move, published, saved
from tests.fakes import MONDAY_MORNING

NEW = {
    "id": "summer-camp",
    "title": "暑期托管服务办法",
    "issuer": "昆山市教育局",
    "department": "教育",
    "summary": "暑假里学校看护孩子，家长可以报名。",
    "who": "昆山的小学生，爸妈白天要上班的。",
    "how": "学期末跟班主任报名。",
    "matters": [],
    "aliases": ["暑假没人带孩子", "暑期托管", "暑托班"],
    "review_by": "2027-05-31",
    "note": "演示内容，以主管部门公布的原文为准",
}


async def policies_for(client: httpx.AsyncClient, words: str) -> list[tuple[str, str]]:
    """(id, why)."""
    found = (await client.get("/api/v1/search", params={"q": words})).json()["policies"]
    return [(one["id"], one["why"]) for one in found]


async def test_a_policy_from_a_draft_to_search_and_back(own: Own) -> None:
    app, client, _ = own
    editor, reviewer = await people.signed_in("editor", "ks"), await people.signed_in("reviewer", "ks")
    draft = await begun(client, editor, "policy", POLICY)
    assert (await begun(client, editor, "policy", POLICY))["id"] == draft["id"]
    content = draft["content"] | {"summary": "三岁以下的孩子每年领钱。", "aliases": [*draft["content"]["aliases"], "奶粉钱"]}
    draft = (await saved(client, editor, draft, content=content)).json()
    looked = await gate(client, editor, draft)
    assert (looked["faults"], looked["open"], looked["effects"]) == ([], True, ["搜“奶粉钱”会找到它"])
    assert (await move(client, editor, draft, "submit")).json()["state"] == "in_review"
    assert (await move(client, reviewer, draft, "approve")).json()["state"] == "approved"
    assert [(await move(client, reviewer, draft, "publish")).json()["version"] for _ in range(2)] == [2, 2]
    waiting = asyncio.create_task(client.get(f"/api/v1/policies/{POLICY}/version", params={"seen": 1, "wait": 10}))
    await deliver(app)
    assert (await asyncio.wait_for(waiting, 5)).json() == {"version": 2}
    card = (await client.get(f"/api/v1/policies/{POLICY}")).json()
    assert (card["version"], card["verified_by"], card["department"], card["summary"]) == (2, "卫健", "卫健", "三岁以下的孩子每年领钱。")
    assert (POLICY, "您问的就是这条政策") in await policies_for(client, "奶粉钱")
    feed = (await client.get("/api/v1/changes", params={"since": 0, "limit": 1000})).json()["changes"]
    assert [(one["kind"], one["id"], one["what"], one["version"]) for one in feed][-1] == ("policy", POLICY, "changed", 2)
    back = await client.post(f"{CARDS}/policy/{POLICY}/rollback", headers=reviewer.headers, json={"version": 1, "why": "写错了"})
    assert (back.status_code, back.json()["before"]) == (200, 2)
    await deliver(app)
    assert (await client.get(f"/api/v1/policies/{POLICY}")).json()["version"] == 1
    assert (POLICY, "您问的就是这条政策") not in await policies_for(client, "奶粉钱")
    found = await in_force(client, editor, "policy", POLICY)
    assert [(one["kind"], one["version"], one["before"]) for one in found["history"]] == [("rolled_back", 1, 2), ("published", 2, 1)]
    assert [one["version"] for one in found["versions"]] == [2, 1]
    lines = (await client.get(f"{CARDS}/policy/{POLICY}/diff", headers=editor.headers, params={"from": 1, "to": 2})).json()["items"]
    assert {one["place"][0] for one in lines} == {"summary", "aliases"}
    assert await AuditEntry.filter(action="cards.review", subject_kind="policy_draft").exists()


async def test_a_new_card_is_its_departments_and_can_be_taken_down(own: Own) -> None:
    app, client, _ = own
    editor = await people.signed_in("editor", "ks", department="教育")
    reviewer = await people.signed_in("reviewer", "ks", department="教育")
    other = await people.signed_in("editor", "ks", department="人社")
    refused = await client.post(f"{CARDS}/policy/summer-camp/drafts", headers=other.headers, json={"content": NEW})
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "out_of_scope")
    draft = await begun(client, editor, "policy", "summer-camp", NEW)
    stolen = await saved(client, editor, draft, content=NEW | {"department": "人社"})
    assert stolen.json()["error"]["code"] == "out_of_scope"
    rows = (await client.get(f"{CARDS}/policy", headers=other.headers)).json()
    assert [(one["id"], one["name"]) for one in rows["coming"]] == [("summer-camp", "暑期托管服务办法")]
    assert (await published(app, client, editor, reviewer, "policy", "summer-camp", NEW))["version"] == 1
    assert (await client.get("/api/v1/policies/summer-camp")).json()["verified_by"] == "教育"
    url = f"{CARDS}/policy/summer-camp/rollback"
    for _ in range(2):
        down = await client.post(url, headers=reviewer.headers, json={"version": 0, "why": "今年不办"})
        assert (down.status_code, down.json()["version"]) == (200, 0)
    await deliver(app)
    assert (await client.get("/api/v1/policies/summer-camp")).json()["error"]["code"] == "policy_not_found"
    assert (await client.post(url, headers=reviewer.headers, json={"version": 1, "why": "又办了"})).json()["version"] == 1
    await deliver(app)
    assert (await client.get("/api/v1/policies/summer-camp")).status_code == 200


async def test_a_bundle_shows_which_lists_change_and_reaches_open_pages(own: Own) -> None:
    app, client, _ = own
    editor, reviewer = await people.signed_in("editor", "ks"), await people.signed_in("reviewer", "ks")
    content = (await in_force(client, editor, "bundle", BUNDLE))["content"]
    edition = (await client.get(f"/api/v1/bundles/{BUNDLE}/version")).json()["edition"]
    changed = copy.deepcopy(content)
    (paper,) = [one for one in changed["papers"] if one["id"] == "birth-certificate"]
    paper["copies"] = 1
    changed["members"][3], changed["members"][5] = changed["members"][5], changed["members"][3]
    changed["members"][4]["after"] = []
    draft = await begun(client, editor, "bundle", BUNDLE, changed)
    looked = await gate(client, editor, draft)
    assert (looked["faults"], looked["open"]) == ([], True)
    assert looked["paths"] > 1000
    assert looked["lists"]["changed"] == sum(one["situations"] for one in looked["lists"]["kinds"]) > 0
    assert any("出生医学证明" in one["altered"] and one["order"] for one in looked["lists"]["kinds"])
    said = [one["said"] for one in (await client.get(f"{DRAFTS}/{draft['id']}/diff", headers=editor.headers)).json()["items"]]
    assert "只带一份的材料 › birth-certificate › 份数" in said
    assert "要办的事的次序" in said
    tried = await client.post(f"{DRAFTS}/{draft['id']}/try", headers=editor.headers, json={"matters": None, "answers": {}})
    assert [one["matter"] for one in tried.json()["shown"]["members"]] == [one["matter"] for one in changed["members"]]
    waiting = asyncio.create_task(client.get(f"/api/v1/bundles/{BUNDLE}/version", params={"seen": edition, "wait": 10}))
    assert (await published(app, client, editor, reviewer, "bundle", BUNDLE, changed))["version"] == 2
    assert (await asyncio.wait_for(waiting, 5)).json()["edition"].startswith("2.")
    shown = (await client.get(f"/api/v1/bundles/{BUNDLE}")).json()
    assert (shown["version"], shown["verified_by"]) == (2, "卫健")
    assert [one["matter"] for one in shown["members"]] == [one["matter"] for one in changed["members"]]
    await client.post(f"{CARDS}/bundle/{BUNDLE}/rollback", headers=reviewer.headers, json={"version": 1, "why": "退回"})
    await deliver(app)
    shown = (await client.get(f"/api/v1/bundles/{BUNDLE}")).json()
    assert [one["matter"] for one in shown["members"]] == [one["matter"] for one in content["members"]]


def _circle(c: dict[str, Any]) -> None:
    c["members"][0]["after"] = ["hukou-birth"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_circle, "绕了一圈又等到自己"),
        (lambda c: c["members"][0].update(after=["medical-resident"]), "要排在"),
        (lambda c: c["members"][0].update(matter="no-such-matter"), "没有事项 no-such-matter"),
        (lambda c: c["members"][0].update(given={"task": "no-such"}), "没有问题 task 或选项 no-such"),
        (lambda c: c["papers"][0]["of"].update(maternity=["no-such"]), "没有材料 maternity.no-such"),
        (lambda c: c["shared"][0].update(to={"social-card": "nation"}), "至少要有两件事在问"),
        (lambda c: c["shared"].append(c["shared"][0]), "重复"),
        (lambda c: c.update(department="没有的局"), "没有部门"),
        (lambda c: c.update(review_by="2020-01-01"), "复核期限已经过了"),
        (lambda c: c.update(color="red"), "没有这一项"),
        (lambda c: c.update(members=c["members"][:1]), "至少"),
        (lambda c: c.update(members=c["members"] * 2), "最多"),
        (lambda c: c["members"][0].update(why="应当携带材料，方可办理"), "大白话"),
    ],
)
async def test_a_bundle_that_does_not_fit_is_stopped_at_its_place(own: Own, change: Any, words: str) -> None:
    _, client, _ = own
    editor = await people.signed_in("editor", "ks")
    draft = await begun(client, editor, "bundle", BUNDLE)
    content = copy.deepcopy(draft["content"])
    change(content)
    draft = (await saved(client, editor, draft, content=content)).json()
    looked = await gate(client, editor, draft)
    assert not looked["open"]
    assert words in str([*looked["faults"], *looked["lint"]])
    assert (await move(client, editor, draft, "submit")).json()["error"]["code"] == "gate_closed"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda c: c.update(matters=["no-such"]), "没有事项 no-such"),
        (lambda c: c.update(valid_from="2026-01-02", valid_until="2026-01-01"), "早于"),
        (lambda c: c.update(aliases=["一", "二"]), "至少"),
        (lambda c: c.update(summary="x" * 201), "太长"),
        (lambda c: c.update(title=" "), "太短"),
        (lambda c: c.update(aliases=["延迟退休", "乙", "丙"]), "已经是"),
        (lambda c: c.update(who=None), "要是文字"),
    ],
)
async def test_a_policy_with_a_fault_is_stopped(own: Own, change: Any, words: str) -> None:
    _, client, _ = own
    editor = await people.signed_in("editor", "ks")
    draft = await begun(client, editor, "policy", POLICY)
    content = copy.deepcopy(draft["content"])
    change(content)
    draft = (await saved(client, editor, draft, content=content)).json()
    looked = await gate(client, editor, draft)
    assert not looked["open"]
    assert words in str([*looked["faults"], *looked["lint"]])


async def test_the_second_of_two_editors_is_told_and_nobody_reviews_their_own(own: Own) -> None:
    _, client, _ = own
    chen, li = await people.signed_in("editor", "ks"), await people.signed_in("editor", "ks")
    await people.grant(chen.id, "reviewer", "ks")
    draft = await begun(client, chen, "policy", POLICY)
    first = draft["content"] | {"summary": "第一个人写的"}
    for _ in range(2):
        assert (await saved(client, chen, draft, content=first)).json()["revision"] == 2  # the second time a retry
    refused = await saved(client, li, draft, content=draft["content"] | {"summary": "第二个人写的"})
    error = refused.json()["error"]
    assert (refused.status_code, error["code"], error["detail"]["content"]["summary"]) == (409, "draft_changed", "第一个人写的")
    draft = (await client.get(f"{DRAFTS}/{draft['id']}", headers=chen.headers)).json()
    await move(client, chen, draft, "submit")
    assert (await move(client, chen, draft, "approve")).json()["error"]["code"] == "reviewer_is_author"


async def test_two_drafts_of_one_new_card_do_not_both_become_its_first_version(own: Own) -> None:
    _, client, _ = own
    reviewer = await people.signed_in("reviewer", "ks")
    editors = [await people.signed_in("editor", "ks") for _ in range(2)]
    drafts = [await begun(client, who, "policy", "summer-camp", NEW | {"note": f"第{i}份"}) for i, who in enumerate(editors)]
    for who, draft in zip(editors, drafts, strict=True):
        await move(client, who, draft, "submit")
        assert (await move(client, reviewer, draft, "approve")).status_code == 200
    answers = await asyncio.gather(*(move(client, reviewer, draft, "publish") for draft in drafts))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert await CardVersion.filter(kind="policy", card_id="summer-camp").count() == 1


async def test_others_propose_and_a_scheduled_card_goes_live_on_its_day(own: Own) -> None:
    app, client, clock = own
    parts: Parts = app.ctx.parts
    clerk, editor, reviewer = (
        await people.signed_in("clerk"),
        await people.signed_in("editor", "ks"),
        await people.signed_in("reviewer", "ks"),
    )
    content = (await in_force(client, clerk, "policy", POLICY))["content"]
    body = {"content": content | {"how": "手机上就能申请。"}, "why": "群众都在手机上办"}
    made = (await client.post(f"{CARDS}/policy/{POLICY}/proposals", headers=clerk.headers, json=body)).json()
    url = f"/api/v1/staff/card-proposals/{made['id']}"
    (line,) = (await client.get(f"{url}/diff", headers=editor.headers)).json()["items"]
    assert (line["place"], line["now"]) == (["how"], "手机上就能申请。")
    assert (await client.post(f"{url}/answer", headers=clerk.headers, json={"accept": True})).status_code == 403
    assert (await client.post(f"{url}/answer", headers=editor.headers, json={"accept": True})).json()["state"] == "accepted"
    (draft,) = (await in_force(client, editor, "policy", POLICY))["drafts"]
    draft = (await client.get(f"{DRAFTS}/{draft['id']}", headers=editor.headers)).json()
    day = (MONDAY_MORNING + timedelta(days=3)).date().isoformat()
    draft = (await saved(client, editor, draft, effective_on=day)).json()
    await move(client, editor, draft, "submit")
    await move(client, reviewer, draft, "approve")
    assert (await move(client, reviewer, draft, "publish")).json()["error"]["code"] == "draft_move_refused"
    road = parts.cards.roads["policy"]
    assert await road.publish_due() == []
    clock.at = MONDAY_MORNING + timedelta(days=3)
    assert (await road.publish_due(), await road.publish_due()) == ([POLICY], [])


async def test_yaml_goes_out_and_comes_back_the_same_and_bombs_do_not(own: Own) -> None:
    _, client, _ = own
    editor = await people.signed_in("editor", "ks")
    for kind, card in (("policy", POLICY), ("bundle", BUNDLE)):
        text = (await client.get(f"{CARDS}/{kind}/{card}/yaml", headers=editor.headers)).text
        came = (await client.post(f"{CARDS}/{kind}/{card}/import", headers=editor.headers, json={"yaml": text})).json()
        looked = await gate(client, editor, came)
        assert (looked["faults"], looked["open"]) == ([], True)
        assert (await move(client, editor, came, "submit")).json()["error"]["code"] == "nothing_changed"
    bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n"
    for yaml, code in (
        (bomb, "yaml_refused"),
        ("!!python/object/apply:os.system ['ls']", "yaml_refused"),
        ("[" * 300, "yaml_refused"),
        ("just words", "yaml_refused"),
        ("id: other-card", "matter_id_changed"),
    ):
        refused = await client.post(f"{CARDS}/bundle/{BUNDLE}/import", headers=editor.headers, json={"yaml": yaml})
        assert (refused.status_code, refused.json()["error"]["code"]) == (422, code), yaml
    huge = await client.post(f"{CARDS}/bundle/{BUNDLE}/import", headers=editor.headers, json={"yaml": "x" * 5_000_000})
    assert huge.status_code in (413, 422)


async def test_strange_kinds_ids_and_content_are_refused_and_script_stays_text(own: Own) -> None:
    app, client, _ = own
    editor, reviewer = await people.signed_in("editor", "ks"), await people.signed_in("reviewer", "ks")
    for path, code in (
        ("dragon", "card_kind_unknown"),
        ("policy/no-such-card", "card_not_found"),
        (f"policy/{'x' * 60}", "card_id_invalid"),
        ("policy/%3Cscript%3E", "card_id_invalid"),
        (f"policy/{POLICY}/diff?from=1&to=99", "version_not_found"),
    ):
        assert (await client.get(f"{CARDS}/{path}", headers=editor.headers)).json()["error"]["code"] == code, path
    bad = await client.post(f"{CARDS}/policy/Bad%20Id/drafts", headers=editor.headers, json={"content": {"id": "Bad Id"}})
    assert bad.json()["error"]["code"] == "card_id_invalid"
    deep: dict[str, Any] = {}
    for _ in range(200):
        deep = {"x": deep}
    draft = await begun(client, editor, "bundle", BUNDLE)
    draft = (await saved(client, editor, draft, content=draft["content"] | {"members": deep})).json()
    assert not (await gate(client, editor, draft))["open"]
    tried = await client.post(f"{DRAFTS}/{draft['id']}/try", headers=editor.headers, json={})
    assert (tried.status_code, tried.json()["error"]["code"]) == (422, "gate_closed")
    words = "<script>alert(1)</script>三岁以下都有"
    content = (await in_force(client, editor, "policy", POLICY))["content"] | {"summary": words}
    await published(app, client, editor, reviewer, "policy", POLICY, content)
    card = await client.get(f"/api/v1/policies/{POLICY}")
    assert (card.json()["summary"], card.headers["content-type"]) == (words, "application/json")


async def test_a_matter_that_would_break_a_bundle_says_so_at_its_gate(own: Own) -> None:
    app, client, _ = own
    editor, reviewer = await people.signed_in("editor", "ks"), await people.signed_in("reviewer", "ks")
    url = "/api/v1/staff/matter-drafts"
    draft = (await client.post("/api/v1/staff/matters/birth-cert/drafts", headers=editor.headers, json={"why": "改名"})).json()
    renamed = [one | {"id": "mother_card"} if one["id"] == "mother_id" else one for one in draft["content"]["materials"]]
    body = {"seen": 1, "content": draft["content"] | {"materials": renamed}, "why": "改名"}
    draft = (await client.put(f"{url}/{draft['id']}", headers=editor.headers, json=body)).json()
    looked = (await client.get(f"{url}/{draft['id']}/gate", headers=editor.headers)).json()
    assert looked["open"], looked["faults"]
    assert {one["bundle"] for one in looked["breaks"]} >= {BUNDLE}
    assert any("birth-cert.mother_id" in say for one in looked["breaks"] for say in one["faults"])
    for who, what in ((editor, "submit"), (reviewer, "approve"), (reviewer, "publish")):
        assert (await client.post(f"{url}/{draft['id']}/{what}", headers=who.headers, json={})).status_code == 200
    await deliver(app)
    assert (await client.get(f"/api/v1/bundles/{BUNDLE}")).status_code == 404
    (row,) = [one for one in (await client.get(f"{CARDS}/bundle", headers=editor.headers)).json()["items"] if one["id"] == BUNDLE]
    assert any("mother_id" in say for say in row["faults"])
    rollback = await client.post("/api/v1/staff/matters/birth-cert/rollback", headers=reviewer.headers, json={"version": 1, "why": "退回"})
    assert rollback.status_code == 200
    await deliver(app)
    assert (await client.get(f"/api/v1/bundles/{BUNDLE}")).status_code == 200


async def test_a_card_beyond_its_review_date_is_noted_once(own: Own) -> None:
    app, _, clock = own
    cards = app.ctx.parts.cards
    assert await cards.note_overdue("policy") == 0
    clock.at = clock.at.replace(year=clock.at.year + 5)
    assert await cards.note_overdue("policy") == 35
    cards._overdue.clear()  # as another worker, or after a restart
    assert await cards.note_overdue("policy") == 0
    assert await Intake.filter(kind="overdue").count() == 35
