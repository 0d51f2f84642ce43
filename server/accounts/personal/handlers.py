"""GET /api/v1/residents/me/export, DELETE /api/v1/residents/me, POST /api/v1/residents/me/sign-out."""

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.personal.schemas import ErasedPart, ErasedView, ExportPart, ExportView, SignedOutView, SignOutBody
from server.accounts.personal.service import PersonalData
from server.accounts.service import Resident, ResidentService
from server.limits import RateLimits
from server.web import bearer, endpoint, reply

bp = Blueprint("resident-personal", url_prefix="/api/v1/residents/me")


@bp.get("/export")
@endpoint(answers=ExportView)
async def export_personal_data(request: Request, who: Resident, personal: PersonalData, limits: RateLimits) -> HTTPResponse:
    """导出我的信息: everything we hold about me."""
    await limits.count("export", str(who.id))
    at, parts = await personal.export(who.id)
    return reply(
        ExportView(
            resident=str(who.id),
            at=at,
            parts=[ExportPart(kind=part.kind, say=part.say, records=part.records) for part in parts],
            say="这是我们保存的与您有关的全部信息；扫码、搜索和看清单不留下您的身份",
        )
    )


@bp.delete("/")
@endpoint(answers=ErasedView)
async def erase_personal_data(request: Request, who: Resident, personal: PersonalData) -> HTTPResponse:
    """删除我的信息: at once; what stays no longer leads to me, and the answer says what and why."""
    parts = [
        ErasedPart(kind=part.kind, say=part.say, erased=part.erased.count, kept=part.erased.kept, why=part.erased.why)
        for part in await personal.erase(who.id)
    ]
    return reply(ErasedView(parts=parts, say="已删除；为防网络重试而留的应答副本会在 7 天内自动删除"))


@bp.post("/sign-out")
@endpoint(answers=SignedOutView)
async def sign_out(request: Request, who: Resident, body: SignOutBody, residents: ResidentService) -> HTTPResponse:
    """退出登录, on this device or everywhere."""
    await residents.sign_out(who.id, token=None if body.everywhere else bearer(request))
    return reply(SignedOutView(say="已在所有设备上退出" if body.everywhere else "已退出"))
