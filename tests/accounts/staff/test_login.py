"""登录: name, password and one-time code; every fault looks the same from outside, and guessing locks."""

from __future__ import annotations

import asyncio

import httpx
import pytest
import pytest_asyncio
from argon2 import PasswordHasher

from server.accounts.audit.models import AuditEntry
from server.accounts.service import hashed
from server.accounts.staff.models import StaffMember, StaffToken
from server.app import App
from tests import people
from tests.fakes import FixedClock
from tests.people import PASSWORD
from tests.test_errors import error_of

LOGIN, ME = "/api/v1/staff/login", "/api/v1/staff/me"


async def log_in(client: httpx.AsyncClient, name: str, password: str = PASSWORD, **other: object) -> httpx.Response:
    return await client.post(LOGIN, json={"name": name, "password": password, **other})


@pytest_asyncio.fixture(loop_scope="session")
async def chen(client: httpx.AsyncClient) -> StaffMember:
    """A helper without a second factor."""
    who = await people.member("chen", area=people.TOWN, totp_secret=None)
    await people.grant(who.id, "helper", people.TOWN)
    return who


@pytest.mark.both_databases
async def test_name_and_password_open_the_account(client: httpx.AsyncClient, chen: StaffMember) -> None:
    answer = await log_in(client, "Chen")
    assert answer.status_code == 200
    assert answer.json()["must"] is None
    assert answer.json()["expires_at"].endswith("+08:00")
    me = await client.get(ME, headers={"authorization": f"Bearer {answer.json()['token']}"})
    assert (me.status_code, me.json()["name"]) == (200, "chen")


async def test_only_the_hash_of_the_token_is_at_rest(client: httpx.AsyncClient, chen: StaffMember) -> None:
    token = (await log_in(client, "chen")).json()["token"]
    (row,) = await StaffToken.all()
    assert row.token_hash == hashed(token)
    assert token not in str(dict(row))


async def test_an_unknown_name_and_a_wrong_password_are_told_alike(client: httpx.AsyncClient, chen: StaffMember) -> None:
    answers = [await log_in(client, "chen", "Wrong-password-1"), await log_in(client, "nobody", "Wrong-password-1")]
    errors = [error_of(answer, 401, "login_refused") for answer in answers]
    assert {(error["message"], str(error["detail"])) for error in errors} == {(errors[0]["message"], "{}")}


@pytest.mark.both_databases
@pytest.mark.parametrize("name", ["chen", "nobody"])
async def test_five_wrong_tries_lock_a_name_for_a_quarter_of_an_hour_whether_it_exists_or_not(
    client: httpx.AsyncClient, chen: StaffMember, clock: FixedClock, name: str
) -> None:
    for _ in range(5):
        error_of(await log_in(client, name, "Wrong-password-1"), 401, "login_refused")
    assert error_of(await log_in(client, name), 429, "login_locked")["detail"] == {}
    clock.move(minutes=16)
    assert (await log_in(client, name)).status_code == (200 if name == "chen" else 401)


async def test_tries_at_the_same_time_are_counted_before_they_are_checked(client: httpx.AsyncClient, chen: StaffMember) -> None:
    answers = await asyncio.gather(*(log_in(client, "chen", f"Wrong-password-{n}") for n in range(12)))
    assert sorted(answer.status_code for answer in answers) == [401] * 5 + [429] * 7


async def test_a_right_password_forgives_the_wrong_tries_before(client: httpx.AsyncClient, chen: StaffMember) -> None:
    for _ in range(2):
        for _ in range(4):
            await log_in(client, "chen", "Wrong-password-1")
        assert (await log_in(client, "chen")).status_code == 200


async def test_one_address_cannot_try_names_without_end(client: httpx.AsyncClient) -> None:
    statuses = [(await client.post(LOGIN, json={"name": f"n{n}", "password": "x"})).status_code for n in range(31)]
    assert statuses == [401] * 30 + [429]


async def test_a_disabled_account_is_told_so_only_to_whoever_knows_the_password(client: httpx.AsyncClient, chen: StaffMember) -> None:
    await StaffMember.filter(id=chen.id).update(state="disabled")
    error_of(await log_in(client, "chen", "Wrong-password-1"), 401, "login_refused")
    error_of(await log_in(client, "chen"), 403, "account_disabled")
    assert await StaffToken.all().count() == 0


async def test_a_second_factor_is_asked_for_after_the_password_and_not_before(
    client: httpx.AsyncClient, chen: StaffMember, app: App, clock: FixedClock
) -> None:
    phone = await people.with_second_factor(chen, app.ctx.parts.vault)
    error_of(await log_in(client, "chen", "Wrong-password-1"), 401, "login_refused")
    error_of(await log_in(client, "chen"), 401, "second_factor_needed")
    error_of(await log_in(client, "chen", code="000000"), 401, "second_factor_wrong")
    assert (await log_in(client, "chen", code=phone.at(clock.now()))).status_code == 200


