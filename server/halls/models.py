"""Halls and what they take."""

from typing import Any

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
