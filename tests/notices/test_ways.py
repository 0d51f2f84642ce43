"""The ways out of the house, against WeChat's stand-in: consent is counted on both sides, and WeChat's count wins."""

from __future__ import annotations

from uuid import UUID

import pytest

from server.accounts.service import Resident, ResidentService
from server.accounts.wechat.service import WeChatSignIn
from server.channels.errors import NotDeliverable
from server.channels.recording import RecordingMiniProgram, RecordingSms
from server.channels.wechat.mini_program import WeChatMiniProgram
from server.channels.wechat.templates import Template
from server.crypto import Vault
from server.notices.models import Message
from server.notices.service import NoticeService
from server.notices.ways import BySubscribeMessage, ByTextMessage
from server.outbox import OutboxWorker
from server.settings import Settings
from tests.channels.wechat_stand_in import WeChatStandIn
from tests.fakes import FixedClock

OPENID = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M"
WORDS = {"number": "KS-1", "title": "开发区长江路与前进路口东北角的路灯不亮", "status": "已办结", "at": "2026年11月23日 10:00"}
TEMPLATES = {"ticket_answered": Template("T-ANSWER", "pages/home/home", {"thing1": "{title}", "phrase2": "{status}", "time3": "{at}"})}


@pytest.fixture
def people(mini: WeChatMiniProgram, vault: Vault, clock: FixedClock) -> WeChatSignIn:
    return WeChatSignIn(mini, ResidentService(clock), vault, clock)


@pytest.fixture
def subscribing(mini: WeChatMiniProgram, people: WeChatSignIn) -> BySubscribeMessage:
    return BySubscribeMessage(mini, people, TEMPLATES)


@pytest.fixture
def notices(subscribing: BySubscribeMessage, people: WeChatSignIn, clock: FixedClock) -> NoticeService:
    return NoticeService((subscribing, ByTextMessage(RecordingSms(), people)), clock)


async def resident(people: WeChatSignIn, wechat: WeChatStandIn) -> UUID:
    return (await people.sign_in(wechat.login_code(OPENID), anonymous=None)).resident


async def told(notices: NoticeService, who: UUID, **words: str) -> dict[str, tuple[str, str, str]]:
    """What became of one message, by way."""
    await notices.tell(who, "ticket_answered", WORDS | words, page="pages/home/home")
    await OutboxWorker({"message.told": notices.deliver}, notices.clock).step()
    return {row.way: (row.fate, row.via, row.reason) for row in (await notices.inbox(who))[0].sendings}


async def test_with_consent_a_message_arrives_and_uses_it_up(
    notices: NoticeService, people: WeChatSignIn, wechat: WeChatStandIn, clock: FixedClock
) -> None:
    who = await resident(people, wechat)
    await notices.consent(who, ["ticket_answered"])
    wechat.accepts(OPENID, "T-ANSWER")
    assert (await told(notices, who))["subscribe"] == ("sent", "wechat", "")
    (sent,) = wechat.sent
    assert sent["data"] == {
        "thing1": {"value": "开发区长江路与前进路口东北角的路灯不亮"},
        "phrase2": {"value": "已办结"},
        "time3": {"value": "2026年11月23日 10:00"},
    }
    assert (sent["miniprogram_state"], sent["page"]) == ("formal", "pages/home/home")
    clock.move(seconds=1)
    assert (await told(notices, who))["subscribe"] == ("refused", "", "no_consent")
    assert len(wechat.calls("cgi-bin/message/subscribe/send")) == 1


async def test_who_declined_in_wechat_gets_a_text_if_they_agreed_to_texts(
    notices: NoticeService, people: WeChatSignIn, wechat: WeChatStandIn
) -> None:
    who = await resident(people, wechat)
    await people.keep_phone(wechat.phone_code(OPENID, "13800001234"), by=Resident(who), sms=True)
    await notices.consent(who, ["ticket_answered"])  # and then turned it off in WeChat's own settings
    found = await told(notices, who)
    assert found["subscribe"] == ("refused", "", "declined")
    assert found["sms"] == ("recorded", "recording", "")
    assert await notices.consents(who) == {"ticket_answered": 0}


async def test_a_value_that_does_not_fit_the_template_is_never_sent(
    notices: NoticeService, people: WeChatSignIn, wechat: WeChatStandIn
) -> None:
    who = await resident(people, wechat)
    await notices.consent(who, ["ticket_answered"])
    assert (await told(notices, who, status="转其他部门继续办理"))["subscribe"] == ("refused", "", "bad_data")
    assert wechat.calls("cgi-bin/message/subscribe/send") == []


@pytest.mark.parametrize(("kind", "reason"), [("ticket_progress", "no_template")])
async def test_a_kind_without_a_template_goes_another_way(
    subscribing: BySubscribeMessage, people: WeChatSignIn, wechat: WeChatStandIn, clock: FixedClock, kind: str, reason: str
) -> None:
    who = await resident(people, wechat)
    message = Message(id=who, resident_id=who, kind=kind, words={}, created_at=clock.now())
    with pytest.raises(NotDeliverable) as no:
        await subscribing.carry(message)
    assert no.value.reason == reason


async def test_without_credentials_the_trip_can_be_shown_and_is_labelled(vault: Vault, clock: FixedClock, database: Settings) -> None:
    mini = RecordingMiniProgram()
    people = WeChatSignIn(mini, ResidentService(clock), vault, clock)
    notices = NoticeService((BySubscribeMessage(mini, people, {}), ByTextMessage(RecordingSms(), people)), clock)
    who = (await people.sign_in("a code", anonymous=None)).resident
    await notices.consent(who, ["ticket_answered"])
    assert (await told(notices, who))["subscribe"] == ("recorded", "recording", "")
    assert [message.data for message in mini.sent] == [{"thing1": WORDS["title"]}]
