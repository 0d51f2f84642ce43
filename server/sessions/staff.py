"""/api/v1/staff/desk, /sessions, /shifts, /help-bookings: the helper's and the supervisor's side."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from uuid import UUID, uuid4

from sanic import Blueprint, HTTPResponse, Request
from tortoise.transactions import in_transaction

from server.accounts.staff.caller import Staff
from server.clock import local
from server.matters.catalogue import Catalogue
from server.sessions import bus as told
from server.sessions import recordings
from server.sessions.bookings import BookingService
from server.sessions.calls import CallService
from server.sessions.chat import ChatService
from server.sessions.desk import DutyService
from server.sessions.errors import HelperFull, HelperNotOn
from server.sessions.guests import GuestService
from server.sessions.handlers import PICTURE, PRIVATE, ice_view
from server.sessions.models import HelpPeriod
from server.sessions.moves import STAGES
from server.sessions.queue import HELP, READ, SUPERVISE, QueueService
from server.sessions.recordings import RecordingService
from server.sessions.rosters import Planned, RosterService
from server.sessions.schemas import (
    AfterQuery,
    BookingsView,
    CardBody,
    ColleagueView,
    DegradeBody,
    DeskView,
    DutyBody,
    DutyView,
    FinishBody,
    HangUpBody,
    HelpPictureQuery,
    IceView,
    InviteBody,
    LaterBody,
    NextView,
    OverviewView,
    PeriodsView,
    PeriodView,
    PhoneCodeView,
    RecordingAreasView,
    RecordingAreaView,
    RecordingChangeView,
    RecordingSwitchBody,
    RingBody,
    RosterQuery,
    RosterView,
    SayBody,
    SessionMessagesView,
    SessionMessageView,
    SessionTicketView,
    ShiftBody,
    ShiftView,
    StaffSessionView,
    StrikeShiftQuery,
    SuggestedRepliesView,
    SuggestedReplyView,
    SwapShiftBody,
    TicketFromSessionBody,
    TransferBody,
)
from server.sessions.ticketing import SessionTickets
from server.sessions.views import (
    booking_view,
    colleague_view,
    duty_view,
    message_views,
    session_view,
    shift_view,
    staff_session_view,
    waiting_view,
)
from server.settings import Settings
from server.text import clean
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("staff-sessions", url_prefix="/api/v1/staff")


@bp.get("/desk")
@endpoint(answers=DeskView, allow=HELP)
async def my_desk(
    request: Request, by: Staff, queue: QueueService, duty: DutyService, guests: GuestService, catalogue: Catalogue
) -> HTTPResponse:
    """我的工作台: who waits and whom I help. Asking keeps one on duty; whoever takes the next by themselves gets them here."""
    row = await duty.beat(by)
    if row is not None and row.auto and row.status == "on":
        with contextlib.suppress(HelperFull, HelperNotOn):
            await queue.claim(None, by=by)
    online = [one for one in await duty.online() if one.staff_id != by.id]
    experts = await guests.experts()
    view = DeskView(
        duty=duty_view(row),
        queue=[waiting_view(one, catalogue, by.id) for one in await queue.waiting_for(by)],
        mine=[await staff_session_view(one, queue, catalogue) for one in await queue.of_helper(by)],
        invites=[await staff_session_view(one, queue, catalogue) for one in await guests.asked(by)],
        colleagues=[colleague_view(one, experts) for one in online],
    )
    return reply(view)


@bp.put("/desk")
@endpoint(answers=DutyView, allow=HELP)
async def set_duty(request: Request, by: Staff, body: DutyBody, duty: DutyService) -> HTTPResponse:
    """上线、暂停、下线。"""
    return reply(duty_view(await duty.set(body.status, capacity=body.capacity, topics=body.topics, auto=body.auto, by=by)))


@bp.get("/desk/overview")
@endpoint(answers=OverviewView, allow=SUPERVISE)
async def desk_overview(request: Request, by: Staff, queue: QueueService, catalogue: Catalogue) -> HTTPResponse:
    """班次总览: who waits, how long, who is there."""
    found = await queue.overview(by)
    now = queue.clock.now()
    longest = max((round((now - row.queued_at).total_seconds()) for row in found["waiting"]), default=0)
    view = OverviewView(
        waiting=[waiting_view(row, catalogue, by.id) for row in found["waiting"]],
        longest_wait_seconds=longest,
        served=len(found["served"]),
        helpers=[colleague_view(row) for row in found["helpers"]],
    )
    return reply(view)


@bp.post("/sessions/next")
@endpoint(answers=NextView, allow=HELP)
async def take_next(request: Request, by: Staff, queue: QueueService, catalogue: Catalogue) -> HTTPResponse:
    """接下一位: null when nobody waits."""
    row = await queue.claim(None, by=by)
    return reply(NextView(session=await staff_session_view(row, queue, catalogue) if row else None))


@bp.post("/sessions/<session_id:uuid>/claim")
@endpoint(answers=StaffSessionView, allow=HELP)
async def claim_session(request: Request, session_id: UUID, by: Staff, queue: QueueService, catalogue: Catalogue) -> HTTPResponse:
    """接待这一位: the first helper wins."""
    row = await queue.claim(session_id, by=by)
    assert row is not None
    return reply(await staff_session_view(row, queue, catalogue))


@bp.get("/sessions/<session_id:uuid>")
@endpoint(answers=StaffSessionView, allow=READ)
async def staff_session(request: Request, session_id: UUID, by: Staff, queue: QueueService, catalogue: Catalogue) -> HTTPResponse:
    """这次帮办和它的情况包。"""
    return reply(await staff_session_view(await queue.for_staff(session_id, by), queue, catalogue))


@bp.get("/sessions/<session_id:uuid>/messages")
@endpoint(answers=SessionMessagesView, allow=READ)
async def staff_session_messages(
    request: Request, session_id: UUID, by: Staff, query: AfterQuery, queue: QueueService, chat: ChatService
) -> HTTPResponse:
    """消息: those after a number."""
    await queue.for_staff(session_id, by)
    return reply(SessionMessagesView(messages=await message_views(await chat.after(session_id, query.after))))


@bp.get("/sessions/<session_id:uuid>/periods")
@endpoint(answers=PeriodsView, allow=READ)
async def session_periods(request: Request, session_id: UUID, by: Staff, queue: QueueService) -> HTTPResponse:
    """等待、接待、稍等: from which every figure comes."""
    await queue.for_staff(session_id, by)
    rows = await HelpPeriod.filter(session_id=session_id, kind__in=STAGES).order_by("id")
    return reply(PeriodsView(periods=[PeriodView(kind=row.kind, why=row.why, began_at=local(row.began_at)) for row in rows]))


@bp.get("/sessions/<session_id:uuid>/pictures/<picture_id:uuid>")
@endpoint(answers="image/jpeg", allow=READ)
async def staff_session_picture(
    request: Request, session_id: UUID, picture_id: UUID, by: Staff, queue: QueueService, chat: ChatService
) -> HTTPResponse:
    """图片。"""
    await queue.for_staff(session_id, by)
    picture = await chat.picture(session_id, picture_id, staff=True)
    return reply_bytes(bytes(picture.body), headers=PRIVATE, content_type="image/jpeg")


@bp.get("/sessions/<session_id:uuid>/suggestions")
@endpoint(answers=SuggestedRepliesView, allow=READ)
async def suggested_replies(request: Request, session_id: UUID, by: Staff, chat: ChatService) -> HTTPResponse:
    """建议答复: cites matter and version; nothing is sent by itself."""
    found = await chat.suggestions(session_id, by=by)
    views = [SuggestedReplyView(matter=one.matter, name=one.name, version=one.version, text=one.text) for one in found]
    return reply(SuggestedRepliesView(suggestions=views))


@bp.post("/sessions/<session_id:uuid>/messages")
@endpoint(answers=SessionMessageView, status=201, allow=HELP)
async def answer_in_session(request: Request, session_id: UUID, by: Staff, body: SayBody, chat: ChatService) -> HTTPResponse:
    """答复。"""
    message = await chat.answer(session_id, body.client_id, body.text, by=by)
    return reply((await message_views([message]))[0], status=201)


@bp.post("/sessions/<session_id:uuid>/pictures", stream=True)
@endpoint(answers=SessionMessageView, status=201, allow=HELP, upload=PICTURE)
async def show_to_resident(request: Request, session_id: UUID, by: Staff, query: HelpPictureQuery, chat: ChatService) -> HTTPResponse:
    """发图片。"""
    message = await chat.show_from_staff(session_id, query.client_id or uuid4().hex, request.body, by=by)
    return reply((await message_views([message]))[0], status=201)


@bp.post("/sessions/<session_id:uuid>/cards")
@endpoint(answers=SessionMessageView, status=201, allow=HELP)
async def push_card(request: Request, session_id: UUID, by: Staff, body: CardBody, chat: ChatService) -> HTTPResponse:
    """推送卡片: matter, list, one material of it, hall."""
    message = await chat.push(session_id, body.client_id, body.kind, body.id, material=body.material, say=body.say, by=by)
    return reply((await message_views([message]))[0], status=201)


@bp.post("/sessions/<session_id:uuid>/hold")
@endpoint(answers=StaffSessionView, allow=HELP)
async def hold_session(
    request: Request, session_id: UUID, by: Staff, body: LaterBody, queue: QueueService, catalogue: Catalogue
) -> HTTPResponse:
    """请稍等 (on), 继续 (off)。"""
    return reply(await staff_session_view(await queue.hold(session_id, on=body.on, by=by), queue, catalogue))


@bp.post("/sessions/<session_id:uuid>/transfer")
@endpoint(answers=StaffSessionView, allow=HELP)
async def transfer_session(
    request: Request, session_id: UUID, by: Staff, body: TransferBody, queue: QueueService, catalogue: Catalogue
) -> HTTPResponse:
    """转给同事、区镇或市级: with the reason and everything said."""
    row = await queue.transfer(session_id, body.reason, area=body.area, helper=body.helper, by=by)
    return reply(await staff_session_view(row, queue, catalogue))


@bp.post("/sessions/<session_id:uuid>/end")
@endpoint(answers=StaffSessionView, allow=HELP)
async def end_session(
    request: Request, session_id: UUID, by: Staff, body: FinishBody, queue: QueueService, catalogue: Catalogue
) -> HTTPResponse:
    """结束, with what was agreed."""
    return reply(await staff_session_view(await queue.finish(session_id, body.agreed, by=by), queue, catalogue))


@bp.post("/sessions/<session_id:uuid>/ticket")
@endpoint(answers=SessionTicketView, status=201, allow=HELP)
async def staff_session_into_ticket(
    request: Request, session_id: UUID, by: Staff, body: TicketFromSessionBody, queue: QueueService, tickets: SessionTickets
) -> HTTPResponse:
    """转工单, without retyping."""
    async with in_transaction():
        row = await queue.for_staff(session_id, by, act=True, lock=True)
        opened = await tickets.open(row, body.text, by=by)
        await queue.into_ticket(row, opened.number, "helper")
    await queue.bus.tell(told.of_session(session_id), told.DESK)
    view = SessionTicketView(number=opened.number, secret="", promised_at=local(opened.promised_at), session=await session_view(row, queue))
    return reply(view, status=201)


# --- calls


@bp.post("/sessions/<session_id:uuid>/call")
@endpoint(answers=StaffSessionView, allow=HELP)
async def staff_ring(
    request: Request, session_id: UUID, by: Staff, body: RingBody, queue: QueueService, calls: CallService, catalogue: Catalogue
) -> HTTPResponse:
    """发起通话。"""
    row = await calls.move(session_id, "ring", "helper", resident=None, by=by, media=body.media)
    return reply(await staff_session_view(row, queue, catalogue))


@bp.post("/sessions/<session_id:uuid>/call/answer")
@endpoint(answers=StaffSessionView, allow=HELP)
async def staff_answer_call(
    request: Request, session_id: UUID, by: Staff, queue: QueueService, calls: CallService, catalogue: Catalogue
) -> HTTPResponse:
    """接听。"""
    return reply(await staff_session_view(await calls.move(session_id, "answer", "helper", resident=None, by=by), queue, catalogue))


@bp.post("/sessions/<session_id:uuid>/call/hang-up")
@endpoint(answers=StaffSessionView, allow=HELP)
async def staff_hang_up(
    request: Request, session_id: UUID, by: Staff, body: HangUpBody, queue: QueueService, calls: CallService, catalogue: Catalogue
) -> HTTPResponse:
    """挂断。"""
    row = await calls.move(session_id, "hang_up", "helper", resident=None, by=by, why=body.why)
    return reply(await staff_session_view(row, queue, catalogue))


@bp.post("/sessions/<session_id:uuid>/call/degrade")
@endpoint(answers=StaffSessionView, allow=HELP)
async def staff_degrade_call(
    request: Request, session_id: UUID, by: Staff, body: DegradeBody, queue: QueueService, calls: CallService, catalogue: Catalogue
) -> HTTPResponse:
    """视频改语音。"""
    row = await calls.move(session_id, "degrade", "helper", resident=None, by=by, why=body.why)
    return reply(await staff_session_view(row, queue, catalogue))


@bp.get("/sessions/<session_id:uuid>/call/ice")
@endpoint(answers=IceView, allow=HELP)
async def staff_call_ice(
    request: Request, session_id: UUID, by: Staff, queue: QueueService, calls: CallService, settings: Settings
) -> HTTPResponse:
    """中继服务器和限时口令。"""
    calls.staff_side(await queue.for_staff(session_id, by), by)
    return reply(ice_view(calls, str(by.id), settings))


@bp.post("/sessions/<session_id:uuid>/call/phone-code")
@endpoint(answers=PhoneCodeView, allow=HELP)
async def call_phone_code(request: Request, session_id: UUID, by: Staff, calls: CallService) -> HTTPResponse:
    """通话码: the helper opens a WeChat call on their own phone, and chat stays on the desk."""
    code, until = await calls.phone_code(session_id, by)
    return reply(PhoneCodeView(code=code, until=local(until), session=session_id))


@bp.post("/sessions/<session_id:uuid>/call/invite")
@endpoint(answers=StaffSessionView, allow=HELP)
async def invite_into_call(
    request: Request, session_id: UUID, by: Staff, body: InviteBody, queue: QueueService, guests: GuestService, catalogue: Catalogue
) -> HTTPResponse:
    """请同事或专家加入通话: the session stays with whoever asks."""
    return reply(await staff_session_view(await guests.invite(session_id, body.helper, by=by), queue, catalogue))


@bp.post("/sessions/<session_id:uuid>/call/join")
@endpoint(answers=StaffSessionView, allow=HELP)
async def join_call(
    request: Request, session_id: UUID, by: Staff, queue: QueueService, guests: GuestService, catalogue: Catalogue
) -> HTTPResponse:
    """加入通话: by whoever was asked."""
    return reply(await staff_session_view(await guests.join(session_id, by=by), queue, catalogue))


@bp.post("/sessions/<session_id:uuid>/call/leave")
@endpoint(answers=StaffSessionView, allow=HELP)
async def leave_call(
    request: Request, session_id: UUID, by: Staff, queue: QueueService, guests: GuestService, catalogue: Catalogue
) -> HTTPResponse:
    """离开通话 or 不加入, by the third one; 不再邀请 by the helper. The call goes on."""
    return reply(await staff_session_view(await guests.leave(session_id, by=by), queue, catalogue))


@bp.get("/recordings")
@endpoint(answers=RecordingAreasView, allow=recordings.READ)
async def recording_areas(request: Request, by: Staff, service: RecordingService) -> HTTPResponse:
    """录音征询: which areas ask, and what is asked."""
    return reply(await _recordings(service, by))


@bp.put("/recordings/<area_id:str>")
@endpoint(answers=RecordingAreasView, allow=recordings.EDIT)
async def turn_recording(request: Request, area_id: str, by: Staff, body: RecordingSwitchBody, service: RecordingService) -> HTTPResponse:
    """打开或关掉一个区镇的录音征询: for calls that begin from now on."""
    await service.turn(area_id, on=body.on, reason=clean(body.reason), by=by)
    return reply(await _recordings(service, by))


async def _recordings(service: RecordingService, by: Staff) -> RecordingAreasView:
    items = [
        RecordingAreaView(
            area=one.area,
            name=one.name,
            on=one.on,
            may_turn=by.may(recordings.EDIT, area=one.area),
            last=RecordingChangeView(on=one.last.on, reason=one.last.reason, staff_name=one.last.staff_name, at=local(one.last.at))
            if one.last
            else None,
        )
        for one in await service.all(by)
    ]
    version = recordings.CURRENT
    return RecordingAreasView(say=recordings.HONEST, question=recordings.WORDINGS[version], wording=version, items=items)


# --- rosters and bookings


@bp.get("/shifts")
@endpoint(answers=RosterView, allow="rosters.read")
async def roster(request: Request, by: Staff, query: RosterQuery, rosters: RosterService) -> HTTPResponse:
    """值班表: a week from now unless told otherwise, at most a month."""
    since = query.since or rosters.clock.now()
    shifts = await rosters.between(since, query.until or since + timedelta(days=7), by=by)
    people = await rosters.helpers(by)
    helpers = [ColleagueView(id=one.id, name=one.display_name, areas=[one.area_id], status="off") for one in people]
    return reply(RosterView(shifts=[shift_view(row) for row in shifts], helpers=helpers))


def _planned(body: ShiftBody) -> Planned:
    return Planned(body.staff, body.area, tuple(body.topics), body.level, body.starts_at, body.ends_at, body.bookable)


@bp.post("/shifts")
@endpoint(answers=ShiftView, status=201, idempotent=True, allow="rosters.edit")
async def add_shift(request: Request, by: Staff, body: ShiftBody, rosters: RosterService) -> HTTPResponse:
    """排一个班。"""
    return reply(shift_view(await rosters.plan(_planned(body), by=by)), status=201)


@bp.put("/shifts/<shift_id:uuid>")
@endpoint(answers=ShiftView, allow="rosters.edit")
async def change_shift(request: Request, shift_id: UUID, by: Staff, body: ShiftBody, rosters: RosterService) -> HTTPResponse:
    """改班。"""
    return reply(shift_view(await rosters.plan(_planned(body), by=by, id_=shift_id, seen=body.seen)))


@bp.post("/shifts/<shift_id:uuid>/swap")
@endpoint(answers=RosterView, idempotent=True, allow="rosters.edit")
async def swap_shift(request: Request, shift_id: UUID, by: Staff, body: SwapShiftBody, rosters: RosterService) -> HTTPResponse:
    """换班: both or neither."""
    rows = await rosters.swap((shift_id, body.seen), (body.other, body.other_seen), by=by)
    return reply(RosterView(shifts=[shift_view(row) for row in rows], helpers=[]))


@bp.delete("/shifts/<shift_id:uuid>")
@endpoint(answers=RosterView, allow="rosters.edit")
async def strike_shift(request: Request, shift_id: UUID, by: Staff, query: StrikeShiftQuery, rosters: RosterService) -> HTTPResponse:
    """取消一个班。"""
    await rosters.strike(shift_id, query.seen, by=by)
    return reply(RosterView(shifts=[], helpers=[]))


@bp.get("/help-bookings")
@endpoint(answers=BookingsView, allow="rosters.read")
async def help_diary(request: Request, by: Staff, query: RosterQuery, bookings: BookingService) -> HTTPResponse:
    """预约日程: today and the week after unless told otherwise."""
    now = bookings.clock.now()
    since = query.since or now.replace(hour=0, minute=0, second=0, microsecond=0)
    rows = await bookings.diary(since, query.until or since + timedelta(days=8), by=by)
    return reply(BookingsView(bookings=[booking_view(row) for row in rows]))
