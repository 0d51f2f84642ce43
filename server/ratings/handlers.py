"""/api/v1/ratings, /api/v1/suggestions and the staff's list of ratings."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.accounts.staff.caller import Staff
from server.accounts.wechat.service import WeChatSignIn
from server.clock import local
from server.ledger.service import LedgerService
from server.limits import RateLimits
from server.matters.catalogue import Catalogue
from server.paging import page_of
from server.ratings import tags as table
from server.ratings.models import Rating, RatingAppeal
from server.ratings.schemas import (
    AppealBody,
    AppealDecisionBody,
    AppealView,
    RatingBody,
    RatingTagsView,
    RatingTagView,
    RatingView,
    StaffRatingsQuery,
    StaffRatingsView,
    StaffRatingView,
    SuggestionBody,
    SuggestionView,
)
from server.ratings.service import APPEAL, READ, REVIEW, RatingService, Told
from server.web import endpoint, reply

bp = Blueprint("ratings", url_prefix="/api/v1")


@bp.get("/ratings/tags")
@endpoint(answers=RatingTagsView)
async def rating_tags(request: Request) -> HTTPResponse:
    """评价的等级和标签。"""
    every = table.GOOD | table.BAD
    tags = [
        RatingTagView(id=id_, label=say, levels=[level for level in table.LEVELS if id_ in table.fitting(level)])
        for id_, say in every.items()
    ]
    return reply(RatingTagsView(version=table.VERSION, levels={str(level): say for level, say in table.LEVELS.items()}, tags=tags))


@bp.post("/ratings", strict_slashes=False)
@endpoint(answers=RatingView, status=201)
async def rate(
    request: Request, who: Resident, body: RatingBody, ratings: RatingService, people: WeChatSignIn, limits: RateLimits
) -> HTTPResponse:
    """评价: once for each service, never filled in beforehand."""
    await limits.count("ticket", str(who.id))
    told = Told(body.level, tuple(dict.fromkeys(body.tags)), body.text, body.anonymous, body.trips, body.list_right, body.wrong_material)
    identity = await people.identity_of(who.id)
    openid = identity.openid if identity else None
    row = await ratings.rate(body.event_kind, body.event_id, told, resident=who.id, openid=openid)
    say = f"谢谢您的评价。已开出整改工单 {row.repair_ticket}，办好后会回访您" if row.repair_ticket else "谢谢您的评价"
    if row.repair_ticket and row.anonymous:
        say = "谢谢您的评价。已开出整改工单，您选择了匿名，我们不会联系您"
    view = RatingView(id=row.id, level=row.level, tags=row.tags, text=row.text, at=local(row.at), repair_ticket=row.repair_ticket, say=say)
    return reply(view, status=201)


@bp.post("/suggestions", strict_slashes=False)
@endpoint(answers=SuggestionView, status=201, idempotent=True)
async def suggest_something(
    request: Request, who: Resident | None, body: SuggestionBody, ledger: LedgerService, catalogue: Catalogue, limits: RateLimits
) -> HTTPResponse:
    """意见建议: into the ledger."""
    await limits.count("report", str(who.id) if who else str(request.remote_addr or request.ip))
    matter = body.matter if body.matter in catalogue.matters else None
    id_ = await ledger.report("suggestion", body.text[:480], plate=body.plate, matter=matter, field=None, resident=who.id if who else None)
    return reply(SuggestionView(id=id_, say="收到了，谢谢您。采纳后会告诉您"), status=201)


@bp.get("/staff/ratings")
@endpoint(answers=StaffRatingsView, allow=READ)
async def ratings_for_staff(request: Request, by: Staff, query: StaffRatingsQuery) -> HTTPResponse:
    """评价列表: without the person."""
    rows = Rating.filter(by.where(READ))
    if query.bad:
        rows = rows.filter(level__lte=table.BAD_FROM)
    found, total = await page_of(rows.order_by("-at", "id"), query)
    appeals = {one.rating_id: one for one in await RatingAppeal.filter(rating_id__in=[row.id for row in found])}
    items = [
        StaffRatingView(
            id=row.id,
            event_kind=row.event_kind,
            level=row.level,
            tags=row.tags,
            text=row.text,
            unchecked=row.unchecked,
            anonymous=row.anonymous,
            matter=row.matter_id,
            area=row.area_id,
            trips=row.trips,
            list_right=row.list_right,
            repair_ticket=row.repair_ticket,
            appeal=_appeal(appeals.get(row.id)),
            at=local(row.at),
        )
        for row in found
    ]
    return reply(StaffRatingsView(items=items, total=total, page=query.page, size=query.size))


def _appeal(found: RatingAppeal | None) -> str:
    if found is None:
        return "none"
    return "open" if found.accepted is None else "accepted" if found.accepted else "refused"


@bp.post("/staff/ratings/<rating_id:uuid>/appeal")
@endpoint(answers=AppealView, status=201, allow=APPEAL)
async def appeal_rating(request: Request, rating_id: UUID, by: Staff, body: AppealBody, ratings: RatingService) -> HTTPResponse:
    """申诉: somebody else decides."""
    return reply(_appeal_view(await ratings.appeal(rating_id, body.reason, by=by)), status=201)


@bp.post("/staff/ratings/<rating_id:uuid>/appeal/decision")
@endpoint(answers=AppealView, allow=REVIEW)
async def decide_appeal(request: Request, rating_id: UUID, by: Staff, body: AppealDecisionBody, ratings: RatingService) -> HTTPResponse:
    """复核申诉。"""
    return reply(_appeal_view(await ratings.decide(rating_id, body.accepted, body.why, by=by)))


def _appeal_view(row: RatingAppeal) -> AppealView:
    return AppealView(rating=row.rating_id, accepted=row.accepted, reason=row.reason)
