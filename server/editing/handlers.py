"""/api/v1/staff/matters: drafts, the gate, review, publishing, proposals."""

from __future__ import annotations

import asyncio
from datetime import date
from uuid import UUID

from pydantic import ValidationError
from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local, today
from server.editing import paths as walks
from server.editing.difference import differences
from server.editing.errors import GateClosed
from server.editing.models import Draft
from server.editing.schemas import (
    AnswerBody,
    BeginBody,
    BetweenQuery,
    DifferencesView,
    DraftDetailView,
    DraftView,
    GateView,
    GraphView,
    ImportBody,
    MatterDetailView,
    MatterRowsView,
    MatterRowView,
    MoveBody,
    PathsQuery,
    PathsView,
    PathView,
    ProposalView,
    ProposeBody,
    PublishedView,
    RollBackBody,
    SaveDraftBody,
    TryBody,
    VersionView,
    difference_view,
    draft_view,
    gate_view,
    proposal_view,
    published_view,
)
from server.editing.service import EDIT, PROPOSE, READ, REVIEW, EditingService
from server.guides.check import check
from server.guides.schemas import ResolutionView
from server.guides.service import GuideService
from server.matters import yaml_text
from server.matters.content import MatterContent
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("editing", url_prefix="/api/v1/staff/matters")
A_PAGE = 20


@bp.get("/", strict_slashes=False)
@endpoint(answers=MatterRowsView, allow=READ)
async def staff_matters(request: Request, by: Staff, editing: EditingService) -> HTTPResponse:
    """事项一览: whose, how fresh, what is under way."""
    day = today(editing.clock)
    drafts = [row.entry_id for row in await editing.open_drafts()]
    proposals = await editing.open_proposals()
    items = [
        MatterRowView(
            id=id_,
            official_name=published.content.official_name,
            plain_name=published.content.plain_name,
            department=published.content.department,
            theme=published.content.theme,
            version=published.version,
            review_by=published.content.review_by,
            overdue=published.content.review_by < day,
            verified_by=published.verified_by,
            questions=len(published.content.questions),
            materials=len(published.content.materials),
            drafts=drafts.count(id_),
            proposals=proposals.count(id_),
        )
        for id_, published in editing.catalogue.matters.items()
    ]
    return reply(MatterRowsView(items=items, overdue=sum(item.overdue for item in items)))


@bp.get("/<matter_id>")
@endpoint(answers=MatterDetailView, allow=READ)
async def staff_matter(request: Request, matter_id: str, by: Staff, editing: EditingService) -> HTTPResponse:
    """一个事项: in force, under way, and how it came to be."""
    published = editing.catalogue.get(matter_id)
    department = published.content.department
    return reply(
        MatterDetailView(
            id=matter_id,
            plain_name=published.content.plain_name,
            department=department,
            version=published.version,
            content=editing.in_force(matter_id).data,
            drafts=[DraftView.model_validate(draft_view(row, published.version, by.id)) for row in await editing.drafts(matter_id)],
            proposals=[proposal_view(row) for row in await editing.proposals(matter_id)],
            versions=[VersionView(version=row.version, published_at=local(row.published_at)) for row in await editing.versions(matter_id)],
            history=[published_view(row) for row in await editing.history(matter_id)],
            may_edit=by.may(EDIT, area=None, department=department),
            may_review=by.may(REVIEW, area=None, department=department),
        )
    )


@bp.get("/<matter_id>/yaml")
@endpoint(answers="text/plain", allow=READ)
async def staff_matter_yaml(request: Request, matter_id: str, by: Staff, editing: EditingService) -> HTTPResponse:
    """导出 YAML, of the version in force."""
    text = yaml_text.of(editing.catalogue.get(matter_id).content)
    headers = {"content-disposition": f'attachment; filename="{matter_id}.yaml"'}
    return reply_bytes(text.encode(), content_type="text/plain; charset=utf-8", headers=headers)


