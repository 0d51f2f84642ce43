"""Has the API moved away from what the two clients were generated from? `python -m tests.drift`.

Two steps are compared: miniprogram/openapi.json with the document that the application builds now, and the types beside it, which the
staff's client uses too, with that file. `--write` rewrites both.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from server import database, openapi
from server.settings import Settings
from tests.available import EVERYTHING, missing
from tests.fakes import FixedClock
from tests.running import build, running

CLIENT = Path(__file__).resolve().parent.parent / "miniprogram"
DOCUMENT = CLIENT / "openapi.json"


async def current() -> dict[str, Any]:
    """The document as the application serves it; it needs no content."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        await database.migrate(settings)
        async with running(build(settings, FixedClock())) as app:
            return openapi.document(app)


def text_of(document: dict[str, Any]) -> str:
    """As it stands in the client's folder: for reading, and for small differences in version control."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def differences(old: Any, new: Any, where: str = "") -> list[str]:
    """Where two documents differ, as paths into them."""
    if isinstance(old, dict) and isinstance(new, dict):
        found = []
        for key in sorted(old.keys() | new.keys()):
            if key not in new or key not in old:
                found.append(f"{'-' if key in old else '+'} {where}/{key}")
            else:
                found += differences(old[key], new[key], f"{where}/{key}")
        return found
    return [] if old == new else [f"~ {where}"]


def main(words: list[str]) -> int:
    """0: in step. 1: not, and how to get there."""
    now = asyncio.run(current())
    if "--write" in words:
        DOCUMENT.write_text(text_of(now), "utf-8")
        print(f"{DOCUMENT.relative_to(CLIENT.parent)} written")
        return subprocess.run(["npm", "run", "--silent", "api"], cwd=CLIENT, check=False).returncode
    changed = differences(json.loads(DOCUMENT.read_text("utf-8")), now)
    if changed:
        print("miniprogram/openapi.json is not what the application serves now:", *changed[:20], sep="\n  ", file=sys.stderr)
        print("run `python -m tests.drift --write`", file=sys.stderr)
        return 1
    if "node" in missing():
        print(f"the client's types were not compared: {missing()['node']}")
        return 1 if EVERYTHING else 0
    done = subprocess.run(["npm", "run", "--silent", "check:api"], cwd=CLIENT, check=False)
    if done.returncode == 0:
        print("the clients are in step with the API")
    return 1 if done.returncode else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
