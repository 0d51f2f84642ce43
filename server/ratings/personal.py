"""A resident's ratings, to take along and to have erased."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from server.accounts.personal.service import Erased
from server.clock import CHINA
from server.ratings.models import Rating


class RatingsOfAResident:
    """The level stays, without the person."""

    kind, say = "ratings", "评价"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        return [
            {"level": row.level, "tags": row.tags, "text": row.text, "at": row.at.astimezone(CHINA).isoformat()}
            for row in await Rating.filter(resident_id=resident).order_by("at")
        ]

    async def erase(self, resident: UUID) -> Erased:
        count = await Rating.filter(resident_id=resident).update(resident_id=None, text="", anonymous=True)
        return Erased(0, count, "满意度等级留作统计，文字和身份已删" if count else "")

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        await Rating.filter(resident_id=from_).update(resident_id=to)
