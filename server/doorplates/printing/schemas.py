"""/api/v1/staff/print-jobs."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from server.doorplates.registry.schemas import AreaId, Code, SiteType, State
from server.paging import PageView
from server.web import Body, View


class PrintBody(Body):
    """codes, or else the filters of the list."""

    layout: Literal["a6", "a4"] = "a4"
    codes: Annotated[list[Code], Field(max_length=10_000)] | None = None
    area: AreaId | None = None
    status: State | None = None
    site_type: SiteType | None = None
    text: Annotated[str, Field(max_length=60)] | None = None


class PrintJobView(View):
    id: UUID
    status: Literal["waiting", "running", "done", "failed", "cancelled", "expired"]
    layout: Literal["a6", "a4"]
    about: str
    total: int
    done: int
    size: int
    single_pdf: bool
    to_mark: int = Field(description="plates of this job that are still in design: press 印好了 when the signs are there")
    staff_name: str
    created_at: datetime
    finished_at: datetime | None
    say: str


class PrintJobsView(PageView):
    items: list[PrintJobView]
    address_warning: str | None = Field(description="why codes printed now would not work for the public")


class PrintedMarkView(View):
    marked: int
