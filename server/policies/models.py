"""Policy cards."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class Policy(Model):
    """政策卡片: as its content (content.py)."""

    id = fields.CharField(max_length=48, primary_key=True)
    content: dict[str, Any] = fields.JSONField()

    class Meta:
        table = "policy"
