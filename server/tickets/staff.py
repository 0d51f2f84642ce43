"""/api/v1/staff/tickets: the dispatcher's, the departments' and the field staff's side."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.idempotency import check_key
from server.paging import page_of
from server.photos import LARGEST_UPLOAD
from server.text import clean
from server.tickets import several, states
from server.tickets.board import TicketBoard, Wanted
from server.tickets.desk import TicketDesk
from server.tickets.handlers import PRIVATE
from server.tickets.inbox import TicketInbox
from server.tickets.journal import Given
from server.tickets.models import Ticket
from server.tickets.nightly import TicketNightly
from server.tickets.overview_schemas import BoardQuery, BoardView, StuckQuery, StuckView, TicketFindingsQuery, TicketFindingsView
from server.tickets.photos import TicketPhotos
from server.tickets.schemas import TicketOpenedView, opened_view
from server.tickets.service import Followed, TicketService
from server.tickets.several import Order
from server.tickets.staff_schemas import (
    AlertsQuery,
    AlertsView,
    ArbitrateBody,
    AssistBody,
    AssistedBody,
    CoordinateBody,
    DepartmentInboxView,
    DispatchBody,
    DispatchedView,
    DispatchSeveralBody,
    EnterBody,
    ReleaseBody,
    StaffTicketsView,
    StaffTicketView,
    TicketPhotoView,
    TicketsQuery,
    VisitBody,
    WorkBody,
)
from server.tickets.views import alert_view, column_view, dispatched_view, finding_view, inbox_view, photo_view, row_view, whole_view
from server.web import Upload, endpoint, reply, reply_bytes

bp = Blueprint("staff-tickets", url_prefix="/api/v1/staff/tickets")
PHOTO = Upload(LARGEST_UPLOAD, ("image/jpeg", "image/png"))


@bp.get("/", strict_slashes=False)
@endpoint(answers=StaffTicketsView, allow="tickets.read")
async def staff_tickets(request: Request, by: Staff, query: TicketsQuery, board: TicketBoard) -> HTTPResponse:
    """工单列表。"""
    found, total = await page_of(board.listed(by, _wanted(query), query.sort), query)
    now = board.clock.now()
    items = [row_view(row, by=by.id, now=now) for row in found]
    return reply(StaffTicketsView(items=items, total=total, page=query.page, size=query.size))


@bp.get("/board")
@endpoint(answers=BoardView, allow="tickets.read")
async def ticket_board(request: Request, by: Staff, query: BoardQuery, board: TicketBoard) -> HTTPResponse:
    """工单看板: by state, how many and the first of each."""
    found, now = await board.columns(by, _wanted(query), size=query.size), board.clock.now()
    return reply(BoardView(columns=[column_view(column, by=by.id, now=now) for column in found], at=now))


@bp.get("/inbox")
@endpoint(answers=DepartmentInboxView, allow="tickets.handle")
async def ticket_inbox(request: Request, by: Staff, inbox: TicketInbox) -> HTTPResponse:
    """部门收件箱: what waits for the caller's department, and what it waits for."""
    return reply(inbox_view(await inbox.groups(by), by=by.id, now=inbox.clock.now()))


@bp.post("/dispatch")
@endpoint(answers=DispatchedView, idempotent=True, allow="tickets.dispatch")
async def dispatch_several(request: Request, by: Staff, body: DispatchSeveralBody, desk: TicketDesk) -> HTTPResponse:
    """批量派发: each decided by itself, what became of it beside its number."""
    orders = [
        Order(one.number, one.version, Given(say=clean(one.say), department=one.department, departments=one.co_departments))
        for one in body.tickets
    ]
    return reply(DispatchedView(items=[dispatched_view(one) for one in await several.dispatch_several(desk, orders, by=by)]))


@bp.get("/alerts")
@endpoint(answers=AlertsView, allow="tickets.read")
async def ticket_alerts(request: Request, by: Staff, query: AlertsQuery, board: TicketBoard) -> HTTPResponse:
    """催办提醒: what is half gone, nearly due, overdue or supervised, newest first."""
    found, total = await page_of(board.alerts(by, rung=query.rung), query)
    numbers = {row.id: row.number for row in await Ticket.filter(id__in=[alert.ticket_id for alert in found])} if found else {}
    items = [alert_view(alert, numbers.get(alert.ticket_id, "")) for alert in found]
    return reply(AlertsView(items=items, total=total, page=query.page, size=query.size))


