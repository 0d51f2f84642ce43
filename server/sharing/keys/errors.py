"""What a caller with a key, and whoever looks after keys, may be told."""

from __future__ import annotations

from server.errors import Conflict, Forbidden, NotFound, TooMany, Unauthorized, Unprocessable


class ApiKeyUnknown(Unauthorized):
    code, message = "api_key_unknown", "接口密钥不对，请核对请求头 X-Api-Key，或向发放密钥的管理员重新要一个"


class ApiKeyStopped(Unauthorized):
    code, message = "api_key_stopped", "这个接口密钥已停用，请联系发放它的管理员"


class ApiKeyExpired(Unauthorized):
    code, message = "api_key_expired", "这个接口密钥已过期，请联系发放它的管理员续期或更换"


class ApiKeyNotFor(Forbidden):
    """detail: the scope that is missing and those that the key has."""

    code, message = "api_key_not_for", "这个接口密钥没有这项权限，请联系管理员增加"


class ApiKeyTooFast(TooMany):
    """detail: its limit a minute, and in how many seconds to try again."""

    code, message = "api_key_too_fast", "这个接口密钥本分钟的次数用完了，请稍后再试"


class ApiKeyGuessed(TooMany):
    code, message = "api_key_guessed", "接口密钥连续不对，请一分钟后再试"


class ApiKeyNotFound(NotFound):
    code, message = "api_key_not_found", "没有这个接口密钥"


class ApiKeyOver(Conflict):
    code, message = "api_key_over", "已停用的密钥不能再改，请新建一个"


class ApiKeyFieldsWrong(Unprocessable):
    code, message = "api_key_fields_wrong", "有几处填写得不对"

    @classmethod
    def at(cls, **problems: str) -> ApiKeyFieldsWrong:
        return cls(detail={"fields": [{"field": name, "problem": problem} for name, problem in problems.items()]})
