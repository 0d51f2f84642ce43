"""A retry with the same Idempotency-Key has one effect and gets the first answer."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from tortoise.transactions import in_transaction

from server.errors import Conflict
from server.idempotency import IdempotencyKeyMalformed, IdempotencyKeyReused, IdempotencyRecord, once
from server.ledger.models import Intake
from server.settings import Settings
from tests import factories
from tests.fakes import MONDAY_MORNING

KEY = "a-key-of-the-client-0001"


class Kettle:
    """Something with an effect in the database, counted."""

    def __init__(self) -> None:
        self.runs = 0

    async def boil(self) -> tuple[int, bytes]:
        self.runs += 1
        await factories.event(payload={"run": self.runs})
        await asyncio.sleep(0.02)  # long enough for the other caller to arrive meanwhile
        return 201, b'{"run": %d}' % self.runs


async def boil(kettle: Kettle, *, key: str = KEY, who: str = "anyone", body: bytes = b"{}") -> tuple[int, bytes]:
    return await once(key, scope=f"POST /kettles {who}", body=body, at=MONDAY_MORNING, run=kettle.boil)


async def test_a_retry_gets_the_first_answer_and_has_no_second_effect(database: Settings) -> None:
    kettle = Kettle()
    first = await boil(kettle)
    assert await boil(kettle) == first == (201, b'{"run": 1}')
    assert kettle.runs == 1


async def test_the_same_key_for_another_body_is_refused(database: Settings) -> None:
    kettle = Kettle()
    await boil(kettle, body=b'{"cups": 1}')
    with pytest.raises(IdempotencyKeyReused):
        await boil(kettle, body=b'{"cups": 2}')
    assert kettle.runs == 1


async def test_the_same_key_of_another_person_is_another_key(database: Settings) -> None:
    kettle = Kettle()
    await boil(kettle, who="chen")
    await boil(kettle, who="li")
    assert kettle.runs == 2


async def test_two_retries_at_once_have_one_effect(database: Settings) -> None:
    kettle = Kettle()
    answers = await asyncio.gather(*(boil(kettle) for _ in range(5)))
    assert len(set(answers)) == 1
    assert await factories.OutboxRecord.all().count() == 1


async def test_a_refusal_leaves_nothing_so_that_the_retry_can_succeed(database: Settings) -> None:
    async def refuse() -> tuple[int, bytes]:
        await factories.event()
        raise Conflict

    with pytest.raises(Conflict):
        await once(KEY, scope="POST /kettles anyone", body=b"{}", at=MONDAY_MORNING, run=refuse)
    assert await IdempotencyRecord.all().count() == 0
    assert await factories.OutboxRecord.all().count() == 0
    assert await boil(Kettle()) == (201, b'{"run": 1}')


async def test_effect_and_record_are_undone_together(database: Settings) -> None:
    async def boil_and_raise() -> None:
        async with in_transaction():
            await boil(Kettle())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await boil_and_raise()
    assert await IdempotencyRecord.all().count() == 0
    assert await factories.OutboxRecord.all().count() == 0


@pytest.mark.parametrize("key", ["", "short", "x" * 129, "钥匙钥匙钥匙钥匙", "has\nbreak-in-it", "has\x00null-in-it"])
async def test_a_key_that_no_client_would_make_is_refused(key: str) -> None:
    with pytest.raises(IdempotencyKeyMalformed):
        await boil(Kettle(), key=key)


async def test_the_key_itself_is_not_kept(database: Settings) -> None:
    await boil(Kettle())
    (record,) = await IdempotencyRecord.all()
    assert KEY not in record.key_hash
    assert record.created_at == MONDAY_MORNING


# --- and over HTTP


@pytest.mark.both_databases
async def test_a_report_sent_twice_is_one_report(client: httpx.AsyncClient) -> None:
    headers = {"idempotency-key": KEY}
    first = await client.post("/api/v1/reports", json=factories.report(), headers=headers)
    second = await client.post("/api/v1/reports", json=factories.report(), headers=headers)
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert await Intake.all().count() == 1


@pytest.mark.both_databases
async def test_reports_sent_at_once_with_one_key_are_one_report(client: httpx.AsyncClient) -> None:
    sent = (client.post("/api/v1/reports", json=factories.report(), headers={"idempotency-key": KEY}) for _ in range(5))
    answers = await asyncio.gather(*sent)
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert await Intake.all().count() == 1


async def test_without_a_key_each_report_counts(client: httpx.AsyncClient) -> None:
    for _ in range(2):
        await client.post("/api/v1/reports", json=factories.report())
    assert await Intake.all().count() == 2


async def test_a_reused_key_says_so(client: httpx.AsyncClient) -> None:
    headers = {"idempotency-key": KEY}
    await client.post("/api/v1/reports", json=factories.report(), headers=headers)
    answer = await client.post("/api/v1/reports", json=factories.report(text="另一件事"), headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "idempotency_key_reused")
    assert await Intake.all().count() == 1


async def test_a_malformed_key_says_so_and_nothing_is_written(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/reports", json=factories.report(), headers={"idempotency-key": "short"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "idempotency_key_malformed")
    assert await Intake.all().count() == 0
