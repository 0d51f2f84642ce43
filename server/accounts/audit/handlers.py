"""GET /api/v1/staff/audit."""

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts import policy
from server.accounts.audit.models import AuditEntry
from server.accounts.audit.schemas import AuditActionView, AuditEntryView, AuditQuery, AuditView
from server.accounts.audit.service import AuditService
from server.accounts.staff.caller import Staff
from server.accounts.staff.models import StaffMember
from server.clock import CHINA
from server.errors import message_of
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
    said = {id_: rule.say for id_, rule in policy.ACTIONS.items()} | OTHER_ACTIONS
    actions = [AuditActionView(id=id_, say=say) for id_, say in said.items()]
    accounts = [UUID(row.subject_id) for row in rows if row.subject_kind == "staff"]
    members = await StaffMember.filter(id__in=accounts) if accounts else []
    named = {str(member.id): f"{member.display_name}({member.name})" for member in members}
    return reply(AuditView(items=[_view(row, named) for row in rows], actions=actions, total=total, page=query.page, size=query.size))


def _view(row: AuditEntry, named: dict[str, str]) -> AuditEntryView:
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
        why=message_of(row.code),
        subject_kind=row.subject_kind,
        subject=row.subject_id,
        subject_name=named.get(row.subject_id, "") if row.subject_kind == "staff" else "",
        area=row.area_id,
        detail=row.detail,
        request_id=row.request_id,
    )
