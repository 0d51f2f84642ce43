"""New accounts and new grants, as rows: what the console's administration and the command line share. Who may is asked before."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.policy import ROLES, Grant, reaching
from server.accounts.staff.attempts import TRIES
from server.accounts.staff.errors import DepartmentUnknown, GrantNotFitting, StaffNameTaken
from server.accounts.staff.models import StaffGrant, StaffMember
from server.accounts.staff.passwords import Passwords, check_strength, generated
from server.accounts.staff.service import ACTIVE
from server.areas.errors import AreaUnknown
from server.areas.service import AreaService
from server.clock import Clock

PRACTICE_MARK = "~"
"""In the name of a practice account, where no sign-in name has it: it takes no real name away, and nobody can type it."""
KINDS = {"city": "全市", "town": "区镇", "community": "社区"}


class StaffRegistry:
    def __init__(self, areas: AreaService, departments: Callable[[], Collection[str]], passwords: Passwords, clock: Clock) -> None:
        self.areas, self.departments, self.passwords, self.clock = areas, departments, passwords, clock

    def check_fits(self, grant: Grant) -> None:
        """AreaUnknown, DepartmentUnknown or GrantNotFitting unless such a grant can exist."""
        role, place = ROLES[grant.role], self.areas.places.get(grant.area)
        if place is None:
            raise AreaUnknown(detail={"area": grant.area})
        if place.kind not in role.areas:
            fitting = "或".join(say for kind, say in KINDS.items() if kind in role.areas)
            raise GrantNotFitting(message=f"{role.name}只能授予到{fitting}一级")
        if role.department == "must" and grant.department is None:
            raise GrantNotFitting(message=f"{role.name}要选定部门")
        if role.department == "none" and grant.department is not None:
            raise GrantNotFitting(message=f"{role.name}不分部门")
        if grant.department is not None and grant.department not in self.departments():
            raise DepartmentUnknown(detail={"department": grant.department})

    async def create(
        self,
        name: str,
        display_name: str,
        *,
        area: str,
        grants: list[Grant],
        password: str | None,
        demo: bool = False,
        by: UUID | None,
        practice_of: UUID | None = None,
    ) -> tuple[StaffMember, str]:
        """(member, password). Without a password one is made up, to be changed at the first sign-in; demo accounts keep theirs."""
        if area not in self.areas.places:
            raise AreaUnknown(detail={"area": area})
        for grant in grants:
            self.check_fits(grant)
        if password is not None:
            check_strength(password, name=name)
        chosen, now = password or generated(), self.clock.now()
        password_hash = await self.passwords.hash(chosen)
        try:
            async with in_transaction():
                member = await StaffMember.create(
                    id=uuid4(),
                    name=name.lower() if practice_of is None else f"{name[:22].lower()}{PRACTICE_MARK}{secrets.token_hex(4)}",
                    display_name=display_name,
                    area_id=area,
                    demo=demo,
                    password_hash=password_hash,
                    password_changed_at=now,
                    must_change_password=password is None and not demo,
                    created_at=now,
                    created_by=by,
                    practice_of=practice_of,
                )
                for grant in grants:
                    await self.give(member.id, grant, by=by)
        except IntegrityError:
            raise StaffNameTaken(detail={"name": name}) from None
        return member, chosen

    async def can_handle(self, staff_id: UUID, area: str, department: str) -> bool:
        """Does this person still work on such tickets: account active, not locked by wrong passwords, and with the grant for it?"""
        member, now = await StaffMember.get_or_none(id=staff_id), self.clock.now()
        if member is None or member.state != ACTIVE:
            return False
        if member.failed_logins >= TRIES and member.failed_until is not None and member.failed_until > now:
            return False
        grants = [Grant(row.role, row.area_id, row.department or None) for row in await StaffGrant.filter(staff_id=staff_id)]
        return any(
            self.areas.covers(grant.area, area) and grant.department in (None, department) for grant in reaching("tickets.handle", grants)
        )

    async def give(self, staff_id: UUID, grant: Grant, *, by: UUID | None) -> StaffGrant:
        """A second time the same grant is the one that is there."""
        key: dict[str, Any] = {"staff_id": staff_id, "role": grant.role, "area_id": grant.area, "department": grant.department or ""}
        found = await StaffGrant.get_or_none(**key)
        return found or await StaffGrant.create(id=uuid4(), granted_at=self.clock.now(), granted_by=by, **key)
