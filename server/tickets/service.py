"""受理到办结. Every move locks the ticket, asks the table, writes one event and computes the clocks again from all of them."""

from __future__ import annotations

import itertools
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts import policy
from server.accounts.service import hashed
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.channels.safety import ContentRefused, SafetyService
from server.clock import CHINA, Clock
from server.crypto import Vault
from server.doorplates.service import DoorplateService
from server.matters.catalogue import Catalogue
from server.notices.service import NoticeService
from server.tickets import clocks, numbers
from server.tickets import moves as table
from server.tickets.errors import (
    DepartmentUnknown,
    NotTheLead,
    OutcomeMissing,
    ReturnedAlready,
    ReturnNeedsBasis,
    TasksOpen,
    TicketMatterUnknown,
    TicketMovedOn,
    TicketMoveRefused,
    TicketNotFound,
    TicketTextMissing,
)
from server.tickets.models import Ticket, TicketEvent, TicketTask

READ, DISPATCH, HANDLE, ARBITRATE, ENTER = (
    "tickets.read",
    "tickets.dispatch",
    "tickets.handle",
    "tickets.arbitrate",
    "tickets.enter",
)
OUTCOMES = {"solved": "已解决", "partly": "部分解决", "explained": "解释说明", "refused": "不予受理"}
LAPSES = timedelta(days=7)
"""An answered ticket on which the resident says nothing is closed then, and marked for a call-back."""
TELL = frozenset({"accept", "dispatch", "ask", "suspend", "resume", "stop"})


@dataclass(frozen=True, slots=True)
class Opened:
    number: str
    secret: str = field(repr=False)
    promised_at: datetime = field()


@dataclass(frozen=True, slots=True)
class Moving:
    """What somebody wants to do. seen: the number of the last event they saw."""

    move: str
    text: str = ""
    seen: int | None = None
    lead: str = ""
    co: tuple[str, ...] = ()
    outcome: str = ""
    basis: str = ""


