"""Writes that are safe to retry: the first answer to an `Idempotency-Key` is kept beside its effect and given again."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime

from tortoise import fields
from tortoise.exceptions import IntegrityError
from tortoise.models import Model
from tortoise.transactions import in_transaction

from server.errors import BadRequest, Unprocessable


class IdempotencyKeyMalformed(BadRequest):
    code, message = "idempotency_key_malformed", "Idempotency-Key 要是 8 到 128 个可见的英文字符"


class IdempotencyKeyReused(Unprocessable):
    code, message = "idempotency_key_reused", "同一个 Idempotency-Key 不能用于不同的内容"


class IdempotencyRecord(Model):
    """幂等记录: key_hash covers who, where and the key, the body hash tells a retry from a reuse."""

    key_hash = fields.CharField(max_length=64, primary_key=True)
    body_hash = fields.CharField(max_length=64)
    status = fields.IntField(default=0)
    answer = fields.BinaryField(default=b"")
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "idempotency"


Answer = tuple[int, bytes]


def check_key(key: str) -> None:
    """Raises IdempotencyKeyMalformed for what no client would make."""
    if not 8 <= len(key) <= 128 or not key.isascii() or not key.isprintable():
        raise IdempotencyKeyMalformed


async def once(key: str, *, scope: str, body: bytes, at: datetime, run: Callable[[], Awaitable[Answer]]) -> Answer:
    """Run it, or give the answer of the first run. Effect and record commit together; a refusal leaves no record."""
    check_key(key)
    key_hash = hashlib.sha256(f"{scope}\n{key}".encode()).hexdigest()
    body_hash = hashlib.sha256(body).hexdigest()
    try:
        async with in_transaction():
            record = await IdempotencyRecord.create(key_hash=key_hash, body_hash=body_hash, created_at=at)
            status, answer = await run()
            record.status, record.answer = status, answer
            await record.save(update_fields=["status", "answer"])
            return status, answer
    except IntegrityError:
        earlier = await IdempotencyRecord.get_or_none(key_hash=key_hash)
        if earlier is None:
            raise
        if earlier.body_hash != body_hash:
            raise IdempotencyKeyReused from None
        return earlier.status, bytes(earlier.answer)
