"""排队: durable, oldest first, one claim a session, and back to the head when the helper vanishes.

Order within a queue is (rank, queued_at). A claim locks the helper's duty row first and then one session (SKIP LOCKED on PostgreSQL; on
SQLite BEGIN IMMEDIATE lets one writer in at a time), so no session is claimed twice and nobody gets more than they have room for.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any
from uuid import UUID, uuid4

from tortoise.expressions import Q
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.service import DoorplateService
from server.matters.catalogue import Catalogue
from server.notices.service import NoticeService
from server.sessions import bus as told
from server.sessions import moves, parties
from server.sessions.bus import Bus
from server.sessions.desk import DutyService
from server.sessions.errors import (
    HelperFull,
    HelperNotOn,
    HelperUnknown,
    NotYourSession,
    SessionMoveRefused,
    SessionNotFound,
    SessionsTooMany,
    SessionTaken,
)
from server.sessions.messages import note
from server.sessions.models import HelpDuty, HelpPeriod, HelpSession, HelpSignal

MOST_OPEN = 2
"""Sessions one resident may have open."""
OVERFLOW = timedelta(minutes=3)
"""After so long in the township's queue the city's helpers see it too."""
MEANT = timedelta(minutes=2)
"""How long a session that was handed to somebody waits for that person alone."""
AWAY_WAITING, AWAY_SERVED = timedelta(minutes=3), timedelta(minutes=30)
"""A resident who is silent for so long has left."""
FEWEST_SAMPLES, MOST_SAMPLES = 8, 40
EMPTY: tuple[object, ...] = (None, "", [], {})
"""What of a context says nothing."""
SUPERVISE, HELP, READ = "sessions.supervise", "sessions.help", "sessions.read"


@dataclass(frozen=True, slots=True)
class Estimate:
    """Minutes; an honest range."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody who waits (or thinks of it) stands."""

    on_duty: int
    waiting: int
    position: int | None
    estimate: Estimate | None


