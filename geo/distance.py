"""直线距离: metres as the crow flies, between positions in one datum."""

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from geo.datum import Point

# The equatorial radius, as the published check distance of the datum library uses it. At Kunshan's latitude this is
# about 0.1 % long, a metre in a kilometre.
EARTH_RADIUS_M = 6378137.0


def distance_m(a: Point, b: Point) -> float:
    """Great-circle distance in metres (haversine)."""
    return distances_m(a, (b,))[0]


def distances_m(origin: Point, points: Iterable[Point]) -> list[float]:
    """Great-circle distance in metres from one origin to each point, in their order."""
    lat, lng = radians(origin.lat), radians(origin.lng)
    cos_lat, found = cos(lat), []
    for point in points:
        there = radians(point.lat)
        half = sin((there - lat) / 2.0) ** 2 + cos_lat * cos(there) * sin((radians(point.lng) - lng) / 2.0) ** 2
        # Rounding can push the half-chord of two antipodes past 1, beyond which asin has no answer.
        found.append(2.0 * EARTH_RADIUS_M * asin(sqrt(min(1.0, half))))
    return found
