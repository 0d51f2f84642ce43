"""One token for everybody, one refresh at a time, and none by force unless a person asks."""

from __future__ import annotations

import asyncio
import sys

import pytest

from server.channels.errors import WeChatMisconfigured, WeChatTooFrequent, WeChatUnavailable
from server.channels.wechat.api import Api
from server.channels.wechat.models import WeChatToken
from server.crypto import Vault
from server.settings import Settings
from tests.channels.wechat_stand_in import APPID, SECRET, WeChatStandIn
from tests.conftest import ON_POSTGRES
from tests.fakes import FixedClock
from tests.waiting import until

TOKEN = "cgi-bin/stable_token"


async def test_two_hundred_callers_at_expiry_make_one_refresh(api: Api, wechat: WeChatStandIn, clock: FixedClock) -> None:
    await api.tokens.current()
    clock.move(hours=2)
    tokens = await asyncio.gather(*(api.tokens.current() for _ in range(200)))
    assert set(tokens) == {wechat.token}
    assert len(wechat.calls(TOKEN)) == 2


async def test_two_hundred_callers_of_two_workers_make_one_refresh(
    api: Api, wechat: WeChatStandIn, clock: FixedClock, vault: Vault
) -> None:
    other = Api(APPID, SECRET, wechat.url, vault, clock, timeout_s=2)
    await asyncio.gather(api.tokens.current(), other.tokens.current())
    clock.move(hours=2)
    tokens = await asyncio.gather(*((api, other)[turn % 2].tokens.current() for turn in range(200)))
    await other.close()
    assert set(tokens) == {wechat.token}
    assert len(wechat.calls(TOKEN)) == 2


@pytest.mark.parametrize("engine", [ON_POSTGRES], indirect=True)
async def test_two_hundred_callers_in_four_processes_make_one_refresh(database: Settings) -> None:
    async with WeChatStandIn() as wechat:
        wechat.next(TOKEN, slow_s=0.3)
        command = [sys.executable, "-m", "tests.channels.callers", database.database_url, wechat.url, "50"]
        workers = [await asyncio.create_subprocess_exec(*command, stdin=-1, stdout=-1) for _ in range(4)]
        for worker in workers:  # each is connected and waits for the word
            assert worker.stdout is not None
            assert await worker.stdout.readline() == b"ready\n"
        said = await asyncio.gather(*(worker.communicate(b"go\n") for worker in workers))
        tokens = [line.removeprefix(b"token ") for out, _ in said for line in out.splitlines() if line.startswith(b"token ")]
        assert tokens == [wechat.token.encode()] * 200
        assert len(wechat.calls(TOKEN)) == 1


async def test_in_the_last_minutes_one_refreshes_and_the_others_go_on_with_the_old_token(
    api: Api, wechat: WeChatStandIn, clock: FixedClock, vault: Vault
) -> None:
    first = await api.tokens.current()
    other = Api(APPID, SECRET, wechat.url, vault, clock, timeout_s=2)
    clock.move(minutes=117)
    wechat.next(TOKEN, slow_s=0.5)
    refreshing = asyncio.create_task(api.tokens.current())
    await until(lambda: len(wechat.calls(TOKEN)) == 2)
    assert await other.tokens.current() == first
    await other.close()
    assert await refreshing == wechat.token != first


@pytest.mark.parametrize("errcode", [40001, 40014, 42001])
async def test_a_stale_token_is_replaced_and_the_call_made_once_more(api: Api, wechat: WeChatStandIn, errcode: int) -> None:
    await api.tokens.current()
    wechat.expire_token()
    wechat.next("wxa/checksession", errcode=errcode)
    with pytest.raises(Exception, match="wechat_refused"):  # 87009: the token was taken this time
        await api.call("get", "wxa/checksession", params={"openid": "o1", "signature": "x", "sig_method": "hmac_sha256"})
    assert (len(wechat.calls("wxa/checksession")), len(wechat.calls(TOKEN))) == (2, 2)


async def test_a_token_that_stays_refused_is_not_asked_for_without_end(api: Api, wechat: WeChatStandIn) -> None:
    await api.tokens.current()
    for _ in range(8):
        wechat.next("wxa/getvoipsign", errcode=40001)
    for _ in range(4):
        with pytest.raises(WeChatMisconfigured):
            await api.call("post", "wxa/getvoipsign", params={"openid": "o1"}, data={})
    assert len(wechat.calls(TOKEN)) <= 2
    assert wechat.refreshes == 1
    assert not any(asked.body["force_refresh"] for asked in wechat.calls(TOKEN))


async def test_a_failed_refresh_is_shared_and_the_old_token_serves_meanwhile(api: Api, wechat: WeChatStandIn, clock: FixedClock) -> None:
    first = await api.tokens.current()
    clock.move(minutes=117)
    wechat.next(TOKEN, errcode=-1)
    assert set(await asyncio.gather(*(api.tokens.current() for _ in range(20)))) == {first}
    assert len(wechat.calls(TOKEN)) == 2
    clock.move(seconds=4)
    assert await api.tokens.current() == wechat.token != first


async def test_a_wrong_secret_says_so_and_is_not_tried_by_every_caller(
    wechat: WeChatStandIn, clock: FixedClock, vault: Vault, database: Settings
) -> None:
    api = Api(APPID, "wrong", wechat.url, vault, clock, timeout_s=2)
    answers = await asyncio.gather(*(api.tokens.current() for _ in range(50)), return_exceptions=True)
    assert {type(answer) for answer in answers} == {WeChatMisconfigured}
    with pytest.raises(WeChatUnavailable):
        await api.tokens.current()
    assert len(wechat.calls(TOKEN)) == 1
    await api.close()


async def test_a_worker_that_died_while_refreshing_holds_nobody_up_for_long(api: Api, wechat: WeChatStandIn, clock: FixedClock) -> None:
    await WeChatToken.create(appid=APPID, expires_at=clock.now(), leased_until=clock.now())
    clock.move(seconds=1)
    assert await api.tokens.current() == wechat.token


async def test_by_hand_a_new_token_replaces_every_other(api: Api, wechat: WeChatStandIn, clock: FixedClock) -> None:
    first = await api.tokens.current()
    assert (await api.tokens.force() - clock.now()).total_seconds() == 7200
    assert await api.tokens.current() == wechat.token != first
    assert [asked.body["force_refresh"] for asked in wechat.calls(TOKEN)] == [False, True]
    with pytest.raises(WeChatTooFrequent):  # WeChat forces one in half a minute and gives the same again meanwhile
        await api.tokens.force()


async def test_the_token_is_sealed_in_the_database(api: Api, wechat: WeChatStandIn) -> None:
    token = await api.tokens.current()
    assert token not in (await WeChatToken.get(appid=APPID)).sealed


async def test_with_another_key_the_token_is_fetched_again(api: Api, wechat: WeChatStandIn, clock: FixedClock) -> None:
    await api.tokens.current()
    other = Api(APPID, SECRET, wechat.url, Vault(["quite another key, of a new installation"]), clock, timeout_s=2)
    assert await other.tokens.current() == wechat.token
    await other.close()
