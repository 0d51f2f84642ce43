"""A stand-in for AMap's /v3/distance on loopback, written from AMap's documents. It is not AMap.

It speaks real HTTP and is as strict as the documents: parameters that must be there, "lng,lat" with at most six
decimals, at most 100 origins, the signature recomputed from what arrived. Answers have the documented shapes: numbers
as strings, empty values as []. Distances are made up (1.3 times a flat straight line, 10 m/s). Faults are ordered by
the test with `next(...)`. It shares no code with the client, so a slip on one side shows; a misreading of the documents
on both sides will only show with a real key.
"""

import asyncio
import hashlib
import json
import math
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

INFO = {
    "10000": "OK",
    "10001": "INVALID_USER_KEY",
    "10002": "SERVICE_NOT_AVAILABLE",
    "10003": "DAILY_QUERY_OVER_LIMIT",
    "10004": "ACCESS_TOO_FREQUENT",
    "10007": "INVALID_USER_SIGNATURE",
    "10014": "QPS_HAS_EXCEEDED_THE_LIMIT",
    "10016": "SERVER_IS_BUSY",
    "10021": "CUQPS_HAS_EXCEEDED_THE_LIMIT",
    "10044": "USER_DAILY_QUERY_OVER_LIMIT",
    "20000": "INVALID_PARAMS",
    "20001": "MISSING_REQUIRED_PARAMS",
    "20800": "OUT_OF_SERVICE",
}


@dataclass
class Fault:
    """What happens to one request: an infocode instead of an answer, a wait, or raw bytes with an HTTP status."""

    infocode: str | None = None
    slow_s: float = 0.0
    status: int = 200
    raw: bytes | None = None
    hang_up: bool = False


@dataclass
class AMapStandIn:
    """`async with AMapStandIn(key, secret) as amap:` then `amap.url`; `requests` holds every query as it arrived."""

    key: str
    secret: str | None = None
    daily_quota: int | None = None
    unreachable: dict[str, str] = field(default_factory=dict)  # "lng,lat" -> code of that one pair
    blank: set[str] = field(default_factory=set)  # "lng,lat" whose numbers come as []
    shuffled: bool = False  # results in another order than the origins
    requests: list[dict[str, str]] = field(default_factory=list)
    answered_today: int = 0
    _faults: deque[Fault] = field(default_factory=deque)
    _serving: set[asyncio.Task[None]] = field(default_factory=set)

    def next(self, **fault: Any) -> None:
        """Order one fault; several are served one after another."""
        self._faults.append(Fault(**fault))

    async def __aenter__(self) -> "AMapStandIn":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        """Answers under way are given up and their connections closed before the loop goes."""
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        try:
            method, target, _ = (await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")[0].decode().split(" ")
            parts = urlsplit(target)
            params = dict(parse_qsl(parts.query, keep_blank_values=True))
            self.requests.append(params)
            fault = self._faults.popleft() if self._faults else Fault()
            await asyncio.sleep(fault.slow_s)
            if not fault.hang_up:
                if fault.raw is not None:
                    body = fault.raw
                elif method != "GET" or parts.path != "/v3/distance":
                    body = _refusal("10002")
                else:
                    body = _refusal(fault.infocode) if fault.infocode else self._answer(params)
                head = f"HTTP/1.1 {fault.status} X\r\nContent-Type: application/json;charset=UTF-8\r\n"
                writer.write(f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client gave up
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()
            self._serving.discard(task)

    def _answer(self, params: dict[str, str]) -> bytes:
        if "key" not in params or params["key"] != self.key:
            return _refusal("10001")
        if self.secret is not None and params.get("sig") != self._signature(params):
            return _refusal("10007")
        if not params.get("origins") or not params.get("destination"):
            return _refusal("20001")
        origins = params["origins"].split("|")
        places = [_position(text) for text in [*origins, params["destination"]]]
        if len(origins) > 100 or params.get("type", "1") not in ("0", "1", "3") or None in places:
            return _refusal("20000")
        if self.daily_quota is not None and self.answered_today >= self.daily_quota:
            return _refusal("10003")
        self.answered_today += 1
        results = [self._result(i, text, params["destination"]) for i, text in enumerate(origins, start=1)]
        if self.shuffled:
            results.reverse()
        return _json({"status": "1", "info": "OK", "infocode": "10000", "count": str(len(results)), "results": results})

    def _result(self, number: int, origin: str, destination: str) -> dict[str, object]:
        result: dict[str, object] = {"origin_id": str(number), "dest_id": "1"}
        if origin in self.unreachable:
            return {**result, "distance": "0", "duration": "0", "info": "未知错误", "code": self.unreachable[origin]}
        if origin in self.blank:
            return {**result, "distance": [], "duration": []}
        distance = made_up_distance(origin, destination)
        return {**result, "distance": str(distance), "duration": str(distance // 10)}

    def _signature(self, params: dict[str, str]) -> str:
        """By the document: all parameters but sig, by name in ascending order, raw, private key appended."""
        names = sorted(name for name in params if name != "sig")
        signed = "&".join(name + "=" + params[name] for name in names) + str(self.secret)
        return hashlib.md5(signed.encode("utf-8")).hexdigest()


def made_up_distance(origin: str, destination: str) -> int:
    """Metres this stand-in gives for a pair of "lng,lat"."""
    a, b = _position(origin), _position(destination)
    assert a is not None
    assert b is not None
    return int(1.3 * 111_000 * math.hypot((a[0] - b[0]) * math.cos(math.radians(a[1])), a[1] - b[1]))


def _position(text: str) -> tuple[float, float] | None:
    """(lng, lat) if written as documented and in China's range, so that swapped ones are refused."""
    lng, comma, lat = text.partition(",")
    if not comma or any(len(number.partition(".")[2]) > 6 for number in (lng, lat)):
        return None
    try:
        position = float(lng), float(lat)
    except ValueError:
        return None
    return position if 73 <= position[0] <= 136 and 3 <= position[1] <= 54 else None


def _refusal(infocode: str) -> bytes:
    return _json({"status": "0", "info": INFO.get(infocode, "UNKNOWN_ERROR"), "infocode": infocode})


def _json(body: dict[str, object]) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()
