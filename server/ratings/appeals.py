"""差评申诉: the department says why a bad rating is not its doing, once and in time; another person of the city decides.

Whatever they decide, the rating stays as it was written. Upheld: it is marked, and left out of the department's figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import CHINA, Clock, local
from server.notices.service import NoticeService
from server.ratings.errors import (
    AppealDecided,
    AppealNotFound,
    AppealTooLate,
    AppealUsed,
    NothingToAppeal,
    OwnAppeal,
    RatingNotFound,
)
from server.ratings.models import Rating, RatingAppeal
from server.ratings.tags import BAD
from server.tickets.worktime import WorkingTime

Decision = Literal["upheld", "rejected"]
DECISIONS = {"": "待裁决", "upheld": "申诉成立，不计入部门统计", "rejected": "申诉不成立"}
_TOLD = {"upheld": "核实后认为不应由该部门承担，不计入它的统计", "rejected": "核实后认为申诉不成立，评价照常统计"}


class AppealService:
    """days: working days from the rating."""

    def __init__(self, notices: NoticeService, work: WorkingTime, clock: Clock, *, days: int) -> None:
        self.notices, self.work, self.clock, self.days = notices, work, clock, days

    def until(self, rating: Rating) -> datetime | None:
        """By when its department may appeal; None: there is nothing to appeal against."""
        if rating.level > BAD or rating.department is None:
            return None
        return self.work.after(local(rating.at), self.days * self.work.day)

    async def appeal(self, rating_id: UUID, reason: str, *, by: Staff) -> RatingAppeal:
        rating = await Rating.get_or_none(id=rating_id)
        if rating is None:
            raise RatingNotFound
        by.check("ratings.appeal", area=rating.area_id, department=rating.department)
        until, now = self.until(rating), self.clock.now()
        if until is None or rating.department is None:
            raise NothingToAppeal
        if now > until:
            raise AppealTooLate(detail={"until": until.isoformat()})
        try:
            async with in_transaction():
                row = await RatingAppeal.create(
                    rating_id=rating.id,
                    department=rating.department,
                    area_id=rating.area_id,
                    reason=reason,
                    by_id=by.id,
                    by_name=by.display_name,
                    at=now,
                )
        except IntegrityError:
            raise AppealUsed from None
        trail.note("rating", rating.id, area=rating.area_id, appealed=True)
        return row

    async def decide(self, rating_id: UUID, decision: Decision, say: str, *, by: Staff) -> RatingAppeal:
        """By somebody else than whoever appealed. Who rated under their name is told; of an anonymous one nobody knows whose it is."""
        now = self.clock.now()
        async with in_transaction():
            row = await RatingAppeal.filter(rating_id=rating_id).select_for_update().first()
            if row is None:
                raise AppealNotFound
            by.check("ratings.judge", area=row.area_id)
            if row.by_id == by.id:
                raise OwnAppeal
            if row.decision:
                raise AppealDecided(message=f"这件申诉已经裁决：{DECISIONS[row.decision]}", detail={"decision": row.decision})
            row.decision, row.say, row.decided_by, row.decided_name, row.decided_at = decision, say, by.id, by.display_name, now
            await row.save()
            rating = await Rating.get(id=rating_id)
            if rating.resident_id is not None:
                at = f"{rating.at.astimezone(CHINA):%Y-%m-%d}"
                values = {"at": at, "department": row.department, "status": _TOLD[decision]}
                await self.notices.tell(rating.resident_id, "rating_appeal", values)
        trail.note("rating", rating_id, area=row.area_id, decision=decision)
        return row

    def listed(self, by: Staff, *, decision: str | None) -> QuerySet[RatingAppeal]:
        """Oldest first, of ratings that they may read. decision: empty for those that wait; None: all."""
        rows = RatingAppeal.filter(by.where("ratings.read"))
        return (rows if decision is None else rows.filter(decision=decision)).order_by("at", "rating_id")

    async def of(self, ratings: Sequence[UUID]) -> dict[UUID, RatingAppeal]:
        return {row.rating_id: row for row in await RatingAppeal.filter(rating_id__in=list(ratings))} if ratings else {}
