"""工单，居民一侧: hand in, follow, supplement, confirm, say that it is not solved."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.personal.service import Erased
from server.accounts.service import hashed
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import CHINA, Clock, local
from server.crypto import Vault
from server.doorplates.service import DoorplateService
from server.ledger.service import LedgerService
from server.masking import impersonal
from server.matters.catalogue import Catalogue
from server.notices.service import NoticeService
from server.tickets import numbers, states
from server.tickets.clocks import Terms
from server.tickets.errors import ReopenTooLate, TicketNotFound
from server.tickets.journal import Actor, Given, Journal, told
from server.tickets.models import Ticket, TicketEvent, TicketPhoto, TicketTask
from server.tickets.worktime import WorkingTime

LONGEST_NUMBER_TYPED = 40
REOPEN_WITHIN = timedelta(days=30)
"""From the closing; after that the matter is a new one."""
MOST_SHOWN = 50
HOURS = "09:00-12:00,13:00-17:00"
SECRET_ABOUT = "ticket.secret"


@dataclass(frozen=True, slots=True)
class Opened:
    """secret: shown once."""

    id: UUID
    number: str
    secret: str
    promised_at: datetime


@dataclass(frozen=True, slots=True)
class Followed:
    """A ticket with its log, as whoever asked may see it."""

    ticket: Ticket
    events: Sequence[TicketEvent]
    tasks: Sequence[TicketTask]
    photos: Sequence[TicketPhoto]
    """Those that belong to a step, without the pictures themselves."""


class TicketService:
    def __init__(
        self,
        areas: AreaService,
        catalogue: Catalogue,
        vault: Vault,
        ledger: LedgerService,
        clock: Clock,
        *,
        plates: DoorplateService,
        notices: NoticeService,
        terms: Terms | None = None,
        hours: str = HOURS,
    ) -> None:
        self.areas, self.catalogue, self.vault, self.ledger, self.clock = areas, catalogue, vault, ledger, clock
        self.plates, self.notices = plates, notices
        self.journal = Journal(terms or Terms(), WorkingTime(lambda: areas.calendar, hours))

    # --- handing in

    async def open(
        self,
        text: str,
        *,
        plate: str | None,
        matter: str | None,
        contact: str | None,
        resident: UUID | None,
        origin: str | None = None,
        session: UUID | None = None,
        context: dict[str, Any] | None = None,
        on_behalf_by: Staff | None = None,
        handed_in_by: Actor | None = None,
        kind: str = "request",
        source: str = "",
    ) -> Opened:
        """Takes part in the caller's transaction, if there is one. The same origin (an Idempotency-Key) finds the same ticket, with a new
        secret in place of the first, which cannot be shown again. Raises MatterNotFound; OutOfScope for staff of another area."""
        who = on_behalf_by.id if on_behalf_by else resident
        origin_hash = hashed(f"ticket\n{who or ''}\n{origin}") if origin else None
        found = self.plates.find(plate) if plate else None
        told = (context or {}).get("area")
        usual = on_behalf_by.area if on_behalf_by is not None else self.areas.city.id
        area = found.area if found else told if told in self.areas.places else usual
        if matter is not None:
            self.catalogue.get(matter)
        if on_behalf_by is not None:
            on_behalf_by.check("tickets.enter", area=area)
            source = source or ("session" if session else "on_behalf")
        row = {
            "kind": kind,
            "source": source or ("session" if session else "resident"),
            "text": text,
            "plate_id": found.scene_code if found else plate,
            "area_id": area,
            "matter_id": matter,
            "resident_id": resident,
            "session_id": session,
            "context": context or {},
            "entered_by": on_behalf_by.id if on_behalf_by else None,
        }
        actor = (
            Actor("staff", on_behalf_by.id, on_behalf_by.display_name)
            if on_behalf_by is not None
            else handed_in_by or Actor("resident" if source != "rating" else "system", resident)
        )
        try:
            return await self._admit(row, contact, origin_hash, actor)
        except IntegrityError:  # two retries at once: the other one made the ticket first
            return await self._admit(row, contact, origin_hash, actor)

    async def _admit(self, row: dict[str, Any], contact: str | None, origin_hash: str | None, actor: Actor) -> Opened:
        secret, now = numbers.new_secret(), self.clock.now()
        async with in_transaction():
            known = await Ticket.get_or_none(origin_hash=origin_hash) if origin_hash else None
            if known is not None:
                known.secret_hash = self._fingerprint(secret)
                await known.save(update_fields=["secret_hash"])
                return Opened(known.id, known.number, secret, local(known.promised_at))
            id_ = uuid4()
            ticket = await Ticket.create(
                id=id_,
                number=await self._free_number(now),
                secret_hash=self._fingerprint(secret),
                origin_hash=origin_hash,
                contact_sealed=self.vault.seal(contact, about=f"ticket.contact:{id_}") if contact else "",
                status=states.LODGED,
                version=1,
                promised_at=self.journal.promise(str(row["kind"]), now),
                created_at=now,
                changed_at=now,
                **row,
            )
            await self.journal.begin(ticket, actor)
        if actor.kind == "staff":
            trail.note("ticket", ticket.number, area=ticket.area_id, opened=True)
        return Opened(ticket.id, ticket.number, secret, ticket.promised_at)

    async def _free_number(self, at: datetime) -> str:
        while await Ticket.filter(number=(number := numbers.mint(at))).exists():
            pass
        return number

    def _fingerprint(self, secret: str) -> str:
        return self.vault.fingerprint(secret, about=SECRET_ABOUT)

    def promise(self) -> datetime:
        """By when what is handed in now is answered."""
        return local(self.journal.promise("request", self.clock.now()))

    # --- following

    async def follow(self, typed: str, *, secret: str | None, resident: UUID | None) -> Followed:
        """TicketNotFound alike for a number that never was and for a wrong secret: nobody learns which numbers exist."""
        return await self.whole(await self._theirs(typed, secret, resident))

    async def mine(self, resident: UUID) -> list[Ticket]:
        """Newest first."""
        return await Ticket.filter(resident_id=resident).order_by("-created_at").limit(MOST_SHOWN)

    async def whole(self, ticket: Ticket) -> Followed:
        tasks = await TicketTask.filter(ticket_id=ticket.id).order_by("began_at", "department")
        photos = TicketPhoto.filter(ticket_id=ticket.id, step__not_isnull=True).order_by("at", "id")
        shown = await photos.only("id", "step", "released", "width", "height")
        return Followed(ticket, await self.journal.events(ticket.id), tasks, shown)

    def contact_of(self, ticket: Ticket) -> str:
        return self.vault.open(ticket.contact_sealed, about=f"ticket.contact:{ticket.id}") if ticket.contact_sealed else ""

    async def _theirs(self, typed: str, secret: str | None, resident: UUID | None) -> Ticket:
        number = numbers.read(typed) if len(typed) <= LONGEST_NUMBER_TYPED else None
        ticket = await Ticket.get_or_none(number=number) if number else None
        if ticket is not None and resident is not None and ticket.resident_id == resident:
            return ticket
        marks = self.vault.fingerprints(numbers.read_secret(secret or ""), about=SECRET_ABOUT)
        if ticket is None or not any(hmac.compare_digest(mark, ticket.secret_hash) for mark in marks):
            raise TicketNotFound
        return ticket

    # --- what the resident does

    async def act(self, typed: str, move: str, say: str, *, secret: str | None, resident: UUID | None) -> Followed:
        """move: one of the resident's own in states.MOVES. A supplement while nobody asked for one is a remark."""
        found = await self._theirs(typed, secret, resident)
        return await self.acted(found.id, move, say, Actor("resident", resident))

    async def acted(self, ticket_id: UUID, move: str, say: str, actor: Actor, *, photos: Sequence[UUID] = ()) -> Followed:
        """The same for whoever speaks for the resident, and has been found to. photos: theirs, so that they see them too."""
        now = self.clock.now()
        async with in_transaction():
            ticket = await self.journal.lock(ticket_id)
            if move == "supplement" and ticket.status != states.WAITING:
                move = "remark"
            if move == "confirm" and ticket.status == states.CLOSED and ticket.confirmation == "yes":
                return await self.whole(ticket)
            if move == "unsolved" and ticket.over_at is not None and now - local(ticket.over_at) > REOPEN_WITHIN:
                raise ReopenTooLate
            await self.journal.move(ticket, move, Given(say=say, photos=photos, released=bool(photos)), actor, now)
            if move == "unsolved" and ticket.reopened > 1:
                where = {"plate": ticket.plate_id, "matter": ticket.matter_id}
                by = str(ticket.resident_id or ticket.number)
                await self.ledger.report("ticket_again", impersonal(say)[:500], **where, field=None, resident=None, by=by)
        return await self.whole(ticket)

    async def tell(self, ticket: Ticket, event: TicketEvent) -> None:
        """The resident hears of a move that was not their own; call it inside the transaction of the move."""
        if ticket.resident_id is None or event.by_kind == "resident" or not told(event):
            return
        values = {
            "number": numbers.grouped(ticket.number),
            "title": ticket.text[:20],
            "status": told(event),
            "at": f"{event.at.astimezone(CHINA):%Y-%m-%d %H:%M}",
        }
        kind = "ticket_answered" if event.move == "answer" else "ticket_progress"
        await self.notices.tell(ticket.resident_id, kind, values, page=f"pages/ticket/ticket?number={ticket.number}")

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        """An anonymous resident signed in and turned out to be known."""
        await Ticket.filter(resident_id=from_).update(resident_id=to)
        await TicketEvent.filter(by_kind="resident", by_id=from_).update(by_id=to)

    # --- tickets as part of a resident's personal data

    kind, say = "tickets", "我的工单"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        found = []
        for ticket in await Ticket.filter(resident_id=resident).order_by("created_at", "number"):
            found.append(
                {
                    "number": ticket.number,
                    "text": ticket.text,
                    "contact": self.contact_of(ticket),
                    "matter": ticket.matter_id,
                    "plate": ticket.plate_id,
                    "context": ticket.context,
                    "status": states.STATES[ticket.status],
                    "at": ticket.created_at.astimezone(CHINA).isoformat(),
                    "progress": [
                        {"at": event.at.isoformat(), "text": told(event)} for event in await self.journal.events(ticket.id) if told(event)
                    ],
                }
            )
        return found

    async def erase(self, resident: UUID) -> Erased:
        rows = await Ticket.filter(resident_id=resident)
        for ticket in rows:
            ticket.text, ticket.contact_sealed, ticket.resident_id, ticket.context = impersonal(ticket.text), "", None, {}
            await ticket.save(update_fields=["text", "contact_sealed", "resident_id", "context"])
            for event in await TicketEvent.filter(ticket_id=ticket.id, by_kind="resident"):
                await TicketEvent.filter(id=event.id).update(say=impersonal(event.say), by_id=None)
        why = "办理过程要留档备查，联系方式已删除，内容已隐去号码和称呼，并与您的身份脱离"
        return Erased(0, len(rows), why if rows else "")
