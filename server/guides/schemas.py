"""POST /api/v1/matters/{id}/resolve."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from server.errors import Unprocessable
from server.text import day
from server.web import Body, View


class AnswersTooMany(Unprocessable):
    code, message = "answers_too_many", "回答太多了，请重新开始这个事项"


def _day(value: Any) -> Any:
    """Text only: pydantic would also take a number for seconds since 1970."""
    return (day(value) or value) if isinstance(value, str) else value


Choice = Annotated[str, Field(max_length=64)]
Value = Choice | Annotated[list[Choice], Field(max_length=50)] | Annotated[float, Field(allow_inf_nan=False)]


class ResolveBody(Body):
    model_config = ConfigDict(extra="forbid", strict=True)

    answers: Annotated[dict[Annotated[str, Field(max_length=64)], Value], Field(max_length=100)] = Field(
        default_factory=dict, description='question id -> option id, list of option ids, number, "YYYY-MM-DD", area id or "unknown"'
    )
    as_of: Annotated[date, BeforeValidator(_day), Field(ge=date(2000, 1, 1), le=date(2099, 12, 31))] | None = Field(
        default=None,
        description="the day for which it is asked, 2026-01-31; today if absent",
        json_schema_extra={"pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"},
    )

    REFUSALS: ClassVar = {("answers", "too_long"): AnswersTooMany}


class OptionView(View):
    id: str
    label: str
    none: bool


class QuestionView(View):
    id: str
    text: str
    hint: str | None
    kind: Literal["single", "multi", "yesno", "date", "number", "area"]
    options: list[OptionView]
    help: list[str]
    unit: str | None
    min: float | None
    max: float | None
    if_unknown: str | None


class MaterialView(View):
    id: str
    name: str
    form: Literal["original", "copy", "original_and_copy", "electronic", "fill_in"]
    copies: int
    necessity: Literal["required", "if_any", "later"]
    source: str
    acceptance_standard: str
    review_points: list[str]
    common_refusals: list[str]
    sample: str | None
    because: list[str]


class NotNeededView(View):
    id: str
    name: str
    because: list[str]


class AppView(View):
    id: str
    name: str
    url: str | None


class NextStepView(View):
    text: str
    matter: str | None
    app: AppView | None


class Progress(View):
    answered: int
    remaining_max: int


class SeeAlsoView(View):
    text: str
    matter: str
    plain_name: str


class ResolutionView(View):
    matter: str
    version: int
    as_of: date
    verdict: Literal["yes", "no", "more"]
    reasons: list[str]
    next_step: NextStepView | None
    question: QuestionView | None
    materials: list[MaterialView]
    not_needed: list[NotNeededView]
    see_also: list[SeeAlsoView] = Field(description="reminders among the reasons that tell of another matter")
    dropped: list[str]
    progress: Progress
