"""What search relies on, held against both engines: in process, and the client of a Qdrant server (its in-memory mode)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from qdrant_client import AsyncQdrantClient

from embeddings.bm25 import Bm25
from embeddings.encoder import Encoder
from embeddings.index import EdgeIndex, Hits, IndexUnavailable, Point, Sparse, VectorIndex
from embeddings.index.port import Question
from embeddings.index.server import QdrantIndex

pytestmark = pytest.mark.filterwarnings("ignore:Payload indexes have no effect")  # of the in-memory mode only

OpenIndex = Callable[[], VectorIndex]


@pytest.fixture(params=["edge", "qdrant"])
async def open_index(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[OpenIndex]:
    """Opens an index, each time at the same place."""
    opened: list[VectorIndex] = []

    def open_one() -> VectorIndex:
        edge = request.param == "edge"
        opened.append(EdgeIndex(tmp_path / "vectors") if edge else QdrantIndex(AsyncQdrantClient(":memory:"), "matters"))
        return opened[-1]

    yield open_one
    for index in opened:
        await index.close()


@pytest.fixture
def index(open_index: OpenIndex) -> VectorIndex:
    return open_index()


def point(point_id: str, tokens: dict[int, float], dense: list[float] | None = None, **payload: str | list[str]) -> Point:
    vector = None if dense is None else np.array(dense, dtype=np.float32)
    return Point(point_id, payload, Sparse(list(tokens), list(tokens.values())), vector)


def asking(*tokens: int) -> Sparse:
    return Sparse(list(tokens), [1.0] * len(tokens))


def towards(*values: float) -> NDArray[np.float32]:
    return np.array(values, dtype=np.float32)


MATTERS = [
    point("idcard-reissue", {1: 0.9, 2: 0.5}, [1.0, 0.0], kind="matter", audience=["person"]),
    point("passport-first", {2: 0.8, 3: 0.7}, [0.6, 0.8], kind="matter", audience=["person"]),
    point("shop-setup", {3: 0.4, 4: 4e9}, [0.0, 1.0], kind="matter", audience=["company", "person"]),
    point("sufuban", {2: 0.1}, kind="app", audience=["company"]),
    point("silent", {}, kind="faq"),
]


async def test_points_are_found_best_first(index: VectorIndex) -> None:
    await index.rebuild(MATTERS, 2)
    hits = await index.query(asking(2, 3), towards(1, 0), limit=10)
    assert list(hits.sparse) == ["passport-first", "idcard-reissue", "shop-setup", "sufuban"]
    assert hits.sparse["passport-first"] == pytest.approx(1.5)
    assert list(hits.dense) == ["idcard-reissue", "passport-first", "shop-setup"]
    assert list(hits.dense.values()) == pytest.approx([1.0, 0.6, 0.0])


async def test_each_vector_is_asked_on_its_own(index: VectorIndex) -> None:
    await index.rebuild(MATTERS, 2)
    assert (await index.query(asking(1), None, limit=10)) == Hits(sparse={"idcard-reissue": pytest.approx(0.9)}, dense={})
    assert (await index.query(None, towards(0, 1), limit=1)) == Hits(sparse={}, dense={"shop-setup": pytest.approx(1.0)})


async def test_several_are_asked_at_once_each_with_its_own_filter(index: VectorIndex) -> None:
    await index.rebuild(MATTERS, 2)
    asked = [
        Question(asking(2), towards(1, 0)),
        Question(None, None),
        Question(asking(3), None, {"audience": "company"}),
        Question(None, towards(0, 1), {"kind": "matter"}),
    ]
    together = await index.query_all(asked, limit=3)
    assert together == [await index.query(sparse, dense, limit=3, where=where) for sparse, dense, where in asked]
    assert (together[1], list(together[2].sparse)) == (Hits(), ["shop-setup"])


async def test_no_more_than_the_limit_comes_back(index: VectorIndex) -> None:
    await index.rebuild(MATTERS, 2)
    assert list((await index.query(asking(2, 3), None, limit=2)).sparse) == ["passport-first", "idcard-reissue"]


async def test_the_engine_computes_bm25(index: VectorIndex) -> None:
    docs = {"a": [(1.0, "居民身份证补领")], "b": [(1.0, "普通护照首次申请")], "c": [(1.0, "居住证申领")]}
    bm25 = Bm25.fit(docs)
    await index.rebuild([Point(doc_id, {}, bm25.document(doc_id)) for doc_id in docs], None)
    query = bm25.query("身份证补办")
    for doc_id, score in (await index.query(query.sparse, None, limit=10)).sparse.items():
        values = dict(zip(*bm25.document(doc_id), strict=True))
        expected = sum(value * values.get(token, 0.0) for token, value in zip(*query.sparse, strict=True))
        assert score == pytest.approx(expected, rel=1e-5)


async def test_an_encoders_vectors_find_their_text(index: VectorIndex, encoder: Encoder) -> None:
    texts = ["居民身份证补领", "普通护照首次申请", "高龄老人津贴"]
    rows = encoder.encode(texts)
    await index.rebuild([Point(text, {}, Sparse([], []), row) for text, row in zip(texts, rows, strict=True)], encoder.dimensions)
    assert next(iter((await index.query(None, encoder.encode(["老人的津贴"])[0], limit=3)).dense)) == "高龄老人津贴"


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"kind": "app"}, {"sufuban"}),
        ({"kind": ["app", "matter"]}, {"idcard-reissue", "passport-first", "shop-setup", "sufuban"}),
        ({"audience": "company"}, {"shop-setup", "sufuban"}),
        ({"audience": ["company"], "kind": "matter"}, {"shop-setup"}),
        ({"kind": "hall"}, set()),
        ({"colour": "red"}, set()),
        ({"kind": []}, set()),
        ({}, {"idcard-reissue", "passport-first", "shop-setup", "sufuban"}),
    ],
)
async def test_a_filter_is_hard(index: VectorIndex, where: dict[str, str | list[str]], found: set[str]) -> None:
    await index.rebuild(MATTERS, 2)
    hits = await index.query(asking(2, 3), towards(1, 1), limit=10, where=where)
    assert set(hits.sparse) == found
    assert set(hits.dense) == found - {"sufuban"}


@pytest.mark.parametrize("sparse", [None, Sparse([], []), asking(999)])
@pytest.mark.parametrize("dense", [None, towards(0, 0)])
async def test_a_query_that_says_nothing_finds_nothing(
    index: VectorIndex, sparse: Sparse | None, dense: NDArray[np.float32] | None
) -> None:
    await index.rebuild(MATTERS, 2)
    assert await index.query(sparse, dense, limit=10) == Hits()


async def test_a_rebuild_replaces_everything(index: VectorIndex) -> None:
    await index.rebuild(MATTERS, 2)
    assert await index.count() == 5
    await index.rebuild([point("marriage", {2: 1.0})], None)
    assert (await index.query(asking(1, 2, 3), None, limit=10)).sparse == {"marriage": pytest.approx(1.0)}
    assert await index.count() == 1


async def test_an_index_of_nothing_is_an_index(index: VectorIndex) -> None:
    await index.rebuild([], None)
    assert await index.ready()
    assert await index.count() == 0
    assert await index.query(asking(1), None, limit=10) == Hits()


async def test_the_rebuild_asked_for_last_wins(index: VectorIndex) -> None:
    await asyncio.gather(*(index.rebuild([point(f"version-{n}", {1: 1.0})] * 1, None) for n in range(4)))
    assert list((await index.query(asking(1), None, limit=10)).sparse) == ["version-3"]


async def test_queries_during_a_rebuild_see_the_old_or_the_new_and_never_a_mixture(index: VectorIndex) -> None:
    await index.rebuild([point(f"old-{n}", {1: 1.0}, kind="matter") for n in range(300)], None)
    rebuild = asyncio.create_task(index.rebuild([point(f"new-{n}", {1: 1.0}, kind="matter") for n in range(500)], None))
    seen = []
    while not rebuild.done():
        hits = await index.query(asking(1), None, limit=1000, where={"kind": "matter"})
        seen.append(({found.split("-")[0] for found in hits.sparse}, len(hits.sparse)))
        await asyncio.sleep(0.001)
    await rebuild
    assert seen[0] == ({"old"}, 300)
    assert all(answer in [({"old"}, 300), ({"new"}, 500)] for answer in seen)
    assert len((await index.query(asking(1), None, limit=1000)).sparse) == 500


@pytest.mark.parametrize(
    ("points", "fault"),
    [
        ([point("twin", {1: 1.0}), point("twin", {2: 1.0})], "twin"),
        ([point("long", {1: 1.0}, [1.0, 0.0, 0.0])], "long"),
    ],
)
async def test_points_that_cannot_be_indexed_are_named_and_change_nothing(index: VectorIndex, points: list[Point], fault: str) -> None:
    await index.rebuild(MATTERS, 2)
    with pytest.raises(ValueError, match=fault):
        await index.rebuild(points, 2)
    assert await index.count() == 5


async def test_a_dense_vector_is_refused_by_an_index_without_dense_vectors(index: VectorIndex) -> None:
    with pytest.raises(ValueError, match="idcard-reissue"):
        await index.rebuild(MATTERS, None)
    await index.rebuild([point("marriage", {2: 1.0})], None)
    with pytest.raises(IndexUnavailable):
        await index.query(None, towards(1, 0), limit=10)


async def test_a_dense_query_of_another_length_is_refused(index: VectorIndex) -> None:
    await index.rebuild(MATTERS, 2)
    with pytest.raises(IndexUnavailable):
        await index.query(None, towards(1, 0, 0), limit=10)


async def test_an_index_that_was_never_built_says_so(index: VectorIndex) -> None:
    assert not await index.ready()
    with pytest.raises(IndexUnavailable, match="检索索引暂时不可用"):
        await index.query(asking(1), None, limit=10)
    with pytest.raises(IndexUnavailable):
        await index.count()
    await index.rebuild(MATTERS, 2)
    assert await index.ready()


async def test_a_closed_index_answers_no_more_and_can_be_opened_again(index: VectorIndex, open_index: OpenIndex) -> None:
    await index.rebuild(MATTERS, 2)
    await index.close()
    await index.close()
    assert not await index.ready()
    with pytest.raises(IndexUnavailable):
        await index.query(asking(2), None, limit=10)
    again = open_index()
    await again.rebuild(MATTERS, 2)
    assert len((await again.query(asking(2), None, limit=10)).sparse) == 3


async def test_an_id_may_be_any_text(index: VectorIndex) -> None:
    ids = ["户口/出生 #1", "7", "7.0", "a" * 300, "x'; drop"]
    await index.rebuild([point(name, {1: 1.0 + place}) for place, name in enumerate(ids)], None)
    assert list((await index.query(asking(1), None, limit=10)).sparse) == ids[::-1]
