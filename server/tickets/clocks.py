"""工作时间: clocks that run only while offices are open. Pure functions over the calendar; every deadline is recomputed from events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from server.areas.calendar import Calendar
from server.clock import CHINA

HOURS = ((time(9), time(12)), (time(13), time(17)))
"""Of a working day; lunch does not count. A setting of the city's, kept here until it differs by department."""
DAY = sum((end.hour - start.hour) * 60 for start, end in HOURS)
"""Working minutes of a day: 420."""
FIRST_FEEDBACK, ANSWER, CLOSE, REPAIR = DAY, 5 * DAY, 10 * DAY, 15 * DAY
"""Minutes: same-day first feedback, answer, close, and the repair of a bad rating."""
LONGEST_DAYS = 400


def works(calendar: Calendar, day: date) -> bool:
    """A weekday beyond the announced years counts as worked: a promise must not wait for next year's calendar."""
    return calendar.kind(day) in ("workday", "unknown")


def _spans(calendar: Calendar, day: date) -> Iterable[tuple[datetime, datetime]]:
    if works(calendar, day):
        for start, end in HOURS:
            yield datetime.combine(day, start, CHINA), datetime.combine(day, end, CHINA)


def after(calendar: Calendar, start: datetime, minutes: float) -> datetime:
    """The moment at which so many working minutes have gone by."""
    at, left = start.astimezone(CHINA), timedelta(minutes=minutes)
    for n in range(LONGEST_DAYS):
        for begin, end in _spans(calendar, at.date() + timedelta(days=n)):
            begin = max(begin, at)
            if begin >= end:
                continue
            if end - begin >= left:
                return begin + left
            left -= end - begin
    raise ValueError("no working time within a year")


def between(calendar: Calendar, start: datetime, end: datetime) -> float:
    """Working minutes from start to end; 0 when end lies before."""
    start, end = start.astimezone(CHINA), end.astimezone(CHINA)
    total = timedelta()
    for n in range(max(0, (end.date() - start.date()).days + 1)):
        for begin, stop in _spans(calendar, start.date() + timedelta(days=n)):
            total += max(timedelta(), min(stop, end) - max(begin, start))
    return total.total_seconds() / 60


def due(calendar: Calendar, start: datetime, minutes: float, pauses: Iterable[tuple[datetime, datetime]]) -> datetime:
    """When the allowance runs out, with the pauses (of working time) added to it."""
    return after(calendar, start, minutes + sum(between(calendar, *pause) for pause in pauses))