@bp.get("/findings")
@endpoint(answers=TicketFindingsView, allow="inspections.read")
async def ticket_findings(request: Request, by: Staff, query: TicketFindingsQuery, nightly: TicketNightly) -> HTTPResponse:
    """巡检发现: what was wrong at night, and whether it could be mended."""
    found, total = await page_of(nightly.findings(by, kind=query.kind, day=query.day), query)
    return reply(TicketFindingsView(items=[finding_view(row) for row in found], total=total, page=query.page, size=query.size))


@bp.get("/stuck")
@endpoint(answers=StuckView, allow="inspections.read")
async def stuck_tickets(request: Request, by: Staff, query: StuckQuery, nightly: TicketNightly, board: TicketBoard) -> HTTPResponse:
    """每日停滞清单: what nobody moves, and why it stands there."""
    day, rows = await nightly.stuck(by, department=query.department, area=sorted(board.areas.below(query.area)) if query.area else ())
    found, total = await page_of(rows, query)
    return reply(StuckView(day=day, items=[finding_view(row) for row in found], total=total, page=query.page, size=query.size))


@bp.post("/", strict_slashes=False)
@endpoint(answers=TicketOpenedView, status=201, idempotent="by itself", allow="tickets.enter")
async def enter_ticket(request: Request, by: Staff, body: EnterBody, tickets: TicketService) -> HTTPResponse:
    """代群众登记: for somebody on the phone or at the counter."""
    key = request.headers.get("idempotency-key")
    if key is not None:
        check_key(key)
    opened = await tickets.open(
        clean(body.text),
        plate=clean(body.plate) if body.plate else None,
        matter=clean(body.matter) if body.matter else None,
        contact=clean(body.contact) if body.contact else None,
        resident=None,
        origin=key,
        on_behalf_by=by,
        kind=body.kind,
    )
    return reply(opened_view(opened), status=201)


@bp.get("/<ticket_id:uuid>")
@endpoint(answers=StaffTicketView, allow="tickets.read")
async def staff_ticket(request: Request, ticket_id: UUID, by: Staff, desk: TicketDesk) -> HTTPResponse:
    """一张工单: its log, its clocks, and what the caller could do now."""
    return _shown(await desk.read(ticket_id, by=by), desk, by)


@bp.post("/<ticket_id:uuid>/dispatch")
@endpoint(answers=StaffTicketView, idempotent=True, allow="tickets.dispatch")
async def dispatch_ticket(request: Request, ticket_id: UUID, by: Staff, body: DispatchBody, desk: TicketDesk) -> HTTPResponse:
    """派发: who leads and who helps; the clocks begin."""
    given = Given(say=clean(body.say), department=body.department, departments=body.co_departments)
    return _shown(await desk.move(ticket_id, "dispatch", given, seen=body.version, by=by), desk, by)


@bp.post("/<ticket_id:uuid>/arbitrate")
@endpoint(answers=StaffTicketView, idempotent=True, allow="tickets.arbitrate")
async def arbitrate_ticket(request: Request, ticket_id: UUID, by: Staff, body: ArbitrateBody, desk: TicketDesk) -> HTTPResponse:
    """裁定: who leads, finally."""
    given = Given(say=clean(body.say), department=body.department, departments=body.co_departments)
    return _shown(await desk.move(ticket_id, "arbitrate", given, seen=body.version, by=by), desk, by)


@bp.post("/<ticket_id:uuid>/tasks")
@endpoint(answers=StaffTicketView, idempotent=True, allow="tickets.dispatch")
async def add_tasks(request: Request, ticket_id: UUID, by: Staff, body: AssistBody, desk: TicketDesk) -> HTTPResponse:
    """增加协办部门: each with a clock of its own."""
    given = Given(say=clean(body.say), departments=body.departments)
    return _shown(await desk.move(ticket_id, "assist", given, seen=body.version, by=by), desk, by)


@bp.post("/<ticket_id:uuid>/tasks/done")
@endpoint(answers=StaffTicketView, idempotent=True, allow="tickets.handle")
async def finish_task(request: Request, ticket_id: UUID, by: Staff, body: AssistedBody, desk: TicketDesk) -> HTTPResponse:
    """协办办完: by the co-department."""
    given = Given(say=clean(body.say), department=body.department)
    return _shown(await desk.move(ticket_id, "assisted", given, seen=body.version, by=by), desk, by)


