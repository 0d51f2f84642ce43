"""A stand-in for a partner's system on loopback, as server/exchange/pushing.py describes it. It recomputes the signature by itself and
counts what it gets: each event id once, however often it comes."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import threading
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any


@dataclass
class PartnerStandIn:
    """`async with PartnerStandIn() as partner:` then `partner.url`. secrets: those it accepts."""

    secrets: list[str] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    came: Counter[str] = field(default_factory=Counter)
    """Event id -> how often it was pushed."""
    answers: deque[int] = field(default_factory=deque)
    """Statuses to answer first; 0: hangs up without an answer, having taken the event."""
    away: bool = False
    port: int = 0

    async def __aenter__(self) -> PartnerStandIn:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/doorplate/events?from=test"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    @property
    def numbers(self) -> list[int]:
        return [event["sequence"] for event in self.events]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
            body = await reader.readexactly(int(headers["content-length"]))
            status = self.answer(headers, body)
            if status:
                writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}".encode())
                await writer.drain()
        writer.close()

    def answer(self, headers: dict[str, str], body: bytes) -> int:
        if self.away:
            return 503
        stamp = headers.get("x-doorplate-timestamp", "")
        ours = {hmac.new(secret.encode(), f"{stamp}\n".encode() + body, hashlib.sha256).hexdigest() for secret in self.secrets}
        if ours.isdisjoint(headers.get("x-doorplate-signature", "").split(",")):
            return 401
        status = self.answers.popleft() if self.answers else 200
        event = json.loads(body)
        assert headers["x-doorplate-event"] == event["event_id"]
        if status in (0, 200):
            self.came[event["event_id"]] += 1
            if self.came[event["event_id"]] == 1:
                self.events.append(event)
        return status


@contextmanager
def listening(partner: PartnerStandIn) -> Iterator[PartnerStandIn]:
    """The stand-in in a thread of its own, while servers come and go."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(partner.__aenter__(), loop).result(10)
        yield partner
    finally:
        asyncio.run_coroutine_threadsafe(partner.__aexit__(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
