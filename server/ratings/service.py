"""评价一次服务. Whoever was served rates it, once; nobody edits it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.channels.safety import ContentRefused, SafetyService
from server.clock import Clock
from server.guides.checklists.models import Checklist
from server.ledger.service import LedgerService
from server.matters.catalogue import Catalogue
from server.ratings import tags as table
from server.ratings.errors import AppealNotPossible, NothingToRate, NotOverYet, RatedAlready, RatingNotFound, TagUnknown
from server.ratings.models import Rating, RatingAppeal
from server.sessions.models import HelpSession
from server.tickets import clocks
from server.tickets.models import Ticket
from server.tickets.moves import OVER
from server.tickets.service import TicketService

READ, APPEAL, REVIEW = "ratings.read", "ratings.appeal", "ratings.review"


@dataclass(frozen=True, slots=True)
class Event:
    """What is rated."""

    matter: str | None
    area: str
    plate: str | None


@dataclass(frozen=True, slots=True)
class Told:
    level: int
    tags: tuple[str, ...]
    text: str
    anonymous: bool
    trips: int | None = None
    list_right: bool | None = None
    wrong_material: str = ""


class RatingService:
    def __init__(
        self, areas: AreaService, catalogue: Catalogue, tickets: TicketService, ledger: LedgerService, safety: SafetyService, clock: Clock
    ) -> None:
        self.areas, self.catalogue, self.tickets = areas, catalogue, tickets
        self.ledger, self.safety, self.clock = ledger, safety, clock

    async def rate(self, kind: str, event: str, told: Told, *, resident: UUID, openid: str | None = None) -> Rating:
        """The same rating sent again is the rating; another one is RatedAlready. A bad one opens its repair ticket, due in fifteen
        working days, in the same transaction."""
        if any(tag not in table.fitting(told.level) for tag in told.tags):
            raise TagUnknown
        known = await Rating.get_or_none(event_kind=kind, event_id=event)
        if known is not None:
            return self._again(known, told, resident)
        about = await self._event(kind, event, resident)
        checked = True
        if told.text:
            decision = await self.safety.text("rating", told.text, openid=openid)
            if decision.outcome == "block":
                raise ContentRefused
            checked = decision.checked
        try:
            async with in_transaction():
                row = await Rating.create(
                    id=uuid4(),
                    event_kind=kind,
                    event_id=event,
                    level=told.level,
                    tags=list(told.tags),
                    tags_version=table.VERSION,
                    text=told.text,
                    unchecked=not checked,
                    anonymous=told.anonymous,
                    resident_id=resident,
                    matter_id=about.matter,
                    area_id=about.area,
                    trips=told.trips,
                    list_right=told.list_right,
                    wrong_material=told.wrong_material,
                    at=self.clock.now(),
                )
                if told.level <= table.BAD_FROM:
                    await self._repair(row, about)
                if told.list_right is False and about.matter:
                    say = f"群众评价：清单不准 {told.text}"
                    await self.ledger.report(
                        "wrong_list", say, plate=about.plate, matter=about.matter, field=told.wrong_material or None, resident=None
                    )
        except IntegrityError:
            again = await Rating.get_or_none(event_kind=kind, event_id=event)
            if again is None:
                raise
            return self._again(again, told, resident)
        return row

    @staticmethod
    def _again(known: Rating, told: Told, resident: UUID) -> Rating:
        if known.resident_id != resident or (known.level, known.text) != (told.level, told.text):
            raise RatedAlready
        return known

    async def _repair(self, row: Rating, about: Event) -> None:
        said = "、".join(table.BAD.get(tag, tag) for tag in row.tags)
        text = f"差评整改：{table.LEVELS[row.level]}。{said}。{row.text}"
        opened = await self.tickets.open(
            text[:1000],
            plate=about.plate,
            matter=about.matter,
            contact=None,
            resident=None if row.anonymous else row.resident_id,
            rating=row.id,
            context={"area": about.area, "rating": str(row.id), "call_back": not row.anonymous},
            minutes=clocks.REPAIR,
        )
        row.repair_ticket = opened.number
        await row.save(update_fields=["repair_ticket"])
        await self.ledger.report("bad_rating", text[:480], plate=about.plate, matter=about.matter, field=None, resident=None)

    async def _event(self, kind: str, event: str, resident: UUID) -> Event:
        """NothingToRate for what is not theirs, whether it exists or not."""
        if kind == "session":
            return await self._session(event, resident)
        if kind == "ticket":
            row = await Ticket.get_or_none(number=event[:16], resident_id=resident)
            if row is None:
                raise NothingToRate
            if row.status not in OVER and row.status != "answered":
                raise NotOverYet
            return Event(row.matter_id, row.area_id, row.plate_id)
        checklist = await Checklist.get_or_none(code=event[:8].upper(), resident_id=resident)
        if checklist is None:
            raise NothingToRate
        return Event(checklist.matter_id, self.areas.city.id, checklist.plate_id)

    async def _session(self, event: str, resident: UUID) -> Event:
        try:
            row = await HelpSession.get_or_none(id=UUID(event), resident_id=resident)
        except ValueError:
            row = None
        if row is None:
            raise NothingToRate
        if row.status != "ended":
            raise NotOverYet
        matter = row.context.get("matter")
        return Event(matter if matter in self.catalogue.matters else None, row.area_id, row.context.get("plate"))

    # --- staff

    async def appeal(self, rating: UUID, reason: str, *, by: Staff) -> RatingAppeal:
        row = await self._row(rating, APPEAL, by)
        if row.level > table.BAD_FROM:
            raise AppealNotPossible
        try:
            return await RatingAppeal.create(rating_id=row.id, reason=reason, by_id=by.id, at=self.clock.now())
        except IntegrityError:
            raise AppealNotPossible from None

    async def decide(self, rating: UUID, accepted: bool, why: str, *, by: Staff) -> RatingAppeal:
        """复核 by somebody else than who appealed. An accepted appeal is counted apart; the rating stays as it was given."""
        await self._row(rating, REVIEW, by)
        async with in_transaction():
            appeal = await RatingAppeal.filter(rating_id=rating).select_for_update().first()
            if appeal is None or appeal.accepted is not None or appeal.by_id == by.id:
                raise AppealNotPossible(message="没有等待复核的申诉，或申诉是您自己提的")
            appeal.accepted, appeal.decided_by, appeal.decided_why = accepted, by.id, why
            await appeal.save()
        return appeal

    async def _row(self, rating: UUID, action: str, by: Staff) -> Rating:
        row = await Rating.get_or_none(id=rating)
        if row is None:
            raise RatingNotFound
        by.check(action, area=row.area_id)
        trail.note("rating", str(row.id), area=row.area_id)
        return row
