"""POST /api/v1/triage."""

from typing import Annotated, Literal

from pydantic import Field

from server.web import Body, View


class TriageBody(Body):
    text: Annotated[str, Field(max_length=1000)]
    plate: Annotated[str, Field(max_length=64)] | None = None


class TriageView(View):
    route: Literal["kb_answer", "helper", "transfer", "dispatch", "reject"]
    lead_department: str | None
    co_departments: list[str]
    reason: str
    confidence: float = Field(ge=0, le=1)
    say: str = Field(description="for the person; with reject always where to go instead")
