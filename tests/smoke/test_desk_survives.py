"""Two workers on PostgreSQL: a worker is killed, the database crashes and comes back; what was acknowledged is there, once and in order."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.cluster import cluster
from tests.live import serve
from tests.smoke.office import signed_in
from tests.smoke.test_sessions import Live, live, resident, served, token_of

WORDS = 45
"""From each side."""
PATIENCE = 60.0


@dataclass
class Talker:
    """A client as ours are: says a thing until it is acknowledged, comes back with the last number it has."""

    opened: Callable[[int], AbstractContextManager[Live]]
    name: str
    acknowledged: list[str] = field(default_factory=list)
    heard: list[tuple[int, str]] = field(default_factory=list)
    """(number, client id) as they came."""
    cuts: int = 0
    fault: str = ""

    def talk(self) -> None:
        try:
            self._talk()
        except Exception as fault:
            self.fault = repr(fault)

    def _talk(self) -> None:
        until = time.monotonic() + 2 * PATIENCE
        while len(self.acknowledged) < WORDS or self._missing():
            assert time.monotonic() < until, f"{self.name}: {len(self.acknowledged)} acknowledged, {len(self.heard)} heard"
            try:
                with self.opened(self.heard[-1][0] if self.heard else 0) as socket:
                    self._over(socket)
            except (ConnectionClosed, InvalidStatus, OSError, TimeoutError):
                self.cuts += 1
                time.sleep(0.2)

    def _over(self, socket: Live) -> None:
        while len(self.acknowledged) < WORDS:
            client_id = f"{self.name}-{len(self.acknowledged):06d}"
            socket.say(type="say", client_id=client_id, text=f"第{len(self.acknowledged)}句")
            while self._hears(socket) != ("said", client_id):
                pass
            self.acknowledged.append(client_id)
            time.sleep(0.1)
        while self._missing():
            self._hears(socket)

    def _missing(self) -> int:
        return 2 * WORDS - sum(1 for _, client_id in self.heard if client_id.startswith(("phone-", "desk0-")))

    def _hears(self, socket: Live) -> tuple[str, str]:
        frame = socket.hears_any("said", "message", "refused", "state")
        if frame["type"] == "message":
            self.heard.append((frame["message"]["number"], frame["message"].get("client_id") or ""))
        if frame["type"] == "refused":
            raise TimeoutError(frame["error"]["code"])  # as our clients do: later, and on a new line
        return frame["type"], frame.get("client_id", "")


@pytest.mark.cluster
def test_a_killed_worker_and_a_crashed_database_lose_no_acknowledged_word_and_repeat_none(tmp_path: Path) -> None:
    with cluster() as base, serve(tmp_path, patience=3 * PATIENCE, database_url=base.url, workers=2) as server:
        server.wait("/readyz")
        with signed_in(server, "demo-helper", database_url=base.url, workers=2) as helper:
            token, who = resident(server)
            id_ = served(server, who, helper)
            phone = Talker(lambda last: live(server, f"sessions/{id_}", token, last), "phone")
            desk = Talker(lambda last: live(server, f"staff/sessions/{id_}", token_of(helper), last), "desk0")
            threads = [threading.Thread(target=side.talk) for side in (phone, desk)]
            for thread in threads:
                thread.start()
            _until(lambda: min(len(phone.acknowledged), len(desk.acknowledged)) > 10)
            os.kill(server.workers()[0], signal.SIGKILL)
            _until(lambda: min(len(phone.acknowledged), len(desk.acknowledged)) > 20)
            base.stop("immediate")
            time.sleep(1)
            base.start()
            for thread in threads:
                thread.join(3 * PATIENCE)
            assert (phone.fault, desk.fault) == ("", "")
            assert phone.cuts + desk.cuts > 0
            kept = _kept(who.get(f"/api/v1/sessions/{id_}/messages"))
    for side in (phone, desk):
        assert [client_id for _, client_id in kept if client_id.startswith(side.name)] == side.acknowledged
        assert side.heard == kept, "each side heard all of it once and in order"


def _kept(answer: httpx.Response) -> list[tuple[int, str]]:
    return [(one["number"], one["client_id"]) for one in answer.json()["messages"] if one["client_id"]]


def _until(done: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < until
        time.sleep(0.05)
