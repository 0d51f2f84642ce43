"""网点排序. A candidate is written as a person would tell it: minutes there, then what the clock on the door says."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.datum import Point
from geo.ranking import Arrival, Candidate, Ranked, Reason, arrival_state, rank
from geo.travel import estimate_minutes

HERE = Point(31.38, 120.98)


def hall(
    name: str,
    minutes: int | None,
    *,
    open_now: bool | None = True,
    opens_in: int | None = None,
    closes_in: int | None = 480,
    km_north: float | None = 1.0,
) -> Candidate:
    point = None if km_north is None else Point(HERE.lat + km_north / 111.32, HERE.lng)
    return Candidate(name, point, minutes, open_now, opens_in, closes_in)


def order(*candidates: Candidate) -> list[str]:
    return [ranked.candidate.id for ranked in rank(candidates, HERE)]


def why(name: str, *candidates: Candidate) -> tuple[Reason, ...]:
    return next(ranked.reasons for ranked in rank(candidates, HERE) if ranked.candidate.id == name)


# At the door


def test_a_hall_that_is_open_and_stays_open_serves_on_arrival() -> None:
    assert arrival_state(hall("a", 20, closes_in=90)) == Arrival("open", 20, 70)


def test_a_hall_open_round_the_clock_has_no_minutes_left_to_count() -> None:
    assert arrival_state(hall("a", 20, closes_in=None)) == Arrival("open", 20, None)


def test_a_hall_that_closes_before_arrival_is_closed_on_arrival() -> None:
    assert arrival_state(hall("a", 30, closes_in=20)) == Arrival("closed")


def test_arriving_at_the_stroke_of_closing_is_too_late() -> None:
    assert arrival_state(hall("a", 20, closes_in=20)) == Arrival("closed")
    assert arrival_state(hall("a", 19, closes_in=20)) == Arrival("open", 19, 1)


def test_a_hall_that_goes_to_lunch_on_the_way_serves_after_lunch() -> None:
    assert arrival_state(hall("a", 30, closes_in=20, opens_in=110)) == Arrival("waits", 110)


def test_a_long_way_may_end_after_lunch() -> None:
    assert arrival_state(hall("a", 120, closes_in=20, opens_in=110)) == Arrival("open", 120)


def test_a_hall_at_lunch_now_may_be_open_again_on_arrival() -> None:
    assert arrival_state(hall("a", 25, open_now=False, opens_in=10, closes_in=190)) == Arrival("open", 25, 165)


def test_a_hall_that_has_not_opened_yet_makes_one_wait() -> None:
    assert arrival_state(hall("a", 25, open_now=False, opens_in=40, closes_in=190)) == Arrival("waits", 40, 150)


def test_a_short_opening_that_is_over_before_arrival_does_not_count() -> None:
    assert arrival_state(hall("a", 60, open_now=False, opens_in=10, closes_in=50)) == Arrival("closed")


def test_a_hall_with_no_opening_left_is_closed_today_wherever_it_is() -> None:
    assert arrival_state(hall("a", 5, open_now=False, closes_in=None)) == Arrival("closed")
    assert arrival_state(hall("a", None, open_now=False, closes_in=None)) == Arrival("closed")


def test_unknown_hours_or_an_unknown_way_say_nothing_about_the_door() -> None:
    assert arrival_state(hall("a", 5, open_now=None, closes_in=None)) == Arrival("unknown")
    assert arrival_state(hall("a", None)) == Arrival("unknown")


def test_an_opening_already_past_is_no_promise_for_after_closing() -> None:
    assert arrival_state(hall("a", 30, closes_in=20, opens_in=0)) == Arrival("closed")


# Which first


def test_the_quicker_of_two_open_halls_comes_first() -> None:
    assert order(hall("far", 30), hall("near", 10)) == ["near", "far"]


def test_an_open_hall_farther_away_beats_a_near_one_that_closes_before_arrival() -> None:
    assert order(hall("near", 10, closes_in=5), hall("far", 30)) == ["far", "near"]


def test_a_near_hall_at_lunch_beats_a_far_open_one_when_its_wait_is_shorter() -> None:
    near = hall("near", 5, open_now=False, opens_in=15, closes_in=195)
    assert order(hall("far", 30), near) == ["near", "far"]


def test_a_near_hall_at_lunch_loses_when_the_wait_is_longer_than_the_way_elsewhere() -> None:
    near = hall("near", 5, open_now=False, opens_in=60, closes_in=240)
    assert order(near, hall("far", 30)) == ["far", "near"]


def test_closed_today_comes_after_any_wait_today() -> None:
    closed = hall("closed", 1, open_now=False, closes_in=None)
    assert order(closed, hall("late", 5, open_now=False, opens_in=300, closes_in=400)) == ["late", "closed"]


def test_unknown_hours_rank_by_time_with_a_small_handicap() -> None:
    unknown = hall("unknown", 10, open_now=None, closes_in=None)
    assert order(unknown, hall("open", 24)) == ["open", "unknown"]
    assert order(hall("open", 26), unknown) == ["unknown", "open"]
    assert order(hall("closed", 1, open_now=False, closes_in=None), unknown) == ["unknown", "closed"]


def test_a_hall_nobody_can_place_follows_those_with_a_way_but_precedes_closed_ones() -> None:
    nowhere = hall("nowhere", None, km_north=None)
    closed = hall("closed", 5, open_now=False, closes_in=None)
    assert order(nowhere, closed, hall("open", 90)) == ["open", "nowhere", "closed"]


def test_equal_times_go_by_distance() -> None:
    assert order(hall("b", 10, km_north=3), hall("a", 10, km_north=2)) == ["a", "b"]


def test_waits_that_end_together_go_by_distance() -> None:
    nine = {"open_now": False, "opens_in": 60, "closes_in": 240}
    assert order(hall("b", 50, km_north=9, **nine), hall("a", 10, km_north=2, **nine)) == ["a", "b"]  # type: ignore[arg-type]


def test_full_equals_keep_the_order_they_came_in() -> None:
    assert order(hall("b", 10), hall("a", 10), hall("c", 10)) == ["b", "a", "c"]


def test_nothing_ranks_to_nothing() -> None:
    assert rank([], HERE) == []


def test_without_an_origin_there_is_no_distance_and_no_nearest() -> None:
    ranked = rank([hall("a", 10), hall("b", 5)])
    assert [r.candidate.id for r in ranked] == ["b", "a"]
    assert all(r.distance_m is None and "nearest" not in r.reasons for r in ranked)


# Why


def test_the_first_is_the_soonest_and_the_closest_is_the_nearest() -> None:
    near, far = hall("near", 10, closes_in=5, km_north=1), hall("far", 30, km_north=8)
    assert why("far", near, far) == ("soonest", "open_on_arrival")
    assert why("near", near, far) == ("nearest", "closes_before_arrival", "closed_today")


@pytest.mark.parametrize(
    ("candidate", "reasons"),
    [
        (hall("a", 10), ("soonest", "nearest", "open_on_arrival")),
        (hall("a", 10, closes_in=39), ("soonest", "nearest", "open_on_arrival", "closes_soon")),
        (hall("a", 10, closes_in=40), ("soonest", "nearest", "open_on_arrival")),
        (hall("a", 10, open_now=False, opens_in=5), ("soonest", "nearest", "opens_before_arrival")),
        (hall("a", 10, open_now=False, opens_in=50), ("soonest", "nearest", "waits_for_opening")),
        (
            hall("a", 30, closes_in=20, opens_in=110),
            ("soonest", "nearest", "closes_before_arrival", "waits_for_opening"),
        ),
        (hall("a", 120, closes_in=20, opens_in=110), ("soonest", "nearest", "opens_before_arrival")),
        (hall("a", 10, open_now=None, closes_in=None), ("nearest", "hours_unknown")),
        (hall("a", None, km_north=None), ("place_unknown",)),
        (hall("a", None, km_north=None, open_now=None), ("hours_unknown", "place_unknown")),
        (hall("a", 10, open_now=False, closes_in=None), ("nearest", "closed_today")),
        (
            hall("a", 60, open_now=False, opens_in=10, closes_in=50),
            ("nearest", "closes_before_arrival", "closed_today"),
        ),
    ],
)
def test_the_reasons_tell_what_was_found_at_the_door(candidate: Candidate, reasons: tuple[Reason, ...]) -> None:
    assert why("a", candidate) == reasons


MINUTES = st.none() | st.integers(0, 600)
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        id=st.uuids().map(str),
        point=st.none() | st.builds(Point, st.floats(31.2, 31.6), st.floats(120.7, 121.2)),
        minutes=MINUTES,
        open_now=st.none() | st.booleans(),
        opens_in_minutes=MINUTES,
        closes_in_minutes=MINUTES,
    ),
    max_size=12,
)


@given(CANDIDATES)
def test_every_hall_comes_out_once_and_closed_ones_last(candidates: list[Candidate]) -> None:
    ranked = rank(candidates, HERE)
    assert sorted(r.candidate.id for r in ranked) == sorted(c.id for c in candidates)
    closed = [r.arrival.state == "closed" for r in ranked]
    assert closed == sorted(closed)
    assert all(set(r.reasons) <= set(get_args(Reason)) and r.reasons for r in ranked)


@given(CANDIDATES)
def test_ranking_what_is_ranked_changes_nothing(candidates: list[Candidate]) -> None:
    def ids(ranked: list[Ranked]) -> list[str]:
        return [r.candidate.id for r in ranked]

    once = rank(candidates, HERE)
    assert ids(rank([r.candidate for r in once], HERE)) == ids(once)


@given(CANDIDATES)
def test_nobody_is_served_before_getting_there_or_before_the_door_opens(candidates: list[Candidate]) -> None:
    for candidate in candidates:
        arrival = arrival_state(candidate)
        if arrival.served_in_minutes is None:
            continue
        assert candidate.minutes is not None
        assert arrival.served_in_minutes >= candidate.minutes
        if not candidate.open_now:
            assert candidate.opens_in_minutes is not None
            assert arrival.served_in_minutes >= candidate.opens_in_minutes


def test_at_night_the_near_hall_comes_before_the_far_one_that_opens_earlier() -> None:
    near = Candidate("near", Point(31.38, 120.98), 6, open_now=False, opens_in_minutes=519, closes_in_minutes=699)
    far = Candidate("far", Point(31.17, 120.99), 40, open_now=False, opens_in_minutes=489, closes_in_minutes=669)
    ranked = rank([far, near], Point(31.381, 120.981))
    assert [found.candidate.id for found in ranked] == ["near", "far"]
    assert "opens_later" in ranked[0].reasons
    assert "soonest" not in ranked[0].reasons


def test_a_lunch_break_is_still_waited_for() -> None:
    near = Candidate("near", Point(31.38, 120.98), 6, open_now=False, opens_in_minutes=60, closes_in_minutes=300)
    open_one = Candidate("open", Point(31.37, 120.99), 30, open_now=True, closes_in_minutes=300)
    assert [found.candidate.id for found in rank([near, open_one])] == ["open", "near"]


def test_a_distance_that_is_known_already_is_not_measured_again() -> None:
    ranked = rank([hall("a", 10)._replace(away_m=77.0), hall("b", 20)], HERE)
    assert ranked[0].distance_m == 77.0
    assert ranked[1].distance_m == pytest.approx(1000, rel=0.01)


@pytest.mark.parametrize("minutes_to_nine", [519, 120, 90, 60, 45])
def test_in_the_morning_the_near_hall_that_opens_at_nine_comes_before_the_far_one_that_opens_at_half_past_eight(
    minutes_to_nine: int,
) -> None:
    near = hall("near", 6, open_now=False, opens_in=minutes_to_nine, closes_in=minutes_to_nine + 150)
    far = hall("far", 40, open_now=False, opens_in=minutes_to_nine - 30, closes_in=minutes_to_nine + 150, km_north=24)
    assert order(far, near) == ["near", "far"]


@given(near_km=st.floats(0, 20), farther_km=st.floats(20, 40), opens_in=st.integers(31, 600), earlier=st.integers(0, 30))
def test_half_an_hour_of_waiting_never_costs_twenty_kilometres(near_km: float, farther_km: float, opens_in: int, earlier: int) -> None:
    def closed(name: str, km: float, opens: int) -> Candidate:
        return hall(name, estimate_minutes(km * 1000), open_now=False, opens_in=opens, closes_in=opens + 480, km_north=km)

    near, far = closed("near", near_km, opens_in), closed("far", near_km + farther_km, opens_in - earlier)
    assert order(far, near) == ["near", "far"]


@given(st.integers(0, 90), st.integers(0, 90), st.integers(1, 600), st.integers(1, 600))
def test_of_two_closed_halls_the_farther_wins_only_by_more_minutes_than_its_way_is_longer(
    one: int, other: int, opens: int, others: int
) -> None:
    a = hall("a", one, open_now=False, opens_in=opens, closes_in=opens + 480)
    b = hall("b", other, open_now=False, opens_in=others, closes_in=others + 480)
    near, far = sorted((a, b), key=lambda candidate: candidate.minutes or 0)
    served = {found.candidate.id: found.arrival.served_in_minutes or 0 for found in rank([near, far], HERE)}
    if order(near, far) == [far.id, near.id]:
        assert served[near.id] - served[far.id] > (far.minutes or 0) - (near.minutes or 0)


def test_a_first_that_is_not_the_soonest_does_not_call_itself_so() -> None:
    near, far = hall("near", 20, open_now=False, opens_in=59), hall("far", 41, km_north=9)
    assert order(far, near) == ["near", "far"]
    assert "soonest" not in why("near", near, far)
