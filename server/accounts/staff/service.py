"""Signing in and out, and one's own account."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from server import trail
from server.accounts import policy
from server.accounts.audit.service import AuditService
from server.accounts.service import hashed
from server.accounts.staff.attempts import Attempts
from server.accounts.staff.caller import Must, Staff
from server.accounts.staff.errors import (
    AccountDisabled,
    CodeNotMatching,
    LoginExpired,
    LoginLocked,
    LoginRefused,
    PasswordUnchanged,
    PasswordWrong,
    SecondFactorNeeded,
    SecondFactorNotOffered,
    SecondFactorRequired,
    SecondFactorWrong,
    TokenNotFound,
)
from server.accounts.staff.models import RecoveryCode, StaffGrant, StaffMember, StaffToken
from server.accounts.staff.passwords import Passwords, check_strength
from server.accounts.staff.second_factor import SecondFactor, address, new_secret, step_of
from server.areas.service import AreaService
from server.clock import Clock
from server.crypto import Vault
from server.errors import DoorplateError, Unauthorized

LASTS, IDLE = timedelta(hours=12), timedelta(hours=2)
"""A login ends after a working day, or when it was not used for two hours."""
TOUCH_EVERY = timedelta(minutes=1)
ACTIVE, DISABLED = "active", "disabled"


@dataclass(frozen=True, slots=True)
class Login:
    """A new login. token: shown once."""

    token: str
    expires_at: datetime
    must: Must | None


@dataclass(frozen=True, slots=True)
class Account:
    """One's own account, for `me`."""

    staff: Staff
    member: StaffMember
    grants: list[StaffGrant]
    recovery_codes_left: int


