"""录音征询: a township may have residents asked, at the beginning of a call, whether it may be recorded. Off as the product comes.

Nothing here records: the product keeps no sound. What it keeps is the answer, when it was given and to which wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.sessions import bus as told
from server.sessions import moves
from server.sessions.bus import Bus
from server.sessions.errors import RecordingAreaUnknown, RecordingNotAsked, RecordingWordingOld
from server.sessions.messages import note
from server.sessions.models import HelpSession, RecordingConsent, RecordingSwitch
from server.sessions.queue import QueueService

READ, EDIT = "recordings.read", "recordings.edit"
WORDINGS = {1: "这里希望给本次通话录音，用来核对说过的话。您同意吗？不同意或不回答都不录音，通话照常。"}
"""By version. One that somebody has answered stays as it is: a change is a new version."""
CURRENT = max(WORDINGS)
HONEST = "本系统目前只征询并留存意愿，不保存录音。"


@dataclass(frozen=True, slots=True)
class Asks:
    """Whether residents of an area are asked. last: None: never touched, so off."""

    area: str
    name: str
    last: RecordingSwitch | None

    @property
    def on(self) -> bool:
        return self.last is not None and self.last.on


class RecordingService:
    def __init__(self, queue: QueueService, areas: AreaService, bus: Bus, clock: Clock) -> None:
        self.queue, self.areas, self.bus, self.clock = queue, areas, bus, clock

    async def all(self, by: Staff) -> list[Asks]:
        """The city's own desk and the townships that they look after."""
        last = {row.area_id: row for row in await RecordingSwitch.all().order_by("id")}
        places = (self.areas.city, *self.areas.towns)
        return [Asks(one.id, one.name, last.get(one.id)) for one in places if by.may(READ, area=one.id)]

    async def turn(self, area: str, *, on: bool, reason: str, by: Staff) -> None:
        """For calls that begin from now on. To what it is already: nothing is written."""
        if area not in {self.areas.city.id, *(one.id for one in self.areas.towns)}:
            by.check(EDIT, area=area)
            raise RecordingAreaUnknown
        by.check(EDIT, area=area)
        async with in_transaction():
            last = await RecordingSwitch.filter(area_id=area).order_by("-id").select_for_update().first()
            was = last is not None and last.on
            if was != on:
                await RecordingSwitch.create(
                    area_id=area, on=on, reason=reason, staff_id=by.id, staff_name=by.display_name, at=self.clock.now()
                )
        trail.note("recording", area, area=area, on=[was, on], reason=reason)

    async def answer(self, session: UUID, resident: UUID, *, agreed: bool, wording: int) -> HelpSession:
        """同意 or 不同意, also another answer later in the same call. The same again changes nothing."""
        now = self.clock.now()
        async with in_transaction():
            row = await self.queue.mine(session, resident, lock=True)
            asked = (row.call or {}).get("recording")
            if row.call is None or row.call["state"] == moves.OVER or asked is None:
                raise RecordingNotAsked
            if asked["wording"] != wording:
                raise RecordingWordingOld
            if asked["agreed"] != agreed:
                row.call = row.call | {"recording": asked | {"agreed": agreed}}
                await row.save(update_fields=["call"])
                await RecordingConsent.create(session_id=row.id, call_id=UUID(row.call["id"]), agreed=agreed, wording=wording, at=now)
                await note(row, now, "群众同意本次通话录音" if agreed else "群众不同意录音，本次通话不录音")
        await self.bus.tell(told.of_session(session))
        return row


async def question(area: str, areas: AreaService) -> dict[str, Any] | None:
    """What a call of that area begins with: {"wording": version, "agreed": None}; None: nobody asks. Inside the caller's transaction."""
    town = areas.town_of(area)
    last = await RecordingSwitch.filter(area_id=town.id if town else areas.city.id).order_by("-id").first()
    return {"wording": CURRENT, "agreed": None} if last is not None and last.on else None
