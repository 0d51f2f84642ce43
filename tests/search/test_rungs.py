"""When the vector index falls, search goes on a rung lower, says so, and comes back by itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

import server.parts
from embeddings.index.edge import EdgeIndex
from server.app import App
from server.parts import Parts
from server.search.engine import Engine
from tests.fakes import FallibleIndex
from tests.waiting import until

SAID = ["补办身份证", "我妈80了有没有补贴", "二手车过户", "开店", "社保", "公积金付房租", "工伤", "12123"]


@pytest_asyncio.fixture(loop_scope="session")
async def index(app: App, tmp_path: Path) -> AsyncIterator[FallibleIndex]:
    """The application's own index behind a switch; put back afterwards."""
    engine: Engine = app.ctx.parts.search.engine
    real, engine.index = engine.index, FallibleIndex(EdgeIndex(tmp_path))
    await engine.rebuild()
    yield engine.index
    await engine.index.close()
    engine.index = real
    await engine.rebuild()


async def test_a_fallen_index_costs_precision_but_not_the_answer(client: httpx.AsyncClient, app: App, index: FallibleIndex) -> None:
    for said in SAID:
        index.down = False
        await app.ctx.parts.search.rebuild()
        before = (await client.get("/api/v1/search", params={"q": said})).json()
        index.down = True
        after = (await client.get("/api/v1/search", params={"q": said})).json()
        assert after["rung"] == "lexical"
        assert before["rung"] == "index"
        assert before["matters"][0]["id"] in [matter["id"] for matter in after["matters"]]


async def test_filters_hold_without_the_index(client: httpx.AsyncClient, app: App, index: FallibleIndex) -> None:
    index.down = True
    found = (await client.get("/api/v1/search", params={"q": "登记", "audience": "enterprise", "channel": "online", "limit": 20})).json()
    assert found["rung"] == "lexical"
    assert found["matters"]
    for matter in found["matters"]:
        content = app.ctx.parts.catalogue.get(matter["id"]).content
        assert content.audience == "enterprise"
        assert "online" in {channel.kind for channel in content.channels}


async def test_readiness_names_the_rung_and_stays_ready(client: httpx.AsyncClient, index: FallibleIndex) -> None:
    index.down = True
    await client.get("/api/v1/search", params={"q": "身份证"})
    answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()["search_rung"]) == (200, "lexical")


async def test_the_index_is_built_again_when_it_is_back(client: httpx.AsyncClient, app: App, index: FallibleIndex) -> None:
    parts: Parts = app.ctx.parts
    index.down = True
    await parts.search.rebuild()
    assert (await client.get("/api/v1/search", params={"q": "身份证"})).json()["rung"] == "lexical"
    index.down = False
    await parts.search.rebuild()
    assert (await client.get("/api/v1/search", params={"q": "身份证"})).json()["rung"] == "index"


async def test_the_watch_tries_a_fallen_index_by_itself(
    app: App, client: httpx.AsyncClient, index: FallibleIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.parts, "REVISION_EVERY", 0.01)
    parts: Parts = app.ctx.parts
    index.down = True
    await parts.search.rebuild()
    index.down = False
    watching = asyncio.create_task(parts.watch_revision())
    await until(lambda: parts.search.rung == "index")
    watching.cancel()
    assert (await client.get("/api/v1/search", params={"q": "身份证"})).json()["rung"] == "index"
