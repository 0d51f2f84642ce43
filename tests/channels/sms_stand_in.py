"""A stand-in for the city's SMS gateway on loopback, as server/channels/sms.py describes it. It recomputes the signature by itself."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any


@dataclass
class SmsStandIn:
    """`async with SmsStandIn(secret) as gateway:` then `gateway.url`; numbers in `bad` are refused."""

    secret: str
    bad: set[str] = field(default_factory=set)
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)  # by id: the same id goes out once
    fail: deque[bytes] = field(default_factory=deque)
    asked: int = 0

    async def __aenter__(self) -> SmsStandIn:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/sms"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
            body = await reader.readexactly(int(headers["content-length"]))
            status, answer = self._answer(headers, body)
            writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: {len(answer)}\r\nConnection: close\r\n\r\n".encode() + answer)
            await writer.drain()
        writer.close()

    def _answer(self, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        self.asked += 1
        if self.fail:
            return 503, self.fail.popleft()
        signed = hmac.new(self.secret.encode(), f"{headers.get('x-timestamp', '')}\n".encode() + body, hashlib.sha256).hexdigest()
        if headers.get("x-signature") != signed:
            return 403, b"{}"
        message = json.loads(body)
        if message["phone"] in self.bad:
            return 200, json.dumps({"status": "refused", "reason": "bad_number"}).encode()
        self.sent.setdefault(message["id"], message)
        return 200, json.dumps({"status": "accepted"}).encode()
