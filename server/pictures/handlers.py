"""GET /api/v1/matters/{id}/pictures, one of them as SVG, and the blank letters as PDF."""

from __future__ import annotations

import asyncio

from sanic import Blueprint, HTTPResponse, Request

from server.matters.handlers import cached
from server.pictures.schemas import PicturesView
from server.pictures.service import PictureService
from server.web import endpoint

bp = Blueprint("pictures", url_prefix="/api/v1")
SVG_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
}


@bp.get("/matters/<matter_id>/pictures")
@endpoint(answers=PicturesView)
async def pictures(request: Request, matter_id: str, pictures: PictureService) -> HTTPResponse:
    """配图: those of a matter, each with the words of its marked parts, and the blank letters that its materials ask for."""
    return cached(request, *pictures.listed(matter_id))


@bp.get("/matters/<matter_id>/pictures/<picture_id:ext=svg>")
@endpoint(answers="image/svg+xml")
async def picture(request: Request, matter_id: str, picture_id: str, ext: str, pictures: PictureService) -> HTTPResponse:
    """一张配图 (SVG): drawn by us, without scripts or anything from elsewhere."""
    return _as(cached(request, *pictures.svg(matter_id, picture_id)), "image/svg+xml", SVG_HEADERS)


@bp.get("/blanks/<blank_id:ext=pdf>")
@endpoint(answers="application/pdf")
async def blank(request: Request, blank_id: str, ext: str, pictures: PictureService) -> HTTPResponse:
    """空白样式 (PDF): a letter to print and fill in by hand."""
    body, etag = await asyncio.to_thread(pictures.blank, blank_id)
    headers = {"content-disposition": f'inline; filename="{blank_id}.pdf"', "x-content-type-options": "nosniff"}
    return _as(cached(request, body, etag), "application/pdf", headers)


def _as(response: HTTPResponse, content_type: str, headers: dict[str, str]) -> HTTPResponse:
    response.content_type = content_type
    response.headers.update(headers)
    return response
