"""WeChat's server API, asynchronous: a bounded executor under wechatpy, a time limit on every call, a breaker and a pace each."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any, Literal

import structlog

from geo.breaker import Breaker
from server.channels.errors import ChannelUnavailable, WeChatQuotaExceeded, WeChatUnavailable
from server.channels.ports import Picture
from server.channels.wechat import errcodes
from server.channels.wechat.client import Client, NoAnswer, Refused
from server.channels.wechat.tokens import Tokens
from server.clock import Clock
from server.crypto import Vault
from server.errors import DoorplateError

log = structlog.get_logger()

A_MINUTE = timedelta(minutes=1)
PER_MINUTE = {"wxa/getwxacodeunlimit": 5000, "wxa/msg_sec_check": 4000, "wxa/media_check_async": 2000}
"""WeChat's own limits a minute, kept before it has to refuse."""
HEADROOM = 0.9
"""Our minute and WeChat's do not begin together."""


class Pace:
    """At most so many calls in any minute. Real time, not the business clock: WeChat counts by it too."""

    def __init__(self, per_minute: int) -> None:
        self._most = max(1, per_minute)
        self._at: deque[float] = deque()

    def step(self) -> None:
        """WeChatQuotaExceeded beyond the pace."""
        now = time.monotonic()
        while self._at and now - self._at[0] >= 60:
            self._at.popleft()
        if len(self._at) >= self._most:
            raise WeChatQuotaExceeded
        self._at.append(now)


class Api:
    """One per process and app (the mini-program, the public account)."""

    def __init__(
        self,
        appid: str,
        secret: str,
        base_url: str,
        vault: Vault,
        clock: Clock,
        *,
        timeout_s: float = 5.0,
        threads: int = 12,
        processes: int = 1,
    ) -> None:
        """timeout_s: for one HTTP exchange. threads: how many exchanges at once. processes: that share WeChat's limits a minute."""
        self.appid = appid
        self._secret, self._clock, self._timeout_s = secret, clock, timeout_s
        self._client = Client(appid, secret, base_url, timeout_s=timeout_s, threads=threads)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="wechat")
        self._breakers: dict[str, Breaker] = {}
        self._paces = {path: Pace(int(most * HEADROOM / processes)) for path, most in PER_MINUTE.items()}
        self.tokens = Tokens(appid, self._fetch_token, vault, clock)

    async def call(
        self,
        method: Literal["get", "post"],
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, Any] | None = None,
        sending: bool = False,
    ) -> dict[str, Any]:
        """An interface that takes a token and answers with JSON. Raises errors of server.channels.errors and no others."""
        answer = await self._with_token(method, path, dict(params or {}), data, sending=sending)
        if isinstance(answer, Picture):
            raise WeChatUnavailable
        return answer

    async def picture(self, path: str, data: Mapping[str, Any]) -> Picture:
        """An interface that answers with a picture."""
        answer = await self._with_token("post", path, {}, data)
        if not isinstance(answer, Picture):
            raise WeChatUnavailable
        return answer

    async def sign_in(self, code: str) -> dict[str, Any]:
        """sns/jscode2session, the one interface that takes the secret instead of a token."""
        params = {"appid": self.appid, "secret": self._secret, "js_code": code, "grant_type": "authorization_code"}
        answer = await self._guarded("get", "sns/jscode2session", params, None)
        if isinstance(answer, Picture) or not answer.get("openid") or not answer.get("session_key"):
            raise WeChatUnavailable
        return answer

    async def close(self) -> None:
        """Exchanges under way are given up."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._client.close()

    async def _with_token(
        self, method: Literal["get", "post"], path: str, params: dict[str, str], data: Mapping[str, Any] | None, *, sending: bool = False
    ) -> dict[str, Any] | Picture:
        """Once more, and only once, when the token turns out to be stale."""
        token = await self.tokens.current()
        try:
            return await self._guarded(method, path, params | {"access_token": token}, data, sending=sending, stale_token_matters=False)
        except _StaleToken:
            token = await self.tokens.instead_of(token)
        return await self._guarded(method, path, params | {"access_token": token}, data, sending=sending)

    async def _guarded(
        self,
        method: Literal["get", "post"],
        path: str,
        params: dict[str, str],
        data: Mapping[str, Any] | None,
        *,
        sending: bool = False,
        stale_token_matters: bool = True,
    ) -> dict[str, Any] | Picture:
        breaker = self._breakers.setdefault(path, Breaker(self._clock))
        breaker.check()
        if path in self._paces:
            self._paces[path].step()
        try:
            answer = await self._exchange(method, path, params, data)
        except NoAnswer:
            fault: DoorplateError = WeChatUnavailable()
            log.warning("wechat.no_answer", interface=path)
        except Refused as refused:
            if refused.errcode in errcodes.STALE_TOKEN and not stale_token_matters:
                breaker.succeeded()
                raise _StaleToken from None
            fault = errcodes.refusal(refused.errcode, sending=sending)
            log.warning("wechat.refused", interface=path, errcode=refused.errcode)
        else:
            breaker.succeeded()
            return answer
        self._judge(breaker, fault)
        raise fault

    def _judge(self, breaker: Breaker, fault: DoorplateError) -> None:
        """A quota opens the breaker until the next minute, silence and "busy" after some in a row; other refusals say: WeChat is well."""
        if isinstance(fault, ChannelUnavailable) and fault.detail.get("errcode") == errcodes.UNTIL_NEXT_MINUTE:
            breaker.hold(fault, self._clock.now() + A_MINUTE)
        elif isinstance(fault, WeChatUnavailable) and fault.detail.get("errcode", errcodes.BUSY) == errcodes.BUSY:
            breaker.failed(fault)
        else:
            breaker.succeeded()

    async def _exchange(
        self, method: Literal["get", "post"], path: str, params: dict[str, str], data: Mapping[str, Any] | None
    ) -> dict[str, Any] | Picture:
        """The limit covers waiting for a free thread as well; a thread itself is freed by the time-out of its socket."""
        work = asyncio.get_running_loop().run_in_executor(
            self._threads, lambda: self._client.ask(method, path, params=params, data=None if data is None else dict(data))
        )
        try:
            async with asyncio.timeout(self._timeout_s * 2):
                answer: dict[str, Any] | Picture = await work
        except TimeoutError:
            raise NoAnswer from None
        return answer

    async def _fetch_token(self, force: bool) -> tuple[str, int]:
        data = {"grant_type": "client_credential", "appid": self.appid, "secret": self._secret, "force_refresh": force}
        answer = await self._guarded("post", "cgi-bin/stable_token", {}, data)
        token, seconds = (None, None) if isinstance(answer, Picture) else (answer.get("access_token"), answer.get("expires_in"))
        if not isinstance(token, str) or not token or not isinstance(seconds, int) or seconds <= 0:
            raise WeChatUnavailable
        return token, min(seconds, 7200)


class _StaleToken(Exception):
    """WeChat does not take this token any more."""
