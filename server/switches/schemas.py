from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from server.web import SHOWN, Body, View


class ChangeView(View):
    on: bool
    reason: str
    staff_name: str
    at: datetime


class SwitchView(View):
    id: str
    name: str
    about: str
    on: bool
    usual: bool = Field(description="as the product comes")
    last: ChangeView | None


class SwitchesView(View):
    items: list[SwitchView]


class HistoryView(View):
    items: list[ChangeView]


class SwitchBody(Body):
    on: bool
    reason: Annotated[str, Field(min_length=2, max_length=100, pattern=SHOWN)]


class FeaturesView(View):
    off: list[str] = Field(description="ids of what is switched off now")