class TicketService:
    def __init__(
        self,
        areas: AreaService,
        plates: DoorplateService,
        catalogue: Catalogue,
        notices: NoticeService,
        safety: SafetyService,
        vault: Vault,
        clock: Clock,
    ) -> None:
        self.areas, self.plates, self.catalogue = areas, plates, catalogue
        self.notices, self.safety, self.vault, self.clock = notices, safety, vault, clock

    def promise(self, minutes: int = clocks.FIRST_FEEDBACK) -> datetime:
        """By when a ticket that is opened now gets its first feedback."""
        return clocks.after(self.areas.calendar, self.clock.now(), minutes)

    # --- opening

    async def check_words(self, text: str, *, openid: str | None) -> bool:
        """True when somebody really looked. Call it before the transaction; ContentRefused for what is blocked."""
        decision = await self.safety.text("ticket", text, openid=openid)
        if decision.outcome == "block":
            raise ContentRefused
        return decision.checked

    async def open(
        self,
        text: str,
        *,
        plate: str | None,
        matter: str | None,
        contact: str | None,
        resident: UUID | None,
        origin: str | None = None,
        session: UUID | None = None,
        rating: UUID | None = None,
        context: dict[str, Any] | None = None,
        on_behalf_by: Staff | None = None,
        unchecked: bool = True,
        minutes: int = clocks.FIRST_FEEDBACK,
    ) -> Opened:
        """The same origin (an Idempotency-Key) finds the same ticket, with another secret: the first cannot be shown again."""
        if len(text.strip()) < 4:
            raise TicketTextMissing
        if matter is not None and matter not in self.catalogue.matters:
            raise TicketMatterUnknown
        secret = secrets.token_urlsafe(18)
        origin_hash = hashed(f"ticket {resident} {origin}") if origin else None
        known = await Ticket.get_or_none(origin_hash=origin_hash) if origin_hash else None
        if known is not None:
            await Ticket.filter(number=known.number).update(secret_hash=hashed(secret))
            return Opened(known.number, secret, known.promised_at)
        standing = self.plates.origin(plate)
        area = standing.area if standing is not None else (context or {}).get("area")
        now = self.clock.now()
        row = Ticket(
            secret_hash=hashed(secret),
            origin_hash=origin_hash,
            text=text.strip()[:1000],
            resident_id=resident,
            plate_id=standing.scene_code if standing else None,
            area_id=area if area in self.areas.places else self.areas.city.id,
            matter_id=matter,
            session_id=session,
            rating_id=rating,
            context=context or {},
            entered_by=on_behalf_by.id if on_behalf_by else None,
            unchecked=unchecked,
            created_at=now,
            promised_at=self.promise(minutes),
        )
        for _ in range(8):
            row.number = numbers.new(now.date())
            if not await Ticket.exists(number=row.number):
                break
        row.sealed_contact = self.vault.seal(contact, about=f"ticket.contact:{row.number}") if contact else None
        row.steps = 1
        async with in_transaction():
            await row.save(force_create=True)
            who = "system" if on_behalf_by is None else "dispatcher"
            await self._event(row, "open", who, on_behalf_by, "", text="您反映的事已收到", now=now)
        return Opened(row.number, secret, row.promised_at)

    # --- the resident

    async def mine(self, number: str, *, secret: str | None, resident: UUID | None, lock: bool = False) -> Ticket:
        """By the secret or by whoever opened it; TicketNotFound otherwise, whether it exists or not."""
        found = Ticket.filter(number=number)
        row = await (found.select_for_update() if lock else found).first() if numbers.holds(number) else None
        if row is None:
            raise TicketNotFound
        by_secret = secret is not None and secrets.compare_digest(hashed(secret), row.secret_hash)
        if not by_secret and (resident is None or row.resident_id != resident):
            raise TicketNotFound
        return row

    async def of_resident(self, resident: UUID) -> list[Ticket]:
        return await Ticket.filter(resident_id=resident).order_by("-created_at").limit(50)

    async def move_mine(self, number: str, told: Moving, *, secret: str | None, resident: UUID | None) -> Ticket:
        """补充, 确认解决, 没解决. The same once more is no second move."""
        async with in_transaction():
            row = await self.mine(number, secret=secret, resident=resident, lock=True)
            if await self._repeated(row, told, "resident"):
                return row
            await self._move(row, told, "resident", None, "")
            return row

    async def _repeated(self, row: Ticket, told: Moving, who: str, by: Staff | None = None) -> bool:
        """Is it the very step that was the last one? The same person, the same move, the same words."""
        last = await TicketEvent.filter(number=row.number).order_by("-step").first()
        if last is None or (last.move, last.text, last.who, last.staff_id) != (told.move, told.text, who, by.id if by else None):
            return False
        return str(last.detail.get("lead", "")) == told.lead

    # --- staff

    def listed(self, by: Staff) -> QuerySet[Ticket]:
        """Those that they may see: of their area, and for a department those that it leads or has a task in."""
        return Ticket.filter(by.where(READ, department="lead"))

    async def seen_by(self, by: Staff) -> Q:
        """listed, and the tickets in which the department of theirs has a task."""
        departments = {grant.department for grant in policy.reaching(HANDLE, by.grants) if grant.department}
        tasks = TicketTask.filter(department__in=sorted(departments), lead=False)
        numbers_ = list(await tasks.limit(2000).values_list("number", flat=True)) if departments else []
        return by.where(READ, department="lead") | Q(number__in=numbers_)

    async def for_staff(self, number: str, by: Staff, *, lock: bool = False) -> Ticket:
        found = Ticket.filter(number=number)
        row = await (found.select_for_update() if lock else found).first() if numbers.holds(number) else None
        if row is None:
            raise TicketNotFound
        if await self._task_of(row, by) is None:
            by.check(READ, area=row.area_id, department=row.lead or None)
        trail.note("ticket", row.number, area=row.area_id)
        return row

    async def _task_of(self, row: Ticket, by: Staff) -> TicketTask | None:
        """The open task of a department of theirs."""
        for task in await TicketTask.filter(number=row.number).exclude(status="returned"):
            if by.may(HANDLE, area=row.area_id, department=task.department):
                return task
        return None

    def contact_of(self, row: Ticket) -> str | None:
        return self.vault.open(row.sealed_contact, about=f"ticket.contact:{row.number}") if row.sealed_contact else None

    async def move(self, number: str, told: Moving, *, by: Staff) -> Ticket:
        """TicketMovedOn when somebody else was quicker; the same move sent twice is one move."""
        async with in_transaction():
            row = await self.for_staff(number, by, lock=True)
            who = table.MOVES[told.move].by
            department = await self._authority(row, who, by)
            if told.seen == row.steps - 1 and await self._repeated(row, told, who, by):
                return row
            if told.seen != row.steps:
                raise TicketMovedOn(detail={"step": row.steps})
            await self._move(row, told, who, by, department)
            return row

    async def _authority(self, row: Ticket, who: table.Who, by: Staff) -> str:
        """The department they act for; NotTheLead when it is somebody else's to do."""
        if who != "department":
            if not by.may(ARBITRATE if who == "arbiter" else DISPATCH, area=row.area_id):
                raise NotTheLead(message="这一步由市级裁定人来做" if who == "arbiter" else "这一步由派单的管理员来做")
            return ""
        if not row.lead or not by.may(HANDLE, area=row.area_id, department=row.lead):
            raise NotTheLead
        return row.lead

    async def finish_task(self, number: str, result: str, *, by: Staff) -> Ticket:
        """协办办完: the co-department's own part."""
        if len(result.strip()) < 4:
            raise TicketTextMissing
        async with in_transaction():
            row = await self.for_staff(number, by, lock=True)
            tasks = await TicketTask.filter(number=number, lead=False, status="open")
            task = next((one for one in tasks if by.may(HANDLE, area=row.area_id, department=one.department)), None)
            if task is None:
                if await TicketTask.exists(number=number, lead=False, status="done", result=result):
                    return row
                raise NotTheLead(message="您部门在这个工单里没有要办的任务")
            task.status, task.result, task.ended_at = "done", result, self.clock.now()
            await task.save()
            row.steps += 1
            await row.save(update_fields=["steps"])
            now = self.clock.now()
            await self._event(row, "task_done", "department", by, task.department, text=result, now=now, public=False)
        return row

    async def note(self, number: str, text: str, *, public: bool, by: Staff) -> Ticket:
        """现场情况 or an internal remark: changes no state. First feedback when the resident reads it."""
        if len(text.strip()) < 4:
            raise TicketTextMissing
        async with in_transaction():
            row = await self.for_staff(number, by, lock=True)
            if row.status in table.OVER:
                raise TicketMoveRefused(message="工单已经结束", detail={"state": row.status, "move": "note"})
            row.steps += 1
            await row.save(update_fields=["steps"])
            await self._event(row, "note", "dispatcher", by, "", text=text, now=self.clock.now(), public=public)
        return row

    # --- every move goes through here

    async def _move(self, row: Ticket, told: Moving, who: table.Who, by: Staff | None, department: str) -> None:
        move = table.MOVES.get(told.move)
        if move is None or move.by != who or row.status not in move.of:
            name = move.name if move else told.move
            raise TicketMoveRefused(message=f"现在不能“{name}”", detail={"state": row.status, "move": told.move})
        if move.text and len(told.text.strip()) < 4:
            raise TicketTextMissing
        now = self.clock.now()
        detail = await self._effects(row, told, now)
        row.status, row.steps = move.to, row.steps + 1
        await self._event(row, told.move, who, by, department, text=told.text, now=now, public=move.public, detail=detail)
        row.due_at = await self._due(row)
        await row.save()
        if row.due_at is not None:
            await TicketTask.filter(number=row.number, lead=True, status="open").update(due_at=row.due_at)
        await self._tell(row, told.move, now)

    async def _effects(self, row: Ticket, told: Moving, now: datetime) -> dict[str, Any]:
        match told.move:
            case "dispatch" | "arbitrate":
                return await self._assign(row, told, now)
            case "return":
                return await self._return(row, told, now)
            case "answer":
                if told.outcome not in OUTCOMES:
                    raise OutcomeMissing
                if await TicketTask.exists(number=row.number, lead=False, status="open"):
                    raise TasksOpen
                row.answer, row.outcome = told.text, told.outcome
                await TicketTask.filter(number=row.number, lead=True, status="open").update(status="done", result=told.text, ended_at=now)
                return {"outcome": told.outcome}
            case "confirm":
                row.confirmed, row.closed_at = "solved", now
            case "reopen":
                row.confirmed, row.closed_at, row.reopened, row.call_back = "not_solved", None, row.reopened + 1, False
                due = clocks.after(self.areas.calendar, now, clocks.ANSWER)
                await TicketTask.create(number=row.number, department=row.lead, lead=True, due_at=due, began_at=now)
            case "close" | "lapse":
                row.closed_at, row.call_back = now, True
            case "stop":
                row.closed_at = now
                await TicketTask.filter(number=row.number, status="open").update(status="done", ended_at=now)
            case _:
                pass
        return {}

    async def _assign(self, row: Ticket, told: Moving, now: datetime) -> dict[str, Any]:
        known = self.catalogue.departments()
        wrong = [one for one in (told.lead, *told.co) if one not in known]
        if wrong or told.lead in told.co:
            raise DepartmentUnknown(detail={"departments": wrong or [told.lead]})
        await TicketTask.filter(number=row.number, status="open").update(status="returned", ended_at=now)
        row.lead = told.lead
        due = clocks.after(self.areas.calendar, now, clocks.ANSWER)
        for department in (told.lead, *dict.fromkeys(told.co)):
            lead = department == told.lead
            await TicketTask.create(number=row.number, department=department, lead=lead, due_at=due, began_at=now)
        return {"lead": told.lead, "co": list(told.co)}

    async def _return(self, row: Ticket, told: Moving, now: datetime) -> dict[str, Any]:
        """Once for each department, with its legal basis, and never after an arbiter decided."""
        if len(told.basis.strip()) < 4:
            raise ReturnNeedsBasis
        decided = await TicketEvent.exists(number=row.number, move="arbitrate")
        if decided or await TicketEvent.exists(number=row.number, move="return", department=row.lead):
            raise ReturnedAlready(message="裁定后不能再退回" if decided else None)
        await TicketTask.filter(number=row.number, status="open", lead=True).update(status="returned", result=told.text, ended_at=now)
        return {"basis": told.basis, "department": row.lead}

    async def _event(
        self,
        row: Ticket,
        move: str,
        who: str,
        by: Staff | None,
        department: str,
        *,
        text: str,
        now: datetime,
        public: bool = True,
        detail: dict[str, Any] | None = None,
    ) -> None:
        await TicketEvent.create(
            number=row.number,
            step=row.steps,
            move=move,
            state=row.status,
            who=who,
            staff_id=by.id if by else None,
            staff_name=by.display_name if by else "",
            department=department,
            text=text[:1000],
            public=public,
            detail=detail or {},
            at=now,
        )

    async def _due(self, row: Ticket) -> datetime | None:
        return answer_due(self.areas, await TicketEvent.filter(number=row.number).order_by("step"))

    async def _tell(self, row: Ticket, move: str, now: datetime) -> None:
        if row.resident_id is None:
            return
        values = {"number": row.number, "status": say(row), "at": now.astimezone(CHINA).strftime("%m月%d日%H:%M")}
        page = f"pages/ticket/ticket?number={row.number}"
        if move == "answer":
            await self.notices.tell(row.resident_id, "ticket_answered", values | {"title": row.text[:20]}, page=page)
        elif move in TELL:
            await self.notices.tell(row.resident_id, "ticket_progress", values, page=page)

    # --- by itself

    async def lapse(self) -> int:
        """Answered and nobody said anything: closed, marked for call-back, never counted as satisfied."""
        count = 0
        now = self.clock.now()
        for number in await Ticket.filter(status=table.ANSWERED).limit(500).values_list("number", flat=True):
            last = await TicketEvent.filter(number=number, move="answer").order_by("-step").first()
            if last is None or last.at + LAPSES > now:
                continue
            async with in_transaction():
                row = await Ticket.filter(number=number, status=table.ANSWERED).select_for_update(skip_locked=True).first()
                if row is not None:
                    await self._move(row, Moving("lapse"), "system", None, "")
                    count += 1
        return count

    async def faults(self) -> list[str]:
        """夜间核对: an open ticket with no owner or no clock."""
        found = []
        for row in await Ticket.filter(status__in=(table.DISPATCHED, table.SIGNED, table.HANDLING)).limit(10_000):
            if not row.lead or row.due_at is None:
                found.append(f"{row.number} 没有牵头部门或时限")
            elif not await TicketTask.exists(number=row.number, lead=True, status="open"):
                found.append(f"{row.number} 没有牵头任务")
        return found


def say(row: Ticket, why: str = "") -> str:
    """Where it stands, for the resident."""
    return table.SAY[row.status].format(lead=row.lead or "部门", why=why)


def pauses(events: Sequence[TicketEvent]) -> list[tuple[datetime, datetime]]:
    """The spans in which the department waited for somebody else; one that is still open is not counted yet."""
    found = []
    for one, following in itertools.pairwise(events):
        if one.state in table.PAUSED:
            found.append((one.at, following.at))
    return found


def answer_due(areas: AreaService, events: Sequence[TicketEvent]) -> datetime | None:
    """From the first dispatch (a return does not stop it), or the last reopening; None while nobody has it or the clock stands still."""
    if not events or events[-1].state in table.OVER | table.PAUSED | {table.NEW, table.ACCEPTED, table.ANSWERED}:
        return None
    starts = [n for n, one in enumerate(events) if one.move == "reopen"] or [n for n, one in enumerate(events) if one.move == "dispatch"]
    if not starts:
        return None
    start = starts[-1] if events[starts[-1]].move == "reopen" else starts[0]
    return clocks.due(areas.calendar, events[start].at, clocks.ANSWER, pauses(events[start:]))
