"""高德地图 Web 服务: real driving distance and time (lbs.amap.com/api/webservice/guide).

GET /v3/distance takes many origins and one destination, so the halls are sent as origins and the person as the
destination: one call for a whole list. The way back is taken for the way there; over a town the difference is small.
"""

import asyncio
import logging
import random
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
from cachetools import TTLCache

from geo.amap_codes import WHY, Cure
from geo.amap_wire import MAX_ORIGINS, PATH, Trip, cure_of, infocode_of, question, sign, trips_of
from geo.breaker import Breaker, Clock
from geo.datum import Point
from geo.errors import MapQuotaExceeded, MapRefused, MapUnavailable
from geo.quiet_log import keep_queries_out_of_the_log

__all__ = ["BASE_URL", "MAX_ORIGINS", "AMap", "Trip", "sign"]

BASE_URL = "https://restapi.amap.com"

_Cell = tuple[float, float]
_Trips = dict[_Cell, Trip | None]

_log = logging.getLogger(__name__)
_BEIJING = timezone(timedelta(hours=8))
_A_MINUTE = timedelta(minutes=1)
_UNTIL_SOMEONE_LOOKS = timedelta(minutes=10)  # a wrong key does not heal by asking


class AMap:
    """Driving times with a cache, one call for the same question asked twice, and a breaker. One per process.

    Every way of getting no answer is a `MapUnavailable`. Neither the key, nor the signature, nor where a person stands
    gets into a log or an exception.
    """

    def __init__(
        self,
        http: httpx.AsyncClient,
        key: str,
        secret: str | None,
        base_url: str,
        clock: Clock,
        *,
        timeout_s: float = 1.5,
        cache_s: float = 600.0,
        cache_pairs: int = 20_000,
        backoff_s: tuple[float, float] = (0.15, 0.4),
        breaker: Breaker | None = None,
    ) -> None:
        """secret: set if the key asks for signatures. timeout_s: for one question with its second try. cache_s: short,
        for traffic changes; cache_pairs: hall-person pairs kept, the longest unused go first. backoff_s: range of the
        random wait before the second try.
        """
        self._http = http
        self._key = key
        self._secret = secret
        self._url = base_url.rstrip("/") + PATH
        self._clock = clock
        self._timeout_s = timeout_s
        self._backoff_s = backoff_s
        self._breaker = breaker or Breaker(clock)
        # Values are boxed, because None is an answer too: no way by road.
        self._cache: TTLCache[tuple[_Cell, _Cell], tuple[Trip | None], float] = TTLCache(
            cache_pairs, cache_s, timer=lambda: clock.now().timestamp()
        )
        self._flights: dict[tuple[tuple[_Cell, ...], _Cell], asyncio.Task[_Trips]] = {}
        keep_queries_out_of_the_log()

    async def driving(self, origins: Sequence[Point], destination: Point) -> list[Trip | None]:
        """One Trip for each origin, in order; None where there is no way by road, or AMap left it blank.

        At most MAX_ORIGINS, else ValueError. Raises MapUnavailable and its kinds, but never for what is in the cache.
        """
        if len(origins) > MAX_ORIGINS:
            raise ValueError(f"一次最多 {MAX_ORIGINS} 个起点")
        end, cells = _cell(destination), [_cell(point) for point in origins]
        trips = {cell: box[0] for cell in set(cells) if (box := self._cache.get((cell, end)))}
        missing = {cell: point for cell, point in zip(cells, origins, strict=True) if cell not in trips}
        if missing:
            trips |= await self._shared(missing, end, destination)
        return [trips.get(cell) for cell in cells]

    async def _shared(self, missing: dict[_Cell, Point], end: _Cell, destination: Point) -> _Trips:
        """Join the same question if it is under way. A caller who gives up does not take it from the others."""
        name = (tuple(missing), end)
        flight = self._flights.get(name)
        if flight is None:
            flight = self._flights[name] = asyncio.create_task(self._measure(missing, end, destination))

            def landed(done: asyncio.Task[_Trips]) -> None:
                del self._flights[name]
                if not done.cancelled():
                    done.exception()  # seen, even if nobody waits any more

            flight.add_done_callback(landed)
        return await asyncio.shield(flight)

    async def _measure(self, missing: dict[_Cell, Point], end: _Cell, destination: Point) -> _Trips:
        self._breaker.check()
        try:
            answer = await self._ask(question(self._key, self._secret, missing.values(), destination))
            self._judge(answer)
        except MapUnavailable as problem:
            _log.warning("AMap gave no driving times: %s (infocode %s)", problem.why, problem.infocode)
            raise
        cells = list(missing)
        if cure_of(answer) == "no_route":
            trips: _Trips = dict.fromkeys(cells)
        else:
            trips = {cells[place]: trip for place, trip in trips_of(answer).items() if 0 <= place < len(cells)}
        for cell, trip in trips.items():
            self._cache[cell, end] = (trip,)
        return trips

    async def _ask(self, params: dict[str, str]) -> dict[str, Any]:
        """The answer, after one more try if the first came in a crowded second."""
        try:
            async with asyncio.timeout(self._timeout_s):
                answer = await self._get(params)
                if cure_of(answer) == "again":
                    await asyncio.sleep(random.uniform(*self._backoff_s))
                    answer = await self._get(params)
                return answer
        except (TimeoutError, httpx.TimeoutException):
            why = "高德超时"
        except httpx.HTTPError as error:
            why = f"连不上高德（{type(error).__name__}）"
        except ValueError:
            why = "高德的应答读不懂"
        # Raised out here so that it does not carry the httpx exception, whose request holds the address with the key.
        failure = MapUnavailable(why)
        self._breaker.failed(failure)
        raise failure

    async def _get(self, params: dict[str, str]) -> dict[str, Any]:
        """ValueError unless the answer is a JSON object with status 200."""
        response = await self._http.get(self._url, params=params, timeout=self._timeout_s)
        answer = response.json() if response.status_code == 200 else None
        if not isinstance(answer, dict):
            raise ValueError("not an answer")
        return answer

    def _judge(self, answer: dict[str, Any]) -> None:
        """Tell the breaker how it went, and raise if there is nothing to read."""
        cure = cure_of(answer)
        if cure in ("ok", "no_route"):
            self._breaker.succeeded()
            return
        refusal = _refusal(cure, infocode_of(answer) or None, self._clock.now())
        if refusal.retry_at is not None:
            self._breaker.hold(refusal, refusal.retry_at)
        elif cure == "request":
            self._breaker.succeeded()  # the service is well; only this question is wrong
        else:
            self._breaker.failed(refusal)
        raise refusal


def _refusal(cure: Cure, infocode: str | None, now: datetime) -> MapUnavailable:
    """The error for an answer that says no."""
    why = WHY[cure]
    if cure == "tomorrow":
        return MapQuotaExceeded(why, infocode=infocode, retry_at=_midnight(now))
    if cure == "person":
        return MapRefused(why, infocode=infocode, retry_at=now + _UNTIL_SOMEONE_LOOKS)
    if cure == "request":
        return MapRefused(why, infocode=infocode)
    return MapUnavailable(why, infocode=infocode, retry_at=now + _A_MINUTE if cure == "next_minute" else None)


def _cell(point: Point) -> _Cell:
    """Positions within some ten metres share an answer."""
    return round(point.lat, 4), round(point.lng, 4)


def _midnight(now: datetime) -> datetime:
    """The next 0:00 in Beijing, when AMap's daily quota starts anew."""
    today = now.astimezone(_BEIJING).replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=1)
