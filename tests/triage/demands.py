"""The hand-written demands, and how well triage meets them."""

from __future__ import annotations

from seeds.demands import Demand
from server.triage.service import Answer, TriageService

MENDED_BY = 260


def held_out(found: list[Demand]) -> list[Demand]:
    """Those written after the rules were; they were never mended by these."""
    return [demand for demand in found if demand.line > MENDED_BY]


async def answers(triage: TriageService, found: list[Demand]) -> list[tuple[Demand, Answer]]:
    return [(demand, await triage.triage(demand.text)) for demand in found]


def route_right(demand: Demand, answer: Answer) -> bool:
    return demand.route == answer.route


def lead_right(demand: Demand, answer: Answer) -> bool:
    return answer.lead in (demand.lead, *demand.co) if demand.lead else True
