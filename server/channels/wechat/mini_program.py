"""小程序 through WeChat itself. Interfaces and limits: developers.weixin.qq.com/miniprogram/dev/server/API/."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any, Literal

from server.channels.errors import WeChatRefused, WeChatUnavailable
from server.channels.ports import CallSigning, PhoneNumber, Picture, Place, SubscribeMessage, Verdict, Via, WeChatIdentity
from server.channels.wechat import decrypting, limits, voip
from server.channels.wechat.api import Api

EnvVersion = Literal["release", "trial", "develop"]
_STATES = {"release": "formal", "trial": "trial", "develop": "developer"}
_PLACES: dict[Place, int] = {"profile": 1, "comment": 2, "forum": 3, "social": 4}
_MEDIA = {"audio": 1, "picture": 2}
CODE_WIDTH = 430
INVALID_SESSION = 87009


@dataclass(frozen=True, slots=True)
class WeChatMiniProgram:
    """page: where a code opens, without a leading slash. env: which published version codes, links and messages open."""

    api: Api
    env: EnvVersion = "release"
    page: str = "pages/home/home"

    @property
    def via(self) -> Via:
        return "wechat"

    async def identify(self, code: str) -> WeChatIdentity:
        answer = await self.api.sign_in(code)
        return WeChatIdentity(answer["openid"], answer["session_key"], answer.get("unionid"))

    async def session_holds(self, openid: str, session_key: str) -> bool:
        signature = hmac.new(session_key.encode(), b"", hashlib.sha256).hexdigest()
        try:
            await self.api.call("get", "wxa/checksession", params={"openid": openid, "signature": signature, "sig_method": "hmac_sha256"})
        except WeChatRefused as refused:
            if refused.detail["errcode"] == INVALID_SESSION:
                return False
            raise
        return True

    def open_data(self, encrypted: str, iv: str, session_key: str) -> dict[str, Any]:
        return decrypting.opened(encrypted, iv, session_key=session_key, appid=self.api.appid)

    async def phone(self, code: str, openid: str) -> PhoneNumber:
        answer = await self.api.call("post", "wxa/business/getuserphonenumber", data={"code": code, "openid": openid})
        found = answer.get("phone_info")
        if not isinstance(found, dict) or found.get("watermark", {}).get("appid") != self.api.appid:
            raise WeChatUnavailable
        return PhoneNumber(str(found["purePhoneNumber"]), str(found["countryCode"]))

    async def code_image(self, scene: str) -> Picture:
        """check_path only for the published version: a trial's pages are not published yet and would all be refused."""
        data = {
            "scene": limits.check_scene(scene),
            "page": self.page,
            "check_path": self.env == "release",
            "env_version": self.env,
            "width": CODE_WIDTH,
        }
        return await self.api.picture("wxa/getwxacodeunlimit", data)

    async def url_link(self, path: str, query: str, *, days: int) -> str:
        limits.check_link(path, query, days)
        data = {"path": path, "query": query, "expire_type": 1, "expire_interval": days, "env_version": self.env}
        return _text(await self.api.call("post", "wxa/generate_urllink", data=data), "url_link")

    async def scheme(self, path: str, query: str, *, days: int) -> str:
        limits.check_link(path, query, days)
        jump = {"path": path, "query": query, "env_version": self.env}
        data = {"jump_wxa": jump, "is_expire": True, "expire_type": 1, "expire_interval": days}
        return _text(await self.api.call("post", "wxa/generatescheme", data=data), "openlink")

    async def short_link(self, page: str, title: str) -> str:
        """Never a permanent one: of those there are 100,000 for ever."""
        limits.check_page(page)
        data = {"page_url": page, "page_title": title[: limits.LONGEST_TITLE], "is_permanent": False}
        return _text(await self.api.call("post", "wxa/genwxashortlink", data=data), "link")

    async def send(self, message: SubscribeMessage) -> None:
        data: dict[str, Any] = {
            "touser": message.openid,
            "template_id": message.template_id,
            "data": {key: {"value": value} for key, value in message.data.items()},
            "miniprogram_state": _STATES[self.env],
            "lang": "zh_CN",
        }
        if message.page:
            data["page"] = message.page
        await self.api.call("post", "cgi-bin/message/subscribe/send", data=data, sending=True)

    async def check_text(self, text: str, *, openid: str, place: Place) -> Verdict:
        limits.check_text(text)
        data = {"version": 2, "openid": openid, "scene": _PLACES[place], "content": text}
        answer = await self.api.call("post", "wxa/msg_sec_check", data=data)
        return verdict(answer.get("result"))

    async def check_media(self, url: str, *, kind: Literal["picture", "audio"], openid: str, place: Place) -> str:
        data = {"version": 2, "openid": openid, "scene": _PLACES[place], "media_url": url, "media_type": _MEDIA[kind]}
        return _text(await self.api.call("post", "wxa/media_check_async", data=data), "trace_id")

    def sign_call_with(self, session_key: str, call: CallSigning) -> str:
        return voip.signature(self.api.appid, call, session_key)

    async def sign_call(self, openid: str, call: CallSigning) -> str:
        data = {"group_id": call.group, "nonce": call.nonce, "timestamp": call.timestamp}
        return _text(await self.api.call("post", "wxa/getvoipsign", params={"openid": openid}, data=data), "signature")


def verdict(result: Any) -> Verdict:
    """Of a check's `result`; label comes as a number or as text."""
    if not isinstance(result, dict) or result.get("suggest") not in ("pass", "review", "risky"):
        raise WeChatUnavailable
    try:
        label = int(result.get("label", 0))
    except (TypeError, ValueError):
        label = 0
    return Verdict(result["suggest"], label)


def _text(answer: dict[str, Any], name: str) -> str:
    found = answer.get(name)
    if not isinstance(found, str) or not found:
        raise WeChatUnavailable
    return found
