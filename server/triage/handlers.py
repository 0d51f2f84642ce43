"""POST /api/v1/triage, and the proposal for one ticket."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.search.schemas import QueryEmpty
from server.text import clean
from server.tickets.desk import TicketDesk
from server.triage.schemas import TriageBody, TriageView
from server.triage.service import Answer, TriageService
from server.web import endpoint, reply

bp = Blueprint("triage", url_prefix="/api/v1")


@bp.post("/triage", strict_slashes=False)
@endpoint(answers=TriageView)
async def triage(request: Request, body: TriageBody, triages: TriageService) -> HTTPResponse:
    """分诊: where a demand in free text should go, why, and how sure that is. It writes nothing."""
    text = clean(body.text)
    if not text:
        raise QueryEmpty
    return reply(_view(await triages.triage(text, plate=clean(body.plate) if body.plate else None)))


@bp.get("/staff/tickets/<ticket_id:uuid>/proposal")
@endpoint(answers=TriageView, allow="tickets.dispatch")
async def ticket_proposal(request: Request, ticket_id: UUID, by: Staff, desk: TicketDesk, triages: TriageService) -> HTTPResponse:
    """派发建议: a person confirms it or knows better."""
    ticket = await desk.to_dispatch(ticket_id, by=by)
    return reply(_view(await triages.of_area(ticket.text, ticket.area_id, ticket.matter_id)))


def _view(answer: Answer) -> TriageView:
    return TriageView(
        route=answer.route,
        lead_department=answer.lead,
        co_departments=list(answer.co),
        reason=answer.reason,
        confidence=answer.confidence,
        say=answer.say,
    )
