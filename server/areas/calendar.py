"""工作日历: what kind of day a date is. A kept library for the announced years; days beyond it are entered by hand, or unknown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

import chinese_calendar

DayKind = Literal["workday", "weekend", "holiday", "unknown"]


class Calendar:
    """entered: days an admin entered by hand ("holiday" or "workday"); they win over the library."""

    def __init__(self, entered: Mapping[date, str]) -> None:
        self._entered = dict(entered)
        self._years = {day.year for day in self._entered}

    def kind(self, day: date) -> DayKind:
        """A weekday beyond the announced years is "unknown" until somebody entered that year: it may turn out to be a holiday."""
        entered = self._entered.get(day)
        if entered is not None:
            return "holiday" if entered == "holiday" else "workday"
        known = _from_library(day)
        if known is not None:
            return known
        if day.year in self._years:
            return "weekend" if day.weekday() >= 5 else "workday"
        return "weekend" if day.weekday() >= 5 else "unknown"


def library_year(year: int) -> list[tuple[date, str, str]] | None:
    """(day, holiday or workday, name) of a year's announced exceptions: days off by a holiday, and weekends that are worked. None: the
    library does not know that year."""
    first = date(year, 1, 1)
    if _from_library(first) is None:
        return None
    found: list[tuple[date, str, str]] = []
    for n in range((date(year + 1, 1, 1) - first).days):
        day = first + timedelta(days=n)
        kind = _from_library(day)
        if kind == "holiday" or (kind == "workday" and day.weekday() >= 5):
            _, name = chinese_calendar.get_holiday_detail(day)
            found.append((day, kind, HOLIDAYS.get(name, name or "调休上班")))
    return found


HOLIDAYS = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


@lru_cache(maxsize=1024)
def _from_library(day: date) -> DayKind | None:
    try:
        off, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return None
    if not off:
        return "workday"
    return "holiday" if name else "weekend"
