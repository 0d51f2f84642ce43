"""/api/v1/staff/tickets."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.paging import Paged, PageView
from server.tickets.schemas import Contact, MatterId, Optional, Plate, Text
from server.web import SHOWN, Body, View, whole

Department = Annotated[str, Field(min_length=2, max_length=20, pattern=SHOWN)]
Departments = Annotated[list[Department], Field(max_length=6)]
Version = Annotated[int, Field(ge=0, le=100_000), BeforeValidator(whole)]
Status = Literal[
    "lodged", "accepted", "dispatched", "signed", "working", "waiting", "suspended", "returned", "confirming", "closed", "reopened", "ended"
]


class TicketsQuery(Paged):
    status: Annotated[str, Field(max_length=200)] = Field(default="", description="one or more states, with commas")
    department: Annotated[str, Field(max_length=20)] = Field(default="", description="as lead or co-department")
    area: Annotated[str, Field(max_length=64)] = Field(default="", description="and what lies in it")
    number: Annotated[str, Field(max_length=40)] = Field(default="", description="all of it, or at least four of its digits")
    late: bool = Field(default=False, description="the answer or the closing is overdue")
    call_back: bool = Field(default=False, description="somebody has to ring")
    mine: bool = Field(default=False, description="those that the caller signed or took over")
    kind: Literal["", "consult", "request", "repair"] = ""
    sort: Literal["new", "old", "due", "changed"] = Field(
        default="new", description="due: only those whose answer is due, the nearest first"
    )

    SEVERAL: ClassVar = frozenset({"status"})


class AlertsQuery(Paged):
    rung: Literal["", "remind", "warn", "overdue", "supervise"] = ""


class SeenVersion(Body):
    version: Version = Field(description="of the ticket as the caller saw it")


class DispatchBody(SeenVersion):
    department: Department = Field(description="the lead, in the catalogue's words")
    co_departments: Departments = []
    say: Optional = ""


class ArbitrateBody(SeenVersion):
    department: Department
    co_departments: Departments = []
    say: Text = Field(description="why it is theirs; decides finally")


class AssistBody(SeenVersion):
    departments: Annotated[list[Department], Field(min_length=1, max_length=6)]
    say: Optional = ""


class WorkBody(SeenVersion):
    """What the lead department does."""

    move: Literal["sign", "take", "return", "start", "feedback", "ask", "suspend", "resume", "extend", "answer"]
    say: Optional = ""
    basis: Annotated[str, Field(max_length=200)] = Field(default="", description="legal basis of a return")
    outcome: Literal["", "solved", "partly", "explained", "not_accepted"] = Field(default="", description="of an answer")
    days: Annotated[int, Field(ge=0, le=60), BeforeValidator(whole)] = Field(default=0, description="working days of an extension")


class CoordinateBody(SeenVersion):
    """What the dispatcher does beside dispatching."""

    move: Literal["accept", "reject", "join", "end", "call_solved", "call_unsolved"]
    say: Optional = ""
    basis: Annotated[str, Field(max_length=200)] = ""
    into: Annotated[str, Field(max_length=40)] = Field(default="", description="number of the ticket it joins")


class AssistedBody(SeenVersion):
    department: Department = Field(description="whose part is done")
    say: Text


class VisitBody(SeenVersion):
    say: Text
    photos: Annotated[list[Annotated[UUID, Field(strict=False)]], Field(max_length=9)] = Field(
        default=[], description="ids of pictures that the caller uploaded before"
    )
    release: bool = Field(default=False, description="the resident sees the pictures too")


class ReleaseBody(Body):
    on: bool


class TicketPhotoView(View):
    id: str = Field(description="of the picture at …/photos/{id}")
    width: int
    height: int
    released: bool = Field(description="the resident sees it")


class EnterBody(Body):
    text: Text
    plate: Plate = None
    matter: MatterId = None
    contact: Contact = Field(default=None, description="the caller's, never one's own")
    kind: Literal["consult", "request"] = "request"


class DispatchedOneBody(SeenVersion):
    number: Annotated[str, Field(min_length=1, max_length=40)]
    department: Department = Field(description="the lead, in the catalogue's words")
    co_departments: Departments = []
    say: Optional = ""


class DispatchSeveralBody(Body):
    tickets: Annotated[list[DispatchedOneBody], Field(min_length=1, max_length=50)]


class StaffTicketRow(View):
    id: str
    number: str
    kind: Literal["consult", "request", "repair"]
    source: Literal["resident", "session", "on_behalf", "rating", "partner"]
    text: str
    status: Status
    status_name: str
    area: str
    matter: str | None
    lead_department: str | None
    owner: str = Field(description="who of the lead department holds it; empty: nobody yet")
    mine: bool
    answer_due_at: datetime | None
    close_due_at: datetime | None
    late: bool
    bounces: int
    reopened: int
    call_back: bool
    version: int
    created_at: datetime


class RefusalView(View):
    code: str
    message: str
    detail: dict[str, object]


class DispatchedOneView(View):
    number: str
    done: bool
    status: Status | None
    version: int | None = Field(description="as it is now")
    refusal: RefusalView | None


class DispatchedView(View):
    items: list[DispatchedOneView] = Field(description="in the order asked")


class StaffTicketsView(PageView):
    items: list[StaffTicketRow]


class ClockView(View):
    name: str
    began_at: datetime
    used_minutes: int
    limit_minutes: int
    due_at: datetime | None = Field(description="null while it stands still and once it is over")
    waiting_for: str | None
    stopped_at: datetime | None
    late: bool


class TicketTaskView(View):
    department: str
    say: str
    done_at: datetime | None
    clock: ClockView | None


class StaffEventView(View):
    step: int
    move: str
    move_name: str
    before: str
    after: str
    by: str
    by_kind: Literal["resident", "staff", "partner", "system"]
    department: str | None
    departments: list[str]
    say: str
    basis: str
    days: int | None
    outcome: str | None
    into: str | None
    photos: list[TicketPhotoView]
    at: datetime


class BarredMoveView(View):
    move: str
    move_name: str
    why: str


class StaffTicketView(StaffTicketRow):
    plate: str | None
    plate_place: str | None = Field(description="the plate's number, name and address, for whoever has to go there")
    contact: str
    answer: str
    outcome: str | None
    confirmation: str | None
    settled: bool
    promised_at: datetime
    context: dict[str, object]
    can: list[str] = Field(description="moves that the caller could make now")
    barred: list[BarredMoveView] = Field(description="moves of theirs that something stands in the way of")
    looked_at: datetime = Field(description="the server's time, by which the clocks were read")
    day_minutes: int = Field(description="what one working day holds")
    clocks: list[ClockView]
    tasks: list[TicketTaskView]
    events: list[StaffEventView]


class InboxGroupView(View):
    id: Literal["today", "sign", "work", "tasks", "waiting"]
    name: str
    total: int
    items: list[StaffTicketRow] = Field(description="the first of them, the most urgent ones first")


class DepartmentInboxView(View):
    groups: list[InboxGroupView]
    looked_at: datetime


class AlertView(View):
    ticket: str
    clock: str
    rung: Literal["remind", "warn", "overdue", "supervise"]
    say: str
    department: str | None
    area: str
    due_at: datetime
    at: datetime


class AlertsView(PageView):
    items: list[AlertView]
