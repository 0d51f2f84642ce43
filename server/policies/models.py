"""Policy cards."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class Policy(Model):
    """政策卡片: the version in force, as its content (content.py), all of them are in server/cards/models.py."""

    id = fields.CharField(max_length=48, primary_key=True)
    content: dict[str, Any] = fields.JSONField()
    version = fields.IntField(db_default=1)
    verified_by = fields.CharField(max_length=40, null=True)
    """As in its version."""

    class Meta:
        table = "policy"
