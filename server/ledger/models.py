"""The intake of the ledger."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Intake(Model):
    """台账来件: append-only. kind: miss, wrong_fact, scan_problem, plate_covered. Words are masked before they come here."""

    id: UUID = fields.UUIDField(primary_key=True)
    kind = fields.CharField(max_length=20, db_index=True)
    """And counter_mismatch (a window asks for something else than the list), overdue (a matter beyond its review date), ticket_again (not
    solved twice), bad_rating, list_wrong (a line that the window did not want), suggestion, staff_suggestion,
    dead_link (an online platform's address, field: which and since)."""
    text = fields.CharField(max_length=500, default="")
    plate_id = fields.CharField(max_length=64, null=True)
    matter_id = fields.CharField(max_length=48, null=True)
    field = fields.CharField(max_length=80, null=True)
    resident_id: UUID | None = fields.UUIDField(null=True)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "intake"
