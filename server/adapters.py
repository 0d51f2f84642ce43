"""The outside world behind ports: real adapters by settings, stand-ins that say so otherwise."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256

from embeddings.index.edge import EdgeIndex
from embeddings.index.port import VectorIndex
from server.channels.identity import PROVIDERS, IdentityPlatform, Provider, RecordingIdentity
from server.clock import Clock, SystemClock
from server.halls.service import Roads
from server.search.sense import HubSense
from server.settings import Settings


@dataclass(slots=True)
class Adapters:
    """What create_app needs from outside; tests hand in fakes."""

    clock: Clock
    index: VectorIndex
    roads: Roads | None = None
    sense: HubSense | None = None
    identity: dict[Provider, IdentityPlatform] = field(default_factory=lambda: {name: RecordingIdentity() for name in PROVIDERS})

    @property
    def names(self) -> dict[str, str]:
        """What really stands behind each port, shown at /readyz and on the pages."""
        return {
            "vectors": type(self.index).__name__,
            "encoder": self.sense.state if self.sense else "shipped",
            "map": type(self.roads).__name__ if self.roads else "estimate (no map key set)",
            "identity": "recording (no platform connected: nobody is checked)" if self._identity_is_recorded else "platform",
        }

    @property
    def _identity_is_recorded(self) -> bool:
        return all(platform.via == "recording" for platform in self.identity.values())


@asynccontextmanager
async def adapters(settings: Settings) -> AsyncIterator[Adapters]:
    """The real ones, closed again at the end."""
    clock = SystemClock()
    index: VectorIndex = _server_index(settings) if settings.qdrant_url else EdgeIndex(settings.data_dir / "vectors")
    sense = await HubSense.open(settings) if settings.encoder else None
    async with _roads(settings, clock) as roads:
        try:
            yield Adapters(clock, index, roads, sense)
        finally:
            await index.close()
            if sense is not None:
                await sense.close()


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

    # vectors of two encoders are never compared, so while workers change over, each has an alias of its own
    alias = f"doorplate-{sha256(settings.encoder.encode()).hexdigest()[:8]}" if settings.encoder else "doorplate"
    return QdrantIndex.connect(settings.qdrant_url, alias)
