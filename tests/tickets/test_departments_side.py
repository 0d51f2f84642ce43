"""工单，部门一侧: one lead, helpers with their own part, one return each, an arbiter, and a log that nobody can go back in."""

from __future__ import annotations

import httpx
import pytest

from server.accounts.audit.models import AuditEntry
from server.ledger.models import Intake
from server.notices.models import Message
from server.tickets.nightly import faults
from tests import people
from tests.fakes import FixedClock
from tests.test_errors import error_of
from tests.tickets.working import STAFF, case, dispatched, of, working


@pytest.mark.both_databases
async def test_one_demand_goes_all_the_way_and_back_and_is_solved(client: httpx.AsyncClient, clock: FixedClock) -> None:
    """Over a weekend, a return, an arbiter, a co-department, 没解决 and a second answer."""
    clock.set(2026, 11, 26, 16, 30)  # Thursday
    found, wrong = await dispatched(client, "公安", ("医保",))
    clock.set(2026, 11, 27, 9, 10)
    back = await found.done(wrong, "moves", move="return", say="工伤不归公安管", basis="《工伤保险条例》第五条")
    assert (back["status_name"], back["bounces"], back["answer_due_at"]) == ("待改派", 1, "2026-12-03T16:30:00+08:00")
    await found.done(found.admin, "dispatch", department="人社")
    handler = await of("人社")
    await found.done(handler, "moves", move="sign")
    await found.done(handler, "moves", move="start")
    clock.set(2026, 11, 30, 9, 0)  # Monday: two days off in between
    first = await found.done(handler, "moves", move="feedback", say="已经调档")
    clocks = {one["name"]: one for one in first["clocks"]}
    assert (clocks["首次反馈"]["used_minutes"], clocks["首次反馈"]["late"]) == (30 + 420, True)
    assert (clocks["答复"]["due_at"], clocks["答复"]["limit_minutes"]) == ("2026-12-03T16:30:00+08:00", 2100)
    refused = error_of(await found.step(handler, "moves", move="answer", say="已认定", outcome="solved"), 409, "tasks_open")
    assert refused["detail"]["departments"] == ["医保"]
    helper = await of("医保")
    await found.done(helper, "tasks/done", department="医保", say="门诊记录已经核对")
    answered = await found.done(handler, "moves", move="answer", say="12月1日前送达认定书", outcome="solved")
    assert (answered["status_name"], answered["answer_due_at"]) == ("待确认", None)
    again = await found.says("unsolved", say="认定书没有收到")
    assert (again["status_name"], again["steps"][-1]["say"]) == ("已重开", "您表示没有解决，已重新办理：认定书没有收到")
    assert (await found.read())["clocks"][0]["began_at"] == "2026-11-30T09:00:00+08:00"
    await found.done(handler, "moves", move="sign")
    await found.done(handler, "moves", move="start")
    await found.done(handler, "moves", move="answer", say="已经专人送到", outcome="solved")
    over = await found.says("confirm")
    assert (over["status_name"], over["confirmation"], over["can"]) == ("已办结", "居民确认已解决", ["confirm", "unsolved"])
    row = await found.read()
    assert (row["reopened"], row["bounces"]) == (1, 1)
    assert [event["step"] for event in row["events"]] == list(range(1, row["version"] + 1))
    assert await faults() == []


async def test_the_second_of_two_people_is_told_and_changes_nothing(client: httpx.AsyncClient) -> None:
    found, handler = await dispatched(client)
    seen = found.version
    await found.done(handler, "moves", move="sign")
    late = await client.post(f"{STAFF}/{found.id}/moves", json={"version": seen, "move": "sign"}, headers=(await of("人社")).headers)
    assert error_of(late, 409, "ticket_moved_on")["detail"] == {"version": found.version}


