"""The time, as a thing that can be handed in. Kunshan keeps China Standard Time all year."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Protocol, overload

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")


class Clock(Protocol):
    def now(self) -> datetime:
        """An aware time in China Standard Time."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(CHINA)


def today(clock: Clock) -> date:
    return clock.now().date()


@overload
def local(at: datetime) -> datetime: ...
@overload
def local(at: datetime | str | None) -> datetime | None: ...
def local(at: datetime | str | None) -> datetime | None:
    """In the city's time; an aggregate of SQLite comes as text."""
    if at is None:
        return None
    found = datetime.fromisoformat(at) if isinstance(at, str) else at
    return (found if found.tzinfo else found.replace(tzinfo=CHINA)).astimezone(CHINA)
