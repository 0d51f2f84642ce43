"""/api/v1/bundles."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from server.guides.schemas import MaterialView, NextStepView, Progress, QuestionView, Value
from server.web import Body, Query, View


class BundleBriefView(View):
    id: str
    name: str
    plain_name: str
    summary: str


class BundleListView(View):
    bundles: list[BundleBriefView]


class AwaitedView(View):
    matter: str
    result: str
    takes: str = Field(description="how long that lasts, in words")


class BundleMemberView(View):
    matter: str
    plain_name: str
    ask: str
    why: str
    after: list[str] = Field(description="matters that are better done before it")
    waits_for: list[AwaitedView] = Field(description="results that it cannot be done without")


class BundleView(BundleBriefView):
    members: list[BundleMemberView]
    review_by: date
    note: str
    department: str | None = Field(description="whose bundle it is")
    version: int
    verified_by: str | None = Field(description="the department that stands for it; null: demonstration content")


class EditionQuery(Query):
    seen: Annotated[str, Field(max_length=200)] = ""
    wait: Annotated[float, Field(ge=0, le=20, allow_inf_nan=False)] = 0


class EditionView(View):
    edition: str = Field(description="changes when the bundle or one of its matters is published anew")


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


class PaperLineView(View):
    matter: str
    material: str
    name: str = Field(description="what this matter calls it")
    form: Literal["original", "copy", "original_and_copy", "electronic", "fill_in"]
    copies: int


class BundleMaterialView(MaterialView):
    id: str = Field(description='the bundle\'s paper, or "matter.material" where no other matter wants it')
    originals: int = Field(description="originals to hold in the hand, all matters together; copies likewise")
    note: str | None = Field(description="who keeps it, who gives it back")
    comes_from: str | None = Field(description="the matter on the way whose result it is: not to be brought from home")
    wanted_by: list[str] = Field(alias="for")
    lines: list[PaperLineView] = Field(description="every line of every matter that it stands for")


class WaitView(AwaitedView):
    state: Literal["first", "have", "stuck"] = Field(
        description="first: its matter is on the way; have: it was not chosen, the result must be there; stuck: it cannot be done"
    )
    say: str


class VisitView(View):
    matter: str
    plain_name: str
    why: str
    where: str
    service: str
    area: str | None = Field(description="the area answered whose hall takes it")
    online: bool
    trip: int = Field(description="number of the outing, from 1: the same number, the same outing")
    after: list[str]
    waits_for: list[WaitView]


class BundleAnswerView(View):
    id: str
    matter: str | None = Field(description="whose question it is; null: it counts for several")
    text: str = Field(description="the question")
    said: str = Field(description="the answer, in the words that were read")


class BundleResolutionView(View):
    bundle: str
    version: int
    question: BundleQuestionView | None
    matters: list[BundleMatterView]
    materials: list[BundleMaterialView]
    order: list[VisitView]
    progress: Progress = Field(description="a question that several matters share counts once")
    answers: list[BundleAnswerView] = Field(description="those that count, as they were given")
    dropped: list[str] = Field(description="ids of answers that nothing hangs on any longer, or that an earlier answer contradicts")
