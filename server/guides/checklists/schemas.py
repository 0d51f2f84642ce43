"""/api/v1/checklists."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from server.bundles.schemas import BundleResolutionView
from server.clock import local
from server.guides.checklists.models import Checklist, CounterEvent
from server.guides.checklists.service import ChecklistService, Opened
from server.guides.schemas import MaterialView, NextStepView, NotNeededView, QuestionView, SeeAlsoView, Value
from server.guides.service import line_shown
from server.web import SHOWN, Body, View

Answers = Annotated[dict[Annotated[str, Field(max_length=64)], Value], Field(max_length=100)]
Label = Annotated[str, Field(max_length=20, pattern=f"^$|{SHOWN}")]
MaterialId = Annotated[str, Field(max_length=100)]
AnswersTogether = Annotated[dict[Annotated[str, Field(max_length=100)], Value], Field(max_length=200)]


class SaveBody(Body):
    matter: Annotated[str, Field(max_length=48)]
    answers: Answers = Field(default_factory=dict, description="as for resolve")
    plate: Annotated[str, Field(max_length=64)] | None = Field(default=None, description="scene code of the plate, where it was made")
    made_for: Literal["self", "relative", "other"] = Field(default="self", alias="for", description="whose errand it is")
    label: Label = Field(default="", description="a name of one's own, such as 给妈妈办")


class SaveBundleBody(Body):
    matters: Annotated[list[Annotated[str, Field(max_length=48)]], Field(min_length=1, max_length=8)] | None = Field(
        default=None, description="those that apply; all if absent"
    )
    answers: AnswersTogether = Field(default_factory=dict, description="as for resolve of the bundle")
    plate: Annotated[str, Field(max_length=64)] | None = Field(default=None, description="scene code of the plate, where it was made")
    made_for: Literal["self", "relative", "other"] = Field(default="self", alias="for", description="whose errand it is")
    label: Label = Field(default="", description="a name of one's own, such as 给妈妈办")


class ChangeBody(Body):
    answers: AnswersTogether | None = None
    ticks: Annotated[list[MaterialId], Field(max_length=100)] | None = Field(default=None, description="materials that are ready")
    label: Label | None = None


class SavedMaterialView(MaterialView):
    ticked: bool


class ChangedLineView(View):
    id: str
    name: str
    because: list[str]


class AlteredView(View):
    id: str
    name: str
    what: list[str]


class VerdictChangeView(View):
    was: Literal["yes", "no", "more"]
    now: Literal["yes", "no", "more"]


class ChangedView(View):
    added: list[ChangedLineView]
    removed: list[ChangedLineView]
    altered: list[AlteredView]
    verdict: VerdictChangeView | None
    say: str | None


class CounterEventView(View):
    step: int
    kind: Literal["checked", "unchecked", "refused", "accepted", "mismatch"]
    material: str | None
    name: str | None
    rule: str | None
    rule_text: str | None
    say: str
    staff: str
    at: datetime


class CounterView(View):
    """What a window has done with it."""

    step: int = Field(description="number of the last event; goes along with the next one")
    checked: list[str]
    refused: list[CounterEventView] = Field(description="the last refusal of each material that has not been checked since")
    outcome: Literal["accepted"] | None
    events: list[CounterEventView]


class SavedBundleView(View):
    """What a list of several matters holds besides: in which order, and which paper is for what."""

    id: str
    chosen: list[str]
    standing: BundleResolutionView


class ChecklistView(View):
    code: str
    matter: str = Field(description="of a bundle's list: the first matter on the way")
    matter_name: str
    official_name: str
    label: str
    made_for: Literal["self", "relative", "other"] = Field(serialization_alias="for")
    plate: str | None
    answers: dict[str, Any]
    saved_version: int
    version: int
    saved_at: datetime
    saved_on: date
    expires_at: datetime
    verdict: Literal["yes", "no", "more"]
    reasons: list[str]
    next_step: NextStepView | None
    question: QuestionView | None
    materials: list[SavedMaterialView]
    not_needed: list[NotNeededView]
    see_also: list[SeeAlsoView] = Field(description="reminders among the reasons that tell of another matter")
    dropped: list[str]
    changed: ChangedView
    authorisation: str | None
    counter: CounterView | None
    note: str
    bundle: SavedBundleView | None = Field(description="null: the list of one matter")


class SavedView(View):
    code: str
    secret: str = Field(description="shown once; X-Checklist-Secret changes and deletes the list")
    expires_at: datetime
    checklist: ChecklistView = Field(serialization_alias="list")


class MineItemView(View):
    code: str
    matter: str
    bundle: str | None
    matter_name: str
    label: str
    made_for: Literal["self", "relative", "other"] = Field(serialization_alias="for")
    saved_at: datetime
    expires_at: datetime


class MineView(View):
    items: list[MineItemView]


class GoneView(View):
    say: str


AGENT = {
    "relative": "这份清单是替家人准备的：答案和材料都是当事人的，证件带当事人的原件，您自己的身份证也带上。",
    "other": "这份清单是替别人准备的：答案和材料都是当事人的，证件带当事人的原件，您自己的身份证也带上。",
}
SIGNED = "清单里的委托书要当事人本人签字。"
UNSIGNED = "这件事能不能代办、要不要委托书，先打电话问窗口或12345再跑一趟。"


def authorisation(opened: Opened) -> str | None:
    """代办: what somebody who comes for another has to know. None when the person comes for themself."""
    if opened.row.made_for == "self":
        return None
    named = any("委托" in line.material.name for line in opened.now.lines)
    return AGENT[opened.row.made_for] + (SIGNED if named else UNSIGNED)


def view(opened: Opened, lists: ChecklistService) -> ChecklistView:
    row, about = opened.row, opened.about
    shown = lists.guides.shown(opened.now)
    del shown["progress"]
    shown["materials"] = [line_shown(line) | {"ticked": line.material.id in row.ticks} for line in opened.now.lines]
    changed = opened.difference
    return ChecklistView.model_validate(
        {
            **shown,
            "code": row.code,
            "matter": row.matter_id,
            "matter_name": about.name,
            "official_name": about.official_name,
            "label": row.label,
            "made_for": row.made_for,
            "plate": row.plate_id,
            "answers": row.answers,
            "saved_version": row.saved_version,
            "version": opened.version,
            "saved_at": local(row.created_at),
            "saved_on": row.saved_on,
            "expires_at": local(row.expires_at),
            "changed": {
                "added": [{"id": line.material.id, "name": line.material.name, "because": line.because} for line in changed.added],
                "removed": [{"id": line.material.id, "name": line.material.name, "because": line.because} for line in changed.removed],
                "altered": [{"id": line.id, "name": line.name, "what": line.what} for line in changed.altered],
                "verdict": {"was": changed.verdict[0], "now": changed.verdict[1]} if changed.verdict else None,
                "say": changed.say(),
            },
            "authorisation": authorisation(opened),
            "counter": counter_view(opened) if opened.events else None,
            "note": about.note,
            "bundle": _bundle(opened, lists),
        }
    )


def _bundle(opened: Opened, lists: ChecklistService) -> dict[str, Any] | None:
    together = opened.bundle
    if together is None:
        return None
    shown = lists.bundles.shown_standing(together.content, together.chosen, together.standing, opened.row.answers)
    return {"id": together.content.id, "chosen": together.chosen, "standing": shown}


def counter_view(opened: Opened) -> CounterView:
    names = {line.material.id: line.material.name for line in opened.now.lines}
    checked: dict[str, None] = {}
    refused: dict[str, CounterEvent] = {}
    accepted = False
    for event in opened.events:
        match event.kind:
            case "checked":
                checked[event.material_id] = None
                refused.pop(event.material_id, None)
            case "unchecked":
                checked.pop(event.material_id, None)
                accepted = False
            case "refused":
                checked.pop(event.material_id, None)
                refused[event.material_id] = event
                accepted = False
            case "accepted":
                accepted = True
    shown = {event.step: _event(event, names) for event in opened.events}
    return CounterView(
        step=opened.row.steps,
        checked=list(checked),
        refused=[shown[event.step] for event in refused.values()],
        outcome="accepted" if accepted else None,
        events=list(shown.values()),
    )


def _event(event: CounterEvent, names: dict[str, str]) -> CounterEventView:
    return CounterEventView.model_validate(
        {
            "step": event.step,
            "kind": event.kind,
            "material": event.material_id or None,
            "name": names.get(event.material_id),
            "rule": event.rule or None,
            "rule_text": event.rule_text or None,
            "say": event.say,
            "staff": event.staff_name,
            "at": local(event.at),
        }
    )


def mine_view(row: Checklist, lists: ChecklistService) -> MineItemView | None:
    """None: the matter is no longer there."""
    name = lists.name_of(row)
    if name is None:
        return None
    return MineItemView.model_validate(
        {
            "code": row.code,
            "matter": row.matter_id,
            "bundle": row.bundle_id,
            "matter_name": name,
            "label": row.label,
            "made_for": row.made_for,
            "saved_at": local(row.created_at),
            "expires_at": local(row.expires_at),
        }
    )