class StaffService:
    def __init__(self, areas: AreaService, vault: Vault, audit: AuditService, passwords: Passwords, clock: Clock) -> None:
        self.areas, self.audit, self.passwords, self.clock = areas, audit, passwords, clock
        self.second_factor = SecondFactor(vault)
        self.attempts = Attempts(clock)

    # --- signing in

    async def log_in(self, name: str, password: str, *, code: str | None, device: str, practice: bool, request_id: str) -> Login:
        """The audit gets every try at an existing account, whatever came of it; nothing is kept of names that do not exist."""
        try:
            member = await self.attempts.begin(name)
        except LoginLocked as refusal:
            member = await StaffMember.get_or_none(name=name)
            await self._tried(member, "refused", refusal.code, practice, request_id)
            raise
        try:
            login = await self._let_in(member, password, code, device, practice)
        except BaseException as fault:
            refused = isinstance(fault, DoorplateError)
            await self._tried(member, "refused" if refused else "failed", getattr(fault, "code", ""), practice, request_id)
            raise
        await self._tried(member, "done", "", practice, request_id)
        return login

    async def _tried(self, member: StaffMember | None, outcome: str, code: str, practice: bool, request_id: str) -> None:
        if member is not None:
            await self.audit.write(
                "own.login",
                outcome=outcome,
                code=code,
                staff_id=member.id,
                staff_name=f"{member.display_name}({member.name})",
                area=member.area_id,
                detail={"practice": True} if practice else {},
                request_id=request_id,
            )

    async def _let_in(self, member: StaffMember | None, password: str, code: str | None, device: str, practice: bool) -> Login:
        held = await self.passwords.matches(member.password_hash if member else None, password)
        if member is None or not held:
            raise LoginRefused
        if member.state != ACTIVE:
            raise AccountDisabled
        now = self.clock.now()
        if member.totp_secret is not None:
            if not code:
                await self.attempts.give_back(member)
                raise SecondFactorNeeded
            if not await self.second_factor.takes(member, code, now):
                raise SecondFactorWrong
        if self.passwords.outdated(member.password_hash):
            await StaffMember.filter(id=member.id).update(password_hash=await self.passwords.hash(password))
        await self.attempts.forget(member)
        token = secrets.token_urlsafe(32)
        await StaffToken.create(
            id=uuid4(),
            token_hash=hashed(token),
            staff_id=member.id,
            device=device,
            practice=practice,
            created_at=now,
            last_used_at=now,
            expires_at=now + LASTS,
        )
        return Login(token, now + LASTS, must(member, await held_by(member.id)))

    async def by_token(self, token: str) -> Staff:
        """LoginExpired for a login that has ended, Unauthorized for what was never one."""
        row = await StaffToken.get_or_none(token_hash=hashed(token))
        if row is None:
            raise Unauthorized
        now = self.clock.now()
        if row.revoked_at is not None or row.expires_at <= now or row.last_used_at + IDLE <= now:
            raise LoginExpired
        member = await StaffMember.get_or_none(id=row.staff_id)
        if member is None or member.state != ACTIVE:
            raise LoginExpired
        if now - row.last_used_at >= TOUCH_EVERY:
            await StaffToken.filter(id=row.id).update(last_used_at=now)
        return self._caller(member, await held_by(member.id), row)

    def _caller(self, member: StaffMember, grants: list[StaffGrant], token: StaffToken) -> Staff:
        return Staff(
            id=member.id,
            name=member.name,
            display_name=member.display_name,
            area=member.area_id,
            grants=tuple(as_grant(row) for row in grants),
            areas=self.areas,
            token_id=token.id,
            practice=token.practice,
            must=must(member, grants),
        )

    # --- one's own logins

    async def log_out(self, by: Staff) -> None:
        await StaffToken.filter(id=by.token_id, revoked_at=None).update(revoked_at=self.clock.now())

    async def tokens_of(self, staff_id: UUID) -> list[StaffToken]:
        """Those that still hold, the last used one first."""
        now = self.clock.now()
        live = StaffToken.filter(staff_id=staff_id, revoked_at=None, expires_at__gt=now, last_used_at__gt=now - IDLE)
        return await live.order_by("-last_used_at", "id").limit(200)

    async def revoke(self, token_id: UUID, *, of: UUID) -> None:
        """TokenNotFound unless it is theirs and still holds."""
        found = await StaffToken.filter(id=token_id, staff_id=of, revoked_at=None).update(revoked_at=self.clock.now())
        if not found:
            raise TokenNotFound
        trail.note("staff_token", token_id, staff=str(of))

    async def practise(self, on: bool, *, by: Staff) -> None:
        """Turn this login's practice mode on or off."""
        await StaffToken.filter(id=by.token_id).update(practice=on)
        trail.note("staff_token", by.token_id, practice=on)

    # --- one's own account

    async def account(self, by: Staff) -> Account:
        member = await StaffMember.get(id=by.id)
        grants = await held_by(by.id)
        return Account(by, member, grants, await RecoveryCode.filter(staff_id=by.id, used_at=None).count())

    async def change_password(self, current: str, new: str, *, by: Staff) -> None:
        """The other logins end: whoever had the old password is out."""
        member = await self._proven(by, current)
        check_strength(new, name=by.name)
        if await self.passwords.matches(member.password_hash, new):
            raise PasswordUnchanged
        await self.set_password(by.id, await self.passwords.hash(new), must_change=False, but=by.token_id)
        trail.note("staff", by.id, password="changed")

    async def set_password(self, staff_id: UUID, password_hash: str, *, must_change: bool, but: UUID | None = None) -> None:
        """Every login but one ends, and the lock with it."""
        now = self.clock.now()
        async with in_transaction():
            await StaffMember.filter(id=staff_id).update(
                password_hash=password_hash,
                password_changed_at=now,
                must_change_password=must_change,
                failed_logins=0,
                failed_until=None,
            )
            others = StaffToken.filter(staff_id=staff_id, revoked_at=None)
            await (others if but is None else others.exclude(id=but)).update(revoked_at=now)

    async def offer_second_factor(self, password: str, code: str | None, *, by: Staff) -> tuple[str, str]:
        """(secret, otpauth URI), to be confirmed by a first code. Whoever has one already proves it first."""
        member = await self._proven(by, password)
        await self._prove_second_factor(member, code)
        secret = new_secret()
        await StaffMember.filter(id=by.id).update(totp_offered=self.second_factor.sealed(secret, by.id))
        return secret, address(secret, by.name)

    async def confirm_second_factor(self, code: str, *, by: Staff) -> list[str]:
        """From now on signing in needs a code. The recovery codes, shown once; other logins end."""
        now = self.clock.now()
        async with in_transaction():
            member = await StaffMember.filter(id=by.id).select_for_update().get()
            if member.totp_offered is None:
                raise SecondFactorNotOffered
            step = step_of(self.second_factor.opened(member.totp_offered, by.id), code, now)
            if step is None:
                raise CodeNotMatching
            await StaffMember.filter(id=by.id).update(totp_secret=member.totp_offered, totp_offered=None, totp_step=step)
            codes = await self.second_factor.renew_recovery_codes(by.id)
            await StaffToken.filter(staff_id=by.id, revoked_at=None).exclude(id=by.token_id).update(revoked_at=now)
        trail.note("staff", by.id, second_factor="on")
        return codes

    async def remove_second_factor(self, password: str, code: str, *, by: Staff) -> None:
        member = await self._proven(by, password)
        if policy.needs_second_factor(by.grants):
            raise SecondFactorRequired
        await self._prove_second_factor(member, code)
        await self.drop_second_factor(by.id)
        trail.note("staff", by.id, second_factor="off")

    async def drop_second_factor(self, staff_id: UUID) -> None:
        async with in_transaction():
            await StaffMember.filter(id=staff_id).update(totp_secret=None, totp_offered=None)
            await RecoveryCode.filter(staff_id=staff_id).delete()

    async def _proven(self, by: Staff, password: str) -> StaffMember:
        """It is really them at the keyboard; wrong passwords count towards the lock."""
        member = await self.attempts.begin(by.name)
        if member is None or not await self.passwords.matches(member.password_hash, password):
            raise PasswordWrong
        await self.attempts.give_back(member)
        return member

    async def _prove_second_factor(self, member: StaffMember, code: str | None) -> None:
        if member.totp_secret is None:
            return
        await self.attempts.begin(member.name)
        if not code or not await self.second_factor.takes(member, code, self.clock.now()):
            raise CodeNotMatching
        await self.attempts.give_back(member)


async def held_by(staff_id: UUID) -> list[StaffGrant]:
    return await StaffGrant.filter(staff_id=staff_id).order_by("role", "area_id", "department")


def as_grant(row: StaffGrant) -> policy.Grant:
    return policy.Grant(row.role, row.area_id, row.department or None)


def must(member: StaffMember, grants: list[StaffGrant]) -> Must | None:
    if member.must_change_password:
        return "password"
    if member.totp_secret is None and policy.needs_second_factor(as_grant(row) for row in grants):
        return "second_factor"
    return None
