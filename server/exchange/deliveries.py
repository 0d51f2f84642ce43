"""投递记录: what became of each event, and sending again what nobody took."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from tortoise.functions import Count
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import outbox, trail
from server.clock import Clock
from server.exchange.models import ExchangeEvent
from server.exchange.partners import PUSH, PartnerService


class Deliveries:
    def __init__(self, partners: PartnerService, clock: Clock, *, give_up: timedelta) -> None:
        self.partners, self.clock, self.give_up = partners, clock, give_up

    def listed(self, *, partner: UUID | None, fate: str) -> QuerySet[ExchangeEvent]:
        """Newest first. None and empty: not filtered by it."""
        rows = ExchangeEvent.all()
        if partner is not None:
            rows = rows.filter(partner_id=partner)
        return (rows.filter(fate=fate) if fate else rows).order_by("-at", "-number")

    async def fates(self) -> dict[UUID, dict[str, int]]:
        """Partner -> how many events wait and how many are dead."""
        rows = ExchangeEvent.filter(fate__in=["waiting", "dead"]).annotate(count=Count("id")).group_by("partner_id", "fate")
        found: dict[UUID, dict[str, int]] = {}
        for partner, fate, count in await rows.values_list("partner_id", "fate", "count"):
            found.setdefault(UUID(str(partner)), {})[str(fate)] = int(count)
        return found

    async def again(self, partner_id: UUID, events: Sequence[UUID]) -> int:
        """重新投递 of those that are dead, all of them when none is named: with their old numbers and as much time as at first."""
        partner, now = await self.partners.get(partner_id), self.clock.now()
        dead = ExchangeEvent.filter(partner_id=partner.id, fate="dead")
        async with in_transaction():
            count = await (dead.filter(id__in=list(events)) if events else dead).update(
                fate="waiting", next_at=now, give_up_at=now + self.give_up, error=""
            )
            if count:
                await outbox.put(PUSH, at=now, partner=str(partner.id))
        trail.note("partner", partner.id, sent_again=count)
        return count