async def test_a_move_that_is_not_in_the_table_is_refused_with_the_reason(client: httpx.AsyncClient) -> None:
    found, handler = await dispatched(client)
    said = error_of(await found.step(handler, "moves", move="answer", say="好了", outcome="solved"), 409, "move_not_possible")
    assert said["message"] == "工单现在是“已派发”，不能答复"
    await found.done(handler, "moves", move="sign")
    missing = error_of(await found.step(handler, "moves", move="return", say="不归我们"), 422, "move_incomplete")
    assert missing["message"] == "退回要填依据"
    error_of(await found.step(handler, "moves", move="start", outcome="solved"), 422, "move_incomplete")


async def test_each_department_returns_once_then_the_arbiter_decides_finally(client: httpx.AsyncClient) -> None:
    found, first = await dispatched(client, "公安")
    reason = {"move": "return", "say": "不归我们", "basis": "部门三定规定"}
    await found.done(first, "moves", **reason)
    await found.done(found.admin, "dispatch", department="公安")
    error_of(await found.step(first, "moves", **reason), 409, "return_used")
    # another case: two departments, then nobody but the arbiter
    other, police = await dispatched(client, "公安")
    await other.done(police, "moves", **reason)
    await other.done(other.admin, "dispatch", department="住建")
    await other.done(await of("住建"), "moves", **reason)
    error_of(await other.step(other.admin, "dispatch", department="人社"), 409, "arbiter_decides")
    town = await people.signed_in("township_admin", "kfq")
    body = {"department": "住建", "say": "按三定规定由住建牵头"}
    error_of(await other.step(town, "arbitrate", **body), 403, "not_allowed")
    settled = await other.done(other.admin, "arbitrate", **body)
    assert (settled["lead_department"], settled["settled"], settled["bounces"]) == ("住建", True, 2)
    error_of(await other.step(await of("住建"), "moves", **reason), 409, "return_closed")


async def test_the_clock_stands_still_only_while_somebody_is_waited_for(client: httpx.AsyncClient, clock: FixedClock) -> None:
    found, handler = await working(client)
    assert (await found.read())["answer_due_at"] == "2026-11-30T10:00:00+08:00"
    clock.set(2026, 11, 24, 10)
    asked = await found.done(handler, "moves", move="ask", say="请补一张门诊病历")
    assert asked["answer_due_at"] is None
    shown = await found.followed()
    assert (shown["waiting_for"], shown["steps"][-1]["say"]) == (
        "居民补充材料或说明",
        "人社请您补充，补充之前期限暂停：请补一张门诊病历",
    )
    clock.set(2026, 11, 26, 10)
    await found.says("supplement", say="病历已经拍照")
    assert (await found.read())["answer_due_at"] == "2026-12-02T10:00:00+08:00"
    await found.done(handler, "moves", move="suspend", say="等医院回函")
    clock.set(2026, 11, 27, 10)
    assert (await found.done(handler, "moves", move="resume"))["answer_due_at"] == "2026-12-03T10:00:00+08:00"


async def test_an_extension_comes_before_the_deadline_and_once(client: httpx.AsyncClient, clock: FixedClock) -> None:
    found, handler = await working(client)
    error_of(await found.step(handler, "moves", move="extend", say="要鉴定", days=11), 409, "extension_not_possible")
    longer = await found.done(handler, "moves", move="extend", say="要鉴定", days=2)
    assert longer["answer_due_at"] == "2026-12-02T10:00:00+08:00"
    error_of(await found.step(handler, "moves", move="extend", say="还要", days=2), 409, "extension_not_possible")
    other, theirs = await working(client)
    clock.set(2026, 12, 1, 10)
    late = error_of(await other.step(theirs, "moves", move="extend", say="来不及", days=2), 409, "extension_not_possible")
    assert late["detail"]["late"] is True


