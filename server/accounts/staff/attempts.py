"""Lock-out: five wrong tries lock a name for a quarter of an hour. A try is counted before it is checked, so many at once gain nothing."""

from __future__ import annotations

from datetime import timedelta

from cachetools import TTLCache
from tortoise.expressions import F
from tortoise.transactions import in_transaction

from server.accounts.staff.errors import LoginLocked
from server.accounts.staff.models import StaffMember
from server.clock import Clock

TRIES = 5
LOCKED_FOR = timedelta(minutes=15)
_NAMES_KEPT = 10_000


class Attempts:
    """Names that do not exist are counted in the same way, in memory: a lock must not tell which names do."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._strangers: TTLCache[str, int] = TTLCache(_NAMES_KEPT, LOCKED_FOR.total_seconds(), timer=lambda: clock.now().timestamp())

    async def begin(self, name: str) -> StaffMember | None:
        """One more try for this name; whose it is, or None for a stranger. LoginLocked while it is locked."""
        now = self.clock.now()
        async with in_transaction():
            member = await StaffMember.filter(name=name, practice_of=None).select_for_update().first()
            if member is not None:
                counting = member.failed_until is not None and member.failed_until > now
                tries = member.failed_logins if counting else 0
                if tries >= TRIES:
                    raise LoginLocked
                await StaffMember.filter(id=member.id).update(failed_logins=tries + 1, failed_until=now + LOCKED_FOR)
                return member
        tries = self._strangers.get(name, 0)
        if tries >= TRIES:
            raise LoginLocked
        self._strangers[name] = tries + 1
        return None

    async def give_back(self, member: StaffMember) -> None:
        """That try was no guess: the password held and only the code is still to come. Others' tries stay counted."""
        await StaffMember.filter(id=member.id, failed_logins__gt=0).update(failed_logins=F("failed_logins") - 1)

    async def forget(self, member: StaffMember) -> None:
        """They are in."""
        await StaffMember.filter(id=member.id).update(failed_logins=0, failed_until=None)
