"""The shipped command under what happens to servers: new content, a stop, a killed worker, a port that is taken."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sqlite3
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from server import serving
from server.app import App
from server.doorplates import qr
from tests import factories, live, postgres
from tests.available import POSTGRES_URL
from tests.conftest import Templates
from tests.live import Server, command
from tests.waiting import until, wait_until

Serve = Callable[..., AbstractContextManager[Server]]
PLATE = "5QYDJT5R"


def plate_name(server: Server) -> str:
    return str(httpx.get(f"{server.url}/api/v1/scan/{PLATE}").json()["plate"]["name"])


def rows(data_dir: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data_dir / "doorplate.sqlite3")) as db:
        return db.execute(query).fetchall()


def test_content_that_another_process_imports_is_seen_without_a_restart(serve: Serve, full_data_dir: Path) -> None:
    with closing(sqlite3.connect(full_data_dir / "doorplate.sqlite3")) as db, db:
        db.execute("UPDATE doorplate SET name = '旧名字' WHERE scene_code = ?", [PLATE])
    with serve(full_data_dir) as server:
        assert plate_name(server) == "旧名字"
        etag = httpx.get(f"{server.url}/api/v1/matters").headers["etag"]
        done = command("seed", "--yes", data_dir=full_data_dir)
        assert done.returncode == 0, done.stderr
        assert "~ 门牌 1" in done.stdout
        print(f"seen after {wait_until(lambda: plate_name(server) != '旧名字'):.1f} s")
        ready = httpx.get(f"{server.url}/readyz").json()
        assert (ready["content_revision"], ready["search_rung"]) == (2, "index")
        assert httpx.get(f"{server.url}/api/v1/matters").headers["etag"] == etag  # no matter changed
        again = command("seed", "--yes", data_dir=full_data_dir)
        assert (again.returncode, "没有改动" in again.stdout) == (0, True)


def test_a_stop_right_after_the_first_answers_ends_at_once_and_loses_no_scan(serve: Serve, full_data_dir: Path) -> None:
    """Sanic's manager by itself waits for ever for workers that it has just stopped (server/serving.py)."""
    with serve(full_data_dir) as server:
        httpx.get(f"{server.url}/api/v1/scan/{PLATE}")
        httpx.get(f"{server.url}/api/v1/search", params={"q": "zzqx"})
        assert server.stop() == 0
    assert rows(full_data_dir, "SELECT plate_id, status FROM scan") == [(PLATE, "active")]
    assert rows(full_data_dir, "SELECT kind, text FROM intake") == [("miss", "zzqx")]


def test_a_request_in_flight_is_answered_before_the_server_stops(serve: Serve, full_data_dir: Path) -> None:
    body = httpx.Request("POST", "http://x", json=factories.report()).content
    with serve(full_data_dir) as server:
        host, port = server.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=10) as slow:
            head = f"POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            slow.sendall(head.encode() + body[:10])
            httpx.get(f"{server.url}/healthz")  # by now the slow one has arrived
            server.process.send_signal(signal.SIGTERM)
            wait_until(lambda: not server.answers())
            slow.sendall(body[10:])
            assert slow.recv(4096).startswith(b"HTTP/1.1 201")
        assert server.process.wait(15) == 0  # no second SIGTERM: that one kills
    assert rows(full_data_dir, "SELECT kind FROM intake") == [("wrong_fact",)]


def test_a_killed_worker_is_replaced(serve: Serve, full_data_dir: Path) -> None:
    with serve(full_data_dir) as server:
        worker = server.workers()[0]
        os.kill(worker, signal.SIGKILL)
        took = wait_until(lambda: server.workers()[:1] not in ([], [worker]) and server.answers("/readyz"))
        print(f"answered {took:.1f} s after kill -9")
        assert plate_name(server)
        assert "worker.died" in server.said()
        assert server.stop() == 0


