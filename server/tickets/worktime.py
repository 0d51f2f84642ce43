"""工作时间: how long people have worked between two moments, by the calendar (holidays, make-up workdays) and the hours of a working day.

A weekday of a year whose holidays nobody knows yet counts as worked: a deadline must exist, and it only grows later.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from server.areas.calendar import Calendar
from server.clock import CHINA

NOTHING = timedelta()
LONGEST_LOOK_DAYS = 400
Span = tuple[time, time]


def spans_of(text: str) -> tuple[Span, ...]:
    """ "09:00-12:00,13:00-17:00". ValueError for spans that overlap, end before they begin, or are none."""
    found = []
    for part in text.split(","):
        begins, _, ends = part.strip().partition("-")
        found.append((time.fromisoformat(begins), time.fromisoformat(ends)))
    edges = [edge for span in found for edge in span]
    if edges != sorted(set(edges)):
        raise ValueError("spans of a working day must follow one another")
    return tuple(found)


class WorkingTime:
    """calendar: asked anew each time, because staff enter holidays while the server runs."""

    def __init__(self, calendar: Callable[[], Calendar], hours: str) -> None:
        self._calendar = calendar
        self.spans = spans_of(hours)
        self.day = sum((_length(span) for span in self.spans), NOTHING)
        """What one working day holds."""

    def worked(self, day: date) -> bool:
        return self._calendar().kind(day) in ("workday", "unknown")

    def on(self, at: datetime) -> bool:
        """Is it working time?"""
        here = at.astimezone(CHINA)
        return self.worked(here.date()) and any(begins <= here.time() < ends for begins, ends in self.spans)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Working time from start to end; nothing when end is not later."""
        start, end = start.astimezone(CHINA), end.astimezone(CHINA)
        total, day = NOTHING, start.date()
        while day <= end.date():
            if self.worked(day):
                for begins, ends in self._moments(day):
                    total += max(min(ends, end) - max(begins, start), NOTHING)
            day += timedelta(days=1)
        return total

    def after(self, start: datetime, amount: timedelta) -> datetime:
        """The moment at which that much working time has passed; the first of them where several would do."""
        start = start.astimezone(CHINA)
        if amount <= NOTHING:
            return start
        left, day = amount, start.date()
        for _ in range(LONGEST_LOOK_DAYS):
            if self.worked(day):
                for begins, ends in self._moments(day):
                    here = max(ends - max(begins, start), NOTHING)
                    if here >= left:
                        return max(begins, start) + left
                    left -= here
            day += timedelta(days=1)
        raise ValueError("no working day for more than a year")

    def _moments(self, day: date) -> list[tuple[datetime, datetime]]:
        return [(datetime.combine(day, begins, CHINA), datetime.combine(day, ends, CHINA)) for begins, ends in self.spans]


def _length(span: Span) -> timedelta:
    return datetime.combine(date.min, span[1]) - datetime.combine(date.min, span[0])
