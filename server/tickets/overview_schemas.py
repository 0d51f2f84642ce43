"""/api/v1/staff/tickets/board, /findings, /stuck: many tickets at a glance."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from server.paging import Paged, PageView
from server.text import day
from server.tickets.staff_schemas import StaffTicketRow, Status
from server.web import Query, View


def _written(given: object) -> object:
    """pydantic would read a bare number as seconds since 1970."""
    if isinstance(given, str) and (found := day(given)) is not None:
        return found
    raise ValueError("not a day")


class BoardQuery(Query):
    status: Annotated[str, Field(max_length=200)] = Field(default="", description="only these columns, with commas")
    department: Annotated[str, Field(max_length=20)] = Field(default="", description="as lead or co-department")
    area: Annotated[str, Field(max_length=64)] = Field(default="", description="and what lies in it")
    kind: Literal["", "consult", "request", "repair"] = ""
    number: Annotated[str, Field(max_length=40)] = Field(default="", description="all of it, or at least four of its digits")
    late: bool = Field(default=False, description="the answer or the closing is overdue")
    call_back: bool = Field(default=False, description="somebody has to ring")
    mine: bool = Field(default=False, description="those that the caller signed or took over")
    size: Annotated[int, Field(ge=0, le=50)] = Field(default=20, description="rows a column")

    SEVERAL: ClassVar = frozenset({"status"})


class BoardColumnView(View):
    status: Status
    status_name: str
    total: int = Field(description="of what is over only the last 30 days, unless a whole number is asked for")
    late: int
    items: list[StaffTicketRow] = Field(description="the nearest deadline first, else whoever waits longest; of what is over the newest")


class BoardView(View):
    columns: list[BoardColumnView] = Field(description="every state in the order of the work, empty ones too")
    at: datetime = Field(description="the server's time, by which lateness is told")


class TicketFindingsQuery(Paged):
    kind: Literal["", "log", "row", "lead", "owner", "clock", "joined"] = ""
    day: Annotated[date, BeforeValidator(_written)] | None = None


class TicketFindingView(View):
    day: date
    ticket_id: str
    ticket: str
    kind: str
    kind_name: str
    area: str
    department: str | None
    say: str
    mended: bool = Field(description="false: somebody has to look")


class TicketFindingsView(PageView):
    items: list[TicketFindingView]


class StuckQuery(Paged):
    department: Annotated[str, Field(max_length=20)] = ""
    area: Annotated[str, Field(max_length=64)] = Field(default="", description="and what lies in it")


class StuckView(PageView):
    day: date | None = Field(description="of the list; null: none was made yet")
    items: list[TicketFindingView] = Field(description="those that have not moved since, by area and department")
