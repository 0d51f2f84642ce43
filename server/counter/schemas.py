"""/api/v1/staff/counter."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from server.guides.checklists.schemas import ChecklistView, MaterialId
from server.web import SHOWN, Body, View, whole

Seen = Annotated[int, Field(ge=0, le=100_000), BeforeValidator(whole)]


class SeenBody(Body):
    seen: Seen = Field(description="number of the last event that was seen")


class TickBody(SeenBody):
    material: MaterialId
    on: bool = True


class RefuseBody(SeenBody):
    material: MaterialId
    rule: Annotated[str, Field(max_length=48)] = Field(description="id of one of the material's rules")
    say: Annotated[str, Field(max_length=200, pattern=f"^$|{SHOWN}")] = Field(default="", description="what is wrong, for the resident")


class MismatchBody(SeenBody):
    say: Annotated[str, Field(min_length=4, max_length=200, pattern=SHOWN)]
    material: MaterialId | None = None


class RuleView(View):
    id: str
    text: str


class CounterListView(View):
    checklist: ChecklistView
    rules: dict[str, list[RuleView]] = Field(description="by material: what it may be refused for")
