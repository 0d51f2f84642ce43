"""通知: written with its cause, carried by the first way that gets through, and its fate can be read afterwards."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from tortoise.transactions import in_transaction

from server.channels.errors import NotDeliverable, SmsUnavailable, WeChatBusy
from server.channels.ports import Via
from server.notices.errors import MessageNotFound
from server.notices.models import Message, Sending, Subscription
from server.notices.service import NoticeService
from server.outbox import OutboxRecord, OutboxWorker
from server.settings import Settings
from tests.fakes import FixedClock

WORDS = {"number": "KS-1", "title": "路灯不亮", "status": "已办结", "at": "11月23日 10:00"}


class FakeWay:
    """Does what the test says, one after another; then carries."""

    def __init__(self, name: str, via: Via, *answers: Exception) -> None:
        self.name, self.via, self.answers = name, via, list(answers)
        self.carried: list[UUID] = []
        self.asked = 0

    async def carry(self, message: Message) -> Via:
        self.asked += 1
        if self.answers:
            raise self.answers.pop(0)
        self.carried.append(message.id)
        return self.via


def service(clock: FixedClock, *ways: FakeWay) -> tuple[NoticeService, OutboxWorker]:
    notices = NoticeService(ways, clock)
    return notices, OutboxWorker({"message.told": notices.deliver}, clock)


async def fates(message: UUID) -> dict[str, tuple[str, str]]:
    return {row.way: (row.fate, row.reason) for row in await Sending.filter(message_id=message).order_by("id")}


async def test_the_first_way_that_gets_through_is_the_only_one(database: Settings, clock: FixedClock) -> None:
    subscribe, sms = FakeWay("subscribe", "wechat"), FakeWay("sms", "sms")
    notices, outbox = service(clock, subscribe, sms)
    id_ = await notices.tell(uuid4(), "ticket_answered", WORDS)
    assert await outbox.step()
    assert (subscribe.carried, sms.asked) == ([id_], 0)
    assert await fates(id_) == {"inbox": ("sent", ""), "subscribe": ("sent", "")}


async def test_who_declined_hears_by_the_next_way(database: Settings, clock: FixedClock) -> None:
    subscribe, sms = FakeWay("subscribe", "wechat", NotDeliverable("declined", errcode=43101)), FakeWay("sms", "sms")
    notices, outbox = service(clock, subscribe, sms)
    id_ = await notices.tell(uuid4(), "ticket_answered", WORDS)
    await outbox.step()
    assert await fates(id_) == {"inbox": ("sent", ""), "subscribe": ("refused", "declined"), "sms": ("sent", "")}


async def test_when_no_way_is_open_it_stands_in_the_inbox(database: Settings, clock: FixedClock) -> None:
    resident = uuid4()
    notices, outbox = service(
        clock, FakeWay("subscribe", "wechat", NotDeliverable("no_consent")), FakeWay("sms", "sms", NotDeliverable("x"))
    )
    id_ = await notices.tell(resident, "ticket_answered", WORDS)
    await outbox.step()
    assert (await OutboxRecord.get()).done_at is not None
    assert [told.message.id for told in await notices.inbox(resident)] == [id_]


async def test_a_way_that_is_busy_is_tried_again_later_and_then_given_up(database: Settings, clock: FixedClock) -> None:
    subscribe, sms = FakeWay("subscribe", "wechat", *(WeChatBusy() for _ in range(9))), FakeWay("sms", "sms")
    notices, outbox = service(clock, subscribe, sms)
    id_ = await notices.tell(uuid4(), "ticket_answered", WORDS)
    for _ in range(3):
        await outbox.step()
        assert sms.asked == 0
        assert await fates(id_) == {"inbox": ("sent", ""), "subscribe": ("waiting", "wechat_busy")}
        clock.move(minutes=20)
    await outbox.step()
    assert await fates(id_) == {"inbox": ("sent", ""), "subscribe": ("failed", "wechat_busy"), "sms": ("sent", "")}
    assert subscribe.asked == 4


async def test_an_event_that_comes_twice_is_carried_once(database: Settings, clock: FixedClock) -> None:
    subscribe, sms = FakeWay("subscribe", "wechat", NotDeliverable("declined")), FakeWay("sms", "sms", SmsUnavailable())
    notices, _ = service(clock, subscribe, sms)
    id_ = await notices.tell(uuid4(), "ticket_answered", WORDS)
    with pytest.raises(SmsUnavailable):
        await notices.deliver({"message": str(id_)})
    for _ in range(2):
        await notices.deliver({"message": str(id_)})
    assert (subscribe.asked, sms.carried) == (1, [id_])


async def test_what_only_was_written_down_says_so(database: Settings, clock: FixedClock) -> None:
    notices, outbox = service(clock, FakeWay("subscribe", "recording"))
    id_ = await notices.tell(uuid4(), "ticket_answered", WORDS)
    await outbox.step()
    assert (await fates(id_))["subscribe"] == ("recorded", "")


async def test_a_cause_that_is_undone_tells_nobody(database: Settings, clock: FixedClock) -> None:
    notices, outbox = service(clock, FakeWay("subscribe", "wechat"))

    async def cause() -> None:
        async with in_transaction():
            await notices.tell(uuid4(), "ticket_answered", WORDS)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await cause()
    assert not await outbox.step()
    assert (await Message.all().count(), await Sending.all().count()) == (0, 0)


async def test_a_message_that_was_erased_meanwhile_goes_nowhere(database: Settings, clock: FixedClock) -> None:
    resident, way = uuid4(), FakeWay("subscribe", "wechat")
    notices, outbox = service(clock, way)
    await notices.tell(resident, "ticket_answered", WORDS)
    assert await notices.export(resident) == [
        {"at": "2026-11-23T10:00:00+08:00", "text": "编号 KS-1（路灯不亮）：已办结。11月23日 10:00 答复，请点开查看并评价。"}
    ]
    assert (await notices.erase(resident)).count == 1
    await outbox.step()
    assert way.asked == 0


async def test_a_kind_that_does_not_exist_or_lacks_a_value_is_the_callers_fault(database: Settings, clock: FixedClock) -> None:
    notices, _ = service(clock)
    with pytest.raises(KeyError):
        await notices.tell(uuid4(), "fireworks", {})
    with pytest.raises(KeyError):
        await notices.tell(uuid4(), "ticket_answered", {"number": "KS-1"})
    assert await Message.all().count() == 0


async def test_a_message_is_read_by_its_owner_alone(database: Settings, clock: FixedClock) -> None:
    resident = uuid4()
    notices, _ = service(clock)
    id_ = await notices.tell(resident, "ticket_answered", WORDS)
    with pytest.raises(MessageNotFound):
        await notices.read(uuid4(), id_)
    await notices.read(resident, id_)
    assert (await Message.get(id=id_)).read_at == clock.now()


async def test_each_consent_counts_one_more(database: Settings, clock: FixedClock) -> None:
    resident = uuid4()
    notices, _ = service(clock)
    await notices.consent(resident, ["ticket_answered", "ticket_answered", "session_turn"])
    await notices.consent(resident, ["ticket_answered"])
    assert await notices.consents(resident) == {"ticket_answered": 2, "session_turn": 1}
    for _ in range(30):
        await notices.consent(resident, ["session_turn"])
    assert (await notices.consents(resident))["session_turn"] == 20
    assert await Subscription.all().count() == 2
