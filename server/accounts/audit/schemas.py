"""The audit as the API shows it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from server.paging import Moment, Paged, PageView
from server.web import View


class AuditQuery(Paged):
    staff: UUID | None = Field(default=None, description="who did it")
    action: Annotated[str, Field(max_length=40, pattern=r"^[a-z_.]+$")] | None = None
    outcome: Literal["done", "refused", "failed"] | None = None
    subject: Annotated[str, Field(max_length=64, pattern=r"^[0-9A-Za-z._:-]+$")] | None = Field(default=None, description="its id")
    area: Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")] | None = Field(default=None, description="with all that lies below")
    since: Moment | None = None
    until: Moment | None = Field(default=None, description="before this time")
    practice: bool = Field(default=False, description="true: entries of the practice mode instead")


class AuditEntryView(View):
    id: int
    at: datetime
    staff: str | None
    staff_name: str
    action: str
    say: str
    outcome: Literal["done", "refused", "failed"]
    code: str
    subject_kind: str
    subject: str
    area: str | None
    detail: dict[str, Any]
    request_id: str


class AuditView(PageView):
    items: list[AuditEntryView]
