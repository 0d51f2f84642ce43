"""现场照片: what the field staff, or a department's own system, saw. Made clean on the way in, part of a step once that is written down,
shown to the resident only when whoever writes it down, or a dispatcher later, says so."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError

from server import trail
from server.accounts.staff.caller import Staff
from server.photos import cleaned
from server.tickets import states
from server.tickets.desk import TicketDesk
from server.tickets.errors import PhotoNotFound, TooManyPhotos
from server.tickets.models import Ticket, TicketPhoto

MOST = 40
"""A ticket."""


class TicketPhotos:
    def __init__(self, desk: TicketDesk) -> None:
        self.desk, self.clock = desk, desk.clock

    async def keep(self, ticket_id: UUID, body: bytes, *, by: Staff) -> TicketPhoto:
        """Not yet part of anything. The same picture again is the one that is there. PictureUnreadable, PictureTooLarge."""
        ticket = await self.desk.reached(ticket_id, "tickets.visit", by=by)
        states.check("visit", ticket.status, {"say"})
        return await self.kept(ticket, body, by=by.id)

    async def kept(self, ticket: Ticket, body: bytes, *, by: UUID) -> TicketPhoto:
        """by: staff, or a partner of the exchange, found to be allowed to. Errors as above, TooManyPhotos."""
        picture, width, height = await asyncio.to_thread(cleaned, body)
        same: dict[str, Any] = {"ticket_id": ticket.id, "by_id": by, "digest": hashlib.sha256(picture).hexdigest()}
        known = await TicketPhoto.get_or_none(**same)
        if known is not None:
            return known
        if await TicketPhoto.filter(ticket_id=ticket.id).count() >= MOST:
            raise TooManyPhotos(detail={"most": MOST})
        trail.note("ticket", ticket.number, area=ticket.area_id, photo="kept")
        try:
            return await TicketPhoto.create(id=uuid4(), width=width, height=height, body=picture, at=self.clock.now(), **same)
        except IntegrityError:
            return await TicketPhoto.get(**same)

    async def for_staff(self, ticket_id: UUID, photo_id: UUID, *, by: Staff) -> TicketPhoto:
        """Whoever may read the ticket; what belongs to no step yet only who took it."""
        found = await self.desk.read(ticket_id, by=by)
        row = await TicketPhoto.get_or_none(id=photo_id, ticket_id=found.ticket.id)
        if row is None or (row.step is None and row.by_id != by.id):
            raise PhotoNotFound
        return row

    async def for_resident(self, ticket: Ticket, photo_id: UUID) -> TicketPhoto:
        """ticket: found to be theirs."""
        row = await TicketPhoto.get_or_none(id=photo_id, ticket_id=ticket.id, released=True, step__not_isnull=True)
        if row is None:
            raise PhotoNotFound
        return row

    async def release(self, ticket_id: UUID, photo_id: UUID, *, on: bool, by: Staff) -> TicketPhoto:
        """By whoever dispatches: show it to the resident, or take it back."""
        ticket = await self.desk.reached(ticket_id, "tickets.dispatch", by=by)
        row = await TicketPhoto.get_or_none(id=photo_id, ticket_id=ticket.id, step__not_isnull=True)
        if row is None:
            raise PhotoNotFound
        await TicketPhoto.filter(id=row.id).update(released=on)
        trail.note("ticket", ticket.number, area=ticket.area_id, photo=str(row.id), released=[row.released, on])
        row.released = on
        return row
