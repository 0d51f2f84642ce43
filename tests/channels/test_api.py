"""Calls to WeChat end in time, in an error of ours, and leave no secret behind."""

from __future__ import annotations

import asyncio
import io
import logging

import pytest
from PIL import Image

from server.channels import errors
from server.channels.wechat.api import Api, Pace
from server.channels.wechat.mini_program import WeChatMiniProgram
from server.crypto import Vault
from server.errors import Unavailable
from server.settings import Settings
from tests.channels.wechat_stand_in import APPID, SECRET, WeChatStandIn
from tests.fakes import FixedClock

CODE = "wxa/getwxacodeunlimit"


async def test_a_code_opens_our_page_with_the_scene(mini: WeChatMiniProgram, wechat: WeChatStandIn) -> None:
    picture = await mini.code_image("5QYDJT5R")
    assert picture.content_type == "image/jpeg"
    assert Image.open(io.BytesIO(picture.body)).size == (430, 430)
    (asked,) = wechat.calls(CODE)
    assert asked.body == {"scene": "5QYDJT5R", "page": "pages/home/home", "check_path": True, "env_version": "release", "width": 430}


async def test_a_trial_version_is_not_checked_against_the_published_pages(api: Api, wechat: WeChatStandIn) -> None:
    wechat.published = False
    await WeChatMiniProgram(api, env="trial").code_image("5QYDJT5R")
    assert (wechat.asked[-1].body["check_path"], wechat.asked[-1].body["env_version"]) == (False, "trial")
    with pytest.raises(errors.WeChatPageMissing):
        await WeChatMiniProgram(api).code_image("5QYDJT5R")


@pytest.mark.parametrize("scene", ["", "x" * 33, "门牌", "a&b", "a%20b", "a b"])
async def test_a_scene_that_does_not_fit_is_never_sent(mini: WeChatMiniProgram, wechat: WeChatStandIn, scene: str) -> None:
    with pytest.raises(errors.SceneInvalid):
        await mini.code_image(scene)
    assert wechat.asked == []


async def test_a_refusal_is_known_by_its_content_whatever_it_was_asked_for(mini: WeChatMiniProgram, wechat: WeChatStandIn) -> None:
    wechat.next(CODE, raw=b'{"errcode":41030,"errmsg":"invalid page"}')
    with pytest.raises(errors.WeChatPageMissing) as refusal:
        await mini.code_image("5QYDJT5R")
    assert refusal.value.detail == {"errcode": 41030}


@pytest.mark.parametrize(
    ("errcode", "code"),
    [
        (-1, "wechat_busy"),
        (45009, "wechat_quota_exceeded"),
        (45011, "wechat_too_frequent"),
        (45029, "wechat_codes_used_up"),
        (44993, "wechat_quota_exceeded"),
        (48001, "wechat_misconfigured"),
        (40164, "wechat_misconfigured"),
        (1400001, "wechat_phone_quota_used_up"),
        (99999, "wechat_refused"),
    ],
)
async def test_every_errcode_becomes_an_error_of_ours(mini: WeChatMiniProgram, wechat: WeChatStandIn, errcode: int, code: str) -> None:
    wechat.next(CODE, errcode=errcode)
    with pytest.raises(Unavailable) as refusal:
        await mini.code_image("5QYDJT5R")
    assert (refusal.value.code, refusal.value.detail["errcode"], refusal.value.status) == (code, errcode, 503)
    assert refusal.value.message


@pytest.mark.parametrize(
    "fault",
    [{"status": 502, "raw": b"<html>bad gateway</html>"}, {"raw": b"<html>who are you</html>"}, {"raw": b"[]"}, {"hang_up": True}],
    ids=["502", "a page", "a list", "hang up"],
)
async def test_an_answer_that_is_none_is_an_outage(mini: WeChatMiniProgram, wechat: WeChatStandIn, fault: dict[str, object]) -> None:
    wechat.next(CODE, **fault)
    with pytest.raises(errors.WeChatUnavailable):
        await mini.code_image("5QYDJT5R")


async def test_a_call_that_gets_no_answer_ends(wechat: WeChatStandIn, clock: FixedClock, vault: Vault, database: Settings) -> None:
    api = Api(APPID, SECRET, wechat.url, vault, clock, timeout_s=0.2)
    await api.tokens.current()
    wechat.next(CODE, slow_s=30)
    async with asyncio.timeout(5):
        with pytest.raises(errors.WeChatUnavailable):
            await WeChatMiniProgram(api).code_image("5QYDJT5R")
    await api.close()


