"""GET /api/v1/halls."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from server.search.schemas import AreaView
from server.web import Query, View


class HallsQuery(Query):
    matter: Annotated[str, Field(max_length=48)] | None = Field(default=None, description="matter id; absent: halls for general help")
    plate: Annotated[str, Field(max_length=64)] | None = None
    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)] | None = None
    lng: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)] | None = None
    datum: Literal["wgs84", "gcj02", "bd09"] = "gcj02"
    area: Annotated[str, Field(max_length=64)] | None = Field(default=None, description="area id or name of a 区镇")
    limit: Annotated[int, Field(ge=1, le=50)] = 10


class OriginView(View):
    kind: Literal["plate", "gps", "picked"] | None
    lat: float | None
    lng: float | None
    area: AreaView | None


class OpenLocationView(View):
    latitude: float
    longitude: float
    name: str
    address: str
    scale: int


class NavigationView(View):
    amap: str
    tencent: str
    baidu: str
    open_location: OpenLocationView


class ClosureView(View):
    since: datetime = Field(alias="from")
    until: datetime
    reason: str


class HallView(View):
    id: str
    name: str
    type: str
    area: AreaView
    address: str | None
    phone: str | None
    lat: float | None
    lng: float | None
    position_is: Literal["demo", "approx", "exact"]
    verified: bool
    hours_text: str
    hours_verified: bool
    saturday: Literal["open", "closed", "unknown"] = Field(description="in an ordinary week, by the usual hours")
    notes: dict[str, Any]
    distance_m: int | None
    minutes: int | None
    minutes_are: Literal["driving", "estimate"]
    open: Literal["open", "closed", "unknown"] = Field(
        description="by the usual hours; only hours_verified says that somebody checked them"
    )
    opens_at: str | None
    closes_at: str | None
    closures: list[ClosureView] = Field(description="temporary, now or within a week")
    why: list[str]
    navigation: NavigationView | None


class ChoiceView(View):
    id: str
    name: str


class HallsView(View):
    origin: OriginView
    status: Literal["ok", "ask"]
    choices: list[ChoiceView]
    halls: list[HallView]
