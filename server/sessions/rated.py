"""What of a session can be rated: one that somebody served, after its end, by whoever was served."""

from __future__ import annotations

from uuid import UUID

from server.ratings.service import Subject
from server.sessions import moves
from server.sessions.models import HelpSession


async def rating_of_session(session: str, resident: UUID | None, secret: str | None) -> Subject | None:
    """None for what is not theirs, is not over, or where nobody ever came."""
    try:
        id_ = UUID(session)
    except ValueError:
        return None
    row = await HelpSession.get_or_none(id=id_, resident_id=resident) if resident is not None else None
    if row is None or row.status != moves.ENDED or row.serve_seconds is None:
        return None
    return Subject(row.context.get("plate"), row.area_id, row.context.get("matter"), None, "在线帮办")
