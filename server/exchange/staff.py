"""/api/v1/staff/partners: who is connected, with what rights, and what became of every event."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.exchange.deliveries import Deliveries
from server.exchange.partners import PartnerService, Terms
from server.exchange.staff_schemas import (
    DeliveriesQuery,
    DeliveriesView,
    PartnerBody,
    PartnerIssuedView,
    PartnerStateBody,
    PartnersView,
    PartnerView,
    SendAgainBody,
    SentAgainView,
    delivery_view,
    issued_view,
    partner_view,
)
from server.paging import page_of
from server.web import endpoint, reply

bp = Blueprint("staff-partners", url_prefix="/api/v1/staff/partners")


@bp.get("/", strict_slashes=False)
@endpoint(answers=PartnersView, allow="partners.read")
async def partners_list(request: Request, by: Staff, partners: PartnerService, deliveries: Deliveries) -> HTTPResponse:
    """对接方列表。"""
    fates = await deliveries.fates()
    return reply(PartnersView(items=[partner_view(row, fates.get(row.id, {})) for row in await partners.listed()]))


@bp.get("/deliveries")
@endpoint(answers=DeliveriesView, allow="partners.read")
async def partner_deliveries(
    request: Request, by: Staff, query: DeliveriesQuery, partners: PartnerService, deliveries: Deliveries
) -> HTTPResponse:
    """投递记录: newest first; dead ones can be sent again."""
    found, total = await page_of(deliveries.listed(partner=query.partner, fate=query.fate), query)
    names = {row.id: row.name for row in await partners.listed()}
    items = [delivery_view(row, names.get(row.partner_id, "")) for row in found]
    return reply(DeliveriesView(items=items, total=total, page=query.page, size=query.size))


@bp.post("/", strict_slashes=False)
@endpoint(answers=PartnerIssuedView, status=201, allow="partners.manage")
async def create_partner(request: Request, by: Staff, body: PartnerBody, partners: PartnerService) -> HTTPResponse:
    """新建对接方: key and secret are shown this once."""
    return reply(issued_view(await partners.create(_terms(body), by=by)), status=201)


@bp.put("/<partner_id:uuid>")
@endpoint(answers=PartnerView, allow="partners.manage")
async def edit_partner(
    request: Request, partner_id: UUID, by: Staff, body: PartnerBody, partners: PartnerService, deliveries: Deliveries
) -> HTTPResponse:
    """修改对接方; what waits goes to the new address at once."""
    row = await partners.edit(partner_id, _terms(body), by=by)
    return reply(partner_view(row, (await deliveries.fates()).get(row.id, {})))


@bp.post("/<partner_id:uuid>/rotate")
@endpoint(answers=PartnerIssuedView, allow="partners.manage")
async def rotate_partner(request: Request, partner_id: UUID, by: Staff, partners: PartnerService) -> HTTPResponse:
    """更换密钥: the ones in use hold for another day."""
    return reply(issued_view(await partners.rotate(partner_id, by=by)))


@bp.put("/<partner_id:uuid>/state")
@endpoint(answers=PartnerView, allow="partners.manage")
async def set_partner_state(
    request: Request, partner_id: UUID, by: Staff, body: PartnerStateBody, partners: PartnerService, deliveries: Deliveries
) -> HTTPResponse:
    """停用、恢复。"""
    row = await partners.set_state(partner_id, body.state, by=by)
    return reply(partner_view(row, (await deliveries.fates()).get(row.id, {})))


@bp.post("/<partner_id:uuid>/deliveries/again")
@endpoint(answers=SentAgainView, allow="partners.manage")
async def send_again(request: Request, partner_id: UUID, by: Staff, body: SendAgainBody, deliveries: Deliveries) -> HTTPResponse:
    """重新投递: those named, or all that are dead."""
    return reply(SentAgainView(count=await deliveries.again(partner_id, body.events)))


def _terms(body: PartnerBody) -> Terms:
    return Terms(
        body.name,
        body.lodges,
        body.works,
        tuple(dict.fromkeys(body.departments)),
        tuple(dict.fromkeys(body.areas)),
        body.mode,
        body.url,
    )
