"""在岗: who is really there. A helper is online while their console or phone beats."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from server.accounts import policy
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.sessions import moves
from server.sessions.errors import HelperServing
from server.sessions.models import HelpDuty, HelpSession

ACTION = "sessions.help"
LEASE = timedelta(seconds=45)
"""A helper who is silent for so long has vanished."""


class DutyService:
    def __init__(self, areas: AreaService, clock: Clock) -> None:
        self.areas, self.clock = areas, clock

    async def set(self, status: str, *, capacity: int, topics: list[str], auto: bool, by: Staff) -> HelpDuty:
        """上线、暂停、下线. Where they may help comes from their grants, never from the request."""
        now = self.clock.now()
        areas = sorted({grant.area for grant in policy.reaching(ACTION, by.grants)})
        told: dict[str, Any] = {
            "name": by.display_name,
            "status": status,
            "areas": areas,
            "topics": topics,
            "capacity": capacity,
            "auto": auto,
        }
        async with in_transaction():
            row = await HelpDuty.filter(staff_id=by.id).select_for_update().first()  # before looking: a claim locks it too
            if status == "off" and await HelpSession.exists(Q(helper_id=by.id) | Q(guest_id=by.id), status__in=moves.SERVED):
                raise HelperServing  # nobody would look after them
            if row is None:
                return await HelpDuty.create(staff_id=by.id, since=now, seen_at=now, **told)
            if row.status != status:
                row.since = now
            row.seen_at = now
            row.update_from_dict(told)
            await row.save()
            return row

    async def beat(self, by: Staff) -> HelpDuty | None:
        """Still there. None: never went on duty."""
        await HelpDuty.filter(staff_id=by.id).update(seen_at=self.clock.now())
        return await HelpDuty.get_or_none(staff_id=by.id)

    async def online(self) -> list[HelpDuty]:
        return await HelpDuty.filter(status="on", seen_at__gt=self.clock.now() - LEASE).order_by("since")

    async def vanished(self) -> list[HelpDuty]:
        return await HelpDuty.filter(status__in=("on", "paused"), seen_at__lte=self.clock.now() - LEASE)

    async def serving(self, area: str, topic: str, level: str) -> list[HelpDuty]:
        """Those online who would take a session of this area, topic and level."""
        return [row for row in await self.online() if self.would_take(row, area, topic, level)]

    def would_take(self, row: HelpDuty, area: str, topic: str, level: str) -> bool:
        if row.topics and topic and topic not in row.topics:
            return False
        return any(self._reaches(own, area, level) for own in row.areas)

    def _reaches(self, own: str, area: str, level: str) -> bool:
        if own == self.areas.city.id:
            return level == "city"
        return self.areas.covers(own, area)

    def there(self, row: HelpDuty, now: datetime) -> bool:
        """Not vanished, whether or not they take anybody new."""
        return row.status != "off" and row.seen_at > now - LEASE

    def fresh(self, row: HelpDuty, now: datetime) -> bool:
        return row.status == "on" and row.seen_at > now - LEASE
