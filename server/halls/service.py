"""网点: which halls really take a matter, which of them serves a person soonest, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

import structlog

from geo.amap_wire import Trip
from geo.datum import Point, to_gcj02
from geo.distance import distance_m
from geo.errors import MapUnavailable
from geo.navigation import Links, links
from geo.ranking import Candidate, Ranked, rank
from geo.travel import driving_minutes, estimate_minutes
from server import metrics
from server.areas.errors import AreaUnknown
from server.areas.service import AreaService, Place
from server.clock import CHINA, Clock
from server.doorplates.service import DoorplateService, Plate
from server.errors import Unprocessable
from server.halls.closures import Closed, opening_between, telling
from server.halls.hours import Opening, on_saturdays, opening, say
from server.halls.models import Hall, HallClosure, HallService
from server.matters.content import Where

log = structlog.get_logger()

MOST_TIMED = 20
FARTHEST_M = 60_000
GENERAL_TYPES = ("city_hall", "town_hall")
UNVERIFIED_HOURS = "时间待核实，出发前请先确认"


class CoordinatesIncomplete(Unprocessable):
    code, message = "coordinates_incomplete", "位置要同时有纬度(lat)和经度(lng)"


class Roads(Protocol):
    """Driving times: halls as origins, the person as destination (geo.amap.AMap)."""

    async def driving(self, origins: Sequence[Point], destination: Point) -> list[Trip | None]: ...


@dataclass(frozen=True, slots=True)
class KnownHall:
    """A hall as kept in memory; area is the one it serves."""

    id: str
    name: str
    type: str
    area: Place
    town: str | None
    point: Point | None
    hours: str
    verified: bool
    navigation: Links | None
    view: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the person is taken to be. kind: plate, gps or picked; None when nothing is known."""

    kind: str | None
    point: Point | None
    area: Place | None
    plate: str | None = None


@dataclass(slots=True)
class HallsFound:
    status: str
    origin: Origin
    choices: list[dict[str, str]]
    halls: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Door:
    """How the halls with one set of hours stand in one minute, in the forms that ranking and the answer need."""

    opening: Opening
    opens_in: int | None
    closes_in: int | None
    shown: dict[str, str | None]

    @classmethod
    def at(cls, opening_: Opening, now: datetime) -> Door:
        shown = {
            "open": "unknown" if opening_.open_now is None else "open" if opening_.open_now else "closed",
            "opens_at": opening_.opens_at.isoformat() if opening_.opens_at else None,
            "closes_at": opening_.closes_at.isoformat() if opening_.closes_at else None,
        }
        return cls(opening_, _until(now, opening_.opens_at), _until(now, opening_.closes_at), shown)


