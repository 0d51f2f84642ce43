"""A stand-in for the sites outside, on loopback: each path behaves as some real site does; every host name leads to it."""

from __future__ import annotations

import asyncio
from contextlib import closing, suppress
from dataclasses import dataclass, field

from server.links.guard import Guard


@dataclass
class SiteStandIn:
    """`async with SiteStandIn() as sites:` then `sites.at("a.example", "/ok")`. asked: (method, host, path) in order."""

    asked: list[tuple[str, str, str]] = field(default_factory=list)
    most_at_once: int = 0
    most_of_a_host: int = 0
    _now: list[str] = field(default_factory=list)
    _serving: list[asyncio.Task[None]] = field(default_factory=list)

    async def __aenter__(self) -> SiteStandIn:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for serving in self._serving:
            serving.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    def at(self, host: str, path: str) -> str:
        return f"http://{host}:{self.port}{path}"

    def guard(self) -> Guard:
        async def here(host: str, port: int) -> list[str]:
            return ["127.0.0.1"]

        return Guard(lambda address: address.is_loopback, here)

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._serving.append(asyncio.create_task(self._serve(reader, writer)))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError), closing(writer):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
                method, path, _ = head[0].split(" ")
                host = next(line[6:] for line in head if line.lower().startswith("host: "))
                name = host.partition(":")[0]
                self.asked.append((method, name, path))
                self._now.append(name)
                self.most_at_once = max(self.most_at_once, len(self._now))
                self.most_of_a_host = max(self.most_of_a_host, self._now.count(name))
                await asyncio.sleep(0.01)
                answer = self._answer(method, path)
                if answer is None:
                    await asyncio.sleep(30 if path == "/slow" else 0)
                self._now.remove(name)
                if answer is None:
                    break
                status, where, body = answer
                more = f"Location: {where}\r\n" if where else ""
                length = f"Content-Length: {len(body)}\r\n"
                writer.write(f"HTTP/1.1 {status} X\r\n{more}{length}\r\n".encode() + (b"" if method == "HEAD" else body))
                await writer.drain()

    def _answer(self, method: str, path: str) -> tuple[int, str, bytes] | None:
        other = f"http://other.example:{self.port}"
        match path:
            case "/no-head":
                return (405, "", b"") if method == "HEAD" else (200, "", b"x" * 100_000)
            case "/drops-head":
                return None if method == "HEAD" else (200, "", b"fine")
            case "/drop" | "/slow":
                return None
            case "/loop":
                return 302, "/loop", b""
            case "/signs-in":
                return 302, f"{other}/ok", b""
            case "/moved":
                return 301, f"{other}/ok", b""
            case "/inside":
                return 302, "http://10.0.0.1/secret", b""
            case "/file":
                return 302, "file:///etc/passwd", b""
            case "/nowhere":
                return 302, "http://[::bad", b""
            case _ if path[1:].isdecimal():
                return int(path[1:]), "", b""
            case _:
                return 200, "", b"fine"
