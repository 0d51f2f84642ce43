"""/api/v1/staff/notices: what staff publish for an area and a time."""

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import CHINA
from server.notices.board import Draft, NoticeBoard
from server.notices.models import Notice
from server.notices.schemas import NoticeBody, StaffNoticesQuery, StaffNoticesView, StaffNoticeView
from server.paging import page_of
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("staff-notices", url_prefix="/api/v1/staff/notices")


@bp.get("/")
@endpoint(answers=StaffNoticesView, allow="notices.read")
async def staff_notices(request: Request, by: Staff, query: StaffNoticesQuery, board: NoticeBoard, areas: AreaService) -> HTTPResponse:
    """公告: of one's own areas, newest first."""
    rows, total = await page_of(board.rows(by=by, over=query.over, area=query.area), query)
    return reply(StaffNoticesView(items=[_view(row, board, areas) for row in rows], total=total, page=query.page, size=query.size))


@bp.post("/")
@endpoint(answers=StaffNoticeView, status=201, idempotent=True, allow="notices.edit")
async def staff_publish_notice(request: Request, by: Staff, body: NoticeBody, board: NoticeBoard, areas: AreaService) -> HTTPResponse:
    """发布公告: residents who scan there see it within a minute."""
    return reply(_view(await board.publish(_draft(body), by=by), board, areas), status=201)


@bp.put("/<notice_id:uuid>")
@endpoint(answers=StaffNoticeView, allow="notices.edit")
async def staff_change_notice(
    request: Request, notice_id: UUID, by: Staff, body: NoticeBody, board: NoticeBoard, areas: AreaService
) -> HTTPResponse:
    """修改公告."""
    return reply(_view(await board.change(notice_id, _draft(body), by=by), board, areas))


@bp.delete("/<notice_id:uuid>")
@endpoint(answers=StaffNoticeView, allow="notices.edit")
async def staff_withdraw_notice(request: Request, notice_id: UUID, by: Staff, board: NoticeBoard, areas: AreaService) -> HTTPResponse:
    """撤回公告: it stays in the list of what is over."""
    return reply(_view(await board.withdraw(notice_id, by=by), board, areas))


def _draft(body: NoticeBody) -> Draft:
    return Draft(body.area, body.level, clean(body.text), body.begins_at, body.ends_at)


def _view(row: Notice, board: NoticeBoard, areas: AreaService) -> StaffNoticeView:
    place = areas.places.get(row.area_id)
    return StaffNoticeView.model_validate(
        {
            "id": str(row.id),
            "area": row.area_id,
            "area_name": place.name if place else row.area_id,
            "level": row.level,
            "text": row.text,
            "begins_at": row.begins_at.astimezone(CHINA),
            "ends_at": row.ends_at.astimezone(CHINA),
            "status": board.status(row),
            "changed_at": row.changed_at.astimezone(CHINA),
            "practice": row.practice_of is not None,
        }
    )
