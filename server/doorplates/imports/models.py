"""Drafts of imports."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class PlateImport(Model):
    """导入草稿: status: draft, active (its plates are made), discarded. Nothing of a draft is live."""

    id: UUID = fields.UUIDField(primary_key=True)
    area_id = fields.CharField(max_length=64, db_index=True)
    """Everything in it lies here or below."""
    file_name = fields.CharField(max_length=120)
    format = fields.CharField(max_length=8)
    encoding = fields.CharField(max_length=12)
    digest = fields.CharField(max_length=64)
    """Of the file: the same file sent again by the same person is the same draft."""
    status = fields.CharField(max_length=12)
    rows = fields.IntField()
    bad = fields.IntField()
    made = fields.IntField(default=0)
    left_out = fields.IntField(default=0)
    started_as = fields.CharField(max_length=12, default="")
    practice_of: UUID | None = fields.UUIDField(null=True)
    staff_id: UUID = fields.UUIDField()
    staff_name = fields.CharField(max_length=80)
    created_at: datetime = fields.DatetimeField()
    activated_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "doorplate_import"

    @property
    def practice(self) -> bool:
        return self.practice_of is not None


class PlateImportRow(Model):
    """导入行: the cells as they were in the file or as they were corrected, and what is wrong with them."""

    id = fields.BigIntField(primary_key=True)
    import_id: UUID = fields.UUIDField()
    row = fields.IntField()
    """As the spreadsheet program counts, the header being 1."""
    cells: dict[str, str] = fields.JSONField()
    faults: list[dict[str, Any]] = fields.JSONField(default=list)
    bad = fields.BooleanField()
    scene_code = fields.CharField(max_length=16, null=True)
    """Of the plate made from it."""

    class Meta:
        table = "doorplate_import_row"
        unique_together = (("import_id", "row"),)
        indexes = (("import_id", "bad"),)