def test_a_port_that_is_taken_ends_the_command(full_data_dir: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = command("serve", data_dir=full_data_dir, port=taken.getsockname()[1])
    assert done.returncode == 2
    assert "端口已被别的程序占用" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_an_address_of_another_machine_ends_the_command(full_data_dir: Path) -> None:
    done = command("serve", data_dir=full_data_dir, host="192.0.2.1")
    assert done.returncode == 2
    assert "这台机器没有这个地址" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("words", ["serve", "migrate"])
def test_a_database_that_does_not_answer_ends_the_command_with_one_sentence(tmp_path: Path, words: str) -> None:
    done = command(words, data_dir=tmp_path, database_url=f"postgres://resident:hush-hush@127.0.0.1:{live.free_port()}/doorplate")
    assert done.returncode == 1
    assert done.stderr.startswith("连不上数据库 127.0.0.1:")
    assert done.stderr.count("\n") == 1
    assert "hush-hush" not in done.stdout + done.stderr


@pytest.mark.postgres
def test_a_database_that_does_not_exist_is_named(tmp_path: Path) -> None:
    done = command("serve", data_dir=tmp_path, database_url=f"{POSTGRES_URL.partition('?')[0]}_nobody_made")
    assert done.returncode == 1
    assert "没有这个数据库" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_file_that_is_no_database_ends_the_command(tmp_path: Path) -> None:
    (tmp_path / "doorplate.sqlite3").write_text("a letter to the mayor, saved under the wrong name")
    done = command("serve", data_dir=tmp_path)
    assert done.returncode == 1
    assert "不是 SQLite 数据库" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_folder_that_cannot_be_made_ends_the_command(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    done = command("serve", data_dir=tmp_path, database_url=f"sqlite://{tmp_path}/a file/doorplate.sqlite3")
    assert done.returncode == 1
    assert "文件打不开" in done.stderr


@pytest.mark.postgres
def test_two_workers_on_postgres_share_one_truth_and_add_up_their_metrics(tmp_path: Path, postgres_templates: Templates) -> None:
    with live.serve(tmp_path, database_url=postgres_templates.content, workers=2) as server:
        assert len(server.workers()) == 2
        for _ in range(20):
            with httpx.Client(base_url=server.url) as one:  # a connection each, so that both workers get some
                assert one.get(f"/api/v1/scan/{PLATE}").json()["status"] == "active"
        text = httpx.get(f"{server.url}/metrics").text
        counted = re.search(r'^doorplate_scans_total\{status="active"\} (\S+)$', text, re.MULTILINE)
        assert counted is not None
        assert float(counted.group(1)) == 20
        assert server.stop() == 0
    assert asyncio.run(postgres.say("content", "DELETE FROM scan RETURNING plate_id")) == [(PLATE,)] * 20


async def test_drawing_a_code_does_not_hold_up_the_others(client: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(*_: str) -> bytes:
        begun.set()
        go_on.wait(10)
        return b"drawn"

    monkeypatch.setattr(qr, "png", slow)
    drawing = asyncio.create_task(client.get(f"/api/v1/doorplates/{PLATE}/qr.png"))
    await until(begun.is_set)
    assert (await client.get("/healthz")).status_code == 200
    go_on.set()
    assert (await drawing).content == b"drawn"


@pytest.mark.postgres
def test_what_one_process_switches_off_is_off_in_another_within_seconds(tmp_path: Path, postgres_templates: Templates) -> None:
    """The same database from another process, here as `doorplate` itself would be on a second machine."""
    columns = 'switch, "on", reason, staff_name, at'
    turned = f"INSERT INTO switch_change ({columns}) VALUES ('reports', {{}}, '系统升级', '管理员', now()) RETURNING id"
    try:
        with live.serve(tmp_path, database_url=postgres_templates.content, workers=2) as server:

            def off() -> set[bool]:
                """As ten connections see it, so that both workers are asked."""
                return {"reports" in httpx.get(f"{server.url}/api/v1/features").json()["off"] for _ in range(10)}

            assert off() == {False}
            asyncio.run(postgres.say("content", turned.format("false")))
            print(f"off after {wait_until(lambda: off() == {True}, 5):.1f} s")
            asyncio.run(postgres.say("content", turned.format("true")))
            wait_until(lambda: off() == {False}, 5)
            assert server.stop() == 0
    finally:
        asyncio.run(postgres.say("content", "DELETE FROM switch_change RETURNING id"))


def test_a_stop_waits_until_the_managers_question_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sanic's handler asks over the same connection: in the middle of a question it would be given the answer to it."""
    happened: list[str] = []

    def asked(_: object) -> None:
        happened.append("asked")
        signal.pthread_kill(threading.get_ident(), signal.SIGTERM)
        happened.append("answered")

    monkeypatch.setattr(serving, "_sync_states", asked)
    before = signal.signal(signal.SIGTERM, lambda *_: happened.append("stopped"))
    try:
        serving._watched(SimpleNamespace(transient_processes=[]))  # type: ignore[arg-type]
    finally:
        signal.signal(signal.SIGTERM, before)
    assert happened == ["asked", "answered", "stopped"]
