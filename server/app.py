"""create_app: the one file that sees every part."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import itertools
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, suppress
from typing import Any

import orjson
import structlog
from sanic import HTTPResponse, Request, Sanic
from sanic.response import file, redirect
from tortoise.connection import get_connection

from server import database, metrics, openapi, web
from server.accounts import handlers as accounts
from server.accounts.service import Resident, ResidentService
from server.adapters import Adapters
from server.areas.service import AreaService
from server.doorplates import handlers as doorplates
from server.doorplates.arrival import ArrivalService
from server.doorplates.service import DoorplateService
from server.errors import NotFound, Unauthorized
from server.guides import handlers as guides
from server.guides.service import GuideService
from server.halls import handlers as halls
from server.halls.service import HallFinder
from server.ledger import handlers as ledger
from server.ledger.service import LedgerService
from server.limits import RateLimits
from server.logs import access
from server.matters import handlers as matters
from server.matters.catalogue import Catalogue
from server.matters.models import ContentRevision
from server.outbox import OutboxWorker
from server.search import handlers as search
from server.search.engine import Engine
from server.search.recommend import Recommendations
from server.search.service import SearchService
from server.settings import Settings

log = structlog.get_logger()
App = Sanic[Any, Any]
_numbers = itertools.count()
REVISION_EVERY = 2.0
LARGEST_BODY = 1_000_000


class PageNotBuilt(NotFound):
    code, message = "client_not_built", "网页客户端还没有构建，请先运行 make run；接口不受影响"


class Parts:
    """The services, wired together once a process."""

    def __init__(self, settings: Settings, outside: Adapters) -> None:
        clock = outside.clock
        self.outside = outside
        self.areas = AreaService()
        self.catalogue = Catalogue()
        self.plates = DoorplateService(self.areas, clock)
        self.halls = HallFinder(self.areas, self.plates, clock, outside.roads)
        self.ledger = LedgerService(clock)
        self.recommendations = Recommendations(self.catalogue)
        self.search = SearchService(self.catalogue, self.halls, self.ledger, Engine(outside.index))
        self.guides = GuideService(self.catalogue, self.areas, clock)
        self.arrivals = ArrivalService(self.plates, self.halls, self.recommendations, self.areas, clock)
        self.residents = ResidentService(clock)
        self.outbox = OutboxWorker({"content.activated": self._activated}, clock)
        self._loading = asyncio.Lock()
        parts = (self.areas, self.catalogue, self.plates, self.halls, self.ledger, self.search, self.guides, self.arrivals, self.residents)
        self.services: dict[type, object] = {type(part): part for part in parts} | {Settings: settings, RateLimits: RateLimits()}

    async def load(self) -> None:
        """Published content into memory, areas first: the others refer to them."""
        async with self._loading:
            for part in (self.areas, self.catalogue, self.plates, self.halls, self.recommendations, self.search):
                await part.load()
            self.arrivals.forget()
            metrics.MATTERS.set(len(self.catalogue.matters))
            _settle()

    async def _activated(self, payload: dict[str, Any]) -> None:
        if payload["revision"] > self.catalogue.revision:
            await self.load()

    async def watch_revision(self) -> None:
        """Every worker sees within two seconds that content changed, whoever changed it; also tries a fallen index again."""
        while True:
            await asyncio.sleep(REVISION_EVERY)
            try:
                row = await ContentRevision.get_or_none(id=1)
                if row is not None and row.revision != self.catalogue.revision:
                    await self.load()
                elif self.search.rung == "lexical" and self.catalogue.matters:
                    await self.search.rebuild()
            except Exception:
                log.exception("content.not_reloaded")


def _settle() -> None:
    """What was just loaded stays until the next load: the collector need not look through it again and again, and the memory that
    loading took meanwhile goes back to the system (glibc keeps it otherwise; elsewhere nothing happens)."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


async def watch_loop() -> None:
    """How late the event loop wakes a sleeper: blocking work shows here."""
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.25)
        metrics.LOOP_LAG.observe(max(0.0, time.perf_counter() - began - 0.25))


