"""create_app: settings and adapters -> the Sanic application with every route and job."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, suppress
from typing import Any

import orjson
import structlog
from sanic import HTTPResponse, Request, Sanic
from tortoise.connection import get_connection

from server import database, keeping, metrics, openapi, pages, web
from server.accounts import callers
from server.accounts import handlers as accounts
from server.accounts.audit import handlers as audit
from server.accounts.identity import handlers as identity
from server.accounts.members import handlers as members
from server.accounts.personal import handlers as personal
from server.accounts.staff import handlers as staff
from server.accounts.wechat import handlers as wechat_residents
from server.adapters import Adapters
from server.areas import handlers as areas
from server.bundles import handlers as bundles
from server.cards import drafts as card_drafts
from server.cards import handlers as cards
from server.channels import upkeep
from server.channels.wechat import handlers as wechat
from server.counter import handlers as counter
from server.doorplates import handlers as doorplates
from server.doorplates.staff import HANDLERS as plates_for_staff
from server.editing import handlers as editing
from server.editing.official import handlers as official
from server.entries import handlers as entries
from server.entries import staff as staff_entries
from server.errors import Unauthorized
from server.exchange import handlers as exchange
from server.exchange import staff as staff_partners
from server.exchange.caller import PartnerCaller
from server.figures import handlers as figures
from server.figures import public as results
from server.guides import handlers as guides
from server.guides.checklists import handlers as checklists
from server.halls import handlers as halls
from server.halls import staff as staff_halls
from server.halls.dataset import handlers as hall_datasets
from server.homes import handlers as homes
from server.ledger import handlers as ledger
from server.ledger import staff as staff_ledger
from server.ledger import suggestions
from server.links import handlers as links
from server.logs import access
from server.matters import handlers as matters
from server.notices import handlers as notices
from server.notices import sendings
from server.notices import staff as staff_notices
from server.parts import Parts
from server.pictures import handlers as pictures
from server.plans import handlers as plans
from server.policies import handlers as policies
from server.practice import handlers as practice
from server.ratings import handlers as ratings
from server.ratings import staff as staff_ratings
from server.screens import handlers as screens
from server.search import handlers as search
from server.sessions import handlers as sessions
from server.sessions import live
from server.sessions import staff as staff_sessions
from server.settings import Settings
from server.sharing import handlers as sharing
from server.sharing.keys import handlers as keys
from server.statistics import handlers as statistics
from server.switches import handlers as switches
from server.tickets import handlers as tickets
from server.tickets import staff as staff_tickets
from server.triage import handlers as triage
from server.triage import staff as staff_duties
from server.volumes import handlers as volumes

log = structlog.get_logger()
App = Sanic[Any, Any]
_numbers = itertools.count()
PLACES = (staff_halls, hall_datasets, switches, entries, staff_entries, statistics, screens, homes)
CHANNELS = (wechat_residents, notices, staff_notices, sendings, wechat)
HELP = (sessions, staff_sessions, live)
LISTS = (plans, checklists, bundles, policies, sharing, pictures, keys, links, official)
TICKETS = (tickets, staff_tickets, ratings, staff_ratings, triage, staff_duties, suggestions, exchange, staff_partners, staff_ledger)
FIGURES = (figures, results, volumes)
LARGEST_BODY = 1_000_000


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
        WEBSOCKET_MAX_SIZE=live.LARGEST_FRAME,
        PROXIES_COUNT=settings.proxies or None,
        OAS=False,
        FALLBACK_ERROR_FORMAT="json",
    )
    web.install(app)
    public = (doorplates, search, matters, guides, halls, accounts, identity, personal, ledger)
    for bp in (editing.bp, editing.drafts_bp, editing.proposals_bp, cards.bp, card_drafts.bp, card_drafts.proposals_bp):
        app.blueprint(bp)
    for part in (
        *public,
        *LISTS,
        *HELP,
        *TICKETS,
        *FIGURES,
        *CHANNELS,
        *PLACES,
        staff,
        counter,
        members,
        practice,
        audit,
        areas,
        *plates_for_staff,
    ):
        app.blueprint(part.bp)
    _add_own_routes(app, settings)

    @app.before_server_start
    async def start(app: App) -> None:
        stack = app.ctx.stack = AsyncExitStack()
        await database.connect(settings)
        stack.push_async_callback(database.disconnect)
        parts = Parts(settings, await stack.enter_async_context(outside()))
        await parts.load()
        await parts.switches.load()
        await parts.key_door.load()
        app.ctx.parts, app.ctx.services, app.ctx.clock = parts, parts.services, parts.outside.clock
        app.ctx.callers = callers.callers(parts.residents, parts.staff) | {PartnerCaller: exchange.caller(parts.partners)}
        app.ctx.watch = callers.watch(parts.audit)
        app.ctx.check_switch = parts.switches.check
        app.ctx.admit_key = parts.key_door.admit
        app.ctx.openapi = orjson.dumps(openapi.document(app))
        writers = (parts.plates.scans, parts.ledger.misses, parts.queries, parts.entries.openings, access)
        batches = tuple(writer.run() for writer in writers)
        daily = (keeping.run_daily(parts.retention), upkeep.run(parts.safety), parts.suggest.run())
        jobs = (
            parts.outbox.run(),
            *batches,
            *daily,
            parts.switches.run(),
            parts.key_door.run(),
            *((parts.links.run(),) if settings.links == "on" else ()),
            parts.filling.run(),
            parts.editing.run(),
            parts.cards.run(),
            parts.bus.run(),
            parts.help_desk.run(),
            parts.ticket_alerts.run(),
            parts.ticket_nightly.run(),
            parts.exchange_outbox.run(),
            parts.pusher.run(),
            parts.taking.run(),
            parts.cases.run(),
            parts.figure_filling.run(),
            parts.watch_revision(),
            parts.watch_plates(),
            watch_loop(),
            *parts.staff_plates.jobs(),
        )
        app.ctx.jobs = [asyncio.create_task(job) for job in jobs]

    @app.before_server_stop
    async def hurry(app: App) -> None:
        if (parts := getattr(app.ctx, "parts", None)) is not None:
            parts.catalogue.stop()

    @app.after_server_stop
    async def stop(app: App) -> None:
        for job in app.ctx.jobs:
            job.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*app.ctx.jobs, return_exceptions=True)
        for batch in (app.ctx.parts.plates.scans, app.ctx.parts.ledger.misses, app.ctx.parts.queries, app.ctx.parts.entries.openings):
            try:
                await batch.flush()
            except Exception:
                log.exception("batch.lost_at_stop")
        with suppress(Exception):
            await app.ctx.parts.key_door.flush()
        access.flush()
        app.ctx.parts.passwords.close()
        await app.ctx.parts.pusher.close()
        await app.ctx.stack.aclose()

    return app


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
        sense = parts.outside.sense
        if sense is not None:
            found["encoder"] = sense.well
        ready = found["database"] and found["content"]
        answer = {
            "status": "ready" if ready else "not_ready",
            "dependencies": {key: "ok" if value else "down" for key, value in found.items()},
            "search_rung": parts.search.engine.rung_now,
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
        return web.reply_bytes(_openapi(request.app))

    pages.install(app, settings)


def _openapi(app: App) -> bytes:
    """The document: made when it is first asked for (25 ms), because residents never ask for it."""
    found: bytes | None = getattr(app.ctx, "openapi", None)
    if found is None:
        found = app.ctx.openapi = orjson.dumps(openapi.document(app))
    return found


async def _database_answers() -> bool:
    try:
        await asyncio.wait_for(get_connection("default").execute_query("SELECT 1"), 2)
    except Exception:
        return False
    return True
