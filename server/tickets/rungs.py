"""催办的四级: when a running clock is spoken of, and when it has to be looked at next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.tickets.clocks import Reading
from server.tickets.worktime import WorkingTime


@dataclass(frozen=True, slots=True)
class Rung:
    say: str
    share: float
    """Of the limit that is used up, ..."""
    beyond_days: int = 0
    """... and so many working days more."""

    def at(self, limit: timedelta, day: timedelta) -> timedelta:
        return limit * self.share + self.beyond_days * day


RUNGS = {
    "remind": Rung("期限已过半", 0.5),
    "warn": Rung("快要到期", 0.8),
    "overdue": Rung("已经到期", 1.0),
    "supervise": Rung("超期一个工作日，转督办", 1.0, beyond_days=1),
}


def reached(reading: Reading, work: WorkingTime) -> list[str]:
    """Lowest first; none while the clock stands still or is over."""
    if reading.due_at is None or reading.stopped_at is not None:
        return []
    return [name for name, rung in RUNGS.items() if reading.used >= rung.at(reading.limit, work.day)]


def next_look(readings: Iterable[Reading], work: WorkingTime, now: datetime) -> datetime | None:
    """The earliest moment at which one of the clocks reaches another rung; None: nothing runs, or all are at the top."""
    left = [
        rung.at(reading.limit, work.day) - reading.used
        for reading in readings
        if reading.due_at is not None and reading.stopped_at is None
        for rung in RUNGS.values()
        if rung.at(reading.limit, work.day) > reading.used
    ]
    return work.after(now, min(left)) if left else None
