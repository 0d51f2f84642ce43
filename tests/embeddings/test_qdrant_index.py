"""The index on a Qdrant server: aliases, several workers, and a server that is not there."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from qdrant_client import AsyncQdrantClient, models

from embeddings.index import IndexUnavailable, Point, Sparse
from embeddings.index.server import QdrantIndex

pytestmark = pytest.mark.filterwarnings("ignore:Payload indexes have no effect")  # of the in-memory mode only


@pytest.fixture
async def client() -> AsyncIterator[AsyncQdrantClient]:
    client = AsyncQdrantClient(":memory:")
    yield client
    await client.close()


def points(*ids: str) -> list[Point]:
    return [Point(point_id, {"kind": "matter"}, Sparse([1], [1.0])) for point_id in ids]


async def found(index: QdrantIndex) -> set[str]:
    return set((await index.query(Sparse([1], [1.0]), None, limit=10)).sparse)


async def collections(client: AsyncQdrantClient) -> list[str]:
    return [collection.name for collection in (await client.get_collections()).collections]


async def test_the_swap_leaves_one_collection_under_one_alias(client: AsyncQdrantClient) -> None:
    index = QdrantIndex(client, "matters")
    for version in ("a", "b", "c"):
        await index.rebuild(points(version), None)
    names = await collections(client)
    assert len(names) == 1
    assert [(alias.alias_name, alias.collection_name) for alias in (await client.get_aliases()).aliases] == [("matters", names[0])]
    assert await found(index) == {"c"}


async def test_the_alias_moves_in_a_single_request(client: AsyncQdrantClient, monkeypatch: pytest.MonkeyPatch) -> None:
    index = QdrantIndex(client, "matters")
    await index.rebuild(points("a"), None)
    requests: list[list[Any]] = []
    move = client.update_collection_aliases

    async def watched(operations: list[Any], **settings: Any) -> bool:
        requests.append(operations)
        return await move(operations, **settings)

    monkeypatch.setattr(client, "update_collection_aliases", watched)
    await index.rebuild(points("b"), None)
    assert [[type(operation) for operation in request] for request in requests] == [
        [models.DeleteAliasOperation, models.CreateAliasOperation]
    ]


async def test_collections_of_others_are_left_alone(client: AsyncQdrantClient) -> None:
    neighbours = ["matters", "another", "matters-0", "matters-old", "matters-halls-00000000000000000001-abcdef", "somebody"]
    for name in neighbours[1:]:
        await client.create_collection(name, vectors_config={})
    index = QdrantIndex(client, "matters")
    await index.rebuild(points("a"), None)
    await index.rebuild(points("b"), None)
    assert set(neighbours[1:]) < set(await collections(client))
    assert len(await collections(client)) == len(neighbours)


async def test_another_worker_sees_the_new_index_at_once(client: AsyncQdrantClient) -> None:
    one, other = QdrantIndex(client, "matters"), QdrantIndex(client, "matters")
    await one.rebuild(points("a", "b"), None)
    assert await other.ready()
    assert await found(other) == {"a", "b"}
    await other.rebuild(points("c"), None)
    assert await found(one) == {"c"}


async def test_a_slow_rebuild_gives_way_to_one_begun_later(client: AsyncQdrantClient, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, quick = QdrantIndex(client, "matters"), QdrantIndex(client, "matters")
    begun, may_go_on = hold_back_upserts_of(client, "stale", monkeypatch)
    rebuild = asyncio.create_task(slow.rebuild(points("stale"), None))
    await begun.wait()
    await quick.rebuild(points("fresh"), None)
    may_go_on.set()
    await rebuild
    assert await found(slow) == {"fresh"}
    assert len(await collections(client)) == 1


async def test_a_rebuild_so_slow_that_it_was_swept_away_ends_quietly(client: AsyncQdrantClient, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, quick = QdrantIndex(client, "matters"), QdrantIndex(client, "matters")
    begun, may_go_on = hold_back_upserts_of(client, "stale", monkeypatch)
    rebuild = asyncio.create_task(slow.rebuild(points("stale"), None))
    await begun.wait()
    for version in ("fresh", "fresher"):
        await quick.rebuild(points(version), None)
    may_go_on.set()
    await rebuild
    assert await found(slow) == {"fresher"}
    assert len(await collections(client)) == 1


async def test_a_rebuild_that_fails_leaves_the_live_index_and_no_litter(client: AsyncQdrantClient, monkeypatch: pytest.MonkeyPatch) -> None:
    index = QdrantIndex(client, "matters")
    await index.rebuild(points("a"), None)

    async def fail(*_: Any, **__: Any) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as broken:
        broken.setattr(client, "upsert", fail)
        with pytest.raises(IndexUnavailable):
            await index.rebuild(points("b"), None)
    assert await found(index) == {"a"}
    assert len(await collections(client)) == 1


async def test_a_fault_after_the_swap_keeps_the_new_index(client: AsyncQdrantClient, monkeypatch: pytest.MonkeyPatch) -> None:
    index = QdrantIndex(client, "matters")
    await index.rebuild(points("a"), None)

    async def fail() -> None:
        raise ConnectionResetError

    with monkeypatch.context() as broken:
        broken.setattr(client, "get_collections", fail)
        await index.rebuild(points("b"), None)
    assert await found(index) == {"b"}
    await index.rebuild(points("c"), None)
    assert len(await collections(client)) == 1


@pytest.mark.filterwarnings("ignore:Local mode is not recommended")
async def test_a_restart_finds_the_index_that_was_there(tmp_path: Path) -> None:
    before = QdrantIndex(AsyncQdrantClient(path=str(tmp_path)), "matters")
    await before.rebuild(points("a"), None)
    await before.close()
    after = QdrantIndex(AsyncQdrantClient(path=str(tmp_path)), "matters")
    assert await after.ready()
    assert await found(after) == {"a"}
    await after.close()


async def test_a_server_that_is_down_is_unavailable() -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))  # bound and not listening: nobody else can take the port, and connecting is refused
        index = QdrantIndex.connect(f"http://127.0.0.1:{reserved.getsockname()[1]}", "matters")
        assert not await index.ready()
        for ask in (found(index), index.count(), index.rebuild(points("a"), None)):
            with pytest.raises(IndexUnavailable, match="检索索引暂时不可用"):
                await ask
        await index.close()


async def test_a_server_that_does_not_answer_is_given_up_on_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:  # connections wait in its queue, and nobody ever takes one
        index = QdrantIndex.connect(f"http://127.0.0.1:{silent.getsockname()[1]}", "matters", timeout=0.2)
        asked_at = time.monotonic()
        with pytest.raises(IndexUnavailable):
            await found(index)
        assert time.monotonic() - asked_at < 2
        await index.close()


def hold_back_upserts_of(client: AsyncQdrantClient, held: str, monkeypatch: pytest.MonkeyPatch) -> tuple[asyncio.Event, asyncio.Event]:
    """Upserts that carry the point `held` set the first event and wait for the second."""
    begun, may_go_on, upsert = asyncio.Event(), asyncio.Event(), client.upsert

    async def wait_if_held(name: str, batch: list[models.PointStruct], **settings: Any) -> models.UpdateResult:
        if any((point.payload or {})["_id"] == held for point in batch):
            begun.set()
            await may_go_on.wait()
        return await upsert(name, batch, **settings)

    monkeypatch.setattr(client, "upsert", wait_if_held)
    return begun, may_go_on
