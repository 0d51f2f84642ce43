"""/api/v1/sessions, /api/v1/bookings, /api/v1/calls: the resident's side."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from sanic import Blueprint, HTTPResponse, Request
from tortoise.transactions import in_transaction

from server.accounts.service import Resident
from server.clock import local
from server.limits import RateLimits
from server.photos import LARGEST_UPLOAD
from server.sessions import bus as told
from server.sessions.bookings import BookingService
from server.sessions.calls import CallService
from server.sessions.chat import ChatService
from server.sessions.context import HelpContextBody
from server.sessions.queue import EMPTY, QueueService
from server.sessions.recordings import RecordingService
from server.sessions.rosters import RosterService
from server.sessions.schemas import (
    AfterQuery,
    AskBody,
    AvailabilityQuery,
    AvailabilityView,
    BookBody,
    BookingsView,
    BookingView,
    CheckKeyQuery,
    ContextBody,
    DegradeBody,
    HangUpBody,
    HelpPictureQuery,
    IceServerView,
    IceView,
    LaterBody,
    MoveBookingBody,
    PhoneJoinBody,
    RecordingAnswerBody,
    RingBody,
    SayBody,
    SessionMessagesView,
    SessionMessageView,
    SessionsView,
    SessionTicketView,
    SessionView,
    SignedCallView,
    SlotsQuery,
    SlotsView,
    SlotView,
    TicketFromSessionBody,
)
from server.sessions.ticketing import SessionTickets
from server.sessions.views import booking_view, estimate_view, message_views, session_view
from server.settings import Settings
from server.web import Upload, endpoint, reply, reply_bytes

bp = Blueprint("sessions", url_prefix="/api/v1")
PICTURE = Upload(LARGEST_UPLOAD, ("image/jpeg", "image/png"))
PRIVATE = {"cache-control": "private, no-store", "x-content-type-options": "nosniff"}
SWITCH = "help"


def context_of(body: HelpContextBody) -> dict[str, Any]:
    """Without what says nothing."""
    return {key: value for key, value in body.model_dump().items() if value not in EMPTY}


@bp.get("/sessions/availability")
@endpoint(answers=AvailabilityView)
async def help_availability(
    request: Request, query: AvailabilityQuery, queue: QueueService, rosters: RosterService, tickets: SessionTickets
) -> HTTPResponse:
    """现在有没有人帮: said before anybody asks."""
    area, topic = queue.place(query.model_dump())
    found = await queue.standing(area, topic, await queue.level(area, topic))
    next_at = None if found.on_duty else local(await rosters.next_at(area, topic))
    if found.on_duty:
        say = f"{found.on_duty}位帮办员在线，" + (f"{found.waiting}人在等" if found.waiting else "不用排队")
    else:
        say = "现在没有帮办员在线" + (f"，{next_at:%m月%d日%H:%M}有人值班" if next_at else "") + "。可以先留言，会有人答复您"
    promised = None if found.on_duty else tickets.tickets.promise()
    view = AvailabilityView(
        on_duty=found.on_duty, waiting=found.waiting, estimate=estimate_view(found), next_at=next_at, promised_at=promised, say=say
    )
    return reply(view)


@bp.post("/sessions", strict_slashes=False)
@endpoint(answers=SessionView, status=201, idempotent=True, switch=SWITCH)
async def ask_for_help(request: Request, who: Resident, body: AskBody, queue: QueueService, limits: RateLimits) -> HTTPResponse:
    """找人帮忙: into the queue, with what was told already."""
    await limits.count("help", str(who.id))
    row = await queue.ask(who.id, body.kind, context_of(body.context))
    return reply(await session_view(row, queue), status=201)


@bp.get("/sessions", strict_slashes=False)
@endpoint(answers=SessionsView)
async def my_sessions(request: Request, who: Resident, queue: QueueService) -> HTTPResponse:
    """我的帮办: the newest 30."""
    return reply(SessionsView(sessions=[await session_view(row, queue) for row in await queue.of_resident(who.id)]))


@bp.get("/sessions/<session_id:uuid>")
@endpoint(answers=SessionView)
async def read_session(request: Request, session_id: UUID, who: Resident, queue: QueueService) -> HTTPResponse:
    """这次帮办: place in the queue, helper, call."""
    row = await queue.mine(session_id, who.id)
    await queue.seen(row)
    return reply(await session_view(row, queue))


@bp.get("/sessions/<session_id:uuid>/messages")
@endpoint(answers=SessionMessagesView)
async def session_messages(
    request: Request, session_id: UUID, who: Resident, query: AfterQuery, queue: QueueService, chat: ChatService
) -> HTTPResponse:
    """消息: those after a number, at most 200 at a time."""
    row = await queue.mine(session_id, who.id)
    await queue.seen(row)
    return reply(SessionMessagesView(messages=await message_views(await chat.after(session_id, query.after))))


@bp.post("/sessions/<session_id:uuid>/messages")
@endpoint(answers=SessionMessageView, status=201)
async def say_in_session(
    request: Request, session_id: UUID, who: Resident, body: SayBody, chat: ChatService, limits: RateLimits
) -> HTTPResponse:
    """发消息: the same client_id again is the same message."""
    await limits.count("help_message", str(who.id))
    message = await chat.say(session_id, body.client_id, body.text, resident=who.id)
    return reply((await message_views([message]))[0], status=201)


@bp.post("/sessions/<session_id:uuid>/pictures", stream=True)
@endpoint(answers=SessionMessageView, status=201, upload=PICTURE)
async def show_in_session(
    request: Request, session_id: UUID, who: Resident, query: HelpPictureQuery, chat: ChatService, limits: RateLimits
) -> HTTPResponse:
    """发图片: JPG or PNG; where and when it was taken is removed."""
    await limits.count("help_picture", str(who.id))
    message = await chat.show(session_id, query.client_id or uuid4().hex, request.body, resident=who.id)
    return reply((await message_views([message]))[0], status=201)


@bp.get("/sessions/<session_id:uuid>/pictures/<picture_id:uuid>")
@endpoint(answers="image/jpeg")
async def session_picture(
    request: Request, session_id: UUID, picture_id: UUID, who: Resident, queue: QueueService, chat: ChatService
) -> HTTPResponse:
    """图片。"""
    await queue.mine(session_id, who.id)
    picture = await chat.picture(session_id, picture_id, staff=False)
    return reply_bytes(bytes(picture.body), headers=PRIVATE, content_type="image/jpeg")


@bp.get("/help-pictures/<picture_id:uuid>")
@endpoint(answers="image/jpeg")
async def picture_for_check(request: Request, picture_id: UUID, query: CheckKeyQuery, chat: ChatService) -> HTTPResponse:
    """送检的图片: for the content check alone, while it is held."""
    picture = await chat.for_check(picture_id, query.key)
    return reply_bytes(bytes(picture.body), headers=PRIVATE, content_type="image/jpeg")


@bp.put("/sessions/<session_id:uuid>/context")
@endpoint(answers=SessionView)
async def renew_session_context(request: Request, session_id: UUID, who: Resident, body: ContextBody, queue: QueueService) -> HTTPResponse:
    """清单变了: the helper sees the list as it is now."""
    return reply(await session_view(await queue.renew_context(session_id, who.id, body.context.model_dump(exclude_unset=True)), queue))


@bp.post("/sessions/<session_id:uuid>/later")
@endpoint(answers=SessionView)
async def call_me_later(request: Request, session_id: UUID, who: Resident, body: LaterBody, queue: QueueService) -> HTTPResponse:
    """稍后叫我: a notice comes when it is one's turn."""
    return reply(await session_view(await queue.later(session_id, who.id, on=body.on), queue))


