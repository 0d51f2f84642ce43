"""职责图: read by areas, changed with a reason, in force at once, brought in as a sheet; what was learned can be taken back."""

from __future__ import annotations

from typing import Any, cast

import httpx
import pytest

from server.accounts.audit.models import AuditEntry
from server.app import App
from server.parts import Parts
from server.triage.models import DutyChange, DutyDecision
from tests import people
from tests.people import Person
from tests.test_errors import error_of
from tests.tickets.working import STAFF, case, of
from tests.triage.test_triage import route

DUTIES = "/api/v1/staff/duties"
LAMP = {"name": "路面、路灯、井盖", "words": ["路灯", "井盖"], "lead": "住建", "co": ["城管"], "route": "transfer"}


async def line(client: httpx.AsyncClient, by: Person, topic: str) -> dict[str, Any]:
    found = (await client.get(DUTIES, headers=by.headers)).json()["items"]
    row: dict[str, Any] = next(one for one in found if one["topic"] == topic)
    return row


@pytest.mark.both_databases
async def test_a_change_is_in_force_with_the_next_demand_and_kept_with_its_reason(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    assert await route(client, "路灯坏了几个月没人修") == ("transfer", "城管")
    row = await line(client, admin, "street-repair")
    body = LAMP | {"version": row["version"], "reason": "三定调整"}
    changed = await client.put(f"{DUTIES}/{row['id']}", json=body, headers=admin.headers)
    assert (changed.status_code, changed.json()["lead"], changed.json()["version"]) == (200, "住建", 2)
    assert await route(client, "路灯坏了几个月没人修") == ("transfer", "住建")
    (kept,) = (await client.get(f"{DUTIES}/changes", headers=admin.headers)).json()["items"]
    assert (kept["what"], kept["before"]["lead"], kept["after"]["lead"], kept["reason"]) == ("changed", "城管", "住建", "三定调整")
    assert await AuditEntry.filter(action="duties.edit", staff_id=admin.id).exists()
    error_of(await client.put(f"{DUTIES}/{row['id']}", json=body, headers=admin.headers), 409, "duty_moved_on")


async def test_another_worker_sees_a_change_before_it_answers(client: httpx.AsyncClient, app: App) -> None:
    admin, parts = await people.signed_in("city_admin"), cast(Parts, app.ctx.parts)
    row = await line(client, admin, "street-repair")
    other = type(parts.triage.duties)(parts.areas)
    await other.load()
    await client.put(f"{DUTIES}/{row['id']}", json=LAMP | {"version": 1}, headers=admin.headers)
    await other.renew()
    assert other.of_words("路灯不亮", None)[0].lead == "住建"


async def test_a_line_for_one_town_wins_there_and_is_removed_again(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    body = LAMP | {"topic": "street-repair", "area": "kfq"}
    made = await client.post(DUTIES, json=body, headers=admin.headers)
    assert made.status_code == 201, made.text
    assert await route(client, "路灯坏了几个月没人修", plate="5QYDJT5R") == ("transfer", "住建")
    assert await route(client, "路灯坏了几个月没人修") == ("transfer", "城管")
    error_of(await client.post(DUTIES, json=body, headers=admin.headers), 409, "duty_taken")
    error_of(await client.post(DUTIES, json=body | {"area": None}, headers=admin.headers), 409, "duty_taken")
    gone = await client.delete(f"{DUTIES}/{made.json()['id']}", params={"version": 1, "reason": "合并"}, headers=admin.headers)
    assert gone.status_code == 200
    assert await route(client, "路灯坏了几个月没人修", plate="5QYDJT5R") == ("transfer", "城管")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"lead": "宇航局"}, "lead"),
        ({"co": ["住建"]}, "co"),
        ({"co": ["宇航局"]}, "co"),
        ({"words": []}, "words"),
        ({"area": "nowhere"}, "area"),
    ],
)
async def test_a_line_that_cannot_be_right_is_refused_by_its_field(client: httpx.AsyncClient, wrong: dict[str, Any], field: str) -> None:
    admin = await people.signed_in("city_admin")
    refused = error_of(
        await client.post(DUTIES, json=LAMP | {"topic": "lamps", "area": "kfq"} | wrong, headers=admin.headers), 422, "duty_unfit"
    )
    assert [fault["field"] for fault in refused["detail"]["fields"]] == [field]


