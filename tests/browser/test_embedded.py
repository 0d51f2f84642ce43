"""The residents' client in a frame of another site, as an app or a township's page embeds it; the console never."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import PATIENCE_MS, SMALL
from tests.live import Server

pytestmark = pytest.mark.browser
DENIED = """
if (window !== window.top)
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException('denied', 'SecurityError') } })
"""
"""What a browser does that denies storage to frames of other sites."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map: ClassVar[dict[str, str]] = {"": "text/html; charset=utf-8"}

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def township(tmp_path: Path, live_server: Server) -> Iterator[str]:
    """Somebody else's site with our pages in frames. Another host name: to the browser another site, not only another port."""
    for name, path in (("guide", "/h5/"), ("console", "/console/")):
        frame = f'<!doctype html><title>镇里的网页</title><iframe src="{live_server.url}{path}" style="width:100%;height:600px"></iframe>'
        (tmp_path / name).write_text(frame, "utf-8")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}"
        server.shutdown()


def test_a_frame_on_another_site_without_storage_opens_and_searches(opened: Browser, township: str) -> None:
    context = opened.new_context(viewport={"width": SMALL[0], "height": SMALL[1]}, locale="zh-CN")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.add_init_script(DENIED)
    page.goto(f"{township}/guide")
    inside = page.frame_locator("iframe")
    expect(inside.locator(".app")).to_be_visible()
    inside.locator("input").first.fill("身份证丢了")
    inside.locator("input").first.press("Enter")
    expect(inside.get_by_text("身份证").first).to_be_visible()
    expect(inside.locator(".matter-card, [class*=matter]").first).to_be_visible()
    context.close()


def test_the_console_does_not_open_in_a_strangers_frame(opened: Browser, township: str) -> None:
    page = opened.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"{township}/console")
    page.wait_for_timeout(500)
    assert any("frame-ancestors" in text for text in refused), refused
    page.close()
