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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

from rich.console import Console
from rich.table import Table

from seeds.utterances import evaluation_set, training_lines
from tests.bench.crowd import fill
from tests.bench.encoding import Encoding, encoding
from tests.bench.load import Measured, measure

SAID = (
    "我妈80了有没有补贴", "给娃上户口", "身份证丢了怎么办", "老房子怎么过户给儿子", "租房子可以提公积金吗",
    "领结婚证要带什么", "上班路上摔断了腿", "开个小饭馆", "在上海看病怎么报销", "二手车过户", "第一次办护照", "暂住证",
    "外地户口孩子上学", "公司倒闭了没工作", "老人去世销户口", "社保卡坏了",
    "公司换法人", "养狗要不要办证", "房产证加老婆名字", "电动车上牌",
)  # fmt: skip
CROWD = 5000
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
            for name, script in _routes().items():
                console.print(f"测量 {name} ……")
                measure(ours, pids, script=WARM.get(name, script), seconds=1)
                rows.append((name, measure(ours, pids, script=script, seconds=seconds)))
        few = dict(rows)["search"]
        try:
            matters, crowd = _among_many(console, Path(folder) / "crowded", seconds)
        except (RuntimeError, TimeoutError) as fault:  # a busy machine is no fault of what is measured
            console.print(f"{CROWD:,} 个合成事项没有测成：{fault}")
        else:
            rows.append(("crowd", crowd))
    _show(console, rows, bare)
    if "crowd" in dict(rows):
        console.print(
            f"crowd: search among {matters:,} matters, {crowd.cpu_us / few.cpu_us:.2f} times the CPU, "
            f"{few.rate / crowd.rate:.2f} times the time (aim: at most 3)"
        )
    _show_encoding(console, asyncio.run(encoding(seconds)))
    return 1 if any(row.refused for _, row in rows) else 0


def _among_many(console: Console, folder: Path, seconds: int) -> tuple[int, Measured]:
    """(matters, search among them), in a server of its own."""
    console.print(f"导入 {CROWD:,} 个合成事项……")
    asyncio.run(fill(folder, CROWD))
    with _running([str(Path(sys.executable).with_name("doorplate")), "serve"], str(folder), "/healthz") as (ours, pids):
        with urlopen(ours + "/readyz") as ready:
            matters = json.load(ready)["matters"]
        measure(ours, pids, script=WARM["search"], seconds=1)
        return matters, measure(ours, pids, script=_get(distinct()), seconds=seconds)


def _routes() -> dict[str, str]:
    plates = (Path(__file__).resolve().parents[2] / "seeds" / "doorplates.csv").read_text("utf-8").splitlines()[1:]
    scenes = [line.split(",")[0] for line in plates]
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
        "search": _get(distinct()),
        "resolve": _post("/api/v1/matters/elderly-allowance/resolve", [json.dumps({"answers": answer}) for answer in answers]),
        "halls": _get(halls),
    }


def distinct() -> list[str]:
    """The dev set, the golden set, then what people say: more sentences than a run can ask, so that no cache is measured."""
    lines = [*evaluation_set("dev"), *evaluation_set("golden"), *training_lines()]
    return [f"/api/v1/search?q={quote(words)}" for words in dict.fromkeys(line.text for line in lines)]


def _get(paths: list[str]) -> str:
    listed = ",".join(json.dumps(path) for path in paths)
    return f"local p={{{listed}}}\nlocal i=0\nrequest=function() i=i%#p+1 return wrk.format('GET',p[i]) end"


def _post(path: str, bodies: list[str]) -> str:
    listed = ",".join(f"[==[{body}]==]" for body in bodies)
    head = "{['Content-Type']='application/json'}"
    return f"local b={{{listed}}}\nlocal i=0\nrequest=function() i=i%#b+1 return wrk.format('POST','{path}',{head},b[i]) end"


WARM = {"search": _get([f"/api/v1/search?q={quote(words)}" for words in SAID])}
"""What is asked beforehand, where the measured requests must be new."""


@contextmanager
def _running(command: list[str], folder: str, path: str) -> Iterator[tuple[str, list[int]]]:
    """Started on a free port, awaited, stopped; yields its address and the processes that answer."""
    port = _free_port()
    environment = os.environ | {"DOORPLATE_PORT": str(port), "DOORPLATE_DATA_DIR": folder}
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
