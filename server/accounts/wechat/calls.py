"""微信音视频: the signature that lets one of the two parties of a call into its room."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from uuid import UUID

from server.accounts.wechat.service import WeChatSignIn
from server.channels.errors import WeChatCodeInvalid, WeChatMisconfigured, WeChatRefused, WeChatSignInAgain
from server.channels.ports import CallSigning, MiniProgram
from server.clock import Clock


@dataclass(frozen=True, slots=True)
class SignedCall:
    """The arguments of wx.joinVoIPChat. openid: who asked; <voip-room> must be told which of the faces is one's own."""

    signature: str
    nonce: str
    timestamp: int
    group: str
    openid: str


@dataclass(frozen=True, slots=True)
class CallSigner:
    mini: MiniProgram
    people: WeChatSignIn
    clock: Clock

    async def sign(self, resident: UUID, group: str) -> SignedCall:
        """group: the call's own room. Whoever asks for a signature must be one of the call's parties: that is for the caller to check.
        WeChatSignInAgain when only a new wx.login helps: the client signs in and asks again."""
        identity = await self.people.identity_of(resident)
        if identity is None:
            raise WeChatSignInAgain
        call = CallSigning(group, secrets.token_urlsafe(16), int(self.clock.now().timestamp()))
        if await self.mini.session_holds(identity.openid, identity.session_key):
            signature = self.mini.sign_call_with(identity.session_key, call)
        else:  # another login code was asked for since and replaced the key: WeChat can still sign by itself
            try:
                signature = await self.mini.sign_call(identity.openid, call)
            except (WeChatMisconfigured, WeChatRefused, WeChatCodeInvalid):
                raise WeChatSignInAgain from None
        return SignedCall(signature, call.nonce, call.timestamp, group, identity.openid)
