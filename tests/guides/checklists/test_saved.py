"""取件码: saved, opened elsewhere, changed by whoever may, recalculated on today's version."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import httpx
import pypdfium2
import zxingcpp
from PIL import Image

from server.app import App
from server.guides.checklists.models import Checklist
from server.matters.models import MatterVersion
from server.parts import Parts
from tests.fakes import MONDAY_MORNING, FixedClock
from tests.guides.checklists.asking import LISTS, MATTER, answers_to_a_list, saved


async def resident(client: httpx.AsyncClient) -> dict[str, str]:
    token = (await client.post("/api/v1/residents", json={})).json()["token"]
    return {"authorization": f"Bearer {token}"}


async def test_whoever_has_the_code_sees_the_same_list(client: httpx.AsyncClient) -> None:
    mine = await saved(client, label="给妈妈办")
    resolved = (await client.post(f"/api/v1/matters/{MATTER}/resolve", json={"answers": mine["list"]["answers"]})).json()
    spoken = f"{mine['code'][:4].lower()} {mine['code'][4:]}"
    for typed in (mine["code"], spoken):
        found = (await client.get(f"{LISTS}/{typed}")).json()
        assert [line["id"] for line in found["materials"]] == [line["id"] for line in resolved["materials"]]
        assert (found["verdict"], found["version"], found["label"]) == (resolved["verdict"], resolved["version"], "给妈妈办")
        assert found["changed"] == {"added": [], "removed": [], "altered": [], "verdict": None, "say": None}
        assert found["counter"] is None


async def test_only_its_maker_changes_and_deletes_it(client: httpx.AsyncClient) -> None:
    mine = await saved(client)
    line = mine["list"]["materials"][0]["id"]
    change = {"ticks": [line], "label": "周六去"}
    for wrong in ({}, {"x-checklist-secret": "not-the-secret"}, await resident(client)):
        refused = await client.put(f"{LISTS}/{mine['code']}", json=change, headers=wrong)
        assert (refused.status_code, refused.json()["error"]["code"]) == (403, "checklist_not_yours")
        assert (await client.delete(f"{LISTS}/{mine['code']}", headers=wrong)).status_code == 403
    secret = {"x-checklist-secret": mine["secret"]}
    changed = (await client.put(f"{LISTS}/{mine['code']}", json=change, headers=secret)).json()
    assert ([one["id"] for one in changed["materials"] if one["ticked"]], changed["label"]) == ([line], "周六去")
    assert (await client.put(f"{LISTS}/{mine['code']}", json={"ticks": ["no-such"]}, headers=secret)).json()["error"][
        "code"
    ] == "tick_unknown"
    for _ in range(2):
        assert (await client.delete(f"{LISTS}/{mine['code']}", headers=secret)).status_code == 200
    assert (await client.get(f"{LISTS}/{mine['code']}")).json()["error"]["code"] == "checklist_not_found"


async def test_saved_signed_in_it_is_among_ones_own_and_goes_with_them(client: httpx.AsyncClient) -> None:
    me = await resident(client)
    mine = await saved(client, headers=me)
    listed = (await client.get("/api/v1/residents/me/checklists", headers=me)).json()["items"]
    assert [item["code"] for item in listed] == [mine["code"]]
    assert (await client.put(f"{LISTS}/{mine['code']}", json={"label": "我的"}, headers=me)).status_code == 200
    exported = (await client.get("/api/v1/residents/me/export", headers=me)).json()
    assert next(part for part in exported["parts"] if part["kind"] == "checklists")["records"][0]["code"] == mine["code"]
    await client.delete("/api/v1/residents/me", headers=me)
    assert await Checklist.all().count() == 0


async def test_a_retry_finds_the_same_list_and_can_still_change_it(client: httpx.AsyncClient) -> None:
    body = {"matter": MATTER, "answers": await answers_to_a_list(client)}
    twice = [(await client.post(LISTS, json=body, headers={"idempotency-key": "save-once-1"})).json() for _ in range(2)]
    assert twice[0]["code"] == twice[1]["code"]
    headers = {"x-checklist-secret": twice[1]["secret"]}
    assert (await client.put(f"{LISTS}/{twice[1]['code']}", json={"label": "x"}, headers=headers)).status_code == 200
    assert await Checklist.all().count() == 1


async def test_opened_on_a_newer_version_it_says_what_changed(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    mine = await saved(client)
    content: dict[str, Any] = parts.catalogue.get(MATTER).content.model_dump(mode="json")
    first, *_ = [line["id"] for line in mine["list"]["materials"]]
    gone = content["materials"][0] | {"id": "old-paper", "name": "旧证明", "when": None}
    for line in content["materials"]:
        if line["id"] == first:
            line["copies"] += 2
    dropped = mine["list"]["materials"][1]["id"]
    content["materials"] = [gone, *(line for line in content["materials"] if line["id"] != dropped)]
    older = await MatterVersion.create(matter_id=MATTER, version=900, content=content, digest="x", published_at=MONDAY_MORNING)
    try:
        await Checklist.filter(code=mine["code"]).update(saved_version=900)
        found = (await client.get(f"{LISTS}/{mine['code']}")).json()
    finally:
        await older.delete()
    changed = found["changed"]
    assert [line["id"] for line in changed["added"]] == [dropped]
    assert [line["name"] for line in changed["removed"]] == ["旧证明"]
    assert [line["id"] for line in changed["altered"]] == [first]
    assert changed["say"].startswith("清单已更新：多了")
    assert [line["id"] for line in found["materials"]] == [line["id"] for line in mine["list"]["materials"]]


async def test_prepared_for_a_relative_it_says_what_the_agent_has_to_know(client: httpx.AsyncClient) -> None:
    assert "当事人" in (await saved(client, **{"for": "relative"}))["list"]["authorisation"]
    assert (await saved(client))["list"]["authorisation"] is None


async def test_it_ends_three_months_after_the_last_change(client: httpx.AsyncClient, clock: FixedClock) -> None:
    mine = await saved(client)
    clock.at = MONDAY_MORNING + timedelta(days=89)
    assert (await client.get(f"{LISTS}/{mine['code']}")).status_code == 200
    clock.at = MONDAY_MORNING + timedelta(days=91)
    assert (await client.get(f"{LISTS}/{mine['code']}")).status_code == 404


async def test_whoever_guesses_codes_is_stopped_before_one_fits(client: httpx.AsyncClient) -> None:
    mine = await saved(client)
    answers = [await client.get(f"{LISTS}/ZZZZZZZ{n:02}") for n in range(35)]
    assert [answer.status_code for answer in answers] == [404] * 30 + [429] * 5
    assert (await client.get(f"{LISTS}/{mine['code']}")).json()["error"]["code"] == "too_many_wrong_codes"


async def test_bad_input_is_refused_and_script_stays_text(client: httpx.AsyncClient) -> None:
    for body, code in (
        ({"matter": "no-such"}, "matter_not_found"),
        ({"matter": MATTER, "answers": {"a" * 65: "x"}}, "input_invalid"),
        ({"matter": MATTER, "answers": {str(n): "x" for n in range(101)}}, "input_invalid"),
        ({"matter": MATTER, "label": "x" * 21}, "input_invalid"),
        ({"matter": MATTER, "label": "a\x00b"}, "input_invalid"),
        ({"matter": MATTER, "for": "cat"}, "input_invalid"),
    ):
        assert (await client.post(LISTS, json=body)).json()["error"]["code"] == code, body
    assert (await client.post(LISTS, content=b"[" * 1_100_000)).status_code in (400, 413)
    assert (await saved(client, label="<script>x</script>"))["list"]["label"] == "<script>x</script>"
    assert (await client.get(f"{LISTS}/{'x' * 300}")).status_code == 404


async def test_it_is_printed_with_a_code_that_leads_back_to_it(client: httpx.AsyncClient) -> None:
    mine = await saved(client, label="给妈妈办 <&>", **{"for": "relative"})
    pdf = await client.get(f"{LISTS}/{mine['code']}/sheet.pdf")
    assert (pdf.status_code, pdf.headers["content-type"]) == (200, "application/pdf")
    document = pypdfium2.PdfDocument(pdf.content)
    text = "".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", "")
    for line in mine["list"]["materials"]:
        assert line["name"][:10] in text
    assert "给妈妈办 <&>" in text
    png = await client.get(f"{LISTS}/{mine['code']}/sheet.png")
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(png.content)))
    assert found.text.endswith(f"/h5/#/pages/list/list?code={mine['code']}")
    assert (await client.get(f"{LISTS}/ZZZZZZZZ/sheet.pdf")).json()["error"]["code"] == "checklist_not_found"
