"""/api/v1/staff/cards."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.bundles.gate import BundleGate
from server.bundles.schemas import BundleResolutionView, BundleView
from server.cards.gate import CardGate
from server.clock import local
from server.editing.models import Draft, Published
from server.editing.schemas import Content, LintView, PlaceSay, ProposalView, PublishedView, Reason, State, Why, looked, published_view
from server.guides.schemas import Value
from server.web import Body, Query, View, whole

CardKind = Literal["policy", "bundle"]


class CardRowView(View):
    id: str
    name: str
    summary: str
    department: str | None
    version: int
    verified_by: str | None
    review_by: date
    overdue: bool
    matters: list[str]
    faults: list[str] = Field(description="why residents do not see it for the time being: it no longer fits its matters")
    drafts: int
    proposals: int


class ComingCardView(View):
    """A card that is not there yet, or was taken down: only its drafts are."""

    id: str
    name: str
    department: str
    state: State


class CardRowsView(View):
    items: list[CardRowView]
    coming: list[ComingCardView]
    overdue: int


class CardDraftView(View):
    id: UUID
    kind: CardKind
    card: str
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


class CardDraftDetailView(CardDraftView):
    content: dict[str, Any]
    department: str | None = Field(description="whose reviewers look at it")


class CardVersionView(View):
    version: int
    verified_by: str | None
    published_at: datetime


class CardDetailView(View):
    kind: CardKind
    id: str
    name: str
    department: str | None
    version: int = Field(description="in force; 0: none")
    verified_by: str | None
    content: dict[str, Any] | None
    faults: list[str]
    drafts: list[CardDraftView]
    proposals: list[ProposalView]
    versions: list[CardVersionView]
    history: list[PublishedView]
    may_edit: bool
    may_review: bool


class ListChangeView(View):
    said: list[str] = Field(description="an example: what the resident says")
    added: list[str]
    removed: list[str]
    altered: list[str]
    order: list[list[str]] | None = Field(description="was, now")
    situations: int


class ListChangesView(View):
    compared: int
    changed: int
    kinds: list[ListChangeView]


class CardGateView(View):
    open: bool
    faults: list[PlaceSay]
    lint: list[LintView]
    paths: int
    effects: list[str] = Field(description="what changes where residents meet it")
    lists: ListChangesView | None = Field(description="of a bundle: which combined lists change")


class BeginCardBody(Body):
    why: Why = ""
    content: Content | None = Field(default=None, description="to begin with, instead of what is in force; for a new card: all of it")


class CardRollBackBody(Body):
    version: Annotated[int, Field(ge=0, le=1_000_000, description="0: take it down"), BeforeValidator(whole)]
    why: Reason


class CardBetweenQuery(Query):
    from_: Annotated[int, Field(ge=0, le=1_000_000, alias="from")] = 0
    to: Annotated[int, Field(ge=0, le=1_000_000)] = 1


class TryBundleBody(Body):
    content: Content | None = Field(default=None, description="as it is on the screen; as it was saved if absent")
    matters: Annotated[list[Annotated[str, Field(max_length=48)]], Field(max_length=8)] | None = None
    answers: Annotated[dict[Annotated[str, Field(max_length=100)], Value], Field(max_length=200)] = Field(default_factory=dict)


class TriedBundleView(View):
    shown: BundleView
    resolution: BundleResolutionView


def card_draft_view(row: Draft, in_force: int, who: UUID) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "card": row.entry_id,
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


def card_gate_view(gate: CardGate) -> CardGateView:
    lists = gate.lists if isinstance(gate, BundleGate) else None
    shown = None
    if lists is not None:
        kinds = [
            ListChangeView(
                said=list(one.said),
                added=list(one.added),
                removed=list(one.removed),
                altered=list(one.altered),
                order=[list(one.order[0]), list(one.order[1])] if one.order else None,
                situations=one.situations,
            )
            for one in lists.kinds
        ]
        shown = ListChangesView(compared=lists.compared, changed=lists.changed, kinds=kinds)
    return CardGateView.model_validate({**looked(gate), "effects": list(gate.effects), "lists": shown})


def history_view(rows: list[Published]) -> list[PublishedView]:
    return [published_view(row) for row in rows]


def name_in(data: Any) -> str:
    """What a card that may still be faulty calls itself."""
    named = data.get("title") or data.get("plain_name") if isinstance(data, dict) else None
    return named[:60] if isinstance(named, str) else ""
