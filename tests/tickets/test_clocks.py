"""工单时钟: equal to a reference that counts minute by minute, whatever happened in between."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.areas.calendar import Calendar
from server.clock import CHINA
from server.tickets import clocks, states
from server.tickets.clocks import Terms
from server.tickets.rungs import RUNGS, next_look, reached
from server.tickets.service import HOURS
from server.tickets.states import MOVES
from server.tickets.worktime import WorkingTime, spans_of

MINUTE = timedelta(minutes=1)
CALENDAR = Calendar({date(2026, 3, 4): "holiday", date(2026, 3, 8): "workday"})
WORK = WorkingTime(lambda: CALENDAR, HOURS)
FIRST_DAY = datetime(2026, 1, 26, 0, 0, tzinfo=CHINA)
MOMENTS = st.integers(0, 60 * 24 * 60).map(lambda minutes: FIRST_DAY + minutes * MINUTE)
"""Across the Spring Festival of 2026, its make-up workdays, and two days that somebody entered."""


@dataclass
class Line:
    """An event without a database."""

    move: str
    before: str
    after: str
    at: datetime
    departments: list[str] = field(default_factory=list)
    detail: dict[str, Any] = field(default_factory=dict)


def test_a_weekend_and_a_make_up_workday() -> None:
    """14 February 2026, a Saturday, is worked for the Spring Festival, which lasts from the 15th to the 23rd."""
    friday = datetime(2026, 2, 13, 16, 0, tzinfo=CHINA)
    assert WORK.after(friday, 3 * timedelta(hours=1)) == datetime(2026, 2, 14, 11, 0, tzinfo=CHINA)
    assert WORK.after(friday, timedelta(hours=8)) == datetime(2026, 2, 14, 17, 0, tzinfo=CHINA)
    assert WORK.after(friday, timedelta(hours=8) + MINUTE) == datetime(2026, 2, 24, 9, 1, tzinfo=CHINA)
    assert WORK.between(friday, datetime(2026, 2, 24, 9, 1, tzinfo=CHINA)) == timedelta(hours=8) + MINUTE


def test_lunch_does_not_count() -> None:
    monday = datetime(2026, 11, 23, 11, 30, tzinfo=CHINA)
    assert WORK.after(monday, timedelta(hours=1)) == datetime(2026, 11, 23, 13, 30, tzinfo=CHINA)
    assert not WORK.on(datetime(2026, 11, 23, 12, 0, tzinfo=CHINA))
    assert WORK.on(datetime(2026, 11, 23, 13, 0, tzinfo=CHINA))


@pytest.mark.parametrize("text", ["", "09:00", "12:00-09:00", "09:00-12:00,11:00-17:00"])
def test_hours_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        spans_of(text)


def minutes_worked(start: datetime, end: datetime) -> int:
    """The slow way."""
    count, at = 0, start
    while at < end:
        count += WORK.on(at)
        at += MINUTE
    return count


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.integers(0, 14 * 24 * 60))
def test_working_time_is_what_counting_the_minutes_gives(start: datetime, length: int) -> None:
    end = start + length * MINUTE
    assert WORK.between(start, end) == minutes_worked(start, end) * MINUTE


@settings(max_examples=200, deadline=None)
@given(MOMENTS, st.integers(1, 6000))
def test_a_deadline_is_the_first_moment_at_which_the_time_is_used(start: datetime, minutes: int) -> None:
    due = WORK.after(start, minutes * MINUTE)
    assert WORK.between(start, due) == minutes * MINUTE
    assert WORK.between(start, due - MINUTE) == (minutes - 1) * MINUTE


def history(seed: int) -> list[Line]:
    """A ticket that random people moved, as the table allows."""
    dice = random.Random(seed)
    status, at, log = states.LODGED, FIRST_DAY + dice.randrange(20 * 24 * 60) * MINUTE, []
    for _ in range(dice.randrange(2, 30)):
        names = [name for name, move in MOVES.items() if status in move.before and (move.after not in states.OVER or dice.random() < 0.1)]
        if not names:
            break
        name = dice.choice(names)
        departments: list[str] = []
        if name in ("dispatch", "arbitrate", "assist", "assisted"):
            departments = dice.sample(["医保", "公安", "城管"], k=dice.randrange(0 if name == "dispatch" else 1, 3))
        at += dice.choice((0, 1, 30, 600, 3000, 9000)) * MINUTE
        after = MOVES[name].after or status
        log.append(Line(name, status, after, at, departments, {"days": dice.randrange(1, 5)} if name == "extend" else {}))
        status = after
    return log


def slowly(log: list[Line], name: str, now: datetime, by_minute: dict[datetime, int]) -> tuple[int, int] | None:
    """(minutes used, minutes allowed) of a clock: what happened before each minute decides whether it counts."""
    running, limit, used, state, stopped = False, 0, 0, "", False
    days = {"first": 1, "answer": 5, "close": 10}[name]
    for line, until in zip(log, [*(one.at for one in log[1:]), now], strict=True):
        if line.move in ("unsolved", "call_unsolved") or (line.move in ("dispatch", "arbitrate") and not running):
            running, limit, used, stopped = True, days * 420, 0, False
        if line.move == "extend" and name != "first":
            limit += line.detail["days"] * 420
        ends = {"first": ("feedback", "ask", "suspend", "answer"), "answer": ("answer",), "close": ()}[name]
        stopped = stopped or line.move in ends or line.after in ("closed", "ended")
        state = line.after
        if running and not stopped and state not in ("waiting", "suspended"):
            used += by_minute[until] - by_minute[line.at]
    return (used, limit) if running else None


def counted_to(moments: list[datetime]) -> dict[datetime, int]:
    """Worked minutes from the first day to each moment, in one walk."""
    found, count, at = {}, 0, FIRST_DAY
    for moment in sorted(moments):
        while at < moment:
            count += WORK.on(at)
            at += MINUTE
        found[moment] = count
    return found


def test_the_clocks_of_random_tickets_are_what_the_slow_reference_says() -> None:
    """Ten thousand of them."""
    logs = [log for seed in range(10_000) if (log := history(seed))]
    now_of = [log[-1].at + 777 * MINUTE for log in logs]
    by_minute = counted_to([*(line.at for log in logs for line in log), *now_of])
    read = 0
    for log, now in zip(logs, now_of, strict=True):
        found = clocks.read(log, "request", Terms(), WORK, now)
        for name in ("first", "answer", "close"):
            wanted = slowly(log, name, now, by_minute)
            if wanted is None:
                assert found == {}
                continue
            reading = found[name]
            read += 1
            assert (reading.used // MINUTE, reading.limit // MINUTE) == wanted, (log, name)
            if reading.due_at is not None and reading.due_at > now:
                assert WORK.between(now, reading.due_at) == reading.limit - reading.used
            assert (reading.due_at is None) == (reading.stopped_at is not None or log[-1].after in states.PAUSING)
    assert read > 5000


def test_a_transfer_leaves_the_clock_alone() -> None:
    at = datetime(2026, 11, 23, 10, 0, tzinfo=CHINA)
    log = [Line("dispatch", "accepted", "dispatched", at), Line("return", "dispatched", "returned", at + timedelta(hours=25))]
    before = clocks.read(log, "request", Terms(), WORK, at + timedelta(days=2))
    log.append(Line("dispatch", "returned", "dispatched", at + timedelta(hours=26)))
    assert clocks.read(log, "request", Terms(), WORK, at + timedelta(days=2)) == before


def test_each_co_department_has_a_clock_of_its_own() -> None:
    at = datetime(2026, 11, 23, 10, 0, tzinfo=CHINA)
    log = [
        Line("dispatch", "accepted", "dispatched", at, ["医保"]),
        Line("assist", "dispatched", "dispatched", at + timedelta(days=1), ["公安"]),
        Line("assisted", "dispatched", "dispatched", at + timedelta(days=2), ["医保"]),
    ]
    found = clocks.read_tasks(log, "request", Terms(), WORK, at + timedelta(days=3))
    assert (found["医保"].stopped_at, found["医保"].used) == (at + timedelta(days=2), 2 * WORK.day)
    assert found["公安"].due_at == datetime(2026, 12, 1, 10, 0, tzinfo=CHINA)


@settings(deadline=None)
@given(MOMENTS, st.integers(0, 5000))
def test_the_next_look_is_when_another_rung_is_reached(start: datetime, later: int) -> None:
    log = [Line("dispatch", "accepted", "dispatched", start)]
    now = start + later * MINUTE
    reading = clocks.read(log, "request", Terms(), WORK, now)["answer"]
    at = next_look([reading], WORK, now)
    if at is None:
        assert reached(reading, WORK) == list(RUNGS)
        return
    then = clocks.read(log, "request", Terms(), WORK, at)["answer"]
    just_before = clocks.read(log, "request", Terms(), WORK, at - MINUTE)["answer"]
    assert len(reached(then, WORK)) > len(reached(just_before, WORK)) >= len(reached(reading, WORK)) or at == now
