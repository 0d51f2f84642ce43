"""python -m tests.bench [seconds]: prints a table; exits 1 when an answer was not 2xx, never because of a number."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

from rich.console import Console
from rich.table import Table

from tests.bench.load import Measured, measure

SAID = (
    "我妈80了有没有补贴", "给娃上户口", "身份证丢了怎么办", "老房子怎么过户给儿子", "租房子可以提公积金吗",
    "领结婚证要带什么", "上班路上摔断了腿", "开个小饭馆", "在上海看病怎么报销", "二手车过户", "第一次办护照", "暂住证",
    "外地户口孩子上学", "公司倒闭了没工作", "老人去世销户口", "社保卡坏了",
    "公司换法人", "养狗要不要办证", "房产证加老婆名字", "电动车上牌",
)  # fmt: skip
TARGETS = {"scan": 0.35, "search": 0.20, "resolve": 0.35, "halls": 0.20}


def main() -> int:
    console = Console()
    if shutil.which("wrk") is None:
        console.print("make bench 需要 wrk:apt-get install wrk(macOS: brew install wrk)")
        return 2
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder, _running([sys.executable, "-m", "tests.bench.bare"], folder, "/") as (floor, floor_pids):
        console.print("裸 Sanic 路由已启动;正在启动服务并导入内容……")
        with _running([str(Path(sys.executable).with_name("doorplate")), "serve"], folder, "/healthz") as (ours, pids):
            bare = measure(floor, floor_pids, script=_get(["/"]), seconds=seconds)
            rows: list[tuple[str, Measured]] = [("bare", bare)]
            for name, script in _routes(folder).items():
                console.print(f"测量 {name} ……")
                measure(ours, pids, script=script, seconds=1)
                rows.append((name, measure(ours, pids, script=script, seconds=seconds)))
    _show(console, rows, bare)
    return 1 if any(row.refused for _, row in rows) else 0


def _routes(folder: str) -> dict[str, str]:
    plates = (Path(__file__).resolve().parents[2] / "seeds" / "doorplates.csv").read_text("utf-8").splitlines()[1:]
    scenes = [line.split(",")[0] for line in plates]
    searches = [f"/api/v1/search?q={quote(words)}&plate={scene}" for words, scene in zip(SAID * 4, scenes, strict=False)]
    halls = [
        f"/api/v1/halls?matter={matter}&plate={scene}"
        for scene in scenes[:20]
        for matter in ("idcard-reissue", "marriage", "medical-remote", "fund-rent")
    ]
    answers: list[dict[str, object]] = [
        {},
        {"hukou": "yes"},
        {"hukou": "yes", "birthday": "1944-05-01"},
        {"hukou": "yes", "birthday": "1944-05-01", "status": "new"},
    ]
    return {
        "scan": _get([f"/api/v1/scan/{scene}" for scene in scenes]),
        "search": _get(searches),
        "resolve": _post("/api/v1/matters/elderly-allowance/resolve", [json.dumps({"answers": answer}) for answer in answers]),
        "halls": _get(halls),
    }


def _get(paths: list[str]) -> str:
    listed = ",".join(json.dumps(path) for path in paths)
    return f"local p={{{listed}}}\nlocal i=0\nrequest=function() i=i%#p+1 return wrk.format('GET',p[i]) end"


def _post(path: str, bodies: list[str]) -> str:
    listed = ",".join(f"[==[{body}]==]" for body in bodies)
    head = "{['Content-Type']='application/json'}"
    return f"local b={{{listed}}}\nlocal i=0\nrequest=function() i=i%#b+1 return wrk.format('POST','{path}',{head},b[i]) end"


@contextmanager
def _running(command: list[str], folder: str, path: str) -> Iterator[tuple[str, list[int]]]:
    """Started on a free port, awaited, stopped; yields its address and the processes that answer."""
    port = _free_port()
    environment = os.environ | {"DOORPLATE_PORT": str(port), "DOORPLATE_DATA_DIR": folder}
    arguments = [*command, str(port)] if command[-1].endswith("bare") else command
    with open(os.path.join(folder, f"{port}.log"), "wb") as out, subprocess.Popen(arguments, env=environment, stdout=out) as process:
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


def _show(console: Console, rows: list[tuple[str, Measured]], bare: Measured) -> None:
    table = Table("route", "requests/s", "ratio", "aim", "CPU µs", "p50 ms", "p99 ms", title="one worker, 32 connections, one load thread")
    for name, row in rows:
        ratio = row.rate / bare.rate
        aim = TARGETS.get(name)
        table.add_row(
            name,
            f"{row.rate:,.0f}",
            f"{ratio:.2f}",
            f"{aim:.2f}" if aim else "",
            f"{row.cpu_us:.0f}",
            f"{row.p50_ms:.1f}",
            f"{row.p99_ms:.1f}",
        )
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())
