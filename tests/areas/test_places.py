"""区域: city, towns and communities as the other domains ask for them."""

from __future__ import annotations

from datetime import date

import pytest

from server.app import App
from server.areas.models import Area, CalendarDay
from server.areas.service import AreaService
from server.parts import Parts
from server.settings import Settings


@pytest.fixture
def areas(app: App) -> AreaService:
    parts: Parts = app.ctx.parts
    return parts.areas


async def test_the_towns_come_in_the_order_of_the_citys_own_list(areas: AreaService) -> None:
    assert [town.id for town in areas.towns] == ["kfq", "gxq", "hq", "zp", "zs", "lj", "bc", "qd", "dsh", "zz", "jx"]
    assert areas.choices[3] == {"id": "zp", "label": "张浦镇"}
    assert areas.names["zz"] == "周庄镇"
    assert areas.city.id == "ks"


@pytest.mark.parametrize(
    ("area", "town"), [("zp-dashi", "zp"), ("kfq-penglang", "kfq"), ("zp", "zp"), ("ks", None), ("nowhere", None), ("", None)]
)
async def test_an_area_knows_the_town_it_lies_in(areas: AreaService, area: str, town: str | None) -> None:
    found = areas.town_of(area)
    assert (found.id if found else None) == town


async def test_only_towns_can_be_chosen_and_quoted(areas: AreaService) -> None:
    assert set(areas.names) == {town.id for town in areas.towns}
    assert "zp-dashi" in areas.places
    assert "zp-dashi" not in areas.names


async def test_a_place_without_a_known_position_has_none(areas: AreaService) -> None:
    assert areas.places["zp-dashi"].point is None
    assert areas.places["zp"].point is not None


async def test_days_entered_by_hand_reach_the_calendar(database: Settings) -> None:
    await Area.create(id="ks", name="昆山市", common_name="昆山", kind="city")
    areas = AreaService()
    await areas.load()
    assert areas.calendar.kind(date(2027, 1, 4)) == "unknown"
    await CalendarDay.create(day=date(2027, 1, 1), kind="holiday", name="元旦", source="国务院办公厅通知")
    await areas.load()
    assert areas.calendar.kind(date(2027, 1, 1)) == "holiday"
    assert areas.calendar.kind(date(2027, 1, 4)) == "workday"
