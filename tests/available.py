"""What this machine lacks for some of the tests: `python -m tests.available` says what will be left out, and why.

Nothing is skipped in silence: a test that needs something carries a marker, and conftest.py deselects the marker with the reason printed.
With DOORPLATE_TEST_EVERYTHING=1 absence is a failure instead.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import asyncpg

from tests import cluster

CLIENT = Path(__file__).resolve().parent.parent / "miniprogram"
POSTGRES_URL = os.environ.get("DOORPLATE_TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432/test")
"""A database in which the tests may make schemas of their own; they drop them again."""
EVERYTHING = os.environ.get("DOORPLATE_TEST_EVERYTHING", "") not in ("", "0")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@cache
def missing() -> dict[str, str]:
    """Marker -> the reason why its tests cannot run here; empty when everything can."""
    reasons = {"postgres": _postgres(), "browser": _browser(), "node": _node(), "relay": _relay(), "cluster": cluster.why_not()}
    return {marker: reason for marker, reason in reasons.items() if reason}


def chromium() -> str | None:
    """The browser's path."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def _postgres() -> str:
    async def ask() -> None:
        connection = await asyncpg.connect(POSTGRES_URL, timeout=3)
        await connection.close()

    try:
        asyncio.run(ask())
    except (OSError, asyncpg.PostgresError, TimeoutError) as fault:
        where = POSTGRES_URL.rpartition("@")[2]
        return f"no PostgreSQL answers at {where} ({type(fault).__name__}); set DOORPLATE_TEST_POSTGRES for another"
    return ""


def _browser() -> str:
    if chromium() is None:
        return f"none of {', '.join(BROWSERS)} is installed"
    if find_spec("playwright") is None:
        return "the Python package playwright is not installed"
    fonts = shutil.which("fc-list")
    if fonts is None or not subprocess.run([fonts, ":lang=zh", "family"], capture_output=True, check=False).stdout.strip():
        return "no Chinese font is installed (Debian: fonts-noto-cjk)"
    return ""


def _node() -> str:
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "Node and npm are not installed"
    if not (CLIENT / "node_modules").is_dir():
        return "the client's packages are not installed (npm ci in miniprogram/)"
    return ""


def _relay() -> str:
    return "" if shutil.which("turnserver") else "no turnserver is installed (Debian: coturn)"


def main() -> int:
    """0: go on. 1: something is missing that must be there."""
    for marker, reason in missing().items():
        print(f"left out: tests marked `{marker}`: {reason}")
    if missing() and EVERYTHING:
        print("DOORPLATE_TEST_EVERYTHING is set: this is a failure", file=sys.stderr)
        return 1
    if not missing():
        print("every test can run here")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
