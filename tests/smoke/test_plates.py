"""Doorplates on the shipped command: an import killed in the middle, and what nobody should send."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx

from tests.doorplates.sheets import bomb, csv_of, line
from tests.live import Server, serve
from tests.smoke.office import signed_in
from tests.waiting import wait_until

IMPORTS = "/api/v1/staff/doorplate-imports"
ROWS = 4_000


def plates(http: httpx.Client) -> int:
    total: int = http.get("/api/v1/staff/doorplates", params={"text": "示例小区", "status": "designed", "size": 1}).json()["total"]
    return total


def test_an_import_killed_in_the_middle_leaves_nothing_and_can_be_run_again(full_data_dir: Path) -> None:
    sheet = csv_of([line(n, 所属区域="蓬朗") for n in range(1, ROWS + 1)], encoding="gb18030")
    with serve(full_data_dir) as server, signed_in(server) as http:
        draft = http.post(IMPORTS, params={"area": "kfq", "name": "门牌.csv"}, content=sheet).json()
        assert (draft["rows"], draft["bad"], draft["encoding"]) == (ROWS, 0, "GB18030")

        def activate() -> None:
            with suppress(httpx.HTTPError):
                http.post(f"{IMPORTS}/{draft['id']}/activate", json={})

        pressing = threading.Thread(target=activate)
        pressing.start()
        wal = full_data_dir / "doorplate.sqlite3-wal"
        before = wal.stat().st_size if wal.exists() else 0
        with suppress(TimeoutError):  # it writes: now
            wait_until(lambda: wal.exists() and wal.stat().st_size > before + 200_000, 5)
        os.killpg(server.process.pid, signal.SIGKILL)  # a group of its own, made in `serve`
        pressing.join()
    with serve(full_data_dir) as server, signed_in(server) as http:
        found = http.get(f"{IMPORTS}/{draft['id']}").json()
        assert (found["status"], plates(http)) in (("draft", 0), ("active", ROWS))
        done: dict[str, Any] = http.post(f"{IMPORTS}/{draft['id']}/activate", json={}).json()
        assert (done["status"], done["made"], plates(http)) == ("active", ROWS, ROWS)


def test_fifty_megabytes_and_a_bomb_are_refused_and_the_server_goes_on(live: httpx.Client, live_server: Server) -> None:
    with signed_in(live_server) as http:
        where = {"area": "kfq", "name": "x.xlsx"}

        def fifty() -> Iterator[bytes]:
            for _ in range(50):
                yield b"a" * 1_000_000

        for body, headers in ((fifty(), {}), (fifty(), {"content-length": "50000000"})):
            try:
                answer = http.post(IMPORTS, params=where, content=body, headers=headers)
            except httpx.HTTPError:
                continue  # the server hung up on the rest, which is as good a refusal
            assert answer.status_code == 413
            assert answer.json()["error"]["code"] in ("upload_too_large", "body_too_large")  # by us, or by Sanic while it comes in
        answer = http.post(IMPORTS, params=where, content=bomb())
        assert (answer.status_code, answer.json()["error"]["code"]) == (422, "file_unsafe")
        assert http.post("/api/v1/staff/doorplates", content=b"a" * 2_000_000).status_code == 413  # elsewhere the usual limit holds
    assert live.get("/healthz").status_code == 200
