"""保存期: what is left of a ticket once nobody needs its words any longer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from server.tickets.models import Ticket, TicketEvent, TicketPhoto, TicketTask

FORGOTTEN = "（已过保存期，内容已删除）"


async def forget_words(tickets: Sequence[UUID], at: datetime) -> int:
    """Of these tickets: what was said and shown, and whose it was. What was done when by whom stays. How many tickets it was."""
    await TicketPhoto.filter(ticket_id__in=tickets).delete()
    await TicketEvent.filter(ticket_id__in=tickets).update(say="")
    await TicketEvent.filter(ticket_id__in=tickets, by_kind="resident").update(by_id=None)
    await TicketTask.filter(ticket_id__in=tickets).update(say="")
    return await Ticket.filter(id__in=tickets).update(
        text=FORGOTTEN, answer="", contact_sealed="", context={}, resident_id=None, session_id=None, forgotten_at=at
    )
