"""工作日历: what kind of day a date is. The dates are those that the State Council announced for 2026."""

from datetime import date

import pytest

from server.areas.calendar import Calendar, DayKind

PLAIN = Calendar({})


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 11, 23), "workday"),  # a Monday
        (date(2026, 11, 28), "weekend"),
        (date(2026, 11, 29), "weekend"),
        (date(2026, 10, 1), "holiday"),  # National Day, a Thursday
        (date(2026, 10, 3), "holiday"),  # a Saturday within it
        (date(2026, 10, 8), "workday"),
        (date(2026, 10, 10), "workday"),  # a Saturday worked for it
        (date(2026, 9, 20), "workday"),  # a Sunday worked for it
        (date(2026, 2, 14), "workday"),  # a Saturday worked for the Spring Festival
        (date(2026, 2, 17), "holiday"),
        (date(2026, 1, 1), "holiday"),
        (date(2026, 12, 31), "workday"),
    ],
)
def test_an_announced_year_is_known_to_the_day(day: date, kind: DayKind) -> None:
    assert PLAIN.kind(day) == kind


@pytest.mark.parametrize(
    ("day", "kind"),
    [(date(2027, 1, 1), "unknown"), (date(2027, 1, 4), "unknown"), (date(2027, 1, 2), "weekend"), (date(2027, 1, 3), "weekend")],
)
def test_a_weekday_of_a_year_not_yet_announced_is_unknown(day: date, kind: DayKind) -> None:
    assert PLAIN.kind(day) == kind


ENTERED = Calendar({date(2027, 1, 1): "holiday", date(2027, 2, 20): "workday"})


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2027, 1, 1), "holiday"),
        (date(2027, 2, 20), "workday"),  # a Saturday
        (date(2027, 1, 4), "workday"),  # the year was entered, and this day is nothing special
        (date(2027, 1, 9), "weekend"),
        (date(2028, 1, 3), "unknown"),  # the next year was not
    ],
)
def test_a_year_entered_by_hand_is_known_too(day: date, kind: DayKind) -> None:
    assert ENTERED.kind(day) == kind


def test_what_was_entered_by_hand_wins_over_the_library() -> None:
    typhoon, worked = date(2026, 11, 24), date(2026, 11, 28)
    calendar = Calendar({typhoon: "holiday", worked: "workday"})
    assert (calendar.kind(typhoon), calendar.kind(worked)) == ("holiday", "workday")
    assert calendar.kind(date(2026, 11, 25)) == "workday"
    assert PLAIN.kind(typhoon) == "workday"
