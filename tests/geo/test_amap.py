"""高德驾车时间, over real HTTP against the stand-in of `amap_stand_in`."""

import asyncio
import gc
import logging
import traceback
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from time import perf_counter
from typing import Any

import httpx
import pytest

from geo.amap import AMap, Trip
from geo.breaker import Breaker
from geo.datum import Point
from geo.errors import MapQuotaExceeded, MapRefused, MapUnavailable
from tests.geo.amap_stand_in import AMapStandIn, made_up_distance
from tests.geo.watch import BEIJING, Watch

KEY, SECRET = "key-7f3a", "secret-51c9"
PERSON = Point(31.3846, 120.9807)
HALLS = [Point(31.386311, 120.916435), Point(31.388361, 120.992716), Point(31.320112, 121.062858)]
HALLS_LNG_LAT = ["120.916435,31.386311", "120.992716,31.388361", "121.062858,31.320112"]


@pytest.fixture
async def amap_server() -> AsyncIterator[AMapStandIn]:
    async with AMapStandIn(KEY, SECRET) as server:
        yield server


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def amap(amap_server: AMapStandIn, http: httpx.AsyncClient, watch: Watch) -> AMap:
    return client(amap_server, http, watch)


def client(server: AMapStandIn, http: httpx.AsyncClient, watch: Watch, **settings: Any) -> AMap:
    settings = {"backoff_s": (0.01, 0.02), "timeout_s": 10.0, **settings}
    return AMap(http, KEY, SECRET, server.url, watch, **settings)


