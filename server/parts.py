"""Parts: the services, wired together. The one file that sees every part."""

from __future__ import annotations

import asyncio
import ctypes
import gc
from contextlib import suppress
from datetime import timedelta
from typing import Any

import structlog

from server import keeping, metrics
from server.accounts.audit.service import AuditService
from server.accounts.identity.service import IdentitySignIn
from server.accounts.members.service import MemberService
from server.accounts.personal.service import PersonalData
from server.accounts.service import ResidentService
from server.accounts.staff.passwords import Passwords
from server.accounts.staff.registry import StaffRegistry
from server.accounts.staff.service import StaffService
from server.accounts.wechat.calls import CallSigner
from server.accounts.wechat.service import WeChatSignIn
from server.adapters import Adapters
from server.areas.desk import AreaDesk
from server.areas.service import AreaService
from server.bundles.gate import breaks
from server.bundles.service import BundleService
from server.cards.service import CardEditing
from server.channels.safety import SafetyService
from server.channels.wechat import templates
from server.channels.wiring import push_service
from server.counter.service import CounterService
from server.crypto import Vault
from server.doorplates.arrival import ArrivalService
from server.doorplates.service import DoorplateService
from server.doorplates.staff import StaffSide
from server.doorplates.wxacode import MiniProgramCodes
from server.editing.official.service import OfficialImports
from server.editing.service import EditingService
from server.entries.service import EntryService
from server.exchange.deliveries import Deliveries
from server.exchange.partners import PUSH, PartnerService
from server.exchange.photos import PartnerPhotos
from server.exchange.pushing import Pusher
from server.exchange.service import ExchangeService
from server.exchange.telling import Teller
from server.figures.advisor import Advisor
from server.figures.filling import FigureFilling
from server.figures.results import ResultsService
from server.figures.service import FigureService
from server.guides.checklists.service import ChecklistService
from server.guides.service import GuideService
from server.halls.dataset.service import HallDatasets
from server.halls.desk import HallDesk
from server.halls.service import HallFinder
from server.homes.service import HomeService
from server.ledger.cases import CaseService
from server.ledger.items import CLOSED_EVENT, ItemService
from server.ledger.mending import MendingService
from server.ledger.personal import ReportsOfAResident
from server.ledger.service import LedgerService
from server.ledger.taking import Taking
from server.limits import RateLimits
from server.links.service import LinkService
from server.matters.catalogue import Catalogue
from server.matters.models import ContentRevision
from server.notices.board import NoticeBoard
from server.notices.kinds import VALUES
from server.notices.service import NoticeService
from server.notices.ways import BySubscribeMessage, ByTextMessage
from server.outbox import Handler, OutboxWorker
from server.pictures.service import PictureService
from server.plans.service import PlanService
from server.policies.service import PolicyService
from server.practice.service import PracticeService
from server.ratings import finders
from server.ratings.appeals import AppealService
from server.ratings.service import RatingService
from server.screens.service import ScreenService
from server.search.asked import QueryLog
from server.search.engine import Engine
from server.search.frequent import FrequentlyAsked
from server.search.pins import Pins
from server.search.recommend import Recommendations
from server.search.service import SearchService
from server.search.suggest import SuggestService
from server.search.surroundings import Surroundings
from server.sessions.bookings import BookingService
from server.sessions.bus import Bus
from server.sessions.calls import CallService
from server.sessions.chat import ChatService
from server.sessions.desk import DutyService
from server.sessions.guests import GuestService
from server.sessions.personal import SessionsOfAResident
from server.sessions.queue import QueueService
from server.sessions.rated import rating_of_session
from server.sessions.recordings import RecordingService
from server.sessions.rosters import RosterService
from server.sessions.ticketing import SessionTickets
from server.sessions.upkeep import HelpDesk
from server.settings import Settings
from server.sharing.keys.door import KeyDoor
from server.sharing.keys.service import KeyService
from server.sharing.service import SharingService
from server.statistics.filling import Filling
from server.statistics.service import StatisticsService
from server.switches.service import Switches
from server.tickets.alerts import TicketAlerts
from server.tickets.board import TicketBoard
from server.tickets.clocks import Terms
from server.tickets.desk import TicketDesk
from server.tickets.inbox import TicketInbox
from server.tickets.nightly import TicketNightly
from server.tickets.photos import TicketPhotos
from server.tickets.service import TicketService
from server.triage.desk import DutyDesk
from server.triage.learning import Learning
from server.triage.service import TriageService
from server.volumes.service import VolumeService

