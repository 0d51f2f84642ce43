"""巡检一张工单: what is wrong with it, mended where the log says how. Each ticket in a transaction of its own, under its lock."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.transactions import in_transaction

from server.clock import local
from server.tickets import states
from server.tickets.clocks import Reading, read_tasks
from server.tickets.clocks import read as read_clocks
from server.tickets.journal import BY_ITSELF, Given, Journal
from server.tickets.models import Ticket, TicketTask
from server.tickets.replay import named, replay
from server.tickets.worktime import WorkingTime

Holds = Callable[[UUID, str, str], Awaitable[bool]]
"""(owner, area, department) -> can this person, or partner's system, still work on such a ticket?"""
LONGEST_CHAIN = 20
NO_MOVE_DAYS, WAITING_DAYS, UNSENT_DAYS, CALL_BACK_DAYS = 5, 10, 1, 2
"""Working days after which a ticket counts as stuck: nobody moves it, it waits for its resident, it has no department that took it, it is
closed and nobody has rung."""
KINDS = {
    "log": "记录对不上",
    "row": "记录与当前状态不符",
    "lead": "没有主办部门",
    "owner": "经办人已离岗",
    "clock": "期限与记录不符",
    "task": "协办任务没有工单",
    "joined": "并入的工单不对",
    "stuck": "停滞",
}


@dataclass(frozen=True, slots=True)
class Found:
    kind: str
    say: str
    mended: bool = False


