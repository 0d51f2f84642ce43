"""/api/v1/exchange: for the systems of 12345 and the departments, each with a key of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sanic import Blueprint, HTTPResponse, Request

from server.exchange.caller import PartnerCaller
from server.exchange.partners import PartnerService
from server.exchange.schemas import (
    CancelBody,
    DemandBody,
    EventsQuery,
    ExchangeEventsView,
    ExchangeTicketView,
    PartnerReportBody,
    event_view,
    ticket_view,
)
from server.exchange.service import Demand, ExchangeService
from server.limits import RateLimits
from server.text import clean
from server.tickets.journal import Given
from server.web import bearer, endpoint, reply

bp = Blueprint("exchange", url_prefix="/api/v1/exchange")
LONGEST_NUMBER = 64


def caller(partners: PartnerService) -> Callable[[Request], Awaitable[PartnerCaller]]:
    async def partner(request: Request) -> PartnerCaller:
        return await partners.by_key(bearer(request))

    return partner


@bp.post("/tickets", strict_slashes=False)
@endpoint(answers=ExchangeTicketView, status=201)
async def lodge_demand(
    request: Request, by: PartnerCaller, body: DemandBody, exchange: ExchangeService, limits: RateLimits
) -> HTTPResponse:
    """交办: a demand under the partner's own number; 200 when it was here before."""
    await limits.count("exchange", str(by.id))
    demand = Demand(body.demand_number, body.demand_kind, clean(body.demand), body.area, clean(body.contact))
    shown, new = await exchange.lodge(demand, by=by)
    return reply(ticket_view(shown), status=201 if new else 200)


@bp.get("/tickets", strict_slashes=False)
@endpoint(answers=ExchangeEventsView)
async def exchange_events(request: Request, by: PartnerCaller, query: EventsQuery, exchange: ExchangeService) -> HTTPResponse:
    """取用: the same events that are pushed, from after a sequence number on."""
    rows, more = await exchange.events(query.since, query.limit, by=by)
    return reply(ExchangeEventsView(events=[event_view(row) for row in rows], next=rows[-1].number if rows else query.since, more=more))


@bp.get("/tickets/<number>")
@endpoint(answers=ExchangeTicketView)
async def exchange_ticket(request: Request, number: str, by: PartnerCaller, exchange: ExchangeService) -> HTTPResponse:
    """一张工单, by our number or the partner's own."""
    return reply(ticket_view(await exchange.read(number[:LONGEST_NUMBER], by=by)))


@bp.post("/tickets/<number>/events")
@endpoint(answers=ExchangeTicketView)
async def report_event(
    request: Request, number: str, by: PartnerCaller, body: PartnerReportBody, exchange: ExchangeService, limits: RateLimits
) -> HTTPResponse:
    """回报: what the partner did with it. A second time the same event id answers the same and changes nothing."""
    await limits.count("exchange", str(by.id))
    given = Given(say=clean(body.say), basis=clean(body.basis), department=body.department, outcome=body.result, days=body.days)
    shown = await exchange.report(
        number[:LONGEST_NUMBER], body.event_id, body.event, given, seen=body.version, own_number=body.demand_number, by=by
    )
    return reply(ticket_view(shown))


@bp.post("/tickets/<number>/cancel")
@endpoint(answers=ExchangeTicketView)
async def cancel_demand(
    request: Request, number: str, by: PartnerCaller, body: CancelBody, exchange: ExchangeService, limits: RateLimits
) -> HTTPResponse:
    """撤回, by whoever handed it in, before it is answered."""
    await limits.count("exchange", str(by.id))
    given = Given(say=clean(body.say))
    return reply(
        ticket_view(await exchange.report(number[:LONGEST_NUMBER], body.event_id, "withdraw", given, seen=None, own_number="", by=by))
    )
