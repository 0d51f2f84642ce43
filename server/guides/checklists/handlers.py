"""/api/v1/checklists: a list by its pick-up code."""

from __future__ import annotations

import asyncio
from typing import Literal

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.clock import local
from server.errors import TooMany
from server.guides.checklists.errors import ChecklistNotFound, TooManyWrongCodes
from server.guides.checklists.schemas import (
    ChangeBody,
    ChecklistView,
    GoneView,
    MineView,
    SaveBody,
    SaveBundleBody,
    SavedView,
    mine_view,
    view,
)
from server.guides.checklists.service import ChecklistService, Opened
from server.guides.checklists.sheet import sheet
from server.idempotency import check_key
from server.limits import RateLimits
from server.settings import Settings
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("checklists", url_prefix="/api/v1")
SECRET = "x-checklist-secret"


@bp.post("/checklists", strict_slashes=False)
@endpoint(answers=SavedView, status=201, idempotent="by itself")
async def save_checklist(
    request: Request, who: Resident | None, body: SaveBody, lists: ChecklistService, limits: RateLimits
) -> HTTPResponse:
    """保存清单: a pick-up code for these answers. A retry with the same Idempotency-Key finds the same list, with another secret."""
    await limits.count("checklist", _address(request))
    key = request.headers.get("idempotency-key")
    if key is not None:
        check_key(key)
    opened, secret = await lists.save(
        body.matter,
        body.answers,
        made_for=body.made_for,
        label=body.label,
        plate=body.plate,
        resident=who.id if who else None,
        origin=key,
    )
    return _saved(opened, secret, lists)


@bp.post("/bundles/<bundle_id>/checklists")
@endpoint(answers=SavedView, status=201, idempotent="by itself")
async def save_bundle_checklist(
    request: Request, bundle_id: str, who: Resident | None, body: SaveBundleBody, lists: ChecklistService, limits: RateLimits
) -> HTTPResponse:
    """保存几件事的清单: one pick-up code for all of it, opened and worked on like the list of one matter."""
    await limits.count("checklist", _address(request))
    key = request.headers.get("idempotency-key")
    if key is not None:
        check_key(key)
    opened, secret = await lists.save_bundle(
        bundle_id,
        body.matters,
        body.answers,
        made_for=body.made_for,
        label=body.label,
        plate=body.plate,
        resident=who.id if who else None,
        origin=key,
    )
    return _saved(opened, secret, lists)


def _saved(opened: Opened, secret: str, lists: ChecklistService) -> HTTPResponse:
    saved = SavedView(code=opened.row.code, secret=secret, expires_at=local(opened.row.expires_at), checklist=view(opened, lists))
    return reply(saved, status=201)


@bp.get("/checklists/<code>")
@endpoint(answers=ChecklistView)
async def open_checklist(request: Request, code: str, lists: ChecklistService, limits: RateLimits) -> HTTPResponse:
    """打开清单: on today's version, with what changed since it was saved and what the counter did with it."""
    return reply(view(await opened(code, request, lists, limits), lists))


@bp.get("/checklists/<code>/sheet.pdf")
@endpoint(answers="application/pdf")
async def checklist_pdf(request: Request, code: str, lists: ChecklistService, limits: RateLimits, settings: Settings) -> HTTPResponse:
    """清单 PDF: on A4, with boxes to tick and the pick-up code."""
    found = await _to_draw(code, request, lists, limits)
    body = await _drawn(found, lists, settings, "pdf")
    headers = {"content-disposition": f'inline; filename="{found.row.code}.pdf"', "cache-control": "private, no-cache"}
    return reply_bytes(body, content_type="application/pdf", headers=headers)


@bp.get("/checklists/<code>/sheet.png")
@endpoint(answers="image/png")
async def checklist_png(request: Request, code: str, lists: ChecklistService, limits: RateLimits, settings: Settings) -> HTTPResponse:
    """清单图片: all of it as one long picture, to send to the family."""
    found = await _to_draw(code, request, lists, limits)
    body = await _drawn(found, lists, settings, "png")
    return reply_bytes(body, content_type="image/png", headers={"cache-control": "private, no-cache"})


async def _to_draw(code: str, request: Request, lists: ChecklistService, limits: RateLimits) -> Opened:
    """A page takes some tens of milliseconds, so whoever wants many waits."""
    found = await opened(code, request, lists, limits)
    await limits.count("checklist_sheet", _address(request))
    return found


async def _drawn(found: Opened, lists: ChecklistService, settings: Settings, form: Literal["pdf", "png"]) -> bytes:
    address = f"{settings.public_base}/h5/#/pages/list/list?code={found.row.code}"
    return await asyncio.to_thread(sheet, found, lists.said(found), address, form)


@bp.put("/checklists/<code>")
@endpoint(answers=ChecklistView)
async def change_checklist(
    request: Request,
    code: str,
    who: Resident | None,
    body: ChangeBody,
    lists: ChecklistService,
    limits: RateLimits,
) -> HTTPResponse:
    """修改清单: answers, ticks or label, by whoever holds its secret or saved it signed in."""
    await _guarded(request, limits)
    try:
        changed = await lists.change(
            code,
            secret=request.headers.get(SECRET),
            resident=who.id if who else None,
            answers=body.answers,
            ticks=body.ticks,
            label=body.label,
        )
    except ChecklistNotFound:
        await limits.count("checklist_guess", _address(request))
        raise
    return reply(view(changed, lists))


@bp.delete("/checklists/<code>")
@endpoint(answers=GoneView)
async def delete_checklist(request: Request, code: str, who: Resident | None, lists: ChecklistService, limits: RateLimits) -> HTTPResponse:
    """删除清单: for good. Deleting what is gone already is no fault."""
    await _guarded(request, limits)
    try:
        await lists.delete(code, secret=request.headers.get(SECRET), resident=who.id if who else None)
    except ChecklistNotFound:
        await limits.count("checklist_guess", _address(request))
    return reply(GoneView(say="清单已删除，取件码不再有效"))


@bp.get("/residents/me/checklists")
@endpoint(answers=MineView)
async def my_checklists(request: Request, who: Resident, lists: ChecklistService) -> HTTPResponse:
    """我的清单: those I saved while signed in, newest first."""
    items = [mine_view(row, lists) for row in await lists.mine(who.id)]
    return reply(MineView(items=[item for item in items if item is not None]))


async def opened(code: str, request: Request, lists: ChecklistService, limits: RateLimits) -> Opened:
    """With the guard against guessing: whoever tries many codes that are none finds even real ones shut for a minute."""
    await _guarded(request, limits)
    try:
        return await lists.open(code)
    except ChecklistNotFound:
        await limits.count("checklist_guess", _address(request))
        raise


async def _guarded(request: Request, limits: RateLimits) -> None:
    try:
        await limits.check("checklist_guess", _address(request))
    except TooMany:
        raise TooManyWrongCodes from None


def _address(request: Request) -> str:
    return request.remote_addr or request.ip
