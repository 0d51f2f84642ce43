"""The index on Qdrant's own engine in this process (qdrant-edge): no server to install, a query takes tens of microseconds."""

import asyncio
import fcntl
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

import numpy as np
import qdrant_edge as engine
from numpy.typing import NDArray

from embeddings.index.port import Hits, IndexUnavailable, Point, Question, Where, any_of, check, payload_keys
from embeddings.sparse import Sparse

SPARSE, DENSE = "sparse", "dense"


@dataclass(frozen=True, slots=True)
class _Live:
    """A finished build. The engine knows points by their place in `ids`: numbers come back six times as fast as UUIDs."""

    shard: engine.EdgeShard
    ids: list[str]
    folder: Path


class EdgeIndex:
    """VectorIndex in process. Any number of processes may be given the same `folder`: each builds in a den of its own inside it.

    Nothing is kept for the next start (the database is the source), so a new EdgeIndex is not ready before its first `rebuild`. A den
    whose owner died is swept by the next one to come.

    `query` runs on the caller's thread without a pause, because handing it to a thread would cost more than the query; use one EdgeIndex
    from one event loop. `rebuild` works in a thread.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._den: _Den | None = None
        self._live: _Live | None = None
        self._turn = asyncio.Lock()

    async def rebuild(self, points: Sequence[Point], dense_size: int | None) -> None:
        """See VectorIndex. Rebuilds take turns in the order they were asked for, so the last one asked for stays."""
        check(points, dense_size)
        async with self._turn:
            old, self._live = self._live, await asyncio.to_thread(self._build, points, dense_size)
            if old is not None:  # queries never pause, so none is still reading it
                await asyncio.to_thread(_discard, old)

    async def query(self, sparse: Sparse | None, dense: NDArray[np.float32] | None, *, limit: int, where: Where | None = None) -> Hits:
        """See VectorIndex."""
        return (await self.query_all([Question(sparse, dense, where)], limit=limit))[0]

    async def query_all(self, asked: Sequence[Question], *, limit: int) -> list[Hits]:
        """See VectorIndex."""
        live = self._live
        if live is None:
            raise IndexUnavailable
        requests: list[engine.QueryRequest] = []
        found = [Hits() for _ in asked]
        fill: list[dict[str, float]] = []
        for (sparse, dense, where), hits in zip(asked, found, strict=True):
            only = _filter(where) if where else None
            if sparse and sparse.indices:
                requests.append(_nearest(SPARSE, engine.SparseVector(*sparse), limit, only))
                fill.append(hits.sparse)
            if dense is not None and dense.any():
                requests.append(_nearest(DENSE, dense.tolist(), limit, only))
                fill.append(hits.dense)
        if requests:
            try:
                answers = live.shard.query_batch(engine.QueryBatchRequest(requests))
            except Exception as fault:  # the engine raises nothing more particular
                raise IndexUnavailable from fault
            ids = live.ids
            for scores, answer in zip(fill, answers, strict=True):
                for hit in answer:
                    scores[ids[hit.id]] = hit.score  # type: ignore[index]  # we gave it numbers
        return found

    def by_rank(self, sparse: Sparse | None, dense: NDArray[np.float32] | None, *, limit: int) -> list[tuple[str, float]]:
        """The same query fused by rank inside the engine (reciprocal rank fusion, k 60), best first: what search is compared with."""
        live = self._live
        if live is None:
            raise IndexUnavailable
        asked = []
        if sparse and sparse.indices:
            asked.append(engine.Prefetch(limit=limit, query=engine.Query.Nearest(engine.SparseVector(*sparse), using=SPARSE)))
        if dense is not None and dense.any():
            asked.append(engine.Prefetch(limit=limit, query=engine.Query.Nearest(dense.tolist(), using=DENSE)))
        if not asked:
            return []
        fused = engine.QueryRequest(limit=limit, prefetches=asked, query=engine.Fusion.Rrf(k=60))  # type: ignore[arg-type]  # its stub
        found = live.shard.query(fused)
        return [(live.ids[int(hit.id)], hit.score) for hit in found]

    async def count(self) -> int:
        """See VectorIndex."""
        if self._live is None:
            raise IndexUnavailable
        return len(self._live.ids)

    async def ready(self) -> bool:
        """See VectorIndex."""
        return self._live is not None

    async def close(self) -> None:
        """See VectorIndex. A rebuild in progress is waited for, and its files go too."""
        async with self._turn:
            live, self._live = self._live, None
            den, self._den = self._den, None
            if live is not None:
                await asyncio.to_thread(_discard, live)
            if den is not None:
                await asyncio.to_thread(den.leave)

    def _build(self, points: Sequence[Point], dense_size: int | None) -> _Live:
        try:
            if self._den is None:
                self._den = _Den(self._folder)
            folder = Path(mkdtemp(prefix="build-", dir=self._den.path))
        except OSError as fault:
            raise IndexUnavailable from fault
        try:
            shard = engine.EdgeShard.create(
                str(folder),
                engine.EdgeConfig(
                    vectors=None if dense_size is None else {DENSE: engine.EdgeVectorParams(size=dense_size, distance=engine.Distance.Dot)},
                    sparse_vectors={SPARSE: engine.EdgeSparseVectorParams()},
                    max_search_threads=1,  # one segment, and a query is over before another thread would wake up
                    wal_enabled=False,  # never read again after a crash
                ),
            )
            for key in payload_keys(points):  # without it a filter reads every payload: 170 us instead of 20
                shard.update(engine.UpdateOperation.create_field_index(key, engine.PayloadSchemaType.Keyword))
            shard.update(engine.UpdateOperation.upsert_points([_engine_point(place, point) for place, point in enumerate(points)]))
        except Exception as fault:
            shutil.rmtree(folder, ignore_errors=True)
            raise IndexUnavailable from fault
        return _Live(shard, [point.id for point in points], folder)


def _engine_point(place: int, point: Point) -> engine.Point:
    vectors: dict[str, engine.NamedVector] = {}
    if point.sparse.indices:
        vectors[SPARSE] = engine.SparseVector(*point.sparse)
    if point.dense is not None:
        vectors[DENSE] = point.dense.tolist()
    return engine.Point(place, vectors, dict(point.payload))


def _filter(where: Where) -> engine.Filter:
    return engine.Filter(must=[engine.FieldCondition(key, match=engine.MatchAny(any_of(values))) for key, values in where.items()])


def _nearest(using: str, vector: engine.SparseVector | list[float], limit: int, only: engine.Filter | None) -> engine.QueryRequest:
    return engine.QueryRequest(limit=limit, query=engine.Query.Nearest(vector, using=using), filter=only)


def _discard(live: _Live) -> None:
    live.shard.close()
    shutil.rmtree(live.folder, ignore_errors=True)


class _Den:
    """A folder that belongs to one index for as long as it lives: the lock on `owner.lock` goes with the process, even by kill -9."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for abandoned in folder.glob("den-*"):
            lock = _lock(abandoned)
            if lock is not None:
                shutil.rmtree(abandoned, ignore_errors=True)
                lock.close()
        self.path = Path(mkdtemp(prefix="new-", dir=folder))
        (self.path / "owner.lock").touch()
        self._lock = _lock(self.path)
        self.path = self.path.rename(folder / self.path.name.replace("new-", "den-", 1))  # a den is locked before others can see it

    def leave(self) -> None:
        """Remove the folder and give up the lock."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            self._lock.close()


def _lock(den: Path) -> IO[bytes] | None:
    """The open, locked file, or None when its owner lives or another sweeper was faster."""
    try:
        file = (den / "owner.lock").open("rb")
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file