@bp.get("/<matter_id>/diff")
@endpoint(answers=DifferencesView, allow=READ)
async def staff_matter_diff(request: Request, matter_id: str, by: Staff, query: BetweenQuery, editing: EditingService) -> HTTPResponse:
    """两个版本对照。"""
    was, now = await editing.version(matter_id, query.from_), await editing.version(matter_id, query.to)
    return reply(DifferencesView(items=[difference_view(one) for one in differences(was, now)]))


@bp.post("/<matter_id>/drafts")
@endpoint(answers=DraftDetailView, status=201, idempotent=True, allow=EDIT)
async def begin_draft(request: Request, matter_id: str, by: Staff, body: BeginBody, editing: EditingService) -> HTTPResponse:
    """起草: from the version in force; an open draft of one's own is gone on with."""
    return _detail(await editing.begin(matter_id, by=by, why=body.why), by, editing, status=201)


@bp.post("/<matter_id>/import")
@endpoint(answers=DraftDetailView, status=201, idempotent=True, allow=EDIT)
async def import_draft(request: Request, matter_id: str, by: Staff, body: ImportBody, editing: EditingService) -> HTTPResponse:
    """导入 YAML: becomes a draft, and is looked at like any other."""
    content = await asyncio.to_thread(yaml_text.read, body.yaml)
    return _detail(await editing.begin(matter_id, by=by, content=content, why=body.why), by, editing, status=201)


@bp.post("/<matter_id>/rollback")
@endpoint(answers=PublishedView, idempotent=True, allow=REVIEW)
async def roll_back(request: Request, matter_id: str, by: Staff, body: RollBackBody, editing: EditingService) -> HTTPResponse:
    """回退: an older version comes into force again."""
    return reply(published_view(await editing.roll_back(matter_id, body.version, body.why, by=by)))


@bp.post("/<matter_id>/proposals")
@endpoint(answers=ProposalView, status=201, idempotent=True, allow=PROPOSE)
async def propose(request: Request, matter_id: str, by: Staff, body: ProposeBody, editing: EditingService) -> HTTPResponse:
    """提修改建议: for whoever owns the matter to take up."""
    return reply(proposal_view(await editing.propose(matter_id, body.content, body.why, by=by)), status=201)


proposals_bp = Blueprint("matter-proposals", url_prefix="/api/v1/staff/matter-proposals")


@proposals_bp.get("/<proposal_id:uuid>/diff")
@endpoint(answers=DifferencesView, allow=READ)
async def proposal_diff(request: Request, proposal_id: UUID, by: Staff, editing: EditingService) -> HTTPResponse:
    """红线对照: what the proposal would change."""
    row = await editing.proposal(proposal_id)
    was = await editing.version(row.entry_id, row.base_version)
    return reply(DifferencesView(items=[difference_view(one) for one in differences(was, row.content)]))


@proposals_bp.post("/<proposal_id:uuid>/answer")
@endpoint(answers=ProposalView, idempotent=True, allow=EDIT)
async def answer_proposal(request: Request, proposal_id: UUID, by: Staff, body: AnswerBody, editing: EditingService) -> HTTPResponse:
    """答复建议: taken up as a draft, or refused with the reason."""
    row, _ = await editing.answer(proposal_id, accept=body.accept, say=body.say, by=by)
    return reply(proposal_view(row))


drafts_bp = Blueprint("matter-drafts", url_prefix="/api/v1/staff/matter-drafts")


@drafts_bp.get("/<draft_id:uuid>")
@endpoint(answers=DraftDetailView, allow=READ)
async def read_draft(request: Request, draft_id: UUID, by: Staff, editing: EditingService) -> HTTPResponse:
    """草稿。"""
    return _detail(await editing.draft(draft_id), by, editing)


@drafts_bp.put("/<draft_id:uuid>")
@endpoint(answers=DraftDetailView, allow=EDIT)
async def save_draft(request: Request, draft_id: UUID, by: Staff, body: SaveDraftBody, editing: EditingService) -> HTTPResponse:
    """保存草稿: whoever saw an older revision is told, with both texts."""
    row = await editing.save(
        draft_id,
        seen=body.seen,
        by=by,
        content=body.content,
        why=body.why,
        waivers=body.waivers,
        effective_on=body.effective_on,
        on_current=body.on_current,
    )
    return _detail(row, by, editing)


