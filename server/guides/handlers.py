"""POST /api/v1/matters/{id}/resolve: a read, however often it is asked."""

from sanic import Blueprint, HTTPResponse, Request

from server.guides.schemas import ResolutionView, ResolveBody
from server.guides.service import GuideService
from server.web import endpoint, reply_bytes

bp = Blueprint("guides", url_prefix="/api/v1/matters")


@bp.post("/<matter_id>/resolve", strict_slashes=False)
@endpoint(answers=ResolutionView, scope="resolve")
async def resolve(request: Request, matter_id: str, body: ResolveBody, guides: GuideService) -> HTTPResponse:
    """问答: the next question, or the verdict and the one complete list."""
    return reply_bytes(guides.answer(matter_id, body.answers, body.as_of))
