"""Print jobs."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class PrintJob(Model):
    """印制任务: status: waiting, running, done, failed, cancelled, expired (after two weeks). Its files lie in the data folder."""

    id: UUID = fields.UUIDField(primary_key=True)
    status = fields.CharField(max_length=12)
    layout = fields.CharField(max_length=4)
    area_id = fields.CharField(max_length=64, null=True)
    """The smallest area that holds all its plates; empty: the whole city."""
    about = fields.CharField(max_length=120)
    codes: list[str] = fields.JSONField()
    total = fields.IntField()
    done = fields.IntField(default=0)
    size = fields.IntField(default=0)
    """Bytes of the package."""
    practice_of: UUID | None = fields.UUIDField(null=True)
    staff_id: UUID = fields.UUIDField()
    staff_name = fields.CharField(max_length=80)
    created_at: datetime = fields.DatetimeField()
    finished_at: datetime | None = fields.DatetimeField(null=True)
    leased_until: datetime | None = fields.DatetimeField(null=True)
    attempts = fields.IntField(default=0)
    say = fields.CharField(max_length=120, default="")
    """Why it failed."""

    class Meta:
        table = "print_job"
        indexes = (("status", "created_at"),)
