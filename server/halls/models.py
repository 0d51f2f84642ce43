"""Halls and what they take."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Hall(Model):
    """网点: a place with windows. The point is GCJ-02, hours are text in the subset of OSM opening_hours that hours.py reads."""

    id = fields.CharField(max_length=48, primary_key=True)
    name = fields.CharField(max_length=80)
    type = fields.CharField(max_length=24)
    area_id = fields.CharField(max_length=64)
    address = fields.CharField(max_length=120, null=True)
    phone = fields.CharField(max_length=40, null=True)
    lat: float | None = fields.FloatField(null=True)
    lng: float | None = fields.FloatField(null=True)
    position = fields.CharField(max_length=12)
    hours = fields.CharField(max_length=200, default="")
    notes: dict[str, Any] = fields.JSONField(default=dict)
    verified = fields.BooleanField(default=False)
    phone_source = fields.CharField(max_length=120, default="", db_default="")
    """Where the number was published; a number without a source is not taken."""
    verified_by = fields.CharField(max_length=80, default="", db_default="")
    verified_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "hall"


class HallService(Model):
    """网点服务: a kind of hall takes a service at a level, a hall offers what its kind takes."""

    id = fields.IntField(primary_key=True)
    hall_type = fields.CharField(max_length=24)
    service = fields.CharField(max_length=24)
    level = fields.CharField(max_length=12)

    class Meta:
        table = "hall_service"
        unique_together = (("hall_type", "service", "level"),)


class HallClosure(Model):
    """临时停办: a hall does not open from then until then. Withdrawn ones stay for the record."""

    id: UUID = fields.UUIDField(primary_key=True)
    hall_id = fields.CharField(max_length=48, db_index=True)
    begins_at: datetime = fields.DatetimeField()
    ends_at: datetime = fields.DatetimeField()
    reason = fields.CharField(max_length=100)
    staff_name = fields.CharField(max_length=80)
    created_at: datetime = fields.DatetimeField()
    withdrawn_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "hall_closure"


class HallDataset(Model):
    """网点数据版本: all halls as one file or one moment had them. One is active, the three before it are kept."""

    number = fields.IntField(primary_key=True)
    status = fields.CharField(max_length=12)
    """draft, active, archived"""
    origin = fields.CharField(max_length=12)
    """seeds, import, rollback"""
    file_name = fields.CharField(max_length=120, default="")
    format = fields.CharField(max_length=8, default="")
    encoding = fields.CharField(max_length=12, default="")
    digest = fields.CharField(max_length=64, default="")
    halls: list[dict[str, Any]] = fields.JSONField(default=list)
    faults: list[dict[str, Any]] = fields.JSONField(default=list)
    row_count = fields.IntField(default=0)
    staff_name = fields.CharField(max_length=80, default="")
    created_at: datetime = fields.DatetimeField()
    activated_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "hall_dataset"