@bp.post("/sessions/<session_id:uuid>/leave")
@endpoint(answers=SessionView)
async def leave_session(request: Request, session_id: UUID, who: Resident, queue: QueueService) -> HTTPResponse:
    """不等了, or 结束。"""
    return reply(await session_view(await queue.leave(session_id, who.id), queue))


@bp.post("/sessions/<session_id:uuid>/ticket")
@endpoint(answers=SessionTicketView, status=201, idempotent=False)
async def session_into_ticket(
    request: Request,
    session_id: UUID,
    who: Resident,
    body: TicketFromSessionBody,
    queue: QueueService,
    tickets: SessionTickets,
    limits: RateLimits,
) -> HTTPResponse:
    """留言转工单: nothing has to be told again."""
    await limits.count("ticket", str(who.id))
    async with in_transaction():
        row = await queue.mine(session_id, who.id, lock=True)
        opened = await tickets.open(row, body.text, by=None)
        await queue.into_ticket(row, opened.number, "resident")
    await queue.bus.tell(told.of_session(session_id), told.DESK)
    view = SessionTicketView(
        number=opened.number, secret=opened.secret, promised_at=local(opened.promised_at), session=await session_view(row, queue)
    )
    return reply(view, status=201)


# --- calls


@bp.post("/sessions/<session_id:uuid>/call")
@endpoint(answers=SessionView)
async def ring(request: Request, session_id: UUID, who: Resident, body: RingBody, queue: QueueService, calls: CallService) -> HTTPResponse:
    """发起通话。"""
    row = await calls.move(session_id, "ring", "resident", resident=who.id, by=None, media=body.media)
    return reply(await session_view(row, queue))


@bp.post("/sessions/<session_id:uuid>/call/answer")
@endpoint(answers=SessionView)
async def answer_call(request: Request, session_id: UUID, who: Resident, queue: QueueService, calls: CallService) -> HTTPResponse:
    """接听。"""
    return reply(await session_view(await calls.move(session_id, "answer", "resident", resident=who.id, by=None), queue))


@bp.post("/sessions/<session_id:uuid>/call/hang-up")
@endpoint(answers=SessionView)
async def hang_up(
    request: Request, session_id: UUID, who: Resident, body: HangUpBody, queue: QueueService, calls: CallService
) -> HTTPResponse:
    """挂断, or 不接。"""
    row = await calls.move(session_id, "hang_up", "resident", resident=who.id, by=None, why=body.why)
    return reply(await session_view(row, queue))