class Inspector:
    """holds: the kinds of owners; one of them must answer for an owner."""

    def __init__(self, journal: Journal, holds: Sequence[Holds] = ()) -> None:
        self.journal, self.holds = journal, tuple(holds)

    async def inspect(self, ticket_id: UUID, now: datetime, keep: Callable[[Ticket, Found], Awaitable[None]]) -> Ticket:
        """Looks, mends and keeps what was found, all or nothing. The resident hears nothing of it: nothing of theirs has changed."""
        async with in_transaction():
            ticket = await self.journal.lock(ticket_id)
            for one in await self._mended(ticket, now):
                await keep(ticket, one)
        return ticket

    async def _mended(self, ticket: Ticket, now: datetime) -> list[Found]:
        events = await self.journal.events(ticket.id)
        told = replay(events)
        if told.fault:
            return [Found("log", told.fault)]
        found: list[Found] = []
        if wrong := told.differing(ticket):
            if "owner_id" in wrong:
                wrong["owner_name"] = told.owner_name
            if "status" in wrong:
                wrong["over_at"] = (ticket.over_at or events[-1].at) if told.status in states.OVER else None
            await Ticket.filter(id=ticket.id).update(**wrong)
            await ticket.refresh_from_db()
            found.append(Found("row", f"{named(wrong)}与记录不符，已按记录改正", True))
        running = ticket.answer_due_at or ticket.close_due_at
        if ticket.lead_department is None and (ticket.status in states.WITH_A_LEAD or running):
            found.append(Found("lead", f"{states.STATES[ticket.status]}却没有主办部门"))
        if ticket.owner_id is not None and ticket.status in states.WITH_A_LEAD and not await self._still_held(ticket):
            name = ticket.owner_name or "经办人"
            await self.journal.move(
                ticket, "release", Given(say=f"{name}已离岗或账号停用，退回{ticket.lead_department}待接手"), BY_ITSELF, now
            )
            found.append(Found("owner", f"{name}已离岗或账号停用，已退回{ticket.lead_department}待接手", True))
        if say := await self._reckoned(ticket, now):
            found.append(Found("clock", say, True))
        if ticket.joined_id is not None:
            found += await self._joined(ticket)
        return found

    async def _still_held(self, ticket: Ticket) -> bool:
        if ticket.owner_id is None or ticket.lead_department is None:
            return False
        for holds in self.holds:
            if await holds(ticket.owner_id, ticket.area_id, ticket.lead_department):
                return True
        return not self.holds

    async def _reckoned(self, ticket: Ticket, now: datetime) -> str:
        """Due times anew from the log; a holiday that somebody entered meanwhile moves them too."""
        names = ("first_due_at", "answer_due_at", "close_due_at")
        before = [local(getattr(ticket, name)) for name in names]
        tasks = {row.department: local(row.due_at) for row in await TicketTask.filter(ticket_id=ticket.id)}
        await self.journal.reckon(ticket, now)
        if ticket.status in states.OVER:
            await TicketTask.filter(ticket_id=ticket.id, done_at=None).update(done_at=ticket.over_at or now)
        after = {row.department: local(row.due_at) for row in await TicketTask.filter(ticket_id=ticket.id)}
        await ticket.save(update_fields=[*names, "look_at"])
        if before != [local(getattr(ticket, name)) for name in names]:
            return "期限与记录不符或工作日历有变，已重新计算"
        return "" if tasks == after else "协办期限与记录不符，已重新计算"

    async def _joined(self, ticket: Ticket) -> list[Found]:
        """Whoever follows a ticket that was itself joined into another follows that one from now on."""
        last, seen = await Ticket.get_or_none(id=ticket.joined_id), {ticket.id}
        while last is not None and last.joined_id is not None and last.id not in seen and len(seen) < LONGEST_CHAIN:
            seen.add(last.id)
            last = await Ticket.get_or_none(id=last.joined_id)
        if last is None or last.id in seen:
            return [Found("joined", "并入的工单不存在，或绕回了自己")]
        if last.status == states.ENDED:
            return [Found("joined", f"并入的工单 {last.number} 没有答复就终止了，请回复这位居民")]
        if last.id != ticket.joined_id:
            await Ticket.filter(id=ticket.id).update(joined_id=last.id)
            return [Found("joined", f"并入的工单又并入了 {last.number}，已改为跟着它办", True)]
        return []

    async def stuck(self, ticket: Ticket, now: datetime) -> str:
        """Why somebody should look at it; empty: it goes its way."""
        work = self.journal.work
        still = work.between(local(ticket.changed_at), now)
        if ticket.status in states.OVER:
            waits = ticket.call_back and still >= CALL_BACK_DAYS * work.day
            return f"等回访已{_days(still, work)}个工作日" if waits else ""
        events = await self.journal.events(ticket.id)
        rules = (ticket.kind, self.journal.terms, work, now)
        reasons = [*_late(read_clocks(events, *rules).items(), _CLOCK, work), *_late(read_tasks(events, *rules).items(), {}, work)]
        since = _days(still, work)
        for states_, least, say in _STILL:
            if ticket.status in states_ and still >= least * work.day:
                reasons.append(say.format(days=since))
        return "；".join(reasons)[:300]


_CLOCK = {"first": "首次反馈", "answer": "答复", "close": "办结"}
_STILL = (
    ({states.LODGED, states.ACCEPTED}, UNSENT_DAYS, "{days}个工作日没有派出"),
    ({states.RETURNED}, UNSENT_DAYS, "退回后{days}个工作日没有改派"),
    ({states.DISPATCHED, states.REOPENED}, UNSENT_DAYS, "{days}个工作日没有签收"),
    ({states.SIGNED, states.WORKING}, NO_MOVE_DAYS, "{days}个工作日没有动静"),
    ({states.WAITING}, WAITING_DAYS, "等居民补充已{days}个工作日"),
    ({states.SUSPENDED}, WAITING_DAYS, "中止已{days}个工作日"),
)


def _late(readings: Iterable[tuple[str, Reading]], names: dict[str, str], work: WorkingTime) -> list[str]:
    """Of the clocks that run. names empty: they are those of co-departments."""
    return [
        f"{names.get(name) or name + '协办'}超期{_days(reading.used - reading.limit, work)}个工作日"
        for name, reading in readings
        if reading.late and reading.stopped_at is None
    ]


def _days(span: timedelta, work: WorkingTime) -> int:
    """Begun ones count."""
    return max(1, -(-span // work.day))
