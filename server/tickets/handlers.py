"""/api/v1/tickets: the resident's side, signed in or with number and secret."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.errors import TooMany
from server.idempotency import check_key
from server.limits import RateLimits
from server.text import clean
from server.tickets.errors import TicketNotFound, TooManyWrongTickets
from server.tickets.photos import TicketPhotos
from server.tickets.schemas import (
    MaybeSayBody,
    MyTicketsView,
    TicketBody,
    TicketOpenedView,
    TicketSayBody,
    TicketView,
    mine_view,
    opened_view,
    view,
)
from server.tickets.service import TicketService
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("tickets", url_prefix="/api/v1")
SECRET = "x-ticket-secret"
PRIVATE = {"cache-control": "private, no-store", "x-content-type-options": "nosniff"}


@bp.post("/tickets", strict_slashes=False)
@endpoint(answers=TicketOpenedView, status=201, idempotent="by itself")
async def open_ticket(request: Request, who: Resident | None, body: TicketBody, tickets: TicketService, limits: RateLimits) -> HTTPResponse:
    """提交工单: a retry with the same Idempotency-Key finds the same ticket, with another secret."""
    await limits.count("ticket", str(who.id) if who else _address(request))
    key = request.headers.get("idempotency-key")
    if key is not None:
        check_key(key)
    opened = await tickets.open(
        clean(body.text),
        plate=clean(body.plate) if body.plate else None,
        matter=clean(body.matter) if body.matter else None,
        contact=clean(body.contact) if body.contact else None,
        resident=who.id if who else None,
        origin=key,
    )
    return reply(opened_view(opened), status=201)


@bp.get("/tickets/<number>")
@endpoint(answers=TicketView)
async def follow_ticket(request: Request, number: str, who: Resident | None, tickets: TicketService, limits: RateLimits) -> HTTPResponse:
    """查进度: every move in plain words, for whoever handed it in, or holds the secret."""
    await _guarded(request, limits)
    try:
        found = await tickets.follow(number, secret=request.headers.get(SECRET), resident=who.id if who else None)
    except TicketNotFound:
        await limits.count("ticket_guess", _address(request))
        raise
    return reply(view(found))


@bp.get("/tickets/<number>/photos/<photo_id:uuid>")
@endpoint(answers="image/jpeg")
async def ticket_photo(
    request: Request, number: str, photo_id: UUID, who: Resident | None, tickets: TicketService, photos: TicketPhotos, limits: RateLimits
) -> HTTPResponse:
    """现场照片, where it was released to the resident."""
    await _guarded(request, limits)
    try:
        found = await tickets.follow(number, secret=request.headers.get(SECRET), resident=who.id if who else None)
    except TicketNotFound:
        await limits.count("ticket_guess", _address(request))
        raise
    photo = await photos.for_resident(found.ticket, photo_id)
    return reply_bytes(bytes(photo.body), headers=PRIVATE, content_type="image/jpeg")


@bp.post("/tickets/<number>/supplement")
@endpoint(answers=TicketView, idempotent=True)
async def supplement_ticket(
    request: Request, number: str, who: Resident | None, body: TicketSayBody, tickets: TicketService, limits: RateLimits
) -> HTTPResponse:
    """补充: what was asked for, or something that one forgot."""
    return await _act(request, number, "supplement", clean(body.say), who, tickets, limits)


@bp.post("/tickets/<number>/confirm")
@endpoint(answers=TicketView, idempotent=True)
async def confirm_ticket(
    request: Request, number: str, who: Resident | None, body: MaybeSayBody, tickets: TicketService, limits: RateLimits
) -> HTTPResponse:
    """确认已解决."""
    return await _act(request, number, "confirm", clean(body.say), who, tickets, limits)


@bp.post("/tickets/<number>/unsolved")
@endpoint(answers=TicketView, idempotent=True)
async def unsolved_ticket(
    request: Request, number: str, who: Resident | None, body: TicketSayBody, tickets: TicketService, limits: RateLimits
) -> HTTPResponse:
    """没解决: opened again, with what is still wrong."""
    return await _act(request, number, "unsolved", clean(body.say), who, tickets, limits)


@bp.post("/tickets/<number>/withdraw")
@endpoint(answers=TicketView, idempotent=True)
async def withdraw_ticket(
    request: Request, number: str, who: Resident | None, body: MaybeSayBody, tickets: TicketService, limits: RateLimits
) -> HTTPResponse:
    """撤回."""
    return await _act(request, number, "withdraw", clean(body.say), who, tickets, limits)


@bp.get("/residents/me/tickets")
@endpoint(answers=MyTicketsView)
async def my_tickets(request: Request, who: Resident, tickets: TicketService) -> HTTPResponse:
    """我的工单: newest first."""
    return reply(mine_view(await tickets.mine(who.id)))


async def _act(
    request: Request, number: str, move: str, say: str, who: Resident | None, tickets: TicketService, limits: RateLimits
) -> HTTPResponse:
    await _guarded(request, limits)
    try:
        found = await tickets.act(number, move, say, secret=request.headers.get(SECRET), resident=who.id if who else None)
    except TicketNotFound:
        await limits.count("ticket_guess", _address(request))
        raise
    return reply(view(found))


async def _guarded(request: Request, limits: RateLimits) -> None:
    """Whoever tries many numbers finds even real ones shut for a minute."""
    try:
        await limits.check("ticket_guess", _address(request))
    except TooMany:
        raise TooManyWrongTickets from None


def _address(request: Request) -> str:
    return request.remote_addr or request.ip
