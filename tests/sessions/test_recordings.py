"""录音征询: off, asked where a township turns it on, answered freely, kept with time and wording; nothing is recorded."""

from __future__ import annotations

from typing import Any

import httpx

from server.accounts.audit.models import AuditEntry
from server.sessions.models import RecordingConsent, RecordingSwitch
from tests import people
from tests.fakes import MONDAY_MORNING
from tests.people import Person
from tests.sessions.asking import SESSIONS, STAFF, helper, resident, serving

URL = "/api/v1/staff/recordings"


async def turn(client: httpx.AsyncClient, by: Person, on: bool, area: str = people.TOWN) -> httpx.Response:
    return await client.put(f"{URL}/{area}", headers=by.headers, json={"on": on, "reason": "镇里要求留存意愿"})


async def rings(client: httpx.AsyncClient, who: dict[str, str], by: Person) -> str:
    id_ = await serving(client, who, by)
    await client.post(f"{SESSIONS}/{id_}/call", headers=who, json={"media": "voice"})
    return id_


async def recording(client: httpx.AsyncClient, id_: str, by: Person) -> Any:
    return (await client.get(f"{STAFF}/{id_}", headers=by.headers)).json()["session"]["call"]["recording"]


async def answers(client: httpx.AsyncClient, id_: str, who: dict[str, str], agreed: bool, wording: int = 1) -> httpx.Response:
    return await client.post(f"{SESSIONS}/{id_}/call/recording", headers=who, json={"agreed": agreed, "wording": wording})


async def test_nobody_is_asked_before_a_township_turns_it_on_and_only_its_own_admin_does(client: httpx.AsyncClient) -> None:
    who, chen, admin = await resident(client), await helper(client), await people.signed_in("township_admin", people.TOWN)
    id_ = await rings(client, who, chen)
    assert await recording(client, id_, chen) is None
    refused = await answers(client, id_, who, True)
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "recording_not_asked")
    assert (await turn(client, admin, True, people.OTHER_TOWN)).status_code == 403
    assert (await turn(client, chen, True)).status_code == 403
    shown = (await turn(client, admin, True)).json()
    assert "不保存录音" in shown["say"]
    assert [(one["area"], one["on"], one["last"]["reason"]) for one in shown["items"]] == [(people.TOWN, True, "镇里要求留存意愿")]
    assert await recording(client, id_, chen) is None, "a call that is on is not asked about afterwards"
    await turn(client, admin, True)
    assert await RecordingSwitch.all().count() == 1
    rows = await AuditEntry.filter(staff_id=admin.id, action="recordings.edit").values_list("area_id", flat=True)
    assert people.TOWN in list(rows)


async def test_the_call_goes_on_whatever_is_answered_and_the_helper_sees_it(client: httpx.AsyncClient) -> None:
    who, chen, admin = await resident(client), await helper(client), await people.signed_in("city_admin")
    await turn(client, admin, True)
    id_ = await rings(client, who, chen)
    connected = await client.post(f"{STAFF}/{id_}/call/answer", headers=chen.headers, json={})
    assert connected.json()["session"]["call"]["state"] == "connected", "nobody waits for an answer"
    asked = await recording(client, id_, chen)
    assert (asked["agreed"], asked["wording"]) == (None, 1)
    assert "不回答都不录音" in asked["question"]
    old = await answers(client, id_, who, True, wording=7)
    assert old.json()["error"]["code"] == "recording_wording_old"
    assert (await answers(client, id_, await resident(client), True)).status_code == 404
    for agreed in (True, True, False):
        assert (await answers(client, id_, who, agreed)).json()["call"]["state"] == "connected"
        assert (await recording(client, id_, chen))["agreed"] is agreed
    kept = await RecordingConsent.filter(session_id=id_).order_by("id")
    assert [(one.agreed, one.wording, one.at) for one in kept] == [(True, 1, MONDAY_MORNING), (False, 1, MONDAY_MORNING)]
    await client.post(f"{SESSIONS}/{id_}/call/hang-up", headers=who, json={})
    await turn(client, admin, False)
    await client.post(f"{SESSIONS}/{id_}/call", headers=who, json={"media": "voice"})
    assert await recording(client, id_, chen) is None
    assert await RecordingConsent.filter(session_id=id_).count() == 2, "what was answered stays"


async def test_the_answer_is_in_the_residents_own_copy_and_goes_with_it(client: httpx.AsyncClient) -> None:
    who, chen, admin = await resident(client), await helper(client), await people.signed_in("city_admin")
    await turn(client, admin, True)
    id_ = await rings(client, who, chen)
    await answers(client, id_, who, True)
    copy = (await client.get("/api/v1/residents/me/export", headers=who)).json()
    assert '"agreed":true' in str(copy).replace("'", '"').replace(" ", "").replace("True", "true")
    erased = await client.delete("/api/v1/residents/me", headers=who)
    assert erased.status_code == 200, erased.text
    assert await RecordingConsent.all().count() == 0
