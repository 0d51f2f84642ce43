"""GET /api/v1/scan/{scene} and the codes of a plate."""

from datetime import datetime
from typing import Literal

from server.halls.schemas import HallView, OriginView
from server.search.schemas import AreaView
from server.web import View


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


class RecommendedView(View):
    id: str
    plain_name: str
    why: str


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
