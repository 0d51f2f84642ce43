"""消息推送: is it from WeChat, and what does it say (framework/server-ability/message-push). Plain and safe mode, JSON and XML.

wechatpy opens and seals; it compares signatures byte by byte in the open and knows no replay, so that is done here.
"""

from __future__ import annotations

import binascii
import hashlib
import hmac
import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from xml.parsers.expat import ExpatError

import structlog
import xmltodict
from wechatpy.crypto import PrpCrypto, WeChatCrypto
from wechatpy.exceptions import InvalidAppIdException

from server.channels.errors import PushNotGenuine
from server.clock import Clock
from server.errors import BadRequest

log = structlog.get_logger()
FRESH = timedelta(minutes=10)
"""Older or newer than this by our clock is not taken: a caught message cannot be played again later."""
LARGEST = 64 * 1024


class PushMalformed(BadRequest):
    code, message = "push_malformed", "推送的内容读不懂"


@dataclass(frozen=True, slots=True)
class Account:
    """A mini-program or public account that pushes to us. key: EncodingAESKey; empty = plain mode."""

    name: str
    appid: str
    token: str = field(repr=False)
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """What arrived. fields: as WeChat names them. xml: the form an answer must have."""

    account: Account
    fields: Mapping[str, Any] = field(repr=False)
    xml: bool
    sealed: bool
    nonce: str

    def text(self, name: str) -> str:
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""

    @property
    def identity(self) -> str:
        """The same for every repeat of one message: MsgId, and for events who, when and which."""
        parts = [self.text(name) for name in ("MsgId", "FromUserName", "CreateTime", "MsgType", "Event", "EventKey", "trace_id")]
        return hashlib.sha256("\n".join([self.account.appid, *parts]).encode()).hexdigest()


class PushDoor:
    def __init__(self, accounts: Sequence[Account], clock: Clock) -> None:
        self.accounts, self.clock = accounts, clock

    def greet(self, query: Mapping[str, str]) -> str:
        """The one-time check of the address: the echo, when the signature is one of ours."""
        self._check_time(query)
        if not any(_same(query.get("signature"), _sign(account.token, *_stamp(query))) for account in self.accounts):
            raise PushNotGenuine
        return query.get("echostr", "")

    def open(self, query: Mapping[str, str], body: bytes) -> Letter:
        """In safe mode msg_signature counts, `signature` alone would not cover the body. PushNotGenuine for anything else."""
        self._check_time(query)
        if len(body) > LARGEST:
            raise PushMalformed
        xml = body.lstrip()[:1] == b"<"
        fields = _read(body, xml)
        sealed = fields.get("Encrypt")
        for account in self.accounts:
            if account.key:
                if isinstance(sealed, str) and _same(query.get("msg_signature"), _sign(account.token, *_stamp(query), sealed)):
                    return Letter(account, _read(_opened(account, sealed), xml), xml, True, query.get("nonce", ""))
            elif _same(query.get("signature"), _sign(account.token, *_stamp(query))):
                return Letter(account, fields, xml, False, query.get("nonce", ""))
        raise PushNotGenuine

    def seal(self, letter: Letter, answer: str) -> bytes:
        """An answer in the form of its letter; "" and "success" go as they are."""
        if not letter.sealed or answer in ("", "success"):
            return answer.encode()
        return sealed_answer(letter, answer, timestamp=int(self.clock.now().timestamp()))

    def _check_time(self, query: Mapping[str, str]) -> None:
        given = query.get("timestamp", "")
        now = self.clock.now().timestamp()
        if not (given.isascii() and given.isdigit() and len(given) <= 12) or abs(now - int(given)) > FRESH.total_seconds():
            log.warning("wechat.push_stale")
            raise PushNotGenuine


def sealed_answer(letter: Letter, answer: str, *, timestamp: int, random: str | None = None) -> bytes:
    """random: 16 characters, drawn when not given."""
    account = letter.account
    crypto = _Crypto(WeChatCrypto(account.token, account.key, account.appid).key, random)
    encrypt = crypto.encrypt(answer, account.appid).decode()
    signature = _sign(account.token, str(timestamp), letter.nonce, encrypt)
    said = {"Encrypt": encrypt, "MsgSignature": signature, "TimeStamp": timestamp, "Nonce": letter.nonce}
    if letter.xml:
        return xmltodict.unparse({"xml": said}, full_document=False).encode()  # type: ignore[no-any-return]
    return json.dumps(said).encode()


class _Crypto(PrpCrypto):  # type: ignore[misc]
    def __init__(self, key: bytes, random: str | None = None) -> None:
        super().__init__(key)
        self._random = random

    def get_random_string(self) -> str:
        return self._random or str(super().get_random_string())


def _opened(account: Account, sealed: str) -> bytes:
    try:
        return str(_Crypto(WeChatCrypto(account.token, account.key, account.appid).key).decrypt(sealed, account.appid)).encode()
    except (InvalidAppIdException, binascii.Error, ValueError, IndexError, TypeError, struct.error) as fault:
        log.warning("wechat.push_not_opened", error=type(fault).__name__)
    raise PushNotGenuine


def _read(body: bytes, xml: bool) -> dict[str, Any]:
    try:
        found = xmltodict.parse(body).get("xml") if xml else json.loads(body)
    except (ExpatError, ValueError, RecursionError, AttributeError):
        found = None
    if not isinstance(found, dict):
        raise PushMalformed
    return found


def _stamp(query: Mapping[str, str]) -> tuple[str, str]:
    return query.get("timestamp", ""), query.get("nonce", "")


def _sign(*parts: str) -> str:
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


def _same(given: str | None, ours: str) -> bool:
    return given is not None and hmac.compare_digest(given.encode(), ours.encode())
