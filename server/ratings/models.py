"""What people said of what was done for them."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Rating(Model):
    """评价: written once. Nothing in the product changes a row, but that the person who is erased is taken out of it."""

    id: UUID = fields.UUIDField(primary_key=True)
    event_kind = fields.CharField(max_length=12)
    """ticket, session, booking, visit (with a saved list to a counter)."""
    event_id = fields.CharField(max_length=64)
    level = fields.IntField()
    tags: list[str] = fields.JSONField(default=list)
    tag_version = fields.IntField()
    text = fields.CharField(max_length=500, default="")
    anonymous = fields.BooleanField()
    resident_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    """Of a named rating only."""
    matter_id = fields.CharField(max_length=48, null=True, db_index=True)
    area_id = fields.CharField(max_length=64, db_index=True)
    department = fields.CharField(max_length=20, null=True)
    ticket_id: UUID | None = fields.UUIDField(null=True)
    """The repair that it set off."""
    trips = fields.IntField(null=True)
    """How many times they had to go, when asked after a visit."""
    list_right = fields.BooleanField(null=True)
    wrong_material = fields.CharField(max_length=48, null=True)
    at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "rating"
        unique_together = (("event_kind", "event_id"),)


class RatingAppeal(Model):
    """差评申诉: once for a rating, decided by another person of the city. The rating itself stays as it was written."""

    rating_id: UUID = fields.UUIDField(primary_key=True)
    department = fields.CharField(max_length=20)
    area_id = fields.CharField(max_length=64, db_index=True)
    reason = fields.CharField(max_length=1000)
    by_id: UUID = fields.UUIDField()
    by_name = fields.CharField(max_length=40)
    at: datetime = fields.DatetimeField(db_index=True)
    decision = fields.CharField(max_length=8, default="", db_index=True)
    """Empty: not decided; upheld: left out of the department's figures; rejected."""
    say = fields.CharField(max_length=1000, default="")
    """Why it was decided so."""
    decided_by: UUID | None = fields.UUIDField(null=True)
    decided_name = fields.CharField(max_length=40, default="")
    decided_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "rating_appeal"
