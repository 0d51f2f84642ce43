"""An application in this process: its lifespan driven once, as an ASGI server would, and spoken to without a socket."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from copy import copy
from typing import Any

import httpx
import tortoise.context
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.transactions import in_transaction

from embeddings.index.edge import EdgeIndex
from embeddings.index.port import VectorIndex
from server.accounts.audit.models import AuditEntry
from server.accounts.identity.models import LinkedIdentity
from server.accounts.models import Resident, ResidentToken
from server.accounts.staff.attempts import Attempts
from server.accounts.staff.models import RecoveryCode, StaffGrant, StaffMember, StaffToken
from server.accounts.wechat.models import ResidentPhone, UsedCode, WeChatAccount
from server.adapters import Adapters
from server.app import App, create_app
from server.channels.identity import PROVIDERS, RecordingIdentity
from server.channels.models import MediaCheck
from server.channels.ports import MiniProgram, Sms
from server.channels.recording import RecordingMiniProgram, RecordingSms
from server.channels.wechat.models import WeChatPush, WeChatToken
from server.clock import Clock
from server.doorplates.health.models import PlateFinding, ProblemSettled
from server.doorplates.imports.models import PlateImport, PlateImportRow
from server.doorplates.models import Doorplate, DoorplateEvent, DoorplatePhoto, DoorplateRevision, Placement, Scan
from server.doorplates.printing.models import PrintJob
from server.doorplates.rounds.models import InspectionRound, InspectionStop
from server.editing.models import Draft, Proposal
from server.entries.models import Entry, EntryOpening
from server.exchange.models import ExchangeEvent, Partner, PartnerReport, PartnerTicket
from server.figures.models import Figure, FiguredMonth
from server.guides.checklists.models import Checklist, CounterEvent
from server.halls.models import Hall, HallClosure, HallDataset
from server.halls.service import Roads
from server.idempotency import IdempotencyRecord
from server.ledger.models import Intake, IntakeMark, LedgerCase, LedgerEvent, LedgerEvidence, LedgerItem, LedgerNight, LedgerPlace
from server.limits import RateLimits
from server.links.models import LinkCheck, LinkNight
from server.notices.models import Message, Notice, Sending, Subscription
from server.outbox import OutboxRecord
from server.parts import Parts
from server.practice.models import PracticeProgress
from server.ratings.models import Rating, RatingAppeal
from server.retention import RetentionRun
from server.search.models import Asked, Frequent, SearchCount
from server.search.sense import HubSense
from server.sessions.models import (
    HelpBooking,
    HelpDuty,
    HelpMessage,
    HelpPeriod,
    HelpPicture,
    HelpSession,
    HelpShift,
    HelpSignal,
    RecordingConsent,
    RecordingSwitch,
)
from server.settings import Settings
from server.sharing.keys.models import ApiKey
from server.statistics.models import CountedDay, ScanCount
from server.switches.models import SwitchChange
from server.tickets.models import Ticket, TicketAlert, TicketEvent, TicketFinding, TicketInspection, TicketPhoto, TicketTask
from server.triage.models import Duty, DutyChange, DutyDecision
from server.volumes.models import Volume, VolumeSheet

STAFF = (StaffMember, StaffGrant, StaffToken, RecoveryCode, AuditEntry, PracticeProgress)
CHANNELS = (MediaCheck, Message, Notice, ResidentPhone, Sending, Subscription, UsedCode, WeChatAccount, WeChatPush, WeChatToken)
PLATES = (
    *(DoorplateEvent, DoorplatePhoto, DoorplateRevision, Placement, PlateFinding, ProblemSettled),
    *(PlateImport, PlateImportRow, PrintJob, InspectionRound, InspectionStop),
)
TICKETS = (
    *(
        DutyChange,
        DutyDecision,
        Rating,
        RatingAppeal,
        Ticket,
        TicketAlert,
        TicketEvent,
        TicketFinding,
        TicketInspection,
        TicketPhoto,
        TicketTask,
    ),
    *(ExchangeEvent, Partner, PartnerReport, PartnerTicket),
)
LISTS = (ApiKey, Checklist, CounterEvent, Draft, LinkCheck, LinkNight, Proposal)
PLACES = (CountedDay, Entry, EntryOpening, HallClosure, HallDataset, ScanCount, SwitchChange)
LEDGER = (IntakeMark, LedgerCase, LedgerEvent, LedgerEvidence, LedgerItem, LedgerNight, LedgerPlace)
FIGURES = (Figure, FiguredMonth, SearchCount, Volume, VolumeSheet)
HELP = (HelpBooking, HelpDuty, HelpMessage, HelpPeriod, HelpPicture, HelpSession, HelpShift, HelpSignal, RecordingConsent, RecordingSwitch)
WRITTEN = (
    *(Scan, Intake, Asked, Frequent, Resident, ResidentToken, LinkedIdentity, IdempotencyRecord, OutboxRecord, RetentionRun),
    *STAFF,
    *CHANNELS,
    *LISTS,
    *PLATES,
    *PLACES,
    *HELP,
    *TICKETS,
    *LEDGER,
    *FIGURES,
)
"""What calls write; everything else is published content, which tests leave as they found it."""


def build(
    settings: Settings,
    clock: Clock,
    *,
    index: VectorIndex | None = None,
    roads: Roads | None = None,
    wechat: MiniProgram | None = None,
    sms: Sms | None = None,
) -> App:
    """The application over real parts, with the clock and what else the test hands in."""

    @asynccontextmanager
    async def outside() -> AsyncIterator[Adapters]:
        sense = await HubSense.open(settings) if settings.encoder else None
        vectors = index or EdgeIndex(settings.data_dir / "vectors")
        try:
            yield Adapters(clock, vectors, roads, sense, wechat or RecordingMiniProgram(), sms or RecordingSms())
        finally:
            await vectors.close()
            if sense is not None:
                await sense.close()

    return create_app(settings, outside)


@asynccontextmanager
async def running(app: App) -> AsyncIterator[App]:
    """Start-up and shut-down once. In a task of its own, as in a server: what start-up sets in context variables stays there."""
    said: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    told: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    life = asyncio.create_task(app({"type": "lifespan", "asgi": {"version": "3.0"}}, said.get, told.put))
    await said.put({"type": "lifespan.startup"})
    answer = await told.get()
    if answer["type"] != "lifespan.startup.complete":
        raise RuntimeError(f"the application did not start: {answer.get('message')}")
    try:
        yield app
    finally:
        await said.put({"type": "lifespan.shutdown"})
        await told.get()
        await life


def speaking_to(app: App) -> AbstractAsyncContextManager[httpx.AsyncClient]:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://doorplate.test")


async def forget_what_was_written(app: App) -> None:
    """The shared application as new for the next test; published content stays loaded."""
    parts: Parts = app.ctx.parts
    for batch in (parts.plates.scans, parts.ledger.misses, parts.queries, parts.entries.openings):
        batch._waiting.clear()
    async with in_transaction():
        await _undo_duties()
        for table in WRITTEN:
            await table.all().delete()
        await Doorplate.filter(issued_at__not_isnull=True).delete()
        await Hall.filter(id__startswith="test-").delete()
        await Duty.filter(topic__startswith="test-").delete()
    await parts.refresh_plates()
    await parts.switches.load()
    parts.services[RateLimits] = RateLimits()
    parts.identities.platforms = {name: RecordingIdentity() for name in PROVIDERS}
    parts.staff.attempts = Attempts(parts.staff.clock)
    parts.key_door.forget()
    parts.arrivals.forget()
    parts.results.forget()
    parts.board.forget()


async def _undo_duties() -> None:
    """The duty map as it was shipped: what was done to it, backwards."""
    for change in await DutyChange.all().order_by("-id"):
        line = {"topic": change.topic, "area_id": change.area_id}
        if change.what == "added":
            await Duty.filter(**line).delete()
        elif change.what == "removed":
            await Duty.create(**line | (change.before or {}))
        else:
            await Duty.filter(**line).update(**(change.before or {}) | {"version": 1})


LEARNED = ("db_native_fields", "db_default_fields", "db_complex_fields", "filters")


@contextmanager
def other_database() -> Iterator[None]:
    """Tortoise knows one global database a process: set the one of a paused application aside, and give it back.

    Its models, too, keep how the database that was opened last stores days and numbers.
    """
    aside, tortoise.context._global_context = tortoise.context._global_context, None
    models = aside.apps["doorplate"].values() if aside is not None and aside.apps is not None else ()
    learned: list[tuple[Any, Any]] = [(held := getattr(model._meta, name), copy(held)) for model in models for name in LEARNED]
    EXECUTOR_CACHE.clear()
    try:
        yield
    finally:
        tortoise.context._global_context = aside
        for held, before in learned:
            held.clear()
            (held.update if isinstance(held, dict) else held.extend)(before)
        EXECUTOR_CACHE.clear()


Build = Callable[..., App]
