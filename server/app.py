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
from tortoise.connection import get_connection

from server import database, keeping, metrics, openapi, pages, web
from server.accounts import callers
from server.accounts import handlers as accounts
from server.accounts.audit import handlers as audit
from server.accounts.audit.service import AuditService
from server.accounts.identity import handlers as identity
from server.accounts.identity.service import IdentitySignIn
from server.accounts.members import handlers as members
from server.accounts.members.service import MemberService
from server.accounts.personal import handlers as personal
from server.accounts.personal.service import PersonalData
from server.accounts.service import ResidentService
from server.accounts.staff import handlers as staff
from server.accounts.staff.passwords import Passwords
from server.accounts.staff.registry import StaffRegistry
from server.accounts.staff.service import StaffService
from server.accounts.wechat import handlers as wechat_residents
from server.accounts.wechat.calls import CallSigner
from server.accounts.wechat.service import WeChatSignIn
from server.adapters import Adapters
from server.areas import handlers as areas
from server.areas.desk import AreaDesk
from server.areas.service import AreaService
from server.bundles import handlers as bundles
from server.bundles.service import BundleService
from server.channels import upkeep
from server.channels.safety import SafetyService
from server.channels.wechat import handlers as wechat
from server.channels.wechat import templates
from server.channels.wiring import push_service
from server.counter import handlers as counter
from server.counter.service import CounterService
from server.crypto import Vault
from server.doorplates import handlers as doorplates
from server.doorplates.arrival import ArrivalService
from server.doorplates.service import DoorplateService
from server.doorplates.staff import HANDLERS as plates_for_staff
from server.doorplates.staff import StaffSide
from server.doorplates.wxacode import MiniProgramCodes
from server.editing import handlers as editing
from server.editing.service import EditingService
from server.entries import handlers as entries
from server.entries import staff as staff_entries
from server.entries.service import EntryService
from server.errors import Unauthorized
from server.guides import handlers as guides
from server.guides.checklists import handlers as checklists
from server.guides.checklists.service import ChecklistService
from server.guides.service import GuideService
from server.halls import handlers as halls
from server.halls import staff as staff_halls
from server.halls.dataset import handlers as hall_datasets
from server.halls.dataset.service import HallDatasets
from server.halls.desk import HallDesk
from server.halls.service import HallFinder
from server.homes import handlers as homes
from server.homes.service import HomeService
from server.ledger import handlers as ledger
from server.ledger import suggestions
from server.ledger.personal import ReportsOfAResident
from server.ledger.service import LedgerService
from server.limits import RateLimits
from server.logs import access
from server.matters import handlers as matters
from server.matters.catalogue import Catalogue
from server.matters.models import ContentRevision
from server.notices import handlers as notices
from server.notices import sendings
from server.notices import staff as staff_notices
from server.notices.board import NoticeBoard
from server.notices.kinds import VALUES
from server.notices.service import NoticeService
from server.notices.ways import BySubscribeMessage, ByTextMessage
from server.outbox import Handler, OutboxWorker
from server.pictures import handlers as pictures
from server.pictures.service import PictureService
from server.plans import handlers as plans
from server.plans.service import PlanService
from server.policies import handlers as policies
from server.policies.service import PolicyService
from server.practice import handlers as practice
from server.practice.service import PracticeService
from server.ratings import finders
from server.ratings import handlers as ratings
from server.ratings import staff as staff_ratings
from server.ratings.service import RatingService
from server.screens import handlers as screens
from server.screens.service import ScreenService
from server.search import handlers as search
from server.search.asked import QueryLog
from server.search.engine import Engine
from server.search.frequent import FrequentlyAsked
from server.search.pins import Pins
from server.search.recommend import Recommendations
from server.search.service import SearchService
from server.search.suggest import SuggestService
from server.search.surroundings import Surroundings
from server.sessions import handlers as sessions
from server.sessions import live
from server.sessions import staff as staff_sessions
from server.sessions.bookings import BookingService
from server.sessions.bus import Bus
from server.sessions.calls import CallService
from server.sessions.chat import ChatService
from server.sessions.desk import DutyService
from server.sessions.personal import SessionsOfAResident
from server.sessions.queue import QueueService
from server.sessions.rated import rating_of_session
from server.sessions.rosters import RosterService
from server.sessions.ticketing import SessionTickets
from server.sessions.upkeep import HelpDesk
from server.settings import Settings
from server.sharing import handlers as sharing
from server.sharing.service import SharingService
from server.statistics import handlers as statistics
from server.statistics.filling import Filling
from server.statistics.service import StatisticsService
from server.switches import handlers as switches
from server.switches.service import Switches
from server.tickets import handlers as tickets
from server.tickets import staff as staff_tickets
from server.tickets.alerts import TicketAlerts
from server.tickets.clocks import Terms
from server.tickets.desk import TicketDesk
from server.tickets.service import TicketService
from server.triage import handlers as triage
from server.triage.learning import learning
from server.triage.service import TriageService

