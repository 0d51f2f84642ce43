"""The WeChat build in Chromium: uni-app's compiled output on WeChat's own component framework, with a `wx` that writes everything down.

Two steps, each done again only when something it reads has changed: the client compiled for WeChat with an address of the API
(a mini-program must know its server when it is built), and the page made of it by weapp/build.mjs.
`python -m tests.browser.runner` does both.

What it cannot show: WeChat's own rendering engine and fonts, its isolation of one component's styles from another's (uni-app scopes
every rule itself), its package limits, and what real phones answer. WeChat's compilers read the build in `npm run check:wx`.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route

from tests.available import CLIENT
from tests.browser.chromium import SMALL, Phone, phone

HERE = Path(__file__).resolve().parent / "weapp"
COMPILED = HERE / "dist" / "client"
BUNDLE = HERE / "dist" / "page"
API = "https://doorplate.test"
"""Compiled in as the server's address; in the runner it stands for the server under test."""
SOURCES = ("*.mjs", "*.json", "runtime/*", "wx/*", "elements/*")
PATH = "/weapp/"


def bundle() -> Path:
    """The folder with index.html, made or still fresh."""
    if not (HERE / "node_modules").is_dir():
        raise FileNotFoundError("the runner's packages are not installed: npm ci in tests/browser/weapp/")
    sources = [path for path in (CLIENT / "src").rglob("*") if path.is_file()] + [CLIENT / "package-lock.json", CLIENT / "vite.config.ts"]
    if _older(COMPILED / ".built", sources):
        _run(["npm", "run", "--silent", "build:mp-weixin"], CLIENT, VITE_API_BASE=API, UNI_OUTPUT_DIR=str(COMPILED))
        (COMPILED / ".built").touch()
    if _older(BUNDLE / ".built", [COMPILED / ".built", *(path for pattern in SOURCES for path in HERE.glob(pattern))]):
        _run(["node", "build.mjs", str(COMPILED), str(BUNDLE), API], HERE)
        (BUNDLE / ".built").touch()
    return BUNDLE


def _older(stamp: Path, sources: list[Path]) -> bool:
    return not stamp.exists() or stamp.stat().st_mtime < max(path.stat().st_mtime for path in sources)


def _run(words: list[str], folder: Path, **environ: str) -> None:
    done = subprocess.run(words, cwd=folder, env=os.environ | environ, capture_output=True, text=True, timeout=180, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


class WeChat:
    """The mini-program open on a phone. `page` is the browser's; `calls` what the client asked of WeChat."""

    def __init__(self, held: Phone) -> None:
        self.phone = held
        self.page: Page = held.page

    def open(self, page: str = "pages/home/home", **query: str) -> None:
        """As WeChat would: `scene` reaches the page as it stands here, not decoded."""
        pairs = "&".join(f"{key}={value}" for key, value in query.items())
        self.page.goto(f"{self.phone.origin}{PATH}#{page}{'?' if pairs else ''}{pairs}")

    def calls(self, name: str) -> list[Any]:
        """The arguments of every call of wx.<name> so far."""
        return [call["args"] for call in self.page.evaluate("window.__calls") if call["name"] == name]

    def waits_for(self, name: str) -> Any:
        """The arguments of the newest call of wx.<name>, which may be just about to come."""
        self.page.wait_for_function("name => window.__calls.some(call => call.name === name)", arg=name)
        return self.calls(name)[-1]

    def faults(self) -> list[str]:
        """Calls that the runner lacks, requests to foreign hosts, and errors inside the stand-ins."""
        return list(self.page.evaluate("window.__faults"))

    def route(self) -> str:
        """The page on top of the stack."""
        return str(self.page.evaluate("getCurrentPages().at(-1).route"))

    def depth(self) -> int:
        return int(self.page.evaluate("getCurrentPages().length"))

    def check(self) -> None:
        assert self.faults() == [], "\n".join(self.faults())
        self.phone.check()


@contextmanager
def wechat(opened: Browser, origin: str, folder: Path, has: dict[str, Any] | None = None, **options: Any) -> Iterator[WeChat]:
    """A phone with WeChat. has: what it can give when asked, e.g. {"location": {"latitude": 31.38, "longitude": 120.99}}."""
    with phone(opened, origin, **({"size": SMALL} | options)) as held:

        def serve(route: Route) -> None:
            name = route.request.url.split(PATH, 1)[1].split("?")[0].split("#")[0] or "index.html"
            route.fulfill(path=folder / name)

        def answer(route: Route) -> None:
            route.fulfill(response=route.fetch(url=route.request.url.replace(API, origin, 1)))

        held.stands_for = urlsplit(API).netloc
        held.page.route(f"{origin}{PATH}**", serve)
        held.page.route(f"{API}/**", answer)
        if has:
            held.page.add_init_script(f"window.__phone = {json.dumps(has)}")
        yield WeChat(held)


if __name__ == "__main__":
    print(bundle())