async def test_a_township_changes_its_own_lines_alone(client: httpx.AsyncClient) -> None:
    town = await people.signed_in("township_admin", people.TOWN)
    city_line = await line(client, town, "street-repair")
    assert city_line["mine"] is False
    refused = await client.put(f"{DUTIES}/{city_line['id']}", json=LAMP | {"version": 1}, headers=town.headers)
    error_of(refused, 403, "out_of_scope")
    own = LAMP | {"topic": "street-repair", "area": people.TOWN}
    assert (await client.post(DUTIES, json=own, headers=town.headers)).status_code == 201
    error_of(await client.post(DUTIES, json=own | {"area": people.OTHER_TOWN}, headers=town.headers), 403, "out_of_scope")
    helper = await people.signed_in("helper")
    error_of(await client.post(DUTIES, json=own, headers=helper.headers), 403, "not_allowed")


async def test_the_sheet_goes_out_and_comes_back_changed(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    sheet = (await client.get(f"{DUTIES}/export.csv", headers=admin.headers)).content.decode("utf-8-sig")
    unchanged = await client.post(f"{DUTIES}/import", content=sheet.encode(), headers=admin.headers)
    assert unchanged.status_code == 200, unchanged.text
    assert (unchanged.json()["added"], unchanged.json()["changed"], unchanged.json()["gone"]) == ([], [], 0)
    mended = sheet.replace("路灯|井盖|", "路灯|窨井盖|井盖|") + "drones,无人机扰民,无人机|航拍,,公安,消防,转办\r\n"
    looked = await client.post(f"{DUTIES}/import", content=mended.encode("gb18030"), headers=admin.headers)
    assert (looked.json()["applied"], looked.json()["added"], looked.json()["changed"]) == (False, ["无人机扰民"], ["路面、路灯、井盖"])
    assert not await DutyChange.exists()
    done = await client.post(f"{DUTIES}/import", params={"apply": "true"}, content=mended.encode(), headers=admin.headers)
    assert done.json()["applied"] is True
    assert await DutyChange.all().count() == 2
    assert await route(client, "无人机天天在窗口拍，反映几次没人管") == ("transfer", "公安")


async def test_a_sheet_with_a_wrong_row_changes_nothing(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    sheet = "主题编号,主题,群众会说的词,区域,主办部门,协办部门,方式\n"
    sheet += "lift-safety,电梯安全,电梯困人,,市场监管,,转办\n"
    sheet += "Lift,电梯,电梯,火星,宇航局,,随便\n"
    answer = (await client.post(f"{DUTIES}/import", params={"apply": "true"}, content=sheet.encode(), headers=admin.headers)).json()
    assert answer["applied"] is False
    assert {(fault["row"], fault["column"]) for fault in answer["faults"]} == {
        (3, name) for name in ("主题编号", "区域", "主办部门", "方式")
    }
    assert not await DutyChange.exists()


async def test_a_decision_that_was_taken_back_teaches_nothing_more(client: httpx.AsyncClient) -> None:
    text = "楼下烧烤摊油烟熏得没法开窗，投诉没下文"
    found = await case(client, text=text)
    await found.done(found.admin, "coordination", move="accept")
    for department in ("城管", "市场监管"):
        await found.done(found.admin, "dispatch", department=department)
        await found.done(await of(department), "moves", move="return", say="不归我们", basis="部门三定规定")
    await found.done(found.admin, "arbitrate", department="市场监管", say="由市场监管牵头")
    assert await route(client, text, plate="5QYDJT5R") == ("transfer", "市场监管")
    (learned,) = (await client.get(f"{DUTIES}/decisions", headers=found.admin.headers)).json()["items"]
    assert (learned["lead"], learned["mine"], learned["ticket_id"]) == ("市场监管", True, found.id)
    town = await people.signed_in("township_admin", people.TOWN)
    path = f"{DUTIES}/decisions/{learned['id']}/withdrawal"
    error_of(await client.post(path, json={"reason": "不是我们的"}, headers=town.headers), 403, "out_of_scope")
    back = await client.post(path, json={"reason": "职责已经调整"}, headers=found.admin.headers)
    assert (back.status_code, back.json()["withdrawn_why"], back.json()["mine"]) == (200, "职责已经调整", False)
    assert await route(client, text, plate="5QYDJT5R") == ("transfer", "城管")
    assert (await client.get(f"{STAFF}/{found.id}", headers=found.admin.headers)).json()["lead_department"] == "市场监管"
    assert await DutyDecision.filter(withdrawn_at=None).count() == 0
