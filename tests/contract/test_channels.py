"""What the server asks of WeChat and of an SMS gateway, asked of the recording stand-ins and of the real adapters alike."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import httpx
import pytest
import pytest_asyncio

from server.channels.errors import ContentTooLong, LinkInvalid, NotDeliverable, SceneInvalid, SmsUnavailable, WeChatCodeInvalid
from server.channels.ports import CallSigning, MiniProgram, Sms, SubscribeMessage, TextMessage
from server.channels.recording import RecordingMiniProgram, RecordingSms
from server.channels.sms import GatewaySms
from server.channels.wechat.api import Api
from server.channels.wechat.mini_program import WeChatMiniProgram
from server.crypto import Vault
from server.errors import Unavailable
from server.settings import Settings
from tests.channels.sms_stand_in import SmsStandIn
from tests.channels.wechat_stand_in import APPID, SECRET, WeChatStandIn
from tests.fakes import FixedClock

OPENID, TEMPLATE = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M", "T-ANSWER"
CALL = CallSigning("session-1", "a-nonce", 1559129714)


@dataclass
class Channel:
    """login_code: as wx.login gives it to OPENID's page. names: whether codes and links really lead somewhere."""

    port: MiniProgram
    login_code: Callable[[], str]
    real: bool


@pytest_asyncio.fixture(params=["recording", "wechat"])
async def channel(request: pytest.FixtureRequest, database: Settings) -> AsyncIterator[Channel]:
    if request.param == "recording":
        yield Channel(RecordingMiniProgram(), lambda: "a-code", False)
        return
    clock = FixedClock()
    async with WeChatStandIn(clock) as server:
        api = Api(APPID, SECRET, server.url, Vault(["a key for the contract of the channels"]), clock, timeout_s=2)
        server.accepts(OPENID, TEMPLATE)
        yield Channel(WeChatMiniProgram(api), lambda: server.login_code(OPENID), True)
        await api.close()


async def test_a_channel_says_who_carries_it(channel: Channel) -> None:
    assert channel.port.via == ("wechat" if channel.real else "recording")


async def test_a_login_code_names_a_person_and_their_session(channel: Channel) -> None:
    identity = await channel.port.identify(channel.login_code())
    assert identity.openid
    assert len(identity.session_key) == 24
    assert await channel.port.session_holds(identity.openid, identity.session_key)
    assert not await channel.port.session_holds(identity.openid, "AAAAAAAAAAAAAAAAAAAAAA==")
    for private in (identity.openid, identity.session_key):
        assert private not in repr(identity)


async def test_limits_are_kept_before_anything_is_sent(channel: Channel) -> None:
    with pytest.raises(SceneInvalid):
        await channel.port.code_image("门牌")
    with pytest.raises(LinkInvalid):
        await channel.port.url_link("pages/home/home", "", days=31)
    with pytest.raises(LinkInvalid):
        await channel.port.scheme("/pages/home/home", "", days=1)
    with pytest.raises(LinkInvalid):
        await channel.port.short_link("", "门牌")
    with pytest.raises(ContentTooLong):
        await channel.port.check_text("长" * 2501, openid=OPENID, place="social")


async def test_codes_and_links_lead_somewhere_or_are_refused_with_a_reason(channel: Channel) -> None:
    for make in (
        lambda: channel.port.code_image("5QYDJT5R"),
        lambda: channel.port.url_link("pages/home/home", "scene=5QYDJT5R", days=30),
        lambda: channel.port.scheme("pages/home/home", "scene=5QYDJT5R", days=30),
        lambda: channel.port.short_link("pages/home/home", "门牌"),
    ):
        if channel.real:
            assert await make()
        else:
            with pytest.raises(Unavailable) as refusal:
                await make()
            assert refusal.value.code == "wechat_not_configured"


async def test_a_message_goes_to_the_person(channel: Channel) -> None:
    identity = await channel.port.identify(channel.login_code())
    data = {"thing1": "路灯不亮", "phrase2": "已办结", "time3": "2026年11月23日 10:00"}
    message = SubscribeMessage(identity.openid, TEMPLATE, data, "pages/home/home")
    await channel.port.send(message)
    assert "路灯" not in repr(message)


