"""Versions of the hall data as the staff's API shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from server.paging import PageView
from server.web import Body, Query, View


class SheetQuery(Query):
    file_name: Annotated[str, Field(max_length=200)] = "网点.csv"


class DatasetView(View):
    number: int
    status: Literal["draft", "active", "archived"]
    origin: Literal["seeds", "import"]
    file_name: str
    format: str
    encoding: str
    rows: int
    faults: int
    staff_name: str
    created_at: datetime
    activated_at: datetime | None


class DatasetsView(PageView):
    items: list[DatasetView]


class RowFaultView(View):
    row: int = Field(description="as the spreadsheet program shows it; 0: the sheet as a whole")
    column: str
    problem: str


class FieldChangeView(View):
    name: str
    was: str
    becomes: str


class HallChangeView(View):
    id: str
    name: str
    fields: list[FieldChangeView]


class DatasetDetailView(DatasetView):
    broken: list[RowFaultView] = Field(description="the first 500")
    new: list[HallChangeView]
    changed: list[HallChangeView]
    gone: list[HallChangeView]
    same: int
    state: str = Field(description="what it was compared with; goes back to activate it")


class ActivateHallsBody(Body):
    state: Annotated[str, Field(max_length=32)]
