"""/api/v1/exchange, in the words of the 12345 practice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.clock import local
from server.exchange.models import ExchangeEvent
from server.exchange.photos import Offered, pushed
from server.exchange.service import Shown
from server.tickets import states
from server.tickets.journal import told
from server.tickets.models import TicketPhoto
from server.tickets.schemas import Optional, Text
from server.tickets.staff_schemas import Status
from server.web import SHOWN, Body, Query, View, whole

Mark = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9._:-]+$")]
"""A number or an event id of the partner's own."""
MaybeMark = Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9._:-]*$")]
MOST_PHOTOS = 9
Result = Literal["", "solved", "partly", "explained", "not_accepted"]


class DemandBody(Body):
    demand_number: Mark = Field(description="诉求编号, the partner's own: the same number is the same demand")
    demand_kind: Literal["consult", "help", "complaint", "suggestion"] = Field(description="诉求类型: 咨询、求助、投诉、建议")
    demand: Text = Field(description="诉求内容")
    area: Annotated[str, Field(min_length=1, max_length=64)] = Field(description="事发区域, an area id")
    contact: Annotated[str, Field(max_length=60)] = Field(default="", description="诉求人联系方式; kept sealed")


class PartnerReportBody(Body):
    event_id: Mark = Field(description="the partner's own: a second time it changes nothing")
    event: Literal[
        "sign",
        "start",
        "feedback",
        "ask",
        "suspend",
        "resume",
        "extend",
        "answer",
        "return",
        "assisted",
        "supplement",
        "confirm",
        "unsolved",
    ] = Field(description="签收 开始办理 首次反馈 请补充 中止 续办 延期 答复 退回 协办办完; 补充 确认解决 没解决 by whoever handed it in")
    say: Optional = Field(default="", description="办理说明; of an answer 答复内容")
    basis: Annotated[str, Field(max_length=200)] = Field(default="", description="退回依据")
    department: Annotated[str, Field(max_length=20)] = Field(default="", description="协办部门, of assisted")
    result: Result = Field(default="", description="办理结果, of an answer: 已解决 部分解决 解释说明 不予受理")
    days: Annotated[int, Field(ge=0, le=60), BeforeValidator(whole)] = Field(default=0, description="延期的工作日数")
    version: Annotated[int, Field(ge=1, le=100_000), BeforeValidator(whole)] | None = Field(
        default=None, description="of the ticket as it was last seen; with it a report that was overtaken is refused"
    )
    photos: Annotated[list[Annotated[UUID, Field(strict=False)]], Field(max_length=MOST_PHOTOS)] = Field(
        default=[], description="照片, ids of pictures that were uploaded before; of feedback, answer, assisted, supplement"
    )
    release: bool = Field(default=False, description="the resident sees the photos too; those that come with a supplement they always do")
    demand_number: MaybeMark = Field(default="", description="under which number the partner works on it; kept once")


class CancelBody(Body):
    event_id: Mark
    say: Annotated[str, Field(max_length=1000, pattern=SHOWN)] = Field(description="撤回原因")


class EventsQuery(Query):
    since: Annotated[int, Field(ge=0, le=2**31 - 1)] = Field(default=0, description="sequence of the last event that is known")
    limit: Annotated[int, Field(ge=1, le=500)] = 100


class PhotoQuery(Query):
    """As we wrote it into the address."""

    partner: UUID
    until: Annotated[int, Field(ge=0, le=2**40)]
    sign: Annotated[str, Field(max_length=64, pattern=r"^[0-9a-f]+$")]


class ExchangePhotoView(View):
    id: str
    type: Literal["image/jpeg"]
    size: int = Field(description="bytes")
    sha256: str = Field(description="of just those bytes")
    width: int
    height: int
    address: str = Field(description="GET without a key, for this partner alone; a new one with every event that is pushed or fetched")
    until: datetime = Field(description="so long the address opens")


class UploadedPhotoView(View):
    id: str = Field(description="for photos of a report")
    type: Literal["image/jpeg"] = Field(description="whatever came, it was written anew without place, time and device")
    sha256: str
    width: int
    height: int


class ExchangeEventView(View):
    event_id: str
    sequence: int = Field(description="without gaps, the partner's own")
    event: str
    event_name: str
    happened_at: datetime
    ticket_number: str
    demand_number: str | None
    status: Status
    status_name: str
    version: int
    lead_department: str | None = Field(description="主办单位")
    co_departments: list[str] = Field(description="协办单位")
    handle_before: datetime | None = Field(description="办理时限, of the answer; null while it stands still or is answered")
    progress: str = Field(description="办理进展, as the resident reads it")
    answer: str | None = Field(description="答复内容")
    result: str | None
    result_name: str | None = Field(description="办理结果")
    photos: list[ExchangePhotoView] = Field(description="照片 of this step, as far as the partner may see them now")


class ExchangeEventsView(View):
    events: list[ExchangeEventView]
    next: int = Field(description="for since the next time")
    more: bool


class ExchangeStepView(View):
    step: int
    event: str
    event_name: str
    at: datetime
    department: str | None
    progress: str
    photos: list[ExchangePhotoView]


class ExchangeTicketView(View):
    ticket_number: str
    demand_number: str | None
    demand: str
    area: str
    matter: str | None
    status: Status
    status_name: str
    version: int
    lead_department: str | None
    co_departments: list[str]
    handle_before: datetime | None
    promised_at: datetime
    answer: str
    result: str | None
    result_name: str | None
    confirmation: str | None
    contact: str = Field(description="诉求人联系方式, only for whoever works on it; looking is written down")
    works: bool = Field(description="it is the partner's to work on")
    handed_in_at: datetime
    steps: list[ExchangeStepView]


def event_view(row: ExchangeEvent, photos: Sequence[Offered]) -> ExchangeEventView:
    return ExchangeEventView.model_validate(row.payload | {"photos": pushed(photos)})


def uploaded_view(row: TicketPhoto) -> UploadedPhotoView:
    return UploadedPhotoView(id=str(row.id), type="image/jpeg", sha256=row.digest, width=row.width, height=row.height)


def ticket_view(shown: Shown, photos: Mapping[tuple[UUID, int], Sequence[Offered]]) -> ExchangeTicketView:
    """photos: by (ticket, step)."""
    ticket = shown.found.ticket
    return ExchangeTicketView.model_validate(
        {
            "ticket_number": ticket.number,
            "demand_number": shown.link.demand_number if shown.link else None,
            "demand": ticket.text,
            "area": ticket.area_id,
            "matter": ticket.matter_id,
            "status": ticket.status,
            "status_name": states.STATES[ticket.status],
            "version": ticket.version,
            "lead_department": ticket.lead_department,
            "co_departments": [task.department for task in shown.found.tasks],
            "handle_before": local(ticket.answer_due_at),
            "promised_at": local(ticket.promised_at),
            "answer": ticket.answer,
            "result": ticket.outcome,
            "result_name": states.OUTCOMES.get(ticket.outcome or ""),
            "confirmation": states.CONFIRMATIONS.get(ticket.confirmation or ""),
            "contact": shown.contact,
            "works": shown.works,
            "handed_in_at": local(ticket.created_at),
            "steps": [
                {
                    "step": event.step,
                    "event": event.move,
                    "event_name": "提交" if event.move == states.OPENED else states.MOVES[event.move].say,
                    "at": event.at,
                    "department": event.department,
                    "progress": told(event),
                    "photos": pushed(photos.get((ticket.id, event.step), ())),
                }
                for event in shown.found.events
                if told(event)
            ],
        }
    )
