"""The columns of the CSV files."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from server.doorplates import scene
from server.doorplates.service import SITE_TYPES
from server.halls.hours import HoursUnreadable, parse

Lat = Annotated[float, Field(ge=31.0, le=31.7)]
Lng = Annotated[float, Field(ge=120.6, le=121.3)]
Split = BeforeValidator(lambda cell: cell.split("|") if isinstance(cell, str) else cell)


class Cells(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CatalogueRow(Cells):
    id: str
    official_name: str
    plain_name: str
    audience: str
    theme: str
    department: str
    scope: str


class AreaRow(Cells):
    id: str
    name: str
    common_name: str
    kind: Literal["city", "town", "community"]
    parent: str | None = None
    lat: Lat | None = None
    lng: Lng | None = None
    precision: str = ""
    verified: bool


class ServiceRow(Cells):
    hall_type: str
    service: str
    level: Literal["city", "town", "community"]


class HallRow(Cells):
    id: str
    name: str
    type: str
    area: str
    address: str | None = None
    phone: str | None = None
    lat: Lat | None = None
    lng: Lng | None = None
    position: Literal["demo", "approx", "exact"]
    hours: str = ""
    floor: str | None = None
    windows: str | None = None
    lift: str | None = None
    parking: str | None = None
    bus: str | None = None
    note: str | None = None
    verified: bool

    @field_validator("hours")
    @classmethod
    def _readable(cls, hours: str) -> str:
        try:
            parse(hours)
        except HoursUnreadable as refusal:
            raise ValueError(str(refusal)) from None
        return hours

    @property
    def notes(self) -> dict[str, Any]:
        found = {
            "floor": self.floor,
            "windows": self.windows,
            "lift": self.lift,
            "parking": self.parking,
            "bus": self.bus,
            "note": self.note,
        }
        return {name: text for name, text in found.items() if text}


class PlateRow(Cells):
    scene_code: str
    number: Annotated[str, Field(pattern=r"^KS-[A-Z]{2,4}-\d{4}$")]
    name: str
    site_type: str
    area: str
    address: str | None = None
    lat: Lat
    lng: Lng
    position: Literal["demo", "approx", "exact"]
    status: Literal["active", "retired", "moved"]
    successor: str | None = None
    verified: bool

    @field_validator("scene_code")
    @classmethod
    def _checked(cls, code: str) -> str:
        if not scene.valid(code):
            raise ValueError(f"场景值 {code} 的校验位不对")
        return code

    @field_validator("site_type")
    @classmethod
    def _known(cls, site: str) -> str:
        if site not in SITE_TYPES:
            raise ValueError(f"不认识的场所类型 {site}，可用：{'、'.join(SITE_TYPES)}")
        return site


class AppRow(Cells):
    id: str
    name: str
    kind: Literal["app", "mini_program", "website", "wechat_account"]
    url: Annotated[str, Field(pattern=r"^https://")] | None = None
    matters: Annotated[list[str], Split] = []
    keywords: Annotated[list[str], Split] = []
    say: str
    verified: bool


class DayRow(Cells):
    date: date
    kind: Literal["holiday", "workday"]
    name: str
    source: str


class LexiconRow(Cells):
    everyday: Annotated[str, Field(max_length=40)]
    formal: Annotated[str, Field(max_length=60)]


class RecommendationRow(Cells):
    """`*`: anything. hours: "7-10", from the first to before the last."""

    site_type: str
    area: str
    says: str
    month_from: Annotated[int, Field(ge=1, le=12)]
    month_to: Annotated[int, Field(ge=1, le=12)]
    days: Literal["*", "workday", "weekend"]
    hours: Annotated[str, Field(pattern=r"^(\*|([01]?\d|2[0-3])-([1-9]|1\d|2[0-4]))$")]
    matter: str
    why: Annotated[str, Field(max_length=60)]


class PinRow(Cells):
    """What editors put first for a phrase; without a phrase it is recommended to everybody."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{2,48}$")]
    phrases: Annotated[list[Annotated[str, Field(min_length=1, max_length=40)]], Split] = []
    within: bool
    matters: Annotated[list[str], Split] = []
    app: str | None = None
    notice: Annotated[str, Field(max_length=120)] | None = None
    starts: date
    ends: date
    reason: Annotated[str, Field(min_length=2, max_length=40)]

    @model_validator(mode="after")
    def _can_be_used(self) -> Self:
        if self.ends < self.starts:
            raise ValueError("结束的日子早于开始的日子")
        if not (self.matters or self.app or self.notice):
            raise ValueError("要写明置顶的事项、平台或提示")
        return self


class HotWordRow(Cells):
    text: Annotated[str, Field(min_length=2, max_length=20)]
    month_from: Annotated[int, Field(ge=1, le=12)]
    month_to: Annotated[int, Field(ge=1, le=12)]


class UnsuggestedRow(Cells):
    word: Annotated[str, Field(min_length=1, max_length=20)]
    reason: Annotated[str, Field(max_length=40)] = ""


class ElsewhereRow(Cells):
    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{2,48}$")]
    name: Annotated[str, Field(max_length=60)]
    say: Annotated[str, Field(max_length=200)]
    phone: str | None = None


class DutyRow(Cells):
    topic: Annotated[str, Field(pattern=r"^[a-z0-9-]{2,48}$")]
    name: Annotated[str, Field(max_length=40)]
    words: Annotated[list[str], Split]
    area: str
    lead: str
    co: Annotated[list[str], Split] = []
    route: Literal["transfer", "dispatch"]


class SplitOption(Cells):
    id: str
    label: Annotated[str, Field(max_length=24)]
    matter: str


class SplitGroup(Cells):
    """A clarifying question for matters that get confused."""

    id: str
    matters: Annotated[list[str], Field(min_length=2)]
    question: Annotated[str, Field(max_length=30)]
    options: Annotated[list[SplitOption], Field(min_length=2, max_length=6)]
