"""语音与视频: one call a session, whatever order the events come in."""

from __future__ import annotations

import base64
import hashlib
import hmac
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.wechat.calls import SignedCall
from server.app import App
from server.sessions import moves
from server.sessions.calls import CallService
from server.settings import Settings
from tests.fakes import FixedClock
from tests.sessions.asking import SESSIONS, STAFF, asks, helper, resident, serving


async def test_ring_answer_degrade_and_hang_up_survive_being_doubled(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)
    mine, theirs = f"{SESSIONS}/{id_}/call", f"{STAFF}/{id_}/call"
    for _ in range(2):
        rung = (await client.post(mine, headers=who, json={"media": "video"})).json()["call"]
    assert (rung["state"], rung["media"], rung["by"]) == ("ringing", "video", "resident")
    own = await client.post(f"{mine}/answer", headers=who, json={})
    assert (own.status_code, own.json()["error"]["code"]) == (409, "call_move_refused")
    for _ in range(2):
        assert (await client.post(f"{theirs}/answer", headers=chen.headers, json={})).json()["session"]["call"]["state"] == "connected"
    for _ in range(2):
        call = (await client.post(f"{mine}/degrade", headers=who, json={"why": "network"})).json()["call"]
        assert (call["media"], call["wished"], call["state"]) == ("voice", "video", "connected")
    for side, headers in ((mine, who), (theirs, chen.headers)):
        assert (await client.post(f"{side}/hang-up", headers=headers, json={})).status_code == 200
    late = await client.post(f"{theirs}/answer", headers=chen.headers, json={})
    assert late.json()["error"]["code"] == "call_move_refused"
    notes = [one["text"] for one in (await client.get(f"{SESSIONS}/{id_}/messages", headers=who)).json()["messages"]]
    assert notes[1:] == ["群众发起视频通话", "网络不太好，已改为语音通话", "通话结束，0秒"]


async def test_nobody_is_rung_before_somebody_is_there_and_a_call_nobody_takes_ends(
    client: httpx.AsyncClient, app: App, clock: FixedClock
) -> None:
    who = await resident(client)
    waiting = await asks(client, who)
    early = await client.post(f"{SESSIONS}/{waiting['id']}/call", headers=who, json={"media": "voice"})
    assert (early.status_code, early.json()["error"]["code"]) == (409, "session_move_refused")
    chen = await helper(client)
    await client.post(f"{STAFF}/{waiting['id']}/claim", headers=chen.headers)
    await client.post(f"{SESSIONS}/{waiting['id']}/call", headers=who, json={"media": "voice"})
    clock.move(seconds=61)
    await app.ctx.parts.help_calls.sweep()
    call = (await client.get(f"{SESSIONS}/{waiting['id']}", headers=who)).json()["call"]
    assert (call["state"], call["why"]) == ("over", "unanswered")


async def test_a_transfer_ends_the_call(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)
    await client.post(f"{STAFF}/{id_}/call", headers=chen.headers, json={"media": "voice"})
    await client.post(f"{SESSIONS}/{id_}/call/answer", headers=who, json={})
    await client.post(f"{STAFF}/{id_}/transfer", headers=chen.headers, json={"reason": "换专家来说"})
    assert (await client.get(f"{SESSIONS}/{id_}", headers=who)).json()["call"]["why"] == "transferred"


class Signs:
    """As the real signer: whoever signed in with WeChat gets a signature for that room."""

    async def sign(self, resident: UUID, group: str) -> SignedCall:
        return SignedCall(f"signature of {resident}", "nonce", 1, group, "openid")


@pytest.fixture
def signing(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.ctx.parts.help_calls, "signer", Signs())


@pytest.mark.usefixtures("signing")
async def test_wechat_signs_only_for_the_two_parties_of_a_call_that_is_on(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    wechat = (await client.post("/api/v1/residents/wechat", json={"code": "code-of-the-resident"})).json()
    who = {"authorization": f"Bearer {wechat['token']}"}
    id_ = await serving(client, who, chen)
    none = await client.post(f"{SESSIONS}/{id_}/call/wechat", headers=who, json={})
    assert none.json()["error"]["code"] == "no_call"
    await client.post(f"{SESSIONS}/{id_}/call", headers=who, json={"media": "video"})
    signed = await client.post(f"{SESSIONS}/{id_}/call/wechat", headers=who, json={})
    assert signed.status_code == 200, signed.text
    assert (signed.status_code, signed.json()["group"].startswith("help-")) == (200, True)
    stranger = await client.post(f"{SESSIONS}/{id_}/call/wechat", headers=await resident(client), json={})
    assert stranger.status_code == 404
    phone = (await client.post("/api/v1/residents/wechat", json={"code": "code-of-the-helper"})).json()
    helper_phone = {"authorization": f"Bearer {phone['token']}"}
    code = (await client.post(f"{STAFF}/{id_}/call/phone-code", headers=chen.headers, json={})).json()["code"]
    wrong = await client.post(f"{SESSIONS}/{id_}/call/join", headers=helper_phone, json={"code": f"{(int(code) + 1) % 10**8:08d}"})
    assert wrong.json()["error"]["code"] == "call_code_invalid"
    joined = await client.post(f"{SESSIONS}/{id_}/call/join", headers=helper_phone, json={"code": code})
    assert joined.json()["group"] == signed.json()["group"]
    again = await client.post(f"{SESSIONS}/{id_}/call/join", headers=helper_phone, json={"code": code})
    assert again.status_code == 404


def test_turn_credentials_follow_coturns_convention_and_expire() -> None:
    settings = Settings(turn_url="turn:relay.example.cn:3478?transport=udp", turn_secret="s3cret")
    calls = CallService(None, None, None, settings, FixedClock())  # type: ignore[arg-type]
    [server] = calls.ice("me")
    assert server.username is not None
    assert server.credential is not None
    until, who = server.username.split(":")
    assert (int(until) - int(FixedClock().now().timestamp()), who) == (7200, "me")
    digest = hmac.new(b"s3cret", server.username.encode(), hashlib.sha1).digest()
    assert server.credential == base64.b64encode(digest).decode()


@given(st.lists(st.tuples(st.sampled_from(sorted(moves.CALL)), st.sampled_from(["resident", "helper", "system"]))))
def test_any_order_of_events_leaves_a_known_state_and_what_is_over_stays_over_until_it_rings(events: list[tuple[str, moves.Who]]) -> None:
    state = moves.NONE
    for move, who in events:
        after = moves.to(moves.CALL, move, state, who)
        assert moves.to(moves.CALL, move, after, who) in (after, None) if after is not None else True
        if state == moves.OVER and after is not None:
            assert after == (moves.RINGING if move == "ring" else moves.OVER)
        state = after or state
        assert state in (moves.NONE, moves.RINGING, moves.CONNECTED, moves.OVER)


@given(st.lists(st.tuples(st.sampled_from(sorted(moves.SESSION)), st.sampled_from(["resident", "helper", "system"]))))
def test_an_ended_session_stays_ended(events: list[tuple[str, moves.Who]]) -> None:
    state, ended = moves.WAITING, False
    for move, who in events:
        state = moves.to(moves.SESSION, move, state, who) or state
        ended = ended or state == moves.ENDED
        assert (state == moves.ENDED) == ended
