"""临时停办: what a temporary closure does to the hours that a hall usually keeps. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.areas.calendar import Calendar
from server.halls.hours import Opening, opening

SHOWN_AHEAD = timedelta(days=7)
"""How early residents are told of a closure to come."""
_MOST_IN_A_ROW = 20


@dataclass(frozen=True, slots=True)
class Closed:
    """begins_at <= now < ends_at: nobody is served."""

    begins_at: datetime
    ends_at: datetime
    reason: str

    def say(self, now: datetime) -> str:
        if self.begins_at <= now:
            return f"临时停办（至{_when(self.ends_at)}）：{self.reason}"
        return f"{_when(self.begins_at)}起临时停办：{self.reason}"


def opening_between(text: str, calendar: Calendar, now: datetime, closed: Sequence[Closed]) -> Opening:
    """As `opening`, around these closures. A hall whose hours nobody knows is known to be closed while it is."""
    until = _over_at(now, closed)
    found = opening(text, calendar, until)
    if until > now:
        if found.open_now is None:
            return Opening(False, None, None)
        opens_at, closes_at = (until if found.open_now else found.opens_at), found.closes_at
    elif found.open_now:
        return Opening(True, found.opens_at, _before(found.closes_at, now, closed))
    else:
        opens_at, closes_at = found.opens_at, found.closes_at
    for _ in range(_MOST_IN_A_ROW):  # does it really open then, or is that closed too?
        if opens_at is None or found.open_now is None:
            break
        over = _over_at(opens_at, closed)
        if over == opens_at:
            return Opening(False, opens_at, _before(closes_at, opens_at, closed))
        later = opening(text, calendar, over)
        opens_at, closes_at = (over if later.open_now else later.opens_at), later.closes_at
    return Opening(None if found.open_now is None else False, opens_at, closes_at)


def telling(now: datetime, closed: Sequence[Closed]) -> list[Closed]:
    """Those that a resident should hear of now, the present one first."""
    return sorted((one for one in closed if now < one.ends_at and one.begins_at <= now + SHOWN_AHEAD), key=lambda one: one.begins_at)


def _over_at(at: datetime, closed: Sequence[Closed]) -> datetime:
    """When it is not closed any more; `at` itself when it is not closed then. One closure may follow on another."""
    for _ in range(_MOST_IN_A_ROW):
        ends = [one.ends_at for one in closed if one.begins_at <= at < one.ends_at]
        if not ends:
            break
        at = max(ends)
    return at


def _before(closes_at: datetime | None, since: datetime, closed: Sequence[Closed]) -> datetime | None:
    starts = [one.begins_at for one in closed if one.begins_at > since and (closes_at is None or one.begins_at < closes_at)]
    return min(starts, default=closes_at)


def _when(at: datetime) -> str:
    return f"{at.month}月{at.day}日 {at:%H:%M}"
