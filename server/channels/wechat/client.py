"""One HTTP call to WeChat through wechatpy, without the habits of its client that a server cannot use."""

from __future__ import annotations

import logging
from typing import Any, Literal

import requests
from requests.adapters import HTTPAdapter
from wechatpy import WeChatClient
from wechatpy.exceptions import WeChatClientException

from server.channels.ports import Picture

for name in ("urllib3", "requests", "wechatpy"):  # at DEBUG and INFO they log addresses, and an address holds the token or the secret
    logging.getLogger(name).setLevel(logging.WARNING)

_PICTURES = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))


class NoAnswer(Exception):
    """The network, a time-out, a status other than 200, or an answer that is neither JSON nor a picture. Holds no address."""


class Refused(Exception):
    """WeChat answered with an errcode."""

    def __init__(self, errcode: int) -> None:
        super().__init__(str(errcode))
        self.errcode = errcode


class Client(WeChatClient):  # type: ignore[misc]
    """wechatpy would fetch tokens by itself (other endpoint, no time-out, once a process) and retry on a stale one for ever: here it never
    does, the token comes with each call (tokens.py). Its base address is a class attribute there, ours may be another server."""

    def __init__(self, appid: str, secret: str, base_url: str, *, timeout_s: float, threads: int) -> None:
        super().__init__(appid, secret, timeout=timeout_s, auto_retry=False)
        self.API_BASE_URL = base_url.rstrip("/") + "/"
        pool = HTTPAdapter(pool_connections=1, pool_maxsize=threads)
        self._http.mount("https://", pool)
        self._http.mount("http://", pool)

    @property
    def access_token(self) -> str:
        return ""

    def fetch_access_token(self) -> None:
        raise AssertionError("tokens are fetched by tokens.py alone")

    def ask(self, method: Literal["get", "post"], path: str, *, params: dict[str, str], data: dict[str, Any] | None) -> Any:
        """A dict, or a Picture. Blocks; raises NoAnswer or Refused, never anything that quotes the address."""
        json_type = {"content-type": "application/json; charset=utf-8"}
        try:
            call = self.get if method == "get" else self.post
            more = {} if data is None else {"data": data, "headers": json_type}
            answer = call(path, params={"access_token": ""} | params, allow_redirects=False, **more)
        except WeChatClientException as fault:
            errcode = fault.errcode
        except (requests.RequestException, ValueError, TypeError):
            errcode = None
        else:
            return self._read(answer)
        if isinstance(errcode, int):  # raised out here so that it does not carry the exception whose request holds the address
            raise Refused(errcode)
        raise NoAnswer

    @staticmethod
    def _read(answer: Any) -> dict[str, Any] | Picture:
        """By content, never by status or header: a refused picture is JSON with status 200."""
        if isinstance(answer, dict):
            return answer
        body = getattr(answer, "content", b"")
        for magic, content_type in _PICTURES:
            if getattr(answer, "status_code", 0) == 200 and body.startswith(magic):
                return Picture(body, content_type)
        raise NoAnswer

    def close(self) -> None:
        self._http.close()
