"""窗口核对: the clerk and the resident see one list, and every step is kept."""

from __future__ import annotations

from typing import Any

import httpx

from server.accounts.audit.models import AuditEntry
from server.guides.checklists.models import CounterEvent
from server.ledger.models import Intake
from tests import people
from tests.guides.checklists.asking import LISTS, MATTER, saved
from tests.people import Person

COUNTER = "/api/v1/staff/counter"


async def step(client: httpx.AsyncClient, clerk: Person, code: str, what: str, **body: Any) -> httpx.Response:
    return await client.post(f"{COUNTER}/{code}/{what}", headers=clerk.headers, json=body)


async def test_a_refusal_names_its_rule_and_the_resident_sees_it(client: httpx.AsyncClient) -> None:
    mine, clerk = await saved(client), await people.signed_in("clerk")
    opened = (await client.get(f"{COUNTER}/{mine['code']}", headers=clerk.headers)).json()
    assert opened["checklist"]["materials"] == mine["list"]["materials"]
    first, second, *_ = [line["id"] for line in mine["list"]["materials"]]
    assert (await step(client, clerk, mine["code"], "ticks", seen=0, material=first)).status_code == 200
    rule = opened["rules"][second][1]
    refused = await step(client, clerk, mine["code"], "refusals", seen=1, material=second, rule=rule["id"], say="照片反光")
    assert refused.status_code == 200
    shown = (await client.get(f"{LISTS}/{mine['code']}")).json()["counter"]
    assert (shown["checked"], shown["outcome"], shown["step"]) == ([first], None, 2)
    assert [(one["material"], one["rule_text"], one["say"]) for one in shown["refused"]] == [(second, rule["text"], "照片反光")]
    await step(client, clerk, mine["code"], "ticks", seen=2, material=second)
    accepted = (await step(client, clerk, mine["code"], "accept", seen=3)).json()["checklist"]["counter"]
    assert (accepted["refused"], accepted["outcome"]) == ([], "accepted")
    looked = await AuditEntry.filter(action="counter.read")
    assert [row.staff_id for row in looked] == [clerk.id]


async def test_what_is_not_on_the_list_cannot_be_asked_for(client: httpx.AsyncClient) -> None:
    mine, clerk = await saved(client), await people.signed_in("clerk")
    first = mine["list"]["materials"][0]["id"]
    for material, rule, code in ((first, "review_points.99", "rule_unknown"), (first, "because-i-say-so", "rule_unknown")):
        refused = await step(client, clerk, mine["code"], "refusals", seen=0, material=material, rule=rule)
        assert (refused.status_code, refused.json()["error"]["code"]) == (422, code)
    other = await step(client, clerk, mine["code"], "ticks", seen=0, material="birth-certificate-of-the-dog")
    assert other.json()["error"]["code"] == "tick_unknown"
    assert await CounterEvent.all().count() == 0


async def test_the_second_of_two_clerks_is_told_and_a_retry_is_no_second_step(client: httpx.AsyncClient) -> None:
    mine = await saved(client)
    chen, li = await people.signed_in("clerk"), await people.signed_in("clerk")
    first, second, *_ = [line["id"] for line in mine["list"]["materials"]]
    for _ in range(2):
        assert (await step(client, chen, mine["code"], "ticks", seen=0, material=first)).status_code == 200
    refused = await step(client, li, mine["code"], "ticks", seen=0, material=second)
    assert (refused.status_code, refused.json()["error"]["detail"]) == (409, {"step": 1})
    assert (await step(client, li, mine["code"], "ticks", seen=1, material=second)).status_code == 200
    assert [event.staff_id for event in await CounterEvent.all().order_by("step")] == [chen.id, li.id]


async def test_a_mismatch_goes_to_the_ledger_without_the_person(client: httpx.AsyncClient) -> None:
    me = (await client.post("/api/v1/residents", json={})).json()
    mine = await saved(client, headers={"authorization": f"Bearer {me['token']}"})
    clerk = await people.signed_in("clerk")
    first = mine["list"]["materials"][0]["id"]
    said = await step(client, clerk, mine["code"], "mismatch", seen=0, material=first, say="窗口早就不收复印件了")
    assert said.status_code == 200
    row = await Intake.get(kind="counter_mismatch")
    assert (row.matter_id, row.field, row.text) == (MATTER, f"v{mine['list']['version']}.{first}", "窗口早就不收复印件了")
    assert row.resident_id is None


async def test_whoever_saved_the_list_is_asked_once_how_it_went(client: httpx.AsyncClient) -> None:
    me = (await client.post("/api/v1/residents", json={})).json()
    headers = {"authorization": f"Bearer {me['token']}"}
    mine, clerk = await saved(client, headers=headers), await people.signed_in("clerk")
    first = mine["list"]["materials"][0]["id"]
    await step(client, clerk, mine["code"], "accept", seen=0)
    await step(client, clerk, mine["code"], "ticks", seen=1, material=first)
    await step(client, clerk, mine["code"], "ticks", seen=2, material=first, on=False)
    assert (await step(client, clerk, mine["code"], "accept", seen=3)).status_code == 200
    told = (await client.get("/api/v1/residents/me/notices", headers=headers)).json()["notices"]
    assert [(one["kind"], one["page"]) for one in told] == [("visit_asked", f"pages/visit/visit?code={mine['code']}")]
    nobodys = await saved(client)
    assert (await step(client, clerk, nobodys["code"], "accept", seen=0)).status_code == 200


async def test_who_does_not_work_at_a_window_does_not_open_it(client: httpx.AsyncClient) -> None:
    mine = await saved(client)
    for role, read, work in (("helper", 200, 403), ("city_admin", 403, 403), ("editor", 403, 403)):
        who = await people.signed_in(role)
        assert (await client.get(f"{COUNTER}/{mine['code']}", headers=who.headers)).status_code == read
        assert (await step(client, who, mine["code"], "accept", seen=0)).status_code == work
    clerk = await people.signed_in("clerk")
    assert (await client.get(f"{COUNTER}/ZZZZZZZZ", headers=clerk.headers)).json()["error"]["code"] == "checklist_not_found"
