"""The error tree. A class is named for what happened and sits in a family that sets the status.

`code` is stable, `message` is for a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar


class DoorplateError(Exception):
    """Anything that is refused. detail: JSON-ready facts for the client, never personal data."""

    status: ClassVar[int] = 500
    code: str = "internal_error"
    message: str = "系统出了点问题，我们已经记录；请稍后再试，急事可拨打12345"

    def __init__(self, *, message: str | None = None, detail: Mapping[str, Any] | None = None) -> None:
        super().__init__(self.code)
        if message is not None:
            self.message = message
        self.detail = dict(detail or {})


@cache
def message_of(code: str) -> str:
    """What a person was told with this code; empty when nothing was, or it was put together on the spot."""
    if not code:
        return ""
    waiting: list[type[DoorplateError]] = [DoorplateError]
    while waiting:
        kind = waiting.pop()
        if kind.code == code:
            return kind.message
        waiting.extend(kind.__subclasses__())
    return ""


class CannotStart(Exception):
    """What keeps a command from doing its work, in a sentence for the person who typed it; status: what the command ends with."""

    status: ClassVar[int] = 1


class BadRequest(DoorplateError):
    status, code, message = 400, "bad_request", "请求的格式不对"


class Unauthorized(DoorplateError):
    status, code, message = 401, "unauthorized", "请先登录，或重新打开小程序"


class Forbidden(DoorplateError):
    status, code, message = 403, "forbidden", "您没有权限做这件事"


class NotFound(DoorplateError):
    status, code, message = 404, "not_found", "没有找到您要的内容"


class Conflict(DoorplateError):
    status, code, message = 409, "conflict", "刚刚有人改动过，请刷新后再试"


class Unprocessable(DoorplateError):
    status, code, message = 422, "invalid", "填写的内容不对，请检查后再试"


class TooMany(DoorplateError):
    status, code, message = 429, "too_many_requests", "操作太频繁了，请稍等一会儿再试"


class Unavailable(DoorplateError):
    status, code, message = 503, "unavailable", "服务暂时不可用，请稍后再试，急事可拨打12345"
