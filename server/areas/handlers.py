"""/api/v1/staff/areas and /api/v1/staff/calendar."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.areas import calendar
from server.areas.desk import FIRST_YEAR, LAST_YEAR, AreaDesk
from server.areas.errors import DayNotEntered, DaysWrong
from server.areas.models import Area
from server.areas.schemas import AreaBody, DaysBody, SpecialDayView, StaffAreasView, StaffAreaView, YearView
from server.areas.service import AreaService, Place
from server.done import DoneView
from server.text import clean, day
from server.web import endpoint, reply

bp = Blueprint("staff-areas", url_prefix="/api/v1/staff")


@bp.get("/areas", strict_slashes=False)
@endpoint(answers=StaffAreasView, allow="areas.read")
async def staff_areas(request: Request, by: Staff, areas: AreaService) -> HTTPResponse:
    """区域: the whole tree, city first, as a flat list that names parents."""
    return reply(StaffAreasView(items=[_view(place) for place in areas.places.values()]))


@bp.put("/areas/<area_id:str>")
@endpoint(answers=StaffAreaView, allow="areas.edit")
async def edit_area(request: Request, area_id: str, by: Staff, body: AreaBody, desk: AreaDesk) -> HTTPResponse:
    """修改区域: name, usual name, position and whether somebody checked it."""
    point = (body.point.lat, body.point.lng, body.point.datum) if body.point else None
    names = {"name": clean(body.name), "common_name": clean(body.common_name), "precision": clean(body.precision)}
    row = await desk.edit(area_id, point=point, verified=body.verified, by=by, **names)
    return reply(_row(row))


@bp.get("/calendar/<year:int>")
@endpoint(answers=YearView, allow="calendar.read")
async def staff_calendar(request: Request, year: int, by: Staff, desk: AreaDesk) -> HTTPResponse:
    """工作日历: one year's holidays and make-up workdays, from the library and entered by hand."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DaysWrong(message=f"只能看 {FIRST_YEAR} 到 {LAST_YEAR} 年")
    known = calendar.library_year(year)
    days = {at: SpecialDayView(day=at, kind=kind, name=name, entered=False, source="") for at, kind, name in known or ()}
    entered = await desk.entered(year)
    days |= {row.day: SpecialDayView(day=row.day, kind=row.kind, name=row.name, entered=True, source=row.source) for row in entered}
    if known is not None:
        state, say = "library", "这一年的放假安排已随系统更新；有变动的日子可以录入，以录入的为准"
    elif entered:
        state, say = "entered", "这一年的安排是录入的；没有录入的日子按平常的周一到周五上班算"
    else:
        state, say = (
            "unannounced",
            "这一年的放假安排国务院办公厅还没有公布，或者还没有录入。周一到周五居民会看到“时间未公布”，不会乱猜",
        )
    return reply(YearView(year=year, state=state, say=say, days=[days[at] for at in sorted(days)]))


@bp.post("/calendar/days")
@endpoint(answers=DoneView, status=201, idempotent=True, allow="calendar.edit")
async def enter_days(request: Request, by: Staff, body: DaysBody, desk: AreaDesk) -> HTTPResponse:
    """录入放假或调休: from the first to the last day, with the source."""
    count = await desk.enter(body.first, body.last, kind=body.kind, name=clean(body.name), source=clean(body.source), by=by)
    return reply(DoneView(say=f"已录入 {count} 天，几秒钟内生效"), status=201)


@bp.delete("/calendar/days/<text:str>")
@endpoint(answers=DoneView, allow="calendar.edit")
async def remove_day(request: Request, text: str, by: Staff, desk: AreaDesk) -> HTTPResponse:
    """删掉录入的一天: the library's word counts again, or nobody's."""
    at = day(text)
    if at is None:
        raise DayNotEntered
    await desk.remove(at, by=by)
    return reply(DoneView(say="已删除，几秒钟内生效"))


def _view(place: Place) -> StaffAreaView:
    return StaffAreaView(
        id=place.id,
        name=place.name,
        common_name=place.common_name,
        kind=place.kind,
        parent=place.parent,
        lat=place.point.lat if place.point else None,
        lng=place.point.lng if place.point else None,
        precision=place.precision,
        verified=place.verified,
    )


def _row(row: Area) -> StaffAreaView:
    return StaffAreaView(
        id=row.id,
        name=row.name,
        common_name=row.common_name,
        kind=row.kind,
        parent=row.parent_id,
        lat=row.lat,
        lng=row.lng,
        precision=row.precision,
        verified=row.verified,
    )
