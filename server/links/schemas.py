"""/api/v1/staff/links."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from server.web import View


class LinkRowView(View):
    id: str
    name: str
    kind: str
    url: str | None
    status: Literal["ok", "caution", "broken", "unchecked", "no_address"]
    why: str
    since: datetime | None = Field(description="when it was first found like that")
    failures: int = Field(description="nights in a row on which it did not open")
    ok_at: datetime | None
    looked_at: datetime | None
    moved_to: str | None
    departments: list[str] = Field(description="who was told, or would be; none: the city")


class LinkNightView(View):
    day: date
    ended_at: datetime
    looked: bool
    ok: int
    caution: int
    broken: int
    say: str


class LinksView(View):
    items: list[LinkRowView]
    night: LinkNightView | None = Field(description="the last round that came to its end")


class LookedView(View):
    verdict: Literal["ok", "caution", "failed", "unreachable"]
    say: str
