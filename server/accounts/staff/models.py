"""Staff, what they may do where, and their logins."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class StaffMember(Model):
    """工作人员: one person who signs in with a name and a password. state: active, disabled."""

    id: UUID = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=32, unique=True)
    """What they type to sign in, lower case."""
    display_name = fields.CharField(max_length=40)
    area_id = fields.CharField(max_length=64, db_index=True)
    """Where they work, which decides who looks after the account, what they may do where is in their grants."""
    state = fields.CharField(max_length=12, default="active")
    demo = fields.BooleanField(default=False)
    """演示账号: made for trying out, labelled wherever the name is shown."""
    password_hash = fields.CharField(max_length=200)
    password_changed_at: datetime = fields.DatetimeField()
    must_change_password = fields.BooleanField(default=False)
    totp_secret = fields.CharField(max_length=200, null=True)
    """Sealed (server/crypto.py) about "staff.totp:<id>", null: no second factor."""
    totp_offered = fields.CharField(max_length=200, null=True)
    """Sealed, shown to its owner and not yet confirmed by a code."""
    totp_step = fields.BigIntField(default=0)
    """The half-minute of the last code that was taken: none is taken twice."""
    failed_logins = fields.IntField(default=0)
    failed_until: datetime | None = fields.DatetimeField(null=True)
    """Until then the failed logins count, five of them lock."""
    created_at: datetime = fields.DatetimeField()
    created_by: UUID | None = fields.UUIDField(null=True)
    practice_of: UUID | None = fields.UUIDField(null=True, db_index=True)
    """Made by this person in practice mode: nobody can sign in with it, null = real."""

    class Meta:
        table = "staff"


class StaffGrant(Model):
    """授权: role x area x department. An empty department reaches all of them."""

    id: UUID = fields.UUIDField(primary_key=True)
    staff_id: UUID = fields.UUIDField(db_index=True)
    role = fields.CharField(max_length=24)
    area_id = fields.CharField(max_length=64)
    department = fields.CharField(max_length=40, default="")
    granted_at: datetime = fields.DatetimeField()
    granted_by: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "staff_grant"
        unique_together = (("staff_id", "role", "area_id", "department"),)


class StaffToken(Model):
    """工作人员令牌: one login on one device, only the token's hash is kept."""

    id: UUID = fields.UUIDField(primary_key=True)
    token_hash = fields.CharField(max_length=64, unique=True)
    staff_id: UUID = fields.UUIDField(db_index=True)
    device = fields.CharField(max_length=60, default="")
    practice = fields.BooleanField(default=False)
    """练习模式: what this login does touches practice records alone."""
    created_at: datetime = fields.DatetimeField()
    last_used_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField(db_index=True)
    revoked_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "staff_token"


class RecoveryCode(Model):
    """备用验证码: stands in once for the second factor, only its keyed fingerprint is kept."""

    id = fields.BigIntField(primary_key=True)
    staff_id: UUID = fields.UUIDField(db_index=True)
    code_hash = fields.CharField(max_length=64)
    used_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "staff_recovery_code"
