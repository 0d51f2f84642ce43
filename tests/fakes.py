"""Stand-ins for what the server meets outside: a clock that obeys, an index that can fall, roads that can be closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from embeddings.index.port import Hits, IndexUnavailable, Point, Question, VectorIndex, Where
from embeddings.sparse import Sparse
from geo import datum
from geo.amap_wire import Trip
from geo.errors import MapUnavailable
from server.clock import CHINA

MONDAY_MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=CHINA)
"""A working day at an hour when every hall is open by its usual hours."""


class FixedClock:
    """Stands still until told to move."""

    def __init__(self, at: datetime = MONDAY_MORNING) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def set(self, year: int, month: int, day: int, hour: int = 10, minute: int = 0) -> None:
        """In China Standard Time."""
        self.at = datetime(year, month, day, hour, minute, tzinfo=CHINA)

    def move(self, **by: float) -> None:
        """`move(minutes=5)`, with timedelta's words."""
        self.at += timedelta(**by)


class FallibleIndex:
    """A VectorIndex that is down while `down` is True, and the one it wraps otherwise."""

    def __init__(self, real: VectorIndex, *, down: bool = False) -> None:
        self.real, self.down = real, down
        self.rebuilt = 0

    async def rebuild(self, points: Sequence[Point], dense_size: int | None) -> None:
        self._check()
        await self.real.rebuild(points, dense_size)
        self.rebuilt += 1

    async def query(self, sparse: Sparse | None, dense: NDArray[np.float32] | None, *, limit: int, where: Where | None = None) -> Hits:
        self._check()
        return await self.real.query(sparse, dense, limit=limit, where=where)

    async def query_all(self, asked: Sequence[Question], *, limit: int) -> list[Hits]:
        self._check()
        return await self.real.query_all(asked, limit=limit)

    async def count(self) -> int:
        self._check()
        return await self.real.count()

    async def ready(self) -> bool:
        return not self.down and await self.real.ready()

    async def close(self) -> None:
        await self.real.close()

    def _check(self) -> None:
        if self.down:
            raise IndexUnavailable


class FakeRoads:
    """Driving times by hall point in seconds; `closed` makes it refuse as an unreachable map service does."""

    def __init__(self, seconds: int = 600) -> None:
        self.seconds, self.closed = seconds, False
        self.asked: list[Sequence[datum.Point]] = []

    async def driving(self, origins: Sequence[datum.Point], destination: datum.Point) -> list[Trip | None]:
        self.asked.append(origins)
        if self.closed:
            raise MapUnavailable("the test closed the roads")
        return [Trip(distance_m=self.seconds * 10, duration_s=self.seconds + place) for place, _ in enumerate(origins)]
