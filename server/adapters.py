"""The outside world behind ports: real adapters by settings, stand-ins that say so otherwise."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from embeddings.index.edge import EdgeIndex
from embeddings.index.port import VectorIndex
from server.clock import Clock, SystemClock
from server.halls.service import Roads
from server.settings import Settings


@dataclass(slots=True)
class Adapters:
    """What create_app needs from outside; tests hand in fakes."""

    clock: Clock
    index: VectorIndex
    roads: Roads | None = None

    @property
    def names(self) -> dict[str, str]:
        """What really stands behind each port, shown at /readyz and on the pages."""
        return {
            "vectors": type(self.index).__name__,
            "map": type(self.roads).__name__ if self.roads else "estimate (no map key set)",
        }


@asynccontextmanager
async def adapters(settings: Settings) -> AsyncIterator[Adapters]:
    """The real ones, closed again at the end."""
    clock = SystemClock()
    index: VectorIndex = _server_index(settings) if settings.qdrant_url else EdgeIndex(settings.data_dir / "vectors")
    async with _roads(settings, clock) as roads:
        try:
            yield Adapters(clock, index, roads)
        finally:
            await index.close()


@asynccontextmanager
async def _roads(settings: Settings, clock: Clock) -> AsyncIterator[Roads | None]:
    """The map service, when there is a key: its client and certificates take 0.15 s and 10 MB that the default does without."""
    if not settings.amap_key:
        yield None
        return
    import httpx

    from geo.amap import AMap

    async with httpx.AsyncClient() as http:
        yield AMap(http, settings.amap_key, settings.amap_secret or None, settings.amap_url, clock)


def _server_index(settings: Settings) -> VectorIndex:
    from embeddings.index.server import QdrantIndex  # its client brings gRPC, 60 MB that the default does without

    return QdrantIndex.connect(settings.qdrant_url, "doorplate")
