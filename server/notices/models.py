"""Notices to everyone, messages to one, and the fate of each sending."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Notice(Model):
    """公告: by area and time, shown to whoever scans there. practice_of: made in somebody's practice, shown to them alone."""

    id: UUID = fields.UUIDField(primary_key=True)
    area_id = fields.CharField(max_length=64, db_index=True)
    level = fields.CharField(max_length=12)
    text = fields.CharField(max_length=200)
    begins_at: datetime = fields.DatetimeField()
    ends_at: datetime = fields.DatetimeField()
    created_by: UUID | None = fields.UUIDField(null=True)
    created_at: datetime = fields.DatetimeField()
    changed_at: datetime = fields.DatetimeField()
    withdrawn_at: datetime | None = fields.DatetimeField(null=True)
    practice_of: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "notice"
        indexes = (("ends_at",),)


class Message(Model):
    """通知: told to one resident. It always stands in their inbox, whatever became of the other ways."""

    id: UUID = fields.UUIDField(primary_key=True)
    resident_id: UUID = fields.UUIDField()
    kind = fields.CharField(max_length=32)
    words: dict[str, str] = fields.JSONField()
    page = fields.CharField(max_length=200, default="")
    created_at: datetime = fields.DatetimeField()
    read_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "message"
        indexes = (("resident_id", "created_at"),)


class Sending(Model):
    """投递: one message one way. fate: waiting, sent, recorded (written down only), refused (not this way), failed (gave up)."""

    id = fields.BigIntField(primary_key=True)
    message_id: UUID = fields.UUIDField()
    way = fields.CharField(max_length=12)
    fate = fields.CharField(max_length=12, default="waiting")
    via = fields.CharField(max_length=12, default="")
    reason = fields.CharField(max_length=40, default="")
    attempts = fields.IntField(default=0)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "sending"
        unique_together = (("message_id", "way"),)


class Subscription(Model):
    """订阅同意: how many more messages of a kind the person let through. WeChat gives one for each time they accept."""

    id = fields.BigIntField(primary_key=True)
    resident_id: UUID = fields.UUIDField()
    kind = fields.CharField(max_length=32)
    remaining = fields.IntField(default=0)
    changed_at: datetime = fields.DatetimeField()

    class Meta:
        table = "subscription"
        unique_together = (("resident_id", "kind"),)
