"""Rows of the help desk as the API shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from server.clock import local
from server.matters.catalogue import Catalogue
from server.sessions import moves, parties
from server.sessions.models import HelpBooking, HelpDuty, HelpMessage, HelpPicture, HelpSession, HelpShift
from server.sessions.queue import QueueService, Standing
from server.sessions.recordings import WORDINGS
from server.sessions.schemas import (
    BookingView,
    CallLinkView,
    CallView,
    ColleagueView,
    DutyView,
    EstimateView,
    SessionMessageView,
    SessionPictureView,
    SessionView,
    ShiftView,
    StaffSessionView,
    WaitingView,
)

NOBODY = Standing(0, 0, None, None)


async def session_view(row: HelpSession, queue: QueueService) -> SessionView:
    standing = NOBODY
    if row.status == moves.WAITING:
        standing = await queue.standing(row.area_id, row.topic, row.level, row=row)
    return SessionView(
        id=row.id,
        kind=row.kind,
        status="active" if row.status == moves.HELD else row.status,
        held=row.status == moves.HELD,
        position=standing.position,
        estimate=estimate_view(standing),
        on_duty=standing.on_duty,
        later=row.later,
        helper=row.helper_name or None,
        call=call_view(row),
        last=row.messages,
        agreed=row.agreed,
        ticket=row.ticket_number,
        ended_why=row.ended_why,
        context=row.context,
        created_at=local(row.created_at),
        ended_at=local(row.ended_at),
        say=_say(row, standing),
    )


def estimate_view(standing: Standing) -> EstimateView | None:
    found = standing.estimate
    return EstimateView(least=found.least, most=found.most) if found else None


def _say(row: HelpSession, standing: Standing) -> str:
    if row.status == moves.ACTIVE:
        return f"帮办员{row.helper_name}正在帮您"
    if row.status == moves.HELD:
        return f"帮办员{row.helper_name}请您稍等"
    if row.status == moves.ENDED:
        return "这次帮办已经结束"
    if not standing.on_duty:
        return "现在没有帮办员在线。可以留言转成工单，会有人答复您；也可以拨打12345"
    ahead = (standing.position or 1) - 1
    place = "马上轮到您" if ahead == 0 else f"前面还有{ahead}位"
    found = standing.estimate
    return f"{place}，大约等{found.least}到{found.most}分钟" if found and found.most > 1 else place


def call_view(row: HelpSession) -> CallView | None:
    call = row.call
    if call is None:
        return None
    times = {name: datetime.fromisoformat(call[name]) if call[name] else None for name in ("began_at", "answered_at", "ended_at")}
    guest, asked = parties.guest_of(call), call.get("recording")
    return CallView.model_validate(
        {name: call[name] for name in ("id", "media", "wished", "state", "by", "why")}
        | times
        | {
            "recording": asked | {"question": WORDINGS[asked["wording"]]} if asked else None,
            "guest": {name: guest[name] for name in ("id", "name", "title", "state")} if guest else None,
            "links": [CallLinkView(id=one.id, offers=one.offers, answers=one.answers, media=one.media) for one in parties.links(call)],
        }
    )


async def message_views(rows: Iterable[HelpMessage]) -> list[SessionMessageView]:
    rows = list(rows)
    ids = [row.picture_id for row in rows if row.picture_id]
    pictures = {one.id: one for one in await HelpPicture.filter(id__in=ids).only("id", "width", "height", "state")} if ids else {}
    return [_message_view(row, pictures.get(row.picture_id) if row.picture_id else None) for row in rows]


def _message_view(row: HelpMessage, picture: HelpPicture | None) -> SessionMessageView:
    return SessionMessageView(
        number=row.number,
        client_id=row.client_id,
        sender=row.sender,
        kind=row.kind,
        text=row.text,
        card=row.card,
        picture=SessionPictureView(id=picture.id, width=picture.width, height=picture.height, state=picture.state) if picture else None,
        unchecked=row.unchecked,
        at=local(row.at),
    )


def booking_view(row: HelpBooking) -> BookingView:
    return BookingView(
        id=row.id,
        kind=row.kind,
        topic=row.topic,
        area=row.area_id,
        starts_at=local(row.starts_at),
        ends_at=local(row.ends_at),
        status=row.status,
        session=row.session_id,
        context=row.context,
    )


def shift_view(row: HelpShift) -> ShiftView:
    return ShiftView(
        id=row.id,
        staff=row.staff_id,
        name=row.name,
        area=row.area_id,
        topics=row.topics,
        level=row.level,
        starts_at=local(row.starts_at),
        ends_at=local(row.ends_at),
        bookable=row.bookable,
        version=row.version,
    )


def duty_view(row: HelpDuty | None) -> DutyView:
    if row is None:
        return DutyView(status="off", capacity=3, topics=[], auto=False, since=None)
    return DutyView(status=row.status, capacity=row.capacity, topics=row.topics, auto=row.auto, since=local(row.since))


def colleague_view(row: HelpDuty, experts: frozenset[UUID] = frozenset()) -> ColleagueView:
    return ColleagueView(id=row.staff_id, name=row.name, areas=row.areas, status=row.status, expert=row.staff_id in experts)


def _matter_name(row: HelpSession, catalogue: Catalogue) -> str:
    found = catalogue.matters.get(row.context.get("matter") or "")
    return found.content.plain_name if found else ""


def waiting_view(row: HelpSession, catalogue: Catalogue, me: object) -> WaitingView:
    return WaitingView(
        id=row.id,
        kind=row.kind,
        area=row.area_id,
        topic=row.topic,
        level=row.level,
        queued_at=local(row.queued_at),
        head=row.rank == 0,
        booked=row.booking_id is not None,
        for_me=row.meant_for == me,
        matter=row.context.get("matter"),
        matter_name=_matter_name(row, catalogue),
        words=row.context.get("words", ""),
    )


async def staff_session_view(row: HelpSession, queue: QueueService, catalogue: Catalogue) -> StaffSessionView:
    return StaffSessionView(
        session=await session_view(row, queue),
        area=row.area_id,
        topic=row.topic,
        matter_name=_matter_name(row, catalogue),
    )
