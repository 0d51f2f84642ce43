"""办件量: a sheet in either encoding, faults by cell, nothing in force before somebody has seen the difference."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from server.volumes.models import Volume, VolumeSheet
from tests import people
from tests.people import Person
from tests.test_errors import error_of

SHEETS = "/api/v1/staff/volumes/sheets"
GOOD = '月份,事项,办件量,部门\n2026-10,idcard-reissue,"1,204",\n2026年9月,身份证丢了补办一张,980,\n2026-10,宠物犬防疫登记,37,农业农村\n'


async def admin() -> Person:
    return await people.signed_in("city_admin", people.CITY)


async def sent(client: httpx.AsyncClient, who: Person, body: bytes, status: int = 201) -> dict[str, Any]:
    answer = await client.post(f"{SHEETS}?file_name=十月.csv", content=body, headers=who.headers)
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()
    return found


def sheet(plain_name: str) -> str:
    return GOOD.replace("身份证丢了补办一张", plain_name)


async def name_of(client: httpx.AsyncClient) -> str:
    return str((await client.get("/api/v1/matters/idcard-reissue")).json()["plain_name"])


@pytest.mark.both_databases
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
async def test_a_sheet_is_checked_compared_and_then_put_in_force(client: httpx.AsyncClient, encoding: str) -> None:
    who = await admin()
    made = await sent(client, who, sheet(await name_of(client)).encode(encoding))
    assert (made["broken"], len(made["new"]), made["unknown"]) == ([], 3, ["宠物犬防疫登记"])
    assert await Volume.all().count() == 0
    done = await client.post(f"{SHEETS}/{made['number']}/activate", json={"state": made["state"]}, headers=who.headers)
    assert done.json()["status"] == "active"
    found = {(str(row.month), row.matter_id): (row.cases, row.department) for row in await Volume.all()}
    department = (await client.get("/api/v1/matters/idcard-reissue")).json()["department"]
    assert found == {
        ("2026-10-01", "idcard-reissue"): (1204, department),
        ("2026-09-01", "idcard-reissue"): (980, department),
        ("2026-10-01", None): (37, "农业农村"),
    }
    again = await client.post(f"{SHEETS}/{made['number']}/activate", json={"state": "seen long ago"}, headers=who.headers)
    assert again.status_code == 200
    listed = (await client.get("/api/v1/staff/volumes", headers=who.headers)).json()
    assert [(row["month"], row["cases"]) for row in listed["items"]] == [("2026-10", 1204), ("2026-10", 37)]


async def test_a_later_sheet_takes_its_months_over_and_leaves_the_others(client: httpx.AsyncClient) -> None:
    who = await admin()
    first = await sent(client, who, sheet(await name_of(client)).encode())
    await client.post(f"{SHEETS}/{first['number']}/activate", json={"state": first["state"]}, headers=who.headers)
    second = await sent(client, who, "月份,事项,办件量\n2026-10,idcard-reissue,1300\n".encode())
    assert [(row["cases"], row["was"]) for row in second["changed"]] == [(1300, 1204)]
    assert [row["name"] for row in second["gone"]] == ["宠物犬防疫登记"]
    stale = await client.post(f"{SHEETS}/{second['number']}/activate", json={"state": "another"}, headers=who.headers)
    error_of(stale, 409, "volumes_changed_meanwhile")
    await client.post(f"{SHEETS}/{second['number']}/activate", json={"state": second["state"]}, headers=who.headers)
    assert sorted(row.cases for row in await Volume.all()) == [980, 1300]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("2026-13,idcard-reissue,5", "月份"),
        ("十月,idcard-reissue,5", "月份"),
        ("2027-01,idcard-reissue,5", "月份"),
        (",idcard-reissue,5", "月份"),
        ("2026-10,,5", "事项"),
        ("2026-10," + "长" * 90 + ",5", "事项"),
        ("2026-10,idcard-reissue,很多", "办件量"),
        ("2026-10,idcard-reissue,-3", "办件量"),
        ("2026-10,idcard-reissue,1.5", "办件量"),
        ("2026-10,idcard-reissue,99999999999", "办件量"),
        ("2026-10,id\x07card,5", "事项"),
    ],
)
async def test_every_wrong_cell_is_named_and_nothing_can_be_put_in_force(client: httpx.AsyncClient, line: str, column: str) -> None:
    who = await admin()
    made = await sent(client, who, f"月份,事项,办件量\n2026-09,passport-first,7\n{line}\n".encode())
    assert [(fault["row"], fault["column"]) for fault in made["broken"]] == [(3, column)]
    refused = await client.post(f"{SHEETS}/{made['number']}/activate", json={"state": made["state"]}, headers=who.headers)
    error_of(refused, 409, "volume_sheet_has_faults")


async def test_the_same_matter_twice_in_a_month_is_a_fault(client: httpx.AsyncClient) -> None:
    name = await name_of(client)
    made = await sent(client, await admin(), f"月份,事项,办件量\n2026-09,idcard-reissue,7\n2026-09,{name},8\n".encode())
    assert "第 2 行" in made["broken"][0]["problem"]


async def test_a_file_without_its_header_is_refused(client: httpx.AsyncClient) -> None:
    error_of(await client.post(SHEETS, content="哪月,什么\n1,2\n".encode(), headers=(await admin()).headers), 422, "header_missing")
    assert await VolumeSheet.all().count() == 0


async def test_a_draft_can_be_thrown_away_and_what_is_in_force_cannot(client: httpx.AsyncClient) -> None:
    who = await admin()
    made = await sent(client, who, "月份,事项,办件量\n2026-10,idcard-reissue,1\n".encode())
    assert (await client.delete(f"{SHEETS}/{made['number']}", headers=who.headers)).status_code == 200
    made = await sent(client, who, "月份,事项,办件量\n2026-10,idcard-reissue,1\n".encode())
    await client.post(f"{SHEETS}/{made['number']}/activate", json={"state": made["state"]}, headers=who.headers)
    error_of(await client.delete(f"{SHEETS}/{made['number']}", headers=who.headers), 409, "volume_sheet_closed")