async def test_who_is_of_another_department_or_town_neither_reads_nor_moves(client: httpx.AsyncClient) -> None:
    found, _ = await dispatched(client, "人社", ("医保",))
    police, helper = await of("公安"), await of("医保")
    error_of(await client.get(f"{STAFF}/{found.id}", headers=police.headers), 403, "out_of_scope")
    assert (await client.get(STAFF, headers=police.headers)).json()["total"] == 0
    error_of(await found.step(police, "moves", move="sign"), 403, "out_of_scope")
    assert (await client.get(STAFF, headers=helper.headers)).json()["total"] == 1
    mine = await found.read(helper)
    assert mine["can"] == ["assisted"]
    error_of(await found.step(helper, "moves", move="sign"), 403, "out_of_scope")
    town = await people.signed_in("township_admin", people.TOWN)
    assert (await client.get(STAFF, headers=town.headers)).json()["total"] == 0
    assert await AuditEntry.filter(action="tickets.read", staff_id=helper.id).count() == 2


async def test_the_list_is_filtered(client: httpx.AsyncClient, clock: FixedClock) -> None:
    found, _ = await dispatched(client, "人社", ("医保",))
    await case(client, text="路灯不亮", plate=None)

    async def numbers(**params: str) -> int:
        return int((await client.get(STAFF, params=params, headers=found.admin.headers)).json()["total"])

    assert [await numbers(status=one) for one in ("dispatched", "lodged", "dispatched,lodged", "closed")] == [1, 1, 2, 0]
    assert [await numbers(department=one) for one in ("人社", "医保", "公安")] == [1, 1, 0]
    assert [await numbers(area=one) for one in ("kfq", "zp", "ks")] == [1, 0, 2]
    assert await numbers(late="true") == 0
    clock.set(2026, 12, 15)
    assert await numbers(late="true") == 1


async def test_the_page_offers_what_can_be_done_and_says_what_is_in_the_way(client: httpx.AsyncClient, clock: FixedClock) -> None:
    found, handler = await working(client, "人社", ("医保",))
    seen = await found.read(handler)
    assert "answer" not in seen["can"]
    assert [(one["move_name"], one["why"]) for one in seen["barred"]] == [("答复", "医保还没有办完协办的部分，主办部门暂时不能答复")]
    await found.done(await of("医保"), "tasks/done", department="医保", say="核对过了")
    longer = await found.done(handler, "moves", move="extend", say="要鉴定", days=2)
    assert "answer" in longer["can"]
    assert [one["move"] for one in longer["barred"]] == ["extend"]
    clock.set(2026, 12, 8, 10)
    late = await found.read(handler)
    assert (late["late"], late["looked_at"]) == (True, "2026-12-08T10:00:00+08:00")


async def test_the_inbox_of_a_department(client: httpx.AsyncClient, clock: FixedClock) -> None:
    to_sign, handler = await dispatched(client)
    at_work, _ = await working(client, "人社", ("医保",))
    waits, _ = await working(client)
    await waits.done(handler, "moves", move="ask", say="请补门诊病历")
    await dispatched(client, "公安")

    async def inbox(who: people.Person) -> dict[str, list[str]]:
        groups = (await client.get(f"{STAFF}/inbox", headers=who.headers)).json()["groups"]
        assert all(group["total"] == len(group["items"]) for group in groups)
        return {group["id"]: [row["number"] for row in group["items"]] for group in groups}

    signs, works, waiting = (one.opened["number"] for one in (to_sign, at_work, waits))
    assert await inbox(handler) == {"today": [], "sign": [signs], "work": [works], "tasks": [], "waiting": [waiting]}
    assert await inbox(await of("医保")) == {"today": [], "sign": [], "work": [], "tasks": [works], "waiting": []}
    clock.set(2026, 11, 30, 8)
    assert sorted((await inbox(handler))["today"]) == sorted([signs, works])
    error_of(await client.get(f"{STAFF}/inbox", headers=to_sign.admin.headers), 403, "not_allowed")


