"""工单时钟: first feedback, answer, close and every co-department's part, in working time, worked out from the events alone.

They begin with the dispatch (not with the signing), begin anew when a ticket is opened again, and stand still in 待补充 and 中止 only:
a return or another department changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from server.tickets import states
from server.tickets.worktime import NOTHING, WorkingTime

FIRST, ANSWER, CLOSE = "first", "answer", "close"
SAY = {FIRST: "首次反馈", ANSWER: "答复", CLOSE: "办结"}
_STOPS = {
    FIRST: frozenset({"feedback", "ask", "suspend", "answer"}),
    ANSWER: frozenset({"answer"}),
    CLOSE: frozenset[str](),
}
_STARTS = frozenset({"dispatch", "arbitrate"})
_AGAIN = frozenset({"unsolved", "call_unsolved"})


class Event(Protocol):
    """What a clock reads of a line of the log."""

    @property
    def move(self) -> str: ...

    @property
    def before(self) -> str: ...

    @property
    def after(self) -> str: ...

    @property
    def at(self) -> datetime: ...

    @property
    def departments(self) -> list[str]: ...

    @property
    def detail(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Terms:
    """How many working days each clock has."""

    first: int = 1
    consult: int = 3
    request: int = 5
    repair: int = 15
    silence: int = 5
    """From the answer, before a ticket without a word from the resident is closed."""
    dispatch: int = 1
    """Inside the promise to the resident, before the clocks begin."""
    most_extension: int = 10

    def answer(self, kind: str) -> int:
        return {"consult": self.consult, "request": self.request, "repair": self.repair}[kind]


@dataclass(frozen=True, slots=True)
class Reading:
    """One clock as it stands. due_at: None while it stands still and once it is over."""

    began_at: datetime
    used: timedelta
    limit: timedelta
    due_at: datetime | None
    waiting_for: str | None
    stopped_at: datetime | None

    @property
    def late(self) -> bool:
        return self.used > self.limit


@dataclass(slots=True)
class _Running:
    began_at: datetime
    limit: timedelta
    used: timedelta = NOTHING
    since: datetime | None = None
    """Null while it stands still."""
    stopped_at: datetime | None = None

    def pause(self, at: datetime, work: WorkingTime) -> None:
        if self.since is not None:
            self.used += work.between(self.since, at)
            self.since = None

    def read(self, now: datetime, work: WorkingTime, waiting_for: str | None) -> Reading:
        used = self.used + (work.between(self.since, now) if self.since else NOTHING)
        due = work.after(self.since, self.limit - self.used) if self.since else None
        if due is not None and self.used > self.limit:
            due = self.since
        return Reading(self.began_at, used, self.limit, due, None if self.stopped_at else waiting_for, self.stopped_at)


def read(events: Iterable[Event], kind: str, terms: Terms, work: WorkingTime, now: datetime) -> dict[str, Reading]:
    """The clocks of this round by name; empty before the first dispatch. Events oldest first."""
    limits = {FIRST: terms.first, ANSWER: terms.answer(kind), CLOSE: terms.answer(kind) + terms.silence}
    running: dict[str, _Running] = {}
    waiting_for: str | None = None
    for event in events:
        if event.move in _AGAIN or (event.move in _STARTS and not running):
            running = {name: _Running(event.at, days * work.day, since=event.at) for name, days in limits.items()}
        waiting_for = _turn(running.values(), event, work)
        for name, clock in running.items():
            if clock.stopped_at is None and (event.move in _STOPS[name] or event.after in states.OVER):
                clock.pause(event.at, work)
                clock.stopped_at = event.at
        if event.move == "extend":
            for name in (ANSWER, CLOSE):
                running[name].limit += int(event.detail["days"]) * work.day
    return {name: clock.read(now, work, waiting_for) for name, clock in running.items()}


def read_tasks(events: Sequence[Event], kind: str, terms: Terms, work: WorkingTime, now: datetime) -> dict[str, Reading]:
    """The clock of every co-department's part, by department. Each begins when the department is brought in."""
    running: dict[str, _Running] = {}
    waiting_for: str | None = None
    for event in events:
        if event.move in _STARTS or event.move == "assist":
            for department in event.departments:
                if department not in running or running[department].stopped_at is not None:
                    running[department] = _Running(event.at, terms.answer(kind) * work.day, since=event.at)
        waiting_for = _turn(running.values(), event, work)
        for department, clock in running.items():
            done = event.after in states.OVER or (event.move == "assisted" and department in event.departments)
            if clock.stopped_at is None and done:
                clock.pause(event.at, work)
                clock.stopped_at = event.at
    return {department: clock.read(now, work, waiting_for) for department, clock in running.items()}


def _turn(running: Iterable[_Running], event: Event, work: WorkingTime) -> str | None:
    """Stop or go on with the change of state; what is waited for."""
    pausing = states.PAUSING.get(event.after)
    for clock in running:
        if clock.stopped_at is not None:
            continue
        if pausing is not None:
            clock.pause(event.at, work)
        elif clock.since is None:
            clock.since = event.at
    return pausing
