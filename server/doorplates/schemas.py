"""GET /api/v1/scan/{scene} and the codes of a plate."""

from datetime import datetime
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from server.halls.schemas import HallView, OriginView
from server.search.schemas import SAYS_FIELD, AreaView, RecommendedView, Says
from server.web import Query, View


class ScanQuery(Query):
    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)] | None = Field(
        default=None, description="where the phone is, if its owner lets it say; only how far from the plate is kept, in four steps"
    )
    lng: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)] | None = None
    datum: Literal["wgs84", "gcj02", "bd09"] = "gcj02"
    entry: Annotated[str, Field(max_length=16)] | None = Field(default=None, description="code of the entry that led here, to be counted")
    says: Says | None = SAYS_FIELD

    SEVERAL: ClassVar = frozenset({"for"})


class PlateView(View):
    scene_code: str
    printed_code: str
    number: str
    name: str
    site_type: str
    site_type_name: str
    area: AreaView
    address: str | None
    lat: float
    lng: float
    verified: bool
    photo: str | None = Field(
        description="address of a picture of the real sign where it hangs: what is before one's eyes should look like it"
    )


class HelpView(View):
    available: bool
    say: str
    phone: str


class NoticeView(View):
    id: str
    level: Literal["info", "important", "urgent"]
    text: str
    until: datetime


class ScanView(View):
    status: Literal["active", "unknown", "retired", "moved"]
    say: str | None
    plate: PlateView | None
    area: AreaView
    origin: OriginView
    recommended: list[RecommendedView]
    halls: list[HallView]
    notices: list[NoticeView]
    help: HelpView
