"""Rows as the API shows them."""

from __future__ import annotations

from server.accounts import policy
from server.accounts.staff.caller import Staff
from server.accounts.staff.models import StaffGrant, StaffToken
from server.accounts.staff.schemas import AreaName, GrantView, MeView, Permission, SecondFactorState, TokensView, TokenView
from server.accounts.staff.service import Account
from server.areas.service import AreaService
from server.clock import CHINA


def area_name(areas: AreaService, area: str) -> AreaName:
    """An area that is no longer there keeps its id as its name."""
    place = areas.places.get(area)
    return AreaName(id=area, name=place.name if place else area)


def grant_view(row: StaffGrant, areas: AreaService) -> GrantView:
    return GrantView(
        id=str(row.id),
        role=row.role,
        role_name=policy.ROLES[row.role].name,
        area=area_name(areas, row.area_id),
        department=row.department or None,
        granted_at=row.granted_at.astimezone(CHINA),
    )


def me_view(account: Account) -> MeView:
    staff, member = account.staff, account.member
    return MeView(
        id=str(staff.id),
        name=staff.name,
        display_name=staff.display_name,
        demo=member.demo,
        area=area_name(staff.areas, staff.area),
        must=staff.must,
        practice=staff.practice,
        second_factor=SecondFactorState(
            on=member.totp_secret is not None,
            required=policy.needs_second_factor(staff.grants),
            recovery_codes_left=account.recovery_codes_left,
        ),
        password_changed_at=member.password_changed_at.astimezone(CHINA),
        grants=[grant_view(row, staff.areas) for row in account.grants],
        permissions={action: Permission(**found) for action, found in staff.permissions().items()},
    )


def tokens_view(rows: list[StaffToken], by: Staff) -> TokensView:
    return TokensView(
        items=[
            TokenView(
                id=str(row.id),
                device=row.device,
                practice=row.practice,
                current=row.id == by.token_id,
                created_at=row.created_at.astimezone(CHINA),
                last_used_at=row.last_used_at.astimezone(CHINA),
                expires_at=row.expires_at.astimezone(CHINA),
            )
            for row in rows
        ]
    )
