"""加密数据: what wx.getUserInfo and its kin hand to the page sealed under the session key (framework/open-ability/signature)."""

from __future__ import annotations

import binascii
from typing import Any

from wechatpy.crypto import WeChatWxaCrypto
from wechatpy.exceptions import InvalidAppIdException

from server.channels.errors import WeChatDataBroken


def opened(encrypted: str, iv: str, *, session_key: str, appid: str) -> dict[str, Any]:
    """The data, after its watermark named our own app. WeChatDataBroken when the key is not (any more) the one it was sealed with."""
    try:
        data = WeChatWxaCrypto(session_key, iv, appid).decrypt_message(encrypted)
    except (InvalidAppIdException, binascii.Error, ValueError, KeyError, TypeError, IndexError):
        data = None
    if not isinstance(data, dict):
        raise WeChatDataBroken
    return data