@dataclass(slots=True)
class HallFinder:
    areas: AreaService
    plates: DoorplateService
    clock: Clock
    roads: Roads | None = None
    halls: dict[str, KnownHall] = field(default_factory=dict)
    _taking: dict[tuple[str, str], tuple[KnownHall, ...]] = field(default_factory=dict)
    _doors: dict[str, Door] = field(default_factory=dict)
    _ways: dict[str, dict[str, tuple[float, int]]] = field(default_factory=dict)
    _minute: datetime | None = None
    closed: dict[str, tuple[Closed, ...]] = field(default_factory=dict)
    """By hall: closures that are not over."""
    kinds: Mapping[tuple[str, str], set[str]] = field(default_factory=dict)
    """(service, level) -> the kinds of hall that take it."""

    async def load(self) -> None:
        self.halls = {row.id: self._known(row) for row in await Hall.all()}
        self._ways, self._minute = {}, None
        kinds: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self.kinds = kinds
        for service in await HallService.all():
            kinds[service.service, service.level].add(service.hall_type)
        closed: defaultdict[str, list[Closed]] = defaultdict(list)
        for row in await HallClosure.filter(ends_at__gt=self.clock.now(), withdrawn_at=None):
            closed[row.hall_id].append(Closed(row.begins_at.astimezone(CHINA), row.ends_at.astimezone(CHINA), row.reason))
        self.closed = {id_: tuple(found) for id_, found in closed.items()}
        self._taking = {key: tuple(hall for hall in self.halls.values() if hall.type in types) for key, types in kinds.items()}

    def forget_ways(self) -> None:
        """Plates have moved, or there are new ones."""
        self._ways = {}

    def _known(self, row: Hall) -> KnownHall:
        area = self.areas.places[row.area_id]
        town = self.areas.town_of(row.area_id)
        point = Point(row.lat, row.lng) if row.lat is not None and row.lng is not None else None
        view = {
            "id": row.id,
            "name": row.name,
            "type": row.type,
            "area": area.view(),
            "address": row.address,
            "phone": row.phone,
            "lat": row.lat,
            "lng": row.lng,
            "position_is": row.position,
            "verified": row.verified,
            "hours_text": say(row.hours),
            "hours_verified": row.verified,
            "saturday": on_saturdays(row.hours),
            "notes": row.notes,
        }
        navigation = links(row.name, point, address=row.address or "") if point is not None else None
        return KnownHall(row.id, row.name, row.type, area, town.id if town else None, point, row.hours, row.verified, navigation, view)

    def towns_taking(self, where: Where) -> set[str]:
        """The 区镇 whose people find a hall for it: those with one of their own, all where one takes it for the whole city."""
        halls = self._taking.get((where.service, where.level), ())
        towns = {hall.town for hall in halls if hall.town is not None}
        return {town.id for town in self.areas.towns} if any(hall.town is None for hall in halls) else towns

    async def find(
        self,
        where: Where | None,
        *,
        plate: str | None = None,
        gps: tuple[float, float, str] | None = None,
        area: str | None = None,
        limit: int = 10,
    ) -> HallsFound:
        """The halls that take a matter (None: general help), best first.

        gps: (lat, lng, datum). A matter bound to one's own area asks for it unless it is given; until then the plate's own area
        is shown, and said to be a guess.
        """
        standing = self.plates.origin(plate)
        picked = self.picked(area)
        origin = self._origin(standing, gps, picked)
        own = where is not None and where.match == "own_area"
        if origin.point is None and (origin.area is None or not own):
            return HallsFound("ask", origin, self._choices(None), [])
        if origin.kind == "gps" and origin.point is not None and not self._near(origin.point):
            return HallsFound("ask", origin, self._choices(None), [])
        named = picked if picked is not None and self.areas.town_of(picked.id) else None  # the whole city is nobody's own area
        home = named or (standing and self.areas.town_of(standing.area)) or None
        ask = own and named is None
        if ask and home is None:
            return HallsFound("ask", origin, self._choices(None), [])
        candidates = self._candidates(where, home, standing)
        halls = await self._ranked(candidates, origin, where, home, guessed=ask, limit=limit)
        return HallsFound("ask" if ask else "ok", origin, self._choices(home) if ask else [], halls)

    def picked(self, area: str | None) -> Place | None:
        """The area of an id or a township's name; AreaUnknown for anything else."""
        if area is None:
            return None
        place = self.areas.places.get(area) or next((place for place in self.areas.towns if area in (place.name, place.common_name)), None)
        if place is None:
            raise AreaUnknown(detail={"area": area})
        return place

    def _origin(self, plate: Plate | None, gps: tuple[float, float, str] | None, picked: Place | None) -> Origin:
        if gps is not None:
            here = to_gcj02(*gps)
            if picked is None or self._near(here):  # who is far away and has said which town must not be asked again
                return Origin("gps", here, picked)
        if plate is not None:
            return Origin("plate", plate.point, self.areas.places.get(plate.area), plate.scene_code)
        if picked is not None:
            town = self.areas.town_of(picked.id)
            return Origin("picked", picked.point or (town.point if town else None), picked)
        return Origin(None, None, None)

    def _near(self, point: Point) -> bool:
        centre = self.areas.city.point
        return centre is None or distance_m(point, centre) <= FARTHEST_M

    def _choices(self, first: Place | None) -> list[dict[str, str]]:
        towns = sorted(self.areas.towns, key=lambda town: first is not None and town.id != first.id)
        return [{"id": town.id, "name": town.name} for town in towns]

    def _candidates(self, where: Where | None, home: Place | None, plate: Plate | None) -> list[KnownHall]:
        """Halls of the right kind; those that serve one community only for people of that community; own area only where it must be."""
        if where is None:
            halls = [hall for hall in self.halls.values() if hall.type in GENERAL_TYPES]
        else:
            halls = list(self._taking.get((where.service, where.level), ()))
        lives_in = {place for place in (home.id if home else None, plate.area if plate else None) if place}
        halls = [hall for hall in halls if hall.area.kind != "community" or hall.area.id in lives_in]
        if where is not None and where.match == "own_area" and home is not None:
            town = self.areas.town_of(home.id) or home
            halls = [hall for hall in halls if hall.town in (town.id, None)]
        return halls

    async def _ranked(
        self, halls: list[KnownHall], origin: Origin, where: Where | None, home: Place | None, *, guessed: bool, limit: int
    ) -> list[dict[str, Any]]:
        now = self.clock.now().replace(second=0, microsecond=0)
        ways = self._ways_from(origin, halls)
        driving = await self._driving(halls, ways, origin.point)
        candidates = []
        for hall in halls:
            way = ways.get(hall.id)
            minutes = driving.get(hall.id)
            if minutes is None and way is not None:
                minutes = way[1]
            door = self._door(hall, now)
            away = None if way is None else way[0]
            candidates.append(Candidate(hall.id, hall.point, minutes, door.opening.open_now, door.opens_in, door.closes_in, away))
        ranked = rank(candidates, origin.point)[:limit]
        first_why = _why_this_hall(where, home, guessed=guessed)
        return [self._shown(found, first_why, now, driving=found.candidate.id in driving) for found in ranked]

    def _ways_from(self, origin: Origin, halls: list[KnownHall]) -> dict[str, tuple[float, int]]:
        """(metres, estimated minutes) by hall; theirs are worked out once for each plate."""
        if origin.point is None:
            return {}
        if origin.plate is None:
            return _ways(origin.point, halls)
        known = self._ways.get(origin.plate)
        if known is None:
            known = self._ways[origin.plate] = _ways(origin.point, list(self.halls.values()))
        return known

    async def _driving(self, halls: list[KnownHall], ways: dict[str, tuple[float, int]], to: Point | None) -> dict[str, int]:
        """Minutes by hall from the map service, for the nearest twenty; empty when there is none or it does not answer."""
        if self.roads is None or to is None:
            return {}
        near = [(hall, hall.point) for hall in sorted(halls, key=lambda hall: ways.get(hall.id, (9e9, 0)))[:MOST_TIMED] if hall.point]
        if not near:
            return {}
        try:
            trips = await self.roads.driving([point for _, point in near], to)
        except MapUnavailable as refusal:
            metrics.MAP_CALLS.labels(type(refusal).__name__).inc()
            log.warning("map.unavailable", why=type(refusal).__name__)
            return {}
        metrics.MAP_CALLS.labels("ok").inc()
        return {hall.id: driving_minutes(trip.duration_s) for (hall, _), trip in zip(near, trips, strict=True) if trip is not None}

    def _door(self, hall: KnownHall, minute: datetime) -> Door:
        """The same few texts stand at many halls: worked out once a minute."""
        closed = self.closed.get(hall.id)
        if closed is not None:
            return Door.at(opening_between(hall.hours, self.areas.calendar, minute, closed), minute)
        if minute != self._minute:
            self._minute, self._doors = minute, {}
        found = self._doors.get(hall.hours)
        if found is None:
            found = self._doors[hall.hours] = Door.at(opening(hall.hours, self.areas.calendar, minute), minute)
        return found

    def opening_at(self, hall_id: str, at: datetime) -> Opening:
        """How a hall stands at any moment, its closures counted."""
        return opening_between(self.halls[hall_id].hours, self.areas.calendar, at, self.closed.get(hall_id, ()))

    def taking(self, kind: str) -> list[tuple[str, str]]:
        """(service, level) that halls of this kind take."""
        return sorted(key for key, types in self.kinds.items() if kind in types)

    def _shown(self, found: Ranked, first_why: list[str], minute: datetime, *, driving: bool) -> dict[str, Any]:
        hall = self.halls[found.candidate.id]
        closed = telling(minute, self.closed.get(hall.id, ()))
        why = [one.say(minute) for one in closed] + first_why + [WHY[reason] for reason in found.reasons if reason in WHY]
        if not hall.verified:
            why.append(UNVERIFIED_HOURS)
        return {
            **hall.view,
            "distance_m": None if found.distance_m is None else round(found.distance_m),
            "minutes": found.candidate.minutes,
            "minutes_are": "driving" if driving else "estimate",
            **self._door(hall, minute).shown,
            "closures": [{"from": one.begins_at, "until": one.ends_at, "reason": one.reason} for one in closed],
            "why": why,
            "navigation": hall.navigation,
        }


