"""动态验证码: RFC 6238 codes (pyotp) of six digits and half a minute, and codes for the day the phone is lost."""

from __future__ import annotations

import hmac
import re
import secrets
from datetime import datetime
from uuid import UUID

import pyotp
import qrcode

from server.accounts.staff.models import RecoveryCode, StaffMember
from server.crypto import Vault

ISSUER = "昆山数字政务门牌"
STEP = 30
RECOVERY_CODES = 10
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_SIX_DIGITS = re.compile(r"[0-9]{6}")


def new_secret() -> str:
    """160 bits in base 32."""
    return pyotp.random_base32()


def address(secret: str, name: str) -> str:
    """The otpauth URI that authenticators read from a QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=ISSUER)


def picture(uri: str) -> str:
    """The URI as a QR code in SVG; some 5 ms of CPU, so call it off the loop."""
    code = qrcode.QRCode(border=4)
    code.add_data(uri)
    code.make(fit=True)
    rows = code.get_matrix()
    dark = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark)
    side = len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side * 5}" height="{side * 5}" role="img">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{dark}" shape-rendering="crispEdges"/></svg>'
    )


def step_of(secret: str, code: str, at: datetime) -> int | None:
    """The half-minute that the code belongs to, one before and one after included for clocks that differ; None: it is wrong."""
    if not _SIX_DIGITS.fullmatch(code):
        return None
    now, totp = int(at.timestamp()) // STEP, pyotp.TOTP(secret)
    found = [step for step in (now, now - 1, now + 1) if hmac.compare_digest(totp.generate_otp(step), code)]
    return found[0] if found else None


class SecondFactor:
    """What is at rest: secrets sealed, recovery codes as keyed fingerprints."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def sealed(self, secret: str, staff_id: UUID) -> str:
        return self._vault.seal(secret, about=f"staff.totp:{staff_id}")

    def opened(self, sealed: str, staff_id: UUID) -> str:
        return self._vault.open(sealed, about=f"staff.totp:{staff_id}")

    async def takes(self, member: StaffMember, code: str, at: datetime) -> bool:
        """Is it a code of this half-minute or a recovery code, and not used before? From now on it is used."""
        assert member.totp_secret is not None
        step = step_of(self.opened(member.totp_secret, member.id), code, at)
        if step is not None:
            return await StaffMember.filter(id=member.id, totp_step__lt=step).update(totp_step=step) == 1
        known = self._vault.fingerprints(_plain(code), about=f"staff.recovery:{member.id}")
        return await RecoveryCode.filter(staff_id=member.id, code_hash__in=known, used_at=None).update(used_at=at) == 1

    async def renew_recovery_codes(self, staff_id: UUID) -> list[str]:
        """Ten new ones, to be shown once; the old ones end. Call it inside a transaction."""
        codes = ["".join(secrets.choice(_ALPHABET) for _ in range(10)) for _ in range(RECOVERY_CODES)]
        await RecoveryCode.filter(staff_id=staff_id).delete()
        await RecoveryCode.bulk_create(
            [RecoveryCode(staff_id=staff_id, code_hash=self._vault.fingerprint(code, about=f"staff.recovery:{staff_id}")) for code in codes]
        )
        return [f"{code[:5]}-{code[5:]}" for code in codes]


def _plain(code: str) -> str:
    return code.replace("-", "").upper()
