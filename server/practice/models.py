"""Exercises and how far people got."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class PracticeExercise(Model):
    """练习脚本: as content.py describes them, in their order."""

    id = fields.CharField(max_length=40, primary_key=True)
    position = fields.IntField()
    content: dict[str, Any] = fields.JSONField()

    class Meta:
        table = "practice_exercise"


class PracticeProgress(Model):
    """练习进度: one row a step that somebody did."""

    id: UUID = fields.UUIDField(primary_key=True)
    staff_id: UUID = fields.UUIDField()
    exercise_id = fields.CharField(max_length=40)
    step_id = fields.CharField(max_length=40)
    done_at: datetime = fields.DatetimeField()

    class Meta:
        table = "practice_progress"
        unique_together = (("staff_id", "exercise_id", "step_id"),)
