"""Entries as residents' clients and the staff's API see them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from server.entries.channels import Channel
from server.paging import Paged, PageView
from server.web import SHOWN, Body, View, whole

AreaId = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z-]+$")]


class EntryMatterView(View):
    id: str
    plain_name: str


class TopicView(View):
    kind: Literal["matter", "theme"]
    id: str
    name: str
    matters: list[EntryMatterView] = Field(description="the matter itself, or the theme's first ten")


class EntryView(View):
    code: str
    channel: str
    name: str
    scene: str | None = Field(description="the plate that it stands at")
    topic: TopicView | None = Field(description="shown first, and still to be changed by the resident")


class StaffEntriesQuery(Paged):
    q: Annotated[str, Field(max_length=40)] = ""
    channel: Channel | None = None
    area: AreaId | None = None
    tag: Annotated[str, Field(max_length=30)] = ""
    closed: bool | None = None


class PlateBriefView(View):
    scene_code: str
    number: str
    name: str


class StaffEntryView(View):
    code: str
    channel: Channel
    channel_name: str
    name: str
    tag: str
    area: str
    area_name: str
    plate: PlateBriefView | None
    topic: TopicView | None
    closed: bool
    address: str = Field(description="what the code on a poster or in a message holds")
    opened: int | None = Field(description="in the last 30 days; null: fewer than ten")
    arrived: int | None
    staff_name: str
    created_at: datetime
    editable: bool


class StaffEntriesView(PageView):
    items: list[StaffEntryView]
    tags: list[str]


class EntryBody(Body):
    channel: Channel
    name: Annotated[str, Field(min_length=2, max_length=60, pattern=SHOWN)]
    tag: Annotated[str, Field(max_length=30)] = ""
    area: AreaId
    plate: Annotated[str, Field(max_length=32)] = Field(default="", description="code or number of a plate in use, or empty")
    topic_kind: Literal["", "matter", "theme"] = ""
    topic: Annotated[str, Field(max_length=48)] = ""
    closed: bool = False


class LinkBody(Body):
    kind: Literal["url_link", "scheme", "short_link"]
    days: Annotated[int, Field(ge=1, le=30), BeforeValidator(whole)] = 30


class LinkView(View):
    link: str
    holds_until: datetime
    say: str


class TopicChoiceView(View):
    id: str
    name: str


class TopicsView(View):
    matters: list[TopicChoiceView]
    themes: list[TopicChoiceView]
    channels: list[TopicChoiceView]
    wechat: bool = Field(description="are the mini-program's credentials set? Without them no WeChat link can be made")
