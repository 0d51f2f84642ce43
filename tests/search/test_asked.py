"""What people ask is remembered without who asked, and without where until enough people asked it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import httpx
import pytest

from server.app import App
from server.clock import CHINA
from server.parts import Parts
from server.search import asked
from server.search.asked import Groups, QueryLog
from server.search.frequent import FrequentlyAsked
from server.search.models import Asked, Frequent, SearchCount
from server.settings import Settings
from tests.fakes import FixedClock

GROUP = ("town", "kfq", "身份证丢了", "idcard-reissue")
DAY = date(2026, 11, 23)


def log_of(clock: FixedClock, **other: Any) -> QueryLog:
    return QueryLog(clock, **({"least": 3} | other))


def ask(log: QueryLog, clock: FixedClock, words: str = "身份证丢了", *, address: str, **other: Any) -> None:
    usual: dict[str, Any] = {"band": "sure", "matter": "idcard-reissue", "rung": "index", "plate": "5QYDJT5R", "town": "kfq"}
    given = usual | other
    log.add(words, given.pop("band"), given.pop("matter"), given.pop("rung"), address=address, at=clock.now(), **given)


def test_a_group_opens_with_the_last_person_needed_and_brings_its_past() -> None:
    groups = Groups(3)
    assert [groups.count(GROUP, who, DAY) for who in (b"a", b"a", b"b", b"a", b"c", b"a", b"d")] == [0, 0, 0, 0, 5, 1, 1]


def test_one_person_asking_often_is_no_group() -> None:
    groups = Groups(3)
    assert {groups.count(GROUP, b"a", DAY) for _ in range(50)} == {0}


def test_a_group_starts_anew_each_day() -> None:
    groups = Groups(2)
    assert groups.count(GROUP, b"a", DAY) == 0
    assert groups.count(GROUP, b"b", date(2026, 11, 24)) == 0


def test_people_are_forgotten_once_their_group_is_open() -> None:
    groups = Groups(2)
    for who in (b"a", b"b"):
        groups.count(GROUP, who, DAY)
    assert not groups._people
    assert not groups._times


async def test_searches_are_counted_by_day_town_and_outcome_alone(database: Settings) -> None:
    clock = FixedClock()
    log = log_of(clock)
    for band, town in (("sure", "kfq"), ("sure", "kfq"), ("none", "kfq"), ("sure", None)):
        ask(log, clock, address="10.0.0.1", band=band, town=town)
    await log.flush()
    ask(log, clock, address="10.0.0.2")
    await log.flush()
    rows = {(row.day, row.town_id, row.band): row.times for row in await SearchCount.all()}
    assert rows == {(DAY, "kfq", "sure"): 3, (DAY, "kfq", "none"): 1, (DAY, "", "sure"): 1}


async def test_words_are_kept_masked_by_the_hour_and_without_place(database: Settings) -> None:
    clock = FixedClock(datetime(2026, 11, 23, 10, 47, tzinfo=CHINA))
    log = log_of(clock)
    for address in ("10.0.0.1", "10.0.0.2"):
        ask(log, clock, "我叫张三丰，320583199001011234丢了", address=address)
    ask(log, clock, "qq", address="10.0.0.1", band="none", matter=None)
    await log.flush()
    rows = {row.text: row for row in await Asked.all()}
    assert set(rows) == {"我叫[已隐去]，[已隐去]丢了", "qq"}
    row = rows["我叫[已隐去]，[已隐去]丢了"]
    assert (row.hour, row.band, row.matter_id, row.rung, row.times) == (
        datetime(2026, 11, 23, 10, tzinfo=CHINA),
        "sure",
        "idcard-reissue",
        "index",
        2,
    )
    assert await Frequent.all().count() == 0


async def test_a_place_is_kept_once_enough_people_asked_there(database: Settings) -> None:
    clock = FixedClock()
    log = log_of(clock)
    for number in range(2):
        ask(log, clock, address=f"10.0.0.{number}")
    await log.flush()
    assert await Frequent.all().count() == 0
    ask(log, clock, address="10.0.0.3")
    await log.flush()
    kept = {(row.place_kind, row.place_id, row.text, row.times) for row in await Frequent.all()}
    assert kept == {
        ("", "", "", 3),
        ("", "", "身份证丢了", 3),
        ("plate", "5QYDJT5R", "", 3),
        ("town", "kfq", "", 3),
        ("town", "kfq", "身份证丢了", 3),
    }


async def test_more_of_the_same_day_adds_up(database: Settings) -> None:
    clock = FixedClock()
    log = log_of(clock)
    for number in range(5):
        ask(log, clock, address=f"10.0.0.{number}", plate=None, town=None)
        await log.flush()
    assert {row.times for row in await Frequent.all()} == {5}
    frequent = FrequentlyAsked(clock)
    await frequent.load()
    assert frequent.words == [("身份证丢了", "idcard-reissue", 5)]
    assert frequent.matters("", "") == ["idcard-reissue"]
    assert frequent.matters("town", "kfq") == []


async def test_words_that_had_to_be_masked_are_never_frequent(database: Settings) -> None:
    clock = FixedClock()
    log = log_of(clock)
    for number in range(4):
        ask(log, clock, "王先生丢了身份证", address=f"10.0.0.{number}", plate=None, town=None)
    await log.flush()
    assert {row.text for row in await Frequent.all()} == {""}


async def test_what_could_not_be_written_is_written_next_time(database: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FixedClock()
    log = log_of(clock, least=1)
    ask(log, clock, address="10.0.0.1")
    real = asked._write_frequent

    async def fails(*_: Any) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(asked, "_write_frequent", fails)
    with pytest.raises(OSError, match="full"):
        await log.flush()
    assert await Asked.all().count() == 0
    monkeypatch.setattr(asked, "_write_frequent", real)
    await log.flush()
    assert (await Asked.all().count(), await Frequent.all().count()) == (1, 5)


def test_a_flood_is_kept_as_a_sample() -> None:
    clock = FixedClock()
    log = log_of(clock)
    for number in range(asked.MOST_WAITING + 10):
        ask(log, clock, address=str(number))
    assert len(log._waiting) == asked.MOST_WAITING


def test_the_same_address_looks_different_the_next_day() -> None:
    log = log_of(FixedClock())
    today, again, tomorrow = (log._digest("10.0.0.1", day) for day in (DAY, DAY, date(2026, 11, 24)))
    assert today == again != tomorrow


@pytest.mark.both_databases
async def test_a_search_is_remembered_without_its_plate(client: httpx.AsyncClient, app: App) -> None:
    await client.get("/api/v1/search", params={"q": "补办身份证 13812345678", "plate": "5QYDJT5R"})
    parts: Parts = app.ctx.parts
    await parts.queries.flush()
    (row,) = await Asked.all()
    assert row.text == "补办身份证 [已隐去]"
    assert await Frequent.all().count() == 0
