"""/api/v1/ratings and /api/v1/staff/ratings."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from server.paging import Paged, PageView
from server.web import Body, Query, View, whole

EventKind = Literal["ticket", "session", "booking", "visit"]
Level = Annotated[int, Field(ge=1, le=5), BeforeValidator(whole)]


class VisitedBody(Body):
    trips: Annotated[int, Field(ge=1, le=20), BeforeValidator(whole)] = Field(description="how many times one had to go")
    list_right: bool = Field(description="清单准不准")
    wrong_material: Annotated[str, Field(max_length=48)] | None = Field(default=None, description="which line was wrong")


class RatingBody(Body):
    event_kind: EventKind
    event_id: Annotated[str, Field(min_length=1, max_length=64)] = Field(
        description="number of the ticket, id of the session, pick-up code"
    )
    level: Level = Field(description="5 非常满意 … 1 非常不满意; nothing is chosen beforehand")
    tags: Annotated[list[Annotated[str, Field(max_length=32)]], Field(max_length=8)] = []
    text: Annotated[str, Field(max_length=500)] = ""
    anonymous: bool = True
    visit: VisitedBody | None = None


class RatingView(View):
    id: str
    level: int
    level_name: str
    repair: bool = Field(description="a repair was begun, with a deadline")
    say: str


class RatingTagsQuery(Query):
    level: Annotated[int, Field(ge=1, le=5)]


class RatingTagView(View):
    id: str
    say: str


class RatingTagsView(View):
    version: int
    levels: dict[str, str]
    tags: list[RatingTagView]


class RatingsQuery(Paged):
    level: Annotated[int, Field(ge=1, le=5)] | None = None
    bad: bool = False
    kind: EventKind | Literal[""] = ""
    area: Annotated[str, Field(max_length=64)] = ""
    department: Annotated[str, Field(max_length=20)] = ""
    matter: Annotated[str, Field(max_length=48)] = ""


class RatingLevelsQuery(Query):
    by: Literal["department", "matter"] = "department"
    area: Annotated[str, Field(max_length=64)] = ""


class RatingLevelsRow(View):
    id: str | None = Field(description="department, or id of the matter; null: none is known")
    name: str
    total: int
    levels: list[int] = Field(description="how many of 非常不满意, 不满意, 基本满意, 满意, 非常满意")
    satisfied: float = Field(description="share of 基本满意 and better")


class RatingLevelsView(View):
    items: list[RatingLevelsRow] = Field(description="most 差评 first")
    levels: list[str]


class AppealBody(Body):
    reason: Annotated[str, Field(min_length=10, max_length=1000)] = Field(description="why it is not the department's doing")


class AppealDecisionBody(Body):
    decision: Literal["upheld", "rejected"]
    say: Annotated[str, Field(min_length=5, max_length=1000)]


class AppealsQuery(Paged):
    decision: Literal["", "open", "upheld", "rejected"] = ""


class AppealView(View):
    rating: str
    department: str
    area: str
    reason: str
    by: str
    at: datetime
    decision: Literal["open", "upheld", "rejected"]
    decision_name: str
    say: str
    decided_by: str
    decided_at: datetime | None


class AppealsView(PageView):
    items: list[AppealView]


class StaffRatingView(View):
    id: str
    event_kind: EventKind
    event_id: str
    level: int
    level_name: str
    tags: list[str]
    text: str
    anonymous: bool
    matter: str | None
    area: str
    department: str | None
    repair_ticket: str | None
    appeal: AppealView | None
    appeal_until: datetime | None = Field(description="so long its department may appeal; null: nothing to appeal against")
    counted: bool = Field(description="false: an appeal was upheld, it is left out of the department's figures")
    at: datetime


class StaffRatingsView(PageView):
    items: list[StaffRatingView]


class OneTripRow(View):
    matter: str
    asked: int
    one_trip_rate: float
    list_right_rate: float


class OneTripView(View):
    items: list[OneTripRow] = Field(description="worst first; matters that too few were asked about are left out")


class DepartmentRatingsRow(View):
    department: str
    rated: int
    average: float
    bad: int
    left_out: int = Field(description="upheld appeals, in none of the other numbers")


class DepartmentRatingsView(View):
    items: list[DepartmentRatingsRow] = Field(description="worst average first; departments with too few ratings are left out")
