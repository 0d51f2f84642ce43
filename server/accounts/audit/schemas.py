"""The audit as the API shows it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from server.paging import Moment, Paged, PageView
from server.web import SHOWN, View


class AuditQuery(Paged):
    staff: UUID | None = Field(default=None, description="who did it")
    name: Annotated[str, Field(min_length=1, max_length=40, pattern=SHOWN)] | None = Field(default=None, description="part of who did it")
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
    why: str = Field(description="what they were told when it was refused; empty when it was done, or the refusal says too little")
    subject_kind: str
    subject: str
    subject_name: str = Field(description="whose account it was; empty for other kinds")
    area: str | None
    detail: dict[str, Any]
    request_id: str


class AuditActionView(View):
    id: str
    say: str


class AuditView(PageView):
    items: list[AuditEntryView]
    actions: list[AuditActionView] = Field(description="everything that can be asked for as `action`")
