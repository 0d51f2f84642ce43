"""坐标系: WGS-84 (GPS), GCJ-02 (AMap, Tencent, WeChat) and BD-09 (Baidu).

Latitude comes first in every argument list and result here, in degrees. GCJ-02 exists only inside China: elsewhere a
WGS-84 position is already what the maps show, so the first two conversions leave it alone. The formulas are the
published ones with the Krasovsky ellipsoid (a = 6378245 m); the tests quote the vectors they were published with.
"""

from dataclasses import dataclass
from math import atan2, cos, hypot, isfinite, pi, radians, sin, sqrt
from typing import Literal, get_args

Datum = Literal["wgs84", "gcj02", "bd09"]
DATUMS: tuple[str, ...] = get_args(Datum)

_A = 6378245.0  # Krasovsky 1940 semi-major axis, metres. 6378137 is a known slip in one public port.
_EE = 0.00669342162296594323  # its eccentricity, squared
# Baidu's wave is 3000 cycles per 180 degrees. Plain pi instead gives points 10 to 40 m off.
_BD_PI = pi * 3000.0 / 180.0
_INVERSE_DONE = 1e-10  # degrees, about 0.01 mm
_INVERSE_ROUNDS = 20  # it needs three or four


@dataclass(frozen=True, slots=True)
class Point:
    """A position in GCJ-02, degrees."""

    lat: float
    lng: float


def valid(lat: float, lng: float) -> bool:
    """Whether this is a position on Earth at all: finite, -90..90 and -180..180."""
    return isfinite(lat) and isfinite(lng) and -90.0 <= lat <= 90.0 and -180.0 <= lng <= 180.0


def in_china(lat: float, lng: float) -> bool:
    """Whether GCJ-02 applies: the coarse box all published conversions use. It also covers some neighbours."""
    return 0.8293 <= lat <= 55.8271 and 72.004 <= lng <= 137.8347


def to_gcj02(lat: float, lng: float, datum: str = "gcj02") -> Point:
    """A position in any of `DATUMS` as a Point. ValueError for an impossible position or an unknown datum."""
    if not valid(lat, lng):
        raise ValueError("坐标超出范围：纬度须在 -90 到 90，经度须在 -180 到 180 之间")
    if datum == "gcj02":
        return Point(lat, lng)
    if datum == "wgs84":
        return Point(*wgs84_to_gcj02(lat, lng))
    if datum == "bd09":
        return Point(*bd09_to_gcj02(lat, lng))
    raise ValueError(f"不认识的坐标系，只接受 {'、'.join(DATUMS)}")


def wgs84_to_gcj02(lat: float, lng: float) -> tuple[float, float]:
    """GPS to GCJ-02; unchanged outside China."""
    if not in_china(lat, lng):
        return lat, lng
    d_lat, d_lng = _offset(lat, lng)
    return lat + d_lat, lng + d_lng


def gcj02_to_wgs84(lat: float, lng: float) -> tuple[float, float]:
    """GCJ-02 back to GPS, exact to well under 0.5 m; unchanged outside China.

    The offset is only known as a function of the GPS position, so this looks for the position whose offset leads here.
    One step, as most ports do, is up to 5 m off; the offset changes so slowly that each further one gains two digits.
    """
    if not in_china(lat, lng):
        return lat, lng
    gps_lat, gps_lng = lat, lng
    for _ in range(_INVERSE_ROUNDS):
        d_lat, d_lng = _offset(gps_lat, gps_lng)
        miss_lat, miss_lng = lat - d_lat - gps_lat, lng - d_lng - gps_lng
        gps_lat, gps_lng = gps_lat + miss_lat, gps_lng + miss_lng
        if abs(miss_lat) < _INVERSE_DONE and abs(miss_lng) < _INVERSE_DONE:
            break
    return gps_lat, gps_lng


def gcj02_to_bd09(lat: float, lng: float) -> tuple[float, float]:
    """GCJ-02 to Baidu's BD-09."""
    radius = hypot(lng, lat) + 0.00002 * sin(lat * _BD_PI)
    angle = atan2(lat, lng) + 0.000003 * cos(lng * _BD_PI)
    return radius * sin(angle) + 0.006, radius * cos(angle) + 0.0065


def bd09_to_gcj02(lat: float, lng: float) -> tuple[float, float]:
    """BD-09 to GCJ-02, the published one-step form: there and back is within 0.25 m all over China."""
    y, x = lat - 0.006, lng - 0.0065
    radius = hypot(x, y) - 0.00002 * sin(y * _BD_PI)
    angle = atan2(y, x) - 0.000003 * cos(x * _BD_PI)
    return radius * sin(angle), radius * cos(angle)


def _offset(lat: float, lng: float) -> tuple[float, float]:
    """GCJ-02 minus WGS-84 at a GPS position, degrees."""
    x, y = lng - 105.0, lat - 35.0
    xy, root = 0.1 * x * y, sqrt(abs(x))
    ripple = 20.0 * (sin(6.0 * pi * x) + sin(2.0 * pi * x))
    wave_y = ripple + 20.0 * sin(pi * y) + 40.0 * sin(pi * y / 3.0)
    wave_y += 160.0 * sin(pi * y / 12.0) + 320.0 * sin(pi * y / 30.0)
    wave_x = ripple + 20.0 * sin(pi * x) + 40.0 * sin(pi * x / 3.0)
    wave_x += 150.0 * sin(pi * x / 12.0) + 300.0 * sin(pi * x / 30.0)
    north_m = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + xy + 0.2 * root + wave_y * 2.0 / 3.0
    east_m = 300.0 + x + 2.0 * y + 0.1 * x * x + xy + 0.1 * root + wave_x * 2.0 / 3.0

    latitude = radians(lat)
    magic = 1.0 - _EE * sin(latitude) ** 2
    metres_per_radian_north = _A * (1.0 - _EE) / (magic * sqrt(magic))
    metres_per_radian_east = _A / sqrt(magic) * cos(latitude)
    return north_m / metres_per_radian_north * 180.0 / pi, east_m / metres_per_radian_east * 180.0 / pi