async def test_on_behalf_of_a_caller_and_field_staff_on_site(client: httpx.AsyncClient) -> None:
    clerk = await people.signed_in("clerk", "kfq")
    entered = await client.post(STAFF, json={"text": "来电：楼道堆满杂物", "plate": "5QYDJT5R"}, headers=clerk.headers)
    assert entered.status_code == 201
    without_a_plate = await client.post(STAFF, json={"text": "来电：想问路灯"}, headers=clerk.headers)
    assert without_a_plate.status_code == 201, "it is taken down where the clerk works"
    elsewhere = await people.signed_in("clerk", people.TOWN)
    error_of(await client.post(STAFF, json={"text": "来电：楼道", "plate": "5QYDJT5R"}, headers=elsewhere.headers), 403, "out_of_scope")
    found, _ = await dispatched(client, "城管")
    field = await people.signed_in("field_staff", "kfq")
    seen = await found.done(field, "visits", say="已经清走一半")
    assert seen["events"][-1]["move_name"] == "现场办理"
    assert (await found.followed())["steps"][-1]["say"] == "属地马上办人员到了现场：已经清走一半"


async def test_a_duplicate_joins_a_living_ticket_and_only_that(client: httpx.AsyncClient) -> None:
    first, second = await case(client), await case(client)
    error_of(await second.step(second.admin, "coordination", move="join", into=second.opened["number"]), 422, "ticket_unfit")
    joined = await second.done(second.admin, "coordination", move="join", into=first.opened["number"])
    assert (joined["status_name"], joined["events"][-1]["into"]) == ("已终止", first.opened["number"])
    third = await case(client)
    error_of(await third.step(third.admin, "coordination", move="join", into=second.opened["number"]), 422, "ticket_unfit")


async def test_a_department_that_is_none_leads_nothing(client: httpx.AsyncClient) -> None:
    found = await case(client)
    await found.done(found.admin, "coordination", move="accept")
    error_of(await found.step(found.admin, "dispatch", department="宇航局"), 422, "ticket_department_unknown")


async def test_the_resident_is_told_and_a_second_reopening_goes_to_the_ledger(client: httpx.AsyncClient) -> None:
    me = (await client.post("/api/v1/residents", json={})).json()
    mine = {"authorization": f"Bearer {me['token']}"}
    opened = (await client.post("/api/v1/tickets", json={"text": "补贴没到账，问了三次"}, headers=mine)).json()
    admin, handler = await people.signed_in("city_admin"), await of("人社")
    (row,) = (await client.get(STAFF, headers=admin.headers)).json()["items"]

    async def step(path: str, who: people.Person, **body: object) -> None:
        now = (await client.get(f"{STAFF}/{row['id']}", headers=admin.headers)).json()["version"]
        answer = await client.post(f"{STAFF}/{row['id']}/{path}", json={"version": now} | body, headers=who.headers)
        assert answer.status_code == 200, answer.text

    await step("coordination", admin, move="accept")
    await step("dispatch", admin, department="人社")
    for _ in range(2):
        for move in ("sign", "start"):
            await step("moves", handler, move=move)
        await step("moves", handler, move="answer", say="已经补发", outcome="solved")
        await client.post(f"/api/v1/tickets/{opened['number']}/unsolved", json={"say": "还是没到账"}, headers=mine)
    kinds = await Message.all().order_by("created_at", "id").values_list("kind", flat=True)
    assert kinds.count("ticket_answered") == 2
    assert kinds.count("ticket_progress") == 6
    assert (await Intake.get(kind="ticket_again")).text == "还是没到账"


async def test_whoever_goes_there_reads_where_it_is(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", "kfq")
    number = (await client.post("/api/v1/tickets", json={"text": "楼道堆满杂物，过不去", "plate": "5QYDJT5R"})).json()["number"]
    (row,) = (await client.get(STAFF, params={"number": number}, headers=admin.headers)).json()["items"]
    shown = (await client.get(f"{STAFF}/{row['id']}", headers=admin.headers)).json()
    plate = (await client.get("/api/v1/scan/5QYDJT5R")).json()["plate"]
    assert shown["plate"] == "5QYDJT5R"
    assert shown["plate_place"].startswith(f"{plate['number']} {plate['name']}")
