"""/api/v1/staff/doorplates: list, map, one plate, its steps and photos."""

from urllib.parse import quote
from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.doorplates import lifecycle
from server.doorplates.health.service import HealthService
from server.doorplates.registry.listing import MOST_EXPORTED, PlateListing
from server.doorplates.registry.photos import Photos
from server.doorplates.registry.places import Spot, point_in_city
from server.doorplates.registry.schemas import (
    AreaChoice,
    AreaChoices,
    EditBody,
    IssueBody,
    ManyStepsBody,
    ManyStepsView,
    MapQuery,
    MapView,
    PhotoView,
    PlateDetailView,
    PlatesFilter,
    PlatesQuery,
    PlatesView,
    SpotBody,
    StepBody,
)
from server.doorplates.registry.service import New, PlateRegistry, Taking
from server.doorplates.service import SITE_TYPES
from server.paging import page_of
from server.photos import LARGEST_UPLOAD
from server.tables import csv_of
from server.text import clean
from server.web import Upload, endpoint, reply, reply_bytes

bp = Blueprint("staff-doorplates", url_prefix="/api/v1/staff/doorplates")

CSV = "text/csv; charset=utf-8"
EXPORT_COLUMNS = (
    "编号",
    "场景码",
    "名称",
    "场所类型",
    "区镇",
    "社区",
    "地址",
    "纬度(GCJ-02)",
    "经度(GCJ-02)",
    "状态",
    "近30天扫码",
    "最近扫码",
)
PHOTO = Upload(LARGEST_UPLOAD, ("application/octet-stream",))


@bp.get("/", strict_slashes=False)
@endpoint(answers=PlatesView, allow="doorplates.read")
async def staff_doorplates(request: Request, by: Staff, query: PlatesQuery, listing: PlateListing) -> HTTPResponse:
    """门牌列表: by number, with what is wrong with each."""
    rows, total = await page_of(listing.rows(query, by=by), query)
    return reply(PlatesView(items=await listing.views(rows), total=total, page=query.page, size=query.size))


@bp.get("/export.csv")
@endpoint(answers="text/csv", allow="doorplates.read")
async def staff_doorplates_export(request: Request, by: Staff, query: PlatesFilter, listing: PlateListing) -> HTTPResponse:
    """导出门牌: the list with its filters as CSV for Excel or WPS, 20,000 rows at most."""
    plates = await listing.rows(query, by=by).limit(MOST_EXPORTED)
    lines = []
    for start in range(0, len(plates), 500):
        for plate, view in zip(plates[start : start + 500], await listing.views(plates[start : start + 500]), strict=True):
            town = listing.areas.town_of(plate.area_id)
            scanned = view["last_scan_at"]
            lines.append(
                (
                    *(plate.number, plate.scene_code, plate.name, SITE_TYPES.get(plate.site_type, plate.site_type)),
                    *(town.name if town else "", view["area"]["name"] if view["area"]["kind"] == "community" else "", plate.address),
                    *(plate.lat, plate.lng, view["status_name"], view["scans_30_days"]),
                    scanned.strftime("%Y-%m-%d %H:%M") if scanned else "",
                )
            )
    return reply_bytes(csv_of(EXPORT_COLUMNS, lines), content_type=CSV, headers=attachment("门牌.csv"))


@bp.get("/map")
@endpoint(answers=MapView, allow="doorplates.read")
async def staff_doorplates_map(request: Request, by: Staff, query: MapQuery, listing: PlateListing) -> HTTPResponse:
    """门牌地图: points of plates, halls and towns, GCJ-02."""
    return reply(MapView.model_validate(await listing.map(query, by=by)))


@bp.get("/areas")
@endpoint(answers=AreaChoices, allow="doorplates.read")
async def doorplate_areas(request: Request, by: Staff, areas: AreaService) -> HTTPResponse:
    """可选的区域: where this person may see and issue plates."""
    items = [
        AreaChoice(id=area.id, name=area.name, kind=area.kind, parent=area.parent, issue=by.may("doorplates.issue", area=area.id))
        for area in areas.places.values()
        if by.may("doorplates.read", area=area.id)
    ]
    return reply(AreaChoices(items=items))


