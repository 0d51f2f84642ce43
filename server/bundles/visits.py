"""先办哪件、后办哪件: pure. What waits for another's result goes later; what nothing stops fits into the same outing."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from server.bundles.content import Awaited, Member
from server.guides.resolve import Resolution


@dataclass(frozen=True, slots=True)
class Wait:
    """state: its matter is on the way (first), was not chosen, so its result must be there already (have), or cannot be done (stuck)."""

    awaited: Awaited
    state: Literal["first", "have", "stuck"]

    def say(self, name: str) -> str:
        """name: what people call the awaited matter."""
        match self.state:
            case "first":
                return f"先办完“{name}”，拿到{self.awaited.result}再来（{self.awaited.takes}）"
            case "have":
                return f"您没选“{name}”，来之前手里要有{self.awaited.result}"
            case "stuck":
                return f"“{name}”现在办不了，拿到{self.awaited.result}才能办这一件"


@dataclass(frozen=True, slots=True)
class Visit:
    """trip: the number of the outing, from 1: those with the same number can be done in one go."""

    member: Member
    trip: int
    after: tuple[str, ...]
    waits: tuple[Wait, ...]


def visits(members: Sequence[Member], found: Mapping[str, Resolution]) -> tuple[Visit, ...]:
    """In their order, without what turned out not to be possible. What waits for a matter that is stuck is stuck itself."""
    trips: dict[str, int] = {}
    stuck: set[str] = set()
    made = []
    for member in members:
        if found[member.matter].verdict == "no":
            continue
        waits = tuple(Wait(one, _state(one, found, stuck)) for one in member.waits_for if wanted(one, found[member.matter]))
        if any(wait.state == "stuck" for wait in waits):
            stuck.add(member.matter)
        after = tuple(id_ for id_ in member.after if id_ in trips)
        here = [trips[wait.awaited.matter] + (not wait.awaited.same_day) for wait in waits if wait.state == "first"]
        trips[member.matter] = max([1, *here, *(trips[id_] for id_ in after)])
        made.append(Visit(member, trips[member.matter], after, waits))
    return tuple(made)


def wanted(awaited: Awaited, resolution: Resolution) -> bool:
    """Who need not bring the paper that it is, need not wait for it either."""
    undecided = resolution.question is not None
    return awaited.material is None or undecided or awaited.material in {line.material.id for line in resolution.lines}


def _state(awaited: Awaited, found: Mapping[str, Resolution], stuck: Container[str]) -> Literal["first", "have", "stuck"]:
    resolution = found.get(awaited.matter)
    if resolution is None:
        return "have"
    return "stuck" if resolution.verdict == "no" or awaited.matter in stuck else "first"
