"""/api/v1/residents/me/notices: one's own inbox, and the consents of subscribe messages."""

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.channels.ports import NOT_SENT
from server.clock import CHINA
from server.notices.kinds import KINDS
from server.notices.models import Sending
from server.notices.schemas import SAY, ConsentBody, ConsentsView, ConsentView, InboxView, MessageView, ReadView, SendingView
from server.notices.service import NoticeService, Told
from server.notices.ways import BySubscribeMessage
from server.web import endpoint, reply

bp = Blueprint("residents-notices", url_prefix="/api/v1/residents/me")


@bp.get("/notices")
@endpoint(answers=InboxView)
async def inbox(request: Request, who: Resident, notices: NoticeService, subscribing: BySubscribeMessage) -> HTTPResponse:
    """我的通知: the newest 50, with what became of each on the way to the phone."""
    told = await notices.inbox(who.id)
    unread = sum(item.message.read_at is None for item in told)
    return reply(InboxView(notices=[_message(item) for item in told], unread=unread, **_channel(subscribing)))


@bp.post("/notices/<message_id:uuid>/read")
@endpoint(answers=ReadView)
async def read(request: Request, message_id: UUID, who: Resident, notices: NoticeService) -> HTTPResponse:
    """标为已读."""
    await notices.read(who.id, message_id)
    return reply(ReadView(say="已读"))


@bp.get("/subscriptions")
@endpoint(answers=ConsentsView)
async def consents(request: Request, who: Resident, notices: NoticeService, subscribing: BySubscribeMessage) -> HTTPResponse:
    """我的订阅: which notices the mini-program may ask consent for, and how many more may come."""
    return reply(await _consents(who, notices, subscribing))


@bp.post("/subscriptions")
@endpoint(answers=ConsentsView, idempotent=True)
async def consent(
    request: Request, who: Resident, body: ConsentBody, notices: NoticeService, subscribing: BySubscribeMessage
) -> HTTPResponse:
    """同意订阅: after requestSubscribeMessage, the kinds that the person accepted. Kinds that do not exist are passed over."""
    await notices.consent(who.id, [kind for kind in body.accepted if kind in KINDS])
    return reply(await _consents(who, notices, subscribing))


async def _consents(who: Resident, notices: NoticeService, subscribing: BySubscribeMessage) -> ConsentsView:
    left = await notices.consents(who.id)
    views = [
        ConsentView(kind=kind.id, title=kind.title, template_id=subscribing.template_id(kind.id), left=left.get(kind.id, 0))
        for kind in KINDS.values()
    ]
    return ConsentsView(subscriptions=views, **_channel(subscribing))


def _channel(subscribing: BySubscribeMessage) -> dict[str, str | None]:
    via = subscribing.mini.via
    return {"channel": via, "say": NOT_SENT if via == "recording" else None}


def _message(told: Told) -> MessageView:
    kind, row = KINDS[told.message.kind], told.message
    return MessageView(
        id=str(row.id),
        kind=kind.id,
        title=kind.title,
        text=kind.said(row.words),
        page=row.page,
        created_at=row.created_at.astimezone(CHINA),
        read=row.read_at is not None,
        sendings=[_sending(sending) for sending in told.sendings],
    )


def _sending(row: Sending) -> SendingView:
    return SendingView.model_validate({"way": row.way, "fate": row.fate, "channel": row.via, "say": SAY[row.fate]})
