"""坐标系. The vectors are those of googollee/eviltransform (BSD-3) and wandergis/coordtransform (MIT).

eviltransform's BD-09 vectors are left out on purpose: they were made with plain pi for Baidu's wave, up to 41 m off.
"""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import datum
from geo.datum import (
    DATUMS,
    Point,
    bd09_to_gcj02,
    gcj02_to_bd09,
    gcj02_to_wgs84,
    in_china,
    to_gcj02,
    valid,
    wgs84_to_gcj02,
)
from geo.distance import distance_m

# (WGS-84, GCJ-02), latitude first
WGS84_GCJ02 = [
    ((31.1774276, 121.5272106), (31.17530398364597, 121.531541859215)),
    ((22.543847, 113.912316), (22.540796131694766, 113.9171764808363)),
    ((39.911954, 116.377817), (39.91334545536069, 116.38404722455657)),
    ((39.915, 116.404), (39.91640428150164, 116.41024449916938)),
]
LAST_DIGIT = 2e-14  # relative: two units in the last place of a double
ABROAD = [(35.6895, 139.6917), (40.7128, -74.0060), (-33.8688, 151.2093), (51.5074, -0.1278), (0.0, 0.0)]
# The box less a margin, so that the 0.01 degrees between the datums never cross its edge.
LATITUDES_IN_CHINA, LONGITUDES_IN_CHINA = st.floats(0.9, 55.7), st.floats(72.1, 137.7)


def metres(a: tuple[float, float], b: tuple[float, float]) -> float:
    return distance_m(Point(*a), Point(*b))


@pytest.mark.parametrize(("gps", "gcj"), WGS84_GCJ02)
def test_gps_positions_become_gcj02_to_the_last_digit(gps: tuple[float, float], gcj: tuple[float, float]) -> None:
    assert wgs84_to_gcj02(*gps) == pytest.approx(gcj, rel=LAST_DIGIT, abs=0)


@pytest.mark.parametrize(("gps", "gcj"), WGS84_GCJ02)
def test_gcj02_positions_lead_back_to_gps(gps: tuple[float, float], gcj: tuple[float, float]) -> None:
    assert metres(gcj02_to_wgs84(*gcj), gps) < 0.001


def test_baidu_positions_match_the_published_pair_both_ways() -> None:
    assert bd09_to_gcj02(39.915, 116.404) == pytest.approx((39.90865673957631, 116.39762729119315), rel=LAST_DIGIT)
    assert gcj02_to_bd09(39.915, 116.404) == pytest.approx((39.92133699351021, 116.41036949371029), rel=LAST_DIGIT)


def test_the_known_slips_of_other_ports_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datum, "_A", 6378137.0)
    with pytest.raises(AssertionError):
        test_gps_positions_become_gcj02_to_the_last_digit(*WGS84_GCJ02[0])
    monkeypatch.setattr(datum, "_BD_PI", math.pi)
    with pytest.raises(AssertionError):
        test_baidu_positions_match_the_published_pair_both_ways()


def test_in_kunshan_the_datums_are_nearly_half_a_kilometre_apart() -> None:
    lat, lng = wgs84_to_gcj02(31.3846, 120.9807)
    assert lat - 31.3846 == pytest.approx(-0.0020, abs=1e-4)
    assert lng - 120.9807 == pytest.approx(0.0043, abs=1e-4)
    assert metres((31.3846, 120.9807), (lat, lng)) == pytest.approx(466, abs=10)


def test_a_known_old_town_lands_where_amap_shows_it() -> None:
    on_amap = (31.115334, 120.851109)  # 周庄古镇
    assert metres(wgs84_to_gcj02(31.1168, 120.8468), on_amap) == pytest.approx(84, abs=2)
    assert metres((31.1168, 120.8468), on_amap) == pytest.approx(441, abs=2)


@given(LATITUDES_IN_CHINA, LONGITUDES_IN_CHINA)
def test_gps_there_and_back_is_within_half_a_metre(lat: float, lng: float) -> None:
    assert metres(gcj02_to_wgs84(*wgs84_to_gcj02(lat, lng)), (lat, lng)) < 0.5


@given(LATITUDES_IN_CHINA, LONGITUDES_IN_CHINA)
def test_gcj02_there_and_back_is_within_half_a_metre(lat: float, lng: float) -> None:
    assert metres(wgs84_to_gcj02(*gcj02_to_wgs84(lat, lng)), (lat, lng)) < 0.5


@given(LATITUDES_IN_CHINA, LONGITUDES_IN_CHINA)
def test_baidu_there_and_back_is_within_half_a_metre(lat: float, lng: float) -> None:
    assert metres(bd09_to_gcj02(*gcj02_to_bd09(lat, lng)), (lat, lng)) < 0.5


@given(LATITUDES_IN_CHINA, LONGITUDES_IN_CHINA)
def test_the_shift_is_real_but_never_over_a_few_kilometres(lat: float, lng: float) -> None:
    assert 0 < metres(wgs84_to_gcj02(lat, lng), (lat, lng)) < 5_000


@pytest.mark.parametrize("place", ABROAD)
def test_abroad_gps_positions_are_left_alone(place: tuple[float, float]) -> None:
    assert not in_china(*place)
    assert wgs84_to_gcj02(*place) == place
    assert gcj02_to_wgs84(*place) == place


def test_every_datum_ends_as_the_same_point() -> None:
    gcj = wgs84_to_gcj02(31.3846, 120.9807)
    assert to_gcj02(31.3846, 120.9807, "wgs84") == Point(*gcj)
    assert to_gcj02(*gcj) == to_gcj02(*gcj, "gcj02") == Point(*gcj)
    assert distance_m(to_gcj02(*gcj02_to_bd09(*gcj), "bd09"), Point(*gcj)) < 0.5
    assert DATUMS == ("wgs84", "gcj02", "bd09")


@pytest.mark.parametrize("unknown", ["", "WGS84", "wgs-84", "cgcs2000"])
def test_an_unknown_datum_is_refused(unknown: str) -> None:
    with pytest.raises(ValueError, match="坐标系"):
        to_gcj02(31.0, 121.0, unknown)


@pytest.mark.parametrize(
    ("lat", "lng"),
    [(90.0001, 0.0), (-91.0, 0.0), (0.0, 180.0001), (0.0, -181.0), (math.nan, 1.0), (1.0, math.inf), (121.0, 31.0)],
)
def test_impossible_positions_are_refused(lat: float, lng: float) -> None:
    assert not valid(lat, lng)
    for source in DATUMS:
        with pytest.raises(ValueError, match="坐标超出范围"):
            to_gcj02(lat, lng, source)


@given(LATITUDES_IN_CHINA, LONGITUDES_IN_CHINA, st.sampled_from(DATUMS))
def test_whatever_is_valid_converts_to_something_valid(lat: float, lng: float, source: str) -> None:
    point = to_gcj02(lat, lng, source)
    assert valid(point.lat, point.lng)
