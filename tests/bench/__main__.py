"""python -m tests.bench [seconds]: prints a table; exits 1 when an answer was not 2xx, never because of a number."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from rich.console import Console
from rich.table import Table

from tests import postgres
from tests.available import missing
from tests.bench.crowd import fill
from tests.bench.desk import HELPERS, OPEN, RESIDENTS, Found, desk
from tests.bench.encoding import Encoding, encoding
from tests.bench.guides import guides
from tests.bench.inputs import Asked, requests
from tests.bench.load import Measured, measure

CROWD = 5000
NO_SETTINGS: Mapping[str, str] = {}
TARGETS = {"scan": 0.35, "search": 0.20, "resolve": 0.35, "resolve, each once": 0.35, "halls": 0.20}


def main() -> int:
    console = Console()
    if shutil.which("wrk") is None:
        console.print("make bench 需要 wrk:apt-get install wrk(macOS: brew install wrk)")
        return 2
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder, _running([sys.executable, "-m", "tests.bench.bare"], folder, "/") as (floor, floor_pids):
        console.print("裸 Sanic 路由已启动;正在启动服务并导入内容……")
        with _running([str(Path(sys.executable).with_name("doorplate")), "serve"], folder, "/healthz") as (ours, pids):
            script = Path(folder) / "asked.lua"
            bare = _measure(floor, floor_pids, [Asked("/")], script, seconds)
            asked = requests()
            rows: list[tuple[str, int, Measured]] = [("bare", 1, bare)]
            for name, listed in asked.items():
                console.print(f"测量 {name} ……")
                rows.append((name, len(set(listed)), _measure(ours, pids, listed, script, seconds)))
        few = next(row for name, _, row in rows if name == "search")
        crowd: Measured | None = None
        try:
            matters, crowd = _among_many(console, Path(folder) / "crowded", asked["search"], script, seconds)
        except (RuntimeError, TimeoutError) as fault:  # a busy machine is no fault of what is measured
            console.print(f"{CROWD:,} 个合成事项没有测成：{fault}")
        else:
            rows.append(("crowd", len(set(asked["search"])), crowd))
    _show(console, rows, bare)
    if crowd is not None:
        console.print(
            f"crowd: search among {matters:,} matters, {crowd.cpu_us / few.cpu_us:.2f} times the CPU, "
            f"{few.rate / crowd.rate:.2f} times the time (aim: at most 3)"
        )
    _show_encoding(console, asyncio.run(encoding(seconds)))
    found = guides()
    console.print(
        f"guides in process: resolve on {found.largest} p50 {found.resolve_p50_ms:.2f} ms, p99 {found.resolve_p99_ms:.2f} ms "
        f"(aim: p50 under 1); {found.paths:,} paths of all matters walked in {found.walk_s:.1f} s (aim: under 60); "
        f"two versions compared in at most {found.compare_s:.2f} s"
    )
    _show_desk(console)
    return 1 if any(row.refused for _, _, row in rows) else 0


def _show_desk(console: Console) -> None:
    """Over two workers; left out, and said so, where there is no PostgreSQL."""
    if "postgres" in missing():
        console.print(f"help desk: not measured, {missing()['postgres']}")
        return
    console.print(f"帮办：{RESIDENTS} 人排队，{HELPERS} 名帮办员，两个进程，PostgreSQL……")
    found = asyncio.run(_desk())
    console.print(
        f"help desk, two workers on PostgreSQL: {RESIDENTS} sessions claimed by {HELPERS} helpers in {found.claims_s:.1f} s, "
        f"{found.doubled} twice, {found.lost} lost, at most {found.displaced} places out of turn; {OPEN} conversations open: "
        f"a word reaches the other side in p50 {found.p50_ms:.1f} ms, p99 {found.p99_ms:.1f} ms; an idle socket costs {found.kib:.0f} KiB "
        f"and {found.cpu_us:.0f} µs of CPU a second"
    )


async def _desk() -> Found:
    await postgres.drop()
    await postgres.create("bench")
    settings = {"DOORPLATE_DATABASE_URL": postgres.url("bench"), "DOORPLATE_WORKERS": "2"}
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            _running([str(Path(sys.executable).with_name("doorplate")), "serve"], folder, "/readyz", settings) as (ours, pids),
        ):
            return await desk(settings["DOORPLATE_DATABASE_URL"], ours, pids)
    finally:
        await postgres.drop()


def _measure(address: str, pids: list[int], asked: list[Asked], script: Path, seconds: int) -> Measured:
    """After a second of warming up with the last of what is asked, so that what is measured is new."""
    script.write_text(_script(asked[-len(asked) // 10 :]), "utf-8")
    measure(address, pids, script=script, seconds=1)
    script.write_text(_script(asked), "utf-8")
    return measure(address, pids, script=script, seconds=seconds)


def _among_many(console: Console, folder: Path, asked: list[Asked], script: Path, seconds: int) -> tuple[int, Measured]:
    """(matters, search among them), in a server of its own."""
    console.print(f"导入 {CROWD:,} 个合成事项……")
    asyncio.run(fill(folder, CROWD))
    with _running([str(Path(sys.executable).with_name("doorplate")), "serve"], str(folder), "/healthz") as (ours, pids):
        with urlopen(ours + "/readyz") as ready:
            matters = json.load(ready)["matters"]
        return matters, _measure(ours, pids, asked, script, seconds)


def _script(asked: list[Asked]) -> str:
    """Lua for wrk: each request in turn, made once, so that the load costs as little as it can."""
    made = ",".join(
        f"wrk.format({json.dumps('GET' if one.body is None else 'POST')},{json.dumps(one.path)},h,{_lua(one.body)})" for one in asked
    )
    return f"""
