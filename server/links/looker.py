"""看一眼网址: HEAD, then GET where HEAD is not liked; a few hosts at a time, one address of a host after the other; no body is read."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

import httpx

from server.links.guard import Guard, NoSuchName, NotPublic
from server.links.ports import Seen
from server.public_hosts import aimed

HOPS = 6
AT_ONCE = 6
WHO = "doorplate-link-check/1.0"
GONE = {404: "网页不存在(404)", 410: "网页已下线(410)"}
ONWARD = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
NOTHING_SEEN = frozenset({401, 402, 403, 405, 406, 407, 412, 418, 421, 423, 425, 426, 428, 429, 451})
"""It answers, but not a program: many public sites keep programs out. Whether it opens in a browser, we cannot say."""


class HttpLooker:
    def __init__(self, guard: Guard | None = None, *, timeout_s: float = 10.0, whole_s: float = 25.0, pause_s: float = 1.0) -> None:
        """timeout_s: for each wait; whole_s: for an address with all its hops; pause_s: between two of one host."""
        self.guard = guard or Guard()
        self.timeout_s, self.whole_s, self.pause_s = timeout_s, whole_s, pause_s

    async def look(self, urls: Mapping[str, str]) -> dict[str, Seen]:
        by_host: dict[str, list[tuple[str, str]]] = {}
        for id_, url in urls.items():
            by_host.setdefault(_host(url), []).append((id_, url))
        turn, seen = asyncio.Semaphore(AT_ONCE), {}
        # no proxy of the environment: behind one the guard could not know where a connection goes
        async with httpx.AsyncClient(
            follow_redirects=False, trust_env=False, timeout=self.timeout_s, headers={"user-agent": WHO, "accept": "text/html,*/*;q=0.5"}
        ) as http:

            async def one_host(listed: list[tuple[str, str]]) -> None:
                async with turn:
                    for place, (id_, url) in enumerate(listed):
                        if place:
                            await asyncio.sleep(self.pause_s)
                        seen[id_] = await self._seen(http, url)

            await asyncio.gather(*(one_host(listed) for listed in by_host.values()))
        return seen

    async def _seen(self, http: httpx.AsyncClient, url: str) -> Seen:
        try:
            async with asyncio.timeout(self.whole_s):
                try:
                    found = await self._followed(http, "HEAD", url)
                except (httpx.ReadError, httpx.RemoteProtocolError):  # hung up on HEAD
                    return await self._followed(http, "GET", url)
                return found if found.verdict == "ok" else await self._followed(http, "GET", url)
        except NotPublic:
            return Seen("caution", "网址不是公开的互联网地址，没有去看")
        except NoSuchName:
            return Seen("unreachable", "域名解析不到")
        except (TimeoutError, httpx.TimeoutException):
            return Seen("unreachable", "很久没有回应")
        except httpx.ConnectError as fault:
            return Seen("unreachable", "安全证书有问题，或被中途拦截" if "CERTIFICATE" in str(fault).upper() else "连接不上")
        except (httpx.HTTPError, httpx.InvalidURL, ValueError):
            return Seen("unreachable", "回应读不懂")

    async def _followed(self, http: httpx.AsyncClient, method: str, url: str) -> Seen:
        at, for_good, moved_to = url, True, None
        for _ in range(HOPS):
            status, onward = await self._ask(http, method, at)
            if status not in ONWARD or not onward:
                return _judged(status, moved_to)
            for_good = for_good and status in FOR_GOOD
            at = urljoin(at, onward)
            if for_good and _host(at) != _host(url):
                moved_to = at[:200]
        return Seen("failed", "转来转去，打不开", status)

    async def _ask(self, http: httpx.AsyncClient, method: str, url: str) -> tuple[int, str | None]:
        """(status, where it sends on to). The connection goes to an address that was looked at; the name is only said."""
        addresses = await self.guard.addresses(url)
        for place, address in enumerate(addresses[:2]):
            try:
                response = await http.send(aimed(http, method, url, address), stream=True)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                if place + 1 == len(addresses[:2]):
                    raise
                continue
            await response.aclose()
            return response.status_code, response.headers.get("location")
        raise NoSuchName


def _judged(status: int, moved_to: str | None) -> Seen:
    if status in NOTHING_SEEN:
        return Seen("caution", f"网站不让程序访问({status})，要人点开看", status, moved_to)
    if status >= 400:
        return Seen("failed", GONE.get(status) or ("网站出错" if status >= 500 else "打不开") + f"({status})", status, moved_to)
    if moved_to:
        return Seen("caution", "网址永久换到了别的网站，请核对后更新", status, moved_to)
    return Seen("ok", "", status)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
