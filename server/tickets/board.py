"""工单看板: looking at many tickets at once, as list and by state, each within what the caller may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from tortoise.expressions import Q, Subquery
from tortoise.functions import Count
from tortoise.queryset import QuerySet

from server.accounts import policy
from server.accounts.staff.caller import Staff
from server.clock import local
from server.tickets import states
from server.tickets.models import Ticket, TicketAlert, TicketTask
from server.tickets.numbers import DIGITS
from server.tickets.numbers import read as read_number
from server.tickets.service import TicketService

Sort = Literal["new", "old", "due", "changed"]
SHOWN_WHEN_OVER = timedelta(days=30)
_ORDERS: dict[str, str] = {"new": "-created_at", "old": "created_at", "changed": "-changed_at"}
_BY_DUE = frozenset({states.DISPATCHED, states.SIGNED, states.WORKING, states.RETURNED, states.REOPENED})
"""Where the answer's clock runs: the nearest deadline first. In the others whoever has waited longest, of what is over the newest."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for. Empty and False: not filtered by it. number: all of it, or some of its digits."""

    status: Sequence[str] = ()
    department: str = ""
    area: str = ""
    number: str = ""
    late: bool = False
    call_back: bool = False
    mine: bool = False
    kind: str = ""


@dataclass(slots=True)
class Column:
    status: str
    total: int = 0
    late: int = 0
    first: list[Ticket] = field(default_factory=list)


class TicketBoard:
    def __init__(self, tickets: TicketService) -> None:
        self.tickets, self.areas, self.clock = tickets, tickets.areas, tickets.clock

    def listed(self, by: Staff, wanted: Wanted, sort: Sort = "new") -> QuerySet[Ticket]:
        """Those they may read, in a total order."""
        rows = self._found(by, wanted)
        if sort == "due":
            return rows.filter(answer_due_at__not_isnull=True).order_by("answer_due_at", "number")
        return rows.order_by(_ORDERS[sort], "number")

    async def columns(self, by: Staff, wanted: Wanted, *, size: int) -> list[Column]:
        """By state in the table's order: how many, how many of them late, and the first `size` that somebody should look at. Of what is
        over only what was moved in the last weeks, unless a whole number is asked for: the years before would be counted each time."""
        found = {status: Column(status) for status in states.STATES if not wanted.status or status in wanted.status}
        rows = {status: self._found(by, wanted, [status]) for status in found}
        if read_number(wanted.number) is None:
            since = self.clock.now() - SHOWN_WHEN_OVER
            for status in found.keys() & states.OVER:
                rows[status] = rows[status].filter(changed_at__gte=since)
        open_ones = [status for status in found if status in states.OPEN]
        for status, count in await _by_status(self._found(by, wanted, open_ones)) if open_ones else ():
            found[status].total = count
        for status in found.keys() & states.OVER:
            found[status].total = await rows[status].count()
        late = self._found(by, replace(wanted, late=True), open_ones)
        for status, count in await _by_status(late) if open_ones else ():
            found[status].late = count
        for column in found.values():
            if column.total and size:
                column.first = await rows[column.status].order_by(*_first(column.status)).limit(size)
        return list(found.values())

    def alerts(self, by: Staff, *, rung: str = "") -> QuerySet[TicketAlert]:
        """催办: what was reminded of, newest first, of tickets they may read."""
        rows = TicketAlert.filter(by.where("tickets.read"), skipped=False)
        return (rows.filter(rung=rung) if rung else rows).order_by("-at", "key_hash")

    def _found(self, by: Staff, wanted: Wanted, status: Sequence[str] = ()) -> QuerySet[Ticket]:
        """status: in place of the one that is wanted."""
        theirs = by.where("tickets.read", department="lead_department")
        everything = not theirs.children and not theirs.filters
        rows = Ticket.all() if everything else Ticket.filter(theirs | self._as_assistant(by))
        if chosen := status or wanted.status:
            rows = rows.filter(status__in=list(chosen))
        if wanted.department:
            helping = TicketTask.filter(department=wanted.department).values("ticket_id")
            rows = rows.filter(Q(lead_department=wanted.department) | Q(id__in=Subquery(helping)))
        if wanted.area:
            rows = rows.filter(area_id__in=sorted(self.areas.below(wanted.area)))
        if wanted.number:
            rows = rows.filter(_numbered(wanted.number))
        if wanted.late:
            now = self.clock.now()
            rows = rows.filter(Q(answer_due_at__lt=now) | Q(close_due_at__lt=now))
            rows = rows if chosen else rows.filter(status__in=sorted(states.OPEN))
        if wanted.call_back:
            rows = rows.filter(call_back=True)
        if wanted.kind:
            rows = rows.filter(kind=wanted.kind)
        if wanted.mine:
            rows = rows.filter(owner_id=by.id)
        return rows

    def _as_assistant(self, by: Staff) -> Q:
        """A co-department reads what it helps with."""
        found = Q(pk__in=[])
        for grant in policy.reaching("tickets.read", by.grants):
            if grant.department is not None:
                helping = TicketTask.filter(department=grant.department).values("ticket_id")
                inside = Q() if by.everywhere(grant) else Q(area_id__in=sorted(self.areas.below(grant.area)))
                found |= inside & Q(id__in=Subquery(helping))
        return found


async def _by_status(rows: QuerySet[Ticket]) -> list[tuple[str, int]]:
    """Counts the indexed column itself: PostgreSQL then reads the index alone."""
    counted = await rows.annotate(count=Count("status")).group_by("status").values_list("status", "count")
    return [(str(status), int(count)) for status, count in counted]


def _first(status: str) -> tuple[str, str]:
    if status in states.OVER:
        return "-changed_at", "number"
    return ("answer_due_at" if status in _BY_DUE else "changed_at"), "number"


def _numbered(typed: str) -> Q:
    """A whole number with its check digit, or at least four digits of one."""
    whole = read_number(typed)
    if whole is not None:
        return Q(number=whole)
    digits = "".join(one for one in typed if one.isascii() and one.isdigit())
    return Q(number__contains=digits) if 4 <= len(digits) <= DIGITS else Q(pk__in=[])


def is_late(ticket: Ticket, now: datetime) -> bool:
    """The answer or the closing is overdue."""
    due = (local(ticket.answer_due_at), local(ticket.close_due_at))
    return ticket.status not in states.OVER and any(at is not None and at < now for at in due)
