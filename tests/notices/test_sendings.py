"""消息发送记录: the fates, without words or persons, for a city admin or auditor alone."""

from __future__ import annotations

from uuid import uuid4

import httpx
import pytest

from server.app import App
from tests import people
from tests.waiting import carried_out

WORDS = {"number": "KS-1", "title": "路灯不亮", "status": "已办结", "at": "11月23日 10:00"}
SENDINGS = "/api/v1/staff/sendings"


@pytest.mark.both_databases
async def test_what_became_of_each_sending_is_listed(client: httpx.AsyncClient, app: App) -> None:
    notices, outbox = app.ctx.parts.notices, app.ctx.parts.outbox
    who = uuid4()
    await notices.tell(who, "ticket_answered", WORDS)
    await notices.tell(who, "session_turn", {"minutes": "5"})
    await carried_out(outbox)
    auditor = await people.signed_in("auditor", "ks")
    found = (await client.get(SENDINGS, headers=auditor.headers)).json()
    assert found["total"] == 4
    assert {(item["kind"], item["way"], item["fate"], item["reason"]) for item in found["items"]} == {
        ("ticket_answered", "subscribe", "refused", "no_wechat"),
        ("ticket_answered", "sms", "refused", "no_consent"),
        ("session_turn", "subscribe", "refused", "no_wechat"),
        ("session_turn", "sms", "refused", "no_consent"),
    }
    filtered = await client.get(SENDINGS, params={"kind": "session_turn", "way": "sms", "fate": "refused"}, headers=auditor.headers)
    assert filtered.json()["total"] == 1
    assert str(who) not in filtered.text
    assert "路灯" not in filtered.text
    await notices.erase(who)
    assert {item["kind"] for item in (await client.get(SENDINGS, headers=auditor.headers)).json()["items"]} == {""}


async def test_a_township_admin_does_not_see_them(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin")
    assert (await client.get(SENDINGS, headers=admin.headers)).status_code == 403
