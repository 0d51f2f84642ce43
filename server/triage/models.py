"""Who is responsible for what."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Duty(Model):
    """职责: which department leads for a topic in an area, and who helps. From seeds/duties.csv."""

    topic = fields.CharField(max_length=48)
    name = fields.CharField(max_length=40)
    words: list[str] = fields.JSONField()
    area_id = fields.CharField(max_length=64, null=True)
    """Null: the whole city."""
    lead = fields.CharField(max_length=20)
    co: list[str] = fields.JSONField()
    route = fields.CharField(max_length=10)

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

    class Meta:
        table = "duty_decision"
        indexes = (("topic", "town_id"),)
