from __future__ import annotations

from typing import Literal

from server.web import View


class ScreenMatterView(View):
    id: str
    plain_name: str
    why: str


class ScreenHallView(View):
    name: str
    address: str | None
    hours_text: str
    open: Literal["open", "closed", "unknown"]
    verified: bool
    why: list[str]


class ScreenView(View):
    kind: Literal["plate", "hall"]
    name: str
    place: str
    qr: str
    playing: bool
    matters: list[ScreenMatterView]
    halls: list[ScreenHallView]
    notices: list[str]
