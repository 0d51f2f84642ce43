"""扫除: what has done its work goes after its time, and nothing else does."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from server import housekeeping
from server.housekeeping import Housekeeper
from server.idempotency import IdempotencyRecord, once
from server.outbox import MOST_ATTEMPTS, OutboxRecord
from server.settings import Settings
from tests import factories
from tests.fakes import FixedClock
from tests.waiting import until


async def keep_answer(key: str, clock: FixedClock) -> None:
    async def run() -> tuple[int, bytes]:
        return 201, b"{}"

    await once(key, scope="POST /kettles anyone", body=b"{}", at=clock.now(), run=run)


async def names() -> set[str]:
    return {record.name for record in await OutboxRecord.all()}


async def test_answers_to_keys_go_after_their_days(database: Settings, clock: FixedClock) -> None:
    await keep_answer("an-old-key-0001", clock)
    clock.move(days=7)
    await keep_answer("a-new-key-0001", clock)
    keeper = Housekeeper(database, clock)
    assert await keeper.sweep() == (0, 0)
    clock.move(seconds=1)
    assert await keeper.sweep() == (1, 0)
    (left,) = await IdempotencyRecord.all()
    assert left.created_at > clock.now() - timedelta(days=1)


async def test_only_events_that_were_carried_out_go(database: Settings, clock: FixedClock) -> None:
    long_ago = clock.now() - timedelta(days=400)
    await factories.event(name="done.long.ago", created_at=long_ago, available_at=long_ago, done_at=long_ago)
    await factories.event(name="done.today", created_at=long_ago, available_at=long_ago, done_at=clock.now())
    await factories.event(name="still.waiting", created_at=long_ago, available_at=long_ago)
    await factories.event(name="failed.for.good", created_at=long_ago, available_at=long_ago, attempts=MOST_ATTEMPTS)
    assert await Housekeeper(database, clock).sweep() == (0, 1)
    assert await names() == {"done.today", "still.waiting", "failed.for.good"}


async def test_how_long_is_a_setting(database: Settings, clock: FixedClock) -> None:
    await keep_answer("a-key-of-today-01", clock)
    await factories.event(name="done.today", done_at=clock.now())
    clock.move(days=3)
    assert await Housekeeper(database, clock).sweep() == (0, 0)
    shorter = database.model_copy(update={"keep_idempotency_days": 1.0, "keep_outbox_days": 2.0})
    assert await Housekeeper(shorter, clock).sweep() == (1, 1)


async def test_many_rows_go_in_small_steps(database: Settings, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "AT_ONCE", 2)
    for place in range(5):
        await keep_answer(f"a-key-number-{place}", clock)
    clock.move(days=8)
    assert await Housekeeper(database, clock).sweep() == (5, 0)
    assert await IdempotencyRecord.all().count() == 0


async def test_two_who_sweep_at_once_do_not_hinder_each_other(
    database: Settings, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(housekeeping, "AT_ONCE", 3)
    for place in range(20):
        await keep_answer(f"a-key-number-{place:02}", clock)
    clock.move(days=8)
    swept = await asyncio.gather(*(Housekeeper(database, clock).sweep() for _ in range(3)))
    assert sum(keys for keys, _ in swept) == 20
    assert await IdempotencyRecord.all().count() == 0


async def test_it_comes_round_again_after_a_fault(database: Settings, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "EVERY", 0.001)
    rounds = 0

    async def fail_once(self: Housekeeper) -> tuple[int, int]:
        nonlocal rounds
        rounds += 1
        if rounds == 1:
            raise OSError("the database is away")
        return 0, 0

    monkeypatch.setattr(Housekeeper, "sweep", fail_once)
    running = asyncio.create_task(Housekeeper(database, clock).run())
    await until(lambda: rounds >= 3)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
