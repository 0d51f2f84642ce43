"""/api/v1/staff: signing in and out, and one's own account."""

import asyncio
from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff import views
from server.accounts.staff.caller import Staff
from server.accounts.staff.device import device_of
from server.accounts.staff.schemas import (
    ConfirmBody,
    LoginBody,
    LoginView,
    MeView,
    OfferBody,
    OfferView,
    PasswordBody,
    PracticeBody,
    RecoveryCodesView,
    RemoveSecondFactorBody,
    TokensView,
)
from server.accounts.staff.second_factor import picture
from server.accounts.staff.service import StaffService
from server.clock import CHINA
from server.done import DoneView
from server.limits import RateLimits
from server.web import endpoint, reply, request_id

bp = Blueprint("staff", url_prefix="/api/v1/staff")


@bp.post("/login")
@endpoint(answers=LoginView)
async def staff_login(request: Request, body: LoginBody, staff: StaffService, limits: RateLimits) -> HTTPResponse:
    """登录: name and password, and a one-time code once it is set up."""
    await limits.count("staff_login", request.remote_addr or request.ip)
    login = await staff.log_in(
        body.name.lower(),
        body.password,
        code=body.code,
        device=device_of(request.headers.get("user-agent")),
        practice=body.practice,
        request_id=request_id(request),
    )
    return reply(LoginView(token=login.token, expires_at=login.expires_at.astimezone(CHINA), must=login.must))


@bp.post("/logout")
@endpoint(answers=DoneView, allow="own.account")
async def staff_logout(request: Request, by: Staff, staff: StaffService) -> HTTPResponse:
    """退出: this login ends."""
    await staff.log_out(by)
    return reply(DoneView(say="已退出"))


@bp.get("/me")
@endpoint(answers=MeView, allow="own.account")
async def staff_me(request: Request, by: Staff, staff: StaffService) -> HTTPResponse:
    """我的账号: who I am, what I hold, and what I may do where."""
    return reply(views.me_view(await staff.account(by)))


@bp.put("/me/password")
@endpoint(answers=DoneView, allow="own.account")
async def staff_change_password(request: Request, by: Staff, body: PasswordBody, staff: StaffService) -> HTTPResponse:
    """修改密码: other logins of the account end."""
    await staff.change_password(body.current, body.new, by=by)
    return reply(DoneView(say="密码已修改，其他设备上的登录已退出"))


@bp.get("/me/tokens")
@endpoint(answers=TokensView, allow="own.account")
async def staff_tokens(request: Request, by: Staff, staff: StaffService) -> HTTPResponse:
    """我的登录: the devices on which I am signed in."""
    return reply(views.tokens_view(await staff.tokens_of(by.id), by))


@bp.delete("/me/tokens/<token_id:uuid>")
@endpoint(answers=DoneView, allow="own.account")
async def staff_revoke_token(request: Request, token_id: UUID, by: Staff, staff: StaffService) -> HTTPResponse:
    """下线: one of my logins ends."""
    await staff.revoke(token_id, of=by.id)
    return reply(DoneView(say="这个登录已下线"))


@bp.post("/me/second-factor")
@endpoint(answers=OfferView, allow="own.account")
async def staff_offer_second_factor(request: Request, by: Staff, body: OfferBody, staff: StaffService) -> HTTPResponse:
    """设置动态验证码, first step: a secret for the authenticator; nothing changes until it is confirmed."""
    secret, otpauth = await staff.offer_second_factor(body.password, body.code, by=by)
    return reply(OfferView(secret=secret, otpauth=otpauth, qr_svg=await asyncio.to_thread(picture, otpauth)))


@bp.post("/me/second-factor/confirm")
@endpoint(answers=RecoveryCodesView, allow="own.account")
async def staff_confirm_second_factor(request: Request, by: Staff, body: ConfirmBody, staff: StaffService) -> HTTPResponse:
    """设置动态验证码, second step: a first code proves it, and recovery codes are shown once."""
    codes = await staff.confirm_second_factor(body.code, by=by)
    return reply(RecoveryCodesView(recovery_codes=codes, say="请抄下或打印这些备用验证码，只显示这一次，每个只能用一次"))


@bp.post("/me/second-factor/remove")
@endpoint(answers=DoneView, allow="own.account")
async def staff_remove_second_factor(request: Request, by: Staff, body: RemoveSecondFactorBody, staff: StaffService) -> HTTPResponse:
    """关闭动态验证码, where the role does not require it."""
    await staff.remove_second_factor(body.password, body.code, by=by)
    return reply(DoneView(say="动态验证码已关闭"))


@bp.put("/me/practice")
@endpoint(answers=DoneView, allow="own.practice")
async def staff_practise(request: Request, by: Staff, body: PracticeBody, staff: StaffService) -> HTTPResponse:
    """练习模式: this login works on practice records alone, until it is turned off."""
    await staff.practise(body.on, by=by)
    return reply(DoneView(say="已进入练习模式，所做的都不会影响群众和统计" if body.on else "已回到正式环境"))
