"""人员管理. Whoever looks after an account reaches its place of work and could have given every role it holds; else resetting a password
would be a way up."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.members.schemas import MemberQuery
from server.accounts.policy import ROLES, Grant, reaching
from server.accounts.staff.caller import Staff
from server.accounts.staff.errors import AboveYou, GrantNotFound, LoginExpired, MemberNotFound, OutOfScope, OwnRights
from server.accounts.staff.models import StaffGrant, StaffMember, StaffToken
from server.accounts.staff.passwords import generated
from server.accounts.staff.registry import StaffRegistry
from server.accounts.staff.service import ACTIVE, DISABLED, StaffService, as_grant, held_by
from server.areas.errors import AreaUnknown
from server.text import clean


@dataclass(frozen=True, slots=True)
class Found:
    """A member as their admin sees them. manageable: by whoever asks."""

    member: StaffMember
    grants: list[StaffGrant]
    manageable: bool


class MemberService:
    def __init__(self, staff: StaffService, registry: StaffRegistry) -> None:
        self.staff, self.registry, self.areas, self.clock = staff, registry, staff.areas, staff.clock

    # --- looking

    def members(self, query: MemberQuery, *, by: Staff) -> QuerySet[StaffMember]:
        """By name, those that work where the caller may look."""
        rows = StaffMember.filter(by.where("staff.read"), practice_of=by.practice_of)
        if query.q:
            words = clean(query.q)
            rows = rows.filter(Q(name__icontains=words) | Q(display_name__icontains=words))
        if query.role is not None:
            rows = rows.filter(id__in=Subquery(StaffGrant.filter(role=query.role).values("staff_id")))
        if query.area is not None:
            rows = rows.filter(area_id__in=sorted(self.areas.below(query.area)))
        if query.state is not None:
            rows = rows.filter(state=query.state)
        return rows.order_by("name")

    async def found(self, members: list[StaffMember], *, by: Staff) -> list[Found]:
        held: dict[UUID, list[StaffGrant]] = {member.id: [] for member in members}
        for row in await StaffGrant.filter(staff_id__in=list(held)).order_by("role", "area_id", "department"):
            held[row.staff_id].append(row)
        return [Found(member, held[member.id], self._looks_after(by, member, held[member.id])) for member in members]

    async def get(self, member_id: UUID, *, by: Staff) -> Found:
        member = await StaffMember.get_or_none(id=member_id, practice_of=by.practice_of)
        if member is None:
            raise MemberNotFound
        by.check("staff.read", area=member.area_id)
        trail.note("staff", member.id, area=member.area_id)
        (found,) = await self.found([member], by=by)
        return found

    async def tokens(self, member_id: UUID, *, by: Staff) -> list[StaffToken]:
        found = await self.get(member_id, by=by)
        by.check("staff.manage", area=found.member.area_id)
        return await self.staff.tokens_of(member_id)

    # --- changing

    async def create(self, name: str, display_name: str, *, area: str, grants: list[Grant], by: Staff) -> tuple[Found, str]:
        """(the member, their first password, shown once)."""
        if area not in self.areas.places:
            raise AreaUnknown(detail={"area": area})
        by.check("staff.manage", area=area)
        for grant in grants:
            self.registry.check_fits(grant)
            self._check_gives(by, grant)
        member, password = await self.registry.create(
            name, clean(display_name), area=area, grants=grants, password=None, by=by.id, practice_of=by.practice_of
        )
        trail.note("staff", member.id, area=area, created=member.name, roles=[grant.role for grant in grants])
        return Found(member, await held_by(member.id), True), password

    async def edit(self, member_id: UUID, *, display_name: str | None, area: str | None, by: Staff) -> Found:
        if area is not None:
            if area not in self.areas.places:
                raise AreaUnknown(detail={"area": area})
            by.check("staff.manage", area=area)
        async with self._changing(member_id, by) as found:
            member = found.member
            trail.note("staff", member.id, area=member.area_id, display_name=display_name is not None, to_area=area)
            member.display_name = clean(display_name) if display_name is not None else member.display_name
            member.area_id = area or member.area_id
            await member.save(update_fields=["display_name", "area_id"])
        return found

    async def disable(self, member_id: UUID, *, by: Staff) -> Found:
        """They are out at once."""
        async with self._changing(member_id, by) as found:
            trail.note("staff", member_id, area=found.member.area_id, state=[found.member.state, DISABLED])
            await self._set_state(found.member, DISABLED)
            await self._sign_out(member_id)
        return found

    async def enable(self, member_id: UUID, *, by: Staff) -> Found:
        async with self._changing(member_id, by) as found:
            trail.note("staff", member_id, area=found.member.area_id, state=[found.member.state, ACTIVE])
            await self._set_state(found.member, ACTIVE)
        return found

    async def reset_password(self, member_id: UUID, *, by: Staff) -> str:
        """A new first password, shown once. Their logins and the lock end."""
        password = generated()
        password_hash = await self.staff.passwords.hash(password)
        async with self._changing(member_id, by) as found:
            trail.note("staff", member_id, area=found.member.area_id, password="reset")
            await self.staff.set_password(member_id, password_hash, must_change=True)
        return password

    async def reset_second_factor(self, member_id: UUID, *, by: Staff) -> None:
        """For whoever lost phone and recovery codes; their logins end."""
        async with self._changing(member_id, by) as found:
            trail.note("staff", member_id, area=found.member.area_id, second_factor="reset")
            await self.staff.drop_second_factor(member_id)
            await self._sign_out(member_id)

    async def revoke_token(self, member_id: UUID, token_id: UUID, *, by: Staff) -> None:
        async with self._changing(member_id, by):
            await self.staff.revoke(token_id, of=member_id)

    async def give(self, member_id: UUID, grant: Grant, *, by: Staff) -> StaffGrant:
        self.registry.check_fits(grant)
        async with self._changing(member_id, by) as found:
            self._check_gives(by, grant)
            trail.note("staff", member_id, area=found.member.area_id, gave=grant.role, at=grant.area, department=grant.department)
            return await self.registry.give(member_id, grant, by=by.id)

    async def take(self, member_id: UUID, grant_id: UUID, *, by: Staff) -> None:
        async with self._changing(member_id, by) as found:
            row = await StaffGrant.get_or_none(id=grant_id, staff_id=member_id)
            if row is None:
                raise GrantNotFound
            self._check_gives(by, as_grant(row))
            trail.note("staff", member_id, area=found.member.area_id, took=row.role, at=row.area_id, department=row.department or None)
            await row.delete()

    # --- what was made in practice

    kind, say = "staff", "练习账号"

    async def reset(self, staff_id: UUID) -> int:
        ids: list[UUID] = await StaffMember.filter(practice_of=staff_id).values_list("id", flat=True)  # type: ignore[assignment]
        if ids:
            await StaffGrant.filter(staff_id__in=ids).delete()
        return await StaffMember.filter(practice_of=staff_id).delete()

    # --- who may

    @asynccontextmanager
    async def _changing(self, member_id: UUID, by: Staff) -> AsyncIterator[Found]:
        """Both rows locked, and the caller's rights read again: of two admins who strip each other at once, the second comes too late."""
        async with in_transaction():
            rows = await StaffMember.filter(id__in=[member_id, by.id]).order_by("id").select_for_update()
            locked = {row.id: row for row in rows}
            member, grants = locked.get(member_id), await held_by(member_id)
            if member is None or (member.practice_of != by.practice_of and member.id != by.id):
                raise MemberNotFound
            if by.id not in locked or locked[by.id].state != ACTIVE:
                raise LoginExpired
            now_held = replace(by, grants=tuple(as_grant(row) for row in await held_by(by.id)))
            self._check_looks_after(now_held, member, grants)
            yield Found(member, grants, True)

    def _check_looks_after(self, by: Staff, member: StaffMember, grants: list[StaffGrant]) -> None:
        by.check("staff.manage", area=member.area_id)
        if by.id == member.id:
            raise OwnRights
        if not all(self._gives(by, as_grant(row)) for row in grants):
            raise AboveYou

    def _looks_after(self, by: Staff, member: StaffMember, grants: list[StaffGrant]) -> bool:
        try:
            self._check_looks_after(by, member, grants)
        except (OutOfScope, OwnRights):
            return False
        return True

    def _check_gives(self, by: Staff, grant: Grant) -> None:
        if not self._gives(by, grant):
            raise OutOfScope(
                message=f"您不能在这个区域授予或收回“{ROLES[grant.role].name}”", detail={"role": grant.role, "area": grant.area}
            )

    def _gives(self, by: Staff, grant: Grant) -> bool:
        return any(
            grant.role in ROLES[own.role].grants and self.areas.covers(own.area, grant.area) for own in reaching("staff.grant", by.grants)
        )

    async def _set_state(self, member: StaffMember, state: str) -> None:
        member.state = state
        await member.save(update_fields=["state"])

    async def _sign_out(self, member_id: UUID) -> None:
        await StaffToken.filter(staff_id=member_id, revoked_at=None).update(revoked_at=self.clock.now())
