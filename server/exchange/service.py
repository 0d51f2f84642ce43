"""对接，来的一侧: a partner hands in, reports what it did, takes back, fetches. Each of its numbers and event ids counts once."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.audit.service import AuditService
from server.areas.service import AreaService
from server.clock import Clock
from server.errors import DoorplateError
from server.exchange.caller import PartnerCaller
from server.exchange.errors import DemandNumberReused, EventIdReused, PartnerMayNot, SequenceUnknown
from server.exchange.models import ExchangeEvent, Partner, PartnerReport, PartnerTicket
from server.exchange.partners import PartnerService
from server.tickets import states
from server.tickets.desk import TicketDesk
from server.tickets.errors import MoveIncomplete, TicketNotFound
from server.tickets.journal import Actor, Given
from server.tickets.models import Ticket, TicketTask
from server.tickets.numbers import read as read_number
from server.tickets.service import Followed

T = TypeVar("T")
WORKERS, LODGERS = frozenset({"feedback", "answer", "assisted"}), frozenset({"supplement", "remark"})
"""What photos may come with, by who works on it and by whoever handed it in: what the resident reads the words of."""
WORK = frozenset({"sign", "start", "feedback", "ask", "suspend", "resume", "extend", "answer", "return", "assisted"})
"""What a department does. The rest is the resident's, for whom whoever handed it in speaks."""


