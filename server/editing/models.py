"""Drafts, proposals and what was published, of every kind of entry; the versions are server/matters/models.py and server/cards/models.py.

The tables are named for matters, which came first. kind: matter, policy, bundle; entry_id: its id there."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Draft(Model):
    """草稿: a whole entry on its way to a version. state: draft, in_review, approved, published, withdrawn."""

    id: UUID = fields.UUIDField(primary_key=True)
    kind = fields.CharField(max_length=8, db_default="matter")
    entry_id = fields.CharField(max_length=48, db_index=True)
    base_version = fields.IntField()
    """The version that it was made from, and is compared with."""
    content: dict[str, Any] = fields.JSONField()
    """As typed: it may still be faulty."""
    revision = fields.IntField(default=1)
    """Whoever changes it names the one they saw."""
    state = fields.CharField(max_length=12, default="draft", db_index=True)
    why = fields.CharField(max_length=200, default="")
    """What the change is for, shown in the history for good."""
    waivers: dict[str, str] = fields.JSONField(default=dict)
    """Lint finding ("rule place") -> why it may stand."""
    effective_on: date | None = fields.DateField(null=True)
    """Goes live by itself on that day; null: as soon as it is published."""
    author_id: UUID = fields.UUIDField()
    author_name = fields.CharField(max_length=40)
    author_department = fields.CharField(max_length=40, default="")
    reviewer_id: UUID | None = fields.UUIDField(null=True)
    reviewer_name = fields.CharField(max_length=40, default="")
    answer = fields.CharField(max_length=200, default="")
    """What the reviewer said when returning it."""
    version: int | None = fields.IntField(null=True)
    """That it became."""
    created_at: datetime = fields.DatetimeField()
    changed_at: datetime = fields.DatetimeField()

    class Meta:
        table = "matter_draft"


class Proposal(Model):
    """修改建议: somebody who does not own the entry would have it otherwise. state: open, accepted, refused."""

    id: UUID = fields.UUIDField(primary_key=True)
    kind = fields.CharField(max_length=8, db_default="matter")
    entry_id = fields.CharField(max_length=48, db_index=True)
    base_version = fields.IntField()
    content: dict[str, Any] = fields.JSONField()
    why = fields.CharField(max_length=200)
    state = fields.CharField(max_length=12, default="open", db_index=True)
    staff_id: UUID = fields.UUIDField()
    staff_name = fields.CharField(max_length=40)
    answer = fields.CharField(max_length=200, default="")
    answered_by = fields.CharField(max_length=40, default="")
    created_at: datetime = fields.DatetimeField()
    answered_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "matter_proposal"


class Published(Model):
    """发布记录: append-only, one for each time that a version came into force, also by rolling back."""

    id = fields.BigIntField(primary_key=True)
    kind = fields.CharField(max_length=8, db_default="matter")
    entry_id = fields.CharField(max_length=48, db_index=True)
    version = fields.IntField()
    before = fields.IntField()
    """The version that was in force until then."""
    how = fields.CharField(max_length=12)
    """published, rolled_back, imported (the official fields alone)"""
    why = fields.CharField(max_length=200, default="")
    waivers: dict[str, str] = fields.JSONField(default=dict)
    author_name = fields.CharField(max_length=40, default="")
    reviewer_name = fields.CharField(max_length=40, default="")
    department = fields.CharField(max_length=40, default="")
    """Whose reviewer stands for it."""
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "matter_published"
