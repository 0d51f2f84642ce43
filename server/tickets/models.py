"""Tickets, what was done with them, and what the departments owe."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Ticket(Model):
    """工单: where it stands now. All of it but the words can be worked out again from its events."""

    id: UUID = fields.UUIDField(primary_key=True)
    number = fields.CharField(max_length=12, unique=True)
    secret_hash = fields.CharField(max_length=64)
    """A fingerprint of what lets whoever holds it follow the ticket without signing in."""
    origin_hash = fields.CharField(max_length=64, null=True, unique=True)
    """Of the Idempotency-Key it was made with."""
    kind = fields.CharField(max_length=10)
    """consult, request, repair: by which limits it is worked."""
    source = fields.CharField(max_length=10)
    """resident, session, on_behalf, rating, partner."""
    text = fields.CharField(max_length=1000)
    plate_id = fields.CharField(max_length=64, null=True)
    area_id = fields.CharField(max_length=64, db_index=True)
    matter_id = fields.CharField(max_length=48, null=True)
    contact_sealed = fields.TextField(default="")
    resident_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    session_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    context: dict[str, Any] = fields.JSONField(default=dict)
    """What the resident had before them: answers, list, words typed."""
    entered_by: UUID | None = fields.UUIDField(null=True)
    status = fields.CharField(max_length=10, db_index=True)
    version = fields.IntField()
    """How many events there are: whoever moves it names the number they saw."""
    lead_department = fields.CharField(max_length=20, null=True, db_index=True)
    settled = fields.BooleanField(default=False)
    """An arbiter said who leads: nobody returns it any more."""
    owner_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    """Who of the lead department signed it or took it over. Null: it lies in the department's pool, anybody there may take it."""
    owner_name = fields.CharField(max_length=40, default="")
    bounces = fields.IntField(default=0)
    reopened = fields.IntField(default=0)
    answer = fields.CharField(max_length=1000, default="")
    outcome = fields.CharField(max_length=12, null=True)
    confirmation = fields.CharField(max_length=6, null=True)
    call_back = fields.BooleanField(default=False)
    """Somebody has to ring: drawn from those who stayed silent, and every repair."""
    joined_id: UUID | None = fields.UUIDField(null=True)
    """The ticket that this one became a 关注 of."""
    promised_at: datetime = fields.DatetimeField()
    first_due_at: datetime | None = fields.DatetimeField(null=True)
    answer_due_at: datetime | None = fields.DatetimeField(null=True, db_index=True)
    close_due_at: datetime | None = fields.DatetimeField(null=True)
    """Null while a clock has not begun, stands still or is over. Worked out from the events."""
    look_at: datetime | None = fields.DatetimeField(null=True, db_index=True)
    """When one of its clocks reaches the next rung of reminders."""
    created_at: datetime = fields.DatetimeField(db_index=True)
    changed_at: datetime = fields.DatetimeField()
    over_at: datetime | None = fields.DatetimeField(null=True)
    forgotten_at: datetime | None = fields.DatetimeField(null=True)
    """Since then the words and the person are gone, what is left is for the figures."""

    class Meta:
        table = "ticket"
        indexes = (
            ("status", "answer_due_at"),
            ("status", "changed_at"),
            ("status", "created_at"),
            ("status", "area_id", "lead_department"),
        )


class TicketEvent(Model):
    """工单记录: append-only, one row a move."""

    id = fields.BigIntField(primary_key=True)
    ticket_id: UUID = fields.UUIDField()
    step = fields.IntField()
    move = fields.CharField(max_length=14)
    before = fields.CharField(max_length=10)
    after = fields.CharField(max_length=10)
    by_kind = fields.CharField(max_length=8)
    """resident, staff, partner, system."""
    by_id: UUID | None = fields.UUIDField(null=True)
    by_name = fields.CharField(max_length=40, default="")
    department = fields.CharField(max_length=20, null=True)
    """Who led when it happened; of a dispatch: who leads from now on."""
    departments: list[str] = fields.JSONField(default=list)
    """Co-departments that it brings in or that are done with it."""
    say = fields.CharField(max_length=1000, default="")
    basis = fields.CharField(max_length=200, default="")
    detail: dict[str, Any] = fields.JSONField(default=dict)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "ticket_event"
        unique_together = (("ticket_id", "step"),)


class TicketTask(Model):
    """协办任务: one co-department's part, with a clock of its own."""

    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField(db_index=True)
    department = fields.CharField(max_length=20, db_index=True)
    began_at: datetime = fields.DatetimeField()
    due_at: datetime | None = fields.DatetimeField(null=True)
    done_at: datetime | None = fields.DatetimeField(null=True)
    say = fields.CharField(max_length=1000, default="")

    class Meta:
        table = "ticket_task"
        unique_together = (("ticket_id", "department"),)


class TicketAlert(Model):
    """催办提醒: remind, warn, overdue, supervise of one clock, each once: the key is the ticket, the clock, the rung and its due time."""

    key_hash = fields.CharField(max_length=64, primary_key=True)
    ticket_id: UUID = fields.UUIDField(db_index=True)
    clock = fields.CharField(max_length=8)
    rung = fields.CharField(max_length=10)
    department = fields.CharField(max_length=20, null=True)
    area_id = fields.CharField(max_length=64)
    due_at: datetime = fields.DatetimeField()
    skipped = fields.BooleanField(default=False)
    """A higher rung was reached by the time anybody looked: nobody was told of this one."""
    at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "ticket_alert"


class TicketPhoto(Model):
    """现场照片: made clean before it is kept, belongs to a step once that is written down. Gone with the words of its ticket."""

    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField(db_index=True)
    by_id: UUID = fields.UUIDField()
    """Staff, or a partner of the exchange."""
    step: int | None = fields.IntField(null=True)
    """Of the visit or the report. Null: only uploaded, seen by whoever did."""
    released = fields.BooleanField(default=False)
    """The resident sees it too."""
    digest = fields.CharField(max_length=64)
    width = fields.IntField()
    height = fields.IntField()
    body = fields.BinaryField()
    at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "ticket_photo"
        unique_together = (("ticket_id", "by_id", "digest"),)


class TicketInspection(Model):
    """工单巡检: one night's look at all tickets. The day is the lock, the lease passes it on when a worker dies in the middle."""

    day: date = fields.DateField(primary_key=True)
    worker = fields.CharField(max_length=32)
    leased_until: datetime = fields.DatetimeField()
    after = fields.CharField(max_length=36, default="")
    """Id of the last ticket that was looked at."""
    looked = fields.IntField(default=0)
    began_at: datetime = fields.DatetimeField()
    done_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_inspection"


class TicketFinding(Model):
    """巡检发现: what was wrong with a ticket that night, or that nobody moves it (kind stuck)."""

    id = fields.BigIntField(primary_key=True)
    day: date = fields.DateField()
    ticket_id: UUID = fields.UUIDField()
    kind = fields.CharField(max_length=8)
    number = fields.CharField(max_length=12)
    area_id = fields.CharField(max_length=64)
    department = fields.CharField(max_length=20, null=True)
    say = fields.CharField(max_length=300)
    mended = fields.BooleanField(default=False)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "ticket_finding"
        unique_together = (("day", "ticket_id", "kind"),)
