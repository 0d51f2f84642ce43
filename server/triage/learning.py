"""What an arbiter decides about a ticket is kept for the next one like it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from server.tickets.models import Ticket
from server.triage.service import TriageService


class Learning:
    """Under the topic that triage would look it up by; what it has no topic for teaches nothing."""

    def __init__(self, triage: TriageService) -> None:
        self.triage = triage

    async def topic(self, ticket: Ticket) -> str | None:
        """Searches: ask before the transaction of the decision."""
        return (await self.triage.of_area(ticket.text, ticket.area_id, ticket.matter_id)).topic

    async def keep(self, topic: str, ticket: Ticket, co: Sequence[str], at: datetime) -> None:
        """Inside it."""
        if ticket.lead_department is not None:
            await self.triage.learn(topic, ticket.area_id, ticket.lead_department, list(co), ticket.id, at)
