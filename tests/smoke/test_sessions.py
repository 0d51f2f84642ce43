"""The help desk on the shipped command: two sockets on one session, cut and healed; what must be refused is; a kill loses no message."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.live import Server, serve
from tests.smoke.office import signed_in


@dataclass
class Live:
    """One side's socket, with what it has heard."""

    socket: ClientConnection
    heard: list[dict[str, Any]] = field(default_factory=list)

    def say(self, **frame: Any) -> None:
        self.socket.send(json.dumps(frame))

    def hears(self, type_: str, timeout: float = 10.0, **what: Any) -> dict[str, Any]:
        """The next frame of that type with those values; others are kept."""
        until = time.monotonic() + timeout
        while True:
            frame: dict[str, Any] = json.loads(self.socket.recv(max(0.01, until - time.monotonic())))
            self.heard.append(frame)
            body = frame.get("message") or frame.get("session") or frame
            if frame["type"] == type_ and all(body.get(key) == value for key, value in what.items()):
                return frame

    def hears_any(self, *types: str) -> dict[str, Any]:
        while True:
            frame: dict[str, Any] = json.loads(self.socket.recv(10))
            self.heard.append(frame)
            if frame["type"] in types:
                return frame

    def numbers(self) -> list[int]:
        return [frame["message"]["number"] for frame in self.heard if frame["type"] == "message"]


@contextmanager
def live(server: Server, path: str, token: str, after: int = 0) -> Iterator[Live]:
    with connect(f"{server.url.replace('http', 'ws')}/api/v1/{path}/live", open_timeout=20, max_size=2**20) as socket:
        found = Live(socket)
        found.say(type="hello", token=token, after=after)
        yield found


@dataclass(frozen=True)
class Resident:
    """Each request on a connection of its own."""

    url: str
    token: str

    def post(self, path: str, json: Any) -> httpx.Response:
        return httpx.post(self.url + path, json=json, headers={"authorization": f"Bearer {self.token}"}, timeout=30)

    def get(self, path: str) -> httpx.Response:
        return httpx.get(self.url + path, headers={"authorization": f"Bearer {self.token}"}, timeout=30)


def resident(server: Server) -> tuple[str, Resident]:
    token = httpx.post(f"{server.url}/api/v1/residents", json={}).json()["token"]
    return token, Resident(server.url, token)


def token_of(http: httpx.Client) -> str:
    return str(http.headers["authorization"].removeprefix("Bearer "))


def served(server: Server, who: Resident, helper: httpx.Client) -> str:
    """A session that the helper has claimed."""
    assert helper.put("/api/v1/staff/desk", json={"status": "on", "capacity": 5}).status_code == 200
    asked = who.post("/api/v1/sessions", json={"context": {"area": helper.get("/api/v1/staff/me").json()["area"]["id"]}})
    id_ = asked.json()["id"]
    assert helper.post(f"/api/v1/staff/sessions/{id_}/claim").status_code == 200
    return str(id_)


def test_both_sides_hear_everything_once_and_in_order_across_a_cut(full_data_dir: Path) -> None:
    with serve(full_data_dir) as server, signed_in(server, "demo-helper") as helper:
        token, who = resident(server)
        id_ = served(server, who, helper)
        with live(server, f"staff/sessions/{id_}", token_of(helper)) as desk:
            with live(server, f"sessions/{id_}", token) as phone:
                phone.hears("state", status="active")
                phone.say(type="say", client_id="resident-0001", text="您好<script>alert(1)</script>")
                phone.hears("said", client_id="resident-0001")
                desk.hears("message", client_id="resident-0001")
                desk.say(type="say", client_id="helper-000001", text="您好，我来帮您")
                phone.hears("message", client_id="helper-000001")
                last = max(phone.numbers())
            for n in range(5):  # while the phone sleeps
                desk.say(type="say", client_id=f"asleep-{n:06d}", text=f"第{n}句")
                desk.hears("said", client_id=f"asleep-{n:06d}")
            with live(server, f"sessions/{id_}", token, after=last) as phone:
                phone.hears("message", client_id="asleep-000004")
                assert phone.numbers() == list(range(last + 1, last + 6))
                phone.say(type="say", client_id="resident-0001", text="您好<script>alert(1)</script>")
                assert phone.hears("said", client_id="resident-0001")["number"] < last
                phone.say(type="signal", data={"kind": "ready"})
                assert phone.hears("refused")["error"]["code"] == "no_call"
                who.post(f"/api/v1/sessions/{id_}/call", json={"media": "video"})
                desk.hears("state")
                phone.say(type="signal", data={"kind": "ready", "attempt": "1"})
                assert desk.hears("signal")["data"] == {"kind": "ready", "attempt": "1"}


