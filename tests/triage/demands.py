"""The hand-written demands, and how well triage meets them."""

from __future__ import annotations

from dataclasses import dataclass

from seeds.reading import FOLDER
from server.triage.service import Answer, TriageService

FILE = FOLDER / "evaluation" / "demands.tsv"
MENDED_BY = 260


@dataclass(frozen=True, slots=True)
class Demand:
    """co: either of lead and co may lead: with two departments that push each other, who leads is for a person to say."""

    line: int
    route: str
    lead: str
    co: tuple[str, ...]
    text: str


def demands() -> list[Demand]:
    rows = [line.split("\t") for line in FILE.read_text("utf-8").splitlines()]
    return [Demand(i, route, lead, tuple(filter(None, co.split("|"))), text) for i, (route, lead, co, text) in enumerate(rows, 1)]


def held_out(found: list[Demand]) -> list[Demand]:
    """Those written after the rules were; they were never mended by these."""
    return [demand for demand in found if demand.line > MENDED_BY]


async def answers(triage: TriageService, found: list[Demand]) -> list[tuple[Demand, Answer]]:
    return [(demand, await triage.triage(demand.text)) for demand in found]


def route_right(demand: Demand, answer: Answer) -> bool:
    return demand.route == answer.route


def lead_right(demand: Demand, answer: Answer) -> bool:
    return answer.lead in (demand.lead, *demand.co) if demand.lead else True
