"""/api/v1/tickets."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from server.clock import local
from server.tickets import numbers, states
from server.tickets.journal import told
from server.tickets.models import Ticket
from server.tickets.service import Followed, Opened
from server.web import Body, View

Text = Annotated[str, Field(min_length=2, max_length=1000)]
Optional = Annotated[str, Field(max_length=1000)]
Plate = Annotated[str, Field(max_length=64)] | None
MatterId = Annotated[str, Field(max_length=48)] | None
Contact = Annotated[str, Field(max_length=60)] | None


class TicketBody(Body):
    text: Text = Field(description="what it is about, in one's own words")
    plate: Plate = Field(default=None, description="scene code of the plate where one stands")
    matter: MatterId = None
    contact: Contact = Field(default=None, description="how to reach the person; kept sealed")


class TicketOpenedView(View):
    number: str = Field(description="12 digits")
    secret: str = Field(description="shown once; for X-Ticket-Secret")
    promised_at: datetime = Field(description="answered by then, unless the resident is asked for something")


class TicketSayBody(Body):
    say: Text


class MaybeSayBody(Body):
    say: Optional = ""


class TicketStepView(View):
    at: datetime
    say: str
    photos: list[str] = Field(description="ids of pictures from the site, at /api/v1/tickets/{number}/photos/{id}")


class TicketView(View):
    number: str
    spoken: str = Field(description="the number in fours")
    text: str
    status: str
    status_name: str
    say: str = Field(description="who holds it and what comes next by when, in one sentence")
    department: str | None
    co_departments: list[str]
    promised_at: datetime
    due_at: datetime | None = Field(description="of the answer; null while it waits or is answered")
    waiting_for: str | None = Field(description="why the clock stands still")
    answer: str
    outcome: str | None
    confirmation: str | None
    can: list[str] = Field(description="what the resident can do now: supplement, remark, confirm, unsolved, withdraw")
    created_at: datetime
    steps: list[TicketStepView] = Field(description="every move, oldest first")


class MyTicketView(View):
    number: str
    text: str
    status: str
    status_name: str
    created_at: datetime


class MyTicketsView(View):
    items: list[MyTicketView]


def opened_view(opened: Opened) -> TicketOpenedView:
    return TicketOpenedView(number=opened.number, secret=opened.secret, promised_at=opened.promised_at)


def view(found: Followed) -> TicketView:
    ticket = found.ticket
    return TicketView(
        number=ticket.number,
        spoken=numbers.grouped(ticket.number),
        text=ticket.text,
        status=ticket.status,
        status_name=states.STATES[ticket.status],
        say=_sentence(ticket),
        department=ticket.lead_department,
        co_departments=[task.department for task in found.tasks],
        promised_at=local(ticket.promised_at),
        due_at=local(ticket.answer_due_at),
        waiting_for=states.PAUSING.get(ticket.status),
        answer=ticket.answer,
        outcome=states.OUTCOMES[ticket.outcome] if ticket.outcome else None,
        confirmation=states.CONFIRMATIONS[ticket.confirmation] if ticket.confirmation else None,
        can=states.possible(ticket.status, {states.RESIDENT}),
        created_at=local(ticket.created_at),
        steps=[
            TicketStepView(
                at=event.at,
                say=told(event),
                photos=[str(photo.id) for photo in found.photos if photo.released and photo.step == event.step],
            )
            for event in found.events
            if told(event)
        ],
    )


def mine_view(rows: list[Ticket]) -> MyTicketsView:
    return MyTicketsView(
        items=[
            MyTicketView(
                number=row.number,
                text=row.text,
                status=row.status,
                status_name=states.STATES[row.status],
                created_at=local(row.created_at),
            )
            for row in rows
        ]
    )


_NEXT = {
    states.LODGED: "已经收到，一个工作日内受理，最晚{by}答复您",
    states.ACCEPTED: "已经受理，正在确定由哪个部门办，最晚{by}答复您",
    states.DISPATCHED: "已派给{lead}，等它签收",
    states.SIGNED: "{lead}已经签收，马上开始办理",
    states.WORKING: "{lead}正在办理",
    states.WAITING: "{lead}在等您补充，补充之后期限继续计算",
    states.SUSPENDED: "暂时中止，期限暂停",
    states.RETURNED: "正在另派部门，您的期限不受影响",
    states.CONFIRMING: "{lead}已经答复，请您说一声解决了没有",
    states.CLOSED: "已经办结；没有解决的话，30 天内可以要求重新办理",
    states.REOPENED: "已经重新办理，{lead}会尽快联系您",
    states.ENDED: "已经结束",
}


def _sentence(ticket: Ticket) -> str:
    promised = local(ticket.promised_at)
    by = f"{promised.month}月{promised.day}日{promised:%H:%M}"
    return _NEXT[ticket.status].format(lead=ticket.lead_department or "承办部门", by=by)