async def test_content_is_judged(channel: Channel) -> None:
    identity = await channel.port.identify(channel.login_code())
    verdict = await channel.port.check_text("请问在哪里办", openid=identity.openid, place="social")
    assert (verdict.suggest, verdict.checked) == ("pass", channel.real)
    assert await channel.port.check_media("https://plates.example.cn/p.jpg", kind="picture", openid=identity.openid, place="social")


async def test_a_call_is_signed_the_same_both_ways_or_not_at_all(channel: Channel) -> None:
    identity = await channel.port.identify(channel.login_code())
    if channel.real:
        made = channel.port.sign_call_with(identity.session_key, CALL)
        assert made == await channel.port.sign_call(identity.openid, CALL)
    else:
        with pytest.raises(Unavailable):
            channel.port.sign_call_with(identity.session_key, CALL)
        with pytest.raises(Unavailable):
            await channel.port.sign_call(identity.openid, CALL)


@pytest.mark.parametrize("channel", ["wechat"], indirect=True)
async def test_what_only_wechat_refuses(channel: Channel) -> None:
    code = channel.login_code()
    identity = await channel.port.identify(code)
    with pytest.raises(WeChatCodeInvalid):
        await channel.port.identify(code)
    message = SubscribeMessage(identity.openid, TEMPLATE, {"thing1": "一", "phrase2": "已办结", "time3": "10:00"})
    await channel.port.send(message)
    with pytest.raises(NotDeliverable) as no:
        await channel.port.send(message)
    assert (no.value.reason, no.value.detail["errcode"]) == ("declined", 43101)
    for other, reason in (
        (SubscribeMessage("o-nobody", TEMPLATE, message.data), "unknown_recipient"),
        (SubscribeMessage(identity.openid, "T-NONE", message.data), "unknown_template"),
        (SubscribeMessage(identity.openid, TEMPLATE, {"thing1": "长" * 21}), "bad_data"),
    ):
        with pytest.raises(NotDeliverable) as no:
            await channel.port.send(other)
        assert no.value.reason == reason
    risky = await channel.port.check_text("违法的话", openid=identity.openid, place="social")
    assert (risky.suggest, risky.label) == ("risky", 20006)


@dataclass
class Texts:
    port: Sms
    sent: Callable[[], int]


@pytest_asyncio.fixture(params=["recording", "gateway"])
async def texts(request: pytest.FixtureRequest) -> AsyncIterator[Texts]:
    if request.param == "recording":
        port = RecordingSms()
        yield Texts(port, lambda: len(port.sent))
        return
    async with SmsStandIn("a secret of both") as gateway, httpx.AsyncClient() as http:
        yield Texts(GatewaySms(http, gateway.url, "a secret of both", FixedClock()), lambda: len(gateway.sent))


async def test_a_text_message_is_taken_and_shows_no_number(texts: Texts) -> None:
    message = TextMessage("m-1", "13800001234", "ticket_answered", {"number": "1"})
    await texts.port.send(message)
    assert texts.sent() == 1
    assert "13800001234" not in repr(message)
    assert texts.port.via in ("sms", "recording")


async def test_a_gateway_that_refuses_a_number_or_is_away_says_which(capsys: pytest.CaptureFixture[str]) -> None:
    async with SmsStandIn("a secret of both", bad={"13800000000"}) as gateway, httpx.AsyncClient() as http:
        sms = GatewaySms(http, gateway.url, "a secret of both", FixedClock())
        with pytest.raises(NotDeliverable) as no:
            await sms.send(TextMessage("m-1", "13800000000", "ticket_answered", {}))
        assert no.value.reason == "bad_number"
        gateway.fail.append(b"busy")
        with pytest.raises(SmsUnavailable):
            await sms.send(TextMessage("m-2", "13800001234", "ticket_answered", {}))
        for _ in range(2):  # a retry after a lost answer goes out once
            await sms.send(TextMessage("m-2", "13800001234", "ticket_answered", {}))
        assert list(gateway.sent) == ["m-2"]
        wrong = GatewaySms(http, gateway.url, "another secret", FixedClock())
        for _ in range(7):
            with pytest.raises(SmsUnavailable):
                await wrong.send(TextMessage("m-3", "13800001234", "ticket_answered", {}))
        assert gateway.asked == 9  # the breaker held the last two back
    assert "13800001234" not in capsys.readouterr().out
