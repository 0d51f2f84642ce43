"""/api/v1/staff/inspection-rounds."""

from typing import Any
from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from geo.datum import Point
from geo.navigation import links
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.doorplates.models import Doorplate
from server.doorplates.registry.listing import PlateListing, local
from server.doorplates.rounds.models import InspectionRound
from server.doorplates.rounds.schemas import CheckBody, RoundBody, RoundDetailView, RoundsQuery, RoundsView, RoundView, StopView
from server.doorplates.rounds.service import RESULTS, RoundService
from server.paging import page_of
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("staff-inspection-rounds", url_prefix="/api/v1/staff/inspection-rounds")


@bp.get("/", strict_slashes=False)
@endpoint(answers=RoundsView, allow="doorplates.inspect")
async def inspection_rounds(request: Request, by: Staff, query: RoundsQuery, rounds: RoundService, areas: AreaService) -> HTTPResponse:
    """巡检任务: newest first."""
    rows, total = await page_of(rounds.rounds(query, by=by), query)
    items = [RoundView(**_view(row, areas)) for row in rows]
    return reply(RoundsView(items=items, total=total, page=query.page, size=query.size))


@bp.post("/", strict_slashes=False)
@endpoint(answers=RoundView, status=201, idempotent=True, allow="doorplates.inspect")
async def begin_round(request: Request, by: Staff, body: RoundBody, rounds: RoundService, areas: AreaService) -> HTTPResponse:
    """新建巡检: plates of an area in the order of the way."""
    return reply(RoundView(**_view(await rounds.begin(body, clean(body.title), by=by), areas)), status=201)


@bp.get("/<round_id:uuid>")
@endpoint(answers=RoundDetailView, allow="doorplates.inspect")
async def inspection_round(request: Request, round_id: UUID, by: Staff, rounds: RoundService, listing: PlateListing) -> HTTPResponse:
    """一次巡检: stop by stop."""
    round_ = await rounds.get(round_id, by=by)
    return reply(await _detail(round_, rounds, listing))


@bp.post("/<round_id:uuid>/stops/<scene_code:str>")
@endpoint(answers=RoundDetailView, idempotent=True, allow="doorplates.inspect")
async def check_stop(
    request: Request, round_id: UUID, scene_code: str, by: Staff, body: CheckBody, rounds: RoundService, listing: PlateListing
) -> HTTPResponse:
    """看过一块: what was found, with a photo."""
    return reply(await _detail(await rounds.check(round_id, scene_code, body, clean(body.note), by=by), rounds, listing))


@bp.post("/<round_id:uuid>/close")
@endpoint(answers=RoundView, allow="doorplates.inspect")
async def close_round(request: Request, round_id: UUID, by: Staff, rounds: RoundService, areas: AreaService) -> HTTPResponse:
    """结束巡检。"""
    return reply(RoundView(**_view(await rounds.close(round_id, by=by), areas)))


def _view(row: InspectionRound, areas: AreaService) -> dict[str, Any]:
    columns = ("id", "title", "status", "stops", "checked", "wrong", "metres", "staff_name")
    return {name: getattr(row, name) for name in columns} | {
        "area": areas.places.get(row.area_id, areas.city).view(),
        "created_at": local(row.created_at),
        "finished_at": local(row.finished_at),
    }


async def _detail(round_: InspectionRound, rounds: RoundService, listing: PlateListing) -> RoundDetailView:
    stops = await rounds.stops(round_)
    rows = await Doorplate.filter(scene_code__in=[stop.scene_code for stop in stops])
    plates = {view["scene_code"]: view for view in await listing.views(rows)}
    items = []
    for stop in stops:
        plate = plates[stop.scene_code]
        navigation = links(plate["name"], Point(plate["lat"], plate["lng"]), address=plate["address"] or "")
        items.append(
            StopView(
                place=stop.place,
                **{
                    name: plate[name]
                    for name in ("scene_code", "number", "name", "address", "lat", "lng", "status_name", "photo", "findings")
                },
                navigation=navigation["amap"],
                result=stop.result or None,
                result_name=RESULTS.get(stop.result, ""),
                note=stop.note,
                taken=stop.photo_id,
                checked_at=local(stop.checked_at),
                staff_name=stop.staff_name,
            )
        )
    return RoundDetailView(**_view(round_, listing.areas), items=items)
