"""Tickets, the departments' tasks in them, and everything that happened."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Ticket(Model):
    """工单: as it stands now. Everything here can be computed again from its events."""

    number = fields.CharField(max_length=16, primary_key=True)
    """Digits, read over the phone, the last one checks the others."""
    secret_hash = fields.CharField(max_length=64)
    origin_hash = fields.CharField(max_length=64, null=True, unique=True)
    """Of the Idempotency-Key it was made with."""
    text = fields.CharField(max_length=1000)
    sealed_contact = fields.CharField(max_length=400, null=True)
    resident_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    plate_id = fields.CharField(max_length=64, null=True)
    area_id = fields.CharField(max_length=64)
    matter_id = fields.CharField(max_length=48, null=True)
    session_id: UUID | None = fields.UUIDField(null=True)
    rating_id: UUID | None = fields.UUIDField(null=True)
    """The bad rating that it repairs."""
    context: dict[str, Any] = fields.JSONField(default=dict)
    entered_by: UUID | None = fields.UUIDField(null=True)
    """The member of staff who entered it for somebody."""
    unchecked = fields.BooleanField(default=False)
    status = fields.CharField(max_length=12, default="new", db_index=True)
    lead = fields.CharField(max_length=24, default="")
    answer = fields.CharField(max_length=1000, default="")
    outcome = fields.CharField(max_length=12, default="")
    """What the department says came of it: solved, partly, explained, refused."""
    confirmed = fields.CharField(max_length=12, default="")
    """What the resident says: solved, not_solved. Empty: nothing, which is never counted as satisfied."""
    call_back = fields.BooleanField(default=False)
    """Closed without the resident's word: somebody asks a sample of them."""
    reopened = fields.IntField(default=0)
    steps = fields.IntField(default=0)
    created_at: datetime = fields.DatetimeField(db_index=True)
    promised_at: datetime = fields.DatetimeField()
    """First feedback."""
    due_at: datetime | None = fields.DatetimeField(null=True, db_index=True)
    """The lead department's answer."""
    closed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket"
        indexes = (("lead", "status"), ("area_id", "status"))


class TicketTask(Model):
    """部门任务: lead or co-department, each with a clock of its own. status: open, done, returned."""

    id = fields.BigIntField(primary_key=True)
    number = fields.CharField(max_length=16, db_index=True)
    department = fields.CharField(max_length=24, db_index=True)
    lead = fields.BooleanField(default=False)
    status = fields.CharField(max_length=10, default="open")
    result = fields.CharField(max_length=1000, default="")
    due_at: datetime = fields.DatetimeField()
    began_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_task"


class TicketEvent(Model):
    """工单记录: append-only. state: what the ticket became by it."""

    id = fields.BigIntField(primary_key=True)
    number = fields.CharField(max_length=16)
    step = fields.IntField()
    move = fields.CharField(max_length=16)
    state = fields.CharField(max_length=12)
    who = fields.CharField(max_length=12)
    staff_id: UUID | None = fields.UUIDField(null=True)
    staff_name = fields.CharField(max_length=40, default="")
    department = fields.CharField(max_length=24, default="")
    text = fields.CharField(max_length=1000, default="")
    public = fields.BooleanField(default=True)
    """Residents read it."""
    detail: dict[str, Any] = fields.JSONField(default=dict)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "ticket_event"
        unique_together = (("number", "step"),)


class TicketNudge(Model):
    """催办记录: each kind once a task: remind, overdue, supervise."""

    id = fields.BigIntField(primary_key=True)
    number = fields.CharField(max_length=16, db_index=True)
    task_id = fields.BigIntField()
    kind = fields.CharField(max_length=12)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "ticket_nudge"
        unique_together = (("task_id", "kind"),)
