"""What an arbiter decides about a ticket is kept for the next one like it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from server.tickets.desk import Learn
from server.tickets.models import Ticket
from server.triage.service import TriageService


def learning(triage: TriageService) -> Learn:
    """Under the topic that triage would have looked it up by; what it has no topic for teaches nothing."""

    async def learn(ticket: Ticket, co: Sequence[str], at: datetime) -> None:
        answer = await triage.of_area(ticket.text, ticket.area_id, ticket.matter_id)
        if answer.topic is not None and ticket.lead_department is not None:
            await triage.learn(answer.topic, ticket.area_id, ticket.lead_department, list(co), ticket.id, at)

    return learn
