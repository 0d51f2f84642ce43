"""台账流转: 新 → 认领 → 处理中 → 待验证 → 已关闭; 不处理 with a reason; 合并. One table; nothing else decides which move leads where."""

from __future__ import annotations

from dataclasses import dataclass

from server.ledger.errors import LedgerMoveIncomplete, LedgerMoveNotPossible

NEW, CLAIMED, WORKING, VERIFYING, CLOSED, DROPPED, MERGED = "new", "claimed", "working", "verifying", "closed", "dropped", "merged"
STATES = {
    NEW: "新",
    CLAIMED: "已认领",
    WORKING: "处理中",
    VERIFYING: "待验证",
    CLOSED: "已关闭",
    DROPPED: "不处理",
    MERGED: "已合并",
}
OPEN = frozenset({NEW, CLAIMED, WORKING, VERIFYING})
GATHERING = OPEN | {DROPPED}
"""New intake of the same cause still comes here. After closing it begins a new item; after merging it goes where that one went."""


@dataclass(frozen=True, slots=True)
class Move:
    """after empty: stays as it is. needs_say: why, in words."""

    say: str
    before: frozenset[str]
    after: str
    needs_say: bool = False
    by_system: bool = False


MOVES: dict[str, Move] = {
    "claim": Move("认领", frozenset({NEW, CLAIMED, WORKING, VERIFYING}), ""),
    "assign": Move("指派", OPEN, ""),
    "start": Move("开始处理", frozenset({NEW, CLAIMED}), WORKING),
    "mended": Move("改好了，去验证", frozenset({NEW, CLAIMED, WORKING}), VERIFYING),
    "back": Move("还没改好", frozenset({VERIFYING}), WORKING, needs_say=True),
    "close": Move("关闭", frozenset({VERIFYING}), CLOSED),
    "drop": Move("不处理", OPEN, DROPPED, needs_say=True),
    "reopen": Move("重新打开", frozenset({CLOSED, DROPPED}), WORKING, needs_say=True),
    "merge": Move("合并", OPEN | {DROPPED}, MERGED),
    "split": Move("拆分", OPEN, ""),
    "fail": Move("用例没通过，重新打开", frozenset({CLOSED}), WORKING, by_system=True),
}
OPENED = "open"
"""The first line of every log; it leads to NEW and is no move."""


def check(name: str, state: str, say: str = "") -> str:
    """The state after it. LedgerMoveNotPossible, LedgerMoveIncomplete."""
    move = MOVES[name]
    if state not in move.before:
        raise LedgerMoveNotPossible(message=f"这一条现在是“{STATES[state]}”，不能{move.say}", detail={"move": name, "state": state})
    if move.needs_say and len(say.strip()) < 2:
        raise LedgerMoveIncomplete(message=f"{move.say}要写明原因", detail={"fields": [{"field": "say", "problem": "请写明原因"}]})
    if name == "claim" and state == NEW:
        return CLAIMED
    if name == "assign" and state == NEW:
        return CLAIMED
    return move.after or state


def possible(state: str) -> list[str]:
    """The moves of a person from here, in the order of the table."""
    return [name for name, move in MOVES.items() if state in move.before and not move.by_system]
