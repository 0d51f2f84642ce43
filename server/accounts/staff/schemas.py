"""Bodies and answers of a member of staff's own account."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from server.accounts.policy import NAME
from server.web import Body, View

Name = Annotated[str, Field(min_length=2, max_length=32, pattern=f"^{NAME.pattern}$")]
Password = Annotated[str, Field(max_length=128, pattern=r"\S")]
Code = Annotated[str, Field(min_length=6, max_length=20, pattern=r"^[0-9A-Za-z-]+$")]


class LoginBody(Body):
    name: Annotated[str, Field(max_length=32, pattern=r"^[A-Za-z0-9._-]+$", description="用户名，不分大小写")]
    password: Password
    code: Code | None = Field(default=None, description="动态验证码或备用验证码，账号开启后必填")
    practice: bool = Field(default=False, description="练习模式")


class LoginView(View):
    token: str
    """Shown once; send it as `Authorization: Bearer <token>`."""
    expires_at: datetime
    must: Literal["password", "second_factor"] | None = Field(description="what has to be done before anything else is open")


class AreaName(View):
    id: str
    name: str


class GrantView(View):
    id: str
    role: str
    role_name: str
    area: AreaName
    department: str | None
    granted_at: datetime


class Permission(View):
    say: str
    everywhere: bool
    areas: list[str] = Field(description="area ids, each with all that lies below; empty when everywhere")


class SecondFactorState(View):
    on: bool
    required: bool
    recovery_codes_left: int


class MeView(View):
    id: str
    name: str
    display_name: str
    demo: bool
    area: AreaName
    must: Literal["password", "second_factor"] | None
    practice: bool
    second_factor: SecondFactorState
    password_changed_at: datetime
    grants: list[GrantView]
    permissions: dict[str, Permission] = Field(description="action -> where; what is not in here is not allowed anywhere")


class TokenView(View):
    id: str
    device: str
    practice: bool
    current: bool
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime


class TokensView(View):
    items: list[TokenView]


class PasswordBody(Body):
    current: Password
    new: Password


class OfferBody(Body):
    password: Password
    code: Code | None = Field(default=None, description="现有的动态验证码或备用验证码，更换时必填")


class OfferView(View):
    secret: str
    otpauth: str
    qr_svg: str


class ConfirmBody(Body):
    code: Annotated[str, Field(pattern=r"^[0-9]{6}$")]


class RecoveryCodesView(View):
    recovery_codes: list[str]
    say: str


class RemoveSecondFactorBody(Body):
    password: Password
    code: Code


class PracticeBody(Body):
    on: bool
