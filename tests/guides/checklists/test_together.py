"""几件事的清单: saved under one pick-up code, opened with what changed, printed, and worked on at the counter like any other."""

from __future__ import annotations

import io
from typing import Any

import httpx
import pypdfium2
import zxingcpp
from PIL import Image

from server.app import App
from server.bundles.content import BundleContent, Shared
from server.bundles.resolve import Standing
from server.cards.models import CardVersion
from server.guides.checklists.models import Checklist
from server.guides.checklists.together import as_one, changed_together
from server.ledger.models import Intake
from server.parts import Parts
from tests import people
from tests.bundles.pure import bundle_of, matter_of, together
from tests.fakes import MONDAY_MORNING
from tests.guides.checklists.asking import LISTS

BUNDLE, CHOSEN = "newborn", ["birth-cert", "hukou-birth", "childcare-subsidy"]
ANSWERS = {"child_hukou": "kunshan", "town": "zp"}


async def answered(client: httpx.AsyncClient, chosen: list[str] = CHOSEN) -> dict[str, Any]:
    """The first option of each question, until nothing more is asked."""
    answers: dict[str, Any] = dict(ANSWERS)
    while True:
        found = (await client.post(f"/api/v1/bundles/{BUNDLE}/resolve", json={"matters": chosen, "answers": answers})).json()
        asked = found["question"]
        if asked is None:
            return answers
        first = asked["options"][0]["id"] if asked["options"] else "unknown"
        answers[asked["id"]] = [first] if asked["kind"] == "multi" else first


async def saved(client: httpx.AsyncClient, *, headers: dict[str, str] | None = None, **other: Any) -> dict[str, Any]:
    body = {"matters": CHOSEN, "answers": await answered(client)} | other
    answer = await client.post(f"/api/v1/bundles/{BUNDLE}/checklists", json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_the_list_of_several_matters_is_opened_by_its_code(client: httpx.AsyncClient) -> None:
    mine = await saved(client, **{"for": "relative"})
    body = {"matters": CHOSEN, "answers": mine["list"]["answers"]}
    resolved = (await client.post(f"/api/v1/bundles/{BUNDLE}/resolve", json=body)).json()
    found = (await client.get(f"{LISTS}/{mine['code']}")).json()
    assert [line["id"] for line in found["materials"]] == [line["id"] for line in resolved["materials"]]
    assert (found["matter"], found["matter_name"], found["bundle"]["id"]) == ("birth-cert", "孩子刚出生要办的事", BUNDLE)
    assert (found["bundle"]["chosen"], found["bundle"]["standing"]) == (CHOSEN, resolved)
    assert (found["changed"]["say"], found["verdict"]) == (None, "yes")
    assert "当事人" in found["authorisation"]


async def test_the_list_of_one_matter_stays_as_it_was(client: httpx.AsyncClient) -> None:
    body = {"matter": "idcard-reissue", "answers": {}}
    assert (await client.post(LISTS, json=body)).json()["list"]["bundle"] is None


async def test_a_retry_finds_the_same_list_and_only_its_maker_ticks_it(client: httpx.AsyncClient) -> None:
    body = {"matters": CHOSEN, "answers": await answered(client)}
    url, key = f"/api/v1/bundles/{BUNDLE}/checklists", {"idempotency-key": "save-once-2"}
    twice = [(await client.post(url, json=body, headers=key)).json() for _ in range(2)]
    assert twice[0]["code"] == twice[1]["code"]
    line = twice[0]["list"]["materials"][0]["id"]
    assert (await client.put(f"{LISTS}/{twice[0]['code']}", json={"ticks": [line]})).status_code == 403
    secret = {"x-checklist-secret": twice[1]["secret"]}
    changed = (await client.put(f"{LISTS}/{twice[0]['code']}", json={"ticks": [line]}, headers=secret)).json()
    assert [one["id"] for one in changed["materials"] if one["ticked"]] == [line]
    strange = await client.put(f"{LISTS}/{twice[0]['code']}", json={"ticks": ["retire.id_card"]}, headers=secret)
    assert strange.json()["error"]["code"] == "tick_unknown"
    assert await Checklist.all().count() == 1


async def test_opened_later_it_says_what_changed_in_the_bundle(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    mine = await saved(client)
    content: dict[str, Any] = parts.bundles.get(BUNDLE).model_dump(mode="json")
    (paper,) = [one for one in content["papers"] if one["id"] == "birth-certificate"]
    paper["copies"] = 1
    paper["name"] = "出生证（旧叫法）"
    older = await CardVersion.create(kind="bundle", card_id=BUNDLE, version=900, content=content, published_at=MONDAY_MORNING)
    try:
        await Checklist.filter(code=mine["code"]).update(saved_version=900)
        changed = (await client.get(f"{LISTS}/{mine['code']}")).json()["changed"]
    finally:
        await older.delete()
    assert [line["id"] for line in changed["altered"]] == ["birth-certificate"]
    assert changed["say"].startswith("清单已更新：出生医学证明的要求有变化")


def test_one_original_more_is_a_change_although_the_form_is_the_same() -> None:
    bundle = bundle_of(BUNDLE)
    fewer = [paper.model_copy(update={"originals": 1}) if paper.id == "paternity" else paper for paper in bundle.papers]
    before, after = (unsure(one) for one in (bundle.model_copy(update={"papers": tuple(fewer)}), bundle))
    matters = {id_: matter_of(id_) for id_ in CHOSEN}
    found = changed_together(as_one(bundle, before, matters), before, as_one(bundle, after, matters), after)
    (altered,) = found.altered
    assert (altered.id, "原件从1份改为2份" in altered.what) == ("paternity", True)


def unsure(bundle: BundleContent) -> Standing:
    """Of somebody who says “不清楚” to everything: the widest list."""
    answers: dict[str, Any] = {}
    while (found := together(bundle, CHOSEN, answers)).asked is not None:
        id_ = found.asked.id if isinstance(found.asked, Shared) else ".".join(found.asked)
        answers[id_] = "unknown"
    return found


async def test_the_clerk_sees_the_same_lines_and_refuses_by_a_rule_of_one_of_the_matters(client: httpx.AsyncClient) -> None:
    mine, clerk = await saved(client), await people.signed_in("clerk")
    url = f"/api/v1/staff/counter/{mine['code']}"
    opened = (await client.get(url, headers=clerk.headers)).json()
    assert opened["checklist"]["materials"] == mine["list"]["materials"]
    ids = [line["id"] for line in mine["list"]["materials"]]
    assert "birth-certificate" in ids
    rule = opened["rules"]["birth-certificate"][1]
    body = {"seen": 0, "material": "birth-certificate", "rule": rule["id"], "say": ""}
    refused = await client.post(f"{url}/refusals", headers=clerk.headers, json=body)
    assert refused.status_code == 200, refused.text
    shown = (await client.get(f"{LISTS}/{mine['code']}")).json()["counter"]
    assert [(one["name"], one["rule_text"]) for one in shown["refused"]] == [("出生医学证明", rule["text"])]
    stranger = await client.post(f"{url}/refusals", headers=clerk.headers, json=body | {"seen": 1, "rule": "because-i-say-so"})
    assert stranger.json()["error"]["code"] == "rule_unknown"
    for i, line in enumerate(ids):
        ticked = await client.post(f"{url}/ticks", headers=clerk.headers, json={"seen": i + 1, "material": line})
        assert ticked.status_code == 200, ticked.text
    said = {"seen": len(ids) + 1, "material": "birth-certificate", "say": "窗口能自己查到，不用带"}
    assert (await client.post(f"{url}/mismatch", headers=clerk.headers, json=said)).status_code == 200
    row = await Intake.get(kind="counter_mismatch")
    assert (row.matter_id, row.field) == ("hukou-birth", "v1.birth_cert")
    accepted = await client.post(f"{url}/accept", headers=clerk.headers, json={"seen": len(ids) + 2})
    assert accepted.json()["checklist"]["counter"]["outcome"] == "accepted"


async def test_it_is_printed_with_the_order_of_visits(client: httpx.AsyncClient) -> None:
    mine = await saved(client, label="给二宝 <&>")
    pdf = await client.get(f"{LISTS}/{mine['code']}/sheet.pdf")
    assert pdf.status_code == 200
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.content)).replace("\r\n", "")
    for line in mine["list"]["materials"]:
        assert line["name"][:8] in text
    for words in ("按这个顺序办", "给二宝 <&>", "用在：", "孩子刚出生要办的事"):
        assert words in text
    png = await client.get(f"{LISTS}/{mine['code']}/sheet.png")
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(png.content)))
    assert found.text.endswith(f"code={mine['code']}")


