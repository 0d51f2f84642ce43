"""GET /api/v1/staff/sendings: what became of what was sent to residents, for who looks after the channels. No words, no person."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field
from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import CHINA
from server.notices.models import Sending
from server.notices.schemas import SAY, Fate, Way
from server.notices.service import NoticeService
from server.paging import Paged, PageView, page_of
from server.web import View, endpoint, reply

bp = Blueprint("staff-sendings", url_prefix="/api/v1/staff/sendings")


class SendingsQuery(Paged):
    way: Way | Literal[""] = ""
    fate: Fate | Literal[""] = ""
    kind: Annotated[str, Field(max_length=32)] = ""


class StaffSendingView(View):
    id: int
    message: str
    kind: str = Field(description="empty: the message was erased")
    way: Way
    fate: Fate
    say: str
    channel: str
    reason: str
    attempts: int
    at: datetime


class SendingsView(PageView):
    items: list[StaffSendingView]


@bp.get("/")
@endpoint(answers=SendingsView, allow="sendings.read")
async def staff_sendings(request: Request, by: Staff, query: SendingsQuery, notices: NoticeService) -> HTTPResponse:
    """消息发送记录: newest first."""
    rows, total = await page_of(notices.sendings(way=query.way, fate=query.fate, kind=query.kind), query)
    kinds = await notices.kinds_of([row.message_id for row in rows])
    return reply(SendingsView(items=[_view(row, kinds) for row in rows], total=total, page=query.page, size=query.size))


def _view(row: Sending, kinds: dict[str, str]) -> StaffSendingView:
    return StaffSendingView.model_validate(
        {
            "id": row.id,
            "message": str(row.message_id),
            "kind": kinds.get(str(row.message_id), ""),
            "way": row.way,
            "fate": row.fate,
            "say": SAY[row.fate],
            "channel": row.via,
            "reason": row.reason,
            "attempts": row.attempts,
            "at": row.at.astimezone(CHINA),
        }
    )