def expected(origin: str) -> Trip:
    metres = made_up_distance(origin, "120.980700,31.384600")
    return Trip(metres, metres // 10)


async def test_each_hall_gets_its_own_trip_in_the_order_asked(amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.shuffled = True
    assert await amap.driving(HALLS, PERSON) == [expected(hall) for hall in HALLS_LNG_LAT]
    assert len(amap_server.requests) == 1
    assert amap_server.requests[0]["origins"] == "|".join(HALLS_LNG_LAT)
    assert amap_server.requests[0]["type"] == "1"


async def test_the_server_checks_the_signature_and_refuses_a_wrong_secret(
    amap_server: AMapStandIn, http: httpx.AsyncClient, watch: Watch
) -> None:
    with pytest.raises(MapRefused) as refusal:
        await AMap(http, KEY, "another", amap_server.url, watch).driving(HALLS, PERSON)
    assert refusal.value.infocode == "10007"


async def test_a_key_without_signatures_sends_none(http: httpx.AsyncClient, watch: Watch) -> None:
    async with AMapStandIn(KEY) as server:
        assert None not in await AMap(http, KEY, None, server.url + "/", watch).driving(HALLS, PERSON)
        assert "sig" not in server.requests[0]


async def test_a_hall_without_a_road_or_left_blank_has_no_trip(amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.unreachable[HALLS_LNG_LAT[0]] = "2"
    amap_server.blank.add(HALLS_LNG_LAT[1])
    assert await amap.driving(HALLS, PERSON) == [None, None, expected(HALLS_LNG_LAT[2])]
    amap_server.blank.clear()
    # "No road" is an answer and is kept; a blank is not, and is asked again, alone.
    assert await amap.driving(HALLS, PERSON) == [None, expected(HALLS_LNG_LAT[1]), expected(HALLS_LNG_LAT[2])]
    assert amap_server.requests[1]["origins"] == HALLS_LNG_LAT[1]


async def test_a_person_off_every_road_is_answered_with_no_trips(amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.next(infocode="20800")
    assert await amap.driving(HALLS, PERSON) == [None, None, None]


async def test_nobody_is_asked_about_no_halls_and_over_a_hundred_is_a_mistake(amap: AMap, amap_server: AMapStandIn) -> None:
    assert await amap.driving([], PERSON) == []
    with pytest.raises(ValueError, match="100"):
        await amap.driving(HALLS * 34, PERSON)
    assert amap_server.requests == []


async def test_a_hundred_halls_go_in_one_call(amap: AMap, amap_server: AMapStandIn) -> None:
    halls = [Point(31.3 + place / 1000, 120.9) for place in range(100)]
    assert None not in await amap.driving(halls, PERSON)
    assert len(amap_server.requests) == 1


async def test_the_same_hall_twice_is_asked_once(amap: AMap, amap_server: AMapStandIn) -> None:
    first, again = await amap.driving([HALLS[0], HALLS[0]], PERSON)
    assert first == again == expected(HALLS_LNG_LAT[0])
    assert amap_server.requests[0]["origins"] == HALLS_LNG_LAT[0]


# The cache


async def test_an_answer_serves_again_for_ten_minutes(amap: AMap, amap_server: AMapStandIn, watch: Watch) -> None:
    before = await amap.driving(HALLS, PERSON)
    watch.move(minutes=9, seconds=59)
    assert await amap.driving(HALLS, PERSON) == before
    assert len(amap_server.requests) == 1
    watch.move(seconds=1)
    await amap.driving(HALLS, PERSON)
    assert len(amap_server.requests) == 2


async def test_a_step_to_the_side_is_the_same_place_and_a_walk_is_not(amap: AMap, amap_server: AMapStandIn) -> None:
    await amap.driving(HALLS, PERSON)
    await amap.driving(HALLS, Point(PERSON.lat + 0.00002, PERSON.lng - 0.00002))
    assert len(amap_server.requests) == 1
    await amap.driving(HALLS, Point(PERSON.lat + 0.001, PERSON.lng))
    assert len(amap_server.requests) == 2


async def test_only_halls_not_known_yet_are_asked_about(amap: AMap, amap_server: AMapStandIn) -> None:
    await amap.driving(HALLS[:2], PERSON)
    assert await amap.driving(HALLS, PERSON) == [expected(hall) for hall in HALLS_LNG_LAT]
    assert amap_server.requests[1]["origins"] == HALLS_LNG_LAT[2]


async def test_the_cache_has_a_size_and_forgets_what_was_unused_longest(
    amap_server: AMapStandIn, http: httpx.AsyncClient, watch: Watch
) -> None:
    amap = client(amap_server, http, watch, cache_pairs=2)
    await amap.driving(HALLS[:2], PERSON)
    await amap.driving(HALLS[:1], PERSON)
    await amap.driving(HALLS[2:], PERSON)
    assert len(amap_server.requests) == 2
    await amap.driving(HALLS[:1], PERSON)
    assert len(amap_server.requests) == 2
    await amap.driving(HALLS[1:2], PERSON)
    assert len(amap_server.requests) == 3


# One flight for one question


async def test_the_same_question_asked_by_many_at_once_is_sent_once(amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.next(slow_s=0.05)
    answers = await asyncio.gather(*(amap.driving(HALLS, PERSON) for _ in range(20)))
    assert all(answer == answers[0] and None not in answer for answer in answers)
    assert len(amap_server.requests) == 1


async def test_one_who_gives_up_does_not_spoil_it_for_the_others(amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.next(slow_s=0.1)
    first = asyncio.create_task(amap.driving(HALLS, PERSON))
    second = asyncio.create_task(amap.driving(HALLS, PERSON))
    await asyncio.sleep(0.03)
    first.cancel()
    assert None not in await second
    assert first.cancelled()
    assert len(amap_server.requests) == 1


async def test_a_shared_failure_reaches_everyone_and_the_next_one_asks_anew(amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.next(infocode="10016", slow_s=0.05)
    outcomes = await asyncio.gather(*(amap.driving(HALLS, PERSON) for _ in range(3)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [MapUnavailable] * 3
    assert None not in await amap.driving(HALLS, PERSON)
    assert len(amap_server.requests) == 2


# What can go wrong


async def test_a_crowded_second_is_tried_once_more(amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.next(infocode="10021")
    assert None not in await amap.driving(HALLS, PERSON)
    assert len(amap_server.requests) == 2


async def test_two_crowded_seconds_in_a_row_are_enough(amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.next(infocode="10014")
    amap_server.next(infocode="10014")
    with pytest.raises(MapUnavailable) as failure:
        await amap.driving(HALLS, PERSON)
    assert failure.value.infocode == "10014"
    assert len(amap_server.requests) == 2


async def test_a_used_up_day_is_left_alone_until_midnight_in_beijing(amap: AMap, amap_server: AMapStandIn, watch: Watch) -> None:
    amap_server.daily_quota = 1
    await amap.driving(HALLS[:1], PERSON)
    watch.at = datetime(2026, 11, 23, 22, 30, tzinfo=BEIJING)
    for _ in range(3):
        with pytest.raises(MapQuotaExceeded) as failure:
            await amap.driving(HALLS, PERSON)
        assert failure.value.retry_at == datetime(2026, 11, 24, tzinfo=BEIJING)
    assert len(amap_server.requests) == 2, "asked again although the day was used up"

    amap_server.answered_today = 0
    watch.at = datetime(2026, 11, 24, tzinfo=BEIJING)
    assert None not in await amap.driving(HALLS, PERSON)


async def test_midnight_is_beijings_whatever_zone_the_clock_speaks(amap_server: AMapStandIn, http: httpx.AsyncClient) -> None:
    watch = Watch(datetime.fromisoformat("2026-11-23T15:59:00+00:00"))
    amap_server.next(infocode="10044")
    with pytest.raises(MapQuotaExceeded) as failure:
        await client(amap_server, http, watch).driving(HALLS, PERSON)
    assert failure.value.retry_at == watch.now() + timedelta(minutes=1)


async def test_what_is_cached_is_answered_even_when_the_day_is_used_up(amap: AMap, amap_server: AMapStandIn) -> None:
    before = await amap.driving(HALLS[:2], PERSON)
    amap_server.next(infocode="10003")
    with pytest.raises(MapQuotaExceeded):
        await amap.driving(HALLS, PERSON)
    assert await amap.driving(HALLS[:2], PERSON) == before


async def test_a_refused_key_is_not_tried_again_for_ten_minutes(amap_server: AMapStandIn, http: httpx.AsyncClient, watch: Watch) -> None:
    amap = AMap(http, "wrong", SECRET, amap_server.url, watch)
    for _ in range(3):
        with pytest.raises(MapRefused) as refusal:
            await amap.driving(HALLS, PERSON)
        assert refusal.value.infocode == "10001"
    assert len(amap_server.requests) == 1
    watch.move(minutes=10)
    with pytest.raises(MapRefused):
        await amap.driving(HALLS, PERSON)
    assert len(amap_server.requests) == 2


async def test_too_many_calls_this_minute_means_silence_until_the_next(amap: AMap, amap_server: AMapStandIn, watch: Watch) -> None:
    amap_server.next(infocode="10004")
    for _ in range(2):
        with pytest.raises(MapUnavailable):
            await amap.driving(HALLS, PERSON)
    assert len(amap_server.requests) == 1
    watch.move(minutes=1)
    assert None not in await amap.driving(HALLS, PERSON)


async def test_a_place_amap_cannot_read_spoils_only_its_own_question(amap: AMap, amap_server: AMapStandIn) -> None:
    for _ in range(6):
        with pytest.raises(MapRefused) as refusal:
            await amap.driving(HALLS, Point(91.0, 200.0))
        assert refusal.value.infocode == "20000"
    assert None not in await amap.driving(HALLS, PERSON)


async def test_a_slow_answer_is_not_waited_for(amap_server: AMapStandIn, http: httpx.AsyncClient, watch: Watch) -> None:
    amap_server.next(slow_s=8.0)
    begun = perf_counter()
    with pytest.raises(MapUnavailable, match="超时"):
        await client(amap_server, http, watch, timeout_s=0.1).driving(HALLS, PERSON)
    assert perf_counter() - begun < 4


async def test_the_second_try_gets_only_the_time_that_is_left(amap_server: AMapStandIn, http: httpx.AsyncClient, watch: Watch) -> None:
    amap_server.next(infocode="10021", slow_s=0.25)
    amap_server.next(slow_s=0.3)
    with pytest.raises(MapUnavailable, match="超时"):
        await client(amap_server, http, watch, timeout_s=0.4).driving(HALLS, PERSON)


@pytest.mark.parametrize(
    "fault",
    [
        {"infocode": "10016"},
        {"infocode": "30007"},
        {"status": 502, "raw": b"<html>bad gateway</html>"},
        {"status": 200, "raw": b"not json"},
        {"status": 200, "raw": b"\xff\xfe\x00"},
        {"status": 200, "raw": b"[]"},
        {"status": 302, "raw": b"{}"},
        {"status": 500, "raw": b'{"status":"1","infocode":"10000","results":[]}'},
        {"hang_up": True},
    ],
)
async def test_whatever_else_goes_wrong_is_map_unavailable_and_passes(fault: dict[str, Any], amap: AMap, amap_server: AMapStandIn) -> None:
    amap_server.next(**fault)
    with pytest.raises(MapUnavailable) as failure:
        await amap.driving(HALLS, PERSON)
    assert type(failure.value) is MapUnavailable
    assert None not in await amap.driving(HALLS, PERSON)


async def test_after_failures_in_a_row_nobody_waits_any_more_and_one_tries_later(
    amap_server: AMapStandIn, http: httpx.AsyncClient, watch: Watch
) -> None:
    amap = client(amap_server, http, watch, breaker=Breaker(watch, failures=3, cool_down=timedelta(seconds=30)))
    for _ in range(3):
        amap_server.next(hang_up=True)
    for _ in range(5):
        with pytest.raises(MapUnavailable):
            await amap.driving(HALLS, PERSON)
    assert len(amap_server.requests) == 3
    watch.move(seconds=30)
    assert None not in await amap.driving(HALLS, PERSON)
    assert len(amap_server.requests) == 4


async def test_nobody_listening_is_map_unavailable(http: httpx.AsyncClient, watch: Watch) -> None:
    async with AMapStandIn(KEY) as server:
        gone = server.url
    with pytest.raises(MapUnavailable, match="连不上"):
        await AMap(http, KEY, SECRET, gone, watch).driving(HALLS, PERSON)


# What must not be told


@pytest.mark.parametrize("fault", [{}, {"infocode": "10001"}, {"hang_up": True}, {"slow_s": 1.0}, {"raw": b"?"}])
async def test_no_key_signature_or_position_reaches_a_log_or_a_traceback(
    fault: dict[str, Any],
    amap_server: AMapStandIn,
    http: httpx.AsyncClient,
    watch: Watch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    amap_server.next(**fault)
    told = ""
    question = client(amap_server, http, watch, timeout_s=0.2 if "slow_s" in fault else 10).driving(HALLS, PERSON)
    outcome = (await asyncio.gather(question, return_exceptions=True))[0]
    if fault:
        assert isinstance(outcome, MapUnavailable)
        assert (outcome.__cause__, outcome.__context__) == (None, None)
        told = "".join(traceback.format_exception(outcome)) + repr(outcome) + repr(vars(outcome))
    told += caplog.text + "".join(str(record.__dict__) for record in caplog.records)
    assert "/v3/distance" in told or fault in ({"hang_up": True}, {"slow_s": 1.0}), "httpx logged nothing to look at"
    for secret in (KEY, SECRET, amap_server.requests[0]["sig"], "120.9807", "31.3846", "120.916435"):
        assert secret not in told


async def test_a_failure_nobody_waits_for_any_more_is_not_reported_as_forgotten(
    amap: AMap, amap_server: AMapStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    amap_server.next(infocode="10016", slow_s=0.05)
    caller = asyncio.create_task(amap.driving(HALLS, PERSON))
    await asyncio.sleep(0.02)
    caller.cancel()
    await asyncio.sleep(0.3)
    del caller  # its traceback would keep the forgotten task alive
    gc.collect()
    assert "never retrieved" not in caplog.text
