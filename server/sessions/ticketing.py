"""转工单: what was said in a session becomes a ticket, without retyping."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from server.accounts.staff.caller import Staff
from server.matters.catalogue import Catalogue
from server.sessions.models import HelpMessage, HelpSession

LONGEST = 1_000


class Opened(Protocol):
    """A ticket as it was just opened."""

    @property
    def number(self) -> str: ...
    @property
    def secret(self) -> str: ...
    @property
    def promised_at(self) -> datetime: ...


class Tickets(Protocol):
    """What we ask of the tickets."""

    async def open(
        self,
        text: str,
        *,
        plate: str | None,
        matter: str | None,
        contact: str | None,
        resident: UUID | None,
        session: UUID | None,
        context: dict[str, Any] | None,
        on_behalf_by: Staff | None,
    ) -> Opened: ...

    def promise(self) -> datetime:
        """By when a ticket that is opened now is answered."""
        ...


class SessionTickets:
    def __init__(self, tickets: Tickets, catalogue: Catalogue) -> None:
        self.tickets, self.catalogue = tickets, catalogue

    async def open(self, row: HelpSession, text: str, *, by: Staff | None) -> Opened:
        """Inside the transaction that ends the session."""
        return await self.tickets.open(
            text or await self._told(row),
            plate=row.context.get("plate"),
            matter=row.context.get("matter") if row.context.get("matter") in self.catalogue.matters else None,
            contact=None,
            resident=row.resident_id,
            session=row.id,
            context=row.context,
            on_behalf_by=by,
        )

    async def _told(self, row: HelpSession) -> str:
        """What the resident said, in their own words."""
        said = await HelpMessage.filter(session_id=row.id, sender="resident", kind="text").order_by("number").values_list("text", flat=True)
        found = self.catalogue.matters.get(row.context.get("matter") or "")
        parts = [*(str(one) for one in said), row.context.get("words") or ""]
        about = f"（正在看：{found.content.plain_name}）" if found else ""
        words = "\n".join(part for part in parts if part) or "群众请求帮办，还没有说具体的事"
        return f"{words}{about}"[:LONGEST]