log = structlog.get_logger()
App = Sanic[Any, Any]
_numbers = itertools.count()
REVISION_EVERY = 2.0
PLACES = (staff_halls, hall_datasets, switches, entries, staff_entries, statistics, screens, homes)
CHANNELS = (wechat_residents, notices, staff_notices, sendings, wechat)
HELP = (sessions, staff_sessions, live)
LISTS = (plans, checklists, bundles, policies, sharing, pictures)
TICKETS = (tickets, staff_tickets, ratings, staff_ratings, triage, suggestions)
PLATES_EVERY = 1.0
LARGEST_BODY = 1_000_000


class Parts:
    """The services, wired together once a process."""

    def __init__(self, settings: Settings, outside: Adapters) -> None:
        clock = outside.clock
        self.outside = outside
        self.areas = AreaService()
        self.area_desk = AreaDesk(clock)
        self.switches = Switches(clock)
        self.catalogue = Catalogue()
        self.plates = DoorplateService(self.areas, clock)
        self.policies = PolicyService(clock)
        self.halls = HallFinder(self.areas, self.plates, clock, outside.roads)
        self.ledger = LedgerService(clock)
        self.pins = Pins()
        self.sharing = SharingService(self.catalogue, self.halls, self.policies)
        self.surroundings = Surroundings(self.areas, self.plates, clock)
        self.queries = QueryLog(clock, least=settings.min_group)
        frequent = FrequentlyAsked(clock)
        self.recommendations = Recommendations(self.catalogue, self.surroundings, frequent, self.pins)
        self.guides = GuideService(self.catalogue, self.areas, clock)
        self.bundles = BundleService(self.guides)
        self.pictures = PictureService(self.catalogue, settings.pictures_dir)
        self.search = SearchService(
            self.catalogue,
            self.halls,
            self.ledger,
            Engine(outside.index, sense=outside.sense),
            self.surroundings,
            self.recommendations,
            self.pins,
            self.queries,
            self.policies,
            self.bundles,
        )
        self._suggests = settings.suggest == "on"
        self.suggest = SuggestService(self.catalogue, self.halls, frequent, clock, on=self._suggests)
        self.checklists = ChecklistService(self.guides, clock)
        self.editing = EditingService(self.catalogue, self.areas, clock, self.ledger)
        self.plans = PlanService(self.guides, self.halls, clock)
        self.counter = CounterService(self.checklists, self.ledger, clock)
        self.hall_desk = HallDesk(self.areas, self.catalogue, clock)
        self.hall_datasets = HallDatasets(self.areas, self.halls, clock)
        self.board = NoticeBoard(self.areas, clock)
        self.arrivals = ArrivalService(self.plates, self.halls, self.recommendations, self.areas, self.board, self.switches, clock)
        self.switches.changed = self._switched
        self.staff_plates = StaffSide(settings, self.areas, self.halls, clock)
        self.residents = ResidentService(clock)
        self.vault = Vault.of(settings)
        self.people = WeChatSignIn(outside.wechat, self.residents, self.vault, clock)
        self.subscribing = BySubscribeMessage(outside.wechat, self.people, templates.read(settings.wechat_templates, VALUES))
        self.notices = NoticeService((self.subscribing, ByTextMessage(outside.sms, self.people)), clock)
        self.identities = IdentitySignIn(outside.identity, self.residents, self.vault, clock)
        self.people.is_named = self.identities.has
        self.calls = CallSigner(outside.wechat, self.people, clock)
        self.codes = MiniProgramCodes(self.plates, outside.wechat, settings)
        self.safety = SafetyService(outside.wechat, clock)
        self.push = push_service(settings, self.search, self.safety, clock)
        self.bus = Bus("" if settings.sqlite else settings.database)
        self.duty = DutyService(self.areas, clock)
        self.queue = QueueService(self.areas, self.plates, self.catalogue, self.duty, self.notices, self.bus, clock)
        self.chat = ChatService(
            self.queue,
            self.people,
            self.safety,
            self.search,
            self.catalogue,
            self.halls,
            self.notices,
            self.bus,
            clock,
            public_base=settings.public_base,
        )
        self.help_calls = CallService(self.queue, self.calls, self.bus, settings, clock)
        self.rosters = RosterService(self.areas, clock)
        self.bookings = BookingService(self.areas, self.rosters, self.queue, self.notices, clock)
        self.tickets = TicketService(
            self.areas,
            self.catalogue,
            self.vault,
            self.ledger,
            clock,
            plates=self.plates,
            notices=self.notices,
            terms=Terms(
                first=settings.ticket_first_days,
                consult=settings.ticket_consult_days,
                request=settings.ticket_answer_days,
                repair=settings.ticket_repair_days,
                silence=settings.ticket_silence_days,
            ),
            hours=settings.ticket_hours,
        )
        self.ticket_desk, self.ticket_alerts = TicketDesk(self.tickets), TicketAlerts(self.tickets)
        self.triage = TriageService(self.search, self.catalogue, self.areas, self.plates)
        self.ticket_desk.learn = learning(self.triage)
        self.ratings = RatingService(self.areas, self.tickets, self.ledger, clock, least=settings.min_group)
        self.ratings.finders = {
            "ticket": finders.of_ticket(self.tickets),
            "visit": finders.of_visit(self.checklists, self.plates),
            "session": rating_of_session,
        }
        self.session_tickets = SessionTickets(self.tickets, self.catalogue)
        self.help_desk = HelpDesk(self.queue, self.help_calls, self.bookings)
        helped = SessionsOfAResident()
        self.people.hand_over = (
            self.ledger.hand_over,
            self.notices.hand_over,
            self.checklists.hand_over,
            helped.hand_over,
            self.tickets.hand_over,
            self.ratings.hand_over,
        )
        self.personal = PersonalData(
            clock,
            (
                helped,
                ReportsOfAResident(),
                *(self.checklists, self.tickets, self.ratings, self.notices),
                *(self.people, self.identities, self.residents),
            ),
        )
        self.retention = keeping.retention(self.personal, clock, query_days=settings.query_days)
        self.passwords = Passwords()
        self.audit = AuditService(clock)
        self.staff = StaffService(self.areas, self.vault, self.audit, self.passwords, clock)
        self.registry = StaffRegistry(self.areas, self.catalogue.departments, self.passwords, clock)
        self.members = MemberService(self.staff, self.registry)
        self.staff_plates = StaffSide(settings, self.areas, self.halls, clock)
        self.practice = PracticeService(clock, (self.members, self.board, self.staff_plates.practice))
        self.audit.practised = self.practice.did
        deliveries: dict[str, Handler] = {
            "content.activated": self._activated,
            "message.told": self.notices.deliver,
            "media.checked": self.chat.media_checked,
        }
        self.outbox = OutboxWorker(deliveries, clock)
        self._loading = asyncio.Lock()
        content = (self.areas, self.catalogue, self.plates, self.halls, self.search, self.suggest, self.guides, self.arrivals)
        lists = (self.plans, self.checklists, self.counter, self.editing, self.policies, self.bundles, self.pictures, self.sharing)
        people = (
            self.ledger,
            self.residents,
            self.identities,
            self.personal,
            self.staff,
            self.members,
            self.practice,
            self.audit,
            self.vault,
        )
        channels = (self.people, self.subscribing, self.notices, self.board, self.calls, self.codes, self.safety, self.push)
        self.entries = EntryService(
            self.areas, self.plates, self.catalogue, outside.wechat, self.switches, clock, page=settings.wechat_page
        )
        self.statistics = StatisticsService(self.areas, self.plates, clock)
        self.filling = Filling(clock)
        self.homes = HomeService(self.areas, self.switches, clock)
        work = (self.tickets, self.ticket_desk, self.ratings, self.triage)
        self.screens = ScreenService(
            self.areas, self.plates, self.halls, self.recommendations, self.surroundings, self.board, self.switches, settings.public_base
        )
        places = (
            self.homes,
            self.screens,
            self.entries,
            self.statistics,
            self.area_desk,
            self.switches,
            self.hall_desk,
            self.hall_datasets,
        )
        help_parts = (
            self.bus,
            self.duty,
            self.queue,
            self.chat,
            self.help_calls,
            self.rosters,
            self.bookings,
            self.session_tickets,
        )
        self.services: dict[type, object] = {
            type(part): part for part in (*content, *lists, *people, *channels, *help_parts, *work, *places, *self.staff_plates.services)
        } | {
            Settings: settings,
            RateLimits: RateLimits(),
        }

    async def load(self) -> None:
        """Published content into memory, areas first: the others refer to them."""
        async with self._loading:
            seen = await ContentRevision.get_or_none(id=1)  # before anything is read: what changes meanwhile is read again
            for part in (
                self.areas,
                self.catalogue,
                self.policies,
                self.bundles,
                self.pictures,
                self.plates,
                self.halls,
                self.surroundings,
                self.pins,
                self.search,
                self.suggest,
                self.triage,
            ):
                await part.load()
            self.catalogue.relate(lambda id_: {"bundles": self.bundles.of_matter(id_), "policies": self.policies.of_matter(id_)})
            self.catalogue.revision = seen.revision if seen else 0
            self.arrivals.forget()
            self.guides.forget()
            metrics.MATTERS.set(len(self.catalogue.matters))
            _settle()

    def _switched(self) -> None:
        self.arrivals.forget()
        self.suggest.on = self._suggests and self.switches.on("suggest")

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
                elif self.outside.sense is not None and self.outside.sense.changed():
                    await self.load()  # it was calibrated meanwhile
                elif self.search.rung == "lexical" and self.catalogue.matters:
                    await self.search.rebuild()
            except Exception:
                log.exception("content.not_reloaded")

    async def watch_plates(self) -> None:
        """Every worker answers scans by what staff have just done with a plate."""
        while True:
            await asyncio.sleep(PLATES_EVERY)
            try:
                await self.refresh_plates()
            except Exception:
                log.exception("plates.not_reloaded")

    async def refresh_plates(self) -> None:
        async with self._loading:
            if await self.plates.refresh():
                self.halls.forget_ways()
                self.arrivals.forget()


