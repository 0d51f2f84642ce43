"""/api/v1/ratings."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.limits import RateLimits
from server.ratings.schemas import RatingBody, RatingTagsQuery, RatingTagsView, RatingTagView, RatingView
from server.ratings.service import RatingService, Visit
from server.ratings.tags import LEVELS, VERSION, fitting
from server.text import clean
from server.tickets.handlers import SECRET
from server.web import endpoint, reply

bp = Blueprint("ratings", url_prefix="/api/v1/ratings")


@bp.get("/tags")
@endpoint(answers=RatingTagsView)
async def rating_tags(request: Request, query: RatingTagsQuery) -> HTTPResponse:
    """评价标签: what fits this level, in today's version."""
    found = [RatingTagView(id=tag.id, say=tag.say) for tag in fitting(query.level)]
    return reply(RatingTagsView(version=VERSION, levels={str(level): say for level, say in LEVELS.items()}, tags=found))


@bp.post("/", strict_slashes=False)
@endpoint(answers=RatingView, status=201, idempotent=True)
async def rate(request: Request, who: Resident | None, body: RatingBody, ratings: RatingService, limits: RateLimits) -> HTTPResponse:
    """好差评: once, by whoever it was done for; signed in, or with the ticket's secret or the list's pick-up code."""
    await limits.count("rating", str(who.id) if who else request.remote_addr or request.ip)
    resident = who.id if who else None
    about = await ratings.subject(body.event_kind, clean(body.event_id), resident=resident, secret=request.headers.get(SECRET))
    visit = Visit(body.visit.trips, body.visit.list_right, body.visit.wrong_material) if body.visit else None
    row = await ratings.rate(
        body.event_kind,
        clean(body.event_id),
        body.level,
        body.tags,
        clean(body.text),
        body.anonymous,
        resident,
        subject=about,
        visit=visit,
    )
    say = "很抱歉没有办好，已经转给负责的部门整改，会回访核实" if row.ticket_id else "谢谢您的评价"
    view = RatingView(id=str(row.id), level=row.level, level_name=LEVELS[row.level], repair=row.ticket_id is not None, say=say)
    return reply(view, status=201)
