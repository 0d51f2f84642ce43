"""Who we exchange tickets with, and what went to and fro."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Partner(Model):
    """对接方: 12345 or a department's own system. state: active, stopped."""

    id: UUID = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=40, unique=True)
    lodges = fields.BooleanField()
    """May hand in tickets under its own numbers, as 12345 does."""
    works = fields.BooleanField()
    """May report what it does with tickets that were dispatched to its departments."""
    departments: list[str] = fields.JSONField(default=list)
    areas: list[str] = fields.JSONField(default=list)
    """What it may take: tickets of these departments in these areas and below. No area: nothing."""
    mode = fields.CharField(max_length=8)
    """realtime: events are pushed to url; batch: it fetches them."""
    url = fields.CharField(max_length=300, default="")
    key_hash = fields.CharField(max_length=64, unique=True)
    old_key_hash = fields.CharField(max_length=64, null=True, unique=True)
    """Holds until old_until, so that the other side can change over in peace."""
    secret_sealed = fields.TextField()
    """Signs what we push. Sealed (server/crypto.py) about "exchange.secret:<id>"."""
    old_secret_sealed = fields.TextField(default="")
    old_until: datetime | None = fields.DatetimeField(null=True)
    state = fields.CharField(max_length=8, default="active")
    sequence = fields.IntField(default=0)
    """Number of its newest event. Counted under this row's lock: events come into sight in the order of their numbers."""
    failures = fields.IntField(default=0)
    """Pushes in a row that nobody took."""
    sending_until: datetime | None = fields.DatetimeField(null=True)
    """Somebody is pushing to it now."""
    created_at: datetime = fields.DatetimeField()
    created_by: UUID | None = fields.UUIDField(null=True)
    rotated_at: datetime | None = fields.DatetimeField(null=True)
    seen_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "exchange_partner"


class PartnerTicket(Model):
    """对接工单: a ticket under a partner's own number."""

    id = fields.BigIntField(primary_key=True)
    partner_id: UUID = fields.UUIDField()
    ticket_id: UUID = fields.UUIDField(db_index=True)
    demand_number = fields.CharField(max_length=64)
    lodged = fields.BooleanField()
    """It handed the ticket in. False: it only told us under which number it works on it."""
    body_hash = fields.CharField(max_length=64)
    """Of what it handed in: a number does not serve for two demands."""
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "exchange_ticket"
        unique_together = (("partner_id", "demand_number"), ("partner_id", "ticket_id"))


class ExchangeEvent(Model):
    """对接事件: one move of a ticket as one partner is told of it, to be pushed and to be fetched."""

    id: UUID = fields.UUIDField(primary_key=True)
    partner_id: UUID = fields.UUIDField()
    number = fields.IntField()
    """Without gaps, one partner's own."""
    ticket_id: UUID = fields.UUIDField(db_index=True)
    step = fields.IntField()
    kind = fields.CharField(max_length=14)
    payload: dict[str, Any] = fields.JSONField()
    at: datetime = fields.DatetimeField(db_index=True)
    fate = fields.CharField(max_length=10)
    """waiting, delivered, dead (nobody took it for too long), ready (mode batch, it fetches them)."""
    attempts = fields.IntField(default=0)
    next_at: datetime | None = fields.DatetimeField(null=True)
    give_up_at: datetime = fields.DatetimeField()
    delivered_at: datetime | None = fields.DatetimeField(null=True)
    error = fields.CharField(max_length=40, default="")
    """Class of the fault, or the status of the answer."""

    class Meta:
        table = "exchange_event"
        unique_together = (("partner_id", "number"), ("partner_id", "ticket_id", "step"))
        indexes = (("partner_id", "fate", "number"), ("fate", "at"))


class PartnerReport(Model):
    """对接回报: what a partner reported, once for each of its event ids."""

    id = fields.BigIntField(primary_key=True)
    partner_id: UUID = fields.UUIDField()
    event_id = fields.CharField(max_length=64)
    ticket_id: UUID = fields.UUIDField(db_index=True)
    body_hash = fields.CharField(max_length=64)
    step = fields.IntField()
    """Of the move that came of it."""
    at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "exchange_report"
        unique_together = (("partner_id", "event_id"),)
