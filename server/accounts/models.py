"""Residents and their tokens."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Resident(Model):
    """居民: an anonymous device identity until the person chooses to sign in. No name, no phone, no openid here."""

    id: UUID = fields.UUIDField(primary_key=True)
    origin_hash = fields.CharField(max_length=64, null=True, unique=True)
    """The hashed Idempotency-Key of the call that made it: a retry finds the same resident."""
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "resident"


class ResidentToken(Model):
    """居民令牌: only the hash is kept. It holds until it was not used for half a year."""

    token_hash = fields.CharField(max_length=64, primary_key=True)
    resident_id: UUID = fields.UUIDField(db_index=True)
    created_at: datetime = fields.DatetimeField()
    last_used_at: datetime | None = fields.DatetimeField(null=True)
    """Written once a day at most, null: not since it was made."""

    class Meta:
        table = "resident_token"
