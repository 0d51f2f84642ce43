"""GET /screen/{place}: the page; /api/v1/screens/{place}: what it shows."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import unquote

from sanic import Blueprint, HTTPResponse, Request

from server.doorplates import qr
from server.errors import NotFound
from server.screens.schemas import ScreenView
from server.screens.service import ScreenService
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("screens")
PAGE = Path(__file__).resolve().parent / "page"
_FILES = {"screen.css": "text/css; charset=utf-8", "screen.js": "text/javascript; charset=utf-8"}
_HEADERS = {
    "content-security-policy": "default-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
}


@bp.get("/screen/<place:str>")
@endpoint(answers="text/html")
async def screen_page(request: Request, place: str) -> HTTPResponse:
    """大厅屏幕页: full screen, plays by itself."""
    return reply_bytes(await _read("screen.html"), content_type="text/html; charset=utf-8", headers=_HEADERS)


@bp.get("/screen-files/<name:str>")
@endpoint(answers="text/css")
async def screen_file(request: Request, name: str) -> HTTPResponse:
    """The page's own style and script."""
    if name not in _FILES:
        raise NotFound
    return reply_bytes(await _read(name), content_type=_FILES[name], headers=_HEADERS)


@bp.get("/screen-qr/<place:str>")
@endpoint(answers="image/svg+xml")
async def screen_qr(request: Request, place: str, screens: ScreenService) -> HTTPResponse:
    """大厅屏幕上的二维码。"""
    body = await asyncio.to_thread(qr.bare_svg, screens.address(unquote(place)))
    return reply_bytes(body.encode(), content_type="image/svg+xml", headers={"cache-control": "public, max-age=3600"})


@bp.get("/api/v1/screens/<place:str>")
@endpoint(answers=ScreenView)
async def read_screen(request: Request, place: str, screens: ScreenService) -> HTTPResponse:
    """大厅屏幕的内容: asked again every few minutes."""
    return reply(ScreenView(**await screens.shown(unquote(place))))


async def _read(name: str) -> bytes:
    return await asyncio.to_thread((PAGE / name).read_bytes)
