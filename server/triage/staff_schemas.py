"""/api/v1/staff/duties."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from server.paging import PageView
from server.web import SHOWN, Body, Query, View, whole

Topic = Annotated[str, Field(pattern=r"^[a-z0-9-]{2,48}$")]
Word = Annotated[str, Field(min_length=1, max_length=20, pattern=SHOWN)]
Name = Annotated[str, Field(min_length=2, max_length=40, pattern=SHOWN)]
Department = Annotated[str, Field(min_length=2, max_length=20, pattern=SHOWN)]
Reason = Annotated[str, Field(max_length=200)]
Version = Annotated[int, Field(ge=0, le=1_000_000), BeforeValidator(whole)]
Route = Literal["transfer", "dispatch"]


class DutyLineBody(Body):
    name: Name
    words: Annotated[list[Word], Field(max_length=40)] = Field(description="as people say it")
    lead: Department
    co: Annotated[list[Department], Field(max_length=6)] = []
    route: Route = "transfer"
    reason: Reason = Field(default="", description="why; kept with the change")


class NewDutyLineBody(DutyLineBody):
    topic: Topic
    area: Annotated[str, Field(max_length=64)] | None = Field(default=None, description="null: the whole city")


class ChangedDutyLineBody(DutyLineBody):
    version: Version = Field(description="of the line as the caller saw it")


class DutyRemovalQuery(Query):
    version: Annotated[int, Field(ge=0, le=1_000_000)] = Field(
        default=0, description="of the line as the caller saw it; another is refused"
    )
    reason: Reason = ""


class DutyRowView(View):
    id: int
    topic: str
    area: str | None
    name: str
    words: list[str]
    lead: str
    co: list[str]
    route: Route
    version: int
    mine: bool = Field(description="the caller may change it")


class DutiesView(View):
    items: list[DutyRowView]
    departments: list[str] = Field(description="in the catalogue's words")


class DutyDecisionView(View):
    id: int
    topic: str
    name: str = Field(description="of the topic or matter")
    town: str | None
    lead: str
    co: list[str]
    ticket_id: str
    at: datetime
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_why: str
    mine: bool = Field(description="the caller may take it back")


class DutyDecisionsView(PageView):
    items: list[DutyDecisionView]


class DutyWithdrawalBody(Body):
    reason: Annotated[str, Field(min_length=2, max_length=200)]


class DutyChangeView(View):
    topic: str
    area: str | None
    what: Literal["added", "changed", "removed"]
    before: dict[str, object] | None
    after: dict[str, object] | None
    reason: str
    staff_name: str
    at: datetime


class DutyChangesView(PageView):
    items: list[DutyChangeView]


class DutySheetQuery(Query):
    apply: bool = Field(default=False, description="false: only say what it would change")
    reason: Reason = ""


class DutyFaultView(View):
    row: int
    column: str
    problem: str


class DutySheetView(View):
    applied: bool
    added: list[str]
    changed: list[str]
    same: int
    gone: int = Field(description="lines of the map that the sheet does not hold; they stay")
    faults: list[DutyFaultView] = Field(description="with one of them nothing is changed")
