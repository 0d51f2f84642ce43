"""/api/v1/staff/official-imports."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from server.text import day
from server.web import SHOWN, Body, View

Day = Annotated[date, BeforeValidator(lambda value: (day(value) or value) if isinstance(value, str) else value)]


class OfficialSheetBody(Body):
    csv: Annotated[str, Field(max_length=900_000)]
    source: Annotated[str, Field(min_length=2, max_length=100, pattern=SHOWN)] = Field(description="which list it was taken from")
    as_of: Day = Field(json_schema_extra={"pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"}, description="the day of that list")


class OfficialImportBody(OfficialSheetBody):
    digest: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] = Field(description="of the preview that was looked at")


class OfficialChangeView(View):
    field: str
    was: Any
    now: Any


class OfficialRowView(View):
    line: int
    matter: str | None
    plain_name: str
    faults: list[str]
    warnings: list[str]
    changes: list[OfficialChangeView]


class OfficialPreviewView(View):
    rows: list[OfficialRowView] = Field(description="that change or are wrong; at most 300")
    changed: int
    faulty: int
    unchanged: int
    strangers: list[str] = Field(description="columns that are no official field, and are passed over")
    digest: str


class ImportedMatterView(View):
    matter: str
    version: int


class OfficialImportedView(View):
    published: list[ImportedMatterView]
