"""/api/v1/staff/inspection-rounds."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.doorplates.registry.schemas import AreaId, Code, FindingBrief, Latitude, Longitude, SiteType
from server.paging import Paged, PageView
from server.search.schemas import AreaView
from server.web import Body, View, whole

Result = Literal["ok", "damaged", "missing", "covered", "misplaced", "unreached"]


class RoundBody(Body):
    """codes, or else a choice of the area's plates."""

    area: AreaId
    title: Annotated[str, Field(max_length=60)] = ""
    choose: Literal["all", "findings", "longest_ago"] = Field(
        default="findings", description="longest_ago: those not inspected for longest"
    )
    site_type: SiteType | None = None
    codes: Annotated[list[Code], Field(max_length=200)] | None = None
    most: Annotated[int, Field(ge=1, le=200), BeforeValidator(whole)] = 40
    lat: Latitude | None = Field(default=None, description="where the round starts, GCJ-02; absent: the middle of the area")
    lng: Longitude | None = None


class RoundsQuery(Paged):
    area: AreaId | None = None
    status: Literal["open", "done", "closed"] | None = None


class RoundView(View):
    id: UUID
    area: AreaView
    title: str
    status: Literal["open", "done", "closed"]
    stops: int
    checked: int
    wrong: int
    metres: int
    staff_name: str
    created_at: datetime
    finished_at: datetime | None


class RoundsView(PageView):
    items: list[RoundView]


class StopView(View):
    place: int
    scene_code: str
    number: str
    name: str
    address: str | None
    lat: float
    lng: float
    status_name: str
    photo: UUID | None = Field(description="of the sign when it was put up")
    findings: list[FindingBrief]
    navigation: str
    result: Result | None
    result_name: str
    note: str
    taken: UUID | None = Field(description="photo of this inspection")
    checked_at: datetime | None
    staff_name: str


class RoundDetailView(RoundView):
    items: list[StopView]


class CheckBody(Body):
    result: Result
    note: Annotated[str, Field(max_length=200)] = ""
    photo: Annotated[UUID, Field(strict=False)] | None = None
