"""A stand-in for api.weixin.qq.com on loopback, written from WeChat's documents. It is not WeChat.

It speaks real HTTP and is as strict as the documents: the token of every call, codes that hold once, charset and length of a scene, pages
that must be published, limits a minute and a day, one message for each accepted request, the limits of a template's fields. A refusal is
JSON with status 200, whatever was asked for. Faults are ordered by the test with `next(path, ...)`. It shares no code with the adapter.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import io
import json
import re
import secrets
from collections import Counter, defaultdict, deque
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from PIL import Image

from server.clock import Clock, SystemClock

APPID, SECRET = "wx1234567890abcdef", "0123456789abcdef0123456789abcdef"
SCENE = re.compile(r"[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}")
FIELDS = {
    "thing": re.compile(r".{1,20}"),
    "number": re.compile(r"\d{1,32}(\.\d+)?"),
    "letter": re.compile(r"[A-Za-z]{1,32}"),
    "character_string": re.compile(r"[!-~]{1,32}"),
    "time": re.compile(r"(\d{4}年\d{1,2}月\d{1,2}日 ?)?(\d{1,2}:\d{2})?.*"),
    "date": re.compile(r"\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?"),
    "phone_number": re.compile(r"[\d+\- ]{1,17}"),
    "name": re.compile(r"[\u4e00-\u9fff]{1,10}|[A-Za-z ]{1,20}"),
    "phrase": re.compile(r"[\u4e00-\u9fff]{1,5}"),
}


@dataclass
class Fault:
    """What happens to one request: an errcode instead of an answer, a wait, or raw bytes with an HTTP status."""

    errcode: int | None = None
    slow_s: float = 0.0
    status: int = 200
    raw: bytes | None = None
    hang_up: bool = False


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    query: dict[str, str]
    body: dict[str, Any]
    content_type: str


class Refusal(Exception):
    def __init__(self, errcode: int, errmsg: str = "refused") -> None:
        self.errcode, self.errmsg = errcode, errmsg


@dataclass
class WeChatStandIn:
    """`async with WeChatStandIn() as wechat:` then `wechat.url`; `asked` holds every request as it arrived."""

    clock: Clock = field(default_factory=SystemClock)
    appid: str = APPID
    secret: str = SECRET
    token_seconds: int = 7200
    pages: set[str] = field(default_factory=lambda: {"pages/home/home", "pages/matter/matter"})
    published: bool = True
    codes_per_minute: int = 5000
    templates: dict[str, tuple[str, ...]] = field(default_factory=lambda: {"T-ANSWER": ("thing1", "phrase2", "time3")})
    asked: list[Asked] = field(default_factory=list)
    sent: list[dict[str, Any]] = field(default_factory=list)
    menu: dict[str, Any] | None = None
    token: str = ""
    token_until: datetime | None = None
    refreshes: int = 0
    _old: tuple[str, datetime] = ("", datetime.min)
    _forced: list[datetime] = field(default_factory=list)
    _login: dict[str, str] = field(default_factory=dict)  # code -> openid, "" once used
    _phones: dict[str, tuple[str, str]] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)  # openid -> current session_key
    _accepted: Counter[tuple[str, str]] = field(default_factory=Counter)
    _minutes: Counter[tuple[str, int]] = field(default_factory=Counter)
    _faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    _serving: set[asyncio.Task[None]] = field(default_factory=set)

    # --- what a test orders and sees

    def next(self, path: str, **fault: Any) -> None:
        """Order one fault for an interface; several are served one after another."""
        self._faults[path].append(Fault(**fault))

    def login_code(self, openid: str) -> str:
        """As wx.login gives it to the page of that person."""
        code = "0" + secrets.token_hex(12)
        self._login[code] = openid
        return code

    def phone_code(self, openid: str, number: str) -> str:
        """As a getPhoneNumber button gives it."""
        code = secrets.token_hex(16)
        self._phones[code] = (openid, number)
        return code

    def accepts(self, openid: str, template: str, times: int = 1) -> None:
        """The person accepted so many requestSubscribeMessage."""
        self._accepted[openid, template] += times

    def expire_token(self) -> None:
        """WeChat forgets the token before its time, as happens when somebody forces a refresh elsewhere."""
        self.token, self.token_until, self._old = "", None, ("", datetime.min)

    def calls(self, path: str) -> list[Asked]:
        return [asked for asked in self.asked if asked.path == path]

    # --- HTTP

    async def __aenter__(self) -> WeChatStandIn:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=1024)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        try:
            while await self._exchange(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client gave up
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()
            self._serving.discard(task)

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        method, target, _ = head[0].split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        raw = await reader.readexactly(int(headers.get("content-length", 0)))
        parts = urlsplit(target)
        path = parts.path.lstrip("/")
        try:
            body = json.loads(raw) if raw else {}
        except ValueError:
            body = {"not": "json"}
        asked = Asked(method, path, dict(parse_qsl(parts.query, keep_blank_values=True)), body, headers.get("content-type", ""))
        self.asked.append(asked)
        waiting = self._faults[path]
        fault = waiting.popleft() if waiting else Fault()
        await asyncio.sleep(fault.slow_s)
        if fault.hang_up:
            return False
        answer, content_type = self._answered(asked, fault)
        writer.write(
            f"HTTP/1.1 {fault.status} X\r\nContent-Type: {content_type}\r\nContent-Length: {len(answer)}\r\n\r\n".encode() + answer
        )
        await writer.drain()
        return True

    def _answered(self, asked: Asked, fault: Fault) -> tuple[bytes, str]:
        if fault.raw is not None:
            return fault.raw, "text/html"
        try:
            if fault.errcode is not None:
                raise Refusal(fault.errcode)
            interface = getattr(self, "_" + asked.path.replace("/", "_").replace("-", "_"), None)
            if interface is None:
                raise Refusal(40066, "invalid url")
            if asked.path not in ("cgi-bin/stable_token", "sns/jscode2session"):
                self._check_token(asked.query.get("access_token"))
            if asked.method == "POST" and not asked.content_type.startswith("application/json"):
                raise Refusal(40097, "invalid args")
            answer = interface(asked)
        except Refusal as refusal:
            answer = {"errcode": refusal.errcode, "errmsg": refusal.errmsg}
        if isinstance(answer, bytes):
            return answer, "image/jpeg"
        return json.dumps(answer, ensure_ascii=False).encode(), "application/json; charset=utf-8"

    # --- interfaces

    def _check_token(self, given: str | None) -> None:
        now = self.clock.now()
        if not given:
            raise Refusal(41001, "access_token missing")
        old, old_until = self._old
        if given == old and now.replace(tzinfo=None) < old_until:
            return
        if given != self.token:
            raise Refusal(40001, "invalid credential, access_token is invalid or not latest")
        assert self.token_until is not None
        if now >= self.token_until:
            raise Refusal(42001, "access_token expired")

    def _cgi_bin_stable_token(self, asked: Asked) -> dict[str, Any]:
        body, now = asked.body, self.clock.now()
        if body.get("grant_type") != "client_credential":
            raise Refusal(40002)
        if body.get("appid") != self.appid:
            raise Refusal(40013)
        if body.get("secret") != self.secret:
            raise Refusal(40125)
        left = (self.token_until - now).total_seconds() if self.token_until else 0
        force = bool(body.get("force_refresh"))
        if force:
            self._forced = [at for at in self._forced if now - at < timedelta(days=1)]
            if len(self._forced) >= 20:
                raise Refusal(45009)
            force = not self._forced or now - self._forced[-1] >= timedelta(seconds=30)
        if force:
            self._forced.append(now)
        if force or left <= 300:
            if not force and left > 0:
                self._old = (self.token, now.replace(tzinfo=None) + timedelta(minutes=5))
            else:
                self._old = ("", datetime.min)
            self.token = secrets.token_urlsafe(96)
            self.token_until = now + timedelta(seconds=self.token_seconds)
            self.refreshes += 1
        assert self.token_until is not None
        return {"access_token": self.token, "expires_in": int((self.token_until - now).total_seconds())}

    def _sns_jscode2session(self, asked: Asked) -> dict[str, Any]:
        query = asked.query
        if query.get("appid") != self.appid:
            raise Refusal(40013)
        if query.get("secret") != self.secret:
            raise Refusal(40125)
        code = query.get("js_code", "")
        openid = self._login.get(code)
        if openid is None:
            raise Refusal(40029, "invalid code")
        if not openid:
            raise Refusal(40163, "code been used")
        self._login[code] = ""
        self._keys[openid] = base64.b64encode(secrets.token_bytes(16)).decode()
        return {"openid": openid, "session_key": self._keys[openid]}

    def _wxa_checksession(self, asked: Asked) -> dict[str, Any]:
        key = self._keys.get(asked.query.get("openid", ""), "")
        if not key or asked.query.get("signature") != hmac.new(key.encode(), b"", hashlib.sha256).hexdigest():
            raise Refusal(87009, "invalid signature")
        return {"errcode": 0, "errmsg": "ok"}

    def _wxa_business_getuserphonenumber(self, asked: Asked) -> dict[str, Any]:
        found = self._phones.pop(asked.body.get("code", ""), None)
        if found is None or asked.body.get("openid", found[0]) != found[0]:
            raise Refusal(40029, "invalid code")
        watermark = {"timestamp": int(self.clock.now().timestamp()), "appid": self.appid}
        number = found[1]
        return {
            "errcode": 0,
            "errmsg": "ok",
            "phone_info": {"phoneNumber": number, "purePhoneNumber": number, "countryCode": "86", "watermark": watermark},
        }

    def _wxa_getwxacodeunlimit(self, asked: Asked) -> bytes:
        body = asked.body
        self._count(asked.path, self.codes_per_minute)
        if SCENE.fullmatch(str(body.get("scene", ""))) is None:
            raise Refusal(40129, "invalid scene")
        if body.get("env_version", "release") not in ("release", "trial", "develop"):
            raise Refusal(40097, "invalid args")
        page = body.get("page", "")
        if page.startswith("/") or "?" in page:
            raise Refusal(41030, "invalid page")
        if body.get("check_path", True) and (not self.published or page not in self.pages):
            raise Refusal(41030, "invalid page rid: 1")
        if not 280 <= body.get("width", 430) <= 1280:
            raise Refusal(40097, "invalid args")
        picture = Image.new("RGB", (body["width"], body["width"]), "white")
        out = io.BytesIO()
        picture.save(out, "JPEG")
        return out.getvalue()

    def _wxa_generate_urllink(self, asked: Asked) -> dict[str, Any]:
        self._check_link(asked.body.get("query", ""), asked.body.get("expire_interval", 0))
        return {"errcode": 0, "errmsg": "ok", "url_link": "https://wxaurl.cn/" + secrets.token_hex(6)}

    def _wxa_generatescheme(self, asked: Asked) -> dict[str, Any]:
        self._check_link(asked.body.get("jump_wxa", {}).get("query", ""), asked.body.get("expire_interval", 0))
        return {"errcode": 0, "errmsg": "ok", "openlink": "weixin://dl/business/?t=" + secrets.token_hex(6)}

    def _wxa_genwxashortlink(self, asked: Asked) -> dict[str, Any]:
        if asked.body["page_url"].partition("?")[0] not in self.pages:
            raise Refusal(40165, "invalid weapp pagepath")
        return {"errcode": 0, "errmsg": "ok", "link": f"#小程序://{asked.body.get('page_title', '')}/{secrets.token_hex(6)}"}

    def _check_link(self, query: str, days: int) -> None:
        if len(query) > 1024:
            raise Refusal(40212, "invalid query")
        if not 1 <= days <= 30:
            raise Refusal(85402, "invalid expire_interval")

    def _cgi_bin_message_subscribe_send(self, asked: Asked) -> dict[str, Any]:
        body = asked.body
        openid, template = body.get("touser", ""), body.get("template_id", "")
        if openid not in self._keys:
            raise Refusal(40003, "invalid openid")
        if template not in self.templates:
            raise Refusal(40037, "invalid template_id")
        if body.get("page") and body["page"].partition("?")[0] not in self.pages:
            raise Refusal(41030, "invalid page")
        data = body.get("data", {})
        for key in self.templates[template]:
            kind = key.rstrip("0123456789")
            value = data.get(key, {}).get("value", "")
            if not isinstance(value, str) or FIELDS[kind].fullmatch(value) is None:
                raise Refusal(47003, f"argument invalid! data.{key}.value invalid")
        if self._accepted[openid, template] <= 0:
            raise Refusal(43101, "user refuse to accept the msg")
        self._accepted[openid, template] -= 1
        self.sent.append(body)
        return {"errcode": 0, "errmsg": "ok", "msgid": len(self.sent)}

    def _wxa_msg_sec_check(self, asked: Asked) -> dict[str, Any]:
        body = asked.body
        self._check_checked(body)
        if len(body["content"]) > 2500:
            raise Refusal(40129)
        suggest, label = (
            ("risky", 20006) if "违法" in body["content"] else ("review", 21000) if "可疑" in body["content"] else ("pass", 100)
        )
        return {
            "errcode": 0,
            "errmsg": "ok",
            "trace_id": secrets.token_hex(8),
            "result": {"suggest": suggest, "label": label},
            "detail": [{"strategy": "content_model", "errcode": 0, "suggest": suggest, "label": label, "prob": 90}],
        }

    def _wxa_media_check_async(self, asked: Asked) -> dict[str, Any]:
        self._check_checked(asked.body)
        if asked.body.get("media_type") not in (1, 2):
            raise Refusal(40004)
        return {"errcode": 0, "errmsg": "ok", "trace_id": secrets.token_hex(8)}

    def _check_checked(self, body: dict[str, Any]) -> None:
        if body.get("version") != 2 or body.get("scene") not in (1, 2, 3, 4):
            raise Refusal(40129, "invalid scene")
        if body.get("openid") not in self._keys:
            raise Refusal(40003, "invalid openid")

    def _wxa_getvoipsign(self, asked: Asked) -> dict[str, Any]:
        key = self._keys.get(asked.query.get("openid", ""))
        if key is None:
            raise Refusal(40003)
        body = asked.body
        words = "".join(sorted([self.appid, body["group_id"], body["nonce"], str(body["timestamp"])]))
        return {"errcode": 0, "errmsg": "ok", "signature": hmac.new(key.encode(), words.encode(), hashlib.sha256).hexdigest()}

    def _cgi_bin_menu_create(self, asked: Asked) -> dict[str, Any]:
        buttons = asked.body.get("button", [])
        if not 1 <= len(buttons) <= 3 or any(len(button["name"].encode()) > 16 for button in buttons):
            raise Refusal(40018, "invalid button name size")
        self.menu = asked.body
        return {"errcode": 0, "errmsg": "ok"}

    def _count(self, path: str, most: int) -> None:
        minute = int(self.clock.now().timestamp()) // 60
        self._minutes[path, minute] += 1
        if self._minutes[path, minute] > most:
            raise Refusal(45009, "reach max api minute freq limit")
