"""The outside world behind ports: real adapters by settings, stand-ins that say so otherwise."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256

from embeddings.index.edge import EdgeIndex
from embeddings.index.port import VectorIndex
from server.channels.identity import PROVIDERS, IdentityPlatform, Provider, RecordingIdentity
from server.channels.ports import MiniProgram, Sms
from server.channels.recording import RecordingMiniProgram, RecordingSms
from server.clock import Clock, SystemClock
from server.crypto import Vault
from server.halls.service import Roads
from server.links.ports import HttpLookerWhenNeeded, Looker
from server.search.sense import HubSense
from server.settings import Settings


@dataclass(slots=True)
class Adapters:
    """What create_app needs from outside; tests hand in fakes."""

    clock: Clock
    index: VectorIndex
    roads: Roads | None = None
    sense: HubSense | None = None
    wechat: MiniProgram = field(default_factory=RecordingMiniProgram)
    sms: Sms = field(default_factory=RecordingSms)
    identity: dict[Provider, IdentityPlatform] = field(default_factory=lambda: {name: RecordingIdentity() for name in PROVIDERS})
    looker: Looker = field(default_factory=HttpLookerWhenNeeded)

    @property
    def names(self) -> dict[str, str]:
        """What really stands behind each port, shown at /readyz and on the pages."""
        return {
            "vectors": type(self.index).__name__,
            "encoder": self.sense.state if self.sense else "shipped",
            "map": type(self.roads).__name__ if self.roads else "estimate (no map key set)",
            "wechat": _named(self.wechat.via),
            "sms": _named(self.sms.via),
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
    async with AsyncExitStack() as stack:
        stack.push_async_callback(index.close)
        sense = await HubSense.open(settings) if settings.encoder else None
        if sense is not None:
            stack.push_async_callback(sense.close)
        roads, sms = await _over_http(settings, clock, stack)
        wechat: MiniProgram = _mini_program(settings, clock, stack) if settings.wechat_appid else RecordingMiniProgram()
        yield Adapters(clock, index, roads, sense, wechat, sms)


async def _over_http(settings: Settings, clock: Clock, stack: AsyncExitStack) -> tuple[Roads | None, Sms]:
    """The map and SMS, where they are set: their client and certificates take 0.15 s and 10 MB that the default does without."""
    if not settings.amap_key and not settings.sms_url:
        return None, RecordingSms()
    import httpx

    from geo.amap import AMap
    from server.channels.sms import GatewaySms

    http = await stack.enter_async_context(httpx.AsyncClient())
    roads = AMap(http, settings.amap_key, settings.amap_secret or None, settings.amap_url, clock) if settings.amap_key else None
    return roads, GatewaySms(http, settings.sms_url, settings.sms_secret, clock) if settings.sms_url else RecordingSms()


def _named(via: str) -> str:
    return "recording (no credentials set: nothing is sent)" if via == "recording" else via


def _mini_program(settings: Settings, clock: Clock, stack: AsyncExitStack) -> MiniProgram:
    """wechatpy is loaded here: it brings requests and its kin, which a server without credentials does without."""
    from server.channels.wechat.api import Api
    from server.channels.wechat.mini_program import WeChatMiniProgram

    api = Api(
        settings.wechat_appid,
        settings.wechat_secret,
        settings.wechat_url,
        Vault.of(settings),
        clock,
        timeout_s=settings.wechat_timeout,
        threads=settings.wechat_threads,
        processes=settings.workers,
    )
    stack.push_async_callback(api.close)
    return WeChatMiniProgram(api, settings.wechat_env, settings.wechat_page)


def _server_index(settings: Settings) -> VectorIndex:
    from embeddings.index.server import QdrantIndex  # its client brings gRPC, 60 MB that the default does without

    # vectors of two encoders are never compared, so while workers change over, each has an alias of its own
    alias = f"doorplate-{sha256(settings.encoder.encode()).hexdigest()[:8]}" if settings.encoder else "doorplate"
    return QdrantIndex.connect(settings.qdrant_url, alias)
