"""Areas as the staff's API shows them."""

from __future__ import annotations

from typing import Literal

from server.web import View


class StaffAreaView(View):
    id: str
    name: str
    common_name: str
    kind: Literal["city", "town", "community"]
    parent: str | None
    lat: float | None
    lng: float | None
    verified: bool


class StaffAreasView(View):
    items: list[StaffAreaView]