@dataclass(frozen=True, slots=True)
class Demand:
    """诉求, as it is handed in. area: where it happens."""

    number: str
    kind: str
    text: str
    area: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A ticket as a partner may see it. works: it works on it, and so sees whom to reach."""

    found: Followed
    link: PartnerTicket | None
    works: bool
    contact: str = ""


class ExchangeService:
    def __init__(self, desk: TicketDesk, areas: AreaService, partners: PartnerService, audit: AuditService, clock: Clock) -> None:
        self.desk, self.tickets, self.areas, self.partners, self.audit, self.clock = desk, desk.tickets, areas, partners, audit, clock

    # --- handing in

    async def lodge(self, demand: Demand, *, by: PartnerCaller) -> tuple[Shown, bool]:
        """(the ticket, is it new). The same number with the same content is the same ticket, with another one DemandNumberReused."""
        if not by.lodges or demand.area not in self.areas.places or not by.reaches(demand.area):
            raise PartnerMayNot(detail={"area": demand.area})
        mark = _mark(demand.kind, demand.text, demand.area, demand.contact)
        return await _twice(lambda: self._lodged(demand, mark, by))

    async def _lodged(self, demand: Demand, mark: str, by: PartnerCaller) -> tuple[Shown, bool]:
        async with in_transaction():
            link = await PartnerTicket.get_or_none(partner_id=by.id, demand_number=demand.number)
            if link is not None and link.body_hash != mark:
                raise DemandNumberReused(detail={"demand_number": demand.number})
            new = link is None
            if link is None:
                opened = await self.tickets.open(
                    demand.text,
                    plate=None,
                    matter=None,
                    contact=demand.contact or None,
                    resident=None,
                    context={"area": demand.area, "demand_kind": demand.kind, "demand_number": demand.number, "partner": by.display_name},
                    handed_in_by=Actor("partner", by.id, by.display_name),
                    kind="consult" if demand.kind == "consult" else "request",
                    source="partner",
                )
                link = await PartnerTicket.create(
                    partner_id=by.id,
                    ticket_id=opened.id,
                    demand_number=demand.number,
                    lodged=True,
                    body_hash=mark,
                    at=self.clock.now(),
                )
        return Shown(await self.tickets.whole(await Ticket.get(id=link.ticket_id)), link, works=False), new

    # --- reporting

    async def report(
        self, number: str, event_id: str, move: str, given: Given, *, seen: int | None, own_number: str, by: PartnerCaller
    ) -> Shown:
        """A move that the partner made. A second time the same event id changes nothing, whatever has happened since."""
        if given.photos and move not in WORKERS | LODGERS:
            raise MoveIncomplete(
                message=f"{states.MOVES[move].say}不能带照片", detail={"fields": [{"field": "photos", "problem": "这一步用不着照片"}]}
            )
        pictures = [f"photos {given.released} {' '.join(sorted(map(str, given.photos)))}"] if given.photos else []
        mark = _mark(number, move, *(str(getattr(given, name)) for name in states.WORDS), own_number, *pictures)
        return await _twice(lambda: self._reported(number, event_id, move, given, seen, own_number, mark, by))

    async def _reported(
        self, number: str, event_id: str, move: str, given: Given, seen: int | None, own_number: str, mark: str, by: PartnerCaller
    ) -> Shown:
        async with in_transaction():
            known = await PartnerReport.get_or_none(partner_id=by.id, event_id=event_id)
            if known is not None:
                if known.body_hash != mark:
                    raise EventIdReused(detail={"event_id": event_id})
                return await self._shown(await Ticket.get(id=known.ticket_id), by)
            before = await self.seen(number, by=by)
            if own_number and before.link is None:
                before = await self._numbered(before, own_number, by)
            found = await self._moved(before, move, given, seen, by)
            await PartnerReport.create(
                partner_id=by.id,
                event_id=event_id,
                ticket_id=found.ticket.id,
                body_hash=mark,
                step=found.ticket.version,
                at=self.clock.now(),
            )
        return Shown(found, before.link, before.works)

    async def _moved(self, before: Shown, move: str, given: Given, seen: int | None, by: PartnerCaller) -> Followed:
        ticket = before.found.ticket
        if move in WORK:
            return await self.desk.move(ticket.id, move, given, seen=seen, by=by, kind="partner")
        if before.link is None or not before.link.lodged:
            raise PartnerMayNot(message="只有交办这件事的一方能替居民补充、确认或撤回", detail={"move": move})
        return await self.tickets.acted(ticket.id, move, given.say, Actor("partner", by.id, by.display_name), photos=given.photos)

    async def _numbered(self, shown: Shown, own_number: str, by: PartnerCaller) -> Shown:
        """Under which number the partner works on what we dispatched to it."""
        ticket = shown.found.ticket
        if await PartnerTicket.filter(partner_id=by.id, demand_number=own_number).exists():
            raise DemandNumberReused(detail={"demand_number": own_number})
        link = await PartnerTicket.create(
            partner_id=by.id, ticket_id=ticket.id, demand_number=own_number, lodged=False, body_hash="", at=self.clock.now()
        )
        return Shown(shown.found, link, shown.works)

    # --- fetching

    async def read(self, number: str, *, by: PartnerCaller) -> Shown:
        """All of it. Whom to reach only for who works on it; that they looked is written down."""
        shown = await self.seen(number, by=by)
        ticket = shown.found.ticket
        await self.audit.write("tickets.read", staff_name=by.audited_as, area=ticket.area_id, subject=("ticket", ticket.number))
        return Shown(shown.found, shown.link, shown.works, self.tickets.contact_of(ticket) if shown.works else "")

    async def events(self, since: int, limit: int, *, by: PartnerCaller) -> tuple[list[ExchangeEvent], bool]:
        """(those numbered above, are there more). The very events that are pushed, delivered or not."""
        partner = await Partner.get(id=by.id)
        if since > partner.sequence:
            raise SequenceUnknown(detail={"newest": partner.sequence})
        rows = await ExchangeEvent.filter(partner_id=by.id, number__gt=since).order_by("number").limit(limit + 1)
        return rows[:limit], len(rows) > limit

    async def seen(self, number: str, *, by: PartnerCaller) -> Shown:
        """By our number or its own. TicketNotFound alike for what never was and for what is none of its business."""
        link = await PartnerTicket.get_or_none(partner_id=by.id, demand_number=number)
        ticket = await (Ticket.get_or_none(id=link.ticket_id) if link else Ticket.get_or_none(number=read_number(number) or ""))
        if ticket is None:
            raise TicketNotFound(message="没有找到这张工单，或不归这个对接方")
        shown = await self._shown(ticket, by)
        if not shown.works and (shown.link is None or not shown.link.lodged):
            raise TicketNotFound(message="没有找到这张工单，或不归这个对接方")
        return shown

    async def _shown(self, ticket: Ticket, by: PartnerCaller) -> Shown:
        link = await PartnerTicket.get_or_none(partner_id=by.id, ticket_id=ticket.id)
        tasks = await TicketTask.filter(ticket_id=ticket.id, done_at=None)
        works = by.works_on(ticket.area_id, [ticket.lead_department, *(task.department for task in tasks)])
        return Shown(await self.tickets.whole(ticket), link, works)


async def _twice(run: Callable[[], Awaitable[T]]) -> T:
    """When the same thing came twice at once, the second one finds what the first has written, whatever it ran into meanwhile: the row
    itself, a state that was left, a photo that was taken. A refusal that stands is met again."""
    try:
        return await run()
    except (IntegrityError, DoorplateError):
        return await run()


def _mark(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
