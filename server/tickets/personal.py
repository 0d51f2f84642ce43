"""A resident's tickets, to take along and to have erased."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from server.accounts.personal.service import Erased
from server.clock import CHINA
from server.tickets import moves as table
from server.tickets.models import Ticket, TicketEvent


class TicketsOfAResident:
    """An open ticket stays with its text, because somebody works on it; the way back to the person goes."""

    kind, say = "tickets", "工单"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        found = []
        for row in await Ticket.filter(resident_id=resident).order_by("created_at"):
            steps = await TicketEvent.filter(number=row.number, public=True).order_by("step")
            found.append(
                {
                    "number": row.number,
                    "text": row.text,
                    "at": row.created_at.astimezone(CHINA).isoformat(),
                    "status": row.status,
                    "answer": row.answer,
                    "steps": [{"at": one.at.astimezone(CHINA).isoformat(), "text": one.text} for one in steps],
                }
            )
        return found

    async def erase(self, resident: UUID) -> Erased:
        mine = Ticket.filter(resident_id=resident)
        over = list(await mine.filter(status__in=sorted(table.OVER)).values_list("number", flat=True))
        kept = await mine.count()
        await TicketEvent.filter(number__in=over, who="resident").update(text="")
        await Ticket.filter(number__in=over).update(text="（已按本人要求删除）", answer="")
        await mine.update(resident_id=None, sealed_contact=None, session_id=None, context={}, origin_hash=None)
        return Erased(0, kept, "编号和办理过程留作存档，内容和联系方式已删；还在办的保留诉求文字直到办完" if kept else "")

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        await Ticket.filter(resident_id=from_).update(resident_id=to)
