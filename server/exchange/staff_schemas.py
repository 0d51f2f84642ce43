"""/api/v1/staff/partners."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from server.clock import local
from server.exchange.models import ExchangeEvent, Partner
from server.exchange.partners import Issued
from server.paging import Paged, PageView
from server.tickets.staff_schemas import Department
from server.web import SHOWN, Body, View

Fate = Literal["waiting", "delivered", "dead", "ready"]
AreaId = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")]


class PartnerBody(Body):
    name: Annotated[str, Field(min_length=2, max_length=40, pattern=SHOWN)]
    lodges: bool = Field(description="交办: may hand in tickets under its own numbers")
    works: bool = Field(description="承办: works on tickets of its departments and reports back")
    departments: Annotated[list[Department], Field(max_length=30)] = []
    areas: Annotated[list[AreaId], Field(min_length=1, max_length=30)] = Field(description="these and what lies in them")
    mode: Literal["realtime", "batch"] = Field(description="realtime: pushed to url; batch: fetched")
    url: Annotated[str, Field(max_length=300)] = ""


class PartnerStateBody(Body):
    state: Literal["active", "stopped"]


class SendAgainBody(Body):
    events: Annotated[list[Annotated[UUID, Field(strict=False)]], Field(max_length=500)] = Field(
        default=[], description="none: all that are dead"
    )


class DeliveriesQuery(Paged):
    partner: UUID | None = None
    fate: Fate | Literal[""] = ""


class PartnerView(View):
    id: str
    name: str
    lodges: bool
    works: bool
    departments: list[str]
    areas: list[str]
    mode: Literal["realtime", "batch"]
    url: str
    state: Literal["active", "stopped"]
    old_until: datetime | None = Field(description="so long the key and the secret before these hold as well")
    failures: int = Field(description="pushes in a row that nobody took")
    waiting: int
    dead: int
    created_at: datetime
    rotated_at: datetime | None
    seen_at: datetime | None


class PartnersView(View):
    items: list[PartnerView]


class PartnerIssuedView(View):
    partner: PartnerView
    key: str = Field(description="Authorization: Bearer …; shown once")
    secret: str = Field(description="signs what is pushed; shown once")


class DeliveryView(View):
    event_id: str
    partner_id: str
    partner: str
    sequence: int
    ticket_id: str
    ticket: str
    event: str
    event_name: str
    fate: Fate
    attempts: int
    error: str = Field(description="of the last try: the status of the answer, or the class of the fault; empty when it was taken")
    at: datetime
    next_at: datetime | None
    delivered_at: datetime | None


class DeliveriesView(PageView):
    items: list[DeliveryView]


class SentAgainView(View):
    count: int


def partner_view(row: Partner, fates: dict[str, int]) -> PartnerView:
    return PartnerView.model_validate(
        {
            "id": str(row.id),
            "name": row.name,
            "lodges": row.lodges,
            "works": row.works,
            "departments": row.departments,
            "areas": row.areas,
            "mode": row.mode,
            "url": row.url,
            "state": row.state,
            "old_until": local(row.old_until),
            "failures": row.failures,
            "waiting": fates.get("waiting", 0),
            "dead": fates.get("dead", 0),
            "created_at": local(row.created_at),
            "rotated_at": local(row.rotated_at),
            "seen_at": local(row.seen_at),
        }
    )


def issued_view(issued: Issued) -> PartnerIssuedView:
    return PartnerIssuedView(partner=partner_view(issued.partner, {}), key=issued.key, secret=issued.secret)


def delivery_view(row: ExchangeEvent, partner: str) -> DeliveryView:
    return DeliveryView.model_validate(
        {
            "event_id": str(row.id),
            "partner_id": str(row.partner_id),
            "partner": partner,
            "sequence": row.number,
            "ticket_id": str(row.ticket_id),
            "ticket": row.payload["ticket_number"],
            "event": row.kind,
            "event_name": row.payload["event_name"],
            "fate": row.fate,
            "attempts": row.attempts,
            "error": row.error,
            "at": local(row.at),
            "next_at": local(row.next_at),
            "delivered_at": local(row.delivered_at),
        }
    )
