"""微信音视频: signed with the session key while it holds, by WeChat itself when it was replaced, and else the person signs in again."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from server.accounts.service import ResidentService
from server.accounts.wechat.calls import CallSigner
from server.accounts.wechat.service import WeChatSignIn
from server.channels.errors import WeChatSignInAgain
from server.channels.wechat.mini_program import WeChatMiniProgram
from server.crypto import Vault
from tests.channels.wechat_stand_in import APPID, WeChatStandIn
from tests.fakes import FixedClock

OPENID = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M"


@pytest.fixture
def people(mini: WeChatMiniProgram, vault: Vault, clock: FixedClock) -> WeChatSignIn:
    return WeChatSignIn(mini, ResidentService(clock), vault, clock)


@pytest.fixture
def calls(mini: WeChatMiniProgram, people: WeChatSignIn, clock: FixedClock) -> CallSigner:
    return CallSigner(mini, people, clock)


def expected(wechat: WeChatStandIn, group: str, nonce: str, timestamp: int) -> str:
    words = "".join(sorted([APPID, group, nonce, str(timestamp)]))
    return hmac.new(wechat._keys[OPENID].encode(), words.encode(), hashlib.sha256).hexdigest()


async def test_a_call_is_signed_with_the_key_of_the_last_sign_in(calls: CallSigner, people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    signed = await calls.sign(done.resident, "session-1")
    assert signed.signature == expected(wechat, "session-1", signed.nonce, signed.timestamp)
    assert wechat.calls("wxa/getvoipsign") == []


async def test_when_the_key_was_replaced_wechat_signs_by_itself(calls: CallSigner, people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    wechat._keys[OPENID] = "bmV3ZXIga2V5IG5ld2VyIQ=="
    signed = await calls.sign(done.resident, "session-1")
    assert signed.signature == expected(wechat, "session-1", signed.nonce, signed.timestamp)
    assert len(wechat.calls("wxa/getvoipsign")) == 1


async def test_when_neither_works_the_person_signs_in_again(calls: CallSigner, people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    wechat._keys[OPENID] = "bmV3ZXIga2V5IG5ld2VyIQ=="
    wechat.next("wxa/getvoipsign", errcode=48001)
    with pytest.raises(WeChatSignInAgain):
        await calls.sign(done.resident, "session-1")


async def test_who_never_signed_in_cannot_be_let_into_a_call(calls: CallSigner, clock: FixedClock) -> None:
    resident, _ = await ResidentService(clock).arrive(origin=None)
    with pytest.raises(WeChatSignInAgain):
        await calls.sign(resident, "session-1")
