"""Staff as a test needs them: signed in with a role at a place, second factor included, without the quarter second that hashing takes."""

from __future__ import annotations

import itertools
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pyotp
from argon2 import PasswordHasher

from server.accounts.policy import ROLES, Grant
from server.accounts.service import hashed
from server.accounts.staff.caller import Staff
from server.accounts.staff.models import StaffGrant, StaffMember, StaffToken
from server.areas.service import AreaService
from server.crypto import Vault
from tests.fakes import MONDAY_MORNING

CITY, TOWN, OTHER_TOWN, COMMUNITY = "ks", "zp", "qd", "zp-qinhe"
"""昆山市, 张浦镇, 千灯镇, and 亲和社区 of 张浦镇."""
PASSWORD = "Kun-shan-2026"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""What the shared application hashes with: the real parameters take a quarter of a second a sign-in."""
_HASH = CHEAP.hash(PASSWORD)
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Person:
    """headers: of their requests."""

    id: UUID
    name: str
    token_id: UUID
    headers: dict[str, str]


def usual_area(role: str) -> str:
    """The city for those who work there, else a town."""
    return CITY if "town" not in ROLES[role].areas else TOWN


def usual_department(role: str) -> str:
    return "人社" if ROLES[role].department == "must" else ""


async def member(name: str | None = None, *, area: str = CITY, **other: Any) -> StaffMember:
    """A person without any role; the password is PASSWORD."""
    name = name or f"person-{next(_numbers)}"
    usual = {
        "display_name": f"{name} 同志",
        "password_hash": _HASH,
        "password_changed_at": MONDAY_MORNING,
        "created_at": MONDAY_MORNING,
        "totp_secret": "a seal that is never opened",
    }
    return await StaffMember.create(id=uuid4(), name=name, area_id=area, **usual | other)


async def grant(staff_id: UUID, role: str, area: str, department: str | None = None) -> StaffGrant:
    return await StaffGrant.create(
        id=uuid4(),
        staff_id=staff_id,
        role=role,
        area_id=area,
        department=usual_department(role) if department is None else department,
        granted_at=MONDAY_MORNING,
    )


async def token(staff_id: UUID, *, at: datetime = MONDAY_MORNING, **other: Any) -> tuple[StaffToken, dict[str, str]]:
    """(its row, the headers that carry it)."""
    secret = secrets.token_urlsafe(32)
    usual = {"device": "Chrome，Windows", "created_at": at, "last_used_at": at, "expires_at": at + timedelta(hours=12)}
    row = await StaffToken.create(id=uuid4(), token_hash=hashed(secret), staff_id=staff_id, **usual | other)
    return row, {"authorization": f"Bearer {secret}"}


async def signed_in(role: str, area: str | None = None, *, department: str | None = None, practice: bool = False, **other: Any) -> Person:
    where = area or usual_area(role)
    who = await member(area=where, **other)
    await grant(who.id, role, where, department)
    row, headers = await token(who.id, practice=practice)
    return Person(who.id, who.name, row.id, headers)


def caller(role: str, area: str, areas: AreaService, *, department: str | None = None, **other: Any) -> Staff:
    """For tests of services: a caller without any row behind it."""
    found = Grant(role, area, department or usual_department(role) or None)
    usual: dict[str, Any] = {"id": uuid4(), "name": role, "display_name": role, "area": area, "grants": (found,), "areas": areas}
    return Staff(**usual | other)


async def with_second_factor(who: StaffMember, vault: Vault) -> pyotp.TOTP:
    """The authenticator on their phone."""
    secret = pyotp.random_base32()
    await StaffMember.filter(id=who.id).update(totp_secret=vault.seal(secret, about=f"staff.totp:{who.id}"))
    return pyotp.TOTP(secret)
