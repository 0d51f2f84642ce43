"""网点排序: which hall first.

The measure is the moment the person is home again: the way there, the wait if the door is closed on arrival, and the same
way back. Half of that is the way and half the wait: a minute on the road weighs as much as two before a closed door.
- Closed on arrival counts against the opening that comes next *today*: a hall in its lunch break, or one that shuts
  while the person is under way, may still win when the wait is short.
- In the morning, all doors closed, a farther hall wins only when it serves earlier by more minutes than its way is longer:
  half an hour of waiting never costs 20 km of driving.
- Nobody sets out to wait for hours: a wait beyond LONG_WAIT_MINUTES counts as that much, so that at night the nearest hall
  comes first.
- A hall that does not open again today ranks after all that do.
- Unknown hours compete by time with a small handicap: probably open, but nobody has checked.
- A hall whose position is not known cannot be timed, and follows those that can.
- Equal times go by distance, then by the order given (the sort is stable).
"""

from collections.abc import Sequence
from math import inf
from typing import Literal, NamedTuple

from geo.datum import Point
from geo.distance import distance_m

UNKNOWN_HOURS_HANDICAP_MINUTES = 15
CLOSING_SOON_MINUTES = 30
LONG_WAIT_MINUTES = 90

State = Literal["open", "waits", "closed", "unknown"]
Reason = Literal[
    "soonest",  # first of the list, and nobody else in it is known to serve earlier
    "nearest",  # nobody in the list is closer
    "open_on_arrival",
    "opens_before_arrival",  # closed now or closing first, but open again by then
    "waits_for_opening",  # closed on arrival, opens within LONG_WAIT_MINUTES
    "opens_later",  # closed on arrival for longer than that, but opens today
    "closes_before_arrival",  # the present or next stretch is over by then
    "closes_soon",  # under CLOSING_SOON_MINUTES left once they are there
    "closed_today",  # nobody is served there any more today
    "hours_unknown",
    "place_unknown",
]


class Candidate(NamedTuple):
    """One hall as the ranking sees it; all times are whole minutes from now, and never beyond today.

    minutes: the way there; None if the position is unknown.
    open_now: None if the hours are unknown; the two below then mean nothing.
    opens_in_minutes: the next opening today (for an open hall: after its coming closing); None if there is none.
    closes_in_minutes: end of the stretch it is open now, or, if closed, of the one that opens next; None if unknown.
    away_m: straight line from the origin where the caller knows it already; None: `rank` measures it.
    """

    id: str
    point: Point | None
    minutes: int | None
    open_now: bool | None
    opens_in_minutes: int | None = None
    closes_in_minutes: int | None = None
    away_m: float | None = None


class Arrival(NamedTuple):
    """What the person meets at the door.

    served_in_minutes: from now, None unless the state is open or waits.
    minutes_left: from being served to closing, None if not known.
    """

    state: State
    served_in_minutes: int | None = None
    minutes_left: int | None = None


class Ranked(NamedTuple):
    """A candidate in its place. distance_m: straight line from the origin, None if either end is unknown."""

    candidate: Candidate
    arrival: Arrival
    distance_m: float | None
    reasons: tuple[Reason, ...]


def rank(candidates: Sequence[Candidate], origin: Point | None = None) -> list[Ranked]:
    """Best first, by the rules above. `origin` is where the person is; without it equal times keep the given order."""
    measured = [(c, arrival_state(c), _distance(origin, c)) for c in candidates]
    nearest = min((away for _, _, away in measured if away is not None), default=None)
    soonest = min((arrival.served_in_minutes for _, arrival, _ in measured if arrival.served_in_minutes is not None), default=None)
    measured.sort(key=lambda m: (*_urgency(m[0], m[1]), inf if m[2] is None else m[2]))
    return [
        Ranked(
            c,
            arrival,
            away,
            _reasons(c, arrival, soonest=place == 0 and arrival.served_in_minutes == soonest, nearest=away is not None and away == nearest),
        )
        for place, (c, arrival, away) in enumerate(measured)
    ]


def arrival_state(candidate: Candidate) -> Arrival:
    """Open, waits (opens later today), closed (not again today) or unknown, at the moment the person gets there."""
    way, opens, closes = candidate.minutes, candidate.opens_in_minutes, candidate.closes_in_minutes
    if candidate.open_now is None:
        return Arrival("unknown")
    if not candidate.open_now and opens is None:
        return Arrival("closed")
    if way is None:
        return Arrival("unknown")
    if not _shuts_first(candidate):
        served = way if candidate.open_now or opens is None else max(way, opens)
        return _served(way, served, closes)
    # An open hall shuts while they are under way: an opening after that counts. When that one ends is not known.
    if candidate.open_now and opens is not None and closes is not None and opens >= closes:
        return _served(way, max(way, opens), None)
    return Arrival("closed")


def _shuts_first(candidate: Candidate) -> bool:
    """Whether the stretch it is open (or opens for next) is over before, or just when, they get there."""
    way, closes = candidate.minutes, candidate.closes_in_minutes
    return way is not None and closes is not None and way >= closes


def _served(way: int, served: int, closes: int | None) -> Arrival:
    return Arrival("open" if served == way else "waits", served, None if closes is None else closes - served)


def _distance(origin: Point | None, candidate: Candidate) -> float | None:
    if origin is None or candidate.point is None:
        return None
    return distance_m(origin, candidate.point) if candidate.away_m is None else candidate.away_m


def _urgency(candidate: Candidate, arrival: Arrival) -> tuple[int, float]:
    """Group (today, today but nobody knows how far, not today), then minutes."""
    way = candidate.minutes
    if arrival.state == "closed":
        return 2, inf if way is None else way
    if way is None:
        return 1, 0
    served = arrival.served_in_minutes
    return 0, way + (UNKNOWN_HOURS_HANDICAP_MINUTES if served is None else min(served - way, LONG_WAIT_MINUTES) / 2)


def _reasons(candidate: Candidate, arrival: Arrival, *, soonest: bool, nearest: bool) -> tuple[Reason, ...]:
    found: list[Reason] = []
    waits_long = _waits_long(candidate, arrival)
    if soonest and arrival.served_in_minutes is not None and not waits_long:
        found.append("soonest")
    if nearest:
        found.append("nearest")
    shuts_first = _shuts_first(candidate)
    if shuts_first and arrival.state in ("closed", "waits"):
        found.append("closes_before_arrival")
    if arrival.state == "open":
        found.append("open_on_arrival" if candidate.open_now and not shuts_first else "opens_before_arrival")
    elif arrival.state == "waits":
        found.append("opens_later" if waits_long else "waits_for_opening")
    elif arrival.state == "closed":
        found.append("closed_today")
    elif candidate.open_now is None:
        found.append("hours_unknown")
    if arrival.minutes_left is not None and arrival.minutes_left < CLOSING_SOON_MINUTES:
        found.append("closes_soon")
    if candidate.minutes is None:
        found.append("place_unknown")
    return tuple(found)


def _waits_long(candidate: Candidate, arrival: Arrival) -> bool:
    way, served = candidate.minutes, arrival.served_in_minutes
    return way is not None and served is not None and served - way > LONG_WAIT_MINUTES
