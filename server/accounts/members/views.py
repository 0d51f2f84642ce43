"""Rows as the API shows them."""

from __future__ import annotations

from datetime import datetime

from server.accounts.members.schemas import MemberView, RolesView, RoleView
from server.accounts.members.service import Found
from server.accounts.policy import ROLES, reaching
from server.accounts.staff.attempts import TRIES
from server.accounts.staff.caller import Staff
from server.accounts.staff.registry import PRACTICE_MARK
from server.accounts.staff.views import area_name, grant_view
from server.areas.service import AreaService


def member_view(found: Found, areas: AreaService, now: datetime) -> MemberView:
    member = found.member
    return MemberView(
        id=str(member.id),
        name=member.name.split(PRACTICE_MARK)[0],
        display_name=member.display_name,
        demo=member.demo,
        area=area_name(areas, member.area_id),
        state=member.state,
        locked=member.failed_logins >= TRIES and member.failed_until is not None and member.failed_until > now,
        second_factor=member.totp_secret is not None,
        must_change_password=member.must_change_password,
        grants=[grant_view(row, areas) for row in found.grants],
        manageable=found.manageable,
    )


def roles_view(by: Staff, departments: list[str]) -> RolesView:
    given = reaching("staff.grant", by.grants)
    return RolesView(
        roles=[
            RoleView(
                id=role.id,
                name=role.name,
                area_kinds=[kind for kind in ("city", "town", "community") if kind in role.areas],
                department=role.department,
                give_within=sorted({own.area for own in given if role.id in ROLES[own.role].grants}),
            )
            for role in ROLES.values()
        ],
        departments=departments,
    )
