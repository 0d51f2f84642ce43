"""公告: published by staff for an area and a time, shown to whoever scans, in the area or anywhere below it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import structlog
from tortoise.exceptions import BaseORMException
from tortoise.queryset import QuerySet

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.notices.errors import NoticeAreaUnknown, NoticeNotFound, NoticeTimesWrong
from server.notices.models import Notice

log = structlog.get_logger()

LEVELS = ("urgent", "important", "info")
MOST_SHOWN = 5
LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Draft:
    area: str
    level: str
    text: str
    begins_at: datetime
    ends_at: datetime


class NoticeBoard:
    def __init__(self, areas: AreaService, clock: Clock) -> None:
        self.areas, self.clock = areas, clock
        self._minute: datetime | None = None
        self._standing: list[Notice] = []

    def forget(self) -> None:
        """Read again at the next scan."""
        self._minute = None

    async def shown(self, area: str) -> list[Notice]:
        """What stands now for somebody there, the most urgent first. Read from the database once a minute: every scan asks."""
        now = self.clock.now()
        minute = now.replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            await self._read(minute)
        above = self._above(area)
        here = [notice for notice in self._standing if notice.area_id in above and notice.begins_at <= now < notice.ends_at]
        here.sort(key=lambda notice: notice.begins_at, reverse=True)
        here.sort(key=lambda notice: LEVELS.index(notice.level) if notice.level in LEVELS else len(LEVELS))
        return here[:MOST_SHOWN]

    async def _read(self, minute: datetime) -> None:
        """Without a database scanning goes on, with what stood last."""
        soon = minute + timedelta(minutes=1)
        try:
            self._standing = await Notice.filter(ends_at__gt=minute, begins_at__lt=soon, withdrawn_at=None, practice_of=None)
        except BaseORMException:
            log.warning("notices.not_read")

    def _above(self, area: str) -> set[str]:
        found, place = {self.areas.city.id}, self.areas.places.get(area)
        while place is not None and place.id not in found:
            found.add(place.id)
            place = self.areas.places.get(place.parent or "")
        return found

    async def publish(self, draft: Draft, *, by: Staff) -> Notice:
        self._check(draft, by)
        now = self.clock.now()
        notice = await Notice.create(
            id=uuid4(),
            area_id=draft.area,
            level=draft.level,
            text=draft.text,
            begins_at=draft.begins_at,
            ends_at=draft.ends_at,
            created_by=by.id,
            created_at=now,
            changed_at=now,
            practice_of=by.practice_of,
        )
        trail.note("notice", notice.id, area=draft.area, text=draft.text)
        self.forget()
        return notice

    async def change(self, id_: UUID, draft: Draft, *, by: Staff) -> Notice:
        """Both the area that it had and the one that it gets must be theirs."""
        notice = await self._theirs(id_, by)
        if notice.withdrawn_at is not None:
            raise NoticeNotFound
        self._check(draft, by)
        trail.note("notice", notice.id, area=draft.area, text=[notice.text, draft.text])
        notice.area_id, notice.level, notice.text = draft.area, draft.level, draft.text
        notice.begins_at, notice.ends_at, notice.changed_at = draft.begins_at, draft.ends_at, self.clock.now()
        await notice.save()
        self.forget()
        return notice

    async def withdraw(self, id_: UUID, *, by: Staff) -> Notice:
        """Gone for residents within a minute on every worker; it stays in the list. Again: nothing more happens."""
        notice = await self._theirs(id_, by)
        if notice.withdrawn_at is None:
            notice.withdrawn_at = notice.changed_at = self.clock.now()
            await notice.save(update_fields=["withdrawn_at", "changed_at"])
            trail.note("notice", notice.id, area=notice.area_id, withdrawn=True)
            self.forget()
        return notice

    def rows(self, *, by: Staff, over: bool, area: str) -> QuerySet[Notice]:
        """Newest first, of their areas. over: also those that ended or were withdrawn. area: only there and below."""
        query = Notice.filter(by.where("notices.read"), practice_of=by.practice_of).order_by("-created_at", "id")
        if area:
            query = query.filter(area_id__in=sorted(self.areas.below(area)))
        return query if over else query.filter(withdrawn_at=None, ends_at__gt=self.clock.now())

    # --- what was made in practice

    kind, say = "notices", "练习里发布的公告"

    async def reset(self, staff_id: UUID) -> int:
        return await Notice.filter(practice_of=staff_id).delete()

    def status(self, notice: Notice) -> str:
        now = self.clock.now()
        if notice.withdrawn_at is not None:
            return "withdrawn"
        return "coming" if now < notice.begins_at else "standing" if now < notice.ends_at else "over"

    async def _theirs(self, id_: UUID, by: Staff) -> Notice:
        notice = await Notice.get_or_none(id=id_, practice_of=by.practice_of)
        if notice is None:
            raise NoticeNotFound
        by.check("notices.edit", area=notice.area_id)
        return notice

    def _check(self, draft: Draft, by: Staff) -> None:
        by.check("notices.edit", area=draft.area)
        if not draft.begins_at < draft.ends_at <= draft.begins_at + LONGEST:
            raise NoticeTimesWrong
        if draft.area not in self.areas.places:
            raise NoticeAreaUnknown
