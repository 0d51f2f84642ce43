"""Halls on the shipped command: an import killed in the middle of its activation."""

from __future__ import annotations

import csv
import io
import os
import signal
import sqlite3
import threading
from contextlib import closing, suppress
from pathlib import Path

import httpx

from tests.live import serve
from tests.smoke.office import signed_in
from tests.waiting import wait_until

DATASETS = "/api/v1/staff/hall-datasets"
MORE = 1_500


def with_many_more(current: bytes) -> bytes:
    """The exported sheet as it is, and copies of one of its halls."""
    rows = list(csv.DictReader(io.StringIO(current.decode("utf-8-sig"))))
    out = io.StringIO()
    sheet = csv.DictWriter(out, list(rows[0]))
    sheet.writeheader()
    sheet.writerows(rows)
    sheet.writerows(rows[0] | {"网点代码": f"test-{n}", "名称": f"第{n}便民服务站"} for n in range(MORE))
    return out.getvalue().encode("gb18030")


def halls(http: httpx.Client) -> int:
    total: int = http.get("/api/v1/staff/halls", params={"text": "便民服务站", "size": 1}).json()["total"]
    return total


def writing(file: Path) -> bool:
    """Somebody is inside a transaction that writes. The file's size tells nothing: SQLite writes when it commits, then it is over."""
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as asking:
        try:
            asking.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        asking.execute("ROLLBACK")
        return False


def test_an_import_killed_in_the_middle_leaves_nothing_and_can_be_run_again(full_data_dir: Path) -> None:
    with serve(full_data_dir) as server, signed_in(server, "demo-city") as http:
        before = halls(http)
        sheet = with_many_more(http.get(f"{DATASETS}/current.csv").content)
        draft = http.post(DATASETS, params={"file_name": "网点.csv"}, content=sheet).json()
        assert draft["faults"] == 0

        answered: list[httpx.Response] = []

        def activate() -> None:
            with suppress(httpx.HTTPError):
                answered.append(http.post(f"{DATASETS}/{draft['number']}/activate", json={"state": draft["state"]}))

        pressing = threading.Thread(target=activate)
        pressing.start()
        wait_until(lambda: writing(full_data_dir / "doorplate.sqlite3"), 5)
        os.killpg(server.process.pid, signal.SIGKILL)  # a group of its own, made in `serve`
        pressing.join()
        assert answered == [], "it was through already: nothing was killed in the middle"
    with serve(full_data_dir) as server, signed_in(server, "demo-city") as http:
        found = http.get(f"{DATASETS}/{draft['number']}").json()
        assert (found["status"], halls(http) - before) == ("draft", 0)
        again = http.post(f"{DATASETS}/{draft['number']}/activate", json={"state": found["state"]})
        assert again.status_code == 200, again.text
        assert halls(http) - before == MORE
