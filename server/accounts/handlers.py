"""POST /api/v1/residents."""

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.schemas import ArriveBody, ResidentView
from server.accounts.service import ResidentService
from server.idempotency import check_key
from server.limits import RateLimits
from server.web import endpoint, reply

bp = Blueprint("residents", url_prefix="/api/v1/residents")


@bp.post("/", strict_slashes=False)
@endpoint(answers=ResidentView, status=201, idempotent="by itself")
async def arrive(request: Request, body: ArriveBody, residents: ResidentService, limits: RateLimits) -> HTTPResponse:
    """匿名身份: a device identity without any personal data. A retry with the same Idempotency-Key finds the same resident."""
    await limits.count("resident", request.remote_addr or request.ip)
    key = request.headers.get("idempotency-key")
    if key is not None:
        check_key(key)
    resident, token = await residents.arrive(origin=key)
    return reply(ResidentView(token=token, resident=str(resident)), status=201)
