"""What the server asks of the outside, asked of the stand-in and of the real thing alike."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from embeddings.index.edge import EdgeIndex
from embeddings.index.port import IndexUnavailable, Point, VectorIndex
from embeddings.sparse import Sparse
from geo import datum
from geo.amap import AMap
from geo.errors import MapUnavailable
from server.clock import Clock, SystemClock
from server.halls.service import Roads
from tests.fakes import FakeRoads, FallibleIndex, FixedClock
from tests.geo.amap_stand_in import AMapStandIn

HALLS = [datum.Point(31.386311, 120.916435), datum.Point(31.37533, 120.97085), datum.Point(31.38781, 120.97139)]
PERSON = datum.Point(31.38096, 120.99738)


@pytest.mark.parametrize("clock", [FixedClock(), SystemClock()], ids=["fixed", "system"])
def test_a_clock_tells_the_time_of_kunshan(clock: Clock) -> None:
    assert clock.now().utcoffset() == timedelta(hours=8)


@dataclass
class Map:
    roads: Roads
    close: Callable[[], None]


@pytest_asyncio.fixture(params=["fake", "amap"])
async def city_map(request: pytest.FixtureRequest) -> AsyncIterator[Map]:
    if request.param == "fake":
        fake = FakeRoads()
        yield Map(fake, lambda: setattr(fake, "closed", True))
        return
    async with AMapStandIn("key", "secret") as server, httpx.AsyncClient() as http:
        yield Map(AMap(http, "key", "secret", server.url, FixedClock()), lambda: server.next(status=502, raw=b"<html>bad gateway</html>"))


async def test_a_map_gives_one_trip_for_each_hall_in_their_order(city_map: Map) -> None:
    trips = await city_map.roads.driving(HALLS, PERSON)
    assert len(trips) == len(HALLS)
    for trip in trips:
        assert trip is not None
        assert isinstance(trip.distance_m, int)
        assert isinstance(trip.duration_s, int)
        assert trip.duration_s > 0
    (alone,) = await city_map.roads.driving(HALLS[:1], PERSON)
    assert alone == trips[0]


async def test_a_map_that_is_away_says_so_with_one_kind_of_error(city_map: Map) -> None:
    city_map.close()
    with pytest.raises(MapUnavailable):
        await city_map.roads.driving(HALLS, PERSON)


@pytest_asyncio.fixture(params=["real", "fallible"])
async def index(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[VectorIndex]:
    real = EdgeIndex(tmp_path)
    yield real if request.param == "real" else FallibleIndex(real)
    await real.close()


async def test_an_index_cannot_answer_before_it_is_built_and_can_afterwards(index: VectorIndex) -> None:
    assert not await index.ready()
    with pytest.raises(IndexUnavailable):
        await index.query(Sparse([1], [1.0]), None, limit=1)
    await index.rebuild([Point("matter:one", {"kind": "matter"}, Sparse([1, 2], [1.0, 0.5]))], None)
    assert await index.ready()
    assert await index.count() == 1
    assert list((await index.query(Sparse([1], [1.0]), None, limit=1)).sparse) == ["matter:one"]
