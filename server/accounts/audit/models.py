"""The audit."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class AuditEntry(Model):
    """审计记录: append-only. outcome: done, refused (we said no), failed (it broke off). Names are copied: an entry stays readable."""

    id = fields.BigIntField(primary_key=True)
    at: datetime = fields.DatetimeField(db_index=True)
    staff_id: UUID | None = fields.UUIDField(null=True)
    staff_name = fields.CharField(max_length=80)
    """Sign-in and display name, for the command line "命令行"."""
    action = fields.CharField(max_length=40)
    outcome = fields.CharField(max_length=8)
    code = fields.CharField(max_length=60, default="")
    """Of the refusal."""
    subject_kind = fields.CharField(max_length=24, default="")
    subject_id = fields.CharField(max_length=64, default="")
    area_id = fields.CharField(max_length=64, null=True)
    """Of the subject, else where the person works: decides which auditors see it."""
    detail: dict[str, Any] = fields.JSONField(default=dict)
    practice = fields.BooleanField(default=False)
    request_id = fields.CharField(max_length=64, default="")

    class Meta:
        table = "audit_entry"
        indexes = (("staff_id", "at"), ("action", "at"), ("subject_kind", "subject_id"))
