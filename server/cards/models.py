"""Versions of policy cards and bundles; those in force are server/policies/models.py and server/bundles/models.py."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model


class CardVersion(Model):
    """卡片版本: immutable once published. kind: policy, bundle."""

    id = fields.IntField(primary_key=True)
    kind = fields.CharField(max_length=8)
    card_id = fields.CharField(max_length=48)
    version = fields.IntField()
    content: dict[str, Any] = fields.JSONField()
    verified_by = fields.CharField(max_length=40, null=True)
    """The department whose reviewer published it, null: came with the product, nobody of the department has looked at it."""
    published_at: datetime = fields.DatetimeField()

    class Meta:
        table = "card_version"
        unique_together = (("kind", "card_id", "version"),)
