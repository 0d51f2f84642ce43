"""人员管理: admins look after others within their scope, never themselves, and never whoever holds more than they could give."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio

from server.accounts.audit.models import AuditEntry
from server.accounts.staff.models import StaffGrant, StaffMember, StaffToken
from tests import people
from tests.people import CITY, COMMUNITY, OTHER_TOWN, PASSWORD, TOWN, Person
from tests.test_errors import error_of

MEMBERS, LOGIN, ME = "/api/v1/staff/members", "/api/v1/staff/login", "/api/v1/staff/me"


@pytest_asyncio.fixture(loop_scope="session")
async def chief(client: httpx.AsyncClient) -> Person:
    return await people.signed_in("city_admin", name="chief")


@pytest_asyncio.fixture(loop_scope="session")
async def wang(client: httpx.AsyncClient) -> Person:
    """Admin of 张浦镇."""
    return await people.signed_in("township_admin", TOWN, name="wang")


def new(name: str = "chen", **other: Any) -> dict[str, Any]:
    return {"name": name, "display_name": "陈帮办", "area": TOWN, "grants": [{"role": "helper", "area": TOWN}]} | other


# --- new accounts


@pytest.mark.both_databases
async def test_a_new_account_signs_in_with_its_first_password_and_changes_it(client: httpx.AsyncClient, wang: Person) -> None:
    made = await client.post(MEMBERS, json=new("Chen"), headers=wang.headers)
    assert made.status_code == 201, made.text
    view = made.json()["member"]
    assert (view["name"], view["display_name"], view["must_change_password"], view["manageable"]) == ("chen", "陈帮办", True, True)
    assert [(grant["role"], grant["area"]["id"]) for grant in view["grants"]] == [("helper", TOWN)]
    login = await client.post(LOGIN, json={"name": "chen", "password": made.json()["password"]})
    assert login.json()["must"] == "password"
    (row,) = await StaffMember.filter(name="chen")
    assert row.created_by == wang.id


async def test_a_name_is_given_once_whatever_its_case(client: httpx.AsyncClient, wang: Person) -> None:
    assert (await client.post(MEMBERS, json=new("chen"), headers=wang.headers)).status_code == 201
    error_of(await client.post(MEMBERS, json=new("CHEN"), headers=wang.headers), 409, "staff_name_taken")
    assert await StaffMember.filter(name="chen").count() == 1


@pytest.mark.parametrize(
    ("grant", "status", "code"),
    [
        ({"role": "township_admin", "area": TOWN}, 403, "out_of_scope"),
        ({"role": "city_admin", "area": CITY}, 403, "out_of_scope"),
        ({"role": "reviewer", "area": TOWN}, 403, "out_of_scope"),
        ({"role": "helper", "area": OTHER_TOWN}, 403, "out_of_scope"),
        ({"role": "helper", "area": CITY}, 403, "out_of_scope"),
        ({"role": "helper", "area": COMMUNITY}, 201, ""),
        ({"role": "department_handler", "area": TOWN, "department": "人社"}, 201, ""),
        ({"role": "department_handler", "area": TOWN}, 422, "grant_not_fitting"),
        ({"role": "department_handler", "area": TOWN, "department": "没有这个部门"}, 422, "department_unknown"),
        ({"role": "editor", "area": COMMUNITY}, 422, "grant_not_fitting"),
        ({"role": "helper", "area": "no-such"}, 422, "area_unknown"),
        ({"role": "king", "area": TOWN}, 422, "input_invalid"),
    ],
)
async def test_a_township_admin_gives_what_is_theirs_to_give_and_nothing_else(
    client: httpx.AsyncClient, wang: Person, grant: dict[str, Any], status: int, code: str
) -> None:
    who = await people.member(area=TOWN)
    answers = [
        await client.post(MEMBERS, json=new(grants=[grant]), headers=wang.headers),
        await client.post(f"{MEMBERS}/{who.id}/grants", json=grant, headers=wang.headers),
    ]
    for answer in answers:
        assert answer.status_code == status, answer.text
        assert not code or error_of(answer, status, code)
    given = await StaffGrant.filter(staff_id=who.id).count() + await StaffMember.filter(name="chen").count()
    assert given == (2 if status == 201 else 0)


async def test_nobody_is_made_in_another_town(client: httpx.AsyncClient, wang: Person) -> None:
    for area in (OTHER_TOWN, CITY):
        error_of(await client.post(MEMBERS, json=new(area=area, grants=[]), headers=wang.headers), 403, "out_of_scope")
    error_of(await client.post(MEMBERS, json=new(area="no-such"), headers=wang.headers), 422, "area_unknown")


# --- grants


@pytest.mark.both_databases
async def test_a_grant_counts_at_once_and_so_does_its_end(client: httpx.AsyncClient, wang: Person) -> None:
    who = await people.signed_in("helper", TOWN)
    body = {"role": "clerk", "area": TOWN}
    first, second = [await client.post(f"{MEMBERS}/{who.id}/grants", json=body, headers=wang.headers) for _ in range(2)]
    assert first.json()["id"] == second.json()["id"]  # a second time the same grant is the one that is there
    held = (await client.get(ME, headers=who.headers)).json()["grants"]
    assert [grant["role"] for grant in held] == ["clerk", "helper"]
    assert (await client.delete(f"{MEMBERS}/{who.id}/grants/{held[0]['id']}", headers=wang.headers)).status_code == 200
    assert [grant["role"] for grant in (await client.get(ME, headers=who.headers)).json()["grants"]] == ["helper"]
    error_of(await client.delete(f"{MEMBERS}/{who.id}/grants/{held[0]['id']}", headers=wang.headers), 404, "grant_not_found")


async def test_who_becomes_city_admin_needs_a_second_factor_from_the_next_request_on(client: httpx.AsyncClient, chief: Person) -> None:
    who = await people.signed_in("helper", CITY, totp_secret=None)
    body = {"role": "city_admin", "area": CITY}
    assert (await client.post(f"{MEMBERS}/{who.id}/grants", json=body, headers=chief.headers)).status_code == 201
    error_of(await client.get(MEMBERS, headers=who.headers), 403, "second_factor_missing")


# --- never oneself, never above


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "disable", None),
        ("POST", "reset-password", None),
        ("POST", "reset-second-factor", None),
        ("POST", "grants", {"role": "auditor", "area": CITY}),
        ("DELETE", "grants/{grant}", None),
        ("PATCH", "", {"display_name": "我自己"}),
    ],
)
async def test_nobody_changes_their_own_rights(
    client: httpx.AsyncClient, chief: Person, method: str, path: str, body: dict[str, Any] | None
) -> None:
    grant = await StaffGrant.get(staff_id=chief.id)
    address = f"{MEMBERS}/{chief.id}/{path.format(grant=grant.id)}".rstrip("/")
    error_of(await client.request(method, address, json=body, headers=chief.headers), 403, "own_rights")
    assert await StaffGrant.filter(staff_id=chief.id).count() == 1
    assert (await client.get(ME, headers=chief.headers)).status_code == 200


@pytest.mark.parametrize(("role", "area"), [("township_admin", TOWN), ("auditor", TOWN), ("helper", CITY), ("helper", OTHER_TOWN)])
async def test_resetting_a_password_is_no_way_up_or_sideways(client: httpx.AsyncClient, wang: Person, role: str, area: str) -> None:
    """Somebody of the same town who holds more than its admin could give, or something elsewhere."""
    who = await people.member(area=TOWN)
    await people.grant(who.id, role, area)
    for path in ("reset-password", "reset-second-factor", "disable"):
        error_of(await client.post(f"{MEMBERS}/{who.id}/{path}", headers=wang.headers), 403, "out_of_scope")
    seen = await client.get(f"{MEMBERS}/{who.id}", headers=wang.headers)
    assert seen.json()["manageable"] is False


@pytest.mark.both_databases
async def test_of_two_admins_who_strip_each_other_at_once_one_stays(client: httpx.AsyncClient) -> None:
    one, other = await people.signed_in("city_admin"), await people.signed_in("city_admin")
    answers = await asyncio.gather(
        client.post(f"{MEMBERS}/{other.id}/disable", headers=one.headers), client.post(f"{MEMBERS}/{one.id}/disable", headers=other.headers)
    )
    assert sorted(answer.status_code for answer in answers) in ([200, 401], [200, 403])
    assert await StaffMember.filter(state="active").count() == 1


@pytest.mark.both_databases
async def test_of_two_admins_who_take_each_others_role_at_once_one_keeps_it(client: httpx.AsyncClient) -> None:
    pair = [await people.signed_in("city_admin") for _ in range(2)]
    held = {who.id: (await StaffGrant.get(staff_id=who.id)).id for who in pair}
    answers = await asyncio.gather(
        *(client.delete(f"{MEMBERS}/{whose.id}/grants/{held[whose.id]}", headers=who.headers) for who, whose in (pair, reversed(pair)))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 403]
    assert await StaffGrant.all().count() == 1


# --- looking after accounts


@pytest.mark.both_databases
async def test_a_disabled_account_is_out_at_once_and_in_again_when_enabled(client: httpx.AsyncClient, wang: Person) -> None:
    who = await people.signed_in("helper", TOWN, totp_secret=None)
    for _ in range(2):
        assert (await client.post(f"{MEMBERS}/{who.id}/disable", headers=wang.headers)).json()["state"] == "disabled"
    error_of(await client.get(ME, headers=who.headers), 401, "login_expired")
    error_of(await client.post(LOGIN, json={"name": who.name, "password": PASSWORD}), 403, "account_disabled")
    assert (await client.post(f"{MEMBERS}/{who.id}/enable", headers=wang.headers)).json()["state"] == "active"
    assert (await client.post(LOGIN, json={"name": who.name, "password": PASSWORD})).status_code == 200
    error_of(await client.get(ME, headers=who.headers), 401, "login_expired")  # the old login stays ended


async def test_a_reset_password_ends_logins_and_the_lock(client: httpx.AsyncClient, wang: Person) -> None:
    who = await people.signed_in("helper", TOWN, totp_secret=None)
    for _ in range(5):
        await client.post(LOGIN, json={"name": who.name, "password": "Wrong-password-1"})
    assert (await client.get(f"{MEMBERS}/{who.id}", headers=wang.headers)).json()["locked"] is True
    password = (await client.post(f"{MEMBERS}/{who.id}/reset-password", headers=wang.headers)).json()["password"]
    error_of(await client.get(ME, headers=who.headers), 401, "login_expired")
    assert (await client.post(LOGIN, json={"name": who.name, "password": password})).json()["must"] == "password"
    assert password not in str([dict(row) for row in [*await AuditEntry.all(), *await StaffMember.all()]])


async def test_a_cleared_second_factor_is_set_up_anew(client: httpx.AsyncClient, chief: Person) -> None:
    who = await people.signed_in("city_admin")
    assert (await client.post(f"{MEMBERS}/{who.id}/reset-second-factor", headers=chief.headers)).status_code == 200
    assert (await client.post(LOGIN, json={"name": who.name, "password": PASSWORD})).json()["must"] == "second_factor"
    error_of(await client.get(ME, headers=who.headers), 401, "login_expired")


async def test_logins_of_others_are_seen_and_ended(client: httpx.AsyncClient, wang: Person) -> None:
    who = await people.signed_in("helper", TOWN)
    listed = (await client.get(f"{MEMBERS}/{who.id}/tokens", headers=wang.headers)).json()["items"]
    assert [item["id"] for item in listed] == [str(who.token_id)]
    assert (await client.delete(f"{MEMBERS}/{who.id}/tokens/{who.token_id}", headers=wang.headers)).status_code == 200
    error_of(await client.get(ME, headers=who.headers), 401, "login_expired")
    error_of(await client.delete(f"{MEMBERS}/{who.id}/tokens/{wang.token_id}", headers=wang.headers), 404, "token_not_found")
    assert await StaffToken.filter(id=wang.token_id, revoked_at=None).exists()


async def test_name_and_place_of_work_can_be_changed_within_the_scope(client: httpx.AsyncClient, wang: Person) -> None:
    who = await people.signed_in("helper", TOWN)
    edited = await client.patch(f"{MEMBERS}/{who.id}", json={"display_name": "陈 小明", "area": COMMUNITY}, headers=wang.headers)
    assert (edited.json()["display_name"], edited.json()["area"]["id"]) == ("陈 小明", COMMUNITY)
    error_of(await client.patch(f"{MEMBERS}/{who.id}", json={"area": OTHER_TOWN}, headers=wang.headers), 403, "out_of_scope")
    error_of(await client.patch(f"{MEMBERS}/{who.id}", json={"state": "active"}, headers=wang.headers), 422, "input_invalid")
    assert (await client.patch(f"{MEMBERS}/{who.id}", json={}, headers=wang.headers)).json()["area"]["id"] == COMMUNITY


# --- lists


async def ids(client: httpx.AsyncClient, who: Person, **query: Any) -> list[str]:
    answer = await client.get(MEMBERS, params=query, headers=who.headers)
    assert answer.status_code == 200, answer.text
    return [item["name"] for item in answer.json()["items"]]


@pytest.mark.both_databases
async def test_a_list_shows_those_who_work_within_the_scope_and_is_filtered(client: httpx.AsyncClient, chief: Person, wang: Person) -> None:
    for number, area in enumerate((TOWN, COMMUNITY, OTHER_TOWN)):
        who = await people.member(f"p{number}", area=area, display_name=f"李{number}", state="disabled" if number else "active")
        await people.grant(who.id, "helper" if number else "clerk", area)
    assert await ids(client, chief) == ["chief", "p0", "p1", "p2", "wang"]
    assert await ids(client, wang) == ["p0", "p1", "wang"]
    assert await ids(client, wang, area=OTHER_TOWN) == []
    assert await ids(client, chief, area=TOWN) == ["p0", "p1", "wang"]
    assert await ids(client, chief, role="helper") == ["p1", "p2"]
    assert await ids(client, chief, state="disabled", role="helper", area=TOWN) == ["p1"]
    assert await ids(client, chief, q="李") == ["p0", "p1", "p2"]
    assert await ids(client, chief, q="WANG") == ["wang"]
    assert await ids(client, chief, q="%") == []
    assert await ids(client, chief, page=2, size=2) == ["p1", "p2"]


async def test_an_auditor_looks_and_changes_nothing(client: httpx.AsyncClient) -> None:
    auditor, who = await people.signed_in("auditor", TOWN), await people.signed_in("helper", TOWN)
    found = (await client.get(f"{MEMBERS}/{who.id}", headers=auditor.headers)).json()
    assert (found["id"], found["manageable"]) == (str(who.id), False)
    error_of(await client.get(f"{MEMBERS}/{who.id}/tokens", headers=auditor.headers), 403, "not_allowed")


async def test_somebody_who_does_not_exist_is_not_found(client: httpx.AsyncClient, chief: Person) -> None:
    for method, path in (("GET", ""), ("POST", "/disable"), ("GET", "/tokens"), ("POST", "/reset-password")):
        error_of(await client.request(method, f"{MEMBERS}/{uuid4()}{path}", headers=chief.headers), 404, "member_not_found")


async def test_the_roles_are_told_with_where_they_may_be_given(client: httpx.AsyncClient, chief: Person, wang: Person) -> None:
    for who, given in ((chief, {"helper": [CITY], "city_admin": [CITY]}), (wang, {"helper": [TOWN], "city_admin": []})):
        found = (await client.get("/api/v1/staff/roles", headers=who.headers)).json()
        by_id = {role["id"]: role for role in found["roles"]}
        assert {role: by_id[role]["give_within"] for role in given} == given
        assert by_id["department_handler"]["department"] == "must"
        assert {"公安", "人社"} <= set(found["departments"])


async def test_what_an_admin_does_is_in_the_audit_with_whom_it_was_done_to(client: httpx.AsyncClient, wang: Person) -> None:
    who, elsewhere = await people.signed_in("helper", COMMUNITY), await people.signed_in("helper", OTHER_TOWN)
    await client.post(f"{MEMBERS}/{who.id}/disable", headers=wang.headers)
    await client.post(f"{MEMBERS}/{elsewhere.id}/disable", headers=wang.headers)
    await client.get(f"{MEMBERS}/{who.id}", headers=wang.headers)
    found = [
        (row.action, row.outcome, row.code, row.subject_id, row.area_id) for row in await AuditEntry.filter(staff_id=wang.id).order_by("id")
    ]
    assert found == [
        ("staff.manage", "done", "", str(who.id), COMMUNITY),
        ("staff.manage", "refused", "out_of_scope", "", TOWN),
        ("staff.read", "done", "", str(who.id), COMMUNITY),
    ]


@pytest.mark.both_databases
async def test_a_retried_grant_has_one_effect_and_one_that_was_refused_leaves_nothing(client: httpx.AsyncClient, wang: Person) -> None:
    who, elsewhere = await people.signed_in("helper", TOWN), await people.signed_in("helper", OTHER_TOWN)
    headers = wang.headers | {"idempotency-key": "a-key-of-the-console-01"}
    body = {"role": "clerk", "area": TOWN}
    first, second = [await client.post(f"{MEMBERS}/{who.id}/grants", json=body, headers=headers) for _ in range(2)]
    assert (first.status_code, first.json()) == (201, second.json())
    refused = await client.post(f"{MEMBERS}/{elsewhere.id}/grants", json=body, headers=headers)
    error_of(refused, 403, "out_of_scope")
    assert await StaffGrant.filter(role="clerk").count() == 1
    outcomes = [(row.outcome, row.code) for row in await AuditEntry.filter(action="staff.grant").order_by("id")]
    assert outcomes == [("done", ""), ("done", ""), ("refused", "out_of_scope")]
