"""三方通话: the helper asks one more person into a running call and keeps the session; that person reads along, speaks, and leaves."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import Clock
from server.sessions import bus as told
from server.sessions import moves, parties
from server.sessions.bus import Bus
from server.sessions.desk import DutyService
from server.sessions.errors import (
    CallGuestGone,
    CallGuestTaken,
    CallMoveRefused,
    CallNotHere,
    HelperUnknown,
    NotYourSession,
    SessionNotFound,
)
from server.sessions.messages import note
from server.sessions.models import HelpDuty, HelpSession, HelpShift
from server.sessions.queue import HELP, QueueService

ASKED_FOR = timedelta(seconds=90)
"""An invitation that nobody takes for so long is over."""


class GuestService:
    def __init__(self, queue: QueueService, duty: DutyService, bus: Bus, clock: Clock) -> None:
        self.queue, self.duty, self.bus, self.clock = queue, duty, bus, clock

    async def experts(self) -> frozenset[UUID]:
        """Those whom the roster has as experts just now."""
        now = self.clock.now()
        found = await HelpShift.filter(level="expert", starts_at__lte=now, ends_at__gt=now).values_list("staff_id", flat=True)
        return frozenset(found)  # type: ignore[arg-type]

    async def asked(self, by: Staff) -> list[HelpSession]:
        """Calls that somebody is asked into, or is in, as the third one."""
        return await HelpSession.filter(guest_id=by.id, status__in=moves.SERVED).order_by("queued_at")

    async def invite(self, session: UUID, helper: UUID, *, by: Staff) -> HelpSession:
        """Any colleague who is online, of whatever area. The same one again changes nothing; CallGuestTaken while there is another."""
        now = self.clock.now()
        async with in_transaction():
            row = await self.queue.for_staff(session, by, act=True, lock=True)
            if row.call is None or row.call["state"] == moves.OVER:
                raise CallNotHere
            if row.call["state"] != moves.CONNECTED:
                raise CallMoveRefused(message="通话接通以后才能请人加入", detail={"state": row.call["state"], "move": "invite"})
            guest = parties.guest_of(row.call)
            if guest is not None and guest["staff"] == str(helper):
                return row
            if guest is not None:
                raise CallGuestTaken(detail={"name": guest["name"]})
            person = next((one for one in await self.duty.online() if one.staff_id == helper and helper != by.id), None)
            if person is None:
                raise HelperUnknown(message="这位同事不在线，请换一位")
            title = "专家" if helper in await self.experts() else "帮办员"
            await self._ask(row, person, title, now)
            await row.save(update_fields=["call", "guest_id"])
        trail.note("session", str(row.id), area=row.area_id, call="invite", staff=str(helper))
        await self.bus.tell(told.of_session(session), told.DESK)
        return row

    async def _ask(self, row: HelpSession, person: HelpDuty, title: str, now: datetime) -> None:
        assert row.call is not None
        guest: dict[str, Any] = {
            "id": str(uuid4()),
            "staff": str(person.staff_id),
            "name": person.name,
            "title": title,
            "state": moves.INVITED,
            "invited_at": now.isoformat(),
            "joined_at": None,
        }
        row.call, row.guest_id = row.call | {"guest": guest}, person.staff_id
        await note(row, now, f"正在请{parties.called(guest)}加入通话")

    async def join(self, session: UUID, *, by: Staff) -> HelpSession:
        """The one who was asked comes in. CallGuestGone when the invitation or the call is over."""
        now = self.clock.now()
        async with in_transaction():
            row = await self._touched(session, by)
            guest = parties.guest_of(row.call)
            if row.guest_id != by.id or guest is None or row.call is None:
                raise CallGuestGone
            after = moves.to(moves.GUEST, "join", guest["state"], "expert")
            if after != guest["state"]:
                row.call = row.call | {"guest": guest | {"state": after, "joined_at": now.isoformat()}}
                await row.save(update_fields=["call"])
                await parties.period(row, "third", now, by.id)
                await note(row, now, f"{parties.called(guest)}加入了通话")
        trail.note("session", str(row.id), area=row.area_id, call="join")
        await self.bus.tell(told.of_session(session), told.DESK)
        return row

    async def leave(self, session: UUID, *, by: Staff) -> HelpSession:
        """The third one leaves or declines; the helper takes the invitation back or lets them go. The call goes on. Twice is once."""
        now = self.clock.now()
        async with in_transaction():
            row = await self._touched(session, by)
            who, guest = parties.party_of(row, by.id), parties.guest_of(row.call)
            if who is None:
                return row  # has left already
            state = guest["state"] if guest is not None else moves.NONE
            if moves.to(moves.GUEST, "leave", state, who) == moves.LEFT and guest is not None:
                before = {parties.EXPERT: "declined", parties.HELPER: "cancelled"}
                await parties.part(row, now, "left" if state == moves.JOINED else before[who])
                await row.save(update_fields=["call", "guest_id"])
        trail.note("session", str(row.id), area=row.area_id, call="leave")
        await self.bus.tell(told.of_session(session), told.DESK)
        return row

    async def _touched(self, session: UUID, by: Staff) -> HelpSession:
        """Locked. Of who serves it, and of who is or was last asked into this call."""
        row = await HelpSession.filter(id=session).select_for_update().first()
        if row is None:
            raise SessionNotFound
        last = (row.call or {}).get("guest") or {}
        if parties.party_of(row, by.id) is None and last.get("staff") != str(by.id):
            by.check(HELP, area=row.area_id)
            raise NotYourSession
        return row

    async def sweep(self) -> None:
        """Invitations that nobody took, and those whose browser is gone."""
        now = self.clock.now()
        for row in await HelpSession.filter(guest_id__not_isnull=True).limit(500):
            why = await self._over(row, now)
            if why is None:
                continue
            async with in_transaction():
                locked = await HelpSession.filter(id=row.id, guest_id=row.guest_id).select_for_update(skip_locked=True).first()
                if locked is None or (why := await self._over(locked, now)) is None:
                    continue
                await parties.part(locked, now, why)
                await locked.save(update_fields=["call", "guest_id"])
            await self.bus.tell(told.of_session(row.id), told.DESK)

    async def _over(self, row: HelpSession, now: datetime) -> str | None:
        """Why the third one is out of it by now; None: they are not."""
        guest = parties.guest_of(row.call)
        if guest is None:
            return None
        if guest["state"] == moves.INVITED and datetime.fromisoformat(guest["invited_at"]) + ASKED_FOR < now:
            return "unanswered"
        duty = await HelpDuty.get_or_none(staff_id=row.guest_id)
        there = duty is not None and self.duty.there(duty, now)
        return None if there else ("left" if guest["state"] == moves.JOINED else "unanswered")
