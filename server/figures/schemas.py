from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from server.text import day
from server.web import Query, View


def _first_day(given: object) -> object:
    """2026-10 is its first day; pydantic would read more."""
    found = day(f"{given}-01" if len(given) == 7 else given) if isinstance(given, str) else None
    if found is None:
        raise ValueError("not a month")
    return found


Month = Annotated[date, BeforeValidator(_first_day)]


class FiguresQuery(Query):
    first: Month | None = Field(default=None, description="a month such as 2026-01")
    last: Month | None = None
    by: Literal["month", "town", "department", "matter"] = "month"
    area: Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")] | None = None


class MeasureView(View):
    id: str
    name: str
    question: str
    unit: str
    better: Literal["more", "less", ""]
    whole: float | None = Field(description="null: fewer than ten, or nothing to divide by")
    say: str


class FigureLineView(View):
    id: str
    name: str
    values: dict[str, float | None]


class FiguresView(View):
    first: str
    last: str
    by: Literal["month", "town", "department", "matter"]
    measures: list[MeasureView]
    lines: list[FigureLineView]
    counted_at: datetime | None
    least: int


class AdviceView(View):
    kind: Literal["add", "deepen", "mend"]
    name: str
    matter: str | None
    department: str | None
    why: list[str] = Field(description="the evidence, in words")
    people: int
    cases: int | None = Field(description="a month, where a sheet says so")
    effort_days: float = Field(description="a rule of thumb for one editor")
    effort: str
    gain: float = Field(description="what it is ranked by: people who would be helped, a month and a day of work")
    items: list[int] = Field(description="ledger items behind it")


class AdvisorView(View):
    items: list[AdviceView]
    say: str


class ResultsMonth(View):
    month: str
    asked: int | None
    found: int | None
    solved: int | None
    mended: int | None


class ResultsTown(View):
    town: str
    name: str
    asked: int | None
    found: int | None
    solved: int | None


class ResultsView(View):
    first: str
    last: str
    months: list[ResultsMonth]
    towns: list[ResultsTown]
    whole: ResultsMonth
    counted_at: datetime | None
    least: int
    say: str
