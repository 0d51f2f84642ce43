"""An application with the shipped content, which a test may publish over."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest_asyncio

from server.app import App
from server.settings import Settings
from tests import people
from tests.conftest import Templates, copy_template
from tests.fakes import FixedClock
from tests.running import build, other_database, running, speaking_to

Own = tuple[App, httpx.AsyncClient, FixedClock]


@pytest_asyncio.fixture
async def own(sqlite_templates: Templates, tmp_path: Path) -> AsyncIterator[Own]:
    copy_template(sqlite_templates.content, tmp_path)
    clock = FixedClock()
    with other_database():
        async with running(build(Settings(data_dir=tmp_path), clock)) as app:
            app.ctx.parts.passwords.hasher = people.CHEAP
            async with speaking_to(app) as client:
                yield app, client, clock
