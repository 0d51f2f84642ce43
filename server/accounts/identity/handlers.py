"""POST /api/v1/residents/identity."""

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.identity.schemas import IdentityBody, IdentityView
from server.accounts.identity.service import IdentitySignIn
from server.accounts.service import Resident
from server.channels.identity import PROVIDERS
from server.limits import RateLimits
from server.web import endpoint, reply

bp = Blueprint("resident-identities", url_prefix="/api/v1/residents")


@bp.post("/identity")
@endpoint(answers=IdentityView, status=201)
async def sign_in_by_identity(
    request: Request, who: Resident | None, body: IdentityBody, people: IdentitySignIn, limits: RateLimits
) -> HTTPResponse:
    """苏服办、鹿路通登录: with the anonymous token, what that device did so far stays with the person."""
    await limits.count("resident", request.remote_addr or request.ip)
    done = await people.sign_in(body.provider, body.ticket, anonymous=who)
    say = f"演示：没有接入{PROVIDERS[body.provider]}，登录没有核验真实身份" if done.via == "recording" else None
    view = {"token": done.token, "resident": str(done.resident), "real_name": done.real_name, "channel": done.via, "say": say}
    return reply(IdentityView.model_validate(view), status=201)
