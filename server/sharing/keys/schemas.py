"""/api/v1/staff/keys."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.paging import Paged, PageView
from server.sharing.keys.scopes import Scope
from server.text import day
from server.web import SHOWN, Body, View, whole

Line = Annotated[str, Field(min_length=2, max_length=60, pattern=SHOWN)]
KeyArea = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")]
Day = Annotated[date, BeforeValidator(lambda value: (day(value) or value) if isinstance(value, str) else value)]


class KeysQuery(Paged):
    q: Annotated[str, Field(max_length=40)] = ""
    area: KeyArea | None = None
    stopped: bool | None = None


class KeyBody(Body):
    name: Line = Field(description="which platform or tool")
    owner: Line = Field(description="the unit that answers for it; no person")
    area: KeyArea
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=10, json_schema_extra={"uniqueItems": False})]
    per_minute: Annotated[int, Field(ge=60, le=60_000), BeforeValidator(whole)] = 6000
    expires_on: Day = Field(json_schema_extra={"pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"}, description="the last day on which it holds")


class RotateKeyBody(Body):
    keep_hours: Annotated[int, Field(ge=0, le=168), BeforeValidator(whole)] = Field(
        default=24, description="how long the secret that is in use still holds"
    )


class StopKeyBody(Body):
    why: Annotated[str, Field(min_length=2, max_length=200, pattern=SHOWN)]


class KeyScopeView(View):
    id: Scope
    name: str


class ApiKeyView(View):
    id: UUID
    name: str
    owner: str
    area: str
    area_name: str
    scopes: list[str]
    per_minute: int
    expires_on: date
    mark: str = Field(description="the first characters of the secret")
    state: Literal["active", "expired", "stopped"]
    former_until: datetime | None = Field(description="until when the secret before holds too")
    made_by: str
    made_at: datetime
    stopped_by: str
    stopped_why: str
    last_used_at: datetime | None
    uses: int
    editable: bool


class ApiKeysView(PageView):
    items: list[ApiKeyView]
    scopes: list[KeyScopeView]
    header: str


class FreshKeyView(View):
    key: ApiKeyView
    secret: str = Field(description="shown this once; only its hash is kept")
