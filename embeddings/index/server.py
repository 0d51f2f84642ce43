"""The index on a Qdrant server or cluster, shared by every worker. Imported only where a server is configured (see the package)."""

import asyncio
import re
import secrets
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Self
from uuid import NAMESPACE_URL, uuid5

import numpy as np
from numpy.typing import NDArray
from qdrant_client import AsyncQdrantClient, models
from qdrant_client.http.exceptions import ApiException

from embeddings.index.port import Hits, IndexUnavailable, Point, Question, Where, any_of, check, payload_keys
from embeddings.sparse import Sparse

SPARSE, DENSE = "sparse", "dense"
ID = "_id"
"""The payload key of a point's own id: Qdrant takes only numbers and UUIDs for ids."""

BATCH = 256
REBUILD_SECONDS = 120.0
# ValueError and RuntimeError are how the client's in-memory mode says "no such collection" and "closed"
_FAULTS = (ApiException, OSError, TimeoutError, ValueError, RuntimeError)


class QdrantIndex:
    """VectorIndex behind a Qdrant alias.

    Every rebuild makes a collection `<alias>-<revision>` and moves the alias to it in one request, so workers never see half an index.
    The revision is the clock when the rebuild began (nanoseconds), so among several workers, too, the rebuild begun last wins, as far as
    their clocks agree.
    """

    def __init__(self, client: AsyncQdrantClient, alias: str, *, timeout: float = 2.0) -> None:
        """`timeout` in seconds holds for queries and other small requests; a rebuild has two minutes. The client is ours to close."""
        self._client = client
        self._alias = alias
        self._timeout = timeout
        self._turn = asyncio.Lock()

    @classmethod
    def connect(cls, url: str, alias: str, *, api_key: str | None = None, timeout: float = 2.0) -> Self:
        """An index on the server at `url`. Asks nothing of it yet: a server that is down shows in `ready` and `query`."""
        client = AsyncQdrantClient(url=url, api_key=api_key, timeout=int(REBUILD_SECONDS), check_compatibility=False)
        return cls(client, alias, timeout=timeout)

    async def rebuild(self, points: Sequence[Point], dense_size: int | None) -> None:
        """See VectorIndex. Collections of earlier revisions are deleted afterwards, those of crashed rebuilds among them, in time."""
        check(points, dense_size)
        async with self._turn:
            name = f"{self._alias}-{time.time_ns():020d}-{secrets.token_hex(3)}"
            batches = [[_point(point) for point in points[start : start + BATCH]] for start in range(0, len(points), BATCH)]
            try:
                async with _mapped(REBUILD_SECONDS):
                    await self._fill(name, batches, payload_keys(points), dense_size)
                    await self._go_live(name)
            except IndexUnavailable:
                if not await self._needs_no_complaint(name):
                    raise

    async def query(self, sparse: Sparse | None, dense: NDArray[np.float32] | None, *, limit: int, where: Where | None = None) -> Hits:
        """See VectorIndex."""
        return (await self.query_all([Question(sparse, dense, where)], limit=limit))[0]

    async def query_all(self, asked: Sequence[Question], *, limit: int) -> list[Hits]:
        """See VectorIndex. One round trip, however many vectors."""
        requests: list[models.QueryRequest] = []
        found = [Hits() for _ in asked]
        fill: list[dict[str, float]] = []

        def ask(vector: models.SparseVector | list[float], using: str, only: models.Filter | None, scores: dict[str, float]) -> None:
            requests.append(models.QueryRequest(query=vector, using=using, filter=only, limit=limit, with_payload=[ID]))
            fill.append(scores)

        for (sparse, dense, where), hits in zip(asked, found, strict=True):
            only = None if not where else models.Filter(must=[_condition(key, values) for key, values in where.items()])
            if sparse and sparse.indices:
                ask(models.SparseVector(indices=sparse.indices, values=sparse.values), SPARSE, only, hits.sparse)
            if dense is not None and dense.any():
                ask(dense.tolist(), DENSE, only, hits.dense)
        if requests:
            async with _mapped(self._timeout):
                answers = await self._client.query_batch_points(self._alias, requests)
            for scores, answer in zip(fill, answers, strict=True):
                scores.update({str((hit.payload or {})[ID]): hit.score for hit in answer.points})
        return found

    async def count(self) -> int:
        """See VectorIndex."""
        async with _mapped(self._timeout):
            return (await self._client.count(self._alias, exact=True)).count

    async def ready(self) -> bool:
        """See VectorIndex."""
        try:
            async with _mapped(self._timeout):
                return await self._live() is not None
        except IndexUnavailable:
            return False

    async def close(self) -> None:
        """See VectorIndex. The collection stays: other workers use it, and so will the next start."""
        await self._client.close()

    async def _fill(self, name: str, batches: list[list[models.PointStruct]], keys: list[str], dense_size: int | None) -> None:
        await self._client.create_collection(
            name,
            vectors_config={} if dense_size is None else {DENSE: models.VectorParams(size=dense_size, distance=models.Distance.DOT)},
            sparse_vectors_config={SPARSE: models.SparseVectorParams()},
        )
        for key in keys:  # a server in strict mode refuses to filter by a key that is not indexed
            await self._client.create_payload_index(name, key, models.PayloadSchemaType.KEYWORD)
        for batch in batches:
            await self._client.upsert(name, batch, wait=True)

    async def _go_live(self, name: str) -> None:
        """Move the alias to `name`, unless a later rebuild has it, and sweep up what lies behind.

        Swept is the collection we replaced and what is older. Anything between it and `name` may be a rebuild that is about to go live in
        another worker, and deleting a collection deletes the alias with it.
        """
        replaced = live = await self._live()
        if live is not None and live > name:
            await self._client.delete_collection(name)
            return
        while live is None or live < name:  # again, should an earlier rebuild have taken the alias in the same instant
            forget = [models.DeleteAliasOperation(delete_alias=models.DeleteAlias(alias_name=self._alias))] if live else []
            point_to = models.CreateAliasOperation(create_alias=models.CreateAlias(collection_name=name, alias_name=self._alias))
            await self._client.update_collection_aliases([*forget, point_to])
            live = await self._live()
        for collection in (await self._client.get_collections()).collections:
            if replaced is not None and self._is_ours(collection.name) and collection.name <= replaced:
                await self._client.delete_collection(collection.name)

    async def _needs_no_complaint(self, name: str) -> bool:
        """After a fault: whether `name` or a later rebuild is live all the same. If not, and the server can be asked, clear `name` away.

        The fault may have come after the swap; deleting the collection unseen would then take the live index down.
        """
        with suppress(IndexUnavailable):
            async with _mapped(self._timeout):
                live = await self._live() or ""
                if live != name:
                    with suppress(*_FAULTS):  # a later rebuild may have swept it already
                        await self._client.delete_collection(name)
                return live >= name
        return False

    async def _live(self) -> str | None:
        """The collection our alias points to."""
        aliases = (await self._client.get_aliases()).aliases
        return next((alias.collection_name for alias in aliases if alias.alias_name == self._alias), None)

    def _is_ours(self, collection: str) -> bool:
        """Whether the name is our alias and a revision: the alias `matters` must not sweep collections of an alias `matters-old`."""
        return re.fullmatch(re.escape(self._alias) + r"-\d{20}-[0-9a-f]{6}", collection) is not None


@asynccontextmanager
async def _mapped(seconds: float) -> AsyncIterator[None]:
    """Give up after `seconds`, and turn whatever the client raises into IndexUnavailable."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except _FAULTS as fault:
        raise IndexUnavailable from fault


def _point(point: Point) -> models.PointStruct:
    vectors: dict[str, models.Vector] = {}
    if point.sparse.indices:
        vectors[SPARSE] = models.SparseVector(indices=point.sparse.indices, values=point.sparse.values)
    if point.dense is not None:
        vectors[DENSE] = point.dense.tolist()
    return models.PointStruct(id=str(uuid5(NAMESPACE_URL, point.id)), vector=vectors, payload={**point.payload, ID: point.id})


def _condition(key: str, values: str | Sequence[str]) -> models.FieldCondition:
    return models.FieldCondition(key=key, match=models.MatchAny(any=any_of(values)))
