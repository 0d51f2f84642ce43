"""Debian's Chromium as a phone: what it shows, what it asks for, and what it complains about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, sync_playwright

from tests.available import chromium

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    # The WeChat build is a page that the runner hands in; Chromium would not let such a page open a socket to this machine.
    "--disable-features=LocalNetworkAccessChecks",
)
MEDIA = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
"""A camera and a microphone that are made up."""
SMALL = (375, 667)
LARGE = (430, 932)
PATIENCE_MS = 30_000


@contextmanager
def browser(*flags: str) -> Iterator[Browser]:
    """While it is open, this thread has a running event loop: nothing inside may call asyncio.run."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=[*FLAGS, *flags])
        try:
            yield opened
        finally:
            opened.close()


@dataclass
class Phone:
    """One phone with one page open. origin: the only one that the page may speak to."""

    context: BrowserContext
    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    stands_for: str = ""
    """A host that stands for this server: the WeChat build asks it for pictures."""

    def watch(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        self.context.on("request", self._asked)
        self.page.on("response", self._answered)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        self.asked.append(request.url)

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status} {response.url}")

    def strangers(self) -> list[str]:
        """Addresses off the page's own origin that it asked for."""
        own = urlsplit(self.origin).netloc
        return [
            url
            for url in self.asked
            if urlsplit(url).scheme in ("http", "https", "ws", "wss") and urlsplit(url).netloc not in (own, self.stands_for)
        ]

    def check(self) -> None:
        """Whatever the test was about: no error, and nothing that leaves this server."""
        assert self.asked, "the page asked for nothing at all: nothing was watched"
        assert self.strangers() == [], f"asked of somebody else: {self.strangers()}"
        assert self.complaints == [], "\n".join(self.complaints)

    def picture(self, to: Path) -> Path:
        to.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=to)
        return to


@contextmanager
def phone(opened: Browser, origin: str, size: tuple[int, int] = SMALL, **options: Any) -> Iterator[Phone]:
    """A new phone: no storage, touch, Chinese, Shanghai time."""
    context = opened.new_context(
        viewport={"width": size[0], "height": size[1]},
        has_touch=True,
        is_mobile=True,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        reduced_motion="reduce",
        **options,
    )
    context.set_default_timeout(PATIENCE_MS)
    held = Phone(context, context.new_page(), origin)
    held.watch()
    try:
        yield held
    finally:
        context.close()
