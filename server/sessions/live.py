"""WS /api/v1/sessions/{id}/live and /api/v1/staff/sessions/{id}/live: the same session, told as it happens.

The first frame says who it is: {"type": "hello", "token": ..., "after": number of the last message that was seen, "signal": id of the
last signal that was seen}. Then come {"type": "state"}, {"type": "message"} and {"type": "signal", "sender": ...} from us, and {"type":
"say"}, {"type": "signal", "to": a party of the call} and {"type": "ping"} to us. Signals go between the call's parties alone. A "say" is
answered by "said" or "refused" with its client_id. Whoever comes back says hello with the numbers they have, and gets the rest: no gap,
no repeat.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Any
from uuid import UUID

import orjson
import structlog
from pydantic import ValidationError
from sanic import Blueprint, Request
from sanic.server.websockets.impl import WebsocketImplProtocol
from websockets.exceptions import ConnectionClosed

from server import metrics
from server.accounts.audit.service import AuditService, Doing
from server.accounts.service import Resident, ResidentService
from server.accounts.staff.caller import Staff
from server.accounts.staff.service import StaffService
from server.errors import BadRequest, DoorplateError, Unauthorized
from server.sessions import bus as told
from server.sessions import moves, parties
from server.sessions.bus import Bus
from server.sessions.calls import CallService
from server.sessions.chat import MOST_AT_ONCE, ChatService
from server.sessions.errors import MessagesTooQuick
from server.sessions.models import HelpSession
from server.sessions.parties import Party
from server.sessions.queue import HELP, READ, QueueService
from server.sessions.schemas import SayBody
from server.sessions.views import message_views, session_view
from server.web import View, request_id

bp = Blueprint("sessions-live", url_prefix="/api/v1")
log = structlog.get_logger()
HELLO_WITHIN, LOOK_EVERY = 10.0, 15.0
LARGEST_FRAME, LARGEST_SIGNAL = 64_000, 32_000
BURST, PER_SECOND = 30.0, 5.0
"""What one connection may send: so many at once, and so many a second after that."""
MOST_REFUSED = 300
"""A connection that goes on after so many refusals is closed."""


class FrameUnknown(BadRequest):
    code, message = "frame_unknown", "这条消息的格式不对"


@dataclass(slots=True)
class Bucket:
    """Tokens that fill up again with time."""

    left: float = BURST
    at: float = field(default_factory=monotonic)

    def take(self) -> bool:
        now = monotonic()
        self.left, self.at = min(BURST, self.left + (now - self.at) * PER_SECOND), now
        if self.left < 1:
            return False
        self.left -= 1
        return True


@dataclass(slots=True)
class Live:
    """One connection to one session. who: resident or staff."""

    ws: WebsocketImplProtocol
    session: UUID
    again: Callable[[], Awaitable[Resident | Staff]]
    """Who it is by now: a login that was taken back ends the connection."""
    who: Resident | Staff
    queue: QueueService
    chat: ChatService
    calls: CallService
    bus: Bus
    after: int
    signal: int
    refused: int = 0
    bucket: Bucket = field(default_factory=Bucket)
    _last: bytes = b""

    def party(self, row: HelpSession) -> Party | None:
        """None: looks on."""
        return parties.party_of(row, self.who.id) if isinstance(self.who, Staff) else parties.RESIDENT

    async def row(self) -> HelpSession:
        if isinstance(self.who, Staff):
            return await self.queue.for_staff(self.session, self.who)
        return await self.queue.mine(self.session, self.who.id)

    async def send(self, type_: str, **data: Any) -> None:
        await self.ws.send(orjson.dumps({"type": type_, **data}).decode())

    async def tell(self) -> None:
        """Until the connection ends: whatever is new, each time somebody says that there is something."""
        with self.bus.watch(told.of_session(self.session)) as news:
            while True:
                news.clear()
                await self._catch_up()
                try:
                    await asyncio.wait_for(news.wait(), LOOK_EVERY)
                except TimeoutError:
                    self.who = await self.again()

    async def _catch_up(self) -> None:
        row = await self.row()
        while row.messages > self.after:
            messages = await self.chat.after(self.session, self.after)
            for view in await message_views(messages):
                await self._send_view("message", view)
                self.after = view.number
            if len(messages) < MOST_AT_ONCE:
                break
        me = self.party(row)
        if me is not None and row.call is not None and row.call["state"] != moves.OVER:
            for one in await self.calls.signals(self.session, self.signal, me):
                await self.send("signal", id=one.id, sender=one.sender, data=one.data)
                self.signal = one.id
        state = orjson.dumps({"type": "state", "session": (await session_view(row, self.queue)).model_dump(mode="json")})
        if state != self._last:
            self._last = state
            await self.ws.send(state.decode())

    async def _send_view(self, type_: str, view: View) -> None:
        await self.send(type_, **{type_: view.model_dump(mode="json")})

    async def listen(self) -> None:
        """Until the connection ends: whatever comes in. A refusal is an answer; nothing else ends the connection."""
        while True:
            raw = await self.ws.recv()
            if raw is None:
                return
            frame = _read(raw)
            client_id = frame.get("client_id") if isinstance(frame.get("client_id"), str) else None
            try:
                if not self.bucket.take():
                    raise MessagesTooQuick
                await self._take(frame)
            except DoorplateError as refusal:
                self.refused += 1
                await self.ws.send(_refused(refusal, client_id))
                if self.refused > MOST_REFUSED:
                    await self.ws.close(1008, "too many refused frames")
                    return

    async def _take(self, frame: dict[str, Any]) -> None:
        match frame.get("type"):
            case "ping":
                row = await self.row()
                if isinstance(self.who, Resident):
                    await self.queue.seen(row)
                await self.send("pong")
            case "say":
                message = await self._say(frame)
                await self.send("said", client_id=message.client_id, number=message.number)
            case "signal":
                await self._signal(frame)
            case _:
                raise FrameUnknown

    async def _say(self, frame: dict[str, Any]) -> Any:
        try:
            body = SayBody.model_validate({key: value for key, value in frame.items() if key != "type"})
        except ValidationError:
            raise FrameUnknown(message="消息要有编号和文字，最多2000字") from None
        if isinstance(self.who, Staff):
            self.who.admit(HELP)
            return await self.chat.answer(self.session, body.client_id, body.text, by=self.who)
        return await self.chat.say(self.session, body.client_id, body.text, resident=self.who.id)

    async def _signal(self, frame: dict[str, Any]) -> None:
        data = frame.get("data")
        if not isinstance(data, dict) or len(orjson.dumps(data)) > LARGEST_SIGNAL:
            raise FrameUnknown
        row = await self.row()
        me = self.party(row)
        if me is None:
            raise FrameUnknown(message="只有通话里的人能通话")
        to = frame.get("to", parties.HELPER if me != parties.HELPER else parties.RESIDENT)
        if to == me or to not in (parties.RESIDENT, parties.HELPER, parties.EXPERT):
            raise FrameUnknown
        await self.calls.signal(row, me, to, data)


Admit = Callable[[str], Awaitable[Resident | Staff]]


def _refused(refusal: DoorplateError, client_id: str | None) -> str:
    error = {"code": refusal.code, "message": refusal.message, "detail": refusal.detail}
    return orjson.dumps({"type": "refused", "client_id": client_id, "error": error}).decode()


def _read(raw: str | bytes) -> dict[str, Any]:
    try:
        found = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


@bp.websocket("/sessions/<session_id:uuid>/live")  # type: ignore[untyped-decorator]
async def session_live(request: Request, ws: WebsocketImplProtocol, session_id: UUID) -> None:
    """The resident's side."""
    residents: ResidentService = request.app.ctx.services[ResidentService]
    await _serve(request, ws, session_id, residents.by_token)


