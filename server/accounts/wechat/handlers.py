"""POST /api/v1/residents/wechat and /api/v1/residents/me/phone."""

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.accounts.wechat.schemas import PhoneBody, PhoneView, SignInBody, SignInView
from server.accounts.wechat.service import WeChatSignIn, masked_phone
from server.limits import RateLimits
from server.web import endpoint, reply

bp = Blueprint("wechat-residents", url_prefix="/api/v1/residents")
DEMO = "演示：没有配置小程序，登录没有经过微信核验"


@bp.post("/wechat")
@endpoint(answers=SignInView, status=201, switch="wechat_sign_in")
async def sign_in(request: Request, who: Resident | None, body: SignInBody, people: WeChatSignIn, limits: RateLimits) -> HTTPResponse:
    """微信登录: with the anonymous token, what that device did so far comes along."""
    await limits.count("resident", request.remote_addr or request.ip)
    done = await people.sign_in(body.code, anonymous=who)
    say = DEMO if done.via == "recording" else None
    return reply({"token": done.token, "resident": str(done.resident), "channel": done.via, "say": say}, status=201)


@bp.post("/me/phone")
@endpoint(answers=PhoneView)
async def keep_phone(request: Request, who: Resident, body: PhoneBody, people: WeChatSignIn, limits: RateLimits) -> HTTPResponse:
    """授权手机号: kept sealed, used for text messages only where the person agreed."""
    await limits.count("phone", str(who.id))
    number = await people.keep_phone(body.code, by=who, sms=body.sms)
    return reply({"phone": masked_phone(number), "sms": body.sms, "channel": people.mini.via})
