"""Switches that somebody has touched, and every time it was done."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class SwitchChange(Model):
    """功能开关记录: append-only. A switch stands as its last change says, or as the product comes."""

    id = fields.BigIntField(primary_key=True)
    switch = fields.CharField(max_length=32, db_index=True)
    on = fields.BooleanField()
    reason = fields.CharField(max_length=100)
    staff_id: UUID | None = fields.UUIDField(null=True)
    staff_name = fields.CharField(max_length=80)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "switch_change"
