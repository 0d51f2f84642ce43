"""Inspection rounds."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class InspectionRound(Model):
    """巡检任务: status: open, done (every stop was checked), closed (ended before)."""

    id: UUID = fields.UUIDField(primary_key=True)
    area_id = fields.CharField(max_length=64, db_index=True)
    title = fields.CharField(max_length=60)
    status = fields.CharField(max_length=8)
    stops = fields.IntField()
    checked = fields.IntField(default=0)
    wrong = fields.IntField(default=0)
    metres = fields.IntField()
    """From stop to stop as the crow flies."""
    practice_of: UUID | None = fields.UUIDField(null=True)
    staff_id: UUID = fields.UUIDField()
    staff_name = fields.CharField(max_length=80)
    created_at: datetime = fields.DatetimeField()
    finished_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "inspection_round"


class InspectionStop(Model):
    """巡检点: result empty until somebody was there."""

    id = fields.BigIntField(primary_key=True)
    round_id: UUID = fields.UUIDField()
    place = fields.IntField()
    """In the order of the way, from 1."""
    scene_code = fields.CharField(max_length=16, db_index=True)
    result = fields.CharField(max_length=12, default="")
    note = fields.CharField(max_length=200, default="")
    photo_id: UUID | None = fields.UUIDField(null=True)
    checked_at: datetime | None = fields.DatetimeField(null=True)
    staff_name = fields.CharField(max_length=80, default="")

    class Meta:
        table = "inspection_stop"
        unique_together = (("round_id", "scene_code"),)
