"""/api/v1/staff/halls and /api/v1/staff/hall-kinds: look after halls."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.done import DoneView
from server.halls.desk import ACTION, HallDesk, HallEdit, edition
from server.halls.hours import HoursUnreadable, parse, say
from server.halls.kinds import KINDS, LEVELS, kind_name, service_name
from server.halls.models import Hall, HallClosure
from server.halls.service import HallFinder
from server.halls.staff_schemas import (
    ClosureBody,
    HallBody,
    HallKindsView,
    HallKindView,
    HoursQuery,
    HoursView,
    KindServicesBody,
    NotesView,
    ServiceChoiceView,
    StaffClosureView,
    StaffHallDetailView,
    StaffHallsQuery,
    StaffHallsView,
    StaffHallView,
    TakenMatterView,
    TakenView,
)
from server.paging import page_of
from server.search.schemas import AreaView
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("staff-halls", url_prefix="/api/v1/staff")


@bp.get("/halls")
@endpoint(answers=StaffHallsView, allow="halls.read")
async def staff_halls(request: Request, by: Staff, query: StaffHallsQuery, desk: HallDesk) -> HTTPResponse:
    """网点列表: by area."""
    found = desk.rows(q=clean(query.q), area=query.area, kind=query.kind, verified=query.verified, closed=query.closed, by=by)
    rows, total = await page_of(found, query)
    closures = await desk.closures([row.id for row in rows])
    items = [StaffHallView(**_view(row, closures[row.id], desk, by)) for row in rows]
    return reply(StaffHallsView(items=items, total=total, page=query.page, size=query.size))


@bp.get("/halls/<hall_id:str>")
@endpoint(answers=StaffHallDetailView, allow="halls.read")
async def staff_hall(request: Request, hall_id: str, by: Staff, desk: HallDesk, finder: HallFinder) -> HTTPResponse:
    """一个网点: with its closures and the matters that it takes."""
    return reply(await _detail(await desk.get(hall_id, by=by), desk, finder, by))


@bp.put("/halls/<hall_id:str>")
@endpoint(answers=StaffHallDetailView, allow=ACTION)
async def edit_hall(request: Request, hall_id: str, by: Staff, body: HallBody, desk: HallDesk, finder: HallFinder) -> HTTPResponse:
    """修改网点: the whole form."""
    point = (body.point.lat, body.point.lng, body.point.datum) if body.point else None
    notes = {name: clean(text) for name, text in body.notes.model_dump().items()}
    words = {name: clean(getattr(body, name)) for name in ("name", "address", "phone", "phone_source", "hours")}
    edit = HallEdit(point=point, position=body.position, notes=notes, verified=body.verified, seen=body.edition, **words)
    return reply(await _detail(await desk.edit(hall_id, edit, by=by), desk, finder, by))


@bp.post("/halls/<hall_id:str>/closures")
@endpoint(answers=StaffClosureView, status=201, idempotent=True, allow=ACTION)
async def close_hall(request: Request, hall_id: str, by: Staff, body: ClosureBody, desk: HallDesk) -> HTTPResponse:
    """临时停办: residents see it at once, and the hall counts as shut."""
    row = await desk.close(hall_id, body.begins_at, body.ends_at, clean(body.reason), by=by)
    return reply(_closure(row, desk), status=201)


@bp.delete("/halls/<hall_id:str>/closures/<closure_id:uuid>")
@endpoint(answers=DoneView, allow=ACTION)
async def reopen_hall(request: Request, hall_id: str, closure_id: UUID, by: Staff, desk: HallDesk) -> HTTPResponse:
    """撤销临时停办。"""
    await desk.reopen(hall_id, closure_id, by=by)
    return reply(DoneView(say="已撤销，按平时的时间开放"))


@bp.get("/hours")
@endpoint(answers=HoursView, allow="halls.read")
async def read_hours(request: Request, by: Staff, query: HoursQuery) -> HTTPResponse:
    """看看时间写得对不对: the text in words, or what is wrong with it."""
    try:
        parse(query.hours)
    except HoursUnreadable as refusal:
        return reply(HoursView(text="", problem=str(refusal)))
    return reply(HoursView(text=say(query.hours), problem=None))


@bp.get("/hall-kinds")
@endpoint(answers=HallKindsView, allow="halls.read")
async def hall_kinds(request: Request, by: Staff, desk: HallDesk, finder: HallFinder) -> HTTPResponse:
    """哪类网点办哪些事: kinds of hall, what each takes, and which matters go there."""
    halls = [hall.type for hall in finder.halls.values()]
    kinds = sorted(
        {*(kind for kinds in finder.kinds.values() for kind in kinds), *halls},
        key=lambda kind: list(KINDS).index(kind) if kind in KINDS else 99,
    )
    levels: dict[str, set[str]] = {}
    for service, level in {*finder.kinds, *desk.needed()}:
        levels.setdefault(service, set()).add(level)
    return reply(
        HallKindsView(
            kinds=[
                HallKindView(id=kind, name=kind_name(kind), halls=halls.count(kind), takes=_takes(kind, desk, finder)) for kind in kinds
            ],
            services=[
                ServiceChoiceView(service=service, service_name=service_name(service), levels=[level for level in LEVELS if level in found])
                for service, found in sorted(levels.items())
            ],
        )
    )


@bp.put("/hall-kinds/<kind:str>")
@endpoint(answers=DoneView, allow="halls.services")
async def set_hall_kind(request: Request, kind: str, by: Staff, body: KindServicesBody, desk: HallDesk) -> HTTPResponse:
    """修改一类网点办理的服务: for the whole city."""
    await desk.set_services(kind, {(one.service, one.level) for one in body.takes}, by=by)
    return reply(DoneView(say="已保存，居民马上按新的网点查询"))


async def _detail(row: Hall, desk: HallDesk, finder: HallFinder, by: Staff) -> StaffHallDetailView:
    closures = await desk.closures([row.id])
    return StaffHallDetailView(**_view(row, closures[row.id], desk, by), takes=_takes(row.type, desk, finder))


def _takes(kind: str, desk: HallDesk, finder: HallFinder) -> list[TakenView]:
    needed = desk.needed()
    return [
        TakenView(
            service=service,
            service_name=service_name(service),
            level=level,
            level_name=LEVELS[level],
            matters=[TakenMatterView(**matter) for matter in needed.get((service, level), [])],
        )
        for service, level in finder.taking(kind)
    ]


def _view(row: Hall, closures: list[HallClosure], desk: HallDesk, by: Staff) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.type,
        "kind_name": kind_name(row.type),
        "area": AreaView(**desk.areas.places.get(row.area_id, desk.areas.city).view()),
        "address": row.address,
        "phone": row.phone,
        "phone_source": row.phone_source,
        "lat": row.lat,
        "lng": row.lng,
        "position": row.position,
        "hours": row.hours,
        "hours_text": say(row.hours),
        "notes": NotesView(**row.notes),
        "verified": row.verified,
        "verified_by": row.verified_by,
        "verified_at": local(row.verified_at),
        "closures": [_closure(one, desk) for one in closures],
        "editable": by.may(ACTION, area=row.area_id),
        "edition": edition(row),
    }


def _closure(row: HallClosure, desk: HallDesk) -> StaffClosureView:
    begins_at, ends_at = local(row.begins_at), local(row.ends_at)
    return StaffClosureView(
        id=str(row.id),
        begins_at=begins_at,
        ends_at=ends_at,
        reason=row.reason,
        staff_name=row.staff_name,
        now=begins_at <= desk.clock.now() < ends_at,
    )