def create_app(settings: Settings, outside: Callable[[], AbstractAsyncContextManager[Adapters]], *, name: str | None = None) -> App:
    """outside: opens the adapters when the server starts, in its own loop."""
    app: App = Sanic(
        name or f"doorplate-{next(_numbers)}", loads=orjson.loads, dumps=lambda value: orjson.dumps(value).decode(), configure_logging=False
    )
    app.config.update(
        REQUEST_MAX_SIZE=LARGEST_BODY,
        GRACEFUL_SHUTDOWN_TIMEOUT=settings.graceful_seconds,
        PROXIES_COUNT=settings.proxies or None,
        OAS=False,
        FALLBACK_ERROR_FORMAT="json",
    )
    web.install(app)
    for part in (doorplates, search, matters, guides, halls, accounts, ledger):
        app.blueprint(part.bp)
    _add_own_routes(app, settings)

    @app.before_server_start
    async def start(app: App) -> None:
        stack = app.ctx.stack = AsyncExitStack()
        await database.connect(settings)
        stack.push_async_callback(database.disconnect)
        parts = Parts(settings, await stack.enter_async_context(outside()))
        await parts.load()
        app.ctx.parts, app.ctx.services, app.ctx.clock = parts, parts.services, parts.outside.clock
        app.ctx.callers = {Resident: _resident(parts.residents)}
        app.ctx.openapi = orjson.dumps(openapi.document(app))
        jobs = (parts.outbox.run(), parts.plates.scans.run(), parts.ledger.misses.run(), parts.watch_revision(), watch_loop(), access.run())
        app.ctx.jobs = [asyncio.create_task(job) for job in jobs]

    @app.after_server_stop
    async def stop(app: App) -> None:
        for job in app.ctx.jobs:
            job.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*app.ctx.jobs, return_exceptions=True)
        for batch in (app.ctx.parts.plates.scans, app.ctx.parts.ledger.misses):
            try:
                await batch.flush()
            except Exception:
                log.exception("batch.lost_at_stop")
        access.flush()
        await app.ctx.stack.aclose()

    return app


def _resident(residents: ResidentService) -> Callable[[Request], Any]:
    async def caller(request: Request) -> Resident:
        return await residents.by_token(web.bearer(request))

    return caller


def _add_own_routes(app: App, settings: Settings) -> None:
    @app.get("/healthz")
    async def healthz(request: Request) -> HTTPResponse:
        return web.reply({"status": "ok"})

    @app.get("/readyz")
    async def readyz(request: Request) -> HTTPResponse:
        parts: Parts = request.app.ctx.parts
        found = {
            "database": await _database_answers(),
            "content": bool(parts.catalogue.matters),
            "index": await parts.outside.index.ready(),
        }
        ready = found["database"] and found["content"]
        answer = {
            "status": "ready" if ready else "not_ready",
            "dependencies": {key: "ok" if value else "down" for key, value in found.items()},
            "search_rung": parts.search.rung,
            "adapters": parts.outside.names,
            "matters": len(parts.catalogue.matters),
            "content_revision": parts.catalogue.revision,
        }
        return web.reply(answer, status=200 if ready else 503)

    @app.get("/metrics")
    async def read_metrics(request: Request) -> HTTPResponse:
        if settings.metrics_token and request.token != settings.metrics_token:
            raise Unauthorized
        return web.reply_bytes(metrics.render(), content_type="text/plain; version=0.0.4; charset=utf-8")

    @app.get("/api/v1/openapi.json")
    async def read_openapi(request: Request) -> HTTPResponse:
        return web.reply_bytes(request.app.ctx.openapi)

    @app.get("/")
    async def front(request: Request) -> HTTPResponse:
        return redirect("/h5/")

    _serve_client(app, settings)


def _serve_client(app: App, settings: Settings) -> None:
    """The web client at /h5/: its page is asked for anew each time, its hashed files never again."""
    folder = settings.h5_dir

    @app.get("/h5/", strict_slashes=False)
    async def page(request: Request) -> HTTPResponse:
        if not request.path.endswith("/"):
            return redirect("/h5/")
        if not (folder / "index.html").is_file():
            raise PageNotBuilt
        return await file(folder / "index.html", headers={"cache-control": "no-cache"}, mime_type="text/html; charset=utf-8")

    for sub in ("assets", "static"):
        if (folder / sub).is_dir():
            app.static(f"/h5/{sub}/", folder / sub, name=f"h5-{sub}", stream_large_files=False)


async def _database_answers() -> bool:
    try:
        await asyncio.wait_for(get_connection("default").execute_query("SELECT 1"), 2)
    except Exception:
        return False
    return True
