"""Search over the index in process and over a Qdrant server (its client's in-memory mode): one contract, and the same answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from qdrant_client import AsyncQdrantClient

import server.parts
from embeddings.index.edge import EdgeIndex
from embeddings.index.port import VectorIndex
from embeddings.index.server import QdrantIndex
from seeds.checking import Seeds
from seeds.utterances import evaluation_set
from server.app import App
from server.commands.evaluating import band_of, lines_of
from server.commands.training import loaded_engine
from server.parts import Parts
from server.search.engine import MODELS, Engine
from server.search.evaluate import score, shipped
from server.settings import Settings
from tests.conftest import Templates, copy_template
from tests.fakes import FixedClock
from tests.running import build, other_database, running, speaking_to
from tests.waiting import until

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.filterwarnings("ignore:Payload indexes have no effect"),  # of the in-memory mode only
]
SAID = ["补办身份证", "我妈80了有没有补贴", "二手车过户", "生了孩子要上户口", "上班摔伤了算不算工伤", "公积金能不能付房租"]
LINES = lines_of(evaluation_set("golden")[::21])


class Server:
    """A Qdrant server in this process, and a switch that takes it down: its client then fails as one whose server is gone."""

    def __init__(self) -> None:
        self.client = AsyncQdrantClient(":memory:")
        self.down = False
        for name in ("query_batch_points", "create_collection", "get_aliases", "count"):
            setattr(self.client, name, self._unless_down(getattr(self.client, name)))

    def _unless_down(self, real: Any) -> Any:
        async def call(*given: Any, **named: Any) -> Any:
            if self.down:
                raise ConnectionRefusedError
            return await real(*given, **named)

        return call

    def index(self) -> QdrantIndex:
        return QdrantIndex(self.client, "doorplate")

    async def live(self) -> str:
        """The collection that the alias points to."""
        (alias,) = (await self.client.get_aliases()).aliases
        return alias.collection_name


# --- the engine alone


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def engines(seeds: Seeds, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[dict[str, Engine]]:
    indexes: dict[str, VectorIndex] = {"edge": EdgeIndex(tmp_path_factory.mktemp("edge")), "qdrant": Server().index()}
    made = {name: await loaded_engine(seeds, MODELS, index=index) for name, index in indexes.items()}
    yield made
    for index in indexes.values():
        await index.close()


async def test_both_say_the_same_of_strangers_sentences(engines: dict[str, Engine]) -> None:
    """The same order and the same confidence, to the digits in which two engines round."""
    for line in LINES:
        one, other = [await engine.rank(line.text) for engine in engines.values()]
        assert one.rung == other.rung == "index"
        assert [round(value, 3) for _, value in one.needs[:3]] == pytest.approx([round(value, 3) for _, value in other.needs[:3]], abs=2e-3)
        assert one.needs[0][0] == other.needs[0][0]
        assert (one.first, one.among_three) == pytest.approx((other.first, other.among_three), abs=1e-3)


async def test_both_filter_alike(engines: dict[str, Engine]) -> None:
    for line in LINES[::6]:
        for where in ({"audience": "enterprise"}, {"channel": "online", "audience": "person"}):
            one, other = [await engine.rank(line.text, where) for engine in engines.values()]
            assert [label for label, _ in one.needs[:3]] == [label for label, _ in other.needs[:3]]
            assert {label for label, _ in one.needs} == {label for label, _ in other.needs}


@pytest.mark.parametrize("name", ["edge", "qdrant"])
async def test_each_finds_what_it_should(engines: dict[str, Engine], name: str) -> None:
    engine = engines[name]
    first, three, _ = (await score(shipped(engine), LINES)).percent
    assert (first, three) > (90, 97)
    assert band_of(engine, await engine.rank("今天天气真好")) == "none"


# --- the application


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def qdrant() -> Server:
    return Server()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def grown_up(
    qdrant: Server, tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates
) -> AsyncIterator[tuple[App, httpx.AsyncClient]]:
    data_dir = tmp_path_factory.mktemp("qdrant")
    copy_template(sqlite_templates.content, data_dir)
    with other_database():
        async with running(build(Settings(data_dir=data_dir), FixedClock(), index=qdrant.index())) as app, speaking_to(app) as http:
            yield app, http


async def search(http: httpx.AsyncClient, words: str) -> dict[str, Any]:
    answer = await http.get("/api/v1/search", params={"q": words})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_residents_get_the_same_answer_from_a_server(
    grown_up: tuple[App, httpx.AsyncClient], tmp_path: Path, sqlite_templates: Templates
) -> None:
    app, http = grown_up
    engine: Engine = app.ctx.parts.search.engine
    from_server = [await search(http, words) for words in SAID]
    real, engine.index = engine.index, EdgeIndex(tmp_path)
    await engine.rebuild()
    in_process = [await search(http, words) for words in SAID]
    await engine.index.close()
    engine.index = real
    for one, other in zip(from_server, in_process, strict=True):
        assert one["rung"] == other["rung"] == "index"
        assert (one["band"], [matter["id"] for matter in one["matters"]]) == (other["band"], [matter["id"] for matter in other["matters"]])
        assert [app["id"] for app in one["apps"]] == [app["id"] for app in other["apps"]]
        assert one["elsewhere"] == other["elsewhere"]
    assert (await http.get("/readyz")).json()["adapters"]["vectors"] == "QdrantIndex"


async def test_a_server_that_goes_down_costs_a_rung_and_comes_back_by_itself(
    grown_up: tuple[App, httpx.AsyncClient], qdrant: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, http = grown_up
    parts: Parts = app.ctx.parts
    monkeypatch.setattr(server.parts, "REVISION_EVERY", 0.01)
    assert (await search(http, "补办身份证"))["rung"] == "index"

    qdrant.down = True
    found = await search(http, "补办身份证")
    assert (found["rung"], found["matters"][0]["id"]) == ("lexical", "idcard-reissue")
    ready = await http.get("/readyz")
    assert (ready.status_code, ready.json()["search_rung"], ready.json()["dependencies"]["index"]) == (200, "lexical", "down")

    watching = asyncio.create_task(parts.watch_revision())
    await asyncio.sleep(0.05)
    assert parts.search.rung == "lexical", "it is tried again, and is still down"
    qdrant.down = False
    await until(lambda: parts.search.rung == "index")
    watching.cancel()
    assert (await search(http, "补办身份证"))["rung"] == "index"
    assert (await http.get("/readyz")).json()["dependencies"]["index"] == "ok"


async def test_new_content_is_swapped_in_under_the_same_alias_and_the_old_goes(
    grown_up: tuple[App, httpx.AsyncClient], qdrant: Server
) -> None:
    app, http = grown_up
    before = await qdrant.live()
    rungs: list[str] = []

    async def ask() -> None:
        rungs.append((await search(http, "二手车过户"))["rung"])

    await asyncio.gather(app.ctx.parts.load(), *(ask() for _ in range(5)))
    assert set(rungs) == {"index"}
    assert await qdrant.live() > before
    assert [collection.name for collection in (await qdrant.client.get_collections()).collections] == [await qdrant.live()]


async def test_of_two_workers_the_one_that_loaded_last_decides_what_both_search(
    grown_up: tuple[App, httpx.AsyncClient], qdrant: Server, seeds: Seeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that was slow to rebuild from older content gives way to one that began later."""
    app, http = grown_up
    engine: Engine = app.ctx.parts.search.engine
    begun, go_on = asyncio.Event(), asyncio.Event()
    upsert = qdrant.client.upsert

    async def slow_at_first(*given: Any, **named: Any) -> Any:
        if not begun.is_set():
            begun.set()
            await go_on.wait()
        return await upsert(*given, **named)

    monkeypatch.setattr(qdrant.client, "upsert", slow_at_first)
    slow = await _without_an_index(replace(seeds, matters=seeds.matters[:10]))
    slow.index = qdrant.index()
    late = asyncio.create_task(slow.rebuild())
    await begun.wait()
    await engine.rebuild()
    newest, points = await qdrant.live(), await engine.index.count()
    go_on.set()
    await late
    assert await qdrant.live() == newest
    assert await slow.index.count() == points
    assert (await search(http, "二手车过户"))["matters"][0]["id"] == "car-transfer"


async def _without_an_index(seeds: Seeds) -> Engine:
    down = Server()
    down.down = True
    engine = await loaded_engine(seeds, MODELS, index=down.index())
    assert engine.rung == "lexical"
    return engine
