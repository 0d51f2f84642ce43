"""Ratings."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Rating(Model):
    """评价: one for each service event, never changed by anybody. event_kind: session, ticket, visit."""

    id: UUID = fields.UUIDField(primary_key=True)
    event_kind = fields.CharField(max_length=12)
    event_id = fields.CharField(max_length=64)
    level = fields.IntField()
    """5 非常满意 to 1 非常不满意."""
    tags: list[str] = fields.JSONField(default=list)
    tags_version = fields.IntField()
    text = fields.CharField(max_length=500, default="")
    unchecked = fields.BooleanField(default=False)
    anonymous = fields.BooleanField(default=False)
    resident_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    matter_id = fields.CharField(max_length=48, null=True)
    area_id = fields.CharField(max_length=64)
    trips = fields.IntField(null=True)
    """跑了几趟, of a visit."""
    list_right = fields.BooleanField(null=True)
    wrong_material = fields.CharField(max_length=48, default="")
    repair_ticket = fields.CharField(max_length=16, null=True)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "rating"
        unique_together = (("event_kind", "event_id"),)


class RatingAppeal(Model):
    """申诉: a department says a bad rating was wrong or malicious, somebody else decides. The rating itself is never changed."""

    rating_id: UUID = fields.UUIDField(primary_key=True)
    reason = fields.CharField(max_length=500)
    by_id: UUID = fields.UUIDField()
    at: datetime = fields.DatetimeField()
    accepted = fields.BooleanField(null=True)
    decided_by: UUID | None = fields.UUIDField(null=True)
    decided_why = fields.CharField(max_length=500, default="")

    class Meta:
        table = "rating_appeal"
