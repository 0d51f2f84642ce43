"""What was found about plates, and what became of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class PlateFinding(Model):
    """健康问题: open while settled_at is empty. A plate has at most one open finding of a kind (key says so to the database)."""

    id = fields.BigIntField(primary_key=True)
    key = fields.CharField(max_length=60, null=True, unique=True)
    """scene_code and kind while open, empty afterwards."""
    scene_code = fields.CharField(max_length=16, db_index=True)
    kind = fields.CharField(max_length=12)
    """A kind of rules.py."""
    found_at: datetime = fields.DatetimeField()
    seen_at: datetime = fields.DatetimeField()
    facts: dict[str, Any] = fields.JSONField(default=dict)
    settled_at: datetime | None = fields.DatetimeField(null=True)
    settled_by: UUID | None = fields.UUIDField(null=True)
    settled_name = fields.CharField(max_length=80, default="")
    note = fields.CharField(max_length=200, default="")

    class Meta:
        table = "doorplate_finding"
        indexes = (("settled_at", "kind"),)


class ProblemSettled(Model):
    """反馈处理: what became of a report in the intake, which itself is never changed."""

    intake_id: UUID = fields.UUIDField(primary_key=True)
    outcome = fields.CharField(max_length=12)
    note = fields.CharField(max_length=200, default="")
    at: datetime = fields.DatetimeField()
    staff_id: UUID = fields.UUIDField()
    staff_name = fields.CharField(max_length=80)

    class Meta:
        table = "scan_problem_settled"
