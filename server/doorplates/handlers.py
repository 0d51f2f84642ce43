"""Scanning: the API, the ordinary-link address printed on the plate, and the plate's codes."""

import asyncio
from collections.abc import Callable
from urllib.parse import quote, unquote

from sanic import Blueprint, HTTPResponse, Request
from sanic.response import redirect

from geo.datum import to_gcj02
from server.doorplates import guard, qr, scene
from server.doorplates.arrival import ArrivalService
from server.doorplates.lifecycle import ANSWERING
from server.doorplates.registry.errors import PhotoNotFound
from server.doorplates.registry.photos import Photos
from server.doorplates.schemas import ScanQuery, ScanView
from server.doorplates.service import DoorplateService
from server.doorplates.wxacode import MiniProgramCodes
from server.limits import RateLimits
from server.settings import Settings
from server.web import endpoint, reply_bytes

bp = Blueprint("doorplates")


@bp.get("/api/v1/scan/<scene:path>")
@endpoint(answers=ScanView)
async def scan(
    request: Request, scene: str, query: ScanQuery, arrivals: ArrivalService, plates: DoorplateService, limits: RateLimits
) -> HTTPResponse:
    """扫码: where the resident stands and what is near, whatever was typed or scanned."""
    typed = unquote(scene)
    await guard.check(typed, plates, limits, request)
    here = to_gcj02(query.lat, query.lng, query.datum) if query.lat is not None and query.lng is not None else None
    says = query.says.split(",") if query.says else ()
    return reply_bytes(await arrivals.scan(typed, says, here, query.entry))


@bp.get("/d/<scene:path>")
@endpoint(answers="", status=302)
async def open_client(request: Request, scene: str) -> HTTPResponse:
    """普通链接: WeChat's own rule opens the mini-program; any other scanner comes here and is sent on to the web client."""
    return redirect(f"/h5/#/pages/home/home?scene={quote(unquote(scene).split('/')[0][:64], safe='')}")


@bp.get("/api/v1/doorplates/<scene>/qr.png")
@endpoint(answers="image/png")
async def qr_png(request: Request, scene: str, plates: DoorplateService, settings: Settings, limits: RateLimits) -> HTTPResponse:
    """二维码 PNG, with number, name and code under it."""
    await guard.check(unquote(scene), plates, limits, request)
    body = await _drawn(qr.png, scene, plates, settings)
    return reply_bytes(body, content_type="image/png", headers={"cache-control": "public, max-age=3600"})


@bp.get("/api/v1/doorplates/<scene>/qr.svg")
@endpoint(answers="image/svg+xml")
async def qr_svg(request: Request, scene: str, plates: DoorplateService, settings: Settings, limits: RateLimits) -> HTTPResponse:
    """二维码 SVG, for print."""
    await guard.check(unquote(scene), plates, limits, request)
    body = await _drawn(qr.svg, scene, plates, settings)
    return reply_bytes(body, content_type="image/svg+xml", headers={"cache-control": "public, max-age=3600"})


@bp.get("/api/v1/doorplates/<scene>/wxacode.png")
@endpoint(answers="image/png")
async def wxacode_png(request: Request, scene: str, codes: MiniProgramCodes, plates: DoorplateService, limits: RateLimits) -> HTTPResponse:
    """小程序码 PNG: opens the mini-program at this plate. Made by WeChat, so it needs the mini-program's credentials."""
    await guard.check(unquote(scene), plates, limits, request)
    body = await codes.png(unquote(scene))
    return reply_bytes(body, content_type="image/png", headers={"cache-control": "public, max-age=3600"})


@bp.get("/api/v1/doorplates/<scene>/photo.jpg")
@endpoint(answers="image/jpeg")
async def plate_photo(request: Request, scene: str, plates: DoorplateService, photos: Photos, limits: RateLimits) -> HTTPResponse:
    """真门牌的照片: for whoever stands before a sign and wonders whether somebody has pasted another code over it."""
    await guard.check(unquote(scene), plates, limits, request)
    plate = plates.get(unquote(scene))
    if plate.photo is None or plate.status not in ANSWERING:
        raise PhotoNotFound
    body = await photos.read(await photos.of(plate.photo, plate.scene_code))
    return reply_bytes(body, content_type="image/jpeg", headers={"cache-control": "public, max-age=3600"})


async def _drawn(draw: Callable[[str, str, str, str], bytes], typed: str, plates: DoorplateService, settings: Settings) -> bytes:
    """Drawing takes some 10 ms of CPU: off the loop, and kept."""
    plate = plates.get(typed)
    address = f"{settings.public_base}/d/{plate.scene_code}"
    return await asyncio.to_thread(draw, address, plate.number, plate.name, scene.grouped(plate.scene_code))
