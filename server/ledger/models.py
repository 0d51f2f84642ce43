"""The intake, the items that it is worked off in, and the cases that hold what was mended."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Intake(Model):
    """台账来件: append-only. kind: miss, wrong_fact, scan_problem, plate_covered. Words are masked before they come here."""

    id: UUID = fields.UUIDField(primary_key=True)
    kind = fields.CharField(max_length=20, db_index=True)
    """And counter_mismatch (a window asks for something else than the list), overdue (a matter beyond its review date), ticket_again (not
    solved twice), bad_rating, list_wrong (a line that the window did not want), suggestion, staff_suggestion,
    dead_link (an online platform's address, field: which and since), low_band (found, but not sure, and nothing to ask)."""
    text = fields.CharField(max_length=500, default="")
    plate_id = fields.CharField(max_length=64, null=True)
    matter_id = fields.CharField(max_length=48, null=True)
    field = fields.CharField(max_length=80, null=True)
    resident_id: UUID | None = fields.UUIDField(null=True)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "intake"


class IntakeMark(Model):
    """来件指纹: a keyed fingerprint of who sent it, of this month alone, deleted when the intake is taken into an item."""

    intake_id: UUID = fields.UUIDField(primary_key=True)
    mark = fields.CharField(max_length=64)

    class Meta:
        table = "intake_mark"


class LedgerItem(Model):
    """台账事项: one cause, however many noticed it. The counts can be worked out again from its evidence."""

    id = fields.BigIntField(primary_key=True)
    family = fields.CharField(max_length=8, db_index=True)
    """A family of kinds.py."""
    key = fields.CharField(max_length=160, null=True, db_index=True)
    """What makes it the same cause, where that can be said exactly; else near words do (clusters.py)."""
    state = fields.CharField(max_length=10, db_index=True)
    """A state of states.py."""
    version = fields.IntField(default=1)
    matter_id = fields.CharField(max_length=48, null=True, db_index=True)
    field = fields.CharField(max_length=80, null=True)
    elsewhere_id = fields.CharField(max_length=48, null=True)
    leads: list[str] = fields.JSONField(default=list)
    """Up to five ways in which it was said, masked."""
    department = fields.CharField(max_length=20, null=True, db_index=True)
    owner_id: UUID | None = fields.UUIDField(null=True)
    owner_name = fields.CharField(max_length=40, default="")
    people = fields.IntField(default=0)
    """Different ones, as far as it can be told."""
    times = fields.IntField(default=0)
    salts: list[int] = fields.JSONField(default=list)
    """Items under whose number its marks were made: its own, and those that were merged into it or that it was split from."""
    merged_into = fields.BigIntField(null=True)
    before_id = fields.BigIntField(null=True)
    """The closed item of the same cause that this one came after."""
    draft_id: UUID | None = fields.UUIDField(null=True)
    """The draft that mends it."""
    say = fields.CharField(max_length=500, default="")
    """Why nothing is done, or what was done."""
    first_at: datetime = fields.DatetimeField()
    last_at: datetime = fields.DatetimeField()
    closed_at: datetime | None = fields.DatetimeField(null=True, db_index=True)
    changed_at: datetime = fields.DatetimeField()

    class Meta:
        table = "ledger_item"
        indexes = (("family", "state"), ("people", "times"))


class LedgerEvidence(Model):
    """台账依据: one row an intake, also for those that belong to no item, so that each is taken once."""

    intake_id: UUID = fields.UUIDField(primary_key=True)
    item_id = fields.BigIntField(null=True, db_index=True)
    kind = fields.CharField(max_length=20)
    mark = fields.CharField(max_length=32, null=True)
    """Of the person, made anew under the item's number: what one person said to two items cannot be joined by it."""
    at: datetime = fields.DatetimeField(db_index=True)
    told = fields.BooleanField(default=False)
    """Whoever reported it was told that it is mended."""

    class Meta:
        table = "ledger_evidence"


class LedgerEvent(Model):
    """台账记录: append-only, one row a move."""

    id = fields.BigIntField(primary_key=True)
    item_id = fields.BigIntField(db_index=True)
    move = fields.CharField(max_length=10)
    before = fields.CharField(max_length=10)
    after = fields.CharField(max_length=10)
    by_id: UUID | None = fields.UUIDField(null=True)
    """None: the system."""
    by_name = fields.CharField(max_length=40, default="")
    say = fields.CharField(max_length=500, default="")
    detail: dict[str, Any] = fields.JSONField(default=dict)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "ledger_event"


class LedgerCase(Model):
    """回归用例: what must hold from now on. joined_at empty: tried, but its item is not closed yet. Never deleted once it joined."""

    id: UUID = fields.UUIDField(primary_key=True)
    item_id = fields.BigIntField(db_index=True)
    kind = fields.CharField(max_length=10)
    """query, situation, guide, fresh: cases.py."""
    matter_id = fields.CharField(max_length=48, null=True)
    content: dict[str, Any] = fields.JSONField()
    joined_at: datetime | None = fields.DatetimeField(null=True, db_index=True)
    ran_at: datetime | None = fields.DatetimeField(null=True)
    passed = fields.BooleanField(null=True)
    said = fields.CharField(max_length=300, default="")
    """What it gave instead, when it failed."""
    staff_name = fields.CharField(max_length=40)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "ledger_case"


class LedgerPlace(Model):
    """归集进度: up to where the intake was taken in. Its row is locked while somebody does."""

    id = fields.IntField(primary_key=True)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "ledger_place"


class LedgerNight(Model):
    """每晚回归: that all cases were run on this day, and what came of it."""

    day: date = fields.DateField(primary_key=True)
    at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)
    cases = fields.IntField(default=0)
    failed = fields.IntField(default=0)
    reopened: list[int] = fields.JSONField(default=list)

    class Meta:
        table = "ledger_night"
