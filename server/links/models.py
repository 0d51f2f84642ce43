"""What was found of each address, and the nights on which somebody looked."""

from datetime import date, datetime

from tortoise import fields
from tortoise.models import Model


class LinkCheck(Model):
    """网上入口检查: how the address of one platform was found. status: ok, caution, broken."""

    platform_id = fields.CharField(max_length=48, primary_key=True)
    url = fields.CharField(max_length=200)
    """That was looked at: another one starts anew."""
    status = fields.CharField(max_length=8, db_index=True)
    why = fields.CharField(max_length=120, default="")
    since: datetime = fields.DatetimeField()
    """When it was first found like that."""
    failures = fields.IntField(default=0)
    """Nights in a row on which it did not open."""
    failed_on: date | None = fields.DateField(null=True)
    ok_at: datetime | None = fields.DatetimeField(null=True)
    looked_at: datetime = fields.DatetimeField()
    http_status: int | None = fields.IntField(null=True)
    moved_to = fields.CharField(max_length=200, null=True)
    """Where it led in the end, when that is another host."""

    class Meta:
        table = "link_check"


class LinkNight(Model):
    """网上入口巡查: one night's round. looked: with an answer from outside, without one nobody is blamed."""

    day: date = fields.DateField(primary_key=True)
    began_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)
    looked = fields.BooleanField(default=False)
    ok = fields.IntField(default=0)
    caution = fields.IntField(default=0)
    broken = fields.IntField(default=0)
    say = fields.CharField(max_length=200, default="")

    class Meta:
        table = "link_night"
