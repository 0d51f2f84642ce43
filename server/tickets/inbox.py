"""部门收件箱: what a department has to sign, to answer, to help with, and whom it waits for."""

from __future__ import annotations

from datetime import timedelta

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from server.accounts import policy
from server.accounts.staff.caller import Staff
from server.tickets import states
from server.tickets.models import Ticket, TicketTask
from server.tickets.service import TicketService

GROUPS = {"today": "今天到期和已经超期", "sign": "待签收", "work": "待答复", "tasks": "协办任务", "waiting": "等别人"}
_AT_WORK = (states.SIGNED, states.WORKING)
_WAITING = (states.WAITING, states.SUSPENDED, states.CONFIRMING)
MOST_OF_EACH = 50


class TicketInbox:
    def __init__(self, tickets: TicketService) -> None:
        self.areas, self.clock = tickets.areas, tickets.clock

    async def groups(self, by: Staff) -> dict[str, tuple[list[Ticket], int]]:
        """Group -> (the first of it, how many there are). A ticket that is due today stands in its own group, too."""
        led = Ticket.filter(by.where("tickets.handle", department="lead_department"))
        tomorrow = self.clock.now().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        rows: dict[str, QuerySet[Ticket]] = {
            "today": led.filter(answer_due_at__lt=tomorrow).exclude(status__in=list(states.OVER)),
            "sign": led.filter(status__in=[states.DISPATCHED, states.REOPENED]),
            "work": led.filter(status__in=list(_AT_WORK)),
            "tasks": Ticket.filter(self._helping(by)).exclude(status__in=list(states.OVER)),
            "waiting": led.filter(status__in=list(_WAITING)),
        }
        found = {}
        for group, query in rows.items():
            order = "changed_at" if group == "waiting" else "answer_due_at"
            found[group] = (await query.order_by(order, "number").limit(MOST_OF_EACH), await query.count())
        return found

    def _helping(self, by: Staff) -> Q:
        """Another department leads, and ours still has its part to do."""
        found = Q(pk__in=[])
        for grant in policy.reaching("tickets.handle", by.grants):
            inside = Q() if by.everywhere(grant) else Q(area_id__in=sorted(self.areas.below(grant.area)))
            parts = TicketTask.filter(department=grant.department, done_at=None)
            found |= inside & Q(id__in=Subquery(parts.values("ticket_id")))
        return found
