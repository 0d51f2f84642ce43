"""多人音视频: the signature of wx.joinVoIPChat (framework/open-ability/voip-chat), made here from the person's session key."""

from __future__ import annotations

import hashlib
import hmac

from server.channels.ports import CallSigning


def signature(appid: str, call: CallSigning, session_key: str) -> str:
    """hex. The key is taken as the text that it is, not decoded from base64. A signature does not say who may join: the caller must see
    to it that only the two parties of a call are given one."""
    words = "".join(sorted((appid, call.group, call.nonce, str(call.timestamp))))
    return hmac.new(session_key.encode(), words.encode(), hashlib.sha256).hexdigest()
