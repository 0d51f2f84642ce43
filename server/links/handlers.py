"""/api/v1/staff/links."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.links.models import LinkCheck
from server.links.schemas import LinkNightView, LinkRowView, LinksView, LookedView
from server.links.service import LOOK, READ, LinkService, as_rows
from server.matters.catalogue import Platform
from server.web import endpoint, reply

bp = Blueprint("links", url_prefix="/api/v1/staff/links")
SAY = {
    "ok": "打得开，居民那边的提醒已经去掉",
    "unreachable": "这次没有连上，今晚还会再看；一次连不上不算坏",
}


@bp.get("/", strict_slashes=False)
@endpoint(answers=LinksView, allow=READ)
async def staff_links(request: Request, by: Staff, links: LinkService) -> HTTPResponse:
    """网上入口: which open, since when not, and who was told."""
    rows = as_rows(await links.checks(), links.listed())
    night = await links.last_night()
    shown = None
    if night is not None and night.ended_at is not None:
        numbers = {name: getattr(night, name) for name in ("ok", "caution", "broken", "looked", "say")}
        shown = LinkNightView(day=night.day, ended_at=local(night.ended_at), **numbers)
    return reply(LinksView(items=[_view(one, check, links) for one, check in rows], night=shown))


@bp.post("/<platform_id:str>/look")
@endpoint(answers=LookedView, allow=LOOK)
async def look_again(request: Request, platform_id: str, by: Staff, links: LinkService) -> HTTPResponse:
    """再看一次: for whoever has just put an address right."""
    seen = await links.look_again(platform_id[:48], by=by)
    return reply(LookedView(verdict=seen.verdict, say=SAY.get(seen.verdict) or seen.why))


def _view(platform: Platform, check: LinkCheck | None, links: LinkService) -> LinkRowView:
    unknown = "unchecked" if platform.url else "no_address"
    return LinkRowView.model_validate(
        {
            "id": platform.id,
            "name": platform.name,
            "kind": platform.kind,
            "url": platform.url,
            "status": check.status if check else unknown,
            "why": check.why if check else "",
            "since": local(check.since) if check else None,
            "failures": check.failures if check else 0,
            "ok_at": local(check.ok_at) if check else None,
            "looked_at": local(check.looked_at) if check else None,
            "moved_to": check.moved_to if check else None,
            "departments": sorted(links.departments(platform)),
        }
    )