@bp.post("/", strict_slashes=False)
@endpoint(answers=PlateDetailView, status=201, idempotent=True, allow="doorplates.issue")
async def issue_doorplate(request: Request, by: Staff, body: IssueBody, registry: PlateRegistry, listing: PlateListing) -> HTTPResponse:
    """制发一块门牌: with a new code, in design."""
    plate = await registry.issue(New(spot_of(body), body.number), by=by)
    return reply(PlateDetailView.model_validate(await listing.detail(plate, by=by)), status=201)


@bp.post("/steps")
@endpoint(answers=ManyStepsView, idempotent=True, allow="doorplates.edit")
async def take_steps(request: Request, by: Staff, body: ManyStepsBody, registry: PlateRegistry, health: HealthService) -> HTTPResponse:
    """批量流转: the same step of many plates, all or none."""
    by.admit(lifecycle.step_of(body.step).action)
    done = await registry.take_many(body.codes, Taking(body.step, clean(body.reason)), by=by)
    await health.refresh([plate.scene_code for plate in done])
    return reply(ManyStepsView(done=len(done)))


@bp.get("/<scene_code:str>")
@endpoint(answers=PlateDetailView, allow="doorplates.read")
async def staff_doorplate(request: Request, scene_code: str, by: Staff, registry: PlateRegistry, listing: PlateListing) -> HTTPResponse:
    """一块门牌: its places with the scans of each, its log, and what may be done with it now."""
    plate = await registry.get(scene_code, by=by)
    return reply(PlateDetailView.model_validate(await listing.detail(plate, by=by)))


@bp.put("/<scene_code:str>")
@endpoint(answers=PlateDetailView, idempotent=True, allow="doorplates.edit")
async def edit_doorplate(
    request: Request, scene_code: str, by: Staff, body: EditBody, registry: PlateRegistry, listing: PlateListing
) -> HTTPResponse:
    """修改门牌资料: without printing it again."""
    await registry.get(scene_code, by=by, action="doorplates.edit")
    plate = await registry.edit(scene_code, spot_of(body), verified=body.verified, by=by, reason=clean(body.reason))
    return reply(PlateDetailView.model_validate(await listing.detail(plate, by=by)))


@bp.post("/<scene_code:str>/steps")
@endpoint(answers=PlateDetailView, idempotent=True, allow="doorplates.edit")
async def take_step(
    request: Request, scene_code: str, by: Staff, body: StepBody, registry: PlateRegistry, listing: PlateListing, health: HealthService
) -> HTTPResponse:
    """流转: the next step in a plate's life; what it is called says which right it needs."""
    action = lifecycle.step_of(body.step).action
    await registry.get(scene_code, by=by)
    by.admit(action)
    place = spot_of(body.place) if body.place else None
    plate = await registry.take(scene_code, Taking(body.step, clean(body.reason), body.photo, place, body.successor), by=by)
    await health.refresh([plate.scene_code])
    return reply(PlateDetailView.model_validate(await listing.detail(plate, by=by)))


@bp.post("/<scene_code:str>/photos", stream=True)
@endpoint(answers=PhotoView, status=201, allow="doorplates.inspect", upload=PHOTO)
async def add_photo(request: Request, scene_code: str, by: Staff, registry: PlateRegistry, photos: Photos) -> HTTPResponse:
    """上传照片: JPG or PNG up to 8 MB; kept without the place and time that the phone writes into it."""
    plate = await registry.get(scene_code, by=by, action="doorplates.inspect")
    row = await photos.keep(plate.scene_code, request.body, by.id)
    return reply(PhotoView(id=row.id, width=row.width, height=row.height), status=201)


@bp.get("/<scene_code:str>/photos/<photo_id:uuid>")
@endpoint(answers="image/jpeg", allow="doorplates.read")
async def staff_photo(
    request: Request, scene_code: str, photo_id: UUID, by: Staff, registry: PlateRegistry, photos: Photos
) -> HTTPResponse:
    """看照片。"""
    plate = await registry.get(scene_code, by=by)
    body = await photos.read(await photos.of(photo_id, plate.scene_code))
    return reply_bytes(body, content_type="image/jpeg", headers={"cache-control": "private, max-age=86400"})


def spot_of(body: SpotBody) -> Spot:
    """As the services take it: clean text, GCJ-02."""
    lat, lng = point_in_city(body.lat, body.lng, body.datum)
    return Spot(clean(body.name), body.site_type, body.area, clean(body.address or "") or None, lat, lng, body.exact)


def attachment(name: str) -> dict[str, str]:
    """Headers of a download under a Chinese name."""
    return {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}", "cache-control": "no-store"}