local p, i = nil, 0
init = function(args)
  local h = {{["Content-Type"] = "application/json"}}
  p = {{{made}}}
end
request = function() i = i % #p + 1 return p[i] end
"""


def _lua(body: str | None) -> str:
    return "nil" if body is None else f"[==[{body}]==]"


@contextmanager
def _running(command: list[str], folder: str, path: str, settings: Mapping[str, str] = NO_SETTINGS) -> Iterator[tuple[str, list[int]]]:
    """Started on a free port, awaited, stopped; yields its address and the processes that answer."""
    port = _free_port()
    environment = os.environ | {"DOORPLATE_PORT": str(port), "DOORPLATE_DATA_DIR": folder} | dict(settings)
    arguments = [*command, str(port)] if command[-1].endswith("bare") else command
    with (
        open(os.path.join(folder, f"{port}.log"), "wb") as out,
        # a group of its own: Sanic's manager may end its whole group, which would be ours
        subprocess.Popen(arguments, env=environment, stdout=out, start_new_session=True) as process,
    ):
        try:
            address = f"http://127.0.0.1:{port}"
            _await(address + path, process)
            yield address, _family(process.pid)
        finally:
            process.terminate()
            process.wait(30)


def _await(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError("the server ended before it answered")
        try:
            with urlopen(address, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(found for child in children for found in _family(int(child)))]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _show(console: Console, rows: list[tuple[str, int, Measured]], bare: Measured) -> None:
    table = Table(
        "route", "distinct", "requests/s", "ratio", "aim", "CPU µs", "p50 ms", "p99 ms", title="one worker, 32 connections, one load thread"
    )
    for name, distinct, row in rows:
        ratio = row.rate / bare.rate
        aim = TARGETS.get(name)
        table.add_row(
            name,
            f"{distinct:,}",
            f"{row.rate:,.0f}",
            f"{ratio:.2f}",
            f"{aim:.2f}" if aim else "",
            f"{row.cpu_us:.0f}",
            f"{row.p50_ms:.1f}",
            f"{row.p99_ms:.1f}",
        )
    console.print(table)


def _show_encoding(console: Console, found: list[Encoding]) -> None:
    table = Table("the encoder has", "texts/s", "a batch", "p50 ms", "p99 ms", "loop late p99", "at most")
    table.title = "DOORPLATE_ENCODER: a BERT of 4 layers x 256, one thread, random weights (aim: the event loop never 20 ms late)"
    for row in found:
        table.add_row(
            row.doing,
            f"{row.rate:,.0f}",
            f"{row.batch:.1f}",
            f"{row.p50_ms:.1f}",
            f"{row.p99_ms:.1f}",
            f"{row.late_p99_ms:.1f}",
            f"{row.late_most_ms:.1f}",
        )
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())
