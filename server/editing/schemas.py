"""/api/v1/staff/matters."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.clock import local
from server.editing.difference import Difference
from server.editing.gate import Gate, MatterGate
from server.editing.models import Draft, Proposal, Published
from server.guides.schemas import Value
from server.text import day
from server.web import SHOWN, Body, Query, View, whole

State = Literal["draft", "in_review", "approved", "published", "withdrawn"]
Why = Annotated[str, Field(max_length=200, pattern=f"^$|{SHOWN}")]
Reason = Annotated[str, Field(min_length=2, max_length=200, pattern=SHOWN)]
Day = Annotated[date, BeforeValidator(lambda value: (day(value) or value) if isinstance(value, str) else value)]
Waivers = Annotated[dict[Annotated[str, Field(max_length=200)], Reason], Field(max_length=200)]
Content = Annotated[dict[str, Any], Field(description="a whole matter in the form of seeds/README.md; it may still be faulty")]


class PlaceSay(View):
    place: list[str | int]
    say: str


class LintView(PlaceSay):
    rule: str
    key: str
    waivable: bool
    standing: bool = Field(description="in the version in force, too")
    waived: str | None
    blocks: bool


class VerdictPair(View):
    was: str
    now: str


class SituationView(View):
    said: list[str] = Field(description="what the resident says in this situation")
    answers: dict[str, Any]
    verdict: VerdictPair | None
    was: list[str]
    now: list[str]
    added: list[str]
    removed: list[str]
    altered: list[str]
    paths: int


class ChangesView(View):
    paths: int
    changed: int
    situations: list[SituationView]
    complete: bool


class BrokenView(View):
    bundle: str
    name: str
    faults: list[str]


class GateView(View):
    open: bool
    faults: list[PlaceSay]
    lint: list[LintView]
    paths: int
    changes: ChangesView | None
    breaks: list[BrokenView] = Field(description="bundles that would no longer fit, and so be left out until somebody mends them")


class DraftView(View):
    id: UUID
    matter: str
    base_version: int
    in_force: int
    revision: int
    state: State
    why: str
    waivers: dict[str, str]
    effective_on: date | None
    author: str
    reviewer: str
    answer: str
    version: int | None
    changed_at: datetime
    mine: bool


class DraftDetailView(DraftView):
    content: dict[str, Any]


class ProposalView(View):
    id: UUID
    why: str
    state: Literal["open", "accepted", "refused"]
    staff: str
    answer: str
    answered_by: str
    created_at: datetime
    base_version: int


class DifferenceView(View):
    place: list[str]
    said: str
    was: Any
    now: Any


class DifferencesView(View):
    items: list[DifferenceView]


class PublishedView(View):
    version: int
    before: int
    kind: Literal["published", "rolled_back", "imported"]
    why: str
    author: str
    reviewer: str
    department: str
    waivers: dict[str, str]
    at: datetime


class VersionView(View):
    version: int
    published_at: datetime


class MatterRowView(View):
    id: str
    official_name: str
    plain_name: str
    department: str
    theme: str
    version: int
    review_by: date
    overdue: bool
    verified_by: str | None
    questions: int
    materials: int
    drafts: int
    proposals: int


class MatterRowsView(View):
    items: list[MatterRowView]
    overdue: int


class MatterDetailView(View):
    id: str
    plain_name: str
    department: str
    version: int
    content: dict[str, Any]
    drafts: list[DraftView]
    proposals: list[ProposalView]
    versions: list[VersionView]
    history: list[PublishedView]
    may_edit: bool
    may_review: bool


class BeginBody(Body):
    why: Why = ""


class SaveDraftBody(Body):
    seen: Annotated[int, Field(ge=1, le=1_000_000), BeforeValidator(whole)]
    content: Content
    why: Why = ""
    waivers: Waivers = Field(default_factory=dict)
    effective_on: Day | None = Field(default=None, json_schema_extra={"pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"})
    on_current: bool = Field(default=False, description="compared with the version in force from now on")


class MoveBody(Body):
    say: Why = ""


class RollBackBody(Body):
    version: Annotated[int, Field(ge=1, le=1_000_000), BeforeValidator(whole)]
    why: Reason


class ProposeBody(Body):
    content: Content
    why: Reason


class AnswerBody(Body):
    accept: bool
    say: Why = ""


class TryBody(Body):
    answers: Annotated[dict[Annotated[str, Field(max_length=64)], Value], Field(max_length=100)] = Field(default_factory=dict)
    as_of: Day | None = Field(default=None, json_schema_extra={"pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"})


class ImportBody(Body):
    yaml: Annotated[str, Field(max_length=1_000_000)]
    why: Why = ""


class BetweenQuery(Query):
    from_: Annotated[int, Field(ge=1, le=1_000_000, alias="from")] = 1
    to: Annotated[int, Field(ge=1, le=1_000_000)] = 1


class PathsQuery(Query):
    page: Annotated[int, Field(ge=1, le=5_000)] = 1


class PathView(View):
    answers: list[str]
    verdict: str
    reason: str | None
    materials: list[str]


class PathsView(View):
    items: list[PathView]
    total: int
    page: int
    size: int


class NodeView(View):
    id: str
    kind: Literal["question", "refusal", "material"]
    text: str
    when: str | None


class EdgeView(View):
    from_: str = Field(serialization_alias="from")
    to: str


class GraphView(View):
    nodes: list[NodeView]
    edges: list[EdgeView]


def draft_view(row: Draft, in_force: int, who: UUID) -> dict[str, Any]:
    return {
        "id": row.id,
        "matter": row.entry_id,
        "base_version": row.base_version,
        "in_force": in_force,
        "revision": row.revision,
        "state": row.state,
        "why": row.why,
        "waivers": row.waivers,
        "effective_on": row.effective_on,
        "author": row.author_name,
        "reviewer": row.reviewer_name,
        "answer": row.answer,
        "version": row.version,
        "changed_at": local(row.changed_at),
        "mine": row.author_id == who,
    }


def proposal_view(row: Proposal) -> ProposalView:
    return ProposalView.model_validate(
        {
            "id": row.id,
            "why": row.why,
            "state": row.state,
            "staff": row.staff_name,
            "answer": row.answer,
            "answered_by": row.answered_by,
            "created_at": local(row.created_at),
            "base_version": row.base_version,
        }
    )


def published_view(row: Published) -> PublishedView:
    return PublishedView.model_validate(
        {
            "version": row.version,
            "before": row.before,
            "kind": row.how,
            "why": row.why,
            "author": row.author_name,
            "reviewer": row.reviewer_name,
            "department": row.department,
            "waivers": row.waivers,
            "at": local(row.at),
        }
    )


def difference_view(one: Difference) -> DifferenceView:
    return DifferenceView(place=list(one.place), said=one.said, was=one.was, now=one.now)


def gate_view(gate: MatterGate) -> GateView:
    return GateView.model_validate(
        {
            **looked(gate),
            "changes": _changes(gate),
            "breaks": [{"bundle": one.bundle, "name": one.name, "faults": one.faults[:20]} for one in gate.breaks],
        }
    )


def looked(gate: Gate) -> dict[str, Any]:
    """What every kind of entry is looked at for."""
    told = [
        LintView(
            place=list(one.finding.place),
            say=one.finding.say,
            rule=one.finding.rule,
            key=one.key,
            waivable=one.finding.waivable,
            standing=one.standing,
            waived=one.waived,
            blocks=one.blocks,
        )
        for one in gate.lint
    ]
    faults = [PlaceSay(place=list(place), say=say) for place, say in gate.faults[:200]]
    return {"open": gate.open, "faults": faults, "lint": told, "paths": gate.paths}


def _changes(gate: MatterGate) -> ChangesView | None:
    found = gate.changes
    if found is None:
        return None
    situations = [
        SituationView.model_validate(
            {
                "said": list(kind.told),
                "answers": {id_: _plain(answer) for id_, answer in kind.answers.items()},
                "verdict": {"was": kind.was.verdict, "now": kind.now.verdict} if kind.was.verdict != kind.now.verdict else None,
                "was": [line.material.name for line in kind.was.lines] or list(kind.was.reasons[:1]),
                "now": [line.material.name for line in kind.now.lines] or list(kind.now.reasons[:1]),
                "added": kind.added,
                "removed": kind.removed,
                "altered": kind.altered,
                "paths": kind.paths,
            }
        )
        for kind in found.kinds
    ]
    return ChangesView(paths=found.paths, changed=found.changed, situations=situations, complete=found.complete)


def _plain(answer: object) -> object:
    if isinstance(answer, tuple):
        return list(answer)
    return answer.isoformat() if isinstance(answer, date) else answer
