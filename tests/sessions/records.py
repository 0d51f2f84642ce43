"""Rows of the help desk, of an area."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from server.sessions.models import HelpMessage, HelpSession, HelpShift
from tests.fakes import MONDAY_MORNING as NOW


async def session(area: str) -> HelpSession:
    return await HelpSession.create(
        id=uuid4(), kind="text", resident_id=uuid4(), area_id=area, queued_at=NOW, level_at=NOW, resident_seen_at=NOW, created_at=NOW
    )


async def shift(area: str) -> HelpShift:
    start = NOW + timedelta(days=1)
    return await HelpShift.create(
        id=uuid4(), staff_id=uuid4(), name="陈帮办", area_id=area, starts_at=start, ends_at=start + timedelta(hours=1)
    )


async def ended(said: str, *, at: datetime) -> HelpSession:
    """One in which that was said."""
    row = await session("ks")
    await HelpMessage.create(session_id=row.id, number=1, client_id="resident-1", sender="resident", kind="text", text=said, at=at)
    await HelpSession.filter(id=row.id).update(status="ended", ended_at=at)
    return row
