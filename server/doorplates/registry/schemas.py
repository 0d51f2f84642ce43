"""/api/v1/staff/doorplates."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from server.paging import Paged, PageView
from server.search.schemas import AreaView
from server.web import Body, Query, View

AreaId = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")]
Code = Annotated[str, Field(min_length=8, max_length=16, pattern=r"^[0-9A-Z]+$")]
SiteType = Literal["mall", "office", "bank", "post", "community_gate", "market", "hospital", "school", "station", "factory"]
State = Literal["designed", "printed", "posted", "active", "damaged", "moved", "retired"]
StepName = Literal["print", "post", "activate", "damage", "repair", "move", "retire", "succeed"]
FindingKind = Literal["silent", "damaged", "reported", "covered", "far", "burst", "early", "inspected"]
Datum = Literal["wgs84", "gcj02", "bd09"]
Degrees = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class PlatesFilter(Query):
    area: AreaId | None = Field(default=None, description="with all that lies below")
    status: State | None = None
    site_type: SiteType | None = None
    health: FindingKind | Literal["any"] | None = Field(default=None, description="plates with an open finding")
    text: Annotated[str, Field(max_length=60)] | None = Field(default=None, description="part of number, code, name or address")


class PlatesQuery(Paged, PlatesFilter):
    pass


class SpotBody(Body):
    name: Annotated[str, Field(min_length=1, max_length=80)]
    site_type: SiteType
    area: AreaId
    address: Annotated[str, Field(max_length=120)] | None = None
    lat: Degrees
    lng: Degrees
    datum: Datum = "gcj02"
    exact: bool = Field(default=False, description="measured on the spot")


class IssueBody(SpotBody):
    number: Annotated[str, Field(max_length=32)] = Field(default="", description="empty: the next free one")


class EditBody(SpotBody):
    verified: bool = False
    reason: Annotated[str, Field(max_length=200)] = ""


class StepBody(Body):
    step: StepName
    reason: Annotated[str, Field(max_length=200)] = ""
    photo: Annotated[UUID, Field(strict=False)] | None = None
    place: SpotBody | None = None
    successor: Annotated[str, Field(max_length=32)] | None = Field(default=None, description="code or number")


class ManyStepsBody(Body):
    step: Literal["print", "post", "activate", "damage", "repair", "retire"]
    reason: Annotated[str, Field(max_length=200)] = ""
    codes: Annotated[list[Code], Field(min_length=1, max_length=1000)]


class PlateStepView(View):
    name: str
    say: str
    needs: list[str]
    takes: list[str]
    careful: bool


class FindingBrief(View):
    kind: str
    say: str
    why: str
    next: str


class PlateRow(View):
    scene_code: str
    printed_code: str
    number: str
    name: str
    site_type: str
    site_type_name: str
    area: AreaView
    address: str | None
    lat: float
    lng: float
    position: str
    status: State
    status_name: str
    successor: str | None
    verified: bool
    photo: UUID | None
    findings: list[FindingBrief]
    scans_30_days: int
    last_scan_at: datetime | None


class PlatesView(PageView):
    items: list[PlateRow]


class EventView(View):
    id: int
    at: datetime
    staff_name: str
    step: str
    say: str
    was: str
    became: str
    reason: str
    photo: UUID | None
    detail: dict[str, Any]


class PlacementView(View):
    name: str
    area: AreaView
    address: str | None
    lat: float
    lng: float
    began_at: datetime | None
    ended_at: datetime | None
    scans: int


class PlateDetailView(PlateRow):
    address_printed: str = Field(description="what the ordinary-link code says")
    successor_number: str | None
    predecessors: list[str] = Field(description="numbers of plates that lead here")
    steps: list[PlateStepView] = Field(description="what may be done with it now, by this person")
    may_edit: bool
    events: list[EventView]
    placements: list[PlacementView]


class ManyStepsView(View):
    done: int


class PhotoView(View):
    id: UUID
    width: int
    height: int


class MapPlate(View):
    code: str
    number: str
    name: str
    lat: float
    lng: float
    status: State
    findings: int


class MapHall(View):
    id: str
    name: str
    lat: float
    lng: float


class MapTown(View):
    id: str
    name: str
    lat: float
    lng: float
    plates: int


class MapView(View):
    """Points are GCJ-02."""

    tiles: str
    plates: list[MapPlate]
    halls: list[MapHall]
    towns: list[MapTown]
    left_out: int


class AreaChoice(View):
    id: str
    name: str
    kind: str
    parent: str | None
    issue: bool = Field(description="plates may be issued here, by this person")


class AreaChoices(View):
    """Areas in which this person may see plates, each below its parent where that is among them."""

    items: list[AreaChoice]


class MapQuery(PlatesFilter):
    pass
