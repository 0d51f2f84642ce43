"""/api/v1/exchange: for the systems of 12345 and the departments, each with a key of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.exchange.caller import PartnerCaller
from server.exchange.partners import PartnerService
from server.exchange.photos import PartnerPhotos
from server.exchange.schemas import (
    CancelBody,
    DemandBody,
    EventsQuery,
    ExchangeEventsView,
    ExchangeTicketView,
    PartnerReportBody,
    PhotoQuery,
    UploadedPhotoView,
    event_view,
    ticket_view,
    uploaded_view,
)
from server.exchange.service import Demand, ExchangeService, Shown
from server.limits import RateLimits
from server.photos import LARGEST_UPLOAD
from server.text import clean
from server.tickets.handlers import PRIVATE
from server.tickets.journal import Given
from server.web import Upload, bearer, endpoint, reply, reply_bytes

bp = Blueprint("exchange", url_prefix="/api/v1/exchange")
LONGEST_NUMBER = 64
PHOTO = Upload(LARGEST_UPLOAD, ("image/jpeg", "image/png"))


def caller(partners: PartnerService) -> Callable[[Request], Awaitable[PartnerCaller]]:
    async def partner(request: Request) -> PartnerCaller:
        return await partners.by_key(bearer(request))

    return partner


@bp.post("/tickets", strict_slashes=False)
@endpoint(answers=ExchangeTicketView, status=201)
async def lodge_demand(
    request: Request, by: PartnerCaller, body: DemandBody, exchange: ExchangeService, photos: PartnerPhotos, limits: RateLimits
) -> HTTPResponse:
    """交办: a demand under the partner's own number; 200 when it was here before."""
    await limits.count("exchange", str(by.id))
    demand = Demand(body.demand_number, body.demand_kind, clean(body.demand), body.area, clean(body.contact))
    shown, new = await exchange.lodge(demand, by=by)
    return reply(await _whole(shown, photos, by), status=201 if new else 200)


@bp.get("/tickets", strict_slashes=False)
@endpoint(answers=ExchangeEventsView)
async def exchange_events(
    request: Request, by: PartnerCaller, query: EventsQuery, exchange: ExchangeService, photos: PartnerPhotos
) -> HTTPResponse:
    """取用: the same events that are pushed, from after a sequence number on."""
    rows, more = await exchange.events(query.since, query.limit, by=by)
    offered = await photos.offered([(row.ticket_id, row.step) for row in rows], by=by)
    events = [event_view(row, offered.get((row.ticket_id, row.step), ())) for row in rows]
    return reply(ExchangeEventsView(events=events, next=rows[-1].number if rows else query.since, more=more))


@bp.get("/tickets/<number>")
@endpoint(answers=ExchangeTicketView)
async def exchange_ticket(
    request: Request, number: str, by: PartnerCaller, exchange: ExchangeService, photos: PartnerPhotos
) -> HTTPResponse:
    """一张工单, by our number or the partner's own."""
    return reply(await _whole(await exchange.read(number[:LONGEST_NUMBER], by=by), photos, by))


@bp.post("/tickets/<number>/photos", stream=True)
@endpoint(answers=UploadedPhotoView, status=201, upload=PHOTO)
async def upload_partner_photo(request: Request, number: str, by: PartnerCaller, photos: PartnerPhotos, limits: RateLimits) -> HTTPResponse:
    """上传照片: JPG or PNG; a report names it afterwards. The same picture again is the one that is there."""
    await limits.count("exchange_photo", str(by.id))
    return reply(uploaded_view(await photos.keep(number[:LONGEST_NUMBER], request.body, by=by)), status=201)


@bp.get("/photos/<photo_id:uuid>")
@endpoint(answers="image/jpeg")
async def exchange_photo(request: Request, photo_id: UUID, query: PhotoQuery, photos: PartnerPhotos) -> HTTPResponse:
    """取照片, by an address out of an event or a ticket; it needs no key."""
    row = await photos.opened(photo_id, query.partner, query.until, query.sign)
    return reply_bytes(bytes(row.body), headers=PRIVATE, content_type="image/jpeg")


@bp.post("/tickets/<number>/events")
@endpoint(answers=ExchangeTicketView)
async def report_event(
    request: Request,
    number: str,
    by: PartnerCaller,
    body: PartnerReportBody,
    exchange: ExchangeService,
    photos: PartnerPhotos,
    limits: RateLimits,
) -> HTTPResponse:
    """回报: what the partner did with it. A second time the same event id answers the same and changes nothing."""
    await limits.count("exchange", str(by.id))
    given = Given(
        say=clean(body.say),
        basis=clean(body.basis),
        department=body.department,
        outcome=body.result,
        days=body.days,
        photos=body.photos,
        released=body.release,
    )
    shown = await exchange.report(
        number[:LONGEST_NUMBER], body.event_id, body.event, given, seen=body.version, own_number=body.demand_number, by=by
    )
    return reply(await _whole(shown, photos, by))


@bp.post("/tickets/<number>/cancel")
@endpoint(answers=ExchangeTicketView)
async def cancel_demand(
    request: Request,
    number: str,
    by: PartnerCaller,
    body: CancelBody,
    exchange: ExchangeService,
    photos: PartnerPhotos,
    limits: RateLimits,
) -> HTTPResponse:
    """撤回, by whoever handed it in, before it is answered."""
    await limits.count("exchange", str(by.id))
    given = Given(say=clean(body.say))
    shown = await exchange.report(number[:LONGEST_NUMBER], body.event_id, "withdraw", given, seen=None, own_number="", by=by)
    return reply(await _whole(shown, photos, by))


async def _whole(shown: Shown, photos: PartnerPhotos, by: PartnerCaller) -> ExchangeTicketView:
    offered = await photos.offered([(event.ticket_id, event.step) for event in shown.found.events], by=by)
    return ticket_view(shown, offered)