@bp.post("/<ticket_id:uuid>/moves")
@endpoint(answers=StaffTicketView, idempotent=True, allow="tickets.handle")
async def work_ticket(request: Request, ticket_id: UUID, by: Staff, body: WorkBody, desk: TicketDesk) -> HTTPResponse:
    """办理: sign, start, first feedback, ask, suspend, go on, extend, answer, or return with its legal basis."""
    given = Given(say=clean(body.say), basis=clean(body.basis), outcome=body.outcome, days=body.days)
    return _shown(await desk.move(ticket_id, body.move, given, seen=body.version, by=by), desk, by)


@bp.post("/<ticket_id:uuid>/coordination")
@endpoint(answers=StaffTicketView, idempotent=True, allow="tickets.dispatch")
async def coordinate_ticket(request: Request, ticket_id: UUID, by: Staff, body: CoordinateBody, desk: TicketDesk) -> HTTPResponse:
    """受理、不予受理、并入、终止、回访."""
    given = Given(say=clean(body.say), basis=clean(body.basis), into=clean(body.into))
    return _shown(await desk.move(ticket_id, body.move, given, seen=body.version, by=by), desk, by)


@bp.post("/<ticket_id:uuid>/visits")
@endpoint(answers=StaffTicketView, idempotent=True, allow="tickets.visit")
async def visit_ticket(request: Request, ticket_id: UUID, by: Staff, body: VisitBody, desk: TicketDesk) -> HTTPResponse:
    """马上办: what the field staff of the area found and did on site."""
    given = Given(say=clean(body.say), photos=body.photos, released=body.release)
    return _shown(await desk.move(ticket_id, "visit", given, seen=body.version, by=by), desk, by)


@bp.post("/<ticket_id:uuid>/photos", stream=True)
@endpoint(answers=TicketPhotoView, status=201, allow="tickets.visit", upload=PHOTO)
async def keep_ticket_photo(request: Request, ticket_id: UUID, by: Staff, photos: TicketPhotos) -> HTTPResponse:
    """上传现场照片: JPG or PNG, where and when it was taken is removed; the visit names it afterwards."""
    return reply(photo_view(await photos.keep(ticket_id, request.body, by=by)), status=201)


@bp.get("/<ticket_id:uuid>/photos/<photo_id:uuid>")
@endpoint(answers="image/jpeg", allow="tickets.read")
async def staff_ticket_photo(request: Request, ticket_id: UUID, photo_id: UUID, by: Staff, photos: TicketPhotos) -> HTTPResponse:
    """现场照片。"""
    photo = await photos.for_staff(ticket_id, photo_id, by=by)
    return reply_bytes(bytes(photo.body), headers=PRIVATE, content_type="image/jpeg")


@bp.put("/<ticket_id:uuid>/photos/<photo_id:uuid>/released")
@endpoint(answers=TicketPhotoView, allow="tickets.dispatch")
async def release_ticket_photo(
    request: Request, ticket_id: UUID, photo_id: UUID, by: Staff, body: ReleaseBody, photos: TicketPhotos
) -> HTTPResponse:
    """给居民看，或收回。"""
    return reply(photo_view(await photos.release(ticket_id, photo_id, on=body.on, by=by)))


def _wanted(query: TicketsQuery | BoardQuery) -> Wanted:
    return Wanted(
        status=[part for part in query.status.split(",") if part in states.STATES],
        department=query.department,
        area=query.area,
        number=query.number,
        late=query.late,
        call_back=query.call_back,
        mine=query.mine,
        kind=query.kind,
    )


def _shown(found: Followed, desk: TicketDesk, by: Staff) -> HTTPResponse:
    readings, tasks = desk.clocks(found)
    contact = desk.tickets.contact_of(found.ticket)
    can, barred = desk.can(found, by=by)
    now, day = desk.clock.now(), desk.journal.work.day
    plate = desk.tickets.plates.find(found.ticket.plate_id) if found.ticket.plate_id else None
    place = "，".join(part for part in (f"{plate.number} {plate.name}", plate.address) if part) if plate else None
    return reply(whole_view(found, readings, tasks, contact=contact, place=place, can=can, barred=barred, by=by.id, now=now, day=day))
