"""/api/v1/staff/cards: policy cards and bundles; their drafts and proposals stand in drafts.py."""

from __future__ import annotations

import asyncio

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.cards.roads import CardRoad
from server.cards.schemas import (
    BeginCardBody,
    CardBetweenQuery,
    CardDetailView,
    CardDraftDetailView,
    CardDraftView,
    CardRollBackBody,
    CardRowsView,
    CardRowView,
    CardVersionView,
    ComingCardView,
    card_draft_view,
    history_view,
    name_in,
)
from server.cards.service import EDIT, PROPOSE, READ, REVIEW, CardEditing
from server.clock import local, today
from server.editing.difference import differences
from server.editing.models import Draft
from server.editing.schemas import (
    DifferencesView,
    ImportBody,
    ProposalView,
    ProposeBody,
    PublishedView,
    difference_view,
    proposal_view,
    published_view,
)
from server.matters import yaml_text
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("cards", url_prefix="/api/v1/staff/cards")


@bp.get("/<kind>")
@endpoint(answers=CardRowsView, allow=READ)
async def staff_cards(request: Request, kind: str, by: Staff, cards: CardEditing) -> HTTPResponse:
    """卡片一览: whose, how fresh, what is under way, and what no longer fits."""
    road, day = cards.of(kind), today(cards.clock)
    open_drafts = await road.open_drafts()
    drafts, proposals = [row.entry_id for row in open_drafts], await road.open_proposals()
    items = [
        CardRowView(
            id=row.id,
            name=row.name,
            summary=row.summary,
            department=row.department,
            version=row.version,
            verified_by=row.verified_by,
            review_by=row.review_by,
            overdue=row.review_by < day,
            matters=list(row.matters),
            faults=list(row.faults),
            drafts=drafts.count(row.id),
            proposals=proposals.count(row.id),
        )
        for row in cards.rows(kind)
    ]
    coming = {
        row.entry_id: ComingCardView.model_validate(
            {"id": row.entry_id, "name": name_in(row.content), "department": row.author_department, "state": row.state}
        )
        for row in open_drafts
        if row.entry_id not in road.kept
    }
    return reply(CardRowsView(items=items, coming=list(coming.values()), overdue=sum(item.overdue for item in items)))


@bp.get("/<kind>/<card_id>")
@endpoint(answers=CardDetailView, allow=READ)
async def staff_card(request: Request, kind: str, card_id: str, by: Staff, cards: CardEditing) -> HTTPResponse:
    """一张卡片: in force, under way, and how it came to be."""
    road = await cards.known(kind, card_id)
    kept, drafts = road.kept.get(card_id), await road.drafts(card_id)
    department = road.in_force(card_id).department
    if kept is None and drafts:
        department = drafts[0].author_department or None
    versions = [
        CardVersionView(version=row.version, verified_by=row.verified_by, published_at=local(row.published_at))
        for row in await road.versions(card_id)
    ]
    content = kept.content.model_dump(mode="json") if kept else None
    return reply(
        CardDetailView.model_validate(
            {
                "kind": kind,
                "id": card_id,
                "name": name_in(content) or next((name_in(row.content) for row in drafts), "") or card_id,
                "department": department,
                "version": kept.version if kept else 0,
                "verified_by": kept.verified_by if kept else None,
                "content": content,
                "faults": list(cards.bundles.unfit.get(card_id, ())) if kind == "bundle" else [],
                "drafts": [CardDraftView.model_validate(card_draft_view(row, kept.version if kept else 0, by.id)) for row in drafts],
                "proposals": [proposal_view(row) for row in await road.proposals(card_id)],
                "versions": versions,
                "history": history_view(await road.history(card_id)),
                "may_edit": by.may(EDIT, area=None, department=department),
                "may_review": by.may(REVIEW, area=None, department=department),
            }
        )
    )


@bp.get("/<kind>/<card_id>/yaml")
@endpoint(answers="text/plain", allow=READ)
async def staff_card_yaml(request: Request, kind: str, card_id: str, by: Staff, cards: CardEditing) -> HTTPResponse:
    """导出 YAML, of the version in force; of a card that is not there yet, of its draft."""
    road = await cards.known(kind, card_id)
    data = road.in_force(card_id).data or next((row.content for row in await road.drafts(card_id)), {})
    headers = {"content-disposition": f'attachment; filename="{card_id}.yaml"'}
    return reply_bytes(yaml_text.write(data).encode(), content_type="text/plain; charset=utf-8", headers=headers)


@bp.get("/<kind>/<card_id>/diff")
@endpoint(answers=DifferencesView, allow=READ)
async def staff_card_diff(
    request: Request, kind: str, card_id: str, by: Staff, query: CardBetweenQuery, cards: CardEditing
) -> HTTPResponse:
    """两个版本对照。"""
    road = await cards.known(kind, card_id)
    was, now = await road.version(card_id, query.from_), await road.version(card_id, query.to)
    return reply(DifferencesView(items=[difference_view(one) for one in differences(was, now)]))


@bp.post("/<kind>/<card_id>/drafts")
@endpoint(answers=CardDraftDetailView, status=201, idempotent=True, allow=EDIT)
async def begin_card_draft(request: Request, kind: str, card_id: str, by: Staff, body: BeginCardBody, cards: CardEditing) -> HTTPResponse:
    """起草: from the version in force; for a new card from what is sent. An open draft of one's own is gone on with."""
    road = await cards.known(kind, card_id) if body.content is None else cards.of(kind)
    return detail(await road.begin(card_id, by=by, content=body.content, why=body.why), by, road, status=201)


@bp.post("/<kind>/<card_id>/import")
@endpoint(answers=CardDraftDetailView, status=201, idempotent=True, allow=EDIT)
async def import_card_draft(request: Request, kind: str, card_id: str, by: Staff, body: ImportBody, cards: CardEditing) -> HTTPResponse:
    """导入 YAML: becomes a draft, and is looked at like any other."""
    road, content = cards.of(kind), await asyncio.to_thread(yaml_text.read, body.yaml)
    return detail(await road.begin(card_id, by=by, content=content, why=body.why), by, road, status=201)


@bp.post("/<kind>/<card_id>/rollback")
@endpoint(answers=PublishedView, idempotent=True, allow=REVIEW)
async def roll_card_back(request: Request, kind: str, card_id: str, by: Staff, body: CardRollBackBody, cards: CardEditing) -> HTTPResponse:
    """回退: an older version comes into force again. 下架: version 0."""
    road = await cards.known(kind, card_id)
    return reply(published_view(await road.roll_back(card_id, body.version, body.why, by=by)))


@bp.post("/<kind>/<card_id>/proposals")
@endpoint(answers=ProposalView, status=201, idempotent=True, allow=PROPOSE)
async def propose_card(request: Request, kind: str, card_id: str, by: Staff, body: ProposeBody, cards: CardEditing) -> HTTPResponse:
    """提修改建议: for whoever owns the card to take up."""
    road = await cards.known(kind, card_id)
    return reply(proposal_view(await road.propose(card_id, body.content, body.why, by=by)), status=201)


def detail(row: Draft, by: Staff, road: CardRoad, status: int = 200) -> HTTPResponse:
    in_force = road.in_force(row.entry_id)
    department = in_force.department if in_force.version else row.content.get("department")
    shown = card_draft_view(row, in_force.version, by.id) | {
        "content": row.content,
        "department": department if isinstance(department, str) else None,
    }
    return reply(CardDraftDetailView.model_validate(shown), status=status)
