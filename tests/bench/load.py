"""wrk, and what the kernel says a process used."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Measured:
    """Requests a second; microseconds of server CPU a request; milliseconds at the median and the 99th percentile; answers not 2xx."""

    rate: float
    cpu_us: float
    p50_ms: float
    p99_ms: float
    refused: int


def cpu_seconds(pids: list[int]) -> float:
    total = 0.0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
        total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def measure(address: str, pids: list[int], *, script: Path, seconds: int, connections: int = 32) -> Measured:
    """script: Lua that sets the requests."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(script), address]
    before = cpu_seconds(pids)
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    used = cpu_seconds(pids) - before
    requests = int(_find(r"(\d+) requests in", out))
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return Measured(
        rate=float(_find(r"Requests/sec:\s+([\d.]+)", out)),
        cpu_us=used / max(1, requests) * 1e6,
        p50_ms=_milliseconds(_find(r"(?m)^ +50% +([\d.]+u?m?s) *$", out)),
        p99_ms=_milliseconds(_find(r"(?m)^ +99% +([\d.]+u?m?s) *$", out)),
        refused=int(refused.group(1)) if refused else 0,
    )


def _find(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if found is None:
        raise RuntimeError(f"wrk said something unexpected:\n{text}")
    return found.group(1)


def _milliseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", text).groups()  # type: ignore[union-attr]
    return float(number) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[unit]
