"""The sheets as they were handed in, and the figures that are in force."""

from datetime import date, datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model


class VolumeSheet(Model):
    """办件量表: one upload. status: draft, active: its months were taken over, until a later sheet takes them over."""

    number = fields.IntField(primary_key=True)
    status = fields.CharField(max_length=8)
    file_name = fields.CharField(max_length=120)
    format = fields.CharField(max_length=8)
    encoding = fields.CharField(max_length=10)
    digest = fields.CharField(max_length=64)
    rows: list[dict[str, Any]] = fields.JSONField(default=list)
    faults: list[dict[str, Any]] = fields.JSONField(default=list)
    row_count = fields.IntField(default=0)
    staff_name = fields.CharField(max_length=80)
    created_at: datetime = fields.DatetimeField()
    activated_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "volume_sheet"


class Volume(Model):
    """办件量: cases of a matter in a month. matter_id empty: a matter that the catalogue does not have yet."""

    id = fields.BigIntField(primary_key=True)
    month: date = fields.DateField(db_index=True)
    """Its first day."""
    name = fields.CharField(max_length=80)
    matter_id = fields.CharField(max_length=48, null=True, db_index=True)
    department = fields.CharField(max_length=20, null=True)
    cases = fields.IntField()
    sheet = fields.IntField()

    class Meta:
        table = "volume"
        unique_together = (("month", "name"),)
