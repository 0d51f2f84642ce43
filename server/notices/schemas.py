from datetime import datetime
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from server.channels.ports import NOT_SENT
from server.notices.errors import NoticeAreaUnknown, NoticeTextMissing
from server.paging import Paged, PageView, Written
from server.web import Body, View

Fate = Literal["waiting", "sent", "recorded", "refused", "failed"]
Way = Literal["inbox", "subscribe", "sms"]
SAY = {"waiting": "正在发送", "sent": "已发送", "recorded": NOT_SENT, "refused": "没有走这条渠道", "failed": "没有送达"}
"""What a fate is called in front of people."""
Level = Literal["info", "important", "urgent"]


class SendingView(View):
    way: Way
    fate: Fate
    channel: str = Field(description="who carried it; recording: written down only")
    say: str


class MessageView(View):
    id: str
    kind: str
    title: str
    text: str
    page: str
    created_at: datetime
    read: bool
    sendings: list[SendingView]


class InboxView(View):
    notices: list[MessageView]
    unread: int
    channel: str
    say: str | None


class ReadView(View):
    say: str


class ConsentBody(Body):
    accepted: Annotated[list[Annotated[str, Field(max_length=32)]], Field(max_length=10)] = Field(
        description="kinds of notice accepted in requestSubscribeMessage"
    )


class ConsentView(View):
    kind: str
    title: str
    template_id: str | None = Field(description="for requestSubscribeMessage; null: no template is set for this kind")
    left: int


class ConsentsView(View):
    subscriptions: list[ConsentView]
    channel: str
    say: str | None


class NoticeBody(Body):
    area: Annotated[str, Field(min_length=1, max_length=64)]
    level: Level
    text: Annotated[str, Field(min_length=1, max_length=200)]
    begins_at: Written
    ends_at: Written

    REFUSALS: ClassVar = {("text", "string_too_short"): NoticeTextMissing, ("area", "string_too_short"): NoticeAreaUnknown}


class StaffNoticesQuery(Paged):
    over: bool = False
    """Also those that ended or were withdrawn."""
    area: Annotated[str, Field(max_length=64)] = ""
    """Only those of this area and what lies in it."""


class StaffNoticeView(View):
    id: str
    area: str
    area_name: str
    level: Level
    text: str
    begins_at: datetime
    ends_at: datetime
    status: Literal["coming", "standing", "over", "withdrawn"]
    changed_at: datetime
    practice: bool


class StaffNoticesView(PageView):
    items: list[StaffNoticeView]
