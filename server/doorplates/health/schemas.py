"""/api/v1/staff/doorplate-health and /api/v1/staff/scan-problems."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from server.doorplates.registry.schemas import AreaId, FindingKind
from server.paging import Paged, PageView
from server.search.schemas import AreaView
from server.web import Body, View

Note = Annotated[str, Field(max_length=200)]
Outcome = Literal["fixed", "fine", "repeated", "passed_on"]


class HealthQuery(Paged):
    kind: FindingKind | None = None
    area: AreaId | None = None


class PlateBrief(View):
    scene_code: str
    number: str
    name: str
    area: AreaView
    status: str
    status_name: str


class FindingView(View):
    id: int
    plate: PlateBrief
    kind: FindingKind
    say: str
    why: str
    next: str
    found_at: datetime
    seen_at: datetime


class KindCount(View):
    kind: FindingKind
    say: str
    count: int


class HealthView(PageView):
    items: list[FindingView]
    kinds: list[KindCount]


class CheckedView(View):
    open: int


class SettleFindingBody(Body):
    note: Annotated[str, Field(min_length=1, max_length=200)]


class ProblemsQuery(Paged):
    kind: Literal["scan_problem", "plate_covered"] | None = None
    area: AreaId | None = None
    settled: Literal["no", "yes"] | None = None


class SettledView(View):
    outcome: Outcome
    say: str
    note: str
    at: datetime
    staff_name: str


class ProblemView(View):
    id: UUID
    kind: Literal["scan_problem", "plate_covered"]
    say: str
    text: str
    typed: str | None
    plate: PlateBrief | None
    at: datetime
    settled: SettledView | None


class ProblemsView(PageView):
    items: list[ProblemView]


class SettleProblemBody(Body):
    outcome: Outcome
    note: Note = ""
