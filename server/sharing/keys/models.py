"""Keys; their secrets are not kept."""

from datetime import date, datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class ApiKey(Model):
    """接口密钥: for one platform or tool of one owner. Of the secret only the hash stands here, and its first characters to know it by."""

    id: UUID = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=60)
    """Which platform or tool."""
    owner = fields.CharField(max_length=60)
    """The unit that answers for it."""
    area_id = fields.CharField(max_length=64, db_index=True)
    scopes: list[str] = fields.JSONField()
    per_minute = fields.IntField()
    expires_on: date = fields.DateField()
    """The last day on which it holds."""
    mark = fields.CharField(max_length=16)
    digest = fields.CharField(max_length=64, unique=True)
    former_digest = fields.CharField(max_length=64, null=True, db_index=True)
    """Of the secret before, which holds until former_until."""
    former_until: datetime | None = fields.DatetimeField(null=True)
    origin = fields.CharField(max_length=64, null=True, unique=True)
    """Of the request that made it, and below of the one that last changed the secret: sent again, it finds this key."""
    turned_by = fields.CharField(max_length=64, null=True)
    made_by = fields.CharField(max_length=40)
    made_at: datetime = fields.DatetimeField()
    stopped_at: datetime | None = fields.DatetimeField(null=True)
    stopped_by = fields.CharField(max_length=40, default="")
    stopped_why = fields.CharField(max_length=200, default="")
    last_used_at: datetime | None = fields.DatetimeField(null=True)
    uses = fields.BigIntField(default=0)

    class Meta:
        table = "api_key"
