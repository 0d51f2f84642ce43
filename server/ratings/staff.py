"""/api/v1/staff/ratings: to read. There is no route that changes one."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.matters.catalogue import Catalogue
from server.paging import page_of
from server.ratings.models import Rating
from server.ratings.schemas import (
    OneTripRow,
    OneTripView,
    RatingLevelsQuery,
    RatingLevelsRow,
    RatingLevelsView,
    RatingsQuery,
    StaffRatingsView,
    StaffRatingView,
)
from server.ratings.service import RatingService
from server.ratings.tags import BAD, LEVELS, TAGS
from server.web import endpoint, reply

bp = Blueprint("staff-ratings", url_prefix="/api/v1/staff/ratings")


@bp.get("/", strict_slashes=False)
@endpoint(answers=StaffRatingsView, allow="ratings.read")
async def staff_ratings(request: Request, by: Staff, query: RatingsQuery, ratings: RatingService) -> HTTPResponse:
    """评价列表: newest first, without who said it."""
    rows = ratings.listed(
        by, level=query.level, bad=query.bad, event_kind=query.kind, area=query.area, department=query.department, matter=query.matter
    )
    found, total = await page_of(rows, query)
    return reply(StaffRatingsView(items=[_view(row) for row in found], total=total, page=query.page, size=query.size))


@bp.get("/levels")
@endpoint(answers=RatingLevelsView, allow="ratings.read")
async def rating_levels(
    request: Request, by: Staff, query: RatingLevelsQuery, ratings: RatingService, catalogue: Catalogue
) -> HTTPResponse:
    """五级评价: by department or matter."""
    found = await ratings.by_level(by, query.by, area=query.area)
    items = [
        RatingLevelsRow(
            id=id_,
            name=catalogue.matters[id_].content.plain_name if id_ in catalogue.matters else id_ or "没有记录",
            total=sum(levels),
            levels=levels,
            satisfied=round(sum(levels[BAD:]) / sum(levels), 3),
        )
        for id_, levels in found.items()
    ]
    return reply(RatingLevelsView(items=items, levels=[LEVELS[level] for level in sorted(LEVELS)]))


@bp.get("/one-trip")
@endpoint(answers=OneTripView, allow="ratings.read")
async def one_trip_rates(request: Request, by: Staff, ratings: RatingService) -> HTTPResponse:
    """一趟办成率: by matter."""
    items = [
        OneTripRow(
            matter=row.matter,
            asked=row.asked,
            one_trip_rate=round(row.once / row.asked, 3),
            list_right_rate=round(row.right / row.asked, 3),
        )
        for row in await ratings.one_trip(by)
    ]
    return reply(OneTripView(items=items))


def _view(row: Rating) -> StaffRatingView:
    return StaffRatingView.model_validate(
        {
            "id": str(row.id),
            "event_kind": row.event_kind,
            "event_id": row.event_id,
            "level": row.level,
            "level_name": LEVELS[row.level],
            "tags": [TAGS[tag].say if tag in TAGS else tag for tag in row.tags],
            "text": row.text,
            "anonymous": row.anonymous,
            "matter": row.matter_id,
            "area": row.area_id,
            "department": row.department,
            "repair_ticket": str(row.ticket_id) if row.ticket_id else None,
            "at": local(row.at),
        }
    )
