"""The examples of WeChat's own documents, to the byte."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from server.channels.errors import PushNotGenuine, WeChatDataBroken
from server.channels.ports import CallSigning
from server.channels.wechat import decrypting, voip
from server.channels.wechat.push import Account, PushDoor, PushMalformed, sealed_answer
from server.clock import CHINA
from tests.fakes import FixedClock

TOKEN, APPID, KEY = "AAAAA", "wxba5fad812f8e6fb9", "A" * 43
SEALED = (
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFy"
    "jPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9m"
    "FUPAJGj04="
)
PLAIN = {
    "ToUserName": "gh_97417a04a28d",
    "FromUserName": "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
    "CreateTime": 1714037059,
    "MsgType": "event",
    "Event": "debug_demo",
    "debug_str": "hello world",
}
SAFE_QUERY = {"timestamp": "1714112445", "nonce": "415670741", "msg_signature": "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3"}
PLAIN_QUERY = {"timestamp": "1714037059", "nonce": "486452656", "signature": "899cf89e464efb63f54ddac96b0a0a235f53aa78"}
DATA = json.loads((Path(__file__).parent / "wx_decrypt_vector.json").read_text("utf-8"))


def door(*, key: str = "", at: int = 1714112445) -> PushDoor:
    return PushDoor([Account("mini", APPID, TOKEN, key)], FixedClock(datetime.fromtimestamp(at, CHINA)))


def test_the_address_is_confirmed_with_the_echo() -> None:
    query = {
        "signature": "f464b24fc39322e44b38aa78f5edd27bd1441696",
        "echostr": "4375120948345356249",
        "timestamp": "1714036504",
        "nonce": "1514711492",
    }
    assert door(at=1714036504).greet(query) == "4375120948345356249"


def test_a_plain_message_is_read() -> None:
    letter = door(at=1714037059).open(PLAIN_QUERY, json.dumps(PLAIN).encode())
    assert (letter.text("debug_str"), letter.sealed) == ("hello world", False)


def test_a_message_in_safe_mode_is_opened() -> None:
    letter = door(key=KEY).open(SAFE_QUERY, json.dumps({"ToUserName": "gh_97417a04a28d", "Encrypt": SEALED}).encode())
    assert dict(letter.fields) == PLAIN | {"CreateTime": 1714112445}
    assert letter.sealed


def test_an_answer_in_safe_mode_is_sealed() -> None:
    letter = door(key=KEY).open(SAFE_QUERY, json.dumps({"Encrypt": SEALED}).encode())
    answer = sealed_answer(letter, '{"demo_resp":"good luck"}', timestamp=1713424427, random="707722b803182950")
    assert json.loads(answer) == {
        "Encrypt": "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==",
        "MsgSignature": "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1",
        "TimeStamp": 1713424427,
        "Nonce": "415670741",
    }


def test_in_safe_mode_the_signature_of_the_address_alone_is_not_enough() -> None:
    query = SAFE_QUERY | {"msg_signature": "", "signature": "6c5c811b55cc85e0e1b54100749188c20beb3f5d"}
    with pytest.raises(PushNotGenuine):
        door(key=KEY).open(query, json.dumps({"Encrypt": SEALED}).encode())
    with pytest.raises(PushNotGenuine):
        door(key=KEY).open(query, json.dumps(PLAIN).encode())


@pytest.mark.parametrize("late", [-601, 601])
def test_an_old_message_cannot_be_played_again(late: int) -> None:
    with pytest.raises(PushNotGenuine):
        door(key=KEY, at=1714112445 + late).open(SAFE_QUERY, json.dumps({"Encrypt": SEALED}).encode())


def test_a_message_for_another_app_is_not_taken() -> None:
    other = PushDoor([Account("mini", "wx0000000000000000", TOKEN, KEY)], FixedClock(datetime.fromtimestamp(1714112445, CHINA)))
    with pytest.raises(PushNotGenuine):
        other.open(SAFE_QUERY, json.dumps({"Encrypt": SEALED}).encode())


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b"<xml>", b'<!DOCTYPE x [<!ENTITY a "b">]><xml><A>&a;</A></xml>', b"{}" + b" " * 70_000, b"[" * 60_000],
    ids=["empty", "list", "half json", "half xml", "entities", "too large", "deep"],
)
def test_what_is_no_message_is_refused(body: bytes) -> None:
    with pytest.raises(PushMalformed):
        door(at=1714037059).open(PLAIN_QUERY, body)


def test_a_voip_signature_is_made_from_the_session_key() -> None:
    call = CallSigning("1559129713_672975982", "8AP6DT9ybtniUJfb", 1559129714)
    made = voip.signature("wx20afc706a711eefc", call, "gDyVgzwa0mFz9uUP7M6GQQ==")
    assert made == "b002b824688dd8593a6079e11d8c5e8734fbcb39a6d5906eb347bfbcad79c617"


def test_sealed_data_is_opened_under_the_session_key() -> None:
    found = decrypting.opened(DATA["encryptedData"], DATA["iv"], session_key=DATA["session_key"], appid=DATA["appid"])
    assert found == json.loads(DATA["plaintext"])


@pytest.mark.parametrize(
    "other",
    [{"session_key": "AAAAAAAAAAAAAAAAAAAAAA=="}, {"appid": "wx0000000000000000"}, {"session_key": "short"}, {"session_key": "é"}],
    ids=["stale key", "another app", "no key", "not base64"],
)
def test_data_that_is_not_ours_is_not_taken(other: dict[str, str]) -> None:
    with pytest.raises(WeChatDataBroken):
        decrypting.opened(DATA["encryptedData"], DATA["iv"], **({"session_key": DATA["session_key"], "appid": DATA["appid"]} | other))
