"""GET /api/v1/search."""

from sanic import Blueprint, HTTPResponse, Request

from server.search.schemas import Found, QueryEmpty, SearchQuery
from server.search.service import SearchService
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("search", url_prefix="/api/v1/search")


@bp.get("/", strict_slashes=False)
@endpoint(answers=Found)
async def search(request: Request, query: SearchQuery, found: SearchService) -> HTTPResponse:
    """我要办XXX: matters, online platforms, FAQs and halls for what the resident said."""
    words = clean(query.q)
    if not words:
        raise QueryEmpty
    plate = clean(query.plate) if query.plate else None
    answer = await found.search(words, plate=plate, audience=query.audience, channel=query.channel, answer=query.answer, limit=query.limit)
    return reply(answer)
