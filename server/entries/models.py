"""Entries and how often each was used."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Entry(Model):
    """入口: a channel, an optional plate, an optional topic. The code is printed and sent, so what it leads to can still be changed."""

    code = fields.CharField(max_length=16, primary_key=True)
    channel = fields.CharField(max_length=16, db_index=True)
    """One of channels.CHANNELS."""
    name = fields.CharField(max_length=60)
    tag = fields.CharField(max_length=30, default="")
    """活动, such as 六服六进."""
    area_id = fields.CharField(max_length=64)
    plate_id = fields.CharField(max_length=16, null=True)
    topic_kind = fields.CharField(max_length=8, default="")
    """matter, theme or empty"""
    topic = fields.CharField(max_length=48, default="")
    closed = fields.BooleanField(default=False)
    staff_id: UUID | None = fields.UUIDField(null=True)
    staff_name = fields.CharField(max_length=80)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "entry"


class EntryOpening(Model):
    """入口打开: one use of an entry. Holds nothing about who."""

    id = fields.BigIntField(primary_key=True)
    code = fields.CharField(max_length=16)
    step = fields.CharField(max_length=8)
    """link: the address was opened. arrived: the client asked what it leads to."""
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "entry_opening"
        indexes = (("code", "at"),)
