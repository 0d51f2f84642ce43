"""区域: the whole tree in memory, read again when published content changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from geo.datum import Point
from server.areas.calendar import Calendar
from server.areas.models import Area, CalendarDay


@dataclass(frozen=True, slots=True)
class Place:
    """One area as others need it."""

    id: str
    name: str
    common_name: str
    kind: str
    parent: str | None
    point: Point | None
    verified: bool
    precision: str = ""

    def view(self) -> dict[str, Any]:
        return {"id": self.id, "name": self.name, "common_name": self.common_name, "kind": self.kind}


@dataclass(slots=True)
class AreaService:
    """Reads; the handlers of other domains ask it by id."""

    places: dict[str, Place] = field(default_factory=dict)
    towns: tuple[Place, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    """Of the 区镇, by id."""
    calendar: Calendar = field(default_factory=lambda: Calendar({}))

    async def load(self) -> None:
        rows = sorted(await Area.all(), key=lambda row: row.kind != "city")  # which `city` asks for with every request
        self.places = {
            row.id: Place(
                row.id,
                row.name,
                row.common_name,
                row.kind,
                row.parent_id,
                Point(row.lat, row.lng) if row.lat is not None and row.lng is not None else None,
                row.verified,
                row.precision,
            )
            for row in rows
        }
        self.towns = tuple(place for place in self.places.values() if place.kind == "town")
        self.names = {place.id: place.name for place in self.towns}
        days: dict[date, str] = {day.day: day.kind for day in await CalendarDay.all()}
        self.calendar = Calendar(days)

    @property
    def city(self) -> Place:
        return next(place for place in self.places.values() if place.kind == "city")

    @property
    def choices(self) -> list[dict[str, str]]:
        """The 区镇 as options of a question."""
        return [{"id": place.id, "label": place.name} for place in self.towns]

    def town_of(self, area: str) -> Place | None:
        """The 区镇 that an area is or lies in; None for the city itself and for unknown ids."""
        place = self.places.get(area)
        while place is not None and place.kind not in ("town", "city"):
            place = self.places.get(place.parent or "")
        return place if place is not None and place.kind == "town" else None

    def covers(self, outer: str, inner: str | None) -> bool:
        """Is `inner` this area or below it? None, the whole city, lies in the city alone; so does an area that is no longer known."""
        top = self.places.get(outer)
        if top is not None and top.kind == "city":
            return True
        place = self.places.get(inner or "")
        while place is not None and place.id != outer:
            place = self.places.get(place.parent or "")
        return place is not None

    def below(self, area: str) -> frozenset[str]:
        """The area itself and all that lie in it."""
        return frozenset({area, *(id_ for id_ in self.places if self.covers(area, id_))})