YOUNG = 20_000
"""Objects made before the collector looks for cycles among them: at its own 700 it would do so in the middle of every other request."""


def _settle() -> None:
    """What was just loaded stays until the next load: the collector need not look through it again and again, and the memory that
    loading took meanwhile goes back to the system (glibc keeps it otherwise; elsewhere nothing happens)."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 10)
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
        WEBSOCKET_MAX_SIZE=live.LARGEST_FRAME,
        PROXIES_COUNT=settings.proxies or None,
        OAS=False,
        FALLBACK_ERROR_FORMAT="json",
    )
    web.install(app)
    public = (doorplates, search, matters, guides, halls, accounts, identity, personal, ledger)
    for bp in (editing.bp, editing.drafts_bp, editing.proposals_bp):
        app.blueprint(bp)
    for part in (*public, *LISTS, *HELP, *TICKETS, *CHANNELS, *PLACES, staff, counter, members, practice, audit, areas, *plates_for_staff):
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
        app.ctx.parts, app.ctx.services, app.ctx.clock = parts, parts.services, parts.outside.clock
        app.ctx.callers, app.ctx.watch = callers.callers(parts.residents, parts.staff), callers.watch(parts.audit)
        app.ctx.check_switch = parts.switches.check
        app.ctx.openapi = orjson.dumps(openapi.document(app))
        writers = (parts.plates.scans, parts.ledger.misses, parts.queries, parts.entries.openings, access)
        batches = tuple(writer.run() for writer in writers)
        daily = (keeping.run_daily(parts.retention), upkeep.run(parts.safety), parts.suggest.run())
        jobs = (
            parts.outbox.run(),
            *batches,
            *daily,
            parts.switches.run(),
            parts.filling.run(),
            parts.editing.run(),
            parts.bus.run(),
            parts.help_desk.run(),
            parts.ticket_alerts.run(),
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
        access.flush()
        app.ctx.parts.passwords.close()
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
