"""GET /api/v1/search and /api/v1/suggest."""

from sanic import Blueprint, HTTPResponse, Request

from server.search.schemas import Found, QueryEmpty, SearchQuery, Suggestions, SuggestQuery
from server.search.service import Asker, SearchService
from server.search.suggest import SuggestService
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("search", url_prefix="/api/v1")


@bp.get("/search", strict_slashes=False)
@endpoint(answers=Found, scope="search")
async def search(request: Request, query: SearchQuery, found: SearchService) -> HTTPResponse:
    """我要办XXX: matters, online platforms, FAQs and halls for what the resident said."""
    words = clean(query.q)
    if not words:
        raise QueryEmpty
    says = query.says.split(",") if query.says else ()
    standing = found.surroundings.standing(clean(query.plate) if query.plate else None, says)
    answer = await found.search(
        words,
        asker=Asker(standing, request.remote_addr or request.ip),
        audience=query.audience,
        area=query.area,
        channel=query.channel,
        answer=query.answer,
        limit=query.limit,
    )
    return reply(answer)


@bp.get("/suggest", strict_slashes=False)
@endpoint(answers=Suggestions, scope="search")
async def suggest(request: Request, query: SuggestQuery, suggestions: SuggestService) -> HTTPResponse:
    """搜索联想: completions of what is being typed, hot words while nothing is."""
    return reply(suggestions.suggest(clean(query.q)))
