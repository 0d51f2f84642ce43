"""Matters, their versions, the online platforms, and the revision that tells every worker to read again."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model


class Matter(Model):
    """事项: its id never changes, active_version is the one that residents and clerks see."""

    id = fields.CharField(max_length=48, primary_key=True)
    active_version = fields.IntField()

    class Meta:
        table = "matter"


class MatterVersion(Model):
    """事项版本: immutable once published."""

    id = fields.IntField(primary_key=True)
    matter_id = fields.CharField(max_length=48)
    version = fields.IntField()
    content: dict[str, Any] = fields.JSONField()
    digest = fields.CharField(max_length=64)
    published_at: datetime = fields.DatetimeField()
    verified_by = fields.CharField(max_length=40, null=True)
    """The department whose reviewer published it, null: came with the product, nobody of the department has looked at it."""
    verified_at: datetime | None = fields.DatetimeField(null=True)
    """When they published what it says; a version that came after it without their looking keeps it. null: published_at."""

    class Meta:
        table = "matter_version"
        unique_together = (("matter_id", "version"),)


class OnlineApp(Model):
    """线上平台: an official app, site or account, and the matters it helps with ("*" for all). An unsure address is empty."""

    id = fields.CharField(max_length=48, primary_key=True)
    name = fields.CharField(max_length=60)
    kind = fields.CharField(max_length=20)
    url = fields.CharField(max_length=200, null=True)
    matters: list[str] = fields.JSONField(default=list)
    keywords: list[str] = fields.JSONField(default=list)
    say = fields.CharField(max_length=200)
    verified = fields.BooleanField(default=False)

    class Meta:
        table = "online_app"


class ContentChange(Model):
    """内容变更: append-only, one row a record that changed. what: added, changed, removed."""

    id = fields.BigIntField(primary_key=True)
    revision = fields.IntField()
    kind = fields.CharField(max_length=12)
    entry_id = fields.CharField(max_length=64)
    what = fields.CharField(max_length=8)
    version: int | None = fields.IntField(null=True)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "content_change"


class ContentRevision(Model):
    """内容修订号: one row, and whoever changes published content raises it in the same transaction."""

    id = fields.IntField(primary_key=True)
    revision = fields.IntField()
    changed_at: datetime = fields.DatetimeField()

    class Meta:
        table = "content_revision"
