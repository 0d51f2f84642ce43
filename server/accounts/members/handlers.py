"""/api/v1/staff/members and /api/v1/staff/roles."""

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.members.schemas import (
    EditMemberBody,
    FirstPasswordView,
    GrantBody,
    MemberQuery,
    MembersView,
    MemberView,
    NewMemberBody,
    NewMemberView,
    RolesView,
)
from server.accounts.members.service import Found, MemberService
from server.accounts.members.views import member_view, roles_view
from server.accounts.policy import Grant
from server.accounts.staff.caller import Staff
from server.accounts.staff.schemas import GrantView, TokensView
from server.accounts.staff.views import grant_view, tokens_view
from server.done import DoneView
from server.paging import page_of
from server.web import endpoint, reply

bp = Blueprint("staff-members", url_prefix="/api/v1/staff")


def _shown(found: Found, members: MemberService) -> MemberView:
    return member_view(found, members.areas, members.clock.now())


def _grant(body: GrantBody) -> Grant:
    return Grant(body.role, body.area, body.department)


@bp.get("/roles")
@endpoint(answers=RolesView, allow="staff.read")
async def staff_roles(request: Request, by: Staff, members: MemberService) -> HTTPResponse:
    """角色: what there is to give, at which kind of area, and what of it the caller may give where."""
    return reply(roles_view(by, sorted(members.registry.departments())))


@bp.get("/members")
@endpoint(answers=MembersView, allow="staff.read")
async def staff_members(request: Request, by: Staff, query: MemberQuery, members: MemberService) -> HTTPResponse:
    """人员: by page, those that work where the caller may look."""
    rows, total = await page_of(members.members(query, by=by), query)
    items = [_shown(found, members) for found in await members.found(rows, by=by)]
    return reply(MembersView(items=items, total=total, page=query.page, size=query.size))


@bp.post("/members")
@endpoint(answers=NewMemberView, status=201, allow="staff.manage")
async def staff_create_member(request: Request, by: Staff, body: NewMemberBody, members: MemberService) -> HTTPResponse:
    """新建账号: with a first password that is shown once."""
    grants = [_grant(item) for item in body.grants]
    found, password = await members.create(body.name, body.display_name, area=body.area, grants=grants, by=by)
    return reply(NewMemberView(member=_shown(found, members), password=password), status=201)


@bp.get("/members/<member_id:uuid>")
@endpoint(answers=MemberView, allow="staff.read")
async def staff_member(request: Request, member_id: UUID, by: Staff, members: MemberService) -> HTTPResponse:
    """一位工作人员."""
    return reply(_shown(await members.get(member_id, by=by), members))


@bp.patch("/members/<member_id:uuid>")
@endpoint(answers=MemberView, allow="staff.manage")
async def staff_edit_member(request: Request, member_id: UUID, by: Staff, body: EditMemberBody, members: MemberService) -> HTTPResponse:
    """修改姓名或工作区域."""
    found = await members.edit(member_id, display_name=body.display_name, area=body.area, by=by)
    return reply(_shown(found, members))


@bp.post("/members/<member_id:uuid>/disable")
@endpoint(answers=MemberView, allow="staff.manage")
async def staff_disable_member(request: Request, member_id: UUID, by: Staff, members: MemberService) -> HTTPResponse:
    """停用账号: they are signed out at once."""
    return reply(_shown(await members.disable(member_id, by=by), members))


@bp.post("/members/<member_id:uuid>/enable")
@endpoint(answers=MemberView, allow="staff.manage")
async def staff_enable_member(request: Request, member_id: UUID, by: Staff, members: MemberService) -> HTTPResponse:
    """启用账号."""
    return reply(_shown(await members.enable(member_id, by=by), members))


@bp.post("/members/<member_id:uuid>/reset-password")
@endpoint(answers=FirstPasswordView, allow="staff.manage")
async def staff_reset_password(request: Request, member_id: UUID, by: Staff, members: MemberService) -> HTTPResponse:
    """重设密码: a new first password, shown once; unlocks too."""
    return reply(FirstPasswordView(password=await members.reset_password(member_id, by=by)))


@bp.post("/members/<member_id:uuid>/reset-second-factor")
@endpoint(answers=DoneView, allow="staff.manage")
async def staff_reset_second_factor(request: Request, member_id: UUID, by: Staff, members: MemberService) -> HTTPResponse:
    """清除动态验证码, for whoever lost the phone."""
    await members.reset_second_factor(member_id, by=by)
    return reply(DoneView(say="动态验证码已清除，下次登录时重新设置"))


@bp.get("/members/<member_id:uuid>/tokens")
@endpoint(answers=TokensView, allow="staff.manage")
async def staff_member_tokens(request: Request, member_id: UUID, by: Staff, members: MemberService) -> HTTPResponse:
    """他人的登录."""
    return reply(tokens_view(await members.tokens(member_id, by=by), by))


@bp.delete("/members/<member_id:uuid>/tokens/<token_id:uuid>")
@endpoint(answers=DoneView, allow="staff.manage")
async def staff_revoke_member_token(request: Request, member_id: UUID, token_id: UUID, by: Staff, members: MemberService) -> HTTPResponse:
    """让他人的一个登录下线."""
    await members.revoke_token(member_id, token_id, by=by)
    return reply(DoneView(say="这个登录已下线"))


@bp.post("/members/<member_id:uuid>/grants")
@endpoint(answers=GrantView, status=201, idempotent=True, allow="staff.grant")
async def staff_give(request: Request, member_id: UUID, by: Staff, body: GrantBody, members: MemberService) -> HTTPResponse:
    """授予角色."""
    return reply(grant_view(await members.give(member_id, _grant(body), by=by), members.areas), status=201)


@bp.delete("/members/<member_id:uuid>/grants/<grant_id:uuid>")
@endpoint(answers=DoneView, allow="staff.grant")
async def staff_take(request: Request, member_id: UUID, grant_id: UUID, by: Staff, members: MemberService) -> HTTPResponse:
    """收回角色, at once."""
    await members.take(member_id, grant_id, by=by)
    return reply(DoneView(say="授权已收回"))