class QueueService:
    def __init__(
        self,
        areas: AreaService,
        plates: DoorplateService,
        catalogue: Catalogue,
        duty: DutyService,
        notices: NoticeService,
        bus: Bus,
        clock: Clock,
    ) -> None:
        self.areas, self.plates, self.catalogue = areas, plates, catalogue
        self.duty, self.notices, self.bus, self.clock = duty, notices, bus, clock

    # --- residents

    def place(self, context: dict[str, Any]) -> tuple[str, str]:
        """(area, topic) of a context pack; the whole city for who stands nowhere."""
        plate = self.plates.origin(context.get("plate"))
        area = plate.area if plate is not None else context.get("area")
        found = self.catalogue.matters.get(context.get("matter") or "")
        return (area if area in self.areas.places else self.areas.city.id), (found.content.theme if found else "")

    async def level(self, area: str, topic: str) -> str:
        """town while the township has somebody online, else the city's helpers see it at once."""
        if self.areas.town_of(area) is None:
            return "city"
        return "town" if await self.duty.serving(area, topic, "town") else "city"

    async def ask(self, resident: UUID, kind: str, context: dict[str, Any]) -> HelpSession:
        """找人帮忙. SessionsTooMany for somebody who is already in the queue twice."""
        row = await self.enter(resident, kind, context)
        await self.bus.tell(told.DESK)
        return row

    async def enter(self, resident: UUID, kind: str, context: dict[str, Any], *, booking: UUID | None = None) -> HelpSession:
        """Into the queue, in the caller's transaction if there is one. booking: at the head, and kept until somebody who booked is too
        late, however long their phone sleeps."""
        area, topic = self.place(context)
        level, now = await self.level(area, topic), self.clock.now()
        async with in_transaction():
            if await HelpSession.filter(resident_id=resident, status__in=moves.OPEN).count() >= MOST_OPEN:
                raise SessionsTooMany
            row = await HelpSession.create(
                id=uuid4(),
                kind=kind,
                resident_id=resident,
                area_id=area,
                topic=topic,
                level=level,
                rank=1 if booking is None else 0,
                booking_id=booking,
                later=booking is not None,
                queued_at=now,
                level_at=now,
                context=context,
                resident_seen_at=now,
                created_at=now,
            )
            await self._period(row, "wait", now)
        return row

    async def standing(self, area: str, topic: str, level: str, *, row: HelpSession | None = None) -> Standing:
        """on_duty: those who would take it; estimate None below FEWEST_SAMPLES or with nobody there."""
        serving = await self.duty.serving(area, topic, level) or await self.duty.serving(area, topic, "city")
        waiting = HelpSession.filter(status=moves.WAITING)
        waiting = waiting.filter(level="city") if level == "city" else waiting.filter(area_id__in=self._town(area))
        if row is not None:
            ahead = await waiting.filter(Q(rank__lt=row.rank) | Q(rank=row.rank, queued_at__lt=row.queued_at)).count()
            return Standing(len(serving), ahead + 1, ahead + 1, await self._estimate(serving, ahead))
        count = await waiting.count()
        return Standing(len(serving), count, None, await self._estimate(serving, count))

    def _town(self, area: str) -> frozenset[str]:
        town = self.areas.town_of(area)
        return self.areas.below(town.id if town else area)

    async def _estimate(self, serving: list[HelpDuty], ahead: int) -> Estimate | None:
        if not serving:
            return None
        room = sum(row.capacity for row in serving)
        busy = await HelpSession.filter(helper_id__in=[row.staff_id for row in serving], status__in=moves.SERVED).count()
        if ahead < room - busy:
            return Estimate(0, 1)
        served = HelpSession.filter(serve_seconds__not_isnull=True).order_by("-ended_at").limit(MOST_SAMPLES)
        lengths = sorted([row.serve_seconds or 0 for row in await served.only("id", "serve_seconds")])
        if len(lengths) < FEWEST_SAMPLES:
            return None
        turns = (ahead - (room - busy) + 1) / room
        quarter, most = lengths[len(lengths) // 4], lengths[len(lengths) * 3 // 4]
        least = ceil(turns * quarter / 60)
        return Estimate(least, max(least + 1, ceil(turns * most / 60)))

    async def mine(self, session: UUID, resident: UUID, *, lock: bool = False) -> HelpSession:
        """SessionNotFound also for somebody else's: nothing tells that it exists."""
        found = HelpSession.filter(id=session, resident_id=resident)
        row = await (found.select_for_update() if lock else found).first()
        if row is None:
            raise SessionNotFound
        return row

    async def of_resident(self, resident: UUID) -> list[HelpSession]:
        return await HelpSession.filter(resident_id=resident).order_by("-created_at").limit(30)

    async def seen(self, row: HelpSession) -> None:
        """The resident is there."""
        now = self.clock.now()
        if now - row.resident_seen_at > timedelta(seconds=10):
            row.resident_seen_at = now
            await HelpSession.filter(id=row.id).update(resident_seen_at=now)

    async def later(self, session: UUID, resident: UUID, *, on: bool) -> HelpSession:
        """稍后叫我: the place is kept while the phone sleeps."""
        async with in_transaction():
            row = await self.mine(session, resident, lock=True)
            if row.status != moves.WAITING:
                raise SessionMoveRefused(message="已经轮到您了", detail={"state": row.status, "move": "later"})
            row.later = on
            await row.save(update_fields=["later"])
        return row

    async def renew_context(self, session: UUID, resident: UUID, context: dict[str, Any]) -> HelpSession:
        """The resident answered another question meanwhile: the helper sees it. context: what was told anew, also that it is empty now."""
        async with in_transaction():
            row = await self.mine(session, resident, lock=True)
            if row.status == moves.ENDED:
                raise SessionMoveRefused(message="这次帮办已经结束", detail={"state": row.status, "move": "context"})
            row.context = {name: value for name, value in (row.context | context).items() if value not in EMPTY}
            await row.save(update_fields=["context"])
        await self.bus.tell(told.of_session(session))
        return row

    async def leave(self, session: UUID, resident: UUID) -> HelpSession:
        """不等了, or 结束: whichever it is by now."""
        async with in_transaction():
            row = await self.mine(session, resident, lock=True)
            move = "leave" if row.status == moves.WAITING else "end"
            await self._end(row, move, "resident", why="left" if move == "leave" else "resident")
        await self.bus.tell(told.of_session(session), told.DESK)
        return row

    # --- helpers

    def _reach(self, by: Staff, duty: HelpDuty) -> QuerySet[HelpSession]:
        """Waiting sessions that this helper may take, in order."""
        city = self.areas.city.id
        own: set[str] = set()
        for area in duty.areas:
            if area != city:
                own |= self.areas.below(area)
        where = Q(area_id__in=sorted(own))
        if city in duty.areas:
            where |= Q(level="city")
        if duty.topics:
            where &= Q(topic__in=[*duty.topics, ""])
        return HelpSession.filter(where | Q(meant_for=by.id), status=moves.WAITING).order_by("rank", "queued_at", "id")

    async def waiting_for(self, by: Staff) -> list[HelpSession]:
        """最多100: what the helper's desk shows."""
        duty = await HelpDuty.get_or_none(staff_id=by.id)
        if duty is None:
            return []
        now = self.clock.now()
        return [row for row in await self._reach(by, duty).limit(100) if row.meant_for in (None, by.id) or row.level_at < now - MEANT]

    async def claim(self, session: UUID | None, *, by: Staff) -> HelpSession | None:
        """接下一位, or a chosen one. None: nobody waits. SessionTaken when a colleague was quicker."""
        now = self.clock.now()
        if session is not None:
            asked = await HelpSession.get_or_none(id=session)
            if asked is None:
                raise SessionNotFound
            if asked.meant_for != by.id:
                by.check(HELP, area=asked.area_id)
        async with in_transaction():
            duty = await HelpDuty.filter(staff_id=by.id).select_for_update().first()
            if duty is None or not self.duty.fresh(duty, now):
                raise HelperNotOn
            if await HelpSession.filter(helper_id=by.id, status__in=moves.SERVED).count() >= duty.capacity:
                if session is not None and await HelpSession.exists(id=session, helper_id=by.id, status__in=moves.SERVED):
                    return await HelpSession.get(id=session)
                raise HelperFull(detail={"capacity": duty.capacity})
            reach = self._reach(by, duty).filter(Q(meant_for=None) | Q(meant_for=by.id) | Q(level_at__lt=now - MEANT))
            if session is not None:
                reach = reach.filter(id=session)
            row = await reach.limit(1).select_for_update(skip_locked=True).first()
            if row is None:
                return None if session is None else await self._not_claimed(session, by)
            self._move(row, "claim", "helper")
            row.helper_id, row.helper_name, row.meant_for = by.id, by.display_name, None
            await row.save(update_fields=["status", "helper_id", "helper_name", "meant_for"])
            await self._period(row, "serve", now, staff=by.id)
            await note(row, now, f"帮办员{by.display_name}来帮您了")
            if row.later and row.booking_id is None and row.resident_id is not None:
                await self.notices.tell(row.resident_id, "session_turn", {"minutes": "10"}, page=f"pages/help/help?session={row.id}")
        trail.note("session", str(row.id), area=row.area_id)
        await self.bus.tell(told.of_session(row.id), told.DESK)
        return row

    async def _not_claimed(self, session: UUID, by: Staff) -> HelpSession:
        row = await HelpSession.get_or_none(id=session)
        if row is None:
            raise SessionNotFound
        if row.helper_id == by.id and row.status in moves.SERVED:
            return row
        if row.status == moves.ENDED:
            raise SessionMoveRefused(message="这位群众已经离开", detail={"state": row.status, "move": "claim"})
        raise SessionTaken(detail={"helper": row.helper_name})

    async def of_helper(self, by: Staff) -> list[HelpSession]:
        return await HelpSession.filter(helper_id=by.id, status__in=moves.SERVED).order_by("queued_at")

    async def for_staff(self, session: UUID, by: Staff, *, act: bool = False, lock: bool = False) -> HelpSession:
        """The session of a helper, or one that a supervisor looks at. act: only who has it may do something to it."""
        found = HelpSession.filter(id=session)
        row = await (found.select_for_update() if lock else found).first()
        if row is None:
            raise SessionNotFound
        theirs = row.helper_id == by.id or (by.id in (row.meant_for, row.guest_id) and not act)
        if not theirs:
            by.check(HELP if act else READ, area=row.area_id)
            if act or not (by.may(SUPERVISE, area=row.area_id) or row.status == moves.WAITING):
                raise NotYourSession
        trail.note("session", str(row.id), area=row.area_id)
        return row

    async def hold(self, session: UUID, *, on: bool, by: Staff) -> HelpSession:
        """请稍等 and back."""
        now = self.clock.now()
        async with in_transaction():
            row = await self.for_staff(session, by, act=True, lock=True)
            if self._move(row, "hold" if on else "resume", "helper"):
                await row.save(update_fields=["status"])
                await self._period(row, "hold" if on else "serve", now, staff=by.id)
        await self.bus.tell(told.of_session(session))
        return row

    async def transfer(self, session: UUID, reason: str, *, area: str | None, helper: UUID | None, by: Staff) -> HelpSession:
        """转给 a colleague (helper), a township's queue (area) or, with neither, the city's; to the head of it, with everything said."""
        now = self.clock.now()
        async with in_transaction():
            row = await self.for_staff(session, by, act=True, lock=True)
            if helper is not None:
                if helper == by.id or not any(one.staff_id == helper for one in await self.duty.online()):
                    raise HelperUnknown(message="这位同事不在线，请换一位或转到队列")
                row.meant_for = helper
            elif area is not None and area not in self.areas.places:
                raise HelperUnknown(message="没有这个区镇")
            self._move(row, "transfer", "helper")
            if area is not None:
                row.area_id = area
            row.level = "town" if area is not None and self.areas.town_of(area) else "city"
            row.rank, row.level_at, row.helper_id, row.helper_name = 0, now, None, ""
            await self._drop_call(row, now, "transferred")
            await row.save()
            await self._period(row, "wait", now, why=reason, staff=by.id)
            await note(row, now, f"正在为您转给更合适的同事：{reason}")
        await self.bus.tell(told.of_session(session), told.DESK)
        return row

    async def finish(self, session: UUID, agreed: str, *, by: Staff) -> HelpSession:
        """结束: what was agreed is kept for the resident."""
        async with in_transaction():
            row = await self.for_staff(session, by, act=True, lock=True)
            row.agreed = agreed or row.agreed
            await self._end(row, "end", "helper", why="helper")
        await self.bus.tell(told.of_session(session), told.DESK)
        return row

    async def into_ticket(self, row: HelpSession, number: str, who: moves.Who) -> None:
        """Inside the caller's transaction, with the row locked."""
        row.ticket_number = number
        await self._end(row, "to_ticket", who, why="ticket")

    async def overview(self, by: Staff) -> dict[str, Any]:
        """班次总览 for a supervisor: who is there, who waits, how long the longest."""
        where = by.where(SUPERVISE)
        waiting = await HelpSession.filter(where, status=moves.WAITING).order_by("queued_at")
        served = await HelpSession.filter(where, status__in=moves.SERVED).order_by("queued_at")
        helpers = [
            one for one in await HelpDuty.filter(status__in=("on", "paused")) if any(by.may(SUPERVISE, area=area) for area in one.areas)
        ]
        return {"waiting": waiting, "served": served, "helpers": helpers}

    # --- the watch over who vanished

    async def sweep(self) -> int:
        """Every few seconds: lost helpers' sessions back to the head, overflow to the city, residents who are gone. How many it moved."""
        moved = 0
        for duty in await self.duty.vanished():
            moved += await self._lost(duty)
        now = self.clock.now()
        waiting = HelpSession.filter(status=moves.WAITING, level="town", level_at__lte=now - OVERFLOW)
        moved += await waiting.update(level="city", level_at=now)
        gone = Q(status=moves.WAITING, later=False, resident_seen_at__lt=now - AWAY_WAITING)
        gone |= Q(status__in=moves.SERVED, resident_seen_at__lt=now - AWAY_SERVED)
        for id_ in await HelpSession.filter(gone).limit(200).values_list("id", flat=True):
            async with in_transaction():
                row = await HelpSession.filter(gone, id=id_).select_for_update(skip_locked=True).first()
                if row is not None:
                    await self._end(row, "leave" if row.status == moves.WAITING else "end", "system", why="away")
                    moved += 1
            await self.bus.tell(told.of_session(id_))
        if moved:
            await self.bus.tell(told.DESK)
        return moved

    async def no_show(self, session: UUID) -> bool:
        """Booked, and not seen until it was too late. True when it ended the session."""
        async with in_transaction():
            row = await HelpSession.filter(id=session, status__in=moves.OPEN).select_for_update(skip_locked=True).first()
            if row is None or row.resident_seen_at > row.created_at:
                return False
            await self._end(row, "leave" if row.status == moves.WAITING else "end", "system", why="no_show")
        await self.bus.tell(told.of_session(session), told.DESK)
        return True

    async def _lost(self, duty: HelpDuty) -> int:
        now = self.clock.now()
        async with in_transaction():
            locked = await HelpDuty.filter(staff_id=duty.staff_id, seen_at=duty.seen_at).select_for_update(skip_locked=True).first()
            if locked is None:  # came back, or another worker is at it
                return 0
            locked.status, locked.since = "off", now
            await locked.save(update_fields=["status", "since"])
            rows = await HelpSession.filter(helper_id=duty.staff_id, status__in=moves.SERVED).select_for_update()
            for row in rows:
                self._move(row, "lose", "system")
                row.rank, row.level_at, row.helper_id, row.helper_name, row.later = 0, now, None, "", False
                await self._drop_call(row, now, "helper_lost")
                await row.save()
                await self._period(row, "wait", now, why="帮办员掉线")
                await note(row, now, "帮办员掉线了，已把您排到最前面，请稍等")
        for row in rows:
            await self.bus.tell(told.of_session(row.id))
        return len(rows) + 1

    # --- every move goes through here

    def _move(self, row: HelpSession, move: str, by: moves.Who) -> bool:
        """True when the state changed; SessionMoveRefused when the table does not know the move from here."""
        state = moves.to(moves.SESSION, move, row.status, by)
        if state is None:
            say = f"现在不能“{moves.SESSION[move].say}”：这次帮办{_SAY[row.status]}"
            raise SessionMoveRefused(message=say, detail={"state": row.status, "move": move})
        changed, row.status = state != row.status, state
        return changed

    async def _end(self, row: HelpSession, move: str, by: moves.Who, *, why: str) -> None:
        if not self._move(row, move, by):
            return
        now = self.clock.now()
        row.ended_at, row.ended_why = now, why
        await self._drop_call(row, now, "session_ended")
        await self._period(row, "end", now, why=why)
        periods = await HelpPeriod.filter(session_id=row.id, kind__in=moves.STAGES).order_by("id")
        row.wait_seconds, serve = lasted(periods, "wait"), lasted(periods, "serve", "hold")
        row.serve_seconds = serve if any(period.kind == "serve" for period in periods) else None
        await row.save()
        await HelpSignal.filter(session_id=row.id).delete()
        await note(row, now, _ENDED[why])

    @staticmethod
    async def _drop_call(row: HelpSession, now: datetime, why: str) -> None:
        if row.call is not None and row.call["state"] != moves.OVER:
            await parties.part(row, now, "")
            row.call = row.call | {"state": moves.OVER, "ended_at": now.isoformat(), "why": why}

    async def _period(self, row: HelpSession, kind: str, at: datetime, *, why: str = "", staff: UUID | None = None) -> None:
        await HelpPeriod.create(session_id=row.id, kind=kind, why=why[:200], staff_id=staff, began_at=at)


_SAY = {moves.WAITING: "还在排队", moves.ACTIVE: "正在进行", moves.HELD: "已请群众稍等", moves.ENDED: "已经结束"}
_ENDED = {
    "left": "您已离开队列，需要时可以再找人帮忙",
    "resident": "您结束了这次帮办",
    "helper": "这次帮办结束了，请评价",
    "away": "您离开太久，这次帮办先结束了，需要时可以再找人帮忙",
    "no_show": "约的时间过了十分钟您没有来，这次先结束了，可以重新预约或直接找人帮忙",
    "ticket": "这件事已转成工单，会有人跟进并告诉您",
}


def lasted(periods: list[HelpPeriod], *kinds: str) -> int:
    """Seconds that periods of these kinds took, up to the last row."""
    pairs = itertools.pairwise(periods)
    return round(sum((after.began_at - one.began_at).total_seconds() for one, after in pairs if one.kind in kinds))
