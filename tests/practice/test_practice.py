"""练习: what is done in practice stays in practice, goes at will, and ticks the exercises off."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
import pytest_asyncio

from server.accounts.audit.models import AuditEntry
from server.accounts.policy import ROLES
from server.accounts.staff.models import StaffGrant, StaffMember
from server.practice.models import PracticeProgress
from tests import people
from tests.people import TOWN, Person
from tests.test_errors import error_of

EXERCISES, RESET, MEMBERS = "/api/v1/staff/practice/exercises", "/api/v1/staff/practice/reset", "/api/v1/staff/members"
CHEN = {"name": "chen", "display_name": "练习·小陈", "area": TOWN, "grants": []}


@pytest_asyncio.fixture(loop_scope="session")
async def wang(client: httpx.AsyncClient) -> Person:
    """Admin of 张浦镇, in practice mode."""
    return await people.signed_in("township_admin", TOWN, name="wang", practice=True)


async def exercises(client: httpx.AsyncClient, who: Person) -> dict[str, dict[str, Any]]:
    answer = await client.get(EXERCISES, headers=who.headers)
    assert answer.status_code == 200, answer.text
    return {item["id"]: item for item in answer.json()["items"]}


async def done(client: httpx.AsyncClient, who: Person, exercise: str) -> list[str]:
    return [step["id"] for step in (await exercises(client, who))[exercise]["steps"] if step["done_at"]]


async def names(client: httpx.AsyncClient, headers: dict[str, str]) -> list[str]:
    return [item["name"] for item in (await client.get(MEMBERS, headers=headers)).json()["items"]]


# --- records


@pytest.mark.both_databases
async def test_an_account_made_in_practice_is_seen_by_its_maker_in_practice_alone(client: httpx.AsyncClient, wang: Person) -> None:
    made = (await client.post(MEMBERS, json=CHEN, headers=wang.headers)).json()
    assert made["member"]["name"] == "chen"
    _, for_real = await people.token(wang.id)
    other = await people.signed_in("township_admin", TOWN, name="li", practice=True)
    assert await names(client, wang.headers) == ["chen"]
    assert await names(client, for_real) == ["li", "wang"]
    assert await names(client, other.headers) == []
    for headers in (for_real, other.headers):
        error_of(await client.get(f"{MEMBERS}/{made['member']['id']}", headers=headers), 404, "member_not_found")
        error_of(await client.post(f"{MEMBERS}/{made['member']['id']}/disable", headers=headers), 404, "member_not_found")


async def test_in_practice_no_real_account_can_be_changed(client: httpx.AsyncClient, wang: Person) -> None:
    real = await people.signed_in("helper", TOWN)
    for path in ("disable", "reset-password"):
        error_of(await client.post(f"{MEMBERS}/{real.id}/{path}", headers=wang.headers), 404, "member_not_found")
    assert (await StaffMember.get(id=real.id)).state == "active"


async def test_a_practice_account_takes_no_name_away_and_lets_nobody_in(client: httpx.AsyncClient, wang: Person) -> None:
    password = (await client.post(MEMBERS, json=CHEN, headers=wang.headers)).json()["password"]
    _, for_real = await people.token(wang.id)
    again = await client.post(MEMBERS, json=CHEN, headers=wang.headers)
    assert again.status_code == 201
    kept = (await StaffMember.filter(practice_of=wang.id))[0].name
    for name in ("chen", kept):
        answer = await client.post("/api/v1/staff/login", json={"name": name, "password": password})
        assert answer.status_code in (401, 422), name
    assert (await client.post(MEMBERS, json=CHEN, headers=for_real)).status_code == 201


def counted(answer: httpx.Response) -> dict[str, int]:
    """What a clean start took, by kind; kinds of which there was nothing are left out."""
    return {one["kind"]: one["count"] for one in answer.json()["cleared"] if one["count"]}


@pytest.mark.both_databases
async def test_a_clean_start_takes_what_was_made_in_practice_and_nothing_else(client: httpx.AsyncClient, wang: Person) -> None:
    other = await people.signed_in("township_admin", TOWN, practice=True)
    for headers in (wang.headers, other.headers):
        made = (await client.post(MEMBERS, json=CHEN, headers=headers)).json()["member"]["id"]
        await client.post(f"{MEMBERS}/{made}/grants", json={"role": "helper", "area": TOWN}, headers=headers)
    before = await StaffMember.all().count(), await StaffGrant.all().count()
    answer = await client.post(RESET, json={}, headers=wang.headers)
    assert counted(answer) == {"staff": 1}
    assert (await StaffMember.all().count(), await StaffGrant.all().count()) == (before[0] - 1, before[1] - 1)
    assert await names(client, other.headers) == ["chen"]
    assert counted(await client.post(RESET, json={}, headers=wang.headers)) == {}


# --- exercises


async def test_there_are_ten_and_each_role_has_some(client: httpx.AsyncClient) -> None:
    seen: set[str] = set()
    for role in ROLES:
        found = await exercises(client, await people.signed_in(role))
        assert found, role
        seen |= found.keys()
    assert len(seen) == 10


async def test_a_step_that_only_the_person_can_tell_is_ticked_by_them(client: httpx.AsyncClient, wang: Person) -> None:
    ticks = [await client.post(f"{EXERCISES}/first-day/steps/scope", headers=wang.headers) for _ in range(2)]
    assert [answer.json()["done"] for answer in ticks] == [1, 1]
    assert await done(client, wang, "first-day") == ["scope"]
    assert await PracticeProgress.all().count() == 1


async def test_outside_practice_nothing_is_ticked(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("township_admin", TOWN)
    error_of(await client.post(f"{EXERCISES}/first-day/steps/scope", headers=who.headers), 409, "practice_is_off")
    await client.post(MEMBERS, json=CHEN, headers=who.headers)
    assert await done(client, who, "new-colleague") == []


async def test_what_ticks_itself_cannot_be_ticked_by_hand(client: httpx.AsyncClient, wang: Person) -> None:
    error_of(await client.post(f"{EXERCISES}/new-colleague/steps/create", headers=wang.headers), 409, "step_ticks_itself")


@pytest.mark.parametrize("path", ["no-such/steps/scope", "first-day/steps/no-such", "who-looked/steps/explain"])
async def test_an_exercise_of_other_roles_or_none_at_all_is_not_found(client: httpx.AsyncClient, wang: Person, path: str) -> None:
    error_of(await client.post(f"{EXERCISES}/{path}", headers=wang.headers), 404, "exercise_not_found")


@pytest.mark.both_databases
async def test_doing_it_ticks_it_in_the_order_of_the_steps(client: httpx.AsyncClient, wang: Person) -> None:
    made = (await client.post(MEMBERS, json=CHEN, headers=wang.headers)).json()["member"]["id"]
    assert await done(client, wang, "new-colleague") == ["create"]
    assert await done(client, wang, "lost-phone") == []  # there, finding comes first
    await client.post(f"{MEMBERS}/{made}/grants", json={"role": "helper", "area": TOWN}, headers=wang.headers)
    assert await done(client, wang, "new-colleague") == ["create", "grant"]
    await client.get(f"{MEMBERS}/{made}", headers=wang.headers)
    await client.post(f"{MEMBERS}/{made}/reset-password", headers=wang.headers)
    assert await done(client, wang, "lost-phone") == ["find", "reset"]


async def test_what_was_refused_ticks_nothing(client: httpx.AsyncClient, wang: Person) -> None:
    error_of(await client.post(MEMBERS, json=CHEN | {"area": people.OTHER_TOWN}, headers=wang.headers), 403, "out_of_scope")
    assert await done(client, wang, "new-colleague") == []


async def test_progress_stays_over_a_clean_start_unless_it_is_to_go(client: httpx.AsyncClient, wang: Person) -> None:
    await client.post(MEMBERS, json=CHEN, headers=wang.headers)
    await client.post(RESET, json={}, headers=wang.headers)
    assert await done(client, wang, "new-colleague") == ["create"]
    assert counted(await client.post(RESET, json={"progress": True}, headers=wang.headers)) == {"progress": 1}
    assert await done(client, wang, "new-colleague") == []


async def test_a_tick_that_fails_does_not_fail_what_was_done(
    client: httpx.AsyncClient, wang: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise OSError("away")

    monkeypatch.setattr(PracticeProgress, "create", broken)
    assert (await client.post(MEMBERS, json=CHEN, headers=wang.headers)).status_code == 201
    assert [row.practice for row in await AuditEntry.filter(action="staff.manage")] == [True]
