"""WeChat's error numbers as errors of ours. Sources: the error lists of the single interfaces on developers.weixin.qq.com."""

from __future__ import annotations

from server.channels import errors
from server.errors import DoorplateError

BUSY = -1
STALE_TOKEN = frozenset({40001, 40014, 42001})
"""invalid credential, invalid access_token, access_token expired: fetch once and try once more."""
UNTIL_NEXT_MINUTE = 45009

_KNOWN: dict[int, type[DoorplateError]] = {
    BUSY: errors.WeChatBusy,
    **dict.fromkeys(STALE_TOKEN, errors.WeChatMisconfigured),
    40002: errors.WeChatMisconfigured,  # grant_type
    40013: errors.WeChatMisconfigured,  # appid
    40125: errors.WeChatMisconfigured,  # secret
    40164: errors.WeChatMisconfigured,  # our address is not on the list
    41002: errors.WeChatMisconfigured,
    41004: errors.WeChatMisconfigured,
    48001: errors.WeChatMisconfigured,  # no right to this interface
    89503: errors.WeChatMisconfigured,  # the call waits for an administrator's consent
    40226: errors.WeChatPersonBlocked,
    40029: errors.WeChatCodeInvalid,
    40163: errors.WeChatCodeInvalid,  # used before
    41008: errors.WeChatCodeInvalid,
    45011: errors.WeChatTooFrequent,
    45009: errors.WeChatQuotaExceeded,
    44990: errors.WeChatQuotaExceeded,
    44993: errors.WeChatQuotaExceeded,  # links and schemes of a day
    45029: errors.WeChatCodesUsedUp,
    85400: errors.WeChatQuotaExceeded,  # long-lived links
    1400001: errors.WeChatPhoneQuotaUsedUp,
    41030: errors.WeChatPageMissing,
    40129: errors.SceneInvalid,
    40169: errors.SceneInvalid,
    40159: errors.LinkInvalid,
    40165: errors.LinkInvalid,
    40212: errors.LinkInvalid,
}

_SENDING = {
    43101: "declined",  # 用户拒绝接受消息，或一次性订阅已经用掉
    40003: "unknown_recipient",
    40037: "unknown_template",
    47003: "bad_data",
    41030: "page_missing",
    20001: "blocked_content",
}
"""For a subscribe message: not this way, so the next channel's turn."""


def refusal(errcode: int, *, sending: bool = False) -> DoorplateError:
    """sending: a message to a person, where some numbers mean the next channel rather than a fault."""
    if sending and errcode in _SENDING:
        return errors.NotDeliverable(_SENDING[errcode], errcode=errcode)
    return _KNOWN.get(errcode, errors.WeChatRefused)(detail={"errcode": errcode})
