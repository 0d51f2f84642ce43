"""A member of staff who calls, with everything that decides what they may do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal
from uuid import UUID

from tortoise.expressions import Q

from server.accounts import policy
from server.accounts.policy import Grant
from server.accounts.staff.errors import NotAllowed, NotInPractice, OutOfScope, PasswordMustChange, SecondFactorMissing
from server.areas.service import AreaService
from server.web import Caller

Must = Literal["password", "second_factor"]


@dataclass(frozen=True, slots=True)
class Staff(Caller):
    """工作人员. Services take it as `by` and ask it about the concrete record."""

    needs_action: ClassVar[bool] = True

    id: UUID
    name: str
    display_name: str
    area: str
    """Where they work; what they may do is in the grants."""
    grants: tuple[Grant, ...]
    areas: AreaService = field(repr=False, compare=False)
    token_id: UUID | None = None
    practice: bool = False
    """In practice mode: they see and change their own practice records instead of real ones."""
    must: Must | None = None
    """What has to be done before anything but one's own account is open."""

    @property
    def practice_of(self) -> UUID | None:
        """What the records that they see and make are flagged with; None: real ones."""
        return self.id if self.practice else None

    def admit(self, action: str) -> None:
        """Before the body is read: may they do this anywhere at all?"""
        rule = policy.rule_of(action)
        if rule.own:
            return
        if self.must == "password":
            raise PasswordMustChange
        if self.must == "second_factor":
            raise SecondFactorMissing
        if not policy.reaching(action, self.grants):
            raise NotAllowed(message=f"您的角色不能{rule.say}，请联系管理员", detail={"action": action})
        if self.practice and not policy.practisable(action):
            raise NotInPractice(detail={"action": action})

    def may(self, action: str, *, area: str | None, department: str | None = None) -> bool:
        """May they do this to a record of that area and department? area None: a record of the whole city. department counts
        only for actions that go by department; None there: a record that no department has yet."""
        rule = policy.rule_of(action)
        if rule.own:
            return True
        if self.must is not None or (self.practice and not policy.practisable(action)):
            return False
        return any(
            self.areas.covers(grant.area, area) and (not rule.by_department or grant.department in (None, department))
            for grant in policy.reaching(action, self.grants)
        )

    def check(self, action: str, *, area: str | None, department: str | None = None) -> None:
        """OutOfScope unless they may."""
        if not self.may(action, area=area, department=department):
            raise OutOfScope(message=f"您不能在这个区域或部门{policy.rule_of(action).say}", detail={"action": action, "area": area})

    def where(self, action: str, *, area: str = "area_id", department: str = "department") -> Q:
        """The filter of a list: only rows that they may do this to. area, department: the table's columns."""
        by_department = policy.rule_of(action).by_department
        choices: list[Q] = []
        for grant in policy.reaching(action, self.grants) if self.must is None else ():
            only = grant.department if by_department else None
            if self.everywhere(grant):
                if only is None:
                    return Q()
                choices.append(Q(**{department: only}))
            else:
                inside: dict[str, Any] = {f"{area}__in": sorted(self.areas.below(grant.area))}
                choices.append(Q(**inside | ({} if only is None else {department: only})))
        return Q(*choices, join_type="OR") if choices else Q(pk__in=[])

    def everywhere(self, grant: Grant) -> bool:
        return self.areas.covers(grant.area, None)

    def permissions(self) -> dict[str, dict[str, Any]]:
        """For the console's menu: action -> where. everywhere, else the areas whose whole inside counts."""
        found: dict[str, dict[str, Any]] = {}
        for action, rule in policy.ACTIONS.items():
            reaching = policy.reaching(action, self.grants) if self.must is None else []
            if rule.own or reaching:
                everywhere = rule.own or any(self.everywhere(grant) for grant in reaching)
                areas = [] if everywhere else sorted({grant.area for grant in reaching})
                found[action] = {"say": rule.say, "everywhere": everywhere, "areas": areas}
        return found