@drafts_bp.get("/<draft_id:uuid>/gate")
@endpoint(answers=GateView, allow=READ)
async def draft_gate(request: Request, draft_id: UUID, by: Staff, editing: EditingService) -> HTTPResponse:
    """发布检查: faults, plain words, and which situations change and how."""
    return reply(gate_view(await editing.look(await editing.draft(draft_id))))


@drafts_bp.get("/<draft_id:uuid>/diff")
@endpoint(answers=DifferencesView, allow=READ)
async def draft_diff(request: Request, draft_id: UUID, by: Staff, editing: EditingService) -> HTTPResponse:
    """草稿与现行版本对照。"""
    row = await editing.draft(draft_id)
    return reply(DifferencesView(items=[difference_view(one) for one in differences(editing.in_force(row.entry_id).data, row.content)]))


@drafts_bp.post("/<draft_id:uuid>/try")
@endpoint(answers=ResolutionView, allow=READ)
async def try_draft(
    request: Request, draft_id: UUID, by: Staff, body: TryBody, editing: EditingService, guides: GuideService
) -> HTTPResponse:
    """试一试: the resident's trip on the draft, for any day."""
    row = await editing.draft(draft_id)
    day = body.as_of or today(editing.clock)
    found = guides.resolution(_holding(row), body.answers, day)
    return reply({"matter": row.entry_id, "version": 0, "as_of": day.isoformat(), **guides.shown(found)})


@drafts_bp.get("/<draft_id:uuid>/graph")
@endpoint(answers=GraphView, allow=READ)
async def draft_graph(request: Request, draft_id: UUID, by: Staff, editing: EditingService) -> HTTPResponse:
    """流程图: questions, refusals, materials, and which decides which."""
    return reply(walks.graph(_holding(await editing.draft(draft_id))))


@drafts_bp.get("/<draft_id:uuid>/paths")
@endpoint(answers=PathsView, allow=READ)
async def draft_paths(request: Request, draft_id: UUID, by: Staff, query: PathsQuery, editing: EditingService) -> HTTPResponse:
    """所有路径, twenty at a time, with the list at the end of each."""
    content, day = _holding(await editing.draft(draft_id)), today(editing.clock)
    found, total = await asyncio.to_thread(_walked, content, query.page, day, dict(editing.areas.names))
    return reply(PathsView(items=[PathView.model_validate(path) for path in found], total=total, page=query.page, size=A_PAGE))


def _walked(content: MatterContent, number: int, day: date, areas: dict[str, str]) -> tuple[list[dict[str, object]], int]:
    _, total = check(content, as_of=day)
    return walks.page(content, (number - 1) * A_PAGE, A_PAGE, as_of=day, areas=areas), total


def _mover(what: str, action: str):  # type: ignore[no-untyped-def]
    names = {"submit": "提交审核", "return": "退回修改", "approve": "审核通过", "publish": "发布", "withdraw": "撤回草稿"}

    async def move(request: Request, draft_id: UUID, by: Staff, body: MoveBody, editing: EditingService) -> HTTPResponse:
        return _detail(await editing.move(draft_id, what, by=by, say=body.say), by, editing)

    move.__name__ = f"draft_{what}"
    move.__doc__ = f"{names[what]}。"
    drafts_bp.add_route(endpoint(answers=DraftDetailView, allow=action)(move), f"/<draft_id:uuid>/{what}", methods=["POST"])


for _what, _action in (("submit", EDIT), ("return", REVIEW), ("approve", REVIEW), ("publish", REVIEW), ("withdraw", EDIT)):
    _mover(_what, _action)


def _holding(row: Draft) -> MatterContent:
    """GateClosed while the draft does not hold together: then there is no trip to show."""
    try:
        return MatterContent.model_validate(row.content)
    except (ValidationError, RecursionError):
        raise GateClosed(message="草稿还有写法问题，改好才能预览") from None


def _detail(row: Draft, by: Staff, editing: EditingService, status: int = 200) -> HTTPResponse:
    in_force = editing.catalogue.get(row.entry_id).version
    return reply(DraftDetailView.model_validate({**draft_view(row, in_force, by.id), "content": row.content}), status=status)
