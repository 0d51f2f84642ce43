"""GET /api/v1/changes."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from server.web import Query, View


class ChangesQuery(Query):
    since: Annotated[int, Field(ge=0, le=2**53)] = Field(default=0, description="the `next` of the answer before; 0: from the beginning")
    limit: Annotated[int, Field(ge=1, le=1000)] = 200


class ContentChangeView(View):
    number: int
    revision: int
    kind: Literal["matter", "hall", "platform", "area", "calendar", "policy", "bundle", "hall_kind"]
    id: str
    what: Literal["added", "changed", "removed"]
    version: int | None
    url: str | None = Field(description="where the record stands now; null: it is gone, or part of others")
    at: datetime


class ContentChangesView(View):
    changes: list[ContentChangeView]
    next: int = Field(description="goes into `since` the next time; without gap and without repeat")
    more: bool
    revision: int
