"""路上时间."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.travel import ESTIMATE, PARKING_MINUTES, driving_minutes, estimate_minutes


@pytest.mark.parametrize(
    ("straight_m", "minutes"),
    [
        (0, 0),
        (50, 1),
        (200, 4),  # 270 m on foot; driving would be 6 with the parking
        (1_000, 8),  # 1.35 km at 30 km/h is 2.7, and 5 to park
        (3_000, 14),
        (10_000, 28),  # 8 km in town (16), 5.5 km on a main road (6.6), 5 to park
        (28_000, 57),  # the centre to 周庄
    ],
)
def test_estimates_follow_the_numbers_written_down(straight_m: float, minutes: int) -> None:
    assert estimate_minutes(straight_m) == minutes


def test_an_estimate_has_the_contracts_label() -> None:
    assert ESTIMATE == "estimate"


@given(st.floats(0, 100_000), st.floats(0, 100_000))
def test_farther_never_takes_less_time(a: float, b: float) -> None:
    near, far = sorted((a, b))
    assert estimate_minutes(near) <= estimate_minutes(far)


def test_a_measured_time_gets_the_same_parking_and_is_rounded_up() -> None:
    assert driving_minutes(0) == PARKING_MINUTES
    assert driving_minutes(601) == 11 + PARKING_MINUTES
    assert driving_minutes(600) == 10 + PARKING_MINUTES