def test_what_must_be_refused_is_and_nothing_is_lost_by_it(full_data_dir: Path) -> None:
    with serve(full_data_dir) as server, signed_in(server, "demo-helper") as helper:
        token, who = resident(server)
        stranger, _ = resident(server)
        id_ = served(server, who, helper)
        for path, other in ((f"sessions/{id_}", stranger), (f"sessions/{id_}", token_of(helper)), (f"staff/sessions/{id_}", token)):
            with live(server, path, other) as door:
                assert door.hears("refused")["error"]["code"] in ("session_not_found", "unauthorized")
                with pytest.raises(ConnectionClosed):
                    door.socket.recv(5)
        with live(server, f"staff/sessions/{id_}", token_of(helper)) as desk:
            desk.hears("state")
        with signed_in(server, "demo-auditor", again=False) as auditor:
            entries = auditor.get("/api/v1/staff/audit", params={"action": "sessions.read"}).json()["items"]
        assert any(one["outcome"] == "done" for one in entries), "looking over the socket is written down too"
        with live(server, f"sessions/{id_}", token) as phone:
            phone.hears("state")
            for n in range(200):
                phone.say(type="say", client_id=f"flood-{n:06d}", text="刷屏")
            outcomes = [phone.hears_any("said", "refused") for _ in range(200)]
            said = [frame for frame in outcomes if frame["type"] == "said"]
            refused = {frame["error"]["code"] for frame in outcomes if frame["type"] == "refused"}
            assert 20 <= len(said) < 100
            assert refused == {"messages_too_quick"}
            for frame in ("not json", "[]", '{"type": "dance"}', '{"type": "say"}'):
                time.sleep(0.3)
                phone.socket.send(frame)
                assert phone.hears("refused")["error"]["code"] == "frame_unknown"
        kept = who.get(f"/api/v1/sessions/{id_}/messages").json()["messages"]
        assert [one["client_id"] for one in kept if one["sender"] == "resident"] == [frame["client_id"] for frame in said]
        with live(server, f"sessions/{id_}", token) as phone:
            phone.hears("state")
            phone.socket.send("x" * 100_000)
            with pytest.raises(ConnectionClosed):
                phone.hears("never")


def test_a_hundred_megabytes_and_a_thousand_words_at_once_are_refused_and_everybody_else_is_served(full_data_dir: Path) -> None:
    with serve(full_data_dir) as server, signed_in(server, "demo-helper") as helper:
        token, who = resident(server)
        id_ = served(server, who, helper)
        path, whose = f"{server.url}/api/v1/sessions/{id_}/pictures?client_id=large-00001", {"authorization": f"Bearer {token}"}
        large = httpx.post(path, headers=whose, content=b"\xff\xd8" + b"x" * 100_000_000, timeout=60)
        assert (large.status_code, large.json()["error"]["code"]) == (413, "upload_too_large")
        with live(server, f"sessions/{id_}", token) as phone:
            phone.hears("state")
            with suppress(ConnectionClosed):
                for n in range(1000):
                    phone.say(type="say", client_id=f"flood-{n:06d}", text="刷屏")
            with pytest.raises(ConnectionClosed):
                phone.hears("never")
        said = [frame["client_id"] for frame in phone.heard if frame["type"] == "said"]
        kept = [one["client_id"] for one in who.get(f"/api/v1/sessions/{id_}/messages").json()["messages"] if one["sender"] == "resident"]
        assert kept[: len(said)] == said
        assert len(kept) < 150
        assert who.post(f"/api/v1/sessions/{id_}/messages", json={"client_id": "after-00001", "text": "还在吗"}).status_code == 201


def test_every_acknowledged_message_is_there_once_after_a_kill(full_data_dir: Path) -> None:
    acknowledged: list[str] = []
    with serve(full_data_dir) as server, signed_in(server, "demo-helper") as helper:
        token, who = resident(server)
        id_ = served(server, who, helper)
        with live(server, f"sessions/{id_}", token) as phone:
            phone.hears("state")
            for n in range(12):
                phone.say(type="say", client_id=f"killed-{n:06d}", text=f"第{n}句")
                acknowledged.append(phone.hears("said")["client_id"])
            phone.say(type="say", client_id="killed-last00", text="最后一句")
            for worker in server.workers():
                os.kill(worker, signal.SIGKILL)
            os.kill(server.process.pid, signal.SIGKILL)
    with serve(full_data_dir) as server:
        again = Resident(server.url, token)
        sent = again.post(f"/api/v1/sessions/{id_}/messages", json={"client_id": "killed-last00", "text": "最后一句"})
        assert sent.status_code == 201
        kept = [one["client_id"] for one in again.get(f"/api/v1/sessions/{id_}/messages").json()["messages"] if one["sender"] == "resident"]
        assert kept == [*acknowledged, "killed-last00"]
