"""Saved lists, and what happens to them at a counter."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Checklist(Model):
    """保存的清单: answers and the version they were given on. The list itself is computed from them, so nothing of it is kept."""

    code = fields.CharField(max_length=8, primary_key=True)
    """取件码: read out over a phone, typed at a counter."""
    secret_hash = fields.CharField(max_length=64)
    """Of what lets its maker change and delete it."""
    origin_hash = fields.CharField(max_length=64, null=True, unique=True)
    """Of the Idempotency-Key it was made with."""
    matter_id = fields.CharField(max_length=48)
    """Of a bundle's list the first matter on the way."""
    bundle_id = fields.CharField(max_length=48, null=True)
    """The list of several matters in one go (一件事)."""
    saved_matters: dict[str, int] | None = fields.JSONField(null=True)
    """Of a bundle's list: the matters that it is for, and the version of each when it was saved. saved_version is the bundle's."""
    answers: dict[str, Any] = fields.JSONField(default=dict)
    saved_version = fields.IntField()
    saved_on: date = fields.DateField()
    """The day for which the saved version was asked."""
    made_for = fields.CharField(max_length=8, default="self")
    """self, relative, other: whose errand it is. The answers are theirs, whoever prepares."""
    label = fields.CharField(max_length=20, default="")
    plate_id = fields.CharField(max_length=64, null=True)
    ticks: list[str] = fields.JSONField(default=list)
    resident_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    steps = fields.IntField(default=0)
    """How many counter events there are: whoever adds one names the number they saw."""
    created_at: datetime = fields.DatetimeField()
    changed_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "checklist"


class CounterEvent(Model):
    """窗口记录: append-only. kind: checked, unchecked, refused, accepted, mismatch."""

    id = fields.BigIntField(primary_key=True)
    code = fields.CharField(max_length=8)
    step = fields.IntField()
    kind = fields.CharField(max_length=12)
    version = fields.IntField()
    """Of the matter or bundle, as the clerk saw it."""
    material_id = fields.CharField(max_length=100, default="")
    rule = fields.CharField(max_length=48, default="")
    """By which rule it was refused: acceptance_standard, review_points.0, common_refusals.1."""
    rule_text = fields.CharField(max_length=1000, default="")
    say = fields.CharField(max_length=200, default="")
    staff_id: UUID = fields.UUIDField()
    staff_name = fields.CharField(max_length=40)
    area_id = fields.CharField(max_length=64)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "counter_event"
        unique_together = (("code", "step"),)
