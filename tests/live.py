"""The shipped command on a free port with a data folder of its own, as a person would start it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

COMMAND = Path(sys.executable).with_name("doorplate")
PATIENCE = 180.0
WORKER_BYTES = 100_000_000


@dataclass
class Server:
    """A running `doorplate serve`. log: everything it printed."""

    process: subprocess.Popen[bytes]
    url: str
    data_dir: Path
    log: Path
    environ: dict[str, str]
    started_in: float = 0.0
    """Seconds from the command to its first answer."""

    def said(self) -> str:
        return self.log.read_text("utf-8", errors="replace")

    def printed_until(self, word: str, *, times: int = 1) -> str:
        """What it printed, once `word` stands in it: lines are written a few times a second."""
        until = time.monotonic() + PATIENCE
        while (text := self.said()).count(word) < times:
            if time.monotonic() > until:
                raise AssertionError(f"{word!r} was not printed {times} times:\n{text}")
            time.sleep(0.02)
        return text

    def workers(self) -> list[int]:
        """Process ids of the workers. Sanic's manager has small helpers beside them; only a worker has the content in memory."""
        found = []
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")  # a child belongs to the thread that started it
        for child in [child for task in tasks for child in task.read_text().split()]:
            try:
                resident = int(Path(f"/proc/{child}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            except (FileNotFoundError, ProcessLookupError):
                continue
            if resident > WORKER_BYTES:
                found.append(int(child))
        return found

    def answers(self, path: str = "/healthz") -> bool:
        try:
            return httpx.get(self.url + path, timeout=2).status_code == 200
        except httpx.HTTPError:
            return False

    def wait(self, path: str = "/healthz", patience: float = PATIENCE) -> float:
        """Seconds until it answered; fails with what it printed when it ended instead."""
        began = time.monotonic()
        while not self.answers(path):
            if self.process.poll() is not None:
                raise AssertionError(f"doorplate serve ended with {self.process.returncode}:\n{self.said()}")
            if time.monotonic() - began > patience:
                raise AssertionError(f"doorplate serve did not answer in {patience} s:\n{self.said()}")
            time.sleep(0.02)
        return time.monotonic() - began

    def stop(self) -> int:
        """SIGTERM, and its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(15)
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)  # a group of its own, made in `serve`
            self.process.wait()
            raise AssertionError(f"doorplate serve did not stop in 15 s:\n{self.said()}") from None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(data_dir: Path, **settings: object) -> dict[str, str]:
    """This machine's environment without anybody's settings, and with these: `graceful_seconds=2` is DOORPLATE_GRACEFUL_SECONDS."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("DOORPLATE_")}
    given = {"data_dir": data_dir, **settings}
    return inherited | {f"DOORPLATE_{name.upper()}": str(value) for name, value in given.items()} | {"PYTHONUNBUFFERED": "1"}


@contextmanager
def serve(data_dir: Path, *, patience: float = PATIENCE, **settings: object) -> Iterator[Server]:
    """Started and answering; stopped at the end."""
    data_dir.mkdir(parents=True, exist_ok=True)
    port = free_port()
    environ = environment(data_dir, port=port, **settings)
    log = data_dir / "printed.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [COMMAND, "serve"], env=environ, stdout=out, stderr=subprocess.STDOUT, start_new_session=True, cwd=data_dir
        )
    server = Server(process, f"http://127.0.0.1:{port}", data_dir, log, environ)
    try:
        server.started_in = server.wait(patience=patience)
        yield server
    finally:
        server.stop()


def command(*words: str, data_dir: Path, **settings: object) -> subprocess.CompletedProcess[str]:
    """`doorplate <words>` to its end."""
    return subprocess.run(
        [COMMAND, *words],
        env=environment(data_dir, **settings),
        cwd=data_dir,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
