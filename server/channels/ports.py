"""What we ask of an outside channel. Real adapters and the recording stand-ins keep the same promises (tests/contract/test_channels.py).

Every refusal is one of `server.channels.errors`. No method logs or shows a code, an openid, a phone number, a session key or a token.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Via = Literal["wechat", "sms", "recording"]
"""Who really carried it. recording: nobody, it was only written down, and every answer that depends on it says so."""

NOT_SENT = "演示：未真正发送"


@dataclass(frozen=True, slots=True)
class WeChatIdentity:
    """Who signed in. None of it may leave the server; at rest it is sealed."""

    openid: str = field(repr=False)
    session_key: str = field(repr=False)
    unionid: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """country_code as WeChat gives it: "86" for the mainland."""

    number: str = field(repr=False)
    country_code: str


@dataclass(frozen=True, slots=True)
class Picture:
    body: bytes = field(repr=False)
    content_type: str


@dataclass(frozen=True, slots=True)
class SubscribeMessage:
    """One 订阅消息. data: key of the template (thing1, time2 ...) -> text already within the key's limits (subscriptions.fit)."""

    openid: str = field(repr=False)
    template_id: str
    data: Mapping[str, str] = field(repr=False)
    page: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a content check says. checked: False when nobody really looked (recording)."""

    suggest: Literal["pass", "review", "risky"]
    label: int
    checked: bool = True


Place = Literal["profile", "comment", "forum", "social"]
"""Where the content will stand: 资料、评论、论坛、社交日志."""


@dataclass(frozen=True, slots=True)
class CallSigning:
    """What is signed for wx.joinVoIPChat. nonce: under 128 characters; timestamp: seconds."""

    group: str
    nonce: str
    timestamp: int


class MiniProgram(Protocol):
    """小程序."""

    @property
    def via(self) -> Via: ...

    async def identify(self, code: str) -> WeChatIdentity:
        """Whose wx.login code it is. A code holds once and for five minutes; WeChatCodeInvalid otherwise."""
        ...

    async def session_holds(self, openid: str, session_key: str) -> bool:
        """Is the key still the person's current one? Asking for a new login code may replace it."""
        ...

    def open_data(self, encrypted: str, iv: str, session_key: str) -> dict[str, Any]:
        """What the client hands over sealed under the session key (wx.getUserInfo, group ids ...); WeChatDataBroken under any other."""
        ...

    async def phone(self, code: str, openid: str) -> PhoneNumber:
        """Of a getPhoneNumber button's code, also once and five minutes."""
        ...

    async def code_image(self, scene: str) -> Picture:
        """小程序码 that opens our page with this scene: at most 32 of the allowed characters, else SceneInvalid before anything is sent."""
        ...

    async def url_link(self, path: str, query: str, *, days: int) -> str:
        """https link that opens the mini-program from SMS or a browser. days: 1 to 30."""
        ...

    async def scheme(self, path: str, query: str, *, days: int) -> str:
        """weixin:// link, the same limits."""
        ...

    async def short_link(self, page: str, title: str) -> str:
        """#小程序:// link for use inside WeChat, holds 30 days. page may carry a query; the title is cut at 20 characters."""
        ...

    async def send(self, message: SubscribeMessage) -> None:
        """One accepted request of the person lets one message through; NotDeliverable names why it did not go."""
        ...

    async def check_text(self, text: str, *, openid: str, place: Place) -> Verdict:
        """At most 2,500 characters; the person must have used the mini-program within two hours."""
        ...

    async def check_media(self, url: str, *, kind: Literal["picture", "audio"], openid: str, place: Place) -> str:
        """The trace id under which the verdict arrives within half an hour (message push)."""
        ...

    def sign_call_with(self, session_key: str, call: CallSigning) -> str:
        """The VoIP signature made here. Good only while the key is the person's current one."""
        ...

    async def sign_call(self, openid: str, call: CallSigning) -> str:
        """The VoIP signature made by WeChat itself, for when no valid session key is at hand."""
        ...


@dataclass(frozen=True, slots=True)
class TextMessage:
    """One SMS. The gateway holds the approved text of each template; we send its name and values."""

    id: str
    """Ours: the gateway sends the same id only once."""
    phone: str = field(repr=False)
    template: str
    values: Mapping[str, str] = field(repr=False)


class Sms(Protocol):
    """短信."""

    @property
    def via(self) -> Via: ...

    async def send(self, message: TextMessage) -> None:
        """NotDeliverable names why a number or template was refused; Unavailable means try again later."""
        ...
