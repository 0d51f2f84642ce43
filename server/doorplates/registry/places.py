"""地点: a place as typed or read from a spreadsheet becomes one that a plate can have."""

from __future__ import annotations

from dataclasses import dataclass

from geo.datum import to_gcj02
from server.areas.errors import AreaUnknown
from server.areas.service import AreaService, Place
from server.doorplates.registry.errors import AreaTooWide, OutsideTheCity

WEST, EAST, SOUTH, NORTH = 120.75, 121.20, 31.05, 31.62
"""A box around 昆山市 in GCJ-02, some kilometres wider than the city."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A checked place of a plate; lat and lng are GCJ-02."""

    name: str
    site_type: str
    area: str
    address: str | None
    lat: float
    lng: float
    exact: bool = False


def area_of(typed: str, areas: AreaService) -> Place | None:
    """By id, name or usual name; None when it is none or names several."""
    if typed in areas.places:
        return areas.places[typed]
    found = [place for place in areas.places.values() if typed in (place.name, place.common_name)]
    return found[0] if len(found) == 1 else None


def known(area: str, areas: AreaService) -> Place:
    """AreaUnknown for an id that is none."""
    place = areas.places.get(area)
    if place is None:
        raise AreaUnknown(detail={"fields": [{"field": "area", "problem": "没有这个区域"}]})
    return place


def town_wide(area: str, areas: AreaService) -> str:
    """The area itself, when it is a town or lies in one; AreaTooWide for the whole city or what is no area."""
    if areas.town_of(area) is None:
        raise AreaTooWide(detail={"fields": [{"field": "area", "problem": "请选到区镇或社区"}]})
    return area


def point_in_city(lat: float, lng: float, datum: str) -> tuple[float, float]:
    """(lat, lng) in GCJ-02, six decimals; OutsideTheCity beyond the box."""
    point = to_gcj02(lat, lng, datum)
    if not (SOUTH <= point.lat <= NORTH and WEST <= point.lng <= EAST):
        raise OutsideTheCity(
            detail={"fields": [{"field": "lat", "problem": "不在昆山范围内"}, {"field": "lng", "problem": "不在昆山范围内"}]}
        )
    return round(point.lat, 6), round(point.lng, 6)
