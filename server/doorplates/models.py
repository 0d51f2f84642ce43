"""Doorplates, where they have been, what was done with them, and their scans."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Doorplate(Model):
    """门牌: a numbered sign. Everything but the code is looked up here, so a plate is corrected without printing it again."""

    scene_code = fields.CharField(max_length=16, primary_key=True)
    number = fields.CharField(max_length=32, unique=True)
    name = fields.CharField(max_length=80)
    site_type = fields.CharField(max_length=20)
    area_id = fields.CharField(max_length=64, db_index=True)
    address = fields.CharField(max_length=120, null=True)
    lat = fields.FloatField()
    lng = fields.FloatField()
    position = fields.CharField(max_length=12)
    status = fields.CharField(max_length=12, db_index=True)
    """A state of lifecycle.py."""
    successor = fields.CharField(max_length=16, null=True)
    verified = fields.BooleanField(default=False)
    practice_of: UUID | None = fields.UUIDField(null=True, db_index=True)
    """练习记录: never scanned, counted or printed for the public."""
    photo_id: UUID | None = fields.UUIDField(null=True)
    """Of the sign where it hangs now."""
    issued_at: datetime | None = fields.DatetimeField(null=True)
    """Empty: from the seeds."""

    class Meta:
        table = "doorplate"


class Placement(Model):
    """张贴地点: where a plate was from when to when, by which statistics are told apart. began_at empty: since it was first issued."""

    id = fields.BigIntField(primary_key=True)
    scene_code = fields.CharField(max_length=16, db_index=True)
    name = fields.CharField(max_length=80)
    site_type = fields.CharField(max_length=20)
    area_id = fields.CharField(max_length=64)
    address = fields.CharField(max_length=120, null=True)
    lat = fields.FloatField()
    lng = fields.FloatField()
    began_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "doorplate_placement"


class DoorplateEvent(Model):
    """门牌日志: append-only: who did what with a plate, when and why."""

    id = fields.BigIntField(primary_key=True)
    scene_code = fields.CharField(max_length=16)
    at: datetime = fields.DatetimeField()
    staff_id: UUID | None = fields.UUIDField(null=True)
    staff_name = fields.CharField(max_length=80)
    step = fields.CharField(max_length=16)
    """issue, edit, inspect, or a step of lifecycle.py."""
    was = fields.CharField(max_length=12, default="")
    became = fields.CharField(max_length=12, default="")
    reason = fields.CharField(max_length=200, default="")
    photo_id: UUID | None = fields.UUIDField(null=True)
    detail: dict[str, Any] = fields.JSONField(default=dict)

    class Meta:
        table = "doorplate_event"
        indexes = (("scene_code", "id"),)


class DoorplatePhoto(Model):
    """门牌照片: re-encoded, without what the phone wrote into it. The file lies in the data folder under its digest."""

    id: UUID = fields.UUIDField(primary_key=True)
    scene_code = fields.CharField(max_length=16, db_index=True)
    digest = fields.CharField(max_length=64)
    width = fields.IntField()
    height = fields.IntField()
    at: datetime = fields.DatetimeField()
    staff_id: UUID = fields.UUIDField()

    class Meta:
        table = "doorplate_photo"


class DoorplateRevision(Model):
    """门牌修订号: one row, raised by every change in its transaction, so that every worker sees that its copy is old."""

    id = fields.IntField(primary_key=True)
    revision = fields.BigIntField()

    class Meta:
        table = "doorplate_revision"


class Scan(Model):
    """扫码: one scan or typed code, whatever came of it. Holds nothing about who scanned."""

    id = fields.BigIntField(primary_key=True)
    typed = fields.CharField(max_length=64)
    plate_id = fields.CharField(max_length=16, null=True)
    status = fields.CharField(max_length=12)
    at: datetime = fields.DatetimeField()
    away: int | None = fields.SmallIntField(null=True)
    """How far from the plate the phone said it was, as a step of service.AWAY_M; the position itself is not kept."""
    entry = fields.CharField(max_length=16, null=True)
    """The entry that the resident came by, where it was one (server/entries)."""

    class Meta:
        table = "scan"
        indexes = (("plate_id", "at"),)
