"""GET /e/{code}, /api/v1/entries/{code} and its codes: where a resident comes in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import quote, unquote

from sanic import Blueprint, HTTPResponse, Request
from sanic.response import redirect

from server.doorplates import qr, scene
from server.entries.channels import channel_name
from server.entries.errors import EntryNotFound
from server.entries.models import Entry
from server.entries.schemas import EntryView
from server.entries.service import ARRIVED, LINK, EntryService
from server.settings import Settings
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("entries")


@bp.get("/e/<code:path>")
@endpoint(answers="", status=302)
async def open_entry(request: Request, code: str, entries: EntryService) -> HTTPResponse:
    """入口链接: on to the web client with plate and topic; what is unknown or closed leads to the front page, never nowhere."""
    entry = await entries.opened(unquote(code), LINK)
    if entry is None:
        return redirect("/h5/")
    plate = f"scene={quote(entry.plate_id, safe='')}&" if entry.plate_id else ""
    return redirect(f"/h5/#/pages/home/home?{plate}entry={entry.code}")


@bp.get("/api/v1/entries/<code:str>")
@endpoint(answers=EntryView)
async def read_entry(request: Request, code: str, entries: EntryService) -> HTTPResponse:
    """一个入口: what it leads to. The client asks when it has arrived, and that is counted."""
    entry = await entries.opened(unquote(code), ARRIVED)
    if entry is None:
        raise EntryNotFound
    return reply(
        EntryView(
            code=entry.code,
            channel=channel_name(entry.channel),
            name=entry.name,
            scene=entry.plate_id,
            topic=entries.topic(entry),
        )
    )


@bp.get("/api/v1/entries/<code:str>/qr.png")
@endpoint(answers="image/png")
async def entry_png(request: Request, code: str, settings: Settings) -> HTTPResponse:
    """入口二维码 PNG."""
    return reply_bytes(await _drawn(qr.png, code, settings), content_type="image/png", headers=_KEEP)


@bp.get("/api/v1/entries/<code:str>/qr.svg")
@endpoint(answers="image/svg+xml")
async def entry_svg(request: Request, code: str, settings: Settings) -> HTTPResponse:
    """入口二维码 SVG, the code alone: posters set the words themselves."""
    entry = await _known(code)
    body = await asyncio.to_thread(qr.bare_svg, address_of(entry.code, settings))
    return reply_bytes(body.encode(), content_type="image/svg+xml", headers=_KEEP)


_KEEP = {"cache-control": "public, max-age=3600"}


def address_of(code: str, settings: Settings) -> str:
    return f"{settings.public_base}/e/{code}"


async def _known(typed: str) -> Entry:
    """Only entries that exist: this draws no codes for strangers."""
    code, _ = scene.read(unquote(typed)) if len(typed) <= scene.LONGEST else ("", "")
    entry = await Entry.get_or_none(code=code) if code else None
    if entry is None:
        raise EntryNotFound
    return entry


async def _drawn(draw: Callable[[str, str, str, str], bytes], typed: str, settings: Settings) -> bytes:
    entry = await _known(typed)
    return await asyncio.to_thread(
        draw, address_of(entry.code, settings), channel_name(entry.channel), entry.name, scene.grouped(entry.code)
    )
