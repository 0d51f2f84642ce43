"""预约帮办: a time of one's own for video, voice or counter help. At its time it goes to the head of the right queue."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import CHINA, Clock
from server.notices.service import NoticeService
from server.sessions.bus import DESK
from server.sessions.errors import BookingNotFound, BookingOver, BookingsTooMany, SessionsTooMany, SlotTaken, SlotUnknown
from server.sessions.models import HelpBooking, HelpSession, HelpShift
from server.sessions.queue import QueueService
from server.sessions.rosters import RosterService

LENGTH = timedelta(minutes=20)
NOTICE = timedelta(minutes=30)
"""The soonest slot that can still be booked."""
AHEAD_DAYS = 14
REMIND = timedelta(hours=1)
GRACE = timedelta(minutes=10)
MOST = 3
KIND_SAY = {"video": "视频帮办", "voice": "语音帮办", "counter": "窗口帮办"}


@dataclass(frozen=True, slots=True)
class Slot:
    starts_at: datetime
    ends_at: datetime
    free: int
    area: str


class BookingService:
    def __init__(self, areas: AreaService, rosters: RosterService, queue: QueueService, notices: NoticeService, clock: Clock) -> None:
        self.areas, self.rosters, self.queue, self.notices, self.clock = areas, rosters, queue, notices, clock

    async def slots(self, area: str, topic: str) -> list[Slot]:
        """Free places of the coming two weeks, as the roster has them: who is not on it on a holiday is not offered."""
        now = self.clock.now()
        until = now + timedelta(days=AHEAD_DAYS)
        places = self._places(await self.rosters.covering(area, topic, now, until), now)
        if not places:
            return []
        booked = HelpBooking.filter(place__not_isnull=True, starts_at__gt=now)
        taken = {row.place for row in await booked.only("id", "place")}
        town = self._town(area)
        found = [Slot(start, start + LENGTH, sum(one not in taken for one in there), town) for start, there in sorted(places.items())]
        return [slot for slot in found if slot.free > 0][:400]

    def _places(self, shifts: list[HelpShift], now: datetime) -> dict[datetime, list[str]]:
        """Slot start -> its places, from the shifts that are there for the whole slot. A place belongs to a shift: a helper of the city
        is offered in every township, and still got only once."""
        found: dict[datetime, list[str]] = {}
        for shift in shifts:
            start, end = shift.starts_at.astimezone(CHINA), shift.ends_at.astimezone(CHINA)
            minutes = start.hour * 60 + start.minute
            start = start.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(minutes=-(-minutes // 20) * 20)
            while start + LENGTH <= end:
                if start >= now + NOTICE:
                    found.setdefault(start, []).extend(f"{shift.id} {start:%Y%m%dT%H%M} {n}" for n in range(shift.bookable))
                start += LENGTH
        return found

    def _town(self, area: str) -> str:
        town = self.areas.town_of(area)
        return town.id if town else self.areas.city.id

    async def book(self, resident: UUID, kind: str, starts_at: datetime, context: dict[str, Any], *, topic: str = "") -> HelpBooking:
        """SlotUnknown for a time that was never offered, SlotTaken when the last place went meanwhile."""
        area, of_matter = self.queue.place(context)
        topic = topic or of_matter
        mine = HelpBooking.filter(resident_id=resident, status="booked")
        same = await mine.filter(starts_at=starts_at, kind=kind).first()
        if same is not None:
            return same
        if await mine.count() >= MOST:
            raise BookingsTooMany
        for place, start in await self._places_at(self._town(area), topic, starts_at):
            with suppress(IntegrityError):  # gone meanwhile: the next one
                async with in_transaction():
                    return await HelpBooking.create(
                        id=uuid4(),
                        resident_id=resident,
                        kind=kind,
                        topic=topic,
                        area_id=self._town(area),
                        starts_at=start,
                        ends_at=start + LENGTH,
                        place=place,
                        context=context,
                        created_at=self.clock.now(),
                    )
        raise SlotTaken

    async def move(self, booking: UUID, resident: UUID, starts_at: datetime) -> HelpBooking:
        """改期: the old place is given back only when the new one is ours."""
        row = await self._booked(booking, resident)
        if row.starts_at == starts_at:
            return row
        for place, start in await self._places_at(row.area_id, row.topic, starts_at):
            with suppress(IntegrityError):
                async with in_transaction():
                    mine = HelpBooking.filter(id=row.id, status="booked", version=row.version)
                    new = {"starts_at": start, "ends_at": start + LENGTH, "place": place, "reminded_at": None, "version": row.version + 1}
                    if not await mine.update(**new):
                        raise BookingOver
                return await HelpBooking.get(id=row.id)
        raise SlotTaken

    async def _places_at(self, area: str, topic: str, starts_at: datetime) -> list[tuple[str, datetime]]:
        """Of one slot. The unique place decides between two who want the last one. SlotUnknown for a time that was never offered."""
        start = starts_at.astimezone(CHINA)
        places = self._places(await self.rosters.covering(area, topic, start, start + LENGTH), self.clock.now()).get(start, [])
        if not places:
            raise SlotUnknown
        return [(place, start) for place in places]

    async def cancel(self, booking: UUID, resident: UUID) -> HelpBooking:
        row = await HelpBooking.get_or_none(id=booking, resident_id=resident)
        if row is None:
            raise BookingNotFound
        if row.status == "cancelled":
            return row
        done = await HelpBooking.filter(id=booking, status="booked").update(status="cancelled", place=None, version=row.version + 1)
        if not done:
            raise BookingOver
        return await HelpBooking.get(id=booking)

    async def _booked(self, booking: UUID, resident: UUID) -> HelpBooking:
        row = await HelpBooking.get_or_none(id=booking, resident_id=resident)
        if row is None:
            raise BookingNotFound
        if row.status != "booked":
            raise BookingOver(detail={"status": row.status})
        return row

    async def of_resident(self, resident: UUID) -> list[HelpBooking]:
        return await HelpBooking.filter(resident_id=resident).order_by("-starts_at").limit(30)

    async def diary(self, since: datetime, until: datetime, *, by: Staff) -> list[HelpBooking]:
        """For the helpers of an area and those who plan their shifts."""
        booked = HelpBooking.filter(by.where("rosters.read"), starts_at__gte=since, starts_at__lt=until)
        return await booked.exclude(status="cancelled").order_by("starts_at").limit(500)

    async def sweep(self) -> None:
        """Reminders an hour before, entering at the time, no-shows after the grace time; each once."""
        now = self.clock.now()
        for id_ in (
            await HelpBooking.filter(status="booked", reminded_at=None, starts_at__lte=now + REMIND).limit(200).values_list("id", flat=True)
        ):
            await self._remind(id_)
        due = HelpBooking.filter(status="booked", starts_at__lte=now, kind__in=("video", "voice"))
        for id_ in await due.limit(200).values_list("id", flat=True):
            await self._enter(id_)
        missed = HelpBooking.filter(status="booked", kind="counter", starts_at__lte=now - GRACE)
        await missed.update(status="done", place=None)
        await self._no_shows(now)

    async def _remind(self, id_: Any) -> None:
        now = self.clock.now()
        async with in_transaction():
            row = await HelpBooking.filter(id=id_, status="booked", reminded_at=None).select_for_update(skip_locked=True).first()
            if row is None:
                return
            row.reminded_at = now
            await row.save(update_fields=["reminded_at"])
            if row.resident_id is not None:
                at = row.starts_at.astimezone(CHINA).strftime("%m月%d日%H:%M")
                values = {"at": at, "place": KIND_SAY[row.kind], "title": self._title(row)}
                await self.notices.tell(row.resident_id, "booking_reminder", values, page=f"pages/help/help?booking={row.id}")

    def _title(self, row: HelpBooking) -> str:
        found = self.queue.catalogue.matters.get(row.context.get("matter") or "")
        return found.content.plain_name if found else "帮办咨询"

    async def _enter(self, id_: Any) -> None:
        """At its time: a session at the head of the queue, with what was told when booking."""
        async with in_transaction():
            row = await HelpBooking.filter(id=id_, status="booked").select_for_update(skip_locked=True).first()
            if row is None:
                return
            if row.resident_id is None:
                row.status, row.place = "cancelled", None
                await row.save(update_fields=["status", "place"])
                return
            try:
                session = await self.queue.enter(row.resident_id, row.kind, row.context | {"area": row.area_id}, booking=row.id)
            except SessionsTooMany:
                return  # they are being helped right now: tried again until the grace time is over
            row.status, row.session_id, row.place = "entered", session.id, None
            await row.save(update_fields=["status", "session_id", "place"])
            await self.notices.tell(row.resident_id, "session_turn", {"minutes": "10"}, page=f"pages/help/help?session={session.id}")
        await self.queue.bus.tell(DESK)

    async def _no_shows(self, now: datetime) -> None:
        """Entered, and the resident was not seen since; or it could not even be entered."""
        for row in await HelpBooking.filter(status="entered", starts_at__lte=now - GRACE).limit(200):
            session = await HelpSession.get_or_none(id=row.session_id)
            if session is None or session.status == "ended":
                came = session is not None and session.ended_why != "no_show"
                await HelpBooking.filter(id=row.id, status="entered").update(status="done" if came else "no_show")
            elif await self.queue.no_show(session.id):
                await HelpBooking.filter(id=row.id, status="entered").update(status="no_show")
        late = HelpBooking.filter(status="booked", kind__in=("video", "voice"), starts_at__lte=now - GRACE)
        await late.update(status="no_show", place=None)
