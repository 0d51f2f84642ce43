"""A PostgreSQL cluster of a test's own, to be stopped in the middle of work."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.live import free_port

ACCOUNT = "postgres"
"""Who runs it when the tests run as root, which PostgreSQL refuses to serve."""


def programs() -> Path | None:
    """Where initdb and pg_ctl are."""
    found = shutil.which("initdb") or next(iter(sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")), reverse=True)), None)
    return Path(found).resolve().parent if found else None


@dataclass(frozen=True)
class Cluster:
    folder: Path
    port: int
    bin: Path

    @property
    def url(self) -> str:
        return f"postgres://{ACCOUNT}@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=64MB"
        self.run("pg_ctl", "-w", "-o", options, "-l", str(self.folder / "log"), "start")

    def stop(self, mode: str = "fast") -> None:
        """mode: immediate is a crash; its log is replayed at the next start."""
        self.run("pg_ctl", "-w", "-m", mode, "stop")

    def run(self, program: str, *words: str) -> None:
        as_root: dict[str, Any] = {"user": ACCOUNT, "group": ACCOUNT, "extra_groups": []} if os.geteuid() == 0 else {}
        command = [str(self.bin / program), "-D", str(self.folder / "data"), *words]
        done = subprocess.run(
            command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=60, check=False, **as_root
        )
        assert done.returncode == 0, done.stderr.decode()


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Made, started, and gone at the end."""
    found = programs()
    assert found is not None
    folder = Path(tempfile.mkdtemp(prefix="doorplate-cluster-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, ACCOUNT, ACCOUNT)
        made = Cluster(folder, free_port(), found)
        made.run("initdb", "-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync")
        made.start()
        try:
            yield made
        finally:
            made.stop("immediate")
    finally:
        shutil.rmtree(folder)


def why_not() -> str:
    """Empty when one can be made here."""
    if programs() is None:
        return "no initdb is installed (Debian: postgresql)"
    if os.geteuid() == 0:
        try:
            pwd.getpwnam(ACCOUNT)
        except KeyError:
            return f"root cannot serve PostgreSQL, and there is no account {ACCOUNT}"
    return ""
