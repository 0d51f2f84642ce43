"""/api/v1/staff/ratings: to read, and to appeal against. There is no route that changes one."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.matters.catalogue import Catalogue
from server.paging import page_of
from server.ratings.appeals import DECISIONS, AppealService
from server.ratings.models import Rating, RatingAppeal
from server.ratings.schemas import (
    AppealBody,
    AppealDecisionBody,
    AppealsQuery,
    AppealsView,
    AppealView,
    DepartmentRatingsRow,
    DepartmentRatingsView,
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
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("staff-ratings", url_prefix="/api/v1/staff/ratings")


@bp.get("/", strict_slashes=False)
@endpoint(answers=StaffRatingsView, allow="ratings.read")
async def staff_ratings(request: Request, by: Staff, query: RatingsQuery, ratings: RatingService, appeals: AppealService) -> HTTPResponse:
    """评价列表: newest first, without who said it."""
    rows = ratings.listed(
        by, level=query.level, bad=query.bad, event_kind=query.kind, area=query.area, department=query.department, matter=query.matter
    )
    found, total = await page_of(rows, query)
    appealed = await appeals.of([row.id for row in found])
    items = [_view(row, appealed.get(row.id), appeals.until(row)) for row in found]
    return reply(StaffRatingsView(items=items, total=total, page=query.page, size=query.size))


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


@bp.get("/departments")
@endpoint(answers=DepartmentRatingsView, allow="ratings.read")
async def department_ratings(request: Request, by: Staff, ratings: RatingService) -> HTTPResponse:
    """部门评价统计。"""
    items = [
        DepartmentRatingsRow(department=row.department, rated=row.rated, average=round(row.average, 2), bad=row.bad, left_out=row.left_out)
        for row in await ratings.by_department(by)
    ]
    return reply(DepartmentRatingsView(items=items))


@bp.get("/appeals")
@endpoint(answers=AppealsView, allow="ratings.read")
async def rating_appeals(request: Request, by: Staff, query: AppealsQuery, appeals: AppealService) -> HTTPResponse:
    """差评申诉列表: whoever waits longest first."""
    wanted = {"": None, "open": ""}.get(query.decision, query.decision)
    found, total = await page_of(appeals.listed(by, decision=wanted), query)
    return reply(AppealsView(items=[_appeal(row) for row in found], total=total, page=query.page, size=query.size))


@bp.post("/<rating_id:uuid>/appeal")
@endpoint(answers=AppealView, status=201, idempotent=True, allow="ratings.appeal")
async def appeal_rating(request: Request, rating_id: UUID, by: Staff, body: AppealBody, appeals: AppealService) -> HTTPResponse:
    """申诉: once for a rating, within the time for it."""
    return reply(_appeal(await appeals.appeal(rating_id, clean(body.reason), by=by)), status=201)


@bp.post("/<rating_id:uuid>/appeal/decision")
@endpoint(answers=AppealView, idempotent=True, allow="ratings.judge")
async def decide_appeal(request: Request, rating_id: UUID, by: Staff, body: AppealDecisionBody, appeals: AppealService) -> HTTPResponse:
    """裁决, by another person than whoever appealed."""
    return reply(_appeal(await appeals.decide(rating_id, body.decision, clean(body.say), by=by)))


def _appeal(row: RatingAppeal) -> AppealView:
    return AppealView.model_validate(
        {
            "rating": str(row.rating_id),
            "department": row.department,
            "area": row.area_id,
            "reason": row.reason,
            "by": row.by_name,
            "at": local(row.at),
            "decision": row.decision or "open",
            "decision_name": DECISIONS[row.decision],
            "say": row.say,
            "decided_by": row.decided_name,
            "decided_at": local(row.decided_at),
        }
    )


def _view(row: Rating, appeal: RatingAppeal | None, until: datetime | None) -> StaffRatingView:
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
            "appeal": _appeal(appeal) if appeal else None,
            "appeal_until": until,
            "counted": appeal is None or appeal.decision != "upheld",
            "at": local(row.at),
        }
    )
