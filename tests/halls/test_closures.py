"""临时停办: what a closure does to the hours on the door."""

from __future__ import annotations

from datetime import datetime, timedelta

from server.areas.calendar import Calendar
from server.halls.closures import Closed, opening_between, telling
from server.halls.hours import Opening
from tests.fakes import MONDAY_MORNING

HOURS = "Mo-Fr 09:00-12:00,13:00-17:00; PH off"
CALENDAR = Calendar({})


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY_MORNING.replace(day=day, hour=hour, minute=minute)


def closed(begins: datetime, ends: datetime) -> Closed:
    return Closed(begins, ends, "系统升级")


def seen(now: datetime, *closures: Closed, hours: str = HOURS) -> Opening:
    return opening_between(hours, CALENDAR, now, closures)


def test_a_hall_that_is_closed_this_morning_opens_in_the_afternoon() -> None:
    assert seen(at(23, 10), closed(at(23, 8), at(23, 12))) == Opening(False, at(23, 13), at(23, 17))


def test_a_closure_that_ends_within_the_hours_opens_then() -> None:
    assert seen(at(23, 10), closed(at(23, 8), at(23, 14))) == Opening(False, at(23, 14), at(23, 17))


def test_a_closure_over_night_opens_the_next_day() -> None:
    assert seen(at(23, 10), closed(at(23, 8), at(24, 7))) == Opening(False, at(24, 9), at(24, 12))


def test_a_closure_later_today_is_when_the_hall_shuts() -> None:
    assert seen(at(23, 10), closed(at(23, 11), at(23, 18))).closes_at == at(23, 11)


def test_at_lunch_the_hall_is_not_said_to_open_into_a_closure() -> None:
    assert seen(at(23, 12, 30), closed(at(23, 13), at(24, 18))) == Opening(False, at(25, 9), at(25, 12))


def test_closures_that_follow_on_each_other_count_as_one() -> None:
    assert seen(at(23, 10), closed(at(23, 8), at(23, 12)), closed(at(23, 12), at(23, 15))).opens_at == at(23, 15)


def test_a_hall_whose_hours_nobody_knows_is_known_to_be_closed_while_it_is() -> None:
    assert seen(at(23, 10), closed(at(23, 8), at(23, 12)), hours="") == Opening(False, None, None)
    assert seen(at(23, 13), closed(at(23, 8), at(23, 12)), hours="").open_now is None


def test_residents_hear_of_a_closure_a_week_ahead_and_in_its_words() -> None:
    soon = closed(at(26, 9), at(26, 17))
    later = closed(at(23, 10) + timedelta(days=8), at(23, 10) + timedelta(days=9))
    assert telling(at(23, 10), [later, soon]) == [soon]
    assert soon.say(at(23, 10)) == "11月26日 09:00起临时停办：系统升级"
    assert soon.say(at(26, 10)) == "临时停办（至11月26日 17:00）：系统升级"
    assert telling(at(26, 17), [soon]) == []
