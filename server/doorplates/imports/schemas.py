"""/api/v1/staff/doorplate-imports."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from server.doorplates.registry.schemas import AreaId
from server.paging import Paged, PageView
from server.search.schemas import AreaView
from server.web import Body, Query, View

Cell = Annotated[str, Field(max_length=500)]
ColumnId = Literal["number", "name", "site_type", "area", "address", "lat", "lng", "datum"]


class PlateFileQuery(Query):
    area: AreaId = Field(description="everything in the file lies here or below")
    name: Annotated[str, Field(max_length=120)] = Field(default="", description="of the file")


class ReplaceQuery(Query):
    name: Annotated[str, Field(max_length=120)] = ""


class RowsQuery(Paged):
    only: Literal["bad", "good"] | None = None


class CellsBody(Body):
    cells: Annotated[dict[ColumnId, Cell], Field(min_length=1, max_length=8)]


class ActivateImportBody(Body):
    good_rows_only: bool = Field(default=False, description="make the good rows and leave the bad ones out")
    start_as: Literal["designed", "active"] = Field(default="designed", description="active: these signs hang already")


class ImportView(View):
    id: UUID
    area: AreaView
    file_name: str
    format: str
    encoding: str
    status: Literal["draft", "active", "discarded"]
    rows: int
    bad: int
    made: int
    left_out: int
    started_as: str
    staff_name: str
    created_at: datetime
    activated_at: datetime | None


class ImportsView(PageView):
    items: list[ImportView]


class CellFault(View):
    field: str
    code: str
    problem: str


class ImportRowView(View):
    row: int
    cells: dict[str, str]
    faults: list[CellFault]
    scene_code: str | None


class ImportRowsView(PageView):
    items: list[ImportRowView]


class CorrectedView(View):
    """rows: those whose faults changed, the corrected one first."""

    draft: ImportView
    rows: list[ImportRowView]


class DiscardedView(View):
    done: bool = True