async def test_many_calls_share_a_few_threads(wechat: WeChatStandIn, clock: FixedClock, vault: Vault, database: Settings) -> None:
    api = Api(APPID, SECRET, wechat.url, vault, clock, timeout_s=5, threads=4)
    mini = WeChatMiniProgram(api)
    await asyncio.gather(*(mini.code_image(f"{number:08}") for number in range(60)))
    assert len(wechat.calls(CODE)) == 60
    assert len(api._threads._threads) <= 4
    await api.close()


async def test_a_service_that_keeps_failing_is_left_alone_for_a_while(
    mini: WeChatMiniProgram, wechat: WeChatStandIn, clock: FixedClock
) -> None:
    for _ in range(5):
        wechat.next(CODE, errcode=-1)
        with pytest.raises(errors.WeChatBusy):
            await mini.code_image("5QYDJT5R")
    with pytest.raises(errors.WeChatBusy) as refusal:
        await mini.code_image("5QYDJT5R")
    assert refusal.value.detail["retry_at"] == "2026-11-23T10:00:30+08:00"
    assert len(wechat.calls(CODE)) == 5
    await mini.short_link("pages/home/home", "门牌")  # another interface is well
    clock.move(seconds=31)
    await mini.code_image("5QYDJT5R")


async def test_a_used_up_minute_is_waited_out(mini: WeChatMiniProgram, wechat: WeChatStandIn, clock: FixedClock) -> None:
    wechat.codes_per_minute = 2
    for _ in range(2):
        await mini.code_image("5QYDJT5R")
    for _ in range(3):
        with pytest.raises(errors.WeChatQuotaExceeded):
            await mini.code_image("5QYDJT5R")
    assert len(wechat.calls(CODE)) == 3
    clock.move(minutes=1)
    await mini.code_image("5QYDJT5R")


def test_our_own_pace_refuses_before_wechat_does() -> None:
    pace = Pace(3)
    for _ in range(3):
        pace.step()
    with pytest.raises(errors.WeChatQuotaExceeded):
        pace.step()


def test_several_workers_share_the_pace_of_five_thousand_codes_a_minute(vault: Vault, clock: FixedClock) -> None:
    api = Api(APPID, SECRET, "http://127.0.0.1:9", vault, clock, processes=3)
    assert api._paces[CODE]._most == 1500


async def test_links_keep_their_limits_and_lead_where_they_should(mini: WeChatMiniProgram, wechat: WeChatStandIn) -> None:
    assert (await mini.url_link("pages/home/home", "scene=5QYDJT5R", days=30)).startswith("https://wxaurl.cn/")
    assert wechat.asked[-1].body == {
        "path": "pages/home/home",
        "query": "scene=5QYDJT5R",
        "expire_type": 1,
        "expire_interval": 30,
        "env_version": "release",
    }
    assert (await mini.scheme("pages/home/home", "scene=5QYDJT5R", days=1)).startswith("weixin://")
    assert "门牌" in await mini.short_link("pages/home/home?scene=5QYDJT5R", "门牌")
    assert wechat.asked[-1].body["is_permanent"] is False


@pytest.mark.parametrize(
    ("path", "query", "days"),
    [("/pages/home/home", "", 1), ("", "", 1), ("p", "门牌", 1), ("p", "x" * 1025, 1), ("p", "", 31), ("p", "", 0)],
)
async def test_a_link_beyond_the_limits_is_never_sent(
    mini: WeChatMiniProgram, wechat: WeChatStandIn, path: str, query: str, days: int
) -> None:
    for make in (mini.url_link, mini.scheme):
        with pytest.raises(errors.LinkInvalid):
            await make(path, query, days=days)
    assert wechat.asked == []


async def test_no_secret_token_code_or_openid_is_logged_or_raised(
    mini: WeChatMiniProgram, wechat: WeChatStandIn, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    code = wechat.login_code("o-a-personal-openid")
    identity = await mini.identify(code)
    said = [repr(identity)]
    for fault in ({"hang_up": True}, {"status": 500, "raw": b"x"}, {"errcode": 40125}):
        wechat.next("sns/jscode2session", **fault)
        with pytest.raises(Unavailable) as refusal:
            await mini.identify("a-second-code")
        said += [repr(refusal.value), repr(refusal.value.__cause__), repr(refusal.value.__context__), repr(refusal.value.detail)]
    await mini.session_holds(identity.openid, identity.session_key)
    out = capsys.readouterr()
    text = "\n".join([caplog.text, out.out, out.err, *said])
    for private in (SECRET, wechat.token, code, "a-second-code", "o-a-personal-openid", identity.session_key):
        assert private not in text
