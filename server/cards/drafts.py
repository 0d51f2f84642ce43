"""/api/v1/staff/card-drafts and card-proposals."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.cards.errors import CardKindUnknown
from server.cards.gate import CardGate
from server.cards.handlers import detail
from server.cards.schemas import CardDraftDetailView, CardGateView, TriedBundleView, TryBundleBody, card_gate_view
from server.cards.service import EDIT, READ, REVIEW, CardEditing
from server.editing.difference import differences
from server.editing.schemas import AnswerBody, DifferencesView, MoveBody, ProposalView, SaveDraftBody, difference_view, proposal_view
from server.web import endpoint, reply

bp = Blueprint("card-drafts", url_prefix="/api/v1/staff/card-drafts")
proposals_bp = Blueprint("card-proposals", url_prefix="/api/v1/staff/card-proposals")


@bp.get("/<draft_id:uuid>")
@endpoint(answers=CardDraftDetailView, allow=READ)
async def read_card_draft(request: Request, draft_id: UUID, by: Staff, cards: CardEditing) -> HTTPResponse:
    """草稿。"""
    road = await cards.of_draft(draft_id)
    return detail(await road.draft(draft_id), by, road)


@bp.put("/<draft_id:uuid>")
@endpoint(answers=CardDraftDetailView, allow=EDIT)
async def save_card_draft(request: Request, draft_id: UUID, by: Staff, body: SaveDraftBody, cards: CardEditing) -> HTTPResponse:
    """保存草稿: whoever saw an older revision is told, with both texts."""
    road = await cards.of_draft(draft_id)
    row = await road.save(
        draft_id,
        seen=body.seen,
        by=by,
        content=body.content,
        why=body.why,
        waivers=body.waivers,
        effective_on=body.effective_on,
        on_current=body.on_current,
    )
    return detail(row, by, road)


@bp.get("/<draft_id:uuid>/gate")
@endpoint(answers=CardGateView, allow=READ)
async def card_draft_gate(request: Request, draft_id: UUID, by: Staff, cards: CardEditing) -> HTTPResponse:
    """发布检查: faults, plain words, what changes where residents meet it, and which combined lists change."""
    road = await cards.of_draft(draft_id)
    gate = await road.look(await road.draft(draft_id))
    assert isinstance(gate, CardGate)
    return reply(card_gate_view(gate))


@bp.get("/<draft_id:uuid>/diff")
@endpoint(answers=DifferencesView, allow=READ)
async def card_draft_diff(request: Request, draft_id: UUID, by: Staff, cards: CardEditing) -> HTTPResponse:
    """草稿与现行版本对照。"""
    road = await cards.of_draft(draft_id)
    row = await road.draft(draft_id)
    return reply(DifferencesView(items=[difference_view(one) for one in differences(road.in_force(row.entry_id).data, row.content)]))


@bp.post("/<draft_id:uuid>/try")
@endpoint(answers=TriedBundleView, allow=READ)
async def try_bundle_draft(request: Request, draft_id: UUID, by: Staff, body: TryBundleBody, cards: CardEditing) -> HTTPResponse:
    """试一试: the resident's way through a bundle as it is written just now."""
    road = await cards.of_draft(draft_id)
    if road.kind != "bundle":
        raise CardKindUnknown(message="只有一件事可以试", detail={"kind": road.kind})
    row = await road.draft(draft_id)
    return reply(TriedBundleView.model_validate(cards.tried(row.entry_id, body.content or row.content, body.matters, body.answers)))


def _mover(what: str, action: str):  # type: ignore[no-untyped-def]
    names = {"submit": "提交审核", "return": "退回修改", "approve": "审核通过", "publish": "发布", "withdraw": "撤回草稿"}

    async def move(request: Request, draft_id: UUID, by: Staff, body: MoveBody, cards: CardEditing) -> HTTPResponse:
        road = await cards.of_draft(draft_id)
        return detail(await road.move(draft_id, what, by=by, say=body.say), by, road)

    move.__name__ = f"card_draft_{what}"
    move.__doc__ = f"{names[what]}。"
    bp.add_route(endpoint(answers=CardDraftDetailView, allow=action)(move), f"/<draft_id:uuid>/{what}", methods=["POST"])


for _what, _action in (("submit", EDIT), ("return", REVIEW), ("approve", REVIEW), ("publish", REVIEW), ("withdraw", EDIT)):
    _mover(_what, _action)


@proposals_bp.get("/<proposal_id:uuid>/diff")
@endpoint(answers=DifferencesView, allow=READ)
async def card_proposal_diff(request: Request, proposal_id: UUID, by: Staff, cards: CardEditing) -> HTTPResponse:
    """红线对照: what the proposal would change."""
    road = await cards.of_proposal(proposal_id)
    row = await road.proposal(proposal_id)
    was = await road.version(row.entry_id, row.base_version)
    return reply(DifferencesView(items=[difference_view(one) for one in differences(was, row.content)]))


@proposals_bp.post("/<proposal_id:uuid>/answer")
@endpoint(answers=ProposalView, idempotent=True, allow=EDIT)
async def answer_card_proposal(request: Request, proposal_id: UUID, by: Staff, body: AnswerBody, cards: CardEditing) -> HTTPResponse:
    """答复建议: taken up as a draft, or refused with the reason."""
    road = await cards.of_proposal(proposal_id)
    row, _ = await road.answer(proposal_id, accept=body.accept, say=body.say, by=by)
    return reply(proposal_view(row))
