"""内容安全: WeChat's word counts, and when it cannot look, the kind of content decides."""

from __future__ import annotations

import pytest

from server.channels.models import MediaCheck
from server.channels.recording import RecordingMiniProgram
from server.channels.safety import POLICIES, Decision, SafetyService
from server.channels.wechat.mini_program import WeChatMiniProgram
from server.outbox import OutboxRecord
from server.settings import Settings
from tests.channels.wechat_stand_in import WeChatStandIn
from tests.fakes import FixedClock

OPENID = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M"
URL = "https://plates.example.cn/p.jpg"


@pytest.fixture
def safety(mini: WeChatMiniProgram, wechat: WeChatStandIn, clock: FixedClock) -> SafetyService:
    wechat._keys[OPENID] = "a key"  # has used the mini-program
    return SafetyService(mini, clock)


@pytest.mark.parametrize(
    ("kind", "text", "outcome", "label"),
    [
        ("suggestion", "路灯不亮", "allow", 100),
        ("suggestion", "可疑的话", "hold", 21000),
        ("suggestion", "违法的话", "block", 20006),
        ("help_message", "可疑的话", "allow", 21000),
        ("nickname", "可疑的话", "block", 21000),
    ],
)
async def test_a_verdict_decides_by_kind(safety: SafetyService, kind: str, text: str, outcome: str, label: int) -> None:
    found = await safety.text(kind, text, openid=OPENID)
    assert (found.outcome, found.checked, found.label) == (outcome, True, label)


async def test_each_kind_is_asked_about_in_its_own_place(safety: SafetyService, wechat: WeChatStandIn) -> None:
    for kind in ("nickname", "rating", "suggestion", "help_message"):
        await safety.text(kind, "好", openid=OPENID)
    assert [asked.body["scene"] for asked in wechat.calls("wxa/msg_sec_check")] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("kind", "outcome"), [("help_message", "allow"), ("ticket", "allow"), ("rating", "hold"), ("suggestion", "hold"), ("nickname", "block")]
)
@pytest.mark.parametrize("fault", [{"errcode": -1}, {"errcode": 45009}, {"hang_up": True}, {"errcode": 40003}], ids=str)
async def test_while_wechat_cannot_look_the_kind_decides(
    safety: SafetyService, wechat: WeChatStandIn, kind: str, outcome: str, fault: dict[str, object]
) -> None:
    wechat.next("wxa/msg_sec_check", **fault)
    found = await safety.text(kind, "路灯不亮", openid=OPENID)
    assert (found.outcome, found.checked) == (outcome, False)


async def test_nobody_can_look_at_the_words_of_who_never_signed_in(safety: SafetyService, wechat: WeChatStandIn) -> None:
    assert await safety.text("suggestion", "路灯不亮", openid=None) == Decision("hold", False)
    assert await safety.text("help_message", "路灯不亮", openid=None) == Decision("allow", False)
    assert wechat.asked == []


async def test_a_picture_is_held_until_its_verdict(safety: SafetyService, wechat: WeChatStandIn) -> None:
    found = await safety.media("help_picture", URL, of="picture", ref="message:7", openid=OPENID)
    assert (found.outcome, found.checked) == ("hold", False)
    assert (await MediaCheck.get()).trace_id == found.trace_id
    assert wechat.asked[-1].body["media_type"] == 2


async def test_a_verdict_that_never_comes_is_not_waited_for_without_end(safety: SafetyService, clock: FixedClock) -> None:
    await safety.media("help_picture", URL, of="picture", ref="message:7", openid=OPENID)
    clock.move(minutes=59)
    await safety.give_up()
    assert await OutboxRecord.all().count() == 0
    clock.move(minutes=2)
    for _ in range(2):
        await safety.give_up()
    (event,) = await OutboxRecord.all()
    assert (event.payload["ref"], event.payload["outcome"], event.payload["checked"]) == ("message:7", "allow", False)


async def test_a_picture_that_cannot_be_looked_at_goes_by_its_kind(safety: SafetyService, wechat: WeChatStandIn) -> None:
    wechat.next("wxa/media_check_async", errcode=-1)
    assert await safety.media("help_picture", URL, of="picture", ref="message:7", openid=OPENID) == Decision("allow", False)
    assert await MediaCheck.all().count() == 0


async def test_the_recording_channel_never_claims_to_have_looked(database: Settings, clock: FixedClock) -> None:
    safety = SafetyService(RecordingMiniProgram(), clock)
    assert not (await safety.text("suggestion", "路灯不亮", openid=OPENID)).checked
    assert await safety.media("suggestion", URL, of="picture", ref="idea:1", openid=OPENID) == Decision("hold", False)


def test_a_call_for_help_is_never_lost_to_an_outage() -> None:
    assert {kind for kind, policy in POLICIES.items() if policy.on_outage == "flag"} == {"help_message", "help_picture", "ticket"}
