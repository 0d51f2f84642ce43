"""照片: they go to a partner as addresses that open for a day, and come from it as pictures that a report names afterwards.

Who works on a ticket sees every photo of it; who only handed it in sees what the resident may see. It is asked again when the address is
opened: what was taken back, or returned, opens no more.
"""

from __future__ import annotations

import hmac
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode
from uuid import UUID

from tortoise.functions import Length

from server.clock import CHINA
from server.exchange.caller import PartnerCaller
from server.exchange.errors import PhotoAddressOver
from server.exchange.models import PartnerTicket
from server.exchange.service import LODGERS, WORKERS, ExchangeService
from server.tickets import states
from server.tickets.errors import MoveNotPossible, PhotoNotFound
from server.tickets.models import Ticket, TicketPhoto, TicketTask
from server.tickets.photos import TicketPhotos

HOLDS = timedelta(hours=24)
ABOUT = "exchange.photo"


@dataclass(frozen=True, slots=True)
class Offered:
    """A photo as a partner is told of it. size: bytes; sha256: of just those bytes; address: opens until then."""

    id: UUID
    type: str
    size: int
    sha256: str
    width: int
    height: int
    address: str
    until: datetime


class PartnerPhotos:
    def __init__(self, exchange: ExchangeService, photos: TicketPhotos, *, base: str) -> None:
        """base: of the addresses, as the partner reaches us."""
        self.exchange, self.photos, self.base = exchange, photos, base
        self.vault, self.clock, self.audit = exchange.tickets.vault, exchange.clock, exchange.audit

    async def offered(self, steps: Iterable[tuple[UUID, int]], *, by: PartnerCaller) -> dict[tuple[UUID, int], list[Offered]]:
        """steps: (ticket, step). What it may see of them now, with addresses made now."""
        wanted = set(steps)
        found = TicketPhoto.filter(ticket_id__in={ticket for ticket, _ in wanted}, step__not_isnull=True).annotate(size=Length("body"))
        rows = await found.order_by("at", "id").only("id", "ticket_id", "step", "released", "digest", "width", "height", "size")
        seen = await self._seen({row.ticket_id for row in rows}, by)
        until = self.clock.now() + HOLDS
        offered: dict[tuple[UUID, int], list[Offered]] = defaultdict(list)
        for row in rows:
            if (key := (row.ticket_id, row.step or 0)) in wanted and _shows(row, seen):
                size = int(getattr(row, "size"))  # noqa: B009 (an annotation is no field of the model)
                address = self._address(by.id, row.id, until)
                offered[key].append(Offered(row.id, "image/jpeg", size, row.digest, row.width, row.height, address, until))
        return offered

    async def opened(self, photo: UUID, partner: UUID, until: int, sign: str) -> TicketPhoto:
        """By whoever has the address. PhotoAddressOver, PhotoNotFound; as for a key, PartnerStopped."""
        ours = self.vault.fingerprints(_signed(partner, photo, until), about=ABOUT)
        if not any(hmac.compare_digest(one, sign) for one in ours) or until < self.clock.now().timestamp():
            raise PhotoAddressOver
        by = await self.exchange.partners.caller(partner)
        row = await TicketPhoto.get_or_none(id=photo, step__not_isnull=True)
        if row is None or not _shows(row, await self._seen({row.ticket_id}, by)):
            raise PhotoNotFound
        ticket = await Ticket.get(id=row.ticket_id)
        await self.audit.write(
            "tickets.read", staff_name=by.audited_as, area=ticket.area_id, subject=("ticket", ticket.number), detail={"photo": str(row.id)}
        )
        return row

    async def keep(self, number: str, body: bytes, *, by: PartnerCaller) -> TicketPhoto:
        """Not yet part of anything; the same picture again is the one that is there. MoveNotPossible where nothing would take it,
        TooManyPhotos, PictureUnreadable, PictureTooLarge."""
        shown = await self.exchange.seen(number, by=by)
        ticket, lodged = shown.found.ticket, shown.link is not None and shown.link.lodged
        moves = {*(WORKERS if shown.works else ()), *(LODGERS if lodged else ())}
        if not any(ticket.status in states.MOVES[name].before for name in moves):
            raise MoveNotPossible(message=f"工单现在是“{states.STATES[ticket.status]}”，不能再加照片", detail={"status": ticket.status})
        return await self.photos.kept(ticket, body, by=by.id)

    async def _seen(self, tickets: set[UUID], by: PartnerCaller) -> dict[UUID, bool]:
        """Those it sees; True: all of their photos, False: those that were released."""
        helping: dict[UUID, list[str]] = defaultdict(list)
        for task in await TicketTask.filter(ticket_id__in=tickets, done_at=None):
            helping[task.ticket_id].append(task.department)
        lodged = await PartnerTicket.filter(partner_id=by.id, ticket_id__in=tickets, lodged=True)
        seen = {row.ticket_id: False for row in lodged}
        for ticket in await Ticket.filter(id__in=tickets):
            if by.works_on(ticket.area_id, [ticket.lead_department, *helping[ticket.id]]):
                seen[ticket.id] = True
        return seen

    def _address(self, partner: UUID, photo: UUID, until: datetime) -> str:
        stamp = int(until.timestamp())
        sign = self.vault.fingerprint(_signed(partner, photo, stamp), about=ABOUT)
        return f"{self.base}/api/v1/exchange/photos/{photo}?{urlencode({'partner': partner, 'until': stamp, 'sign': sign})}"


def pushed(offered: Sequence[Offered]) -> list[dict[str, object]]:
    """JSON-ready, in a partner's words."""
    return [
        {
            "id": str(one.id),
            "type": one.type,
            "size": one.size,
            "sha256": one.sha256,
            "width": one.width,
            "height": one.height,
            "address": one.address,
            "until": one.until.astimezone(CHINA).isoformat(timespec="seconds"),
        }
        for one in offered
    ]


def _shows(row: TicketPhoto, seen: dict[UUID, bool]) -> bool:
    return row.ticket_id in seen and (seen[row.ticket_id] or row.released)


def _signed(partner: UUID, photo: UUID, until: int) -> str:
    return f"{partner}\n{photo}\n{until}"
