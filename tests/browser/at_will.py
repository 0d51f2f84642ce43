"""A server whose clock is a line in a file, so that a test can let days pass: `python -m tests.browser.at_will` is that process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from server.clock import CHINA
from server.settings import Settings
from tests.live import Server, environment, free_port
from tests.running import build

FILE = "clock.txt"


@dataclass(frozen=True)
class WrittenClock:
    """The time is what stands in the file."""

    path: Path

    def now(self) -> datetime:
        return datetime.fromisoformat(self.path.read_text())

    def set(self, month: int, day: int, hour: int, minute: int = 0) -> datetime:
        """In 2026, in China Standard Time; whole at every moment for whoever reads it meanwhile."""
        at = datetime(2026, month, day, hour, minute, tzinfo=CHINA)
        fresh = self.path.with_suffix(".new")
        fresh.write_text(at.isoformat())
        os.replace(fresh, self.path)
        return at


@contextmanager
def at_will(data_dir: Path, clock: WrittenClock, **settings: object) -> Iterator[Server]:
    """Over a prepared folder; it answers."""
    port, log = free_port(), data_dir / "printed.log"
    environ = environment(data_dir, port=port, **settings)
    words = [sys.executable, "-m", __spec__.name]
    with log.open("wb") as out:
        process = subprocess.Popen(words, env=environ, stdout=out, stderr=subprocess.STDOUT, start_new_session=True)
    server = Server(process, f"http://127.0.0.1:{port}", data_dir, log, environ)
    try:
        server.wait("/readyz")
        yield server
    finally:
        server.stop()


def main() -> None:
    settings = Settings.read()
    app = build(settings, WrittenClock(settings.data_dir / FILE))
    app.run(host=settings.host, port=settings.port, single_process=True, access_log=False, motd=False)


if __name__ == "__main__":
    main()
