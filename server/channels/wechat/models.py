"""What the WeChat channel keeps between calls and workers."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model


class WeChatToken(Model):
    """接口调用凭证: one row an app, shared by all workers. The token is sealed, leased_until says who refreshes it right now."""

    appid = fields.CharField(max_length=64, primary_key=True)
    sealed = fields.TextField(default="")
    expires_at: datetime = fields.DatetimeField()
    version = fields.IntField(default=0)
    stuck_at: datetime | None = fields.DatetimeField(null=True)
    """WeChat refused this token in a call and handed the same one out again."""
    failed_at: datetime | None = fields.DatetimeField(null=True)
    leased_until: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "wechat_token"


class WeChatPush(Model):
    """收到的推送: each message once, however often WeChat repeats it. answer: what we replied, given again to a repeat."""

    key_hash = fields.CharField(max_length=64, primary_key=True)
    answer = fields.TextField(null=True)
    at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "wechat_push"
