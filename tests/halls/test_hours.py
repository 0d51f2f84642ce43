"""营业时间: what the text on the door means at a moment."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.areas.calendar import Calendar
from server.clock import CHINA
from server.halls.hours import HoursUnreadable, Opening, on_saturdays, opening, parse, say
from tests.guides.small import steady

USUAL = "Mo-Fr 09:00-12:00,13:00-17:00; PH off"
WITH_SATURDAY = "Mo-Fr 09:00-17:00; Sa 09:00-11:30; PH off"
ANNOUNCED = Calendar({})
CLOSED = Opening(False, None, None)
NOBODY_KNOWS = Opening(None, None, None)


def at(text: str, month: int = 11, day: int = 23, *, year: int = 2026) -> datetime:
    """A moment in 2026; 23 November is a Monday."""
    clock = time.fromisoformat(text)
    return datetime(year, month, day, clock.hour, clock.minute, clock.second, tzinfo=CHINA)


def stands(hours: str, now: datetime, calendar: Calendar = ANNOUNCED) -> tuple[bool | None, str | None, str | None]:
    """(open now, opens, closes), times as “11-23 13:00”."""
    found = opening(hours, calendar, now)
    return found.open_now, _short(found.opens_at), _short(found.closes_at)


def _short(moment: datetime | None) -> str | None:
    return moment.strftime("%m-%d %H:%M") if moment else None


# The text


@pytest.mark.parametrize(
    "text",
    [
        "Mo-Fr",
        "09:00-17:00",
        "Mo-Fr 9:00-17:00",
        "Mo-Fr 09:00",
        "Mo-Fr 09:00-17:00,",
        "Mo-Fr 09:00-12:00, 13:00-17:00",
        "Mo-Fr 09.00-17.00",
        "mo-fr 09:00-17:00",
        "Mon-Fri 09:00-17:00",
        "Mo,We 09:00-17:00",
        "周一至周五 09:00-17:00",
        "Mo-Fr 09:00-25:00",
        "Mo-Fr 09:61-17:00",
        "Mo-Fr 17:00-09:00",
        "Mo-Fr 09:00-09:00",
        "Mo-Fr closed",
        "PH",
        "24/7",
        "Mo-Fr 09:00-17:00 Sa 09:00-11:30",
        "Fr-Mo 09:00-17:00",
        "Mo-Fr 13:00-17:00,09:00-12:00",
        "Mo-Fr 09:00-13:00,12:00-17:00",
    ],
)
def test_a_text_that_nobody_can_read_is_refused(text: str) -> None:
    with pytest.raises(HoursUnreadable, match=r"看不懂|不晚于|先后"):
        parse(text)


def test_every_day_of_a_range_has_its_hours_and_the_others_none() -> None:
    week = parse("Mo-We 09:00-12:00; Sa 09:00-11:30; PH 10:00-11:00")
    nine, ten, eleven, half, noon = time(9), time(10), time(11), time(11, 30), time(12)
    assert week.days == (((nine, noon),),) * 3 + ((), ()) + (((nine, half),), ())
    assert week.holiday == ((ten, eleven),)


def test_a_later_rule_for_a_day_replaces_the_earlier_one() -> None:
    assert parse("Mo-Fr 09:00-17:00; We off").days[2] == ()
    assert parse("Mo-Fr 09:00-17:00; We 09:00-12:00").days[2] == ((time(9), time(12)),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (USUAL, "周一至周五 09:00-12:00、13:00-17:00;法定节假日休息"),
        (WITH_SATURDAY, "周一至周五 09:00-17:00;周六 09:00-11:30;法定节假日休息"),
        ("Su off", "周日休息"),
        ("", "时间未公布"),
    ],
)
def test_the_text_is_told_in_words(text: str, words: str) -> None:
    assert say(text).replace("；", ";") == words


# An ordinary day with a lunch break


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("00:00", (False, "11-23 09:00", "11-23 12:00")),
        ("08:59", (False, "11-23 09:00", "11-23 12:00")),
        ("09:00", (True, "11-23 13:00", "11-23 12:00")),
        ("11:59", (True, "11-23 13:00", "11-23 12:00")),
        ("12:00", (False, "11-23 13:00", "11-23 17:00")),
        ("12:59", (False, "11-23 13:00", "11-23 17:00")),
        ("13:00", (True, None, "11-23 17:00")),
        ("16:59", (True, None, "11-23 17:00")),
        ("16:59:59", (True, None, "11-23 17:00")),
        ("17:00", (False, "11-24 09:00", "11-24 12:00")),
        ("23:59", (False, "11-24 09:00", "11-24 12:00")),
    ],
)
def test_a_monday_from_morning_to_night(now: str, expected: tuple[bool, str | None, str | None]) -> None:
    assert stands(USUAL, at(now)) == expected


def test_two_stretches_without_a_pause_between_them_are_both_told() -> None:
    assert stands("Mo-Fr 09:00-12:00,12:00-17:00", at("11:00")) == (True, "11-23 12:00", "11-23 12:00")


# Saturdays and Sundays


@pytest.mark.parametrize(
    ("now", "hours", "expected"),
    [
        (at("10:00", 11, 28), WITH_SATURDAY, (True, None, "11-28 11:30")),
        (at("11:30", 11, 28), WITH_SATURDAY, (False, "11-30 09:00", "11-30 17:00")),
        (at("10:00", 11, 28), USUAL, (False, "11-30 09:00", "11-30 12:00")),
        (at("10:00", 11, 29), WITH_SATURDAY, (False, "11-30 09:00", "11-30 17:00")),
        (at("17:30", 11, 27), WITH_SATURDAY, (False, "11-28 09:00", "11-28 11:30")),
        (at("17:30", 11, 27), USUAL, (False, "11-30 09:00", "11-30 12:00")),
    ],
)
def test_the_weekend(now: datetime, hours: str, expected: tuple[bool, str, str]) -> None:
    assert stands(hours, now) == expected


# Days worked in exchange for a holiday, and the holidays


@pytest.mark.parametrize("day", [(2, 14), (2, 28), (5, 9), (10, 10), (1, 4), (9, 20)])
def test_a_weekend_day_that_is_worked_keeps_the_hours_of_a_weekday(day: tuple[int, int]) -> None:
    month, number = day
    assert date(2026, month, number).weekday() >= 5
    assert stands(USUAL, at("10:00", month, number))[0] is True
    assert opening(WITH_SATURDAY, ANNOUNCED, at("16:00", month, number)).open_now is True  # not the short Saturday


@pytest.mark.parametrize("day", [(1, 1), (2, 17), (5, 1), (6, 19), (9, 25), (10, 1), (10, 7), (10, 3)])
def test_a_public_holiday_is_closed(day: tuple[int, int]) -> None:
    assert opening(WITH_SATURDAY, ANNOUNCED, at("10:00", *day)).open_now is False


def test_a_hall_may_have_hours_for_holidays() -> None:
    assert stands("Mo-Fr 09:00-17:00; PH 10:00-12:00", at("11:00", 10, 1)) == (True, None, "10-01 12:00")


def test_without_a_rule_for_holidays_it_is_closed_then() -> None:
    assert opening("Mo-Su 09:00-17:00", ANNOUNCED, at("10:00", 10, 1)).open_now is False


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        (at("17:30", 9, 30), "10-08 09:00"),  # over the whole of the National Day week
        (at("17:30", 10, 9), "10-10 09:00"),  # the Saturday that is worked
        (at("17:30", 2, 14), "02-24 09:00"),  # nine days of Spring Festival
        (at("10:00", 9, 25), "09-28 09:00"),
    ],
)
def test_the_next_opening_after_a_holiday(now: datetime, opens: str) -> None:
    assert stands(USUAL, now)[:2] == (False, opens)


# Nobody knows


def test_without_hours_nobody_knows() -> None:
    assert opening("", ANNOUNCED, at("10:00")) == NOBODY_KNOWS


def test_a_weekday_of_a_year_not_announced_is_unknown_however_usual_the_hours() -> None:
    assert opening(USUAL, ANNOUNCED, at("10:00", 1, 4, year=2027)) == NOBODY_KNOWS


def test_the_next_opening_is_not_promised_across_days_that_nobody_knows() -> None:
    assert opening(USUAL, ANNOUNCED, at("17:30", 12, 31)) == CLOSED
    assert opening(USUAL, ANNOUNCED, at("10:00", 1, 2, year=2027)) == CLOSED


def test_once_the_year_is_entered_by_hand_it_can_be_promised() -> None:
    entered = Calendar({date(2027, 1, 1): "holiday"})
    assert stands(USUAL, at("17:30", 12, 31), entered)[:2] == (False, "01-04 09:00")
    assert opening(USUAL, entered, at("10:00", 1, 4, year=2027)).open_now is True


def test_a_hall_closed_for_weeks_promises_nothing() -> None:
    assert opening("Mo-Su off", ANNOUNCED, at("10:00")) == CLOSED


# Laws


moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 15)).map(lambda moment: moment.replace(tzinfo=CHINA))
texts = st.sampled_from([USUAL, WITH_SATURDAY, "Mo-Fr 08:30-11:30,13:00-17:00; PH 10:00-12:00", "We 09:00-10:00", "Sa 09:00-11:30"])


@steady
@given(texts, moments)
def test_what_is_said_of_an_opening_comes_true(hours: str, now: datetime) -> None:
    found = opening(hours, ANNOUNCED, now)
    if found.open_now:
        assert found.closes_at is not None
        assert found.closes_at > now
        assert opening(hours, ANNOUNCED, found.closes_at).open_now is False
    elif found.opens_at is not None:
        assert found.opens_at > now
        assert opening(hours, ANNOUNCED, found.opens_at).open_now is True
        assert opening(hours, ANNOUNCED, found.opens_at).closes_at == found.closes_at


@pytest.mark.parametrize(
    ("text", "doors"),
    [
        (USUAL, "closed"),
        (WITH_SATURDAY, "open"),
        ("Mo-Su 08:00-20:00", "open"),
        ("Mo-Sa 08:00-20:00; Sa off", "closed"),
        ("PH 09:00-12:00", "closed"),
        ("", "unknown"),
    ],
)
def test_whoever_can_only_come_on_saturdays_is_told(text: str, doors: str) -> None:
    assert on_saturdays(text) == doors
