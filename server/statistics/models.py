"""Derived: everything here can be thrown away and counted again from the scans."""

from datetime import date, datetime

from tortoise import fields
from tortoise.models import Model


class ScanCount(Model):
    """扫码日表: scans of a plate in an hour of a day by a channel, at the place where the plate hung then."""

    id = fields.BigIntField(primary_key=True)
    day: date = fields.DateField(db_index=True)
    hour = fields.SmallIntField()
    plate_id = fields.CharField(max_length=16)
    area_id = fields.CharField(max_length=64)
    site_type = fields.CharField(max_length=20)
    channel = fields.CharField(max_length=16)
    scans = fields.IntField()

    class Meta:
        table = "scan_count"


class CountedDay(Model):
    """已统计的日子: a finished day is counted once, the running one again and again."""

    day: date = fields.DateField(primary_key=True)
    finished = fields.BooleanField()
    counted_at: datetime = fields.DatetimeField()

    class Meta:
        table = "counted_day"
