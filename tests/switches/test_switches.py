"""功能开关: off for residents at once, on again as before, and it is known who did it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from server.app import App
from server.clock import CHINA
from server.notices.models import Notice
from server.settings import Settings
from server.switches.models import SwitchChange
from server.switches.service import Switches
from tests import factories, people
from tests.fakes import MONDAY_MORNING, FixedClock

SWITCHES = "/api/v1/staff/switches"


async def turn(client: httpx.AsyncClient, switch: str, *, on: bool, who: people.Person | None = None) -> httpx.Response:
    who = who or await people.signed_in("city_admin")
    return await client.put(f"{SWITCHES}/{switch}", headers=who.headers, json={"on": on, "reason": "系统升级"})


async def test_what_is_off_says_so_to_residents_and_comes_back(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/features")).json() == {"off": []}
    assert (await turn(client, "reports", on=False)).status_code == 200
    refused = await client.post("/api/v1/reports", json=factories.report())
    assert (refused.status_code, refused.json()["error"]["code"]) == (503, "switched_off")
    assert (await client.get("/api/v1/features")).json() == {"off": ["reports"]}
    await turn(client, "reports", on=True)
    assert (await client.post("/api/v1/reports", json=factories.report())).status_code == 201


async def test_notices_go_from_the_scan_and_come_back(client: httpx.AsyncClient) -> None:
    at = MONDAY_MORNING.astimezone(CHINA)
    times: dict[str, Any] = {"begins_at": at, "ends_at": at + timedelta(days=1), "created_at": at, "changed_at": at}
    await Notice.create(id=uuid4(), area_id="ks", level="info", text="停电检修", **times)

    async def shown() -> list[str]:
        return [notice["text"] for notice in (await client.get("/api/v1/scan/5QYDJT5R")).json()["notices"]]

    assert await shown() == ["停电检修"]
    await turn(client, "notices", on=False)
    assert await shown() == []
    await turn(client, "notices", on=True)
    assert await shown() == ["停电检修"]


async def test_the_search_box_completes_nothing_while_that_is_off(client: httpx.AsyncClient) -> None:
    async def completed() -> bool:
        return any((await client.get("/api/v1/suggest", params={"q": "社保"})).json().values())

    assert await completed()
    await turn(client, "suggest", on=False)
    assert not await completed()
    await turn(client, "suggest", on=True)
    assert await completed()


async def test_who_turned_it_when_and_why_stands_beside_it(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    for on in (False, False, True):
        await turn(client, "screens", on=on, who=admin)
    auditor = await people.signed_in("auditor")
    history = (await client.get(f"{SWITCHES}/screens/history", headers=auditor.headers)).json()["items"]
    assert [(change["on"], change["reason"]) for change in history] == [(True, "系统升级"), (False, "系统升级")]
    listed = (await client.get(SWITCHES, headers=auditor.headers)).json()["items"]
    assert next(one for one in listed if one["id"] == "screens")["last"] == history[0]


async def test_a_switch_that_is_none_is_not_found_and_a_reason_is_needed(client: httpx.AsyncClient, app: App) -> None:
    admin = await people.signed_in("city_admin")
    assert (await turn(client, "everything", on=False, who=admin)).json()["error"]["code"] == "switch_unknown"
    without = await client.put(f"{SWITCHES}/reports", headers=admin.headers, json={"on": False, "reason": ""})
    assert without.status_code == 422


async def test_another_worker_learns_of_it_by_reading_again(database: Settings) -> None:
    here, there = Switches(FixedClock()), Switches(FixedClock())
    told: list[str] = []
    there.changed = lambda: told.append("changed")
    await SwitchChange.create(switch="reports", on=False, reason="系统升级", staff_name="王", at=MONDAY_MORNING)
    await there.load()
    await there.load()
    assert (here.on("reports"), there.on("reports"), told) == (True, False, ["changed"])


@pytest.mark.parametrize("gone", ["no-longer-there"])
async def test_a_change_of_a_switch_that_the_product_has_no_more_is_passed_over(database: Settings, gone: str) -> None:
    await SwitchChange.create(switch=gone, on=False, reason="旧版本", staff_name="王", at=MONDAY_MORNING)
    switches = Switches(FixedClock())
    await switches.load()
    assert gone not in switches.state