@pytest.mark.both_databases
async def test_a_code_is_taken_once(client: httpx.AsyncClient, chen: StaffMember, app: App, clock: FixedClock) -> None:
    phone = await people.with_second_factor(chen, app.ctx.parts.vault)
    code = phone.at(clock.now())
    answers = await asyncio.gather(*(log_in(client, "chen", code=code) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 401, 401]
    clock.move(seconds=30)
    assert (await log_in(client, "chen", code=phone.at(clock.now()))).status_code == 200


@pytest.mark.parametrize(("seconds", "status"), [(-30, 200), (30, 200), (-90, 401), (90, 401)])
async def test_a_phone_may_be_half_a_minute_early_or_late(
    client: httpx.AsyncClient, chen: StaffMember, app: App, clock: FixedClock, seconds: int, status: int
) -> None:
    phone = await people.with_second_factor(chen, app.ctx.parts.vault)
    answer = await log_in(client, "chen", code=phone.at(int(clock.now().timestamp()) + seconds))
    assert answer.status_code == status


async def test_guessing_codes_locks_too_and_asking_for_one_does_not(client: httpx.AsyncClient, chen: StaffMember, app: App) -> None:
    await people.with_second_factor(chen, app.ctx.parts.vault)
    for _ in range(8):
        error_of(await log_in(client, "chen"), 401, "second_factor_needed")
    for _ in range(5):
        await log_in(client, "chen")
        error_of(await log_in(client, "chen", code="000000"), 401, "second_factor_wrong")
    error_of(await log_in(client, "chen", code="000000"), 429, "login_locked")


async def test_a_login_ends_after_twelve_hours_or_two_idle_ones(client: httpx.AsyncClient, chen: StaffMember, clock: FixedClock) -> None:
    headers = {"authorization": f"Bearer {(await log_in(client, 'chen')).json()['token']}"}
    for _ in range(7):
        clock.move(minutes=100)
        assert (await client.get(ME, headers=headers)).status_code == 200
    clock.move(minutes=21)
    error_of(await client.get(ME, headers=headers), 401, "login_expired")
    idle = {"authorization": f"Bearer {(await log_in(client, 'chen')).json()['token']}"}
    clock.move(minutes=121)
    error_of(await client.get(ME, headers=idle), 401, "login_expired")


async def test_after_logging_out_the_token_holds_no_longer(client: httpx.AsyncClient, chen: StaffMember) -> None:
    headers = {"authorization": f"Bearer {(await log_in(client, 'chen')).json()['token']}"}
    assert (await client.post("/api/v1/staff/logout", headers=headers)).status_code == 200
    error_of(await client.get(ME, headers=headers), 401, "login_expired")


async def test_a_residents_token_opens_nothing_here_and_a_staff_token_nothing_there(client: httpx.AsyncClient, chen: StaffMember) -> None:
    resident = (await client.post("/api/v1/residents", json={})).json()["token"]
    error_of(await client.get(ME, headers={"authorization": f"Bearer {resident}"}), 401, "unauthorized")
    staff = (await log_in(client, "chen")).json()["token"]
    report = {"kind": "wrong_fact", "text": "x"}
    answer = await client.post("/api/v1/reports", json=report, headers={"authorization": f"Bearer {staff}"})
    error_of(answer, 401, "unauthorized")


async def test_a_hash_of_older_parameters_is_renewed_at_sign_in(
    client: httpx.AsyncClient, chen: StaffMember, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.ctx.parts.passwords, "hasher", PasswordHasher())
    await log_in(client, "chen")
    renewed = (await StaffMember.get(id=chen.id)).password_hash
    assert renewed != chen.password_hash
    assert renewed.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    await log_in(client, "chen")
    assert (await StaffMember.get(id=chen.id)).password_hash == renewed


async def test_the_audit_has_every_try_at_an_account_and_nothing_of_names_that_do_not_exist(
    client: httpx.AsyncClient, chen: StaffMember
) -> None:
    await log_in(client, "nobody", "Wrong-password-1")
    for _ in range(5):
        await log_in(client, "chen", "Wrong-password-1")
    await log_in(client, "chen")
    entries = await AuditEntry.filter(action="own.login").order_by("id")
    assert [(entry.outcome, entry.code) for entry in entries] == [("refused", "login_refused")] * 5 + [("refused", "login_locked")]
    assert {entry.staff_id for entry in entries} == {chen.id}
    assert "Wrong-password" not in str([dict(entry) for entry in entries])


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36", "Chrome，Windows"),
        ("Mozilla/5.0 (Linux; Android 14; PEPM00) AppleWebKit/537.36 Chrome/116 Mobile MicroMessenger/8.0", "微信，安卓"),
        ("curl/8", "其他设备"),
    ],
)
async def test_a_login_is_recognised_by_browser_and_system(client: httpx.AsyncClient, chen: StaffMember, agent: str, device: str) -> None:
    answer = await client.post(LOGIN, json={"name": "chen", "password": PASSWORD}, headers={"user-agent": agent})
    (row,) = (await client.get("/api/v1/staff/me/tokens", headers={"authorization": f"Bearer {answer.json()['token']}"})).json()["items"]
    assert (row["device"], row["current"]) == (device, True)
