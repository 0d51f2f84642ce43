"""POST /api/v1/matters/{id}/plan."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from server.guides.schemas import MaterialView, ResolveBody
from server.halls.schemas import HallView
from server.paging import Written
from server.web import View


class PlanBody(ResolveBody):
    plate: Annotated[str, Field(max_length=64)] | None = None
    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)] | None = None
    lng: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)] | None = None
    datum: Literal["wgs84", "gcj02", "bd09"] = "gcj02"
    area: Annotated[str, Field(max_length=64)] | None = None
    leave_at: Written | None = Field(default=None, description="now if absent")


class WayView(View):
    going: Literal["go", "tight", "wait", "unknown", "nowhere"]
    say: str
    leave_at: datetime | None
    arrive_at: datetime | None


class TonightView(View):
    kind: Literal["find", "copy", "phone", "fill", "later"]
    say: str
    papers: list[str]


class PlanView(View):
    matter: str
    verdict: Literal["yes", "no", "more"]
    materials: list[MaterialView]
    hall: HallView | None
    way: WayView
    tonight: list[TonightView]
    choices: list[dict[str, str]] = Field(description="区镇 to choose from, where the hall hangs on one")
