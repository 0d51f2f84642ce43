"""扫码统计 by the API: what admins of an area see, small groups hidden, practice simulated and said to be."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import httpx

from server.app import App
from server.statistics.models import ScanCount
from tests import factories, people
from tests.people import OTHER_TOWN, TOWN

SCANS = "/api/v1/staff/statistics/scans"


async def counted(plate: str, scans: int, **other: Any) -> None:
    """This Monday at ten, of a mall in 张浦镇."""
    usual: dict[str, Any] = {"day": date(2026, 11, 23), "hour": 10, "area_id": TOWN, "site_type": "mall", "channel": "plate"}
    await ScanCount.create(plate_id=plate, scans=scans, **usual | other)


async def test_an_admin_sees_the_figures_of_their_own_area_alone(client: httpx.AsyncClient) -> None:
    await counted("AAAA", 40)
    await counted("BBBB", 70, area_id=OTHER_TOWN)
    admin = await people.signed_in("township_admin", TOWN)
    found = (await client.get(SCANS, headers=admin.headers)).json()
    assert found["total"] == 40
    assert [(group["id"], group["scans"]) for group in found["town"]] == [(TOWN, 40)]
    refused = await client.get(SCANS, headers=admin.headers, params={"area": OTHER_TOWN})
    assert refused.json()["error"]["code"] == "out_of_scope"
    city = await people.signed_in("city_admin")
    assert (await client.get(SCANS, headers=city.headers)).json()["total"] == 110


async def test_small_groups_are_hidden_and_the_span_counts(client: httpx.AsyncClient) -> None:
    await counted("AAAA", 40)
    await counted("AAAA", 4, channel="sms", hour=15)
    await counted("AAAA", 500, day=date(2026, 1, 5))
    admin = await people.signed_in("city_admin")
    found = (await client.get(SCANS, headers=admin.headers)).json()
    assert (found["total"], found["first"], found["last"]) == (44, "2026-10-25", "2026-11-23")
    assert {group["name"]: group["scans"] for group in found["channel"]} == {"扫门牌": None, "短信": None}
    assert len(found["hour"]) == 24
    assert len(found["day"]) == 30


async def test_plates_in_use_that_nobody_scanned_are_named(client: httpx.AsyncClient, app: App) -> None:
    used, silent = await factories.issued(), await factories.issued()
    await app.ctx.parts.plates.load()
    await counted(used.scene_code, 30)
    admin = await people.signed_in("township_admin", TOWN)
    found = (await client.get(SCANS, headers=admin.headers)).json()
    codes = {one["scene_code"] for one in found["silent"]}
    assert silent.scene_code in codes
    assert used.scene_code not in codes
    assert found["silent_count"] == found["plates"] - 1


async def test_in_practice_a_simulated_month_is_shown_the_same_every_time_and_labelled(client: httpx.AsyncClient) -> None:
    await counted("AAAA", 12_345)
    learner = await people.signed_in("township_admin", TOWN, practice=True)
    found = (await client.get(SCANS, headers=learner.headers)).json()
    assert found["simulated"] is True
    assert "不是真实数据" in found["say"]
    assert found["total"] > 100
    assert (await client.get(SCANS, headers=learner.headers)).json() == found
    assert await ScanCount.all().count() == 1
    sheet = await client.get(f"{SCANS}.csv", headers=learner.headers)
    assert "模拟数据" in sheet.content.decode("utf-8-sig").splitlines()[0]


async def test_the_sheet_hides_what_the_page_hides_and_holds_no_formula(client: httpx.AsyncClient, app: App) -> None:
    plate = await factories.issued(name='=HYPERLINK("x")', number="=1+1")
    await app.ctx.parts.plates.load()
    await counted(plate.scene_code, 30)
    await counted("AAAA", 3)
    await counted("BBBB", 2)
    admin = await people.signed_in("city_admin")
    answer = await client.get(f"{SCANS}.csv", headers=admin.headers, params={"by": "plate"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1:] == [['\'=1+1 =HYPERLINK("x")', "30"], ["AAAA", "少于10"], ["BBBB", "少于10"]]


async def test_a_span_that_ends_before_it_begins_or_is_too_long_is_refused(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    for span in ({"first": "2026-11-23", "last": "2026-11-01"}, {"first": "2020-01-01"}, {"first": "昨天"}):
        assert (await client.get(SCANS, headers=admin.headers, params=span)).status_code == 422
