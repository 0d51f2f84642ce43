"""接口密钥: made by admins and shown once; a wrong, stopped, expired or too narrow one is told so; whoever has none reads as before."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import httpx
import pytest

from server.accounts.audit.models import AuditEntry
from server.app import App
from server.parts import Parts
from server.sharing.keys.models import ApiKey
from tests import factories, people
from tests.fakes import FixedClock
from tests.people import OTHER_TOWN, TOWN, Person

KEYS = "/api/v1/staff/keys"
MATTER = "idcard-reissue"
SCOPED = {
    "content": ("GET", f"/api/v1/matters/{MATTER}"),
    "feed": ("GET", "/api/v1/changes"),
    "search": ("GET", "/api/v1/search?q=身份证丢了"),
    "resolve": ("POST", f"/api/v1/matters/{MATTER}/resolve"),
    "halls": ("GET", f"/api/v1/halls?matter={MATTER}"),
}


def body(**other: Any) -> dict[str, Any]:
    usual = {
        "name": "张浦镇便民平台",
        "owner": "张浦镇便民服务中心",
        "area": TOWN,
        "scopes": ["content", "feed"],
        "expires_on": "2027-11-22",
    }
    return usual | other


async def made(client: httpx.AsyncClient, who: Person, **other: Any) -> dict[str, Any]:
    answer = await client.post(KEYS, headers=who.headers, json=body(**other))
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def ask(client: httpx.AsyncClient, secret: str, scope: str = "feed") -> tuple[int, str]:
    method, address = SCOPED[scope]
    answer = await client.request(method, address, headers={"x-api-key": secret}, **({"json": {}} if method == "POST" else {}))
    return answer.status_code, answer.json()["error"]["code"] if answer.status_code >= 400 else ""


async def test_a_township_admin_makes_a_key_and_its_platform_reads_with_it(client: httpx.AsyncClient, app: App) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    fresh = await made(client, admin)
    assert fresh["secret"].startswith(fresh["key"]["mark"])
    assert fresh["key"]["state"] == "active"
    assert await ask(client, fresh["secret"]) == (200, "")
    assert await ask(client, fresh["secret"], "content") == (200, "")
    parts: Parts = app.ctx.parts
    await parts.key_door.flush()
    (row,) = (await client.get(KEYS, headers=admin.headers)).json()["items"]
    assert (row["uses"], row["last_used_at"]) == (2, "2026-11-23T10:00:00+08:00")


async def test_the_secret_is_nowhere_but_in_the_first_answer(client: httpx.AsyncClient, app: App) -> None:
    admin = await people.signed_in("city_admin")
    fresh = await made(client, admin)
    secret = fresh["secret"]
    stored = await ApiKey.all().values()
    assert secret not in str(stored)
    assert secret not in (await client.get(KEYS, headers=admin.headers)).text
    assert secret not in str(await AuditEntry.all().values())
    assert any(entry["action"] == "keys.edit" for entry in await AuditEntry.all().values("action"))


async def test_whoever_has_no_key_reads_as_before(client: httpx.AsyncClient) -> None:
    for method, address in SCOPED.values():
        answer = await client.request(method, address, **({"json": {}} if method == "POST" else {}))
        assert answer.status_code == 200, address


@pytest.mark.parametrize("secret", ["", "x", "ksmp_" + "A" * 43, "密钥", "k" * 5000, "ksmp_'; DROP TABLE api_key"])
async def test_a_wrong_key_is_refused_and_not_taken_for_nobody(client: httpx.AsyncClient, secret: str) -> None:
    answer = await client.get("/api/v1/changes", headers={"x-api-key": secret.encode()})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "api_key_unknown")
    assert "X-Api-Key" in answer.json()["error"]["message"]


async def test_a_key_opens_what_it_is_for_and_says_what_is_missing(client: httpx.AsyncClient, app: App) -> None:
    secret = "ksmp_" + uuid4().hex
    await factories.api_key(secret, scopes=["halls"])
    for scope in SCOPED:
        assert await ask(client, secret, scope) == ((200, "") if scope == "halls" else (403, "api_key_not_for")), scope
    answer = await client.get("/api/v1/changes", headers={"x-api-key": secret})
    assert answer.json()["error"]["detail"] == {"scope": "feed", "scopes": ["halls"]}


async def test_a_stopped_key_is_out_at_once_and_for_good(client: httpx.AsyncClient, app: App) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    fresh = await made(client, admin)
    assert await ask(client, fresh["secret"]) == (200, "")
    one = f"{KEYS}/{fresh['key']['id']}"
    for _ in range(2):
        stopped = await client.post(f"{one}/stop", headers=admin.headers, json={"why": "平台下线"})
        assert (stopped.status_code, stopped.json()["state"], stopped.json()["stopped_why"]) == (200, "stopped", "平台下线")
    assert await ask(client, fresh["secret"]) == (401, "api_key_stopped")
    assert (await client.post(f"{one}/rotate", headers=admin.headers, json={})).json()["error"]["code"] == "api_key_over"
    assert (await client.put(one, headers=admin.headers, json=body())).status_code == 409


async def test_a_key_ends_with_its_last_day(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    secret = "ksmp_" + uuid4().hex
    await factories.api_key(secret, expires_on=date(2026, 11, 30))
    clock.set(2026, 11, 30, 23, 59)
    assert await ask(client, secret) == (200, "")
    clock.set(2026, 12, 1, 0, 0)
    assert await ask(client, secret) == (401, "api_key_expired")


async def test_a_renewed_secret_leaves_the_old_one_a_while(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    old = await made(client, admin)
    one = f"{KEYS}/{old['key']['id']}/rotate"
    headers = admin.headers | {"idempotency-key": "turn-it-once"}
    lost = (await client.post(one, headers=headers, json={"keep_hours": 2})).json()["secret"]
    new = (await client.post(one, headers=headers, json={"keep_hours": 2})).json()["secret"]
    assert len({old["secret"], lost, new}) == 3
    assert await ask(client, lost) == (401, "api_key_unknown")
    assert (await ask(client, old["secret"]), await ask(client, new)) == ((200, ""), (200, ""))
    clock.move(hours=2)
    assert (await ask(client, old["secret"]), await ask(client, new)) == ((401, "api_key_expired"), (200, ""))


async def test_the_same_request_twice_makes_one_key(client: httpx.AsyncClient, app: App) -> None:
    admin = await people.signed_in("city_admin")
    headers = admin.headers | {"idempotency-key": "one-key-please"}
    first, second = [(await client.post(KEYS, headers=headers, json=body())).json() for _ in range(2)]
    assert first["key"]["id"] == second["key"]["id"]
    assert await ApiKey.all().count() == 1
    assert (await ask(client, first["secret"]), await ask(client, second["secret"])) == ((401, "api_key_unknown"), (200, ""))


async def test_each_key_has_a_limit_of_its_own(client: httpx.AsyncClient, app: App) -> None:
    slow, quick = "ksmp_" + uuid4().hex, "ksmp_" + uuid4().hex
    await factories.api_key(slow, per_minute=3)
    await factories.api_key(quick)
    assert [(await ask(client, slow))[0] for _ in range(4)] == [200, 200, 200, 429]
    refusal = (await client.get("/api/v1/changes", headers={"x-api-key": slow})).json()["error"]
    assert refusal["code"] == "api_key_too_fast"
    assert refusal["detail"]["per_minute"] == 3
    assert 1 <= refusal["detail"]["retry_after_s"] <= 60
    assert await ask(client, quick) == (200, "")


async def test_whoever_guesses_is_slowed_down_and_a_right_key_from_there_still_works(client: httpx.AsyncClient, app: App) -> None:
    secret = "ksmp_" + uuid4().hex
    await factories.api_key(secret)
    assert await ask(client, secret) == (200, "")
    codes = [(await ask(client, f"ksmp_{uuid4().hex}"))[1] for _ in range(40)]
    assert (codes[0], codes[-1]) == ("api_key_unknown", "api_key_guessed")
    assert await ask(client, secret) == (200, "")


async def test_a_township_looks_after_its_own_keys_alone(client: httpx.AsyncClient, app: App) -> None:
    theirs = await factories.api_key(area_id=OTHER_TOWN)
    admin = await people.signed_in("township_admin", TOWN)
    assert (await client.get(KEYS, headers=admin.headers)).json()["items"] == []
    assert (await client.post(KEYS, headers=admin.headers, json=body(area=OTHER_TOWN))).json()["error"]["code"] == "out_of_scope"
    mine = await made(client, admin)
    moved = await client.put(f"{KEYS}/{mine['key']['id']}", headers=admin.headers, json=body(area=OTHER_TOWN))
    assert moved.json()["error"]["code"] == "out_of_scope"
    assert (await client.post(f"{KEYS}/{theirs.id}/stop", headers=admin.headers, json={"why": "不该停"})).status_code == 403


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"expires_on": "2026-11-22"}, "api_key_fields_wrong"),
        ({"expires_on": "2029-01-01"}, "api_key_fields_wrong"),
        ({"expires_on": "2027-02-30"}, "input_invalid"),
        ({"expires_on": 20270101}, "input_invalid"),
        ({"area": "atlantis"}, "area_unknown"),
        ({"scopes": []}, "input_invalid"),
        ({"scopes": ["everything"]}, "input_invalid"),
        ({"scopes": "feed"}, "input_invalid"),
        ({"per_minute": 59}, "input_invalid"),
        ({"per_minute": 60_001}, "input_invalid"),
        ({"per_minute": True}, "input_invalid"),
        ({"name": "  "}, "input_invalid"),
        ({"name": "平" * 61}, "input_invalid"),
        ({"name": "平\x00台"}, "input_invalid"),
        ({"secret": "mine"}, "input_invalid"),
    ],
)
async def test_what_is_no_key_is_refused(client: httpx.AsyncClient, app: App, other: dict[str, Any], code: str) -> None:
    admin = await people.signed_in("city_admin")
    answer = await client.post(KEYS, headers=admin.headers, json=body(**other))
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, code)
    assert await ApiKey.all().count() == 0
