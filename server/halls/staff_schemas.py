"""Halls as the staff's API takes and shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from server.paging import Paged, PageView, Written
from server.search.schemas import AreaView
from server.web import SHOWN, Body, Query, View

AreaId = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")]
Position = Literal["demo", "approx", "exact"]
Level = Literal["city", "town", "community"]


class StaffHallsQuery(Paged):
    q: Annotated[str, Field(max_length=40)] = ""
    area: AreaId | None = None
    kind: Annotated[str, Field(max_length=24)] | None = None
    verified: bool | None = None
    closed: bool | None = Field(default=None, description="true: only those with a temporary closure now or to come")


class StaffClosureView(View):
    id: str
    begins_at: datetime
    ends_at: datetime
    reason: str
    staff_name: str
    now: bool = Field(description="is it going on?")


class NotesView(View):
    floor: str = ""
    windows: str = ""
    lift: str = ""
    parking: str = ""
    bus: str = ""
    note: str = ""


class StaffHallView(View):
    id: str
    name: str
    kind: str
    kind_name: str
    area: AreaView
    address: str | None
    phone: str | None
    phone_source: str
    lat: float | None
    lng: float | None
    position: Position
    hours: str
    hours_text: str
    notes: NotesView
    verified: bool
    verified_by: str
    verified_at: datetime | None
    closures: list[StaffClosureView]
    editable: bool = Field(description="may the caller change it?")
    edition: str = Field(description="goes back with a change, so that nobody overwrites what they have not seen")


class StaffHallsView(PageView):
    items: list[StaffHallView]


class TakenMatterView(View):
    id: str
    name: str


class TakenView(View):
    service: str
    service_name: str
    level: Level
    level_name: str
    matters: list[TakenMatterView]


class StaffHallDetailView(StaffHallView):
    takes: list[TakenView]


class NotesBody(Body):
    floor: Annotated[str, Field(max_length=60)] = ""
    windows: Annotated[str, Field(max_length=120)] = ""
    lift: Annotated[str, Field(max_length=60)] = ""
    parking: Annotated[str, Field(max_length=120)] = ""
    bus: Annotated[str, Field(max_length=120)] = ""
    note: Annotated[str, Field(max_length=200)] = ""


class PointBody(Body):
    lat: float
    lng: float
    datum: Literal["wgs84", "gcj02", "bd09"] = "gcj02"


class HallBody(Body):
    name: Annotated[str, Field(min_length=2, max_length=80, pattern=SHOWN)]
    address: Annotated[str, Field(max_length=120)] = ""
    phone: Annotated[str, Field(max_length=40, pattern=r"^[0-9 、,\-]*$")] = ""
    phone_source: Annotated[str, Field(max_length=120)] = ""
    point: PointBody | None = None
    position: Position
    hours: Annotated[str, Field(max_length=200)] = ""
    notes: NotesBody = NotesBody()
    verified: bool = Field(default=False, description="a person has checked name, address and hours")
    edition: Annotated[str, Field(max_length=32)]


class ClosureBody(Body):
    begins_at: Written
    ends_at: Written
    reason: Annotated[str, Field(min_length=2, max_length=100, pattern=SHOWN)]


class HoursQuery(Query):
    hours: Annotated[str, Field(max_length=200)] = ""


class HoursView(View):
    text: str
    problem: str | None


class HallKindView(View):
    id: str
    name: str
    halls: int
    takes: list[TakenView]


class ServiceChoiceView(View):
    service: str
    service_name: str
    levels: list[Level]


class HallKindsView(View):
    kinds: list[HallKindView]
    services: list[ServiceChoiceView]


class KindServiceBody(Body):
    service: Annotated[str, Field(max_length=24)]
    level: Level


class KindServicesBody(Body):
    takes: Annotated[list[KindServiceBody], Field(max_length=100)]
