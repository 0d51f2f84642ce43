"""GET /api/v1/staff/audit."""

from sanic import Blueprint, HTTPResponse, Request

from server.accounts import policy
from server.accounts.audit.models import AuditEntry
from server.accounts.audit.schemas import AuditEntryView, AuditQuery, AuditView
from server.accounts.audit.service import AuditService
from server.accounts.staff.caller import Staff
from server.clock import CHINA
from server.paging import page_of
from server.web import endpoint, reply

bp = Blueprint("staff-audit", url_prefix="/api/v1/staff/audit")

OTHER_ACTIONS = {"own.login": "登录", "command.staff": "命令行管理账号"}
"""What is written down without being a route's action."""


@bp.get("/")
@endpoint(answers=AuditView, allow="audit.read")
async def staff_audit(request: Request, by: Staff, query: AuditQuery, audit: AuditService) -> HTTPResponse:
    """审计记录: who did or looked at what, newest first."""
    rows, total = await page_of(audit.entries(query, by=by), query)
    return reply(AuditView(items=[_view(row) for row in rows], total=total, page=query.page, size=query.size))


def _view(row: AuditEntry) -> AuditEntryView:
    rule = policy.ACTIONS.get(row.action)
    return AuditEntryView(
        id=row.id,
        at=row.at.astimezone(CHINA),
        staff=str(row.staff_id) if row.staff_id else None,
        staff_name=row.staff_name,
        action=row.action,
        say=rule.say if rule else OTHER_ACTIONS.get(row.action, row.action),
        outcome=row.outcome,
        code=row.code,
        subject_kind=row.subject_kind,
        subject=row.subject_id,
        area=row.area_id,
        detail=row.detail,
        request_id=row.request_id,
    )
