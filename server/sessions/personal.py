"""What the help desk keeps of a resident, to take along and to have erased."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from server.accounts.personal.service import Erased
from server.clock import CHINA, Clock
from server.sessions import moves
from server.sessions.models import HelpBooking, HelpMessage, HelpPicture, HelpSession, HelpSignal, RecordingConsent
from server.sessions.recordings import WORDINGS


async def forget_words(sessions: Sequence[Any]) -> int:
    """Of these sessions: what was said, shown and told. When and how long stays. How many sessions it was."""
    for table in (HelpMessage, HelpPicture, HelpSignal, RecordingConsent):
        await table.filter(session_id__in=sessions).delete()
    return await HelpSession.filter(id__in=sessions).update(context={}, agreed="", call=None, guest_id=None)


class SessionsOfAResident:
    """Words and pictures go, what was counted (when, how long) stays without the person."""

    kind, say = "sessions", "帮办会话和预约"

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for row in await HelpSession.filter(resident_id=resident).order_by("created_at"):
            messages = await HelpMessage.filter(session_id=row.id).order_by("number")
            answers = await RecordingConsent.filter(session_id=row.id).order_by("id")
            found.append(
                {
                    "session": str(row.id),
                    "kind": row.kind,
                    "at": row.created_at.astimezone(CHINA).isoformat(),
                    "context": row.context,
                    "agreed": row.agreed,
                    "messages": [
                        {"from": one.sender, "text": one.text or one.kind, "at": one.at.astimezone(CHINA).isoformat()} for one in messages
                    ],
                    "recording": [
                        {
                            "agreed": one.agreed,
                            "wording": one.wording,
                            "question": WORDINGS[one.wording],
                            "at": one.at.astimezone(CHINA).isoformat(),
                        }
                        for one in answers
                    ],
                }
            )
        for booking in await HelpBooking.filter(resident_id=resident).order_by("created_at"):
            at = booking.starts_at.astimezone(CHINA).isoformat()
            found.append({"booking": str(booking.id), "kind": booking.kind, "at": at, "status": booking.status})
        return found

    async def erase(self, resident: UUID) -> Erased:
        ids = list(await HelpSession.filter(resident_id=resident).values_list("id", flat=True))
        count = await HelpMessage.filter(session_id__in=ids).count()
        open_ones = HelpSession.filter(id__in=ids, status__in=moves.OPEN)
        await open_ones.update(status=moves.ENDED, ended_why="away", ended_at=self.clock.now())
        await forget_words(ids)
        await HelpSession.filter(id__in=ids).update(resident_id=None)
        await HelpBooking.filter(resident_id=resident, status="booked").update(status="cancelled", place=None)
        await HelpBooking.filter(resident_id=resident).update(resident_id=None, context={})
        return Erased(count, len(ids), "次数和用时留作统计，内容和身份已删" if ids else "")

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        """An anonymous resident signed in and turned out to be known."""
        await HelpSession.filter(resident_id=from_).update(resident_id=to)
        await HelpBooking.filter(resident_id=from_).update(resident_id=to)
