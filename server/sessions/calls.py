"""语音与视频: one call a session at a time. Browsers find each other by our signals, WeChat by a signed room.

The call stands in the session's row: {"id", "media", "state", "by", "room", "began_at", "answered_at", "ended_at", "why", "wished",
"guest", "recording"}. guest: the third one, of parties.py; recording: what the resident was asked, of recordings.py, or None.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.service import hashed
from server.accounts.staff.caller import Staff
from server.accounts.wechat.calls import CallSigner, SignedCall
from server.clock import Clock
from server.sessions import bus as told
from server.sessions import moves, parties
from server.sessions.bus import Bus
from server.sessions.errors import CallMoveRefused, CallNotHere, NotYourSession, PhoneCodeInvalid, SessionMoveRefused
from server.sessions.messages import note
from server.sessions.models import HelpSession, HelpSignal
from server.sessions.parties import Party
from server.sessions.queue import QueueService
from server.sessions.recordings import question
from server.settings import Settings

RINGS = timedelta(seconds=60)
TURN_HOLDS = timedelta(hours=2)
CODE_HOLDS = timedelta(minutes=5)
MOST_SIGNALS = 2_000
_MEDIA = {"video": "视频", "voice": "语音"}


@dataclass(frozen=True, slots=True)
class IceServer:
    urls: list[str]
    username: str | None = None
    credential: str | None = None


class CallService:
    def __init__(self, queue: QueueService, signer: CallSigner, bus: Bus, settings: Settings, clock: Clock) -> None:
        self.queue, self.signer, self.bus, self.settings, self.clock = queue, signer, bus, settings, clock

    async def move(
        self,
        session: UUID,
        move: str,
        who: moves.Who,
        *,
        resident: UUID | None,
        by: Staff | None,
        media: str = "",
        why: str = "",
    ) -> HelpSession:
        """ring (with media), answer, hang_up, degrade (to voice). A move that has happened already changes nothing."""
        now = self.clock.now()
        async with in_transaction():
            row = await self._row(session, resident, by, lock=True)
            if row.status not in moves.SERVED and move == "ring":
                say = "还没有帮办员接待，接通后才能通话" if row.status == moves.WAITING else "这次帮办已经结束"
                raise SessionMoveRefused(message=say, detail={"state": row.status, "move": "ring"})
            if row.call is None and move != "ring":
                raise CallNotHere
            state = row.call["state"] if row.call else moves.NONE
            after = moves.to(moves.CALL, move, state, who)
            if after is None or (move == "answer" and state == moves.RINGING and row.call is not None and row.call["by"] == who):
                say = f"现在不能“{moves.CALL[move].say}”"
                raise CallMoveRefused(message=say, detail={"state": state, "move": move})
            if move == "ring" and after != state:
                row.call = self._new(media, who, now) | {"recording": await question(row.area_id, self.queue.areas)}
                await note(row, now, f"{'群众' if who == 'resident' else '帮办员'}发起{_MEDIA[media]}通话")
            elif row.call is not None:
                row.call = await self._changed(row, row.call, move, after, why, now)
            await row.save(update_fields=["call", "guest_id"])
        if by is not None:
            trail.note("session", str(row.id), area=row.area_id, call=move)
        await self.bus.tell(told.of_session(session), told.DESK)
        return row

    def _new(self, media: str, who: str, now: datetime) -> dict[str, Any]:
        id_ = uuid4()
        return {
            "id": str(id_),
            "media": media,
            "wished": media,
            "state": moves.RINGING,
            "by": who,
            "room": f"help-{id_.hex}",
            "began_at": now.isoformat(),
            "answered_at": None,
            "ended_at": None,
            "why": "",
            "guest": None,
        }

    async def _changed(self, row: HelpSession, call: dict[str, Any], move: str, after: str, why: str, now: datetime) -> dict[str, Any]:
        if move == "degrade" and call["media"] == "video" and after in (moves.RINGING, moves.CONNECTED):
            await note(row, now, "网络不太好，已改为语音通话" if why == "network" else "已改为语音通话")
            return call | {"media": "voice"}
        if after == call["state"]:
            return call
        if after == moves.CONNECTED:
            return call | {"state": after, "answered_at": now.isoformat()}
        answered = call["answered_at"]
        text = f"通话结束，{_lasted(answered, now)}" if answered else "通话没有接通，可以继续打字说"
        await note(row, now, text)
        await HelpSignal.filter(session_id=row.id).delete()
        await parties.part(row, now, "")
        return (row.call or call) | {"state": after, "ended_at": now.isoformat(), "why": why or "hung_up"}

    async def _row(self, session: UUID, resident: UUID | None, by: Staff | None, *, lock: bool = False) -> HelpSession:
        if by is not None:
            return await self.queue.for_staff(session, by, act=True, lock=lock)
        assert resident is not None
        return await self.queue.mine(session, resident, lock=lock)

    # --- browsers

    def ice(self, who: str) -> list[IceServer]:
        """STUN and TURN for RTCPeerConnection; TURN with a name and password that hold for two hours (coturn's REST convention:
        username = expiry:who, password = base64(HMAC-SHA1(secret, username)))."""
        if not self.settings.turn_url:
            return []
        until = int((self.clock.now() + TURN_HOLDS).timestamp())
        username = f"{until}:{who}"
        digest = hmac.new(self.settings.turn_secret.encode(), username.encode(), hashlib.sha1).digest()
        urls = [url.strip() for url in self.settings.turn_url.split(",")]
        return [IceServer(urls, username, base64.b64encode(digest).decode())]

    async def signal(self, row: HelpSession, sender: Party, to: Party, data: dict[str, Any]) -> None:
        """CallNotHere without a call, CallMoveRefused between two who are not both in it; beyond
        MOST_SIGNALS of one call nothing more is carried."""
        if row.call is None or row.call["state"] == moves.OVER:
            raise CallNotHere
        if parties.EXPERT in (sender, to) and not parties.connected(row, sender, to):
            raise CallMoveRefused(message="请先加入通话")
        if await HelpSignal.filter(session_id=row.id).count() >= MOST_SIGNALS:
            raise CallMoveRefused(message="通话连不上，请挂断后再试，或继续打字说")
        await HelpSignal.create(session_id=row.id, sender=sender, to=to, data=data, at=self.clock.now())
        await self.bus.tell(told.of_session(row.id))

    async def signals(self, session: UUID, after: int, to: str) -> list[HelpSignal]:
        return await HelpSignal.filter(session_id=session, id__gt=after, to=to).order_by("id").limit(200)

    # --- WeChat

    async def sign(self, session: UUID, resident: UUID) -> SignedCall:
        """For the resident's wx.joinVoIPChat. Only the call's own parties, only while it is on."""
        row = await self.queue.mine(session, resident)
        return await self.signer.sign(resident, self._room(row))

    async def phone_code(self, session: UUID, by: Staff) -> tuple[str, datetime]:
        """通话码: opens this call in the mini-program on their own phone, once and within five minutes. The third one gets their own."""
        code, until = f"{secrets.randbelow(10**8):08d}", self.clock.now() + CODE_HOLDS
        given = {"code": hashed(code), "code_until": until.isoformat()}
        async with in_transaction():
            row = await self.queue.for_staff(session, by, lock=True)
            guest = self.staff_side(row, by)
            self._room(row)
            assert row.call is not None
            row.call = row.call | (given if guest is None else {"guest": guest | given})
            await row.save(update_fields=["call"])
        return code, until

    async def join(self, session: UUID, code: str, resident: UUID) -> SignedCall:
        """resident: who the helper, or the third one, is on their phone. PhoneCodeInvalid for a wrong, used or old code."""
        async with in_transaction():
            row = await HelpSession.filter(id=session).select_for_update().first()
            call = row.call if row is not None else None
            if row is None or call is None or call["state"] == moves.OVER or row.resident_id == resident:
                raise PhoneCodeInvalid
            guest = parties.guest_of(call)
            opened = next((one for one in (call, guest) if one and self._opens(one, code)), None)
            if opened is None:
                raise PhoneCodeInvalid
            signed = await self.signer.sign(resident, call["room"])
            left = {key: value for key, value in opened.items() if not key.startswith("code")}
            row.call = left if opened is call else call | {"guest": left}
            await row.save(update_fields=["call"])
        return signed

    def _opens(self, held: dict[str, Any], code: str) -> bool:
        if not hmac.compare_digest(str(held.get("code")), hashed(code)):
            return False
        return datetime.fromisoformat(held["code_until"]) > self.clock.now()

    def staff_side(self, row: HelpSession, by: Staff) -> dict[str, Any] | None:
        """None for who serves, else the third one, who has joined. NotYourSession for who looks on."""
        who = parties.party_of(row, by.id)
        if who is None:
            raise NotYourSession
        guest = parties.guest_of(row.call) if who == parties.EXPERT else None
        if guest is not None and guest["state"] != moves.JOINED:
            raise CallMoveRefused(message="请先加入通话", detail={"state": guest["state"], "move": "join"})
        return guest

    def _room(self, row: HelpSession) -> str:
        if row.call is None or row.call["state"] == moves.OVER:
            raise CallNotHere
        return str(row.call["room"])

    async def sweep(self) -> None:
        """Nobody answered."""
        for row in await HelpSession.filter(status__in=moves.SERVED, call__not_isnull=True).limit(500):
            call = row.call or {}
            if call.get("state") == moves.RINGING and datetime.fromisoformat(call["began_at"]) + RINGS < self.clock.now():
                await self._unanswered(row.id)

    async def _unanswered(self, session: UUID) -> None:
        now = self.clock.now()
        async with in_transaction():
            row = await HelpSession.filter(id=session).select_for_update().first()
            if row is None or row.call is None or row.call["state"] != moves.RINGING:
                return
            row.call = await self._changed(row, row.call, "hang_up", moves.OVER, "unanswered", now)
            await row.save(update_fields=["call"])
        await self.bus.tell(told.of_session(session))


def _lasted(since: str, now: datetime) -> str:
    seconds = max(0, round((now - datetime.fromisoformat(since)).total_seconds()))
    return f"{seconds // 60}分{seconds % 60}秒" if seconds >= 60 else f"{seconds}秒"