async def test_among_ones_own_it_is_called_what_people_call_it_and_goes_with_them(client: httpx.AsyncClient) -> None:
    token = (await client.post("/api/v1/residents", json={})).json()["token"]
    me = {"authorization": f"Bearer {token}"}
    mine = await saved(client, headers=me)
    (item,) = (await client.get("/api/v1/residents/me/checklists", headers=me)).json()["items"]
    assert (item["code"], item["bundle"], item["matter_name"]) == (mine["code"], BUNDLE, "孩子刚出生要办的事")
    exported = (await client.get("/api/v1/residents/me/export", headers=me)).json()
    assert next(part for part in exported["parts"] if part["kind"] == "checklists")["records"][0]["bundle"] == BUNDLE
    await client.delete("/api/v1/residents/me", headers=me)
    assert await Checklist.all().count() == 0


async def test_bad_input_is_refused(client: httpx.AsyncClient, app: App) -> None:
    url = f"/api/v1/bundles/{BUNDLE}/checklists"
    for path, body, code in (
        (url, {"matters": ["retire"]}, "member_unknown"),
        (url, {"matters": []}, "input_invalid"),
        (url, {"matters": CHOSEN, "answers": {"a" * 101: "x"}}, "input_invalid"),
        (url, {"matters": CHOSEN, "answers": {"birth-cert.task": ["first"]}}, "answer_ill_typed"),
        (url, {"matters": CHOSEN, "label": "x" * 21}, "input_invalid"),
        ("/api/v1/bundles/no-such/checklists", {}, "bundle_not_found"),
    ):
        assert (await client.post(path, json=body)).json()["error"]["code"] == code, body
    parts: Parts = app.ctx.parts
    mine = await saved(client)
    paused = parts.bundles.bundles.pop(BUNDLE)
    try:
        assert (await client.get(f"{LISTS}/{mine['code']}")).json()["error"]["code"] == "bundle_paused"
    finally:
        parts.bundles.bundles[BUNDLE] = paused
