"""The help desk under many people: 500 wait, 50 helpers claim over two workers on PostgreSQL, 200 conversations are open."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
from websockets.asyncio.client import ClientConnection, connect

from server import database
from server.accounts.models import Resident, ResidentToken
from server.accounts.service import hashed
from server.clock import CHINA
from server.sessions.models import HelpPeriod, HelpSession
from server.settings import Settings
from tests import people

RESIDENTS, HELPERS, OPEN, SPOKEN = 500, 50, 200, 400
PACE_S = 0.1
"""Between two words: in each conversation one every twenty seconds."""
IDLE_S = 10
AREA = "ks"


@dataclass(frozen=True)
class Found:
    """kib, cpu_us: of one idle socket; the latter in a second."""

    claims_s: float
    doubled: int
    lost: int
    displaced: int
    """By how many places the claim that was most out of turn was."""
    p50_ms: float
    p99_ms: float
    kib: float
    cpu_us: float


async def desk(url: str, address: str, pids: list[int]) -> Found:
    """url: of the database; address: of the server that works on it; pids: its processes."""
    await database.connect(Settings(database_url=url))
    try:
        return await _measured(address, pids)
    finally:
        await database.disconnect()


async def _measured(address: str, pids: list[int]) -> Found:
    now = datetime.now(CHINA)
    residents, helpers = [await _resident(now) for _ in range(RESIDENTS)], [await _helper(now) for _ in range(HELPERS)]
    async with httpx.AsyncClient(base_url=address, timeout=60) as http:
        sessions = {token: await _asks(http, token) for token in residents}
        duty = {"status": "on", "capacity": 10}
        for helper in helpers:
            (await http.put("/api/v1/staff/desk", headers=helper, json=duty)).raise_for_status()
        began = time.perf_counter()
        claimed = [id_ for one in await asyncio.gather(*(_claims(http, helper) for helper in helpers)) for id_ in one]
        took = time.perf_counter() - began
    whose = {str(row.id): row.helper_id for row in await HelpSession.all()}
    by_helper = {helper["id"]: helper for helper in helpers}
    spoken = [(token, id_, by_helper[str(whose[id_])]) for token, id_ in list(sessions.items())[:OPEN] if whose.get(id_)]
    async with _talking(address, spoken, pids) as talk:
        idle = await talk.idle()
        spans = await talk.speak()
    return Found(
        took,
        doubled=len(claimed) - len(set(claimed)),
        lost=len(set(sessions.values()) - set(claimed)),
        displaced=await _displaced(),
        p50_ms=statistics.median(spans) * 1000,
        p99_ms=sorted(spans)[int(len(spans) * 0.99)] * 1000,
        kib=idle[0],
        cpu_us=idle[1],
    )


async def _resident(now: datetime) -> str:
    token, id_ = secrets.token_urlsafe(32), uuid4()
    await Resident.create(id=id_, created_at=now)
    await ResidentToken.create(token_hash=hashed(token), resident_id=id_, created_at=now)
    return token


async def _helper(now: datetime) -> dict[str, str]:
    """Headers, with the id among them."""
    member = await people.member(area=AREA)
    await people.grant(member.id, "helper", AREA)
    _, headers = await people.token(member.id, at=now, expires_at=now + timedelta(hours=12))
    return headers | {"id": str(member.id)}


async def _asks(http: httpx.AsyncClient, token: str) -> str:
    answer = await http.post("/api/v1/sessions", headers={"authorization": f"Bearer {token}"}, json={"context": {"area": AREA}})
    answer.raise_for_status()
    return str(answer.json()["id"])


async def _claims(http: httpx.AsyncClient, helper: dict[str, str]) -> list[str]:
    """Until nobody waits or there is no more room."""
    found = []
    while True:
        answer = await http.post("/api/v1/staff/sessions/next", headers=helper)
        session = answer.json().get("session")
        if session is None:
            return found
        found.append(str(session["session"]["id"]))


async def _displaced() -> int:
    """Order of waiting beside the order in which they were taken."""
    waited: list[UUID] = [row.id for row in await HelpSession.all().order_by("queued_at")]
    taken = [row.session_id for row in await HelpPeriod.filter(kind="serve").order_by("id")]
    place = {id_: n for n, id_ in enumerate(waited)}
    return max(abs(n - place[id_]) for n, id_ in enumerate(taken))


class _Talk:
    def __init__(self, pairs: list[tuple[ClientConnection, ClientConnection]], pids: list[int], before: tuple[float, float]) -> None:
        self.pairs, self.pids, self.before = pairs, pids, before

    async def idle(self) -> tuple[float, float]:
        """(KiB, CPU microseconds a second) of one socket."""
        memory, _ = _used(self.pids)
        _, cpu = _used(self.pids)
        await asyncio.sleep(IDLE_S)
        sockets = len(self.pairs) * 2
        return (memory - self.before[0]) / sockets, (_used(self.pids)[1] - cpu) / IDLE_S / sockets * 1e6

    async def speak(self) -> list[float]:
        """Seconds from a resident's word to the helper's ear, one conversation after the other."""
        spans: list[float] = []
        waiting: list[asyncio.Task[None]] = []
        turns = [asyncio.Lock() for _ in self.pairs]
        for n in range(SPOKEN):
            at = n % len(self.pairs)
            waiting.append(asyncio.create_task(_word(*self.pairs[at], turns[at], f"bench-{n:08d}", spans)))
            await asyncio.sleep(PACE_S)
        await asyncio.gather(*waiting)
        return spans


async def _word(resident: ClientConnection, helper: ClientConnection, turn: asyncio.Lock, id_: str, spans: list[float]) -> None:
    async with turn:
        began = time.perf_counter()
        await resident.send(json.dumps({"type": "say", "client_id": id_, "text": "请问带什么材料"}))
        await _hears(helper, "message", id_)
        spans.append(time.perf_counter() - began)


async def _hears(socket: ClientConnection, kind: str, id_: str = "") -> None:
    async with asyncio.timeout(30):
        while True:
            frame: dict[str, Any] = json.loads(await socket.recv())
            if frame["type"] == kind and (not id_ or frame["message"]["client_id"] == id_):
                return


@asynccontextmanager
async def _talking(address: str, spoken: list[tuple[str, str, dict[str, str]]], pids: list[int]) -> AsyncIterator[_Talk]:
    before, origin = _used(pids), address.replace("http", "ws")
    async with AsyncExitStack() as stack:

        async def opened(path: str, token: str) -> ClientConnection:
            socket = await stack.enter_async_context(connect(f"{origin}/api/v1/{path}/live", max_queue=None, ping_interval=None))
            await socket.send(json.dumps({"type": "hello", "token": token, "after": 0}))
            await _hears(socket, "state")
            return socket

        pairs = []
        for token, id_, helper in spoken:
            their = helper["authorization"].removeprefix("Bearer ")
            pairs.append((await opened(f"sessions/{id_}", token), await opened(f"staff/sessions/{id_}", their)))
        yield _Talk(pairs, pids, before)


def _used(pids: list[int]) -> tuple[float, float]:
    """(KiB resident, CPU seconds) of these processes."""
    page, tick = os.sysconf("SC_PAGE_SIZE") / 1024, os.sysconf("SC_CLK_TCK")
    memory = cpu = 0.0
    for pid in pids:
        with open(f"/proc/{pid}/statm") as file:
            memory += int(file.read().split()[1]) * page
        with open(f"/proc/{pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        cpu += (int(fields[11]) + int(fields[12])) / tick
    return memory, cpu
