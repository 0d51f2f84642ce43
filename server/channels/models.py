"""What content checks left to wait for."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model


class MediaCheck(Model):
    """媒体检查: a picture or sound sent to be looked at. suggest stays empty until the verdict is pushed, within half an hour."""

    trace_id = fields.CharField(max_length=64, primary_key=True)
    kind = fields.CharField(max_length=32)
    ref = fields.CharField(max_length=64)
    """What was checked, in the words of whoever asked, such as "message:<id>"."""
    via = fields.CharField(max_length=12)
    suggest = fields.CharField(max_length=8, default="")
    label = fields.IntField(default=0)
    asked_at: datetime = fields.DatetimeField()
    answered_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "media_check"
