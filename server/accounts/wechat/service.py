"""微信登录: a wx.login code becomes a resident, the anonymous one who calls if there is one, and never two for the same person."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.models import Resident as ResidentRow
from server.accounts.models import ResidentToken
from server.accounts.personal.service import Erased
from server.accounts.service import Resident, ResidentService
from server.accounts.wechat.models import ResidentPhone, UsedCode, WeChatAccount
from server.channels.errors import WeChatCodeInvalid, WeChatSignInAgain
from server.channels.ports import MiniProgram, WeChatIdentity
from server.clock import CHINA, Clock
from server.crypto import Vault
from server.errors import Unavailable

T = TypeVar("T")
HandOver = Callable[[UUID, UUID], Awaitable[None]]
"""(from, to): what one resident has becomes another's. Called inside the transaction."""


IsNamed = Callable[[UUID], Awaitable[bool]]


async def _nobody(resident: UUID) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class SignedIn:
    resident: UUID
    token: str = field(repr=False)
    via: str


class WeChatSignIn:
    """hand_over: of every domain that keeps a resident's id. is_named: whoever another platform knows is not anonymous, and what they did
    is not given to whoever signs in on the same phone. Also a part of the personal data that a resident may take along or have
    erased."""

    kind, say = "wechat", "微信账号和手机号"

    def __init__(
        self, mini: MiniProgram, residents: ResidentService, vault: Vault, clock: Clock, hand_over: Sequence[HandOver] = ()
    ) -> None:
        self.mini, self.residents, self.vault, self.clock, self.hand_over = mini, residents, vault, clock, hand_over
        self.is_named: IsNamed = _nobody

    async def sign_in(self, code: str, *, anonymous: Resident | None) -> SignedIn:
        """WeChatCodeInvalid for a code that was used or is none. The token of the anonymous caller goes on working."""
        identity = await self._once(code, lambda: self.mini.identify(code))
        try:
            return await self._admit(identity, anonymous)
        except IntegrityError:  # the same person on two devices at once: the other one was admitted first
            return await self._admit(identity, anonymous)

    async def keep_phone(self, code: str, *, by: Resident, sms: bool) -> str:
        """The number, for the answer to be masked. It replaces an earlier one."""
        openid = await self.openid_of(by.id)
        if openid is None:
            raise WeChatSignInAgain(message="请先用微信登录，再授权手机号")
        found = await self._once(code, lambda: self.mini.phone(code, openid))
        number = found.number if found.country_code == "86" else f"+{found.country_code}{found.number}"
        now = self.clock.now()
        row = {
            "phone_hash": self.vault.fingerprint(number, about="resident.phone"),
            "sealed_phone": self.vault.seal(number, about=f"resident.phone:{by.id}"),
            "sms_since": now if sms else None,
            "created_at": now,
        }
        await ResidentPhone.update_or_create(defaults=row, resident_id=by.id)
        return number

    async def openid_of(self, resident: UUID) -> str | None:
        """For sending; None for who never signed in."""
        account = await WeChatAccount.get_or_none(resident_id=resident)
        return self.vault.open(account.sealed_openid, about="wechat.openid") if account else None

    async def identity_of(self, resident: UUID) -> WeChatIdentity | None:
        """With the session key of the last sign-in. It may have been replaced since (port: session_holds)."""
        account = await WeChatAccount.get_or_none(resident_id=resident)
        if account is None:
            return None
        openid = self.vault.open(account.sealed_openid, about="wechat.openid")
        return WeChatIdentity(openid, self.vault.open(account.sealed_session_key, about=f"wechat.session:{openid}"))

    async def phone_for_sms(self, resident: UUID) -> str | None:
        """The number of who agreed to text messages."""
        row = await ResidentPhone.get_or_none(resident_id=resident, sms_since__isnull=False)
        return self.vault.open(row.sealed_phone, about=f"resident.phone:{resident}") if row else None

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        """The number in full, because it is theirs; the openid means nothing to a person."""
        account, phone = await WeChatAccount.get_or_none(resident_id=resident), await ResidentPhone.get_or_none(resident_id=resident)
        found: list[dict[str, Any]] = []
        if account is not None:
            found.append({"wechat_since": _day(account.created_at), "last_sign_in": _day(account.session_at)})
        if phone is not None:
            number = self.vault.open(phone.sealed_phone, about=f"resident.phone:{resident}")
            found.append({"phone": number, "since": _day(phone.created_at), "sms": phone.sms_since is not None})
        return found

    async def erase(self, resident: UUID) -> Erased:
        """Openid, session key and number."""
        accounts = await WeChatAccount.filter(resident_id=resident).delete()
        return Erased(accounts + await ResidentPhone.filter(resident_id=resident).delete())

    async def _once(self, code: str, ask: Callable[[], Awaitable[T]]) -> T:
        """A code that WeChat could not look at may be tried again; any other is spent, whatever came of it."""
        code_hash = hashlib.sha256(code.encode()).hexdigest()
        try:
            await UsedCode.create(code_hash=code_hash, at=self.clock.now())
        except IntegrityError:
            raise WeChatCodeInvalid from None
        try:
            return await ask()
        except Unavailable:
            await UsedCode.filter(code_hash=code_hash).delete()
            raise

    async def _admit(self, identity: WeChatIdentity, anonymous: Resident | None) -> SignedIn:
        now = self.clock.now()
        hashes = self.vault.fingerprints(identity.openid, about="wechat.openid")
        sealed_key = self.vault.seal(identity.session_key, about=f"wechat.session:{identity.openid}")
        async with in_transaction():
            free = anonymous is not None and not await WeChatAccount.filter(resident_id=anonymous.id).exists()
            account = await WeChatAccount.filter(openid_hash__in=hashes).select_for_update().first()
            if account is None:
                resident = anonymous.id if anonymous is not None and free else await self.residents.new_resident()
                await WeChatAccount.create(
                    openid_hash=hashes[0],
                    resident_id=resident,
                    sealed_openid=self.vault.seal(identity.openid, about="wechat.openid"),
                    sealed_session_key=sealed_key,
                    via=self.mini.via,
                    session_at=now,
                    created_at=now,
                )
            else:
                resident = account.resident_id
                account.sealed_session_key, account.session_at = sealed_key, now
                await account.save(update_fields=["sealed_session_key", "session_at"])
                if anonymous is not None and free and anonymous.id != resident and not await self.is_named(anonymous.id):
                    await self._join(anonymous.id, resident)
            token = await self.residents.new_token(resident)
        return SignedIn(resident, token, self.mini.via)

    async def _join(self, anonymous: UUID, known: UUID) -> None:
        """What the device did before the person signed in is theirs; its token and the key that made it lead to them as well."""
        for hand_over in self.hand_over:
            await hand_over(anonymous, known)
        await ResidentToken.filter(resident_id=anonymous).update(resident_id=known)
        gone = await ResidentRow.get_or_none(id=anonymous)
        if gone is not None:
            await gone.delete()
            if gone.origin_hash is not None:
                await ResidentRow.filter(id=known, origin_hash=None).update(origin_hash=gone.origin_hash)


def _day(at: datetime) -> str:
    return at.astimezone(CHINA).isoformat()


def masked_phone(number: str) -> str:
    """138****5678."""
    return f"{number[:3]}****{number[-4:]}" if len(number) >= 9 else "****"
