"""Areas and the calendar as the staff's API shows them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from server.text import day
from server.web import SHOWN, Body, View


class StaffAreaView(View):
    id: str
    name: str
    common_name: str
    kind: Literal["city", "town", "community"]
    parent: str | None
    lat: float | None
    lng: float | None
    precision: str = Field(description="where the position comes from, in words")
    verified: bool


class StaffAreasView(View):
    items: list[StaffAreaView]


class AreaPointBody(Body):
    lat: float
    lng: float
    datum: Literal["wgs84", "gcj02", "bd09"] = "gcj02"


class AreaBody(Body):
    name: Annotated[str, Field(min_length=2, max_length=60, pattern=SHOWN)]
    common_name: Annotated[str, Field(min_length=1, max_length=60, pattern=SHOWN)]
    point: AreaPointBody | None = None
    precision: Annotated[str, Field(max_length=80)] = ""
    verified: bool = False


def _day(given: object) -> object:
    """Only 2026-01-31: pydantic would read more."""
    found = day(given) if isinstance(given, str) else None
    if found is None:
        raise ValueError("not a day")
    return found


Day = Annotated[date, Field(strict=False), BeforeValidator(_day)]


class DaysBody(Body):
    first: Day
    last: Day
    kind: Literal["holiday", "workday"]
    name: Annotated[str, Field(min_length=1, max_length=40, pattern=SHOWN)] = Field(description="such as 国庆节")
    source: Annotated[str, Field(min_length=4, max_length=120, pattern=SHOWN)] = Field(description="who announced it where")


class SpecialDayView(View):
    day: date
    kind: Literal["holiday", "workday"]
    name: str
    entered: bool = Field(description="by hand; else from the kept library")
    source: str


class YearView(View):
    year: int
    state: Literal["library", "entered", "unannounced"] = Field(description="unannounced: nobody knows the holidays of that year yet")
    say: str
    days: list[SpecialDayView] = Field(description="holidays on weekdays and weekends, and make-up workdays")
