"""政策: one card. The seed files, the database and the API share this shape."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from server.matters.content import Id, Line, Part, Text


class PolicyContent(Part):
    """A number or a date that is not certain is left out, never guessed. department: whose card it is; None: of the first matter's."""

    id: Id
    title: Line
    issuer: Line
    department: Line | None = None
    number: Line | None = None
    published_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    summary: Line
    who: Text
    how: Text
    matters: Annotated[tuple[Id, ...], Field(max_length=20)] = ()
    aliases: Annotated[tuple[Line, ...], Field(min_length=3, max_length=30)]
    review_by: date
    note: Line

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("valid_until 早于 valid_from")
        return self

    def holds(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_until is None or day <= self.valid_until)
