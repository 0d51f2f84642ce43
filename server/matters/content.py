"""事项内容: what one published version of a matter holds. The seed files, the database, the guide and the API share this one shape."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints, ValidationInfo, model_validator

from server.matters.conditions import DATE_TESTS, NUMBER_TESTS, Compare, Condition, Is, atoms, parse, plain
from server.matters.official import Official

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,47}$")]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=800)]
When = Annotated[
    Condition,
    BeforeValidator(parse),
    PlainSerializer(plain, return_type=dict[str, Any]),
]
UNKNOWN = "unknown"


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Channel(Part):
    kind: Literal["window", "online", "self_service", "post", "phone"]
    text: Line
    app: Id | None = None


class Where(Part):
    """Which halls take it: a service of services.csv, the lowest level that takes it, and whether any hall will do."""

    service: Id
    level: Literal["city", "town", "community"]
    match: Literal["nearest", "own_area"]
    own_area: Line | None = None
    area_question: Id | None = None
    why: Line

    @model_validator(mode="after")
    def _own_area_is_named(self) -> Self:
        if self.match == "own_area" and not self.own_area:
            raise ValueError("match 为 own_area 时要写明 own_area(如“户籍所在地”)")
        return self


class Option(Part):
    id: Id
    label: Line
    none: bool = False


class Question(Part):
    id: Id
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=40)]
    hint: Annotated[str, StringConstraints(max_length=90)] | None = None
    kind: Literal["single", "multi", "yesno", "date", "number", "area"]
    options: tuple[Option, ...] = ()
    unit: str | None = None
    min: float | None = None
    max: float | None = None
    when: When | None = None
    if_unknown: Line | None = None
    help: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _options_fit_the_kind(self) -> Self:
        ids = [option.id for option in self.options]
        if len(set(ids)) != len(ids):
            raise ValueError("选项的 id 重复")
        if UNKNOWN in ids:
            raise ValueError("“不清楚”由系统提供，不必写成选项")
        if self.kind in ("single", "multi") and len(ids) < 2:
            raise ValueError("单选、多选至少要有两个选项")
        if self.kind == "yesno" and ids and sorted(ids) != ["no", "yes"]:
            raise ValueError("yesno 的选项只能是 yes 和 no")
        if self.kind in ("date", "number", "area") and ids:
            raise ValueError(f"{self.kind} 类问题不写选项")
        if sum(option.none for option in self.options) > (1 if self.kind == "multi" else 0):
            raise ValueError("只有多选可以有一个“都没有”(none: true)")
        return self

    @property
    def choices(self) -> tuple[Option, ...]:
        """The options as shown: a yesno without labels of its own says 是 and 否."""
        if self.kind == "yesno" and not self.options:
            return YES_NO
        return self.options


YES_NO = (Option(id="yes", label="是"), Option(id="no", label="否"))
Form = Literal["original", "copy", "original_and_copy", "electronic", "fill_in"]


class Extra(Part):
    """More of the same paper in some situations."""

    when: When
    form: Form | None = None
    copies: Annotated[int, Field(ge=0, le=20)] | None = None
    because: Line


class Material(Part):
    id: Id
    name: Line
    form: Form
    copies: Annotated[int, Field(ge=0, le=20)] = 0
    necessity: Literal["required", "if_any", "later"] = "required"
    source: Line
    purpose: Line
    acceptance_standard: Line
    review_points: Annotated[tuple[Line, ...], Field(min_length=1, max_length=6)]
    common_refusals: Annotated[tuple[Line, ...], Field(max_length=6)] = ()
    sample: str | None = None
    when: When | None = None
    extra: tuple[Extra, ...] = ()


class NextStep(Part):
    text: Line
    matter: Id | None = None
    app: Id | None = None


class Verdict(Part):
    """A situation in which the matter cannot be done here, and what to do instead."""

    when: When
    reason: Line
    next_step: NextStep


class Note(Part):
    """matter: another matter that it tells of, for the resident to go there."""

    when: When | None = None
    text: Line
    matter: Id | None = None


class Step(Part):
    title: Line
    text: Text


class TimeLimit(Part):
    legal: Line
    promised: Line


class Fee(Part):
    text: Line


class Result(Part):
    name: Line
    text: Line


class LegalBasis(Part):
    name: Line
    article: Line | None = None


class Faq(Part):
    id: Id
    question: Line
    answer: Text


Month = Annotated[int, Field(ge=1, le=12)]
Tag = Literal[
    "elder", "newcomer", "parent", "shop_owner", "worker", "job_seeker", "graduate", "driver", "disabled", "veteran", "hmt"
]  # fmt: skip
"""What people say of themselves (search/surroundings.SAYS)."""


class Season(Part):
    """季节: from the first month to the last, which may lie in the next year. why: shown to residents in those months."""

    first: Month
    last: Month
    why: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=40)]

    @model_validator(mode="after")
    def _is_not_the_whole_year(self) -> Self:
        if self.months == 12:
            raise ValueError("一年到头都有的事不用写季节")
        return self

    @property
    def months(self) -> int:
        return (self.last - self.first) % 12 + 1

    def holds(self, month: int) -> bool:
        return (month - self.first) % 12 < self.months


class MatterContent(Part):
    """事项: one version. Without questions and materials it is shallow: who can, where, and how, but no personal list yet."""

    id: Id
    official_name: Line
    plain_name: Line
    aliases: Annotated[tuple[Line, ...], Field(min_length=3, max_length=60)]
    audience: Literal["person", "enterprise"]
    theme: Line
    department: Line
    scope: Line
    who_can: Annotated[str, StringConstraints(strip_whitespace=True, min_length=30, max_length=400)]
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    where: Where
    review_by: date
    note: Line
    questions: tuple[Question, ...] = ()
    materials: tuple[Material, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    ready: NextStep | None = None
    notes: tuple[Note, ...] = ()
    steps: tuple[Step, ...] = ()
    time_limit: TimeLimit | None = None
    fee: Fee | None = None
    result: Result | None = None
    legal_basis: tuple[LegalBasis, ...] = ()
    faqs: tuple[Faq, ...] = ()
    season: Season | None = None
    tags: Annotated[tuple[Tag, ...], Field(max_length=11)] = ()
    """Whom it concerns more than others."""
    official: Official | None = None

    @property
    def deep(self) -> bool:
        """Has a list of its own; a shallow matter sends the resident to a person for it."""
        return bool(self.materials)

    @model_validator(mode="after")
    def _parts_fit_together(self, info: ValidationInfo) -> Self:
        """With a list as `faults` in the context they are gathered there, each with its place; else they are raised together."""
        faults = [*_duplicates(self), *_dangling(self), *_shallow_or_deep(self)]
        gathered = (info.context or {}).get("faults")
        if gathered is not None:
            gathered.extend(faults)
        elif faults:
            raise ValueError(";".join(say for _, say in faults))
        return self


Place = tuple[str | int, ...]
Faults = list[tuple[Place, str]]
"""Where in the matter, and what is wrong there."""


def _duplicates(content: MatterContent) -> Faults:
    faults: Faults = []
    listed = (
        ("问题", "questions", [question.id for question in content.questions]),
        ("材料", "materials", [material.id for material in content.materials]),
        ("常见问题", "faqs", [faq.id for faq in content.faqs]),
    )
    for what, field, ids in listed:
        faults += [((field, i, "id"), f"{what} id “{id_}”重复") for i, id_ in enumerate(ids) if id_ in ids[:i]]
    return faults


def _dangling(content: MatterContent) -> Faults:
    """References to questions, options and FAQs that do not exist, or that come too late to be asked in order."""
    questions = {question.id: question for question in content.questions}
    faqs = {faq.id for faq in content.faqs}
    faults: Faults = []
    earlier: set[str] = set()
    for i, question in enumerate(content.questions):
        name = f"问题 {question.id}"
        faults += [(("questions", i, "help"), f"{name} 引用了不存在的常见问题 {faq}") for faq in question.help if faq not in faqs]
        if question.when is not None:
            place: Place = ("questions", i, "when")
            faults += _condition_faults(place, name, question.when, questions)
            late = {atom.question for atom in atoms(question.when)} - earlier
            faults += [(place, f"{name} 的条件用了排在它后面的问题 {other}") for other in sorted(late & set(questions))]
        earlier.add(question.id)
    for i, material in enumerate(content.materials):
        name = f"材料 {material.id}"
        if material.when is not None:
            faults += _condition_faults(("materials", i, "when"), name, material.when, questions)
        for j, extra in enumerate(material.extra):
            faults += _condition_faults(("materials", i, "extra", j, "when"), name, extra.when, questions)
    for i, verdict in enumerate(content.verdicts):
        faults += _condition_faults(("verdicts", i, "when"), "verdicts", verdict.when, questions)
    for i, note in enumerate(content.notes):
        if note.when is not None:
            faults += _condition_faults(("notes", i, "when"), "notes", note.when, questions)
    asked = content.where.area_question
    if asked is not None and (asked not in questions or questions[asked].kind != "area"):
        faults.append((("where", "area_question"), f"where.area_question “{asked}”不是一个 area 类问题"))
    return faults


def _condition_faults(place: Place, where: str, when: Condition, questions: dict[str, Question]) -> Faults:
    faults = []
    for atom in atoms(when):
        question = questions.get(atom.question)
        if question is None:
            faults.append(f"{where} 的条件引用了不存在的问题 {atom.question}")
        elif isinstance(atom, Is):
            known = {option.id for option in question.choices}
            if question.kind in ("number", "date"):
                faults.append(f"{where} 的条件：{question.id} 是{question.kind}，要用 at_least 之类的比较")
            elif question.kind != "area":
                faults += [f"{where} 的条件：{question.id} 没有选项 {option}" for option in atom.options if option not in known]
        elif isinstance(atom, Compare):
            tests = {"number": NUMBER_TESTS, "date": DATE_TESTS}.get(question.kind, ())
            if atom.test not in tests:
                faults.append(f"{where} 的条件：{question.id} 不能用比较 {atom.test}")
    return [(place, say) for say in faults]


def _shallow_or_deep(content: MatterContent) -> Faults:
    if not content.deep:
        return [((), "有问题却没有材料")] if content.questions or content.verdicts else []
    missing = [
        name
        for name, value in (
            ("steps", content.steps),
            ("time_limit", content.time_limit),
            ("fee", content.fee),
            ("result", content.result),
            ("legal_basis", content.legal_basis),
        )
        if not value
    ]
    faults: Faults = [((), f"有材料清单的事项还要写：{'、'.join(missing)}")] if missing else []
    if len(content.faqs) < 3:
        faults.append((("faqs",), "有材料清单的事项至少要有 3 条常见问题"))
    return faults
