"""批量导入: a sheet becomes a draft, is put right, and becomes plates in one go or not at all."""

from __future__ import annotations

import asyncio
import csv
import io
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from tortoise.exceptions import OperationalError

from server.app import App
from server.doorplates import scene
from server.doorplates.imports.models import PlateImport, PlateImportRow
from server.doorplates.models import Doorplate, DoorplateEvent, Placement
from server.parts import Parts
from tests import people
from tests.doorplates.asking import IMPORTS, code_of, got, posted, scanned, uploaded
from tests.doorplates.sheets import bomb, csv_of, line, lines, xlsx_of
from tests.people import Person, signed_in

pytestmark = pytest.mark.both_databases


async def made() -> list[Doorplate]:
    return await Doorplate.filter(issued_at__not_isnull=True).order_by("number")


async def draft_of(client: httpx.AsyncClient, who: Person, rows: list[dict[str, Any]]) -> dict[str, Any]:
    return await uploaded(client, IMPORTS, who, xlsx_of(rows), area="zp", name="门牌.xlsx")


THREE_BAD = [*lines(5), line(6, 名称=""), line(7, 纬度="三十一"), line(8, 名称="=1+1"), line(9)]


async def test_upload_put_right_activate_and_scan(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    draft = await draft_of(client, admin, THREE_BAD)
    path = f"{IMPORTS}/{draft['id']}"
    assert (draft["rows"], draft["bad"], draft["status"]) == (9, 3, "draft")
    assert await made() == []

    bad = await got(client, f"{path}/rows", admin, only="bad")
    assert [(row["row"], [fault["field"] for fault in row["faults"]]) for row in bad["items"]] == [
        (7, ["name"]),
        (8, ["lat"]),
        (9, ["name"]),
    ]
    refused = await posted(client, f"{path}/activate", admin, status=409)
    assert code_of(refused) == "import_has_faults"
    assert refused["error"]["detail"]["rows"] == [7, 8, 9]
    assert await made() == []

    for row, cells in ((7, {"name": "示例小区南门"}), (8, {"lat": "31.26"}), (9, {"name": "示例小区北门"})):
        answer = await client.patch(f"{path}/rows/{row}", headers=admin.headers, json={"cells": cells})
        assert answer.json()["rows"][0]["faults"] == []
    assert answer.json()["draft"]["bad"] == 0

    done = await posted(client, f"{path}/activate", admin)
    assert (done["status"], done["made"], done["left_out"]) == ("active", 9, 0)
    plates = await made()
    assert len(plates) == len({plate.scene_code for plate in plates}) == 9
    assert all(scene.valid(plate.scene_code) and plate.status == "designed" and plate.area_id == "zp-qinhe" for plate in plates)
    assert await Placement.all().count() == await DoorplateEvent.filter(step="issue").count() == 9
    assert (await scanned(client, app, plates[0].scene_code))["status"] == "unknown"


async def test_numbers_go_on_where_they_ended_and_given_ones_are_kept(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    highest = max([int(number[-4:]) for number in await Doorplate.filter(number__startswith="KS-ZP-").values_list("number", flat=True)])
    mine = f"KS-ZP-{highest + 50:04}"
    draft = await draft_of(client, admin, [line(1), line(2, 编号=mine), line(3)])
    await posted(client, f"{IMPORTS}/{draft['id']}/activate", admin)
    assert [plate.number for plate in await made()] == [mine, f"KS-ZP-{highest + 51:04}", f"KS-ZP-{highest + 52:04}"]


async def test_the_good_rows_alone_are_made_when_that_is_said(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    draft = await draft_of(client, admin, THREE_BAD)
    done = await posted(client, f"{IMPORTS}/{draft['id']}/activate", admin, {"good_rows_only": True})
    assert (done["made"], done["left_out"]) == (6, 3)
    assert len(await made()) == 6
    rows = await PlateImportRow.filter(import_id=draft["id"]).order_by("row")
    assert [row.row for row in rows if row.scene_code is None] == [7, 8, 9]


async def test_signs_that_hang_already_answer_at_once(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    draft = await draft_of(client, admin, lines(1))
    await posted(client, f"{IMPORTS}/{draft['id']}/activate", admin, {"start_as": "active"})
    (plate,) = await made()
    found = await scanned(client, app, plate.scene_code)
    assert (found["status"], found["plate"]["number"], found["area"]["id"]) == ("active", plate.number, "zp-qinhe")


async def test_activating_twice_makes_the_plates_once(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    draft = await draft_of(client, admin, lines(3))
    path = f"{IMPORTS}/{draft['id']}/activate"
    answers = await asyncio.gather(*(posted(client, path, admin) for _ in range(3)))
    assert [answer["made"] for answer in answers] == [3, 3, 3]
    again = {"idempotency-key": "a-key-of-this-test"}
    assert await posted(client, path, admin, **again) == await posted(client, path, admin, **again)
    assert len(await made()) == 3


async def test_the_same_file_again_is_the_same_draft(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    body = csv_of(lines(2))
    first = await uploaded(client, IMPORTS, admin, body, area="zp", name="a.csv")
    assert (await uploaded(client, IMPORTS, admin, body, area="zp", name="a.csv"))["id"] == first["id"]
    assert await PlateImport.all().count() == 1


async def test_a_number_taken_since_the_upload_stops_it(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    one = await draft_of(client, admin, [line(1, 编号="KS-ZP-8001")])
    two = await draft_of(client, admin, [line(2, 编号="KS-ZP-8001"), line(3)])
    await posted(client, f"{IMPORTS}/{one['id']}/activate", admin)
    refused = await posted(client, f"{IMPORTS}/{two['id']}/activate", admin, status=409)
    assert refused["error"]["detail"] == {"rows": [2], "count": 1}
    assert len(await made()) == 1


async def test_what_breaks_off_in_the_middle_leaves_nothing_and_can_be_run_again(
    client: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = await signed_in("township_admin")
    draft = await draft_of(client, admin, lines(40))
    parts: Parts = app.ctx.parts
    by = people.caller("township_admin", people.TOWN, parts.areas)

    async def broken(*_: Any, **__: Any) -> None:
        raise OperationalError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(PlateImportRow, "bulk_update", broken)  # the last thing that it does
        with pytest.raises(OperationalError):
            await parts.staff_plates.imports.activate(UUID(draft["id"]), good_rows_only=False, start_as="designed", by=by)
    assert await made() == []
    assert await DoorplateEvent.all().count() == await Placement.all().count() == 0
    assert (await got(client, f"{IMPORTS}/{draft['id']}", admin))["status"] == "draft"
    assert (await posted(client, f"{IMPORTS}/{draft['id']}/activate", admin))["made"] == 40


async def test_a_corrected_file_replaces_the_one_before(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    draft = await draft_of(client, admin, THREE_BAD)
    path = f"{IMPORTS}/{draft['id']}"
    answer = await client.put(path, headers=admin.headers, content=csv_of(lines(4), encoding="gb18030"), params={"name": "改好.csv"})
    assert {name: answer.json()[name] for name in ("id", "file_name", "encoding", "rows", "bad")} == {
        "id": draft["id"],
        "file_name": "改好.csv",
        "encoding": "GB18030",
        "rows": 4,
        "bad": 0,
    }


async def test_a_row_can_be_left_out_and_frees_the_number_that_it_repeated(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    draft = await draft_of(client, admin, [line(1, 编号="KS-ZP-8001"), line(2, 编号="KS-ZP-8001")])
    assert draft["bad"] == 2
    answer = await client.delete(f"{IMPORTS}/{draft['id']}/rows/3", headers=admin.headers)
    assert (answer.json()["rows"], answer.json()["bad"]) == (1, 0)


async def test_a_discarded_draft_is_closed(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    draft = await draft_of(client, admin, lines(1))
    assert (await client.delete(f"{IMPORTS}/{draft['id']}", headers=admin.headers)).status_code == 200
    assert code_of(await posted(client, f"{IMPORTS}/{draft['id']}/activate", admin, status=409)) == "import_closed"


async def test_another_towns_rows_and_another_towns_draft_are_refused(client: httpx.AsyncClient) -> None:
    admin, other = await signed_in("township_admin"), await signed_in("township_admin", people.OTHER_TOWN)
    draft = await draft_of(client, admin, [line(1, 所属区域="千灯镇"), line(2)])
    assert draft["bad"] == 1
    for path in ("", "/rows", "/faults.csv"):
        assert code_of(await got(client, f"{IMPORTS}/{draft['id']}{path}", other, status=403)) == "out_of_scope"
    assert code_of(await uploaded(client, IMPORTS, other, csv_of(lines(1)), status=403, area="zp")) == "out_of_scope"
    assert code_of(await uploaded(client, IMPORTS, admin, csv_of(lines(1)), status=422, area="mars")) == "area_unknown"


async def test_what_is_downloaded_cannot_run_as_a_formula(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    nasty = ("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1")
    draft = await uploaded(client, IMPORTS, admin, csv_of([line(n, 名称=text) for n, text in enumerate(nasty)]), area="zp")
    answer = await client.get(f"{IMPORTS}/{draft['id']}/faults.csv", headers=admin.headers)
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row[3] for row in rows[1:]] == [f"'{text}" for text in nasty]
    assert not any(cell.startswith(("=", "+", "-", "@", "＝")) for row in rows for cell in row)


async def test_a_bomb_and_a_file_over_ten_megabytes_are_refused(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    assert code_of(await uploaded(client, IMPORTS, admin, bomb(), status=422, area="zp")) == "file_unsafe"
    assert code_of(await uploaded(client, IMPORTS, admin, b"a" * 10_000_001, status=413, area="zp")) == "upload_too_large"
    stranger = Person(uuid4(), "x", uuid4(), {"authorization": "Bearer " + "x" * 43})
    assert code_of(await uploaded(client, IMPORTS, stranger, csv_of(lines(1)), status=401, area="zp")) == "unauthorized"


async def test_practice_plates_have_numbers_of_their_own_and_nobody_scans_them(client: httpx.AsyncClient, app: App) -> None:
    admin, learner = await signed_in("township_admin"), await signed_in("township_admin", practice=True)
    draft = await draft_of(client, learner, lines(2))
    await got(client, f"{IMPORTS}/{draft['id']}", admin, status=404)
    await posted(client, f"{IMPORTS}/{draft['id']}/activate", learner, {"start_as": "active"})
    plates = await made()
    assert [plate.number[:6] for plate in plates] == ["LX-ZP-", "LX-ZP-"]
    assert (await scanned(client, app, plates[0].scene_code))["status"] == "unknown"


async def test_what_was_made_in_practice_is_thrown_away_at_will_and_real_plates_stay(client: httpx.AsyncClient) -> None:
    admin, learner = await signed_in("township_admin"), await signed_in("township_admin", practice=True)
    for who in (admin, learner):
        draft = await draft_of(client, who, lines(3))
        await posted(client, f"{IMPORTS}/{draft['id']}/activate", who)
    cleared = await posted(client, "/api/v1/staff/practice/reset", learner, {"progress": False})
    assert {part["kind"]: part["count"] for part in cleared["cleared"]}["doorplates"] == 3
    assert [plate.practice_of for plate in await made()] == [None] * 3
    assert await PlateImport.all().count() == 1
    assert await DoorplateEvent.all().count() == await Placement.all().count() == 3
