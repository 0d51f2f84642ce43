"""Chromium, open for one file of tests at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import runner
from tests.browser.chromium import MEDIA, PATIENCE_MS, Phone, browser, phone
from tests.browser.office import Office, demo_passwords
from tests.conftest import Templates, copy_template
from tests.live import Server, serve

expect.set_options(timeout=PATIENCE_MS)  # two cores, and another worker beside this one


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


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates) -> Iterator[Office]:
    """A server of its own with the demonstration accounts, for tests that change things."""
    data_dir = tmp_path_factory.mktemp("office")
    copy_template(sqlite_templates.content, data_dir)
    with serve(data_dir, public_url="https://plates.example.cn") as server:
        yield Office(server, demo_passwords(server))


@pytest.fixture(scope="module")
def chrome(office: Office) -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture(scope="module")
def camera(office: Office) -> Iterator[Browser]:
    """With a camera and a microphone, after the server: see `opened`."""
    with browser(*MEDIA) as started:
        yield started
