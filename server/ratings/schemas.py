"""/api/v1/ratings, /api/v1/suggestions."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.paging import Paged, PageView
from server.tickets.schemas import TEXT, MaybeWords, Words
from server.web import Body, View, whole

Level = Annotated[int, Field(ge=1, le=5), BeforeValidator(whole)]


class RatingBody(Body):
    event_kind: Literal["session", "ticket", "visit"]
    event_id: Annotated[str, Field(min_length=4, max_length=64, pattern=r"^[A-Za-z0-9-]+$")]
    level: Level = Field(description="5 非常满意 … 1 非常不满意")
    tags: list[Annotated[str, Field(max_length=16, pattern=r"^[a-z_]+$")]] = Field(default_factory=list, max_length=8)
    text: Annotated[str, Field(max_length=500, pattern=f"^$|{TEXT}")] = ""
    anonymous: bool = False
    trips: Annotated[int, Field(ge=1, le=20), BeforeValidator(whole)] | None = None
    list_right: bool | None = None
    wrong_material: Annotated[str, Field(max_length=48, pattern=r"^[a-z0-9_]*$")] = ""


class RatingView(View):
    id: UUID
    level: int
    tags: list[str]
    text: str
    at: datetime
    repair_ticket: str | None
    say: str


class RatingTagView(View):
    id: str
    label: str
    levels: list[int]


class RatingTagsView(View):
    version: int
    levels: dict[str, str]
    tags: list[RatingTagView]


class SuggestionBody(Body):
    text: Words
    plate: Annotated[str, Field(max_length=64)] | None = None
    matter: Annotated[str, Field(max_length=48, pattern=r"^[a-z0-9-]+$")] | None = None


class SuggestionView(View):
    id: UUID
    say: str


class StaffRatingsQuery(Paged):
    bad: bool = False


class StaffRatingView(View):
    id: UUID
    event_kind: str
    level: int
    tags: list[str]
    text: str
    unchecked: bool
    anonymous: bool
    matter: str | None
    area: str
    trips: int | None
    list_right: bool | None
    repair_ticket: str | None
    appeal: Literal["none", "open", "accepted", "refused"]
    at: datetime


class StaffRatingsView(PageView):
    items: list[StaffRatingView]


class AppealBody(Body):
    reason: Words


class AppealDecisionBody(Body):
    accepted: bool
    why: MaybeWords = ""


class AppealView(View):
    rating: UUID
    accepted: bool | None
    reason: str
