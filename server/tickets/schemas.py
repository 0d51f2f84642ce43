"""/api/v1/tickets and /api/v1/staff/tickets."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.paging import Paged
from server.web import SHOWN, Body, View, whole

TEXT = r"^[^\x00-\x08\x0b-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x08\x0b-\x1f\x7f]*$"
Words = Annotated[str, Field(min_length=4, max_length=1000, pattern=TEXT)]
MaybeWords = Annotated[str, Field(max_length=1000, pattern=f"^$|{TEXT}")]
Department = Annotated[str, Field(max_length=24, pattern=f"^$|{SHOWN}")]
Status = Literal[
    "new", "accepted", "dispatched", "signed", "handling", "needs_more", "suspended", "returned", "answered", "closed", "stopped"
]


class TicketBody(Body):
    text: Words
    plate: Annotated[str, Field(max_length=64, pattern=f"^$|{SHOWN}")] | None = None
    matter: Annotated[str, Field(max_length=48, pattern=r"^[a-z0-9-]+$")] | None = None
    contact: Annotated[str, Field(max_length=60, pattern=f"^$|{SHOWN}")] | None = Field(
        default=None, description="how to reach them; sealed"
    )


class TicketOpenedView(View):
    number: str
    secret: str = Field(description="shown once; send it as X-Ticket-Secret")
    promised_at: datetime


class TicketStepView(View):
    at: datetime
    name: str
    say: str
    text: str


class TicketView(View):
    number: str
    status: Status
    say: str
    text: str
    lead: str | None
    answer: str | None
    outcome: Literal["solved", "partly", "explained", "refused"] | None
    outcome_say: str | None
    confirmed: Literal["solved", "not_solved"] | None
    reopened: int
    created_at: datetime
    promised_at: datetime
    due_at: datetime | None
    closed_at: datetime | None
    may: list[str] = Field(description="what the resident can do now: supplement, confirm, reopen")
    steps: list[TicketStepView]


class TicketsView(View):
    tickets: list[TicketView]


class TicketWordsBody(Body):
    text: MaybeWords = ""


# --- staff


class TicketMoveBody(Body):
    move: Annotated[str, Field(max_length=16, pattern=r"^[a-z_]+$")]
    seen: Annotated[int, Field(ge=0, le=1_000_000), BeforeValidator(whole)]
    text: MaybeWords = ""
    lead: Department = ""
    co: list[Department] = Field(default_factory=list, max_length=10)
    outcome: Annotated[str, Field(max_length=12, pattern=r"^[a-z]*$")] = ""
    basis: Annotated[str, Field(max_length=300, pattern=f"^$|{SHOWN}")] = ""


class TicketNoteBody(Body):
    text: Words
    public: bool = False


class TicketTaskBody(Body):
    text: Words


class TicketsQuery(Paged):
    status: Annotated[str, Field(max_length=12)] = ""
    lead: Annotated[str, Field(max_length=24)] = ""
    area: Annotated[str, Field(max_length=64)] = ""
    overdue: bool = False
    open: bool = False


class StaffTicketBriefView(View):
    number: str
    status: Status
    text: str
    area: str
    matter: str | None
    lead: str | None
    reopened: int
    repair: bool
    created_at: datetime
    due_at: datetime | None
    overdue: bool
    nudges: list[str]


class StaffTicketsView(View):
    tickets: list[StaffTicketBriefView]
    total: int
    counts: dict[str, int]


class TicketTaskView(View):
    department: str
    lead: bool
    status: Literal["open", "done", "returned"]
    result: str
    began_at: datetime
    due_at: datetime
    ended_at: datetime | None


class TicketEventView(View):
    step: int
    move: str
    name: str
    state: Status
    who: str
    staff: str
    department: str
    text: str
    public: bool
    detail: dict[str, Any]
    at: datetime


class StaffTicketView(View):
    ticket: TicketView
    area: str
    plate: str | None
    matter: str | None
    session: UUID | None
    contact: str | None
    context: dict[str, Any]
    unchecked: bool
    call_back: bool
    step: int
    moves: list[str] = Field(description="what the caller may do now")
    tasks: list[TicketTaskView]
    events: list[TicketEventView]
