"""/api/v1/bundles."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from server.guides.schemas import MaterialView, NextStepView, QuestionView, Value
from server.web import Body, View


class BundleBriefView(View):
    id: str
    name: str
    plain_name: str
    summary: str


class BundleListView(View):
    bundles: list[BundleBriefView]


class BundleMemberView(View):
    matter: str
    plain_name: str
    ask: str
    why: str


class BundleView(BundleBriefView):
    members: list[BundleMemberView]
    review_by: date
    note: str


class ResolveBundleBody(Body):
    matters: Annotated[list[Annotated[str, Field(max_length=48)]], Field(max_length=8)] | None = Field(
        default=None, description="those that apply; all if absent"
    )
    answers: Annotated[dict[Annotated[str, Field(max_length=100)], Value], Field(max_length=200)] = Field(
        default_factory=dict, description='by a shared question\'s id, or "matter.question"'
    )


class BundleQuestionView(QuestionView):
    matter: str | None = Field(description="whose question it is; null: it counts for several")


class BundleMatterView(View):
    id: str
    plain_name: str
    version: int
    verdict: Literal["yes", "no", "more"]
    reasons: list[str]
    next_step: NextStepView | None
    dropped: list[str]


class BundleMaterialView(MaterialView):
    wanted_by: list[str] = Field(alias="for")


class VisitView(View):
    matter: str
    plain_name: str
    why: str
    where: str
    service: str
    online: bool


class BundleResolutionView(View):
    bundle: str
    question: BundleQuestionView | None
    matters: list[BundleMatterView]
    materials: list[BundleMaterialView]
    order: list[VisitView]
