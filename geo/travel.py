"""路上时间: minutes from setting out to standing at the hall's door.

`estimate_minutes` is for when no map service answers, and everything that shows its result must call it an estimate
(`ESTIMATE`, the contract's `minutes_are`). Its numbers are assumptions, chosen to be believable in Kunshan and meant
to be fitted again once real driving times have been collected:

- Roads are 1.35 times as long as the straight line. Street grids alone cost about 1.2; Kunshan's canals and the
  railway, with few crossings, cost more.
- 30 km/h in town: AMap's traffic report gave Suzhou a rush-hour mean of 30.6 km/h (second quarter of 2017).
- 50 km/h for what a trip has beyond 8 km of road, when it leaves town by a main road.
- 5 minutes to park and walk to the door. Real driving times need the same, so that the two can be compared in one list.
- Nobody drives where walking (70 m a minute) is quicker, so the answer is never longer than the walk.
"""

from math import ceil
from typing import Final, Literal

MinutesAre = Literal["driving", "estimate"]
DRIVING: Final = "driving"
ESTIMATE: Final = "estimate"

DETOUR_FACTOR = 1.35
TOWN_KM_PER_HOUR = 30.0
MAIN_ROAD_KM_PER_HOUR = 50.0
TOWN_ROAD_M = 8_000.0
PARKING_MINUTES = 5
WALKING_M_PER_MINUTE = 70.0


def estimate_minutes(straight_line_m: float) -> int:
    """Whole minutes, rounded up, door to door for a straight-line distance in metres: a guess, and labelled as one."""
    road_m = max(0.0, straight_line_m) * DETOUR_FACTOR
    in_town_m = min(road_m, TOWN_ROAD_M)
    driving = in_town_m / _per_minute(TOWN_KM_PER_HOUR) + (road_m - in_town_m) / _per_minute(MAIN_ROAD_KM_PER_HOUR)
    return ceil(min(driving + PARKING_MINUTES, road_m / WALKING_M_PER_MINUTE))


def driving_minutes(duration_s: int) -> int:
    """Whole minutes, rounded up, door to door for a map service's driving time in seconds: parking comes on top."""
    return ceil(max(0, duration_s) / 60) + PARKING_MINUTES


def _per_minute(km_per_hour: float) -> float:
    """km/h as metres a minute."""
    return km_per_hour * 1000.0 / 60.0