log = structlog.get_logger()
REVISION_EVERY = 2.0
PLATES_EVERY = 1.0


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
        self.policies = PolicyService(self.catalogue, clock)
        self.halls = HallFinder(self.areas, self.plates, clock, outside.roads)
        self.vault = Vault.of(settings)
        self.ledger = LedgerService(clock, self.vault)
        self.links = LinkService(self.catalogue, self.ledger, outside.looker, clock)
        self.pins = Pins()
        self.sharing = SharingService(self.catalogue, self.halls, self.policies)
        self.key_door = KeyDoor(clock)
        self.keys = KeyService(self.areas, self.key_door, clock)
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
        self.checklists = ChecklistService(self.guides, self.bundles, clock)
        self.editing = EditingService(clock, self.catalogue, self.areas, self.ledger)
        self.editing.breaks = lambda content: breaks(content, self.bundles.bundles, self.bundles.matters)
        self.cards = CardEditing(self.catalogue, self.policies, self.bundles, self.ledger, clock)
        self.official = OfficialImports(self.catalogue, clock)
        self.plans = PlanService(self.guides, self.halls, clock)
        self.hall_desk = HallDesk(self.areas, self.catalogue, clock)
        self.hall_datasets = HallDatasets(self.areas, self.halls, clock)
        self.board = NoticeBoard(self.areas, clock)
        self.arrivals = ArrivalService(self.plates, self.halls, self.recommendations, self.areas, self.board, self.switches, clock)
        self.switches.changed = self._switched
        self.staff_plates = StaffSide(settings, self.areas, self.halls, clock)
        self.residents = ResidentService(clock)
        self.people = WeChatSignIn(outside.wechat, self.residents, self.vault, clock)
        self.subscribing = BySubscribeMessage(outside.wechat, self.people, templates.read(settings.wechat_templates, VALUES))
        self.notices = NoticeService((self.subscribing, ByTextMessage(outside.sms, self.people)), clock)
        self.counter = CounterService(self.checklists, self.ledger, self.notices, clock)
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
        self.recordings = RecordingService(self.queue, self.areas, self.bus, clock)
        self.call_guests = GuestService(self.queue, self.duty, self.bus, clock)
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
        self.ticket_inbox = TicketInbox(self.tickets)
        self.ticket_board, self.ticket_nightly = TicketBoard(self.tickets), TicketNightly(self.tickets)
        self.ticket_photos = TicketPhotos(self.ticket_desk)
        self.triage = TriageService(self.search, self.catalogue, self.areas, self.plates)
        self.duty_desk = DutyDesk(self.triage.duties, self.catalogue, clock)
        self.ticket_desk.learns = Learning(self.triage)
        self.ratings = RatingService(self.areas, self.tickets, self.ledger, clock, least=settings.min_group)
        self.ratings.finders = {
            "ticket": finders.of_ticket(self.tickets),
            "visit": finders.of_visit(self.checklists, self.plates),
            "session": rating_of_session,
        }
        self.appeals = AppealService(self.notices, self.tickets.journal.work, clock, days=settings.rating_appeal_days)
        self.session_tickets = SessionTickets(self.tickets, self.catalogue)
        self.taking = Taking(self.catalogue, self.search, clock)
        self.cases = CaseService(self.catalogue, self.search, self.guides, clock)
        self.ledger_items = ItemService(self.catalogue, self.cases, self.taking.clusters, self.notices, clock, least=settings.min_group)
        self.mending = MendingService(self.editing, clock)
        self.volumes = VolumeService(self.catalogue, clock)
        self.figures, self.results = FigureService(self.catalogue, self.areas, clock), ResultsService(self.areas, clock)
        self.figure_filling = FigureFilling(self.catalogue, self.areas, clock)
        self.advisor = Advisor(self.catalogue, self.search, self.ledger_items, self.volumes, clock)
        self.help_desk = HelpDesk(self.queue, self.help_calls, self.call_guests, self.bookings)
        helped = SessionsOfAResident(clock)
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
        self.retention = keeping.retention(
            self.personal, clock, query_days=settings.query_days, least=settings.min_group, ticket_days=settings.ticket_keep_days
        )
        self.passwords = Passwords()
        self.audit = AuditService(clock)
        self.staff = StaffService(self.areas, self.vault, self.audit, self.passwords, clock)
        self.registry = StaffRegistry(self.areas, self.catalogue.departments, self.passwords, clock)
        self.members = MemberService(self.staff, self.registry)
        give_up = timedelta(days=settings.exchange_give_up_days)
        self.partners = PartnerService(self.areas, self.catalogue, self.vault, clock, loopback=settings.exchange_loopback)
        self.exchange = ExchangeService(self.ticket_desk, self.areas, self.partners, self.audit, clock)
        self.partner_photos = PartnerPhotos(self.exchange, self.ticket_photos, base=settings.public_base)
        self.deliveries = Deliveries(self.partners, clock, give_up=give_up)
        self.pusher = Pusher(self.partners, self.partner_photos, clock, loopback=settings.exchange_loopback)
        self.tickets.journal.listeners.append(Teller(self.areas, clock, give_up=give_up))
        self.ticket_nightly.owners((self.registry.can_handle, self.partners.can_handle))
        self.staff_plates = StaffSide(settings, self.areas, self.halls, clock)
        self.practice = PracticeService(clock, (self.members, self.board, self.staff_plates.practice))
        self.audit.practised = self.practice.did
        deliveries: dict[str, Handler] = {
            "content.activated": self._activated,
            "message.told": self.notices.deliver,
            "media.checked": self.chat.media_checked,
            CLOSED_EVENT: self.ledger_items.tell,
        }
        self.outbox = OutboxWorker(deliveries, clock)
        self.exchange_outbox = OutboxWorker({PUSH: self.pusher.push}, clock, lane="exchange.")
        self._loading = asyncio.Lock()
        content = (self.areas, self.catalogue, self.plates, self.halls, self.search, self.suggest, self.guides, self.arrivals)
        lists = (
            self.plans,
            self.checklists,
            self.counter,
            self.editing,
            self.cards,
            self.policies,
            self.bundles,
            self.pictures,
            self.sharing,
            self.keys,
            self.links,
            self.official,
        )
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
        self.homes = HomeService(self.areas, self.switches, self.ticket_board, self.ticket_inbox, clock)
        exchange = (self.partners, self.exchange, self.partner_photos, self.deliveries)
        work = (
            *exchange,
            self.tickets,
            self.ticket_desk,
            self.ticket_board,
            self.ticket_inbox,
            self.ticket_nightly,
            self.ticket_photos,
            self.ratings,
            self.appeals,
            self.triage,
            self.duty_desk,
            self.cases,
            self.ledger_items,
            self.mending,
        )
        told = (self.volumes, self.figures, self.results, self.advisor)
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
            self.call_guests,
            self.recordings,
            self.rosters,
            self.bookings,
            self.session_tickets,
        )
        self.services: dict[type, object] = {
            type(part): part
            for part in (*content, *lists, *people, *channels, *help_parts, *work, *told, *places, *self.staff_plates.services)
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
                self.links,
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
