"""营业时间: weekly hours with lunch, Saturday and holiday rules, in a small subset of OSM's opening_hours:

    Mo-Fr 09:00-12:00,13:00-17:00; Sa 09:00-11:30; PH off

A make-up workday (调休上班) keeps the hours of a weekday; a public holiday is closed unless `PH` names hours of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from server.areas.calendar import Calendar

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
SAY_DAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
LOOK_AHEAD_DAYS = 14
Span = tuple[time, time]
_RULE = re.compile(r"^(?P<days>(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?|PH) (?P<spans>off|[\d:,\-]+)$")
_SPAN = re.compile(r"^(\d\d:\d\d)-(\d\d:\d\d)$")


class HoursUnreadable(ValueError):
    """The text is not in the subset."""


@dataclass(frozen=True, slots=True)
class Week:
    days: tuple[tuple[Span, ...], ...]
    holiday: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """How a hall stands at one moment. open_now is None when nobody knows; times are aware."""

    open_now: bool | None
    opens_at: datetime | None
    closes_at: datetime | None


@lru_cache(maxsize=512)
def parse(text: str) -> Week:
    days: list[tuple[Span, ...]] = [()] * 7
    holiday: tuple[Span, ...] = ()
    for rule in filter(None, (part.strip() for part in text.split(";"))):
        match = _RULE.match(rule)
        if match is None:
            raise HoursUnreadable(f"看不懂的时间规则“{rule}”，应像 Mo-Fr 09:00-12:00,13:00-17:00; Sa 09:00-11:30; PH off")
        spans = () if match["spans"] == "off" else tuple(_span(part) for part in match["spans"].split(","))
        if any(later[0] < earlier[1] for earlier, later in pairwise(spans)):
            raise HoursUnreadable(f"“{rule}”的几段时间要按先后写，不能重叠")
        if match["days"] == "PH":
            holiday = spans
            continue
        first, _, last = match["days"].partition("-")
        if last and DAYS.index(last) < DAYS.index(first):
            raise HoursUnreadable(f"“{rule}”的星期要按先后写")
        for day in range(DAYS.index(first), DAYS.index(last or first) + 1):
            days[day] = spans
    return Week(tuple(days), holiday)


def _span(text: str) -> Span:
    match = _SPAN.match(text)
    if match is None:
        raise HoursUnreadable(f"看不懂的时间“{text}”")
    try:
        opens, closes = (time.fromisoformat(part) for part in match.groups())
    except ValueError:
        raise HoursUnreadable(f"看不懂的时间“{text}”") from None
    if opens >= closes:
        raise HoursUnreadable(f"“{text}”的结束不晚于开始")
    return opens, closes


def opening(text: str, calendar: Calendar, now: datetime) -> Opening:
    """text may be empty: then nobody knows. Days whose kind is not announced yet are skipped over as unknown."""
    if not text:
        return Opening(None, None, None)
    week = parse(text)
    today = spans_on(week, calendar, now)
    if today is None:
        return Opening(None, None, None)
    for ahead in range(LOOK_AHEAD_DAYS):
        day = now + timedelta(days=ahead)
        spans = today if ahead == 0 else spans_on(week, calendar, day)
        if spans is None:
            return Opening(False, None, None)
        for opens, closes in spans:
            start, end = _at(day, opens), _at(day, closes)
            if start <= now < end:
                return Opening(True, _next_today(today, now, end), end)
            if now < start:
                return Opening(False, start, end)
    return Opening(False, None, None)


def _next_today(spans: tuple[Span, ...], now: datetime, after: datetime) -> datetime | None:
    """The opening that follows the coming closing on the same day, such as after lunch."""
    return next((_at(now, opens) for opens, _ in spans if _at(now, opens) >= after), None)


def spans_on(week: Week, calendar: Calendar, day: datetime) -> tuple[Span, ...] | None:
    """The stretches of one day; None when nobody knows what day it will be."""
    match calendar.kind(day.date()):
        case "holiday":
            return week.holiday
        case "workday":
            return week.days[day.weekday()] if day.weekday() < 5 else week.days[0]
        case "weekend":
            return week.days[day.weekday()]
        case "unknown":
            return None


def on_saturdays(text: str) -> Literal["open", "closed", "unknown"]:
    """In an ordinary week: a holiday, or a Saturday that is worked for one, may be otherwise."""
    if not text:
        return "unknown"
    return "open" if parse(text).days[DAYS.index("Sa")] else "closed"


def _at(day: datetime, clock: time) -> datetime:
    return day.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)


@lru_cache(maxsize=512)
def say(text: str) -> str:
    """The hours in words: “周一至周五 09:00-12:00、13:00-17:00;周六 09:00-11:30;节假日休息”."""
    if not text:
        return "时间未公布"
    parts: list[str] = []
    for rule in filter(None, (part.strip() for part in text.split(";"))):
        days, spans = rule.split(" ")
        if days == "PH":
            name = "法定节假日"
        else:
            first, _, last = days.partition("-")
            name = SAY_DAYS[DAYS.index(first)] + (f"至{SAY_DAYS[DAYS.index(last)]}" if last else "")
        parts.append(f"{name}休息" if spans == "off" else f"{name} {spans.replace(',', '、')}")
    return ";".join(parts)
