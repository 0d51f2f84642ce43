"""居民: an anonymous identity for a device, without personal data; its token is kept as a hash only."""

from __future__ import annotations

import asyncio
from uuid import UUID

import httpx
import pytest

from server.accounts.models import Resident, ResidentToken
from server.accounts.service import ResidentService, hashed
from server.errors import Unauthorized
from server.ledger.models import Intake
from server.settings import Settings
from tests import factories
from tests.fakes import FixedClock

KEY = "a-key-of-the-device-0001"


@pytest.mark.both_databases
async def test_whoever_arrives_gets_a_token_and_is_known_by_it(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/residents", json={})
    assert answer.status_code == 201
    assert set(answer.json()) == {"token", "resident"}
    resident = UUID(answer.json()["resident"])
    headers = {"authorization": f"Bearer {answer.json()['token']}"}
    assert (await client.post("/api/v1/reports", json=factories.report(), headers=headers)).status_code == 201
    (row,) = await Intake.all()
    assert row.resident_id == resident


async def test_an_empty_body_will_do(client: httpx.AsyncClient) -> None:
    assert (await client.post("/api/v1/residents")).status_code == 201
    assert (await client.post("/api/v1/residents/", json={})).status_code == 201


async def test_nothing_else_is_asked_or_taken(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/residents", json={"name": "王", "phone": "13800000000"})
    assert answer.status_code == 422
    assert await Resident.all().count() == 0


@pytest.mark.both_databases
async def test_only_the_hash_of_a_token_is_at_rest(client: httpx.AsyncClient) -> None:
    token = (await client.post("/api/v1/residents", json={}, headers={"idempotency-key": KEY})).json()["token"]
    (row,) = await ResidentToken.all()
    (resident,) = await Resident.all()
    assert row.token_hash == hashed(token)
    kept = " ".join(str(value) for value in (*dict(row).values(), *dict(resident).values()))
    assert token not in kept
    assert KEY not in kept


@pytest.mark.both_databases
async def test_a_retry_finds_the_same_resident_and_both_tokens_work(client: httpx.AsyncClient) -> None:
    first, second = [(await client.post("/api/v1/residents", json={}, headers={"idempotency-key": KEY})).json() for _ in range(2)]
    assert first["resident"] == second["resident"]
    assert first["token"] != second["token"]
    for token in (first["token"], second["token"]):
        answer = await client.post("/api/v1/reports", json=factories.report(), headers={"authorization": f"Bearer {token}"})
        assert answer.status_code == 201
    assert await Resident.all().count() == 1


async def test_without_a_key_each_call_is_another_resident(client: httpx.AsyncClient) -> None:
    first, second = [(await client.post("/api/v1/residents", json={})).json()["resident"] for _ in range(2)]
    assert first != second


async def test_two_retries_at_once_make_one_resident(database: Settings) -> None:
    residents = ResidentService(FixedClock())
    found = await asyncio.gather(*(residents.arrive(origin=KEY) for _ in range(5)))
    assert len({resident for resident, _ in found}) == 1
    assert len({token for _, token in found}) == 5
    assert await Resident.all().count() == 1


@pytest.mark.parametrize("key", ["short", "x" * 129, "has\ttab-in-it"])
async def test_a_malformed_key_is_refused_and_nobody_is_made(client: httpx.AsyncClient, key: str) -> None:
    answer = await client.post("/api/v1/residents", json={}, headers={"idempotency-key": key})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "idempotency_key_malformed")
    assert await Resident.all().count() == 0


async def test_an_unknown_token_is_nobody(database: Settings) -> None:
    with pytest.raises(Unauthorized):
        await ResidentService(FixedClock()).by_token("a token that nobody was ever given")


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer short", "Basic dXNlcjpwYXNzd29yZHBhc3N3b3Jk", "Bearer " + "x" * 201, "Bearer " + "x" * 43]
)
async def test_a_token_that_does_not_hold_is_refused_even_where_none_is_needed(client: httpx.AsyncClient, header: str) -> None:
    answer = await client.post("/api/v1/reports", json=factories.report(), headers={"authorization": header})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unauthorized")
    assert await Intake.all().count() == 0


async def test_who_calls_is_asked_before_what_they_send(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/reports", content=b"not json", headers={"authorization": "Bearer nonsense"})
    assert answer.status_code == 401


async def test_one_address_cannot_make_residents_without_end(client: httpx.AsyncClient) -> None:
    statuses = [(await client.post("/api/v1/residents", json={})).status_code for _ in range(31)]
    assert statuses == [201] * 30 + [429]
    assert await Resident.all().count() == 30
