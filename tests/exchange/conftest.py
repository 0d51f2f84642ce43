"""A partner's system that pushes reach."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from server.app import App
from server.parts import Parts
from tests.exchange.partner_stand_in import PartnerStandIn
from tests.exchange.partners import on_loopback


@pytest_asyncio.fixture(loop_scope="session")
async def partner(client: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[PartnerStandIn]:
    """The application's own worker stands aside: the test takes each step itself."""
    parts: Parts = app.ctx.parts
    monkeypatch.setattr(parts.exchange_outbox, "lane", "nobody.")
    async with on_loopback(app) as found:
        yield found
