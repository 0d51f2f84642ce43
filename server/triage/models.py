"""Who is responsible for what."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Duty(Model):
    """职责: which department leads for a topic in an area, and who helps. From seeds/duties.csv."""

    id = fields.IntField(primary_key=True)
    topic = fields.CharField(max_length=48)
    name = fields.CharField(max_length=40)
    words: list[str] = fields.JSONField()
    area_id = fields.CharField(max_length=64, null=True)
    """Null: the whole city."""
    lead = fields.CharField(max_length=20)
    co: list[str] = fields.JSONField()
    route = fields.CharField(max_length=10)
    version = fields.IntField(default=1)
    """Whoever changes it names the one they saw."""

    class Meta:
        table = "duty"
        unique_together = (("topic", "area_id"),)


class DutyDecision(Model):
    """职责裁定: what a person decided against or beyond the map. The newest one for a topic and town wins over the map."""

    id = fields.BigIntField(primary_key=True)
    topic = fields.CharField(max_length=48)
    """A matter's id, or a topic of the duty map."""
    town_id = fields.CharField(max_length=64, null=True)
    lead = fields.CharField(max_length=20)
    co: list[str] = fields.JSONField()
    ticket_id: UUID = fields.UUIDField()
    at: datetime = fields.DatetimeField()
    withdrawn_at: datetime | None = fields.DatetimeField(null=True)
    """Taken back: the one before it, or the map, holds again."""
    withdrawn_by = fields.CharField(max_length=40, default="")
    withdrawn_why = fields.CharField(max_length=200, default="")

    class Meta:
        table = "duty_decision"
        indexes = (("topic", "town_id"),)


class DutyChange(Model):
    """职责变更: append-only, one row for each duty that staff added, changed or removed. Its newest number tells the workers."""

    id = fields.BigIntField(primary_key=True)
    topic = fields.CharField(max_length=48)
    area_id = fields.CharField(max_length=64, null=True)
    what = fields.CharField(max_length=10)
    """added, changed, removed."""
    before: dict[str, Any] | None = fields.JSONField(null=True)
    after: dict[str, Any] | None = fields.JSONField(null=True)
    reason = fields.CharField(max_length=200, default="")
    staff_id: UUID = fields.UUIDField()
    staff_name = fields.CharField(max_length=40)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "duty_change"