def _why_this_hall(where: Where | None, home: Place | None, *, guessed: bool) -> list[str]:
    """What holds for every hall of the answer: why this kind, and whose area was taken."""
    if where is None:
        return []
    if where.match != "own_area" or home is None:
        return [where.why]
    if guessed:
        return [where.why, f"这件事要到{where.own_area}办，先按门牌所在的{home.name}给您列出"]
    return [where.why, f"按您选的{where.own_area}：{home.name}"]


def _ways(origin: Point, halls: list[KnownHall]) -> dict[str, tuple[float, int]]:
    distances = {hall.id: distance_m(origin, hall.point) for hall in halls if hall.point is not None}
    return {id_: (distance, estimate_minutes(distance)) for id_, distance in distances.items()}


WHY = {
    "soonest": "按路程和作息算，去这里最快能办上",
    "nearest": "离您最近",
    "opens_before_arrival": "现在没开门，您到的时候按作息已经开门",
    "waits_for_opening": "到的时候还没开门，要等一会儿",
    "opens_later": "现在不开门，今天晚些时候才开门",
    "closes_before_arrival": "您到之前就会下班或午休",
    "closes_soon": "到的时候离下班不到半小时",
    "closed_today": "今天不再开门",
    "hours_unknown": "办公时间未公布",
    "place_unknown": "具体位置未公布",
}


def _until(now: datetime, then: datetime | None) -> int | None:
    """Whole minutes from now, if it is still today."""
    if then is None or then.date() != now.date():
        return None
    return max(0, int((then - now).total_seconds() // 60))
