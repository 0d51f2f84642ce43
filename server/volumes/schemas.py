from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from server.paging import PageView
from server.web import Body, Query, View


class VolumeUploadQuery(Query):
    file_name: Annotated[str, Field(max_length=200)] = "办件量.csv"


class VolumeSheetView(View):
    number: int
    status: Literal["draft", "active"]
    file_name: str
    format: str
    encoding: str
    rows: int
    faults: int
    staff_name: str
    created_at: datetime
    activated_at: datetime | None


class VolumeSheetsView(PageView):
    items: list[VolumeSheetView]


class VolumeFaultView(View):
    row: int
    column: str
    problem: str


class VolumeRowView(View):
    month: str = Field(description="such as 2026-10")
    name: str
    matter: str | None = Field(description="null: the catalogue does not have it yet")
    department: str | None
    cases: int
    was: int | None = None


class VolumeSheetDetailView(VolumeSheetView):
    broken: list[VolumeFaultView] = Field(description="the first 500")
    new: list[VolumeRowView]
    changed: list[VolumeRowView]
    gone: list[VolumeRowView]
    same: int
    unknown: list[str] = Field(description="matters that the catalogue does not have")
    state: str = Field(description="what it was compared with; goes back to activate it")


class VolumeActivateBody(Body):
    state: Annotated[str, Field(max_length=32)]


class VolumesView(View):
    items: list[VolumeRowView] = Field(description="of every matter its newest month, the largest first; the first 500")
    total: int
