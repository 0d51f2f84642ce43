"""The application with all its content on a Monday at ten: pictures should not depend on the hour at which they are taken.

`with at_ten(folder) as origin:` serves it from a process of its own; `python -m tests.browser.at_ten` is that process.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.settings import Settings
from tests.fakes import FixedClock
from tests.live import Server, command, environment, free_port
from tests.running import build

NOW = FixedClock().at


@contextmanager
def at_ten(folder: Path, **settings: object) -> Iterator[str]:
    """Its origin, once it answers."""
    prepared = command("prepare", data_dir=folder, **settings)
    if prepared.returncode:
        raise RuntimeError(prepared.stdout + prepared.stderr)
    port, log = free_port(), folder / "printed.log"
    environ = environment(folder, port=port, **settings)
    words = [sys.executable, "-m", __spec__.name]
    with log.open("wb") as out:
        process = subprocess.Popen(words, env=environ, stdout=out, stderr=subprocess.STDOUT, start_new_session=True)
    server = Server(process, f"http://127.0.0.1:{port}", folder, log, environ)
    try:
        server.wait("/readyz")
        yield server.url
    finally:
        server.stop()


def main() -> None:
    settings = Settings.read()
    build(settings, FixedClock()).run(host=settings.host, port=settings.port, single_process=True, access_log=False, motd=False)


if __name__ == "__main__":
    main()
