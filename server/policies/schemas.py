"""/api/v1/policies."""

from datetime import date

from pydantic import Field

from server.web import View


class PolicyBriefView(View):
    id: str
    title: str
    summary: str


class PolicyListView(View):
    policies: list[PolicyBriefView]


class PolicyView(View):
    id: str
    title: str
    issuer: str
    department: str | None = Field(description="whose card it is")
    number: str | None
    published_on: date | None
    valid_from: date | None
    valid_until: date | None
    summary: str
    who: str
    how: str
    matters: list[str]
    review_by: date
    note: str
    version: int
    verified_by: str | None = Field(description="the department that stands for it; null: demonstration content")
