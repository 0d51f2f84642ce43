"""Stand-ins that write down and send nothing, for running without credentials. Whatever they carry is labelled `recording`."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal

from server.channels.errors import WeChatDataBroken, WeChatNotConfigured
from server.channels.ports import CallSigning, PhoneNumber, Picture, Place, SubscribeMessage, TextMessage, Verdict, Via, WeChatIdentity
from server.channels.wechat import limits

KEPT = 200
NO_CALLS = "还没有配置小程序，不能用微信语音视频；请在网页里接通"


@dataclass(slots=True)
class RecordingMiniProgram:
    """Signs in whoever has a code, so that the whole trip can be shown; makes no codes or links, because they would lead nowhere."""

    sent: deque[SubscribeMessage] = field(default_factory=lambda: deque(maxlen=KEPT), repr=False)
    checked: deque[str] = field(default_factory=lambda: deque(maxlen=KEPT), repr=False)

    @property
    def via(self) -> Via:
        return "recording"

    async def identify(self, code: str) -> WeChatIdentity:
        openid = "recording-" + hashlib.sha256(code.encode()).hexdigest()[:24]
        return WeChatIdentity(openid, _key_of(openid))

    async def session_holds(self, openid: str, session_key: str) -> bool:
        return session_key == _key_of(openid)

    def open_data(self, encrypted: str, iv: str, session_key: str) -> dict[str, Any]:
        raise WeChatDataBroken

    async def phone(self, code: str, openid: str) -> PhoneNumber:
        raise WeChatNotConfigured(message="还没有配置小程序，不能用微信手机号；演示里请手动填写联系方式")

    async def code_image(self, scene: str) -> Picture:
        limits.check_scene(scene)
        raise WeChatNotConfigured

    async def url_link(self, path: str, query: str, *, days: int) -> str:
        limits.check_link(path, query, days)
        raise WeChatNotConfigured

    async def scheme(self, path: str, query: str, *, days: int) -> str:
        limits.check_link(path, query, days)
        raise WeChatNotConfigured

    async def short_link(self, page: str, title: str) -> str:
        limits.check_page(page)
        raise WeChatNotConfigured

    async def send(self, message: SubscribeMessage) -> None:
        self.sent.append(message)

    async def check_text(self, text: str, *, openid: str, place: Place) -> Verdict:
        limits.check_text(text)
        return Verdict("pass", 0, checked=False)

    async def check_media(self, url: str, *, kind: Literal["picture", "audio"], openid: str, place: Place) -> str:
        trace = "recording-" + secrets.token_hex(8)
        self.checked.append(trace)
        return trace

    def sign_call_with(self, session_key: str, call: CallSigning) -> str:
        raise WeChatNotConfigured(message=NO_CALLS)

    async def sign_call(self, openid: str, call: CallSigning) -> str:
        raise WeChatNotConfigured(message=NO_CALLS)


@dataclass(slots=True)
class RecordingSms:
    sent: deque[TextMessage] = field(default_factory=lambda: deque(maxlen=KEPT), repr=False)

    @property
    def via(self) -> Via:
        return "recording"

    async def send(self, message: TextMessage) -> None:
        self.sent.append(message)


def _key_of(openid: str) -> str:
    """Shaped as WeChat's, secret from nobody."""
    return base64.b64encode(hashlib.sha256(openid.encode()).digest()[:16]).decode()
