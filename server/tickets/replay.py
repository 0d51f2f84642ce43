"""工单重放: where a ticket must stand by its log alone. What the row says beside it is only kept for quick looking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from server.tickets import states
from server.tickets.models import Ticket, TicketEvent


@dataclass(slots=True)
class Replayed:
    """fault: where the log contradicts itself or the table of moves; the rest is then not to be relied on."""

    status: str = ""
    version: int = 0
    lead_department: str | None = None
    owner_id: UUID | None = None
    owner_name: str = ""
    bounces: int = 0
    reopened: int = 0
    settled: bool = False
    fault: str = ""

    def differing(self, ticket: Ticket) -> dict[str, Any]:
        """Column -> what it should be."""
        return {name: value for name in _COLUMNS if (value := getattr(self, name)) != getattr(ticket, name)}


_COLUMNS = {
    "status": "状态",
    "version": "记录数",
    "lead_department": "主办部门",
    "owner_id": "经办人",
    "bounces": "退回次数",
    "reopened": "重开次数",
    "settled": "裁定标记",
}


def named(columns: Iterable[str]) -> str:
    """In words, those that a person knows."""
    return "、".join(_COLUMNS[name] for name in columns if name in _COLUMNS)


def replay(events: Sequence[TicketEvent]) -> Replayed:
    """Oldest first."""
    found = Replayed()
    for event in events:
        found.fault = _fault(event, found)
        if found.fault:
            return found
        found.status, found.version = event.after, event.step
        match event.move:
            case "dispatch" | "arbitrate":
                found.lead_department = event.department
                found.settled = found.settled or event.move == "arbitrate"
            case "return":
                found.bounces += 1
            case "unsolved" | "call_unsolved":
                found.reopened += 1
            case _:
                pass
        if event.move in states.OWNING:
            found.owner_id, found.owner_name = event.by_id, event.by_name
        elif event.move in states.DISOWNING:
            found.owner_id, found.owner_name = None, ""
    if not events:
        found.fault = "没有任何记录"
    return found


def _fault(event: TicketEvent, so_far: Replayed) -> str:
    """Why this line cannot follow upon the ones before it; empty: it can."""
    if event.step != so_far.version + 1:
        return f"第{so_far.version + 1}条记录缺失"
    if event.step == 1:
        return "" if event.move == states.OPENED and event.after in states.STATES else "第一条记录不是提交"
    move = states.MOVES.get(event.move)
    if move is None:
        return f"第{event.step}条记录的动作不在流转表里"
    if event.before != so_far.status or event.before not in move.before or event.after != (move.after or event.before):
        return f"第{event.step}条记录({move.say})不符合流转表"
    return ""