@bp.websocket("/staff/sessions/<session_id:uuid>/live")  # type: ignore[untyped-decorator]
async def staff_session_live(request: Request, ws: WebsocketImplProtocol, session_id: UUID) -> None:
    """The helper's side."""
    staff: StaffService = request.app.ctx.services[StaffService]

    async def admit(token: str) -> Staff:
        found = await staff.by_token(token)
        found.admit(READ)
        return found

    await _serve(request, ws, session_id, admit)


async def _serve(request: Request, ws: WebsocketImplProtocol, session_id: UUID, admit: Admit) -> None:
    """A refusal at the door is said in a frame, because a browser sees nothing of a refused handshake."""
    services = request.app.ctx.services
    try:
        hello = _read(await ws.recv(HELLO_WITHIN) or b"")
        token, after, signal = hello.get("token"), hello.get("after", 0), hello.get("signal", 0)
        if hello.get("type") != "hello" or not isinstance(token, str) or not 20 <= len(token) <= 200:
            raise Unauthorized
        if type(after) is not int or not 0 <= after <= 1_000_000 or type(signal) is not int or not 0 <= signal < 2**62:
            raise FrameUnknown
        parts = (services[QueueService], services[ChatService], services[CallService], services[Bus])
        live = Live(ws, session_id, partial(admit, token), await admit(token), *parts, after, signal)
        await _look(request, live)
    except DoorplateError as refusal:
        await ws.send(_refused(refusal, None))
        await ws.close(1008, refusal.code)
        return
    except (TimeoutError, ConnectionClosed):
        return
    metrics.LIVE.inc()
    try:
        await _both(live)
    finally:
        metrics.LIVE.dec()


async def _look(request: Request, live: Live) -> None:
    """Is it theirs? Staff who look at a resident's words are written down, as in every request."""
    if not isinstance(live.who, Staff):
        await live.row()
        return

    async def look() -> int:
        await live.row()
        return 200

    audit: AuditService = request.app.ctx.services[AuditService]
    await audit.watch(Doing(READ, True, request_id(request)), look, lambda: live.who if isinstance(live.who, Staff) else None)


async def _both(live: Live) -> None:
    tasks = [asyncio.create_task(live.tell()), asyncio.create_task(live.listen())]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            fault = task.exception()
            if isinstance(fault, DoorplateError):  # no longer theirs: handed over, erased
                with suppress(ConnectionClosed):
                    await live.ws.send(_refused(fault, None))
            elif fault is not None and not isinstance(fault, ConnectionClosed):
                log.error("live.failed", exc_info=fault)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await live.ws.close()
