"""One message more: numbered under the session's lock, so that numbers have no gap."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from server.sessions.errors import MessageChanged, SessionFull
from server.sessions.models import HelpMessage, HelpSession

MOST = 2_000


async def append(
    row: HelpSession,
    sender: str,
    client_id: str,
    at: datetime,
    *,
    kind: str = "text",
    text: str = "",
    card: dict[str, Any] | None = None,
    picture: UUID | None = None,
    staff: UUID | None = None,
    unchecked: bool = False,
) -> HelpMessage:
    """Inside a transaction that has locked the row. The same client_id again is the first message; MessageChanged for another content."""
    known = await HelpMessage.get_or_none(session_id=row.id, client_id=client_id)
    if known is not None:
        if (known.sender, known.kind, known.text, known.card) != (sender, kind, text, card):
            raise MessageChanged
        return known
    if row.messages >= MOST and sender != "system":
        raise SessionFull
    row.messages += 1
    message = await HelpMessage.create(
        session_id=row.id,
        number=row.messages,
        client_id=client_id,
        sender=sender,
        staff_id=staff,
        kind=kind,
        text=text,
        card=card,
        picture_id=picture,
        unchecked=unchecked,
        at=at,
    )
    await row.save(update_fields=["messages"])
    return message


async def note(row: HelpSession, at: datetime, text: str, card: dict[str, Any] | None = None) -> HelpMessage:
    """What the system says of itself."""
    return await append(row, "system", uuid4().hex, at, kind="note", text=text, card=card)
