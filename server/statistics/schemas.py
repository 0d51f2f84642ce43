from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from server.areas.schemas import Day
from server.web import Query, View


class SpanQuery(Query):
    first: Day | None = None
    last: Day | None = None
    area: Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")] | None = None


class ExportQuery(SpanQuery):
    by: Literal["plate", "site_type", "town", "channel", "hour", "day"] = "plate"


class GroupView(View):
    id: str
    name: str
    scans: int | None = Field(description="null: fewer than ten")


class SilentView(View):
    scene_code: str
    number: str
    name: str
    town: str


class ScanStatisticsView(View):
    first: date
    last: date
    total: int | None
    plate: list[GroupView]
    site_type: list[GroupView]
    town: list[GroupView]
    channel: list[GroupView]
    hour: list[GroupView]
    day: list[GroupView]
    silent: list[SilentView] = Field(description="plates in use that nobody scanned, the first 500")
    silent_count: int
    plates: int
    counted_at: datetime | None
    least: int
    simulated: bool
    say: str