@bp.post("/sessions/<session_id:uuid>/call/degrade")
@endpoint(answers=SessionView)
async def degrade_call(
    request: Request, session_id: UUID, who: Resident, body: DegradeBody, queue: QueueService, calls: CallService
) -> HTTPResponse:
    """视频改语音。"""
    row = await calls.move(session_id, "degrade", "resident", resident=who.id, by=None, why=body.why)
    return reply(await session_view(row, queue))


@bp.get("/sessions/<session_id:uuid>/call/ice")
@endpoint(answers=IceView)
async def call_ice(
    request: Request, session_id: UUID, who: Resident, queue: QueueService, calls: CallService, settings: Settings
) -> HTTPResponse:
    """浏览器通话用的中继服务器和限时口令。"""
    await queue.mine(session_id, who.id)
    return reply(ice_view(calls, str(session_id), settings))


def ice_view(calls: CallService, who: str, settings: Settings) -> IceView:
    servers = [IceServerView(urls=one.urls, username=one.username, credential=one.credential) for one in calls.ice(who)]
    return IceView(servers=servers, relay_only=settings.turn_only)


@bp.post("/sessions/<session_id:uuid>/call/wechat")
@endpoint(answers=SignedCallView)
async def sign_wechat_call(request: Request, session_id: UUID, who: Resident, calls: CallService) -> HTTPResponse:
    """wx.joinVoIPChat 的签名: for this call's room alone."""
    return reply(SignedCallView.model_validate(await calls.sign(session_id, who.id), from_attributes=True))


@bp.post("/sessions/<session_id:uuid>/call/join")
@endpoint(answers=SignedCallView)
async def join_from_phone(
    request: Request, session_id: UUID, who: Resident, body: PhoneJoinBody, calls: CallService, limits: RateLimits
) -> HTTPResponse:
    """帮办员用手机接通: by the code that their console shows."""
    await limits.count("call_code", request.remote_addr or request.ip)
    return reply(SignedCallView.model_validate(await calls.join(session_id, body.code, who.id), from_attributes=True))


@bp.post("/sessions/<session_id:uuid>/call/recording")
@endpoint(answers=SessionView)
async def answer_about_recording(
    request: Request, session_id: UUID, who: Resident, body: RecordingAnswerBody, queue: QueueService, recordings: RecordingService
) -> HTTPResponse:
    """同意或不同意录音: the call goes on all the same."""
    row = await recordings.answer(session_id, who.id, agreed=body.agreed, wording=body.wording)
    return reply(await session_view(row, queue))


# --- bookings


@bp.get("/bookings/slots")
@endpoint(answers=SlotsView)
async def booking_slots(request: Request, query: SlotsQuery, queue: QueueService, bookings: BookingService) -> HTTPResponse:
    """可以预约的时段: the coming two weeks."""
    area, topic = queue.place(query.model_dump())
    found = await bookings.slots(area, query.topic or topic)
    slots = [SlotView(starts_at=local(one.starts_at), ends_at=local(one.ends_at), free=one.free) for one in found]
    say = "选一个时间，到时候帮办员会等您" if slots else "近两周还没有排出可预约的时间，可以直接找人帮忙或留言"
    return reply(SlotsView(area=area, slots=slots, say=say))


@bp.post("/bookings", strict_slashes=False)
@endpoint(answers=BookingView, status=201, idempotent=True, switch=SWITCH)
async def book(request: Request, who: Resident, body: BookBody, bookings: BookingService, limits: RateLimits) -> HTTPResponse:
    """预约帮办。"""
    await limits.count("help", str(who.id))
    row = await bookings.book(who.id, body.kind, body.starts_at, context_of(body.context), topic=body.topic)
    return reply(booking_view(row), status=201)


@bp.get("/bookings", strict_slashes=False)
@endpoint(answers=BookingsView)
async def my_bookings(request: Request, who: Resident, bookings: BookingService) -> HTTPResponse:
    """我的预约。"""
    return reply(BookingsView(bookings=[booking_view(row) for row in await bookings.of_resident(who.id)]))


@bp.put("/bookings/<booking_id:uuid>", name="put_booking")
@endpoint(answers=BookingView)
async def put_booking(request: Request, booking_id: UUID, who: Resident, body: MoveBookingBody, bookings: BookingService) -> HTTPResponse:
    """改期: as PATCH, for WeChat, which cannot send that."""
    return reply(booking_view(await bookings.move(booking_id, who.id, body.starts_at)))


@bp.patch("/bookings/<booking_id:uuid>", name="move_booking")
@endpoint(answers=BookingView)
async def move_booking(request: Request, booking_id: UUID, who: Resident, body: MoveBookingBody, bookings: BookingService) -> HTTPResponse:
    """改期: the old time is free again only once the new one is ours."""
    return reply(booking_view(await bookings.move(booking_id, who.id, body.starts_at)))


@bp.delete("/bookings/<booking_id:uuid>")
@endpoint(answers=BookingView)
async def cancel_booking(request: Request, booking_id: UUID, who: Resident, bookings: BookingService) -> HTTPResponse:
    """取消预约。"""
    return reply(booking_view(await bookings.cancel(booking_id, who.id)))
