"""What we keep of somebody's identity on another platform."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class LinkedIdentity(Model):
    """关联身份: one person on one platform, one resident. Only the fingerprint of the platform's id is kept."""

    subject_hash = fields.CharField(max_length=64, primary_key=True)
    provider = fields.CharField(max_length=16)
    resident_id: UUID = fields.UUIDField(db_index=True)
    real_name = fields.BooleanField(default=False)
    via = fields.CharField(max_length=12)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "linked_identity"
