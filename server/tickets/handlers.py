"""/api/v1/tickets: the resident's side, by token or by number and secret."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.accounts.wechat.service import WeChatSignIn
from server.clock import local
from server.idempotency import check_key
from server.limits import RateLimits
from server.tickets import moves as table
from server.tickets.models import Ticket, TicketEvent
from server.tickets.schemas import TicketBody, TicketOpenedView, TicketStepView, TicketsView, TicketView, TicketWordsBody
from server.tickets.service import OUTCOMES, Moving, TicketService, say
from server.web import endpoint, reply

bp = Blueprint("tickets", url_prefix="/api/v1/tickets")
SECRET = "x-ticket-secret"


@bp.post("/", strict_slashes=False)
@endpoint(answers=TicketOpenedView, status=201, idempotent="by itself")
async def open_ticket(
    request: Request, who: Resident | None, body: TicketBody, tickets: TicketService, people: WeChatSignIn, limits: RateLimits
) -> HTTPResponse:
    """提交诉求: a number, a secret and a promised time. A retry with the same Idempotency-Key finds the same ticket."""
    await limits.count("ticket", str(who.id) if who else _address(request))
    key = request.headers.get("idempotency-key")
    if key is not None:
        check_key(key)
    identity = await people.identity_of(who.id) if who else None
    checked = await tickets.check_words(body.text, openid=identity.openid if identity else None)
    opened = await tickets.open(
        body.text,
        plate=body.plate,
        matter=body.matter,
        contact=body.contact or None,
        resident=who.id if who else None,
        origin=key,
        unchecked=not checked,
    )
    return reply(TicketOpenedView(number=opened.number, secret=opened.secret, promised_at=local(opened.promised_at)), status=201)


@bp.get("/", strict_slashes=False)
@endpoint(answers=TicketsView)
async def my_tickets(request: Request, who: Resident, tickets: TicketService) -> HTTPResponse:
    """我的工单。"""
    return reply(TicketsView(tickets=[await ticket_view(row) for row in await tickets.of_resident(who.id)]))


@bp.get("/<number>")
@endpoint(answers=TicketView)
async def read_ticket(request: Request, number: str, who: Resident | None, tickets: TicketService, limits: RateLimits) -> HTTPResponse:
    """查进度: by the owner's token or the header X-Ticket-Secret."""
    return reply(await ticket_view(await tickets.mine(number, secret=request.headers.get(SECRET), resident=who.id if who else None)))


@bp.post("/<number>/supplement")
@endpoint(answers=TicketView)
async def supplement_ticket(
    request: Request, number: str, who: Resident | None, body: TicketWordsBody, tickets: TicketService
) -> HTTPResponse:
    """补充情况。"""
    return await _moved(request, number, "supplement", who, body.text, tickets)


@bp.post("/<number>/confirm")
@endpoint(answers=TicketView)
async def confirm_ticket(
    request: Request, number: str, who: Resident | None, body: TicketWordsBody, tickets: TicketService
) -> HTTPResponse:
    """确认解决。"""
    return await _moved(request, number, "confirm", who, body.text, tickets)


@bp.post("/<number>/reopen")
@endpoint(answers=TicketView)
async def reopen_ticket(request: Request, number: str, who: Resident | None, body: TicketWordsBody, tickets: TicketService) -> HTTPResponse:
    """没解决: goes back to the lead department, with what is still wrong."""
    return await _moved(request, number, "reopen", who, body.text, tickets)


async def _moved(request: Request, number: str, move: str, who: Resident | None, text: str, tickets: TicketService) -> HTTPResponse:
    row = await tickets.move_mine(number, Moving(move, text), secret=request.headers.get(SECRET), resident=who.id if who else None)
    return reply(await ticket_view(row))


def _address(request: Request) -> str:
    return str(request.remote_addr or request.ip)


async def ticket_view(row: Ticket) -> TicketView:
    events = await TicketEvent.filter(number=row.number, public=True).order_by("step")
    why = next((one.text for one in reversed(events) if one.move in ("suspend", "stop")), "")
    return TicketView(
        number=row.number,
        status=row.status,
        say=say(row, why),
        text=row.text,
        lead=row.lead or None,
        answer=row.answer or None,
        outcome=row.outcome or None,
        outcome_say=OUTCOMES.get(row.outcome),
        confirmed=row.confirmed or None,
        reopened=row.reopened,
        created_at=local(row.created_at),
        promised_at=local(row.promised_at),
        due_at=local(row.due_at),
        closed_at=local(row.closed_at),
        may=table.possible(row.status, "resident"),
        steps=[
            TicketStepView(at=local(one.at), name=name_of(one.move), say=_step_say(one), text=one.text if one.move != "open" else "")
            for one in events
        ],
    )


def name_of(move: str) -> str:
    extra = {"open": "收到", "task_done": "协办办完", "note": "情况说明"}
    return extra.get(move) or table.MOVES[move].name


def _step_say(one: TicketEvent) -> str:
    lead = one.detail.get("lead") or one.department or "部门"
    return table.SAY[one.state].format(lead=lead, why=one.text)
