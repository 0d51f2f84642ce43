"""管区域和日历 by the API."""

from __future__ import annotations

from datetime import date
from typing import Any

import httpx
import pytest

from server.parts import Parts
from tests import people
from tests.halls.conftest import parts as parts
from tests.people import TOWN

CALENDAR = "/api/v1/staff/calendar"


def area(**other: Any) -> dict[str, Any]:
    usual = {"name": "张浦镇", "common_name": "张浦", "point": {"lat": 31.2725, "lng": 120.9401}, "precision": "镇政府，现场核对"}
    return usual | {"verified": True} | other


async def test_a_position_that_somebody_checked_is_what_residents_are_counted_from(client: httpx.AsyncClient, parts: Parts) -> None:
    admin = await people.signed_in("city_admin")
    saved = await client.put(f"/api/v1/staff/areas/{TOWN}", headers=admin.headers, json=area())
    assert saved.json()["verified"] is True
    await parts.load()
    listed = (await client.get("/api/v1/staff/areas", headers=admin.headers)).json()["items"]
    town = next(one for one in listed if one["id"] == TOWN)
    assert (town["lat"], town["lng"], town["precision"]) == (31.2725, 120.9401, "镇政府，现场核对")
    origin = (await client.get("/api/v1/halls", params={"area": TOWN})).json()["origin"]
    assert (origin["lat"], origin["lng"]) == (31.2725, 120.9401)


@pytest.mark.parametrize("point", [{"lat": 120.94, "lng": 31.27}, {"lat": 39.9, "lng": 116.4}])
async def test_a_position_far_away_is_refused_beside_its_fields(client: httpx.AsyncClient, point: dict[str, float]) -> None:
    admin = await people.signed_in("city_admin")
    refused = await client.put(f"/api/v1/staff/areas/{TOWN}", headers=admin.headers, json=area(point=point))
    assert {fault["field"] for fault in refused.json()["error"]["detail"]["fields"]} == {"lat", "lng"}


async def test_two_towns_do_not_share_a_name(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    refused = await client.put(f"/api/v1/staff/areas/{TOWN}", headers=admin.headers, json=area(name="千灯镇"))
    assert refused.json()["error"]["code"] == "area_name_taken"


# The calendar


async def test_an_announced_year_shows_its_holidays_and_the_weekends_that_are_worked(client: httpx.AsyncClient) -> None:
    clerk = await people.signed_in("clerk", TOWN)
    year = (await client.get(f"{CALENDAR}/2026", headers=clerk.headers)).json()
    assert year["state"] == "library"
    days = {one["day"]: one for one in year["days"]}
    assert days["2026-10-01"]["kind"] == "holiday"
    assert days["2026-10-01"]["name"] == "国庆节"
    assert all(one["name"].isascii() is False for one in year["days"])
    assert {one["kind"] for one in year["days"]} == {"holiday", "workday"}


async def test_a_year_that_nobody_announced_is_said_to_be_unknown_until_somebody_enters_it(client: httpx.AsyncClient, parts: Parts) -> None:
    admin = await people.signed_in("city_admin")
    assert (await client.get(f"{CALENDAR}/2029", headers=admin.headers)).json()["state"] == "unannounced"
    body = {"first": "2029-10-01", "last": "2029-10-07", "kind": "holiday", "name": "国庆节", "source": "国务院办公厅通知（演示）"}
    made = await client.post(f"{CALENDAR}/days", headers=admin.headers, json=body)
    assert made.status_code == 201, made.text
    year = (await client.get(f"{CALENDAR}/2029", headers=admin.headers)).json()
    assert (year["state"], len(year["days"])) == ("entered", 7)
    assert all(one["entered"] and one["source"] == body["source"] for one in year["days"])
    await parts.load()
    assert parts.areas.calendar.kind(date(2029, 10, 2)) == "holiday"
    assert parts.areas.calendar.kind(date(2029, 10, 9)) == "workday"
    gone = await client.delete(f"{CALENDAR}/days/2029-10-07", headers=admin.headers)
    assert gone.status_code == 200
    assert len((await client.get(f"{CALENDAR}/2029", headers=admin.headers)).json()["days"]) == 6


@pytest.mark.parametrize(
    "wrong",
    [{"last": "2028-12-31"}, {"last": "2029-12-31"}, {"first": "2029-2-30"}, {"first": 1893456000}, {"source": ""}, {"kind": "party"}],
)
async def test_days_that_make_no_sense_are_refused(client: httpx.AsyncClient, wrong: dict[str, Any]) -> None:
    admin = await people.signed_in("city_admin")
    body = {"first": "2029-10-01", "last": "2029-10-07", "kind": "holiday", "name": "国庆节", "source": "国务院办公厅通知（演示）"}
    assert (await client.post(f"{CALENDAR}/days", headers=admin.headers, json=body | wrong)).status_code == 422


async def test_only_the_city_enters_days(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    assert (await client.delete(f"{CALENDAR}/days/2029-10-07", headers=admin.headers)).json()["error"]["code"] == "not_allowed"
