"""Doorplates and their scans."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model


class Doorplate(Model):
    """门牌: a numbered sign. Everything but the code is looked up here, so a plate is corrected without printing it again."""

    scene_code = fields.CharField(max_length=16, primary_key=True)
    number = fields.CharField(max_length=32, unique=True)
    name = fields.CharField(max_length=80)
    site_type = fields.CharField(max_length=20)
    area_id = fields.CharField(max_length=64)
    address = fields.CharField(max_length=120, null=True)
    lat = fields.FloatField()
    lng = fields.FloatField()
    position = fields.CharField(max_length=12)
    status = fields.CharField(max_length=12)
    successor = fields.CharField(max_length=16, null=True)
    verified = fields.BooleanField(default=False)

    class Meta:
        table = "doorplate"


class Scan(Model):
    """扫码: one scan or typed code, whatever came of it. Holds nothing about who scanned."""

    id = fields.BigIntField(primary_key=True)
    typed = fields.CharField(max_length=64)
    plate_id = fields.CharField(max_length=16, null=True)
    status = fields.CharField(max_length=12)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "scan"
        indexes = (("plate_id", "at"),)
