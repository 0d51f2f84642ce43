"""发件箱: an event is written with its cause, carried out after it, retried when it fails, and done by one worker."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from structlog.testing import capture_logs
from tortoise.transactions import in_transaction

from server import outbox
from server.ledger.models import Intake
from server.outbox import LEASE, MOST_ATTEMPTS, OutboxRecord, OutboxWorker
from server.settings import Settings
from tests import factories
from tests.fakes import FixedClock
from tests.waiting import until


class Post:
    """A handler that notes what it is handed, and fails as often as it is told to."""

    def __init__(self, *, failures: int = 0) -> None:
        self.delivered: list[dict[str, Any]] = []
        self.failures = failures

    async def __call__(self, payload: dict[str, Any]) -> None:
        if self.failures:
            self.failures -= 1
            raise ConnectionError("call 13800000000 back")
        self.delivered.append(payload)


def worker(post: Post, clock: FixedClock) -> OutboxWorker:
    return OutboxWorker({"kettle.boiled": post}, clock)


async def test_an_event_is_carried_out_once(database: Settings, clock: FixedClock) -> None:
    post = Post()
    await outbox.put("kettle.boiled", at=clock.now(), cups=2)
    carrier = worker(post, clock)
    assert [await carrier.step(), await carrier.step()] == [True, False]
    assert post.delivered == [{"cups": 2}]
    (record,) = await OutboxRecord.all()
    assert (record.done_at, record.attempts) == (clock.now(), 1)


async def test_a_raise_undoes_cause_and_event_together(database: Settings, clock: FixedClock) -> None:
    async def cause_and_raise() -> None:
        async with in_transaction():
            await factories.intake(uuid4())
            await outbox.put("kettle.boiled", at=clock.now())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await cause_and_raise()
    assert await Intake.all().count() == 0
    assert await OutboxRecord.all().count() == 0
    assert await worker(Post(), clock).step() is False


async def test_events_are_taken_in_the_order_in_which_they_came(database: Settings, clock: FixedClock) -> None:
    post = Post()
    for cups in range(5):
        await outbox.put("kettle.boiled", at=clock.now(), cups=cups)
    carrier = worker(post, clock)
    while await carrier.step():
        pass
    assert [payload["cups"] for payload in post.delivered] == [0, 1, 2, 3, 4]


async def test_a_failed_event_waits_longer_each_time(database: Settings, clock: FixedClock) -> None:
    await outbox.put("kettle.boiled", at=clock.now())
    carrier = worker(Post(failures=99), clock)
    waits = []
    while await carrier.step():
        (record,) = await OutboxRecord.all()
        waits.append((record.available_at - clock.now()).total_seconds())
        assert await carrier.step() is False
        clock.at = record.available_at
    assert waits == [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]
    assert len(waits) == MOST_ATTEMPTS


async def test_a_retry_that_succeeds_ends_it(database: Settings, clock: FixedClock) -> None:
    post = Post(failures=2)
    await outbox.put("kettle.boiled", at=clock.now(), cups=1)
    carrier = worker(post, clock)
    for _ in range(3):
        await carrier.step()
        clock.move(minutes=1)
    (record,) = await OutboxRecord.all()
    assert post.delivered == [{"cups": 1}]
    assert record.attempts == 3
    assert record.done_at is not None


async def test_a_failure_is_logged_and_kept_without_its_text(database: Settings, clock: FixedClock) -> None:
    await outbox.put("kettle.boiled", at=clock.now())
    with capture_logs() as logged:
        await worker(Post(failures=1), clock).step()
    (record,) = await OutboxRecord.all()
    assert record.last_error == "ConnectionError"
    assert [(entry["event"], entry["log_level"]) for entry in logged] == [("outbox.failed", "warning")]
    assert "13800000000" not in str(logged)


async def test_the_last_attempt_is_logged_as_an_error(database: Settings, clock: FixedClock) -> None:
    await factories.event(attempts=MOST_ATTEMPTS - 1)
    with capture_logs() as logged:
        await worker(Post(failures=1), clock).step()
    assert [entry["log_level"] for entry in logged] == ["error"]


async def test_one_event_that_fails_does_not_hold_up_the_next(database: Settings, clock: FixedClock) -> None:
    post = Post(failures=1)
    for cups in (1, 2):
        await outbox.put("kettle.boiled", at=clock.now(), cups=cups)
    carrier = worker(post, clock)
    while await carrier.step():
        pass
    assert post.delivered == [{"cups": 2}]


async def test_an_event_without_handler_is_kept_and_tried_again(database: Settings, clock: FixedClock) -> None:
    await outbox.put("kettle.sung", at=clock.now())
    await worker(Post(), clock).step()
    (record,) = await OutboxRecord.all()
    assert (record.done_at, record.last_error) == (None, "LookupError")
    assert record.available_at > clock.now()


async def test_an_event_of_a_worker_that_died_comes_back_when_its_lease_ends(database: Settings, clock: FixedClock) -> None:
    post = Post()
    await outbox.put("kettle.boiled", at=clock.now(), cups=3)
    taken = await worker(post, clock)._take()  # and dies here
    assert taken is not None
    other = worker(post, clock)
    clock.move(seconds=LEASE.total_seconds() - 1)
    assert await other.step() is False
    clock.move(seconds=1)
    assert await other.step() is True
    assert post.delivered == [{"cups": 3}]


async def test_workers_side_by_side_take_distinct_events(database: Settings, clock: FixedClock) -> None:
    """On PostgreSQL by SKIP LOCKED, on SQLite because there is one connection."""
    for cups in range(20):
        await outbox.put("kettle.boiled", at=clock.now(), cups=cups)
    post = Post()

    async def carry(carrier: OutboxWorker) -> None:
        while await carrier.step():
            pass

    await asyncio.gather(*(carry(worker(post, clock)) for _ in range(4)))
    assert sorted(payload["cups"] for payload in post.delivered) == list(range(20))


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_on_postgres_a_locked_event_is_passed_over_not_waited_for(database: Settings, clock: FixedClock) -> None:
    for cups in (1, 2):
        await outbox.put("kettle.boiled", at=clock.now(), cups=cups)
    locked = asyncio.Event()

    async def take_meanwhile() -> OutboxRecord | None:
        await locked.wait()
        return await worker(Post(), clock)._take()

    other = asyncio.create_task(take_meanwhile())  # made before the transaction, or it would be part of it
    async with in_transaction():
        first = await OutboxRecord.all().order_by("id").limit(1).select_for_update().first()
        locked.set()
        second = await asyncio.wait_for(other, 5)
    assert first is not None
    assert second is not None
    assert (first.payload["cups"], second.payload["cups"]) == (1, 2)


async def test_the_worker_runs_until_it_is_told_to_stop_and_outlives_faults(
    database: Settings, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = Post()
    carrier = OutboxWorker({"kettle.boiled": post}, clock, pause=0.001)
    real, calls = carrier._take, 0

    async def fail_once() -> OutboxRecord | None:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise OSError("the database is away")
        return await real()

    monkeypatch.setattr(carrier, "_take", fail_once)
    await outbox.put("kettle.boiled", at=clock.now())
    running = asyncio.create_task(carrier.run())
    await until(lambda: post.delivered)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_what_is_not_due_yet_waits(database: Settings, clock: FixedClock) -> None:
    await factories.event(available_at=clock.now() + timedelta(seconds=1))
    post = Post()
    assert await worker(post, clock).step() is False
    clock.move(seconds=1)
    assert await worker(post, clock).step() is True
