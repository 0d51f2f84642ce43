"""Bundles."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class Bundle(Model):
    """一件事: as its content (content.py)."""

    id = fields.CharField(max_length=48, primary_key=True)
    content: dict[str, Any] = fields.JSONField()

    class Meta:
        table = "bundle"
