"""直线距离."""

from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.datum import Point
from geo.distance import EARTH_RADIUS_M, distance_m, distances_m

POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


def test_the_published_distance_between_shanghai_and_beijing() -> None:
    shanghai, beijing = Point(31.17530398364597, 121.531541859215), Point(39.91334545536069, 116.38404722455657)
    assert distance_m(shanghai, beijing) == pytest.approx(1_078_164, abs=1)


def test_a_hundredth_of_a_degree_north_is_about_1113_metres() -> None:
    assert distance_m(Point(31.38, 120.98), Point(31.39, 120.98)) == pytest.approx(1113.2, abs=0.1)


def test_two_sides_of_the_date_line_are_neighbours() -> None:
    assert distance_m(Point(0.0, 179.999), Point(0.0, -179.999)) == pytest.approx(222.6, abs=0.1)


# For the last three, rounding makes the squared half-chord a hair more than 1.
@pytest.mark.parametrize(("lat", "lng"), [(31.0, -121.0), (25.2, -169.1), (-26.3, -140.4), (42.1, -150.2)])
def test_the_far_side_of_the_earth_is_half_a_circle_away(lat: float, lng: float) -> None:
    assert distance_m(Point(lat, lng), Point(-lat, lng + 180)) == pytest.approx(pi * EARTH_RADIUS_M, rel=1e-7)


@given(POINTS, POINTS)
def test_the_way_back_is_as_long_and_no_place_is_away_from_itself(a: Point, b: Point) -> None:
    assert distance_m(a, b) == pytest.approx(distance_m(b, a), abs=1e-6)
    assert distance_m(a, a) == 0


@given(POINTS, st.lists(POINTS, max_size=5))
def test_many_at_once_are_the_same_as_one_by_one(origin: Point, points: list[Point]) -> None:
    assert distances_m(origin, points) == [distance_m(origin, point) for point in points]
