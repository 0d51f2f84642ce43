"""GET /api/v1/residents/me/notices and the consents, as the client sees them."""

from __future__ import annotations

from uuid import UUID

import httpx
import pytest

from server.app import App
from tests.test_errors import error_of
from tests.waiting import carried_out

INBOX, CONSENTS = "/api/v1/residents/me/notices", "/api/v1/residents/me/subscriptions"
WORDS = {"number": "KS-1", "title": "路灯不亮", "status": "已办结", "at": "11月23日 10:00"}


async def resident(client: httpx.AsyncClient) -> tuple[UUID, dict[str, str]]:
    made = (await client.post("/api/v1/residents/wechat", json={"code": "the code of one person"})).json()
    return UUID(made["resident"]), {"authorization": f"Bearer {made['token']}"}


@pytest.mark.both_databases
async def test_an_inbox_tells_what_became_of_each_message(client: httpx.AsyncClient, app: App) -> None:
    who, headers = await resident(client)
    accepted = await client.post(CONSENTS, json={"accepted": ["ticket_answered", "fireworks"]}, headers=headers)
    assert {item["kind"]: item["left"] for item in accepted.json()["subscriptions"]}["ticket_answered"] == 1
    notices, outbox = app.ctx.parts.notices, app.ctx.parts.outbox
    id_ = await notices.tell(who, "ticket_answered", WORDS)
    await carried_out(outbox)
    found = (await client.get(INBOX, headers=headers)).json()
    assert (found["channel"], found["say"], found["unread"]) == ("recording", "演示：未真正发送", 1)
    (message,) = found["notices"]
    assert (message["title"], message["created_at"]) == ("您反映的事已答复", "2026-11-23T10:00:00+08:00")
    assert message["text"] == "编号 KS-1（路灯不亮）：已办结。11月23日 10:00 答复，请点开查看并评价。"
    sending = {item["way"]: item for item in message["sendings"]}["subscribe"]
    assert sending == {"way": "subscribe", "fate": "recorded", "channel": "recording", "say": "演示：未真正发送"}
    assert (await client.post(f"{INBOX}/{id_}/read", headers=headers)).status_code == 200
    assert (await client.get(INBOX, headers=headers)).json()["unread"] == 0


async def test_nobody_reads_anothers_message(client: httpx.AsyncClient, app: App) -> None:
    who, _ = await resident(client)
    id_ = await app.ctx.parts.notices.tell(who, "ticket_answered", WORDS)
    other = (await client.post("/api/v1/residents", json={})).json()["token"]
    answer = await client.post(f"{INBOX}/{id_}/read", headers={"authorization": f"Bearer {other}"})
    error_of(answer, 404, "message_not_found")
    assert (await client.get(INBOX)).status_code == 401


async def test_a_retried_consent_counts_once(client: httpx.AsyncClient) -> None:
    _, headers = await resident(client)
    for _ in range(2):
        answer = await client.post(CONSENTS, json={"accepted": ["session_turn"]}, headers=headers | {"idempotency-key": "one-consent"})
    assert {item["kind"]: item["left"] for item in answer.json()["subscriptions"]}["session_turn"] == 1


async def test_a_sign_in_without_credentials_says_that_it_is_a_demonstration(client: httpx.AsyncClient) -> None:
    anonymous = (await client.post("/api/v1/residents", json={})).json()
    headers = {"authorization": f"Bearer {anonymous['token']}"}
    answer = await client.post("/api/v1/residents/wechat", json={"code": "a code"}, headers=headers)
    assert answer.status_code == 201
    assert answer.json() | {"token": ""} == {
        "token": "",
        "resident": anonymous["resident"],
        "channel": "recording",
        "say": "演示：没有配置小程序，登录没有经过微信核验",
    }
    again = await client.post("/api/v1/residents/wechat", json={"code": "a code"})
    error_of(again, 422, "wechat_code_invalid")


@pytest.mark.parametrize("body", [{}, {"code": ""}, {"code": "x" * 257}, {"code": 7}, {"code": "x", "openid": "o"}])
async def test_a_body_that_is_no_sign_in_is_refused(client: httpx.AsyncClient, body: dict[str, object]) -> None:
    assert (await client.post("/api/v1/residents/wechat", json=body)).status_code == 422


async def test_a_number_cannot_be_had_without_credentials(client: httpx.AsyncClient) -> None:
    _, headers = await resident(client)
    answer = await client.post("/api/v1/residents/me/phone", json={"code": "a code"}, headers=headers)
    error_of(answer, 503, "wechat_not_configured")
