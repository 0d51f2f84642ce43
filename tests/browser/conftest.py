"""Chromium, open for one file of tests at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import runner
from tests.browser.chromium import Phone, browser, phone
from tests.live import Server


@pytest.fixture(scope="module")
def opened(live_server: Server) -> Iterator[Browser]:
    """The server is asked for first: its fixtures use asyncio.run, which an open Playwright forbids in its thread."""
    with browser() as started:
        yield started


@pytest.fixture
def held(opened: Browser, live_server: Server) -> Iterator[Phone]:
    """A fresh phone. Whatever a test does with it, there is no error at the end, and nothing has left the server."""
    with phone(opened, live_server.url) as fresh:
        yield fresh
        fresh.check()


@pytest.fixture(scope="session")
def bundle() -> Path:
    return runner.bundle()
