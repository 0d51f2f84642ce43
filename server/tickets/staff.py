"""/api/v1/staff/tickets: dispatch, departments, arbiters."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request
from tortoise.functions import Count

from server.accounts.staff.caller import Staff
from server.clock import local
from server.tickets import moves as table
from server.tickets.errors import TicketMoveRefused
from server.tickets.handlers import name_of, ticket_view
from server.tickets.models import Ticket, TicketEvent, TicketNudge, TicketTask
from server.tickets.schemas import (
    StaffTicketBriefView,
    StaffTicketsView,
    StaffTicketView,
    TicketBody,
    TicketEventView,
    TicketMoveBody,
    TicketNoteBody,
    TicketOpenedView,
    TicketsQuery,
    TicketTaskBody,
    TicketTaskView,
)
from server.tickets.service import ARBITRATE, DISPATCH, ENTER, HANDLE, READ, Moving, TicketService
from server.web import endpoint, reply

bp = Blueprint("staff-tickets", url_prefix="/api/v1/staff/tickets")


@bp.get("/", strict_slashes=False)
@endpoint(answers=StaffTicketsView, allow=READ)
async def tickets_for_staff(request: Request, by: Staff, query: TicketsQuery, tickets: TicketService) -> HTTPResponse:
    """工单列表: those of one's own area or department, the most urgent first."""
    mine = await tickets.seen_by(by)
    now = tickets.clock.now()
    found = Ticket.filter(mine)
    if query.status:
        found = found.filter(status=query.status)
    if query.open:
        found = found.exclude(status__in=sorted(table.OVER))
    if query.lead:
        found = found.filter(lead=query.lead)
    if query.area:
        found = found.filter(area_id__in=sorted(tickets.areas.below(query.area)))
    if query.overdue:
        found = found.filter(due_at__lt=now)
    rows = await found.order_by("due_at", "-created_at").offset((query.page - 1) * query.size).limit(query.size)
    counts = await Ticket.filter(mine).annotate(n=Count("number")).group_by("status").values("status", "n")
    nudges: dict[str, list[str]] = {}
    for nudge in await TicketNudge.filter(number__in=[row.number for row in rows]).order_by("id"):
        nudges.setdefault(nudge.number, []).append(nudge.kind)
    view = StaffTicketsView(
        tickets=[_brief(row, row.due_at is not None and row.due_at < now, nudges.get(row.number, [])) for row in rows],
        total=await found.count(),
        counts={str(one["status"]): int(one["n"]) for one in counts},
    )
    return reply(view)


def _brief(row: Ticket, overdue: bool, nudges: list[str]) -> StaffTicketBriefView:
    return StaffTicketBriefView(
        number=row.number,
        status=row.status,
        text=row.text[:120],
        area=row.area_id,
        matter=row.matter_id,
        lead=row.lead or None,
        reopened=row.reopened,
        repair=row.rating_id is not None,
        created_at=local(row.created_at),
        due_at=local(row.due_at),
        overdue=overdue,
        nudges=nudges,
    )


@bp.post("/", strict_slashes=False)
@endpoint(answers=TicketOpenedView, status=201, idempotent="by itself", allow=ENTER)
async def enter_ticket(request: Request, by: Staff, body: TicketBody, tickets: TicketService) -> HTTPResponse:
    """代录: for a caller or a walk-in. A retry with the same Idempotency-Key finds the same ticket."""
    opened = await tickets.open(
        body.text,
        plate=body.plate,
        matter=body.matter,
        contact=body.contact or None,
        resident=None,
        origin=f"{by.id} {key}" if (key := request.headers.get("idempotency-key")) else None,
        context={"area": by.area},
        on_behalf_by=by,
    )
    return reply(TicketOpenedView(number=opened.number, secret=opened.secret, promised_at=local(opened.promised_at)), status=201)


@bp.get("/<number>")
@endpoint(answers=StaffTicketView, allow=READ)
async def ticket_for_staff(request: Request, number: str, by: Staff, tickets: TicketService) -> HTTPResponse:
    """工单详情: all events, tasks and clocks; the contact is shown to whoever handles it, and that is written down."""
    return reply(await _view(await tickets.for_staff(number, by), by, tickets))


@bp.post("/<number>/moves")
@endpoint(answers=StaffTicketView, allow=READ)
async def move_ticket(request: Request, number: str, by: Staff, body: TicketMoveBody, tickets: TicketService) -> HTTPResponse:
    """受理、派发、签收、办理、退回、裁定、答复、办结……: the table decides who may do what from where."""
    if body.move not in table.MOVES or table.MOVES[body.move].by in ("resident", "system"):
        raise TicketMoveRefused(detail={"move": body.move})
    told = Moving(body.move, body.text, body.seen, body.lead, tuple(body.co), body.outcome, body.basis)
    return reply(await _view(await tickets.move(number, told, by=by), by, tickets))


@bp.post("/<number>/tasks")
@endpoint(answers=StaffTicketView, allow=HANDLE)
async def finish_ticket_task(request: Request, number: str, by: Staff, body: TicketTaskBody, tickets: TicketService) -> HTTPResponse:
    """协办办完。"""
    return reply(await _view(await tickets.finish_task(number, body.text, by=by), by, tickets))


@bp.post("/<number>/notes")
@endpoint(answers=StaffTicketView, allow=READ)
async def note_ticket(request: Request, number: str, by: Staff, body: TicketNoteBody, tickets: TicketService) -> HTTPResponse:
    """情况说明: for the resident (public) or for colleagues."""
    return reply(await _view(await tickets.note(number, body.text, public=body.public, by=by), by, tickets))


async def _view(row: Ticket, by: Staff, tickets: TicketService) -> StaffTicketView:
    tasks = await TicketTask.filter(number=row.number).order_by("id")
    events = await TicketEvent.filter(number=row.number).order_by("step")
    acts: list[table.Who] = []
    if by.may(DISPATCH, area=row.area_id):
        acts.append("dispatcher")
    if by.may(ARBITRATE, area=row.area_id):
        acts.append("arbiter")
    if row.lead and by.may(HANDLE, area=row.area_id, department=row.lead):
        acts.append("department")
    return StaffTicketView(
        ticket=await ticket_view(row),
        area=row.area_id,
        plate=row.plate_id,
        matter=row.matter_id,
        session=row.session_id,
        contact=tickets.contact_of(row),
        context=row.context,
        unchecked=row.unchecked,
        call_back=row.call_back,
        step=row.steps,
        moves=[move for who in acts for move in table.possible(row.status, who)],
        tasks=[
            TicketTaskView(
                department=one.department,
                lead=one.lead,
                status=one.status,
                result=one.result,
                began_at=local(one.began_at),
                due_at=local(one.due_at),
                ended_at=local(one.ended_at),
            )
            for one in tasks
        ],
        events=[
            TicketEventView(
                step=one.step,
                move=one.move,
                name=name_of(one.move),
                state=one.state,
                who=one.who,
                staff=one.staff_name,
                department=one.department,
                text=one.text,
                public=one.public,
                detail=one.detail,
                at=local(one.at),
            )
            for one in events
        ],
    )
