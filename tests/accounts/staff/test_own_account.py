"""我的账号: what I am, where I am signed in, my password and my second factor."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import httpx
import pyotp
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from server.accounts.audit.models import AuditEntry
from server.accounts.staff.models import RecoveryCode, StaffMember, StaffToken
from server.accounts.staff.second_factor import picture
from tests import people
from tests.fakes import FixedClock
from tests.people import PASSWORD, Person
from tests.test_errors import error_of

ME, LOGIN = "/api/v1/staff/me", "/api/v1/staff/login"
NEW = "Another-one-77"


async def me(client: httpx.AsyncClient, who: Person) -> dict[str, object]:
    answer = await client.get(ME, headers=who.headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


@pytest.mark.both_databases
async def test_i_see_who_i_am_what_i_hold_and_what_i_may_do_where(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("township_admin", people.TOWN)
    await people.grant(who.id, "department_handler", people.CITY)
    found = await me(client, who)
    assert found["area"] == {"id": "zp", "name": "张浦镇"}
    assert [(held["role_name"], held["area"]["name"], held["department"]) for held in found["grants"]] == [  # type: ignore[attr-defined]
        ("部门经办人", "昆山市", "人社"),
        ("区镇管理员", "张浦镇", None),
    ]
    permissions: dict[str, dict[str, object]] = found["permissions"]  # type: ignore[assignment]
    assert permissions["doorplates.issue"] == {"say": "制发门牌", "everywhere": False, "areas": ["zp"]}
    assert permissions["halls.read"]["everywhere"] is True
    assert "switches.edit" not in permissions
    assert (found["must"], found["practice"], found["demo"]) == (None, False, False)


async def test_nothing_secret_is_in_what_i_see(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("helper")
    text = str(await me(client, who))
    row = await StaffMember.get(id=who.id)
    assert row.password_hash not in text
    assert str(row.totp_secret) not in text


# --- logins


async def test_my_logins_are_listed_and_each_can_be_ended(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await people.signed_in("helper")
    other, headers = await people.token(who.id, device="微信，安卓")
    stranger = await people.signed_in("helper")
    clock.move(minutes=5)
    listed = (await client.get(f"{ME}/tokens", headers=who.headers)).json()["items"]
    assert [(item["id"], item["current"], item["device"]) for item in listed] == [
        (str(who.token_id), True, "Chrome，Windows"),
        (str(other.id), False, "微信，安卓"),
    ]
    assert listed[0]["last_used_at"] == "2026-11-23T10:05:00+08:00"
    assert (await client.delete(f"{ME}/tokens/{other.id}", headers=who.headers)).status_code == 200
    error_of(await client.get(ME, headers=headers), 401, "login_expired")
    error_of(await client.delete(f"{ME}/tokens/{other.id}", headers=who.headers), 404, "token_not_found")
    error_of(await client.delete(f"{ME}/tokens/{stranger.token_id}", headers=who.headers), 404, "token_not_found")
    assert (await client.get(ME, headers=stranger.headers)).status_code == 200


async def test_using_a_login_is_written_down_once_a_minute_at_most(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await people.signed_in("helper")
    for seconds in (59, 0, 1, 30):
        clock.move(seconds=seconds)
        await me(client, who)
    assert (await StaffToken.get(id=who.token_id)).last_used_at == clock.now().replace(minute=1, second=0)


# --- password


async def change(client: httpx.AsyncClient, who: Person, current: str = PASSWORD, new: str = NEW) -> httpx.Response:
    return await client.put(f"{ME}/password", json={"current": current, "new": new}, headers=who.headers)


@pytest.mark.both_databases
async def test_a_changed_password_ends_every_other_login(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("helper", totp_secret=None)
    _, elsewhere = await people.token(who.id)
    assert (await change(client, who)).status_code == 200
    error_of(await client.get(ME, headers=elsewhere), 401, "login_expired")
    await me(client, who)
    error_of(await client.post(LOGIN, json={"name": who.name, "password": PASSWORD}), 401, "login_refused")
    assert (await client.post(LOGIN, json={"name": who.name, "password": NEW})).status_code == 200


async def test_a_first_password_that_was_given_has_to_be_changed(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("auditor", must_change_password=True)
    assert (await me(client, who))["must"] == "password"
    error_of(await client.get("/api/v1/staff/audit", headers=who.headers), 403, "password_must_change")
    await change(client, who)
    assert (await me(client, who))["must"] is None
    assert (await client.get("/api/v1/staff/audit", headers=who.headers)).status_code == 200


async def test_guessing_the_current_password_locks_like_a_login(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("helper")
    for _ in range(5):
        error_of(await change(client, who, current="Wrong-password-1"), 403, "password_wrong")
    error_of(await change(client, who), 429, "login_locked")


@pytest.mark.parametrize(
    "weak", ["Short-1", "alllowercase", "lowercase12345", "1234567890123456", "aaaaaaaaaaaaaaaaaaaa", "With-Wang-Er-2026"]
)
async def test_a_weak_password_is_refused(client: httpx.AsyncClient, weak: str) -> None:
    who = await people.signed_in("helper", name="wang-er")
    error_of(await change(client, who, new=weak), 422, "password_too_weak")


@pytest.mark.parametrize("strong", ["Ab3-efghij", "correct horse battery staple", "昆山数字政务门牌真好用又快又准确啊"])
async def test_a_long_or_mixed_password_will_do(client: httpx.AsyncClient, strong: str) -> None:
    who = await people.signed_in("helper")
    assert (await change(client, who, new=strong)).status_code == 200


async def test_the_same_password_again_is_no_change(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("helper")
    error_of(await change(client, who, new=PASSWORD), 422, "password_unchanged")


# --- second factor


async def offer(client: httpx.AsyncClient, who: Person, **other: object) -> httpx.Response:
    return await client.post(f"{ME}/second-factor", json={"password": PASSWORD, **other}, headers=who.headers)


async def enrol(client: httpx.AsyncClient, who: Person, clock: FixedClock, **other: object) -> tuple[pyotp.TOTP, list[str]]:
    """(the authenticator, the recovery codes)."""
    offered = await offer(client, who, **other)
    assert offered.status_code == 200, offered.text
    phone = pyotp.TOTP(offered.json()["secret"])
    confirmed = await client.post(f"{ME}/second-factor/confirm", json={"code": phone.at(clock.now())}, headers=who.headers)
    assert confirmed.status_code == 200, confirmed.text
    return phone, confirmed.json()["recovery_codes"]


@pytest.mark.both_databases
async def test_a_city_admin_sets_up_a_second_factor_before_anything_else(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await people.signed_in("city_admin", totp_secret=None)
    _, elsewhere = await people.token(who.id)
    assert (await me(client, who))["must"] == "second_factor"
    error_of(await client.get("/api/v1/staff/audit", headers=who.headers), 403, "second_factor_missing")
    phone, codes = await enrol(client, who, clock)
    assert len(set(codes)) == 10
    found = await me(client, who)
    assert (found["must"], found["second_factor"]) == (None, {"on": True, "required": True, "recovery_codes_left": 10})
    assert (await client.get("/api/v1/staff/audit", headers=who.headers)).status_code == 200
    error_of(await client.get(ME, headers=elsewhere), 401, "login_expired")
    login = {"name": who.name, "password": PASSWORD}
    error_of(await client.post(LOGIN, json=login), 401, "second_factor_needed")
    error_of(await client.post(LOGIN, json=login | {"code": phone.at(clock.now())}), 401, "second_factor_wrong")  # used to confirm
    clock.move(seconds=30)
    assert (await client.post(LOGIN, json=login | {"code": phone.at(clock.now())})).status_code == 200


async def test_the_offer_is_what_authenticators_read(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("helper", totp_secret=None)
    offered = (await offer(client, who)).json()
    parts = urlsplit(offered["otpauth"])
    assert (parts.scheme, parts.netloc) == ("otpauth", "totp")
    assert parse_qs(parts.query) == {"secret": [offered["secret"]], "issuer": ["昆山数字政务门牌"]}
    assert offered["qr_svg"].startswith("<svg ")


def test_the_drawn_code_reads_back_as_the_address() -> None:
    uri = "otpauth://totp/x:chen?secret=JBSWY3DPEHPK3PXP&issuer=x"
    svg = picture(uri)
    side = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])  # type: ignore[index]
    drawn = Image.new("L", (side * 8, side * 8), 255)
    pen = ImageDraw.Draw(drawn)
    for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", svg):
        pen.rectangle((int(x) * 8, int(y) * 8, int(x) * 8 + 7, int(y) * 8 + 7), fill=0)
    assert zxingcpp.read_barcodes(drawn)[0].text == uri


async def test_the_secret_is_sealed_at_rest_and_codes_are_hashed(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await people.signed_in("helper", totp_secret=None)
    phone, codes = await enrol(client, who, clock)
    kept = str([dict(row) for row in [await StaffMember.get(id=who.id), *await RecoveryCode.all(), *await AuditEntry.all()]])
    assert phone.secret not in kept
    assert not any(code in kept or code.replace("-", "") in kept for code in codes)


async def test_an_unconfirmed_offer_changes_nothing(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await people.signed_in("helper", totp_secret=None)
    error_of(
        await client.post(f"{ME}/second-factor/confirm", json={"code": "123456"}, headers=who.headers), 409, "second_factor_not_offered"
    )
    await offer(client, who)
    error_of(await client.post(f"{ME}/second-factor/confirm", json={"code": "000000"}, headers=who.headers), 422, "code_not_matching")
    assert (await client.post(LOGIN, json={"name": who.name, "password": PASSWORD})).status_code == 200


@pytest.mark.both_databases
async def test_a_recovery_code_opens_once(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await people.signed_in("helper", totp_secret=None)
    _, codes = await enrol(client, who, clock)
    login = {"name": who.name, "password": PASSWORD, "code": codes[3].lower()}
    assert (await client.post(LOGIN, json=login)).status_code == 200
    error_of(await client.post(LOGIN, json=login), 401, "second_factor_wrong")
    assert (await client.post(LOGIN, json=login | {"code": codes[4].replace("-", "")})).status_code == 200
    assert (await me(client, who))["second_factor"]["recovery_codes_left"] == 8  # type: ignore[index]


async def test_a_new_phone_needs_a_code_of_the_old_one_and_ends_its_codes(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who = await people.signed_in("helper", totp_secret=None)
    old, codes = await enrol(client, who, clock)
    error_of(await offer(client, who), 422, "code_not_matching")
    clock.move(seconds=30)
    new, _ = await enrol(client, who, clock, code=codes[0])
    clock.move(seconds=30)
    login = {"name": who.name, "password": PASSWORD}
    error_of(await client.post(LOGIN, json=login | {"code": old.at(clock.now())}), 401, "second_factor_wrong")
    error_of(await client.post(LOGIN, json=login | {"code": codes[1]}), 401, "second_factor_wrong")
    assert (await client.post(LOGIN, json=login | {"code": new.at(clock.now())})).status_code == 200


async def test_who_needs_it_cannot_remove_it_and_who_does_not_can(client: httpx.AsyncClient, clock: FixedClock) -> None:
    for role, status in (("city_admin", 409), ("helper", 200)):
        who = await people.signed_in(role, totp_secret=None)
        _, codes = await enrol(client, who, clock)
        body = {"password": PASSWORD, "code": codes[0]}
        answer = await client.post(f"{ME}/second-factor/remove", json=body, headers=who.headers)
        assert answer.status_code == status
        left = await RecoveryCode.filter(staff_id=who.id).count()
        assert left == (10 if role == "city_admin" else 0)


# --- practice


async def test_practice_is_a_mode_of_this_login_alone(client: httpx.AsyncClient) -> None:
    who = await people.signed_in("helper")
    _, elsewhere = await people.token(who.id)
    assert (await client.put(f"{ME}/practice", json={"on": True}, headers=who.headers)).status_code == 200
    assert (await me(client, who))["practice"] is True
    assert (await client.get(ME, headers=elsewhere)).json()["practice"] is False
    await client.put(f"{ME}/practice", json={"on": False}, headers=who.headers)
    assert (await me(client, who))["practice"] is False
