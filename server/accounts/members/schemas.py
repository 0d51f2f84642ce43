"""Bodies and answers of the administration of accounts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from server.accounts.staff.schemas import AreaName, GrantView, Name
from server.paging import Paged, PageView
from server.web import SHOWN, Body, View

RoleId = Literal["city_admin", "township_admin", "helper", "clerk", "department_handler", "field_staff", "editor", "reviewer", "auditor"]
AreaId = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")]
DisplayName = Annotated[str, Field(max_length=40, pattern=SHOWN)]
Department = Annotated[str, Field(max_length=40, pattern=r"^\S+$")]


class MemberQuery(Paged):
    q: Annotated[str, Field(max_length=40)] = Field(default="", description="part of the sign-in or display name")
    role: RoleId | None = None
    area: AreaId | None = Field(default=None, description="where they work, with all that lies below")
    state: Literal["active", "disabled"] | None = None


class MemberView(View):
    id: str
    name: str
    display_name: str
    demo: bool
    area: AreaName
    state: Literal["active", "disabled"]
    locked: bool = Field(description="after five wrong tries; a new password opens it at once")
    second_factor: bool
    must_change_password: bool
    grants: list[GrantView]
    manageable: bool = Field(description="may the caller change this account?")


class MembersView(PageView):
    items: list[MemberView]


class GrantBody(Body):
    role: RoleId
    area: AreaId
    department: Department | None = None


class NewMemberBody(Body):
    name: Name
    display_name: DisplayName
    area: AreaId = Field(description="where they work")
    grants: Annotated[list[GrantBody], Field(max_length=20)] = []


class NewMemberView(View):
    member: MemberView
    password: str = Field(description="the first password, shown once, to be changed at the first sign-in")


class EditMemberBody(Body):
    display_name: DisplayName | None = None
    area: AreaId | None = None


class FirstPasswordView(View):
    password: str = Field(description="shown once, to be changed at the next sign-in")


class RoleView(View):
    id: str
    name: str
    area_kinds: list[Literal["city", "town", "community"]]
    department: Literal["none", "may", "must"]
    give_within: list[str] = Field(description="areas within which the caller may give and take this role")


class RolesView(View):
    roles: list[RoleView]
    departments: list[str]
