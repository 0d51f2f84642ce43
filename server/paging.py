"""Lists in pages, for the console: `?page=2&size=50`, answered with the total."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field
from tortoise.models import Model
from tortoise.queryset import QuerySet

from server.clock import CHINA
from server.web import Query, View

T = TypeVar("T", bound=Model)


def _written_out(given: object) -> object:
    """pydantic would read a bare number as seconds since 1970."""
    if isinstance(given, str) and "T" not in given.upper():
        raise ValueError("not an ISO 8601 time")
    return given


def _here(at: datetime) -> datetime:
    """In the first and the last hours of the calendar there is no such time here: the clock as it was written does as well."""
    try:
        return at.astimezone(CHINA)
    except OverflowError:
        return at.replace(tzinfo=CHINA)


Moment = Annotated[AwareDatetime, BeforeValidator(_written_out), AfterValidator(_here)]


def _text_only(given: object) -> object:
    """In JSON a number would be read as seconds since 1970."""
    if not isinstance(given, str):
        raise ValueError("not written as a time")
    return given


Written = Annotated[Moment, Field(strict=False), BeforeValidator(_text_only)]
"""A moment in a JSON body."""
"""A time in a filter. In China Standard Time, as every time is kept: SQLite compares times as text."""


class Paged(Query):
    """A query string of a list; filters are added by inheriting."""

    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    size: Annotated[int, Field(ge=1, le=200)] = 20


class PageView(View):
    """What every list answers beside its `items`."""

    total: int
    page: int
    size: int


async def column(rows: QuerySet[Any], name: str) -> list[Any]:
    """One column of the rows, in their order."""
    return list(await rows.values_list(name, flat=True))


async def page_of(rows: QuerySet[T], paged: Paged) -> tuple[list[T], int]:
    """(rows of that page, how many there are in all). The query set brings its filters and an order that is total."""
    total = await rows.count()
    return await rows.offset((paged.page - 1) * paged.size).limit(paged.size), total
