"""What we keep of a WeChat sign-in. An openid or a number is only compared by its fingerprint and otherwise sealed."""

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class WeChatAccount(Model):
    """微信账号: one openid, one resident. The session key stays here and is replaced at each sign-in."""

    openid_hash = fields.CharField(max_length=64, primary_key=True)
    resident_id: UUID = fields.UUIDField(unique=True)
    sealed_openid = fields.TextField()
    sealed_session_key = fields.TextField()
    via = fields.CharField(max_length=12)
    session_at: datetime = fields.DatetimeField()
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "wechat_account"


class ResidentPhone(Model):
    """居民手机号: sms_since is when the person agreed to text messages, empty = never."""

    resident_id: UUID = fields.UUIDField(primary_key=True)
    phone_hash = fields.CharField(max_length=64, db_index=True)
    sealed_phone = fields.TextField()
    sms_since: datetime | None = fields.DatetimeField(null=True)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "resident_phone"


class UsedCode(Model):
    """用过的登录凭证: WeChat lets a code through once, we do not even ask a second time."""

    code_hash = fields.CharField(max_length=64, primary_key=True)
    at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "wechat_used_code"
