"""Rows of the help desk, of an area."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from server.ratings.models import Rating
from server.sessions.models import HelpSession, HelpShift
from server.tickets import numbers
from server.tickets.models import Ticket
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


async def ticket(area: str) -> Ticket:
    number = numbers.new(NOW.date())
    return await Ticket.create(
        number=number, secret_hash="-", text="路灯坏了三天", area_id=area, lead="人社", steps=1, created_at=NOW, promised_at=NOW
    )


async def rating(area: str) -> Rating:
    return await Rating.create(id=uuid4(), event_kind="session", event_id=str(uuid4()), level=1, tags_version=1, area_id=area, at=NOW)
