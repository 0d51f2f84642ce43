"""GET /api/v1/staff/home."""

from __future__ import annotations

from dataclasses import asdict

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.homes.schemas import HomeCardView, HomeView
from server.homes.service import HomeService
from server.web import endpoint, reply

bp = Blueprint("staff-home", url_prefix="/api/v1/staff")


@bp.get("/home")
@endpoint(answers=HomeView, allow="areas.read")
async def staff_home(request: Request, by: Staff, homes: HomeService) -> HTTPResponse:
    """首页: the figures of one's own roles and areas."""
    return reply(HomeView(cards=[HomeCardView(**asdict(card)) for card in await homes.cards(by=by)]))
