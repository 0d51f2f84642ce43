"""推送: each message once, answered in the form in which it came, and a public account that answers with a guide."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import xmltodict

from server.channels.errors import PushNotGenuine, WeChatPushNotConfigured
from server.channels.models import MediaCheck
from server.channels.recording import RecordingMiniProgram
from server.channels.safety import SafetyService, VerdictTooEarly
from server.channels.wechat import cards
from server.channels.wechat.models import WeChatPush
from server.channels.wechat.push import Account, Letter, PushDoor, sealed_answer
from server.channels.wechat.service import PUBLIC, PushService
from server.outbox import OutboxRecord
from server.settings import Settings, SettingsRefused
from tests.fakes import MONDAY_MORNING, FixedClock

TOKEN, KEY = "a token of both", "A" * 43
MINI, OPEN = Account("mini", "wx1111111111111111", TOKEN + "1"), Account(PUBLIC, "wx2222222222222222", TOKEN + "2")
SAFE = Account(PUBLIC, "wx2222222222222222", TOKEN + "2", KEY)
NOW = str(int(MONDAY_MORNING.timestamp()))
REPLIES = Settings().wechat_replies
SURE = {
    "band": "sure",
    "matters": [{"id": "elderly-allowance", "plain_name": "老年补贴", "official_name": "高龄老人补贴"}],
    "elsewhere": None,
}


class Search:
    def __init__(self, answer: Mapping[str, Any]) -> None:
        self.answer, self.asked = answer, list[str]()

    async def __call__(self, words: str) -> Mapping[str, Any]:
        self.asked.append(words)
        return self.answer


def service(clock: FixedClock, *accounts: Account, search: Search | None = None) -> PushService:
    door = PushDoor(accounts or (MINI, OPEN), clock)
    found = cards.Cards(cards.read(REPLIES), search or Search(SURE), "https://plates.example.cn")
    return PushService(door, found, SafetyService(RecordingMiniProgram(), clock), clock)


def query(account: Account, **other: str) -> dict[str, str]:
    signature = hashlib.sha1("".join(sorted([account.token, NOW, "a-nonce"])).encode()).hexdigest()
    return {"timestamp": NOW, "nonce": "a-nonce", "signature": signature} | other


def message(number: int = 1, **fields: object) -> bytes:
    usual = {"ToUserName": "gh_1", "FromUserName": "o-person", "CreateTime": NOW, "MsgType": "text", "Content": "老年补贴", "MsgId": number}
    return xmltodict.unparse({"xml": usual | fields}, full_document=False).encode()


def read(answer: tuple[bytes, str]) -> dict[str, Any]:
    assert answer[1].startswith("application/xml")
    found: dict[str, Any] = xmltodict.parse(answer[0])["xml"]
    return found


async def test_a_sentence_is_answered_with_one_guide_card(database: Settings, clock: FixedClock) -> None:
    reply = read(await service(clock).receive(query(OPEN), message()))
    assert (reply["ToUserName"], reply["FromUserName"], reply["MsgType"], reply["ArticleCount"]) == ("o-person", "gh_1", "news", "1")
    card = reply["Articles"]["item"]
    assert card["Title"] == "老年补贴"
    assert card["Url"] == "https://plates.example.cn/h5/#/pages/matter/matter?id=elderly-allowance"


async def test_several_matters_are_a_short_list_of_links(database: Settings, clock: FixedClock) -> None:
    maybe = SURE | {"band": "maybe", "matters": SURE["matters"] * 5}  # type: ignore[operator]
    reply = read(await service(clock, search=Search(maybe)).receive(query(OPEN), message()))
    assert reply["Content"].count("<a href=") == 3


@pytest.mark.parametrize(("elsewhere", "say"), [(None, "没有找到"), ({"say": "这件事找税务局"}, "税务局")])
async def test_nothing_found_says_where_else(database: Settings, clock: FixedClock, elsewhere: object, say: str) -> None:
    none = {"band": "none", "matters": [], "elsewhere": elsewhere}
    assert say in read(await service(clock, search=Search(none)).receive(query(OPEN), message()))["Content"]


async def test_keywords_menu_keys_and_a_new_follower_are_answered_from_the_file(database: Settings, clock: FixedClock) -> None:
    push, event = service(clock), {"MsgType": "event", "Content": None, "MsgId": None}
    assert "12345" in read(await push.receive(query(OPEN), message(1, Content="人工")))["Content"]
    assert "欢迎" in read(await push.receive(query(OPEN), message(**event, Event="subscribe")))["Content"]
    assert "身份证" in read(await push.receive(query(OPEN), message(**event, Event="CLICK", EventKey="find")))["Content"]
    assert read(await push.receive(query(OPEN), message(**event, Event="CLICK", EventKey="elderly")))["MsgType"] == "news"
    assert "文字" in read(await push.receive(query(OPEN), message(3, MsgType="image", Content=None)))["Content"]
    assert await push.receive(query(OPEN), message(**event, Event="unsubscribe")) == (b"success", "text/plain; charset=utf-8")


async def test_a_repeat_is_given_the_same_answer_and_asks_nothing_again(database: Settings, clock: FixedClock) -> None:
    search = Search(SURE)
    push = service(clock, search=search)
    first = await push.receive(query(OPEN), message())
    assert await push.receive(query(OPEN), message()) == first
    assert (search.asked, await WeChatPush.all().count()) == (["老年补贴"], 1)
    await push.receive(query(OPEN), message(2))
    assert len(search.asked) == 2


async def test_repeats_at_once_are_worked_on_once(database: Settings, clock: FixedClock) -> None:
    search = Search(SURE)
    push = service(clock, search=search)
    answers = await asyncio.gather(*(push.receive(query(OPEN), message()) for _ in range(5)))
    assert len(search.asked) == 1
    assert sum(b"news" in answer for answer, _ in answers) >= 1
    assert all(b"news" in answer or answer == b"success" for answer, _ in answers)


async def test_in_safe_mode_an_answer_is_sealed_for_wechat_alone(database: Settings, clock: FixedClock) -> None:
    letter = Letter(SAFE, {}, True, True, "a-nonce")
    envelope = xmltodict.parse(sealed_answer(letter, message().decode(), timestamp=int(NOW)))["xml"]
    asked = query(SAFE, msg_signature=envelope["MsgSignature"])
    body = xmltodict.unparse({"xml": {"ToUserName": "gh_1", "Encrypt": envelope["Encrypt"]}}).encode()
    answer, _ = await service(clock, MINI, SAFE).receive(asked, body)
    sealed = xmltodict.parse(answer)["xml"]
    assert "老年补贴" not in answer.decode()
    opened = PushDoor([SAFE], clock).open(
        {"timestamp": sealed["TimeStamp"], "nonce": sealed["Nonce"], "msg_signature": sealed["MsgSignature"]},
        xmltodict.unparse({"xml": {"Encrypt": sealed["Encrypt"]}}).encode(),
    )
    assert opened.text("MsgType") == "news"


async def test_words_cannot_break_out_of_an_answer(database: Settings, clock: FixedClock) -> None:
    none = {"band": "none", "matters": [], "elsewhere": {"say": "x]]></Content><Evil>1</Evil><![CDATA["}}
    reply = read(await service(clock, search=Search(none)).receive(query(OPEN), message()))
    assert "Evil" not in reply


async def test_a_search_that_fails_leaves_no_retry_storm(database: Settings, clock: FixedClock) -> None:
    class Broken(Search):
        async def __call__(self, words: str) -> Mapping[str, Any]:
            self.asked.append(words)
            raise RuntimeError

    search = Broken(SURE)
    push = service(clock, search=search)
    for _ in range(3):
        assert (await push.receive(query(OPEN), message()))[0] == b"success"
    assert len(search.asked) == 1


async def test_a_search_that_hangs_is_not_waited_for(database: Settings, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    class Hanging(Search):
        async def __call__(self, words: str) -> Mapping[str, Any]:
            await asyncio.Event().wait()
            raise AssertionError

    monkeypatch.setattr("server.channels.wechat.service.IN_TIME_S", 0.05)
    async with asyncio.timeout(5):
        assert (await service(clock, search=Hanging(SURE)).receive(query(OPEN), message()))[0] == b"success"


async def test_the_mini_program_s_own_messages_are_taken_and_not_answered(database: Settings, clock: FixedClock) -> None:
    body = json.dumps(
        {"ToUserName": "gh_1", "FromUserName": "o", "CreateTime": int(NOW), "MsgType": "text", "Content": "老年补贴", "MsgId": 1}
    )
    assert (await service(clock).receive(query(MINI), body.encode()))[0] == b"success"


def checked(trace: str, **result: object) -> bytes:
    fields = {"MsgType": "event", "Event": "wxa_media_check", "FromUserName": "o", "CreateTime": int(NOW), "version": 2}
    return json.dumps(fields | {"trace_id": trace, "result": result}).encode()


@pytest.mark.parametrize(
    ("result", "outcome", "checked_by"),
    [
        ({"suggest": "pass", "label": "100"}, "allow", True),
        ({"suggest": "risky", "label": 20002}, "block", True),
        ({"suggest": "review", "label": 21000}, "hold", True),
        ({}, "allow", False),
    ],
)
async def test_the_verdict_of_a_picture_arrives_once(
    database: Settings, clock: FixedClock, result: dict[str, object], outcome: str, checked_by: bool
) -> None:
    await MediaCheck.create(trace_id="t-1", kind="help_picture", ref="message:7", via="wechat", asked_at=clock.now())
    push = service(clock)
    for _ in range(3):
        assert (await push.receive(query(MINI), checked("t-1", **result)))[0] == b"success"
    (event,) = await OutboxRecord.all()
    assert event.name == "media.checked"
    assert event.payload == {"trace_id": "t-1", "ref": "message:7", "kind": "help_picture", "outcome": outcome, "checked": checked_by}


async def test_a_verdict_that_nobody_asked_for_does_nothing(database: Settings, clock: FixedClock) -> None:
    with pytest.raises(VerdictTooEarly):  # so that WeChat repeats it, in case it overtook the question's own answer
        await service(clock).receive(query(MINI), checked("t-9", suggest="risky", label=20002))
    assert await OutboxRecord.all().count() == 0


async def test_what_is_not_signed_by_wechat_does_nothing(database: Settings, clock: FixedClock) -> None:
    search = Search(SURE)
    for forged in ({}, {"signature": "0" * 40}, query(Account("mini", "wx", "another token")), query(OPEN, timestamp=str(int(NOW) + 1))):
        with pytest.raises(PushNotGenuine):
            await service(clock, search=search).receive(forged, message())
    assert (search.asked, await WeChatPush.all().count()) == ([], 0)


async def test_without_a_token_the_address_says_so(clock: FixedClock) -> None:
    push = PushService(None, None, SafetyService(RecordingMiniProgram(), clock), clock)
    with pytest.raises(WeChatPushNotConfigured):
        push.greet(query(OPEN))


def test_the_shipped_menu_is_what_wechat_takes() -> None:
    menu = cards.read(REPLIES).menu
    assert [sorted(button) for button in menu["button"]] == [["key", "name", "type"], ["name", "sub_button"], ["key", "name", "type"]]
    assert not re.search(r"\d{7,}", REPLIES.read_text("utf-8")), "a number that nobody verified"


@pytest.mark.parametrize(
    "text", ["", "menu: []", "welcome: x", "- list", "a: [", REPLIES.read_text("utf-8").replace("找事项", "一个太长的菜单名字")]
)
def test_a_file_of_replies_that_cannot_work_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "replies.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsRefused):
        cards.read(file)
