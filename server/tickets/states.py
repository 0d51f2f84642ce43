"""工单流转: states and moves as one table. Nothing else decides which move leads where; who may do it is in accounts/policy.py.

受理 → 派发 → 签收 → 办理 (⇄ 待补充, 中止 ⇄ 续办) → 答复 → 待确认 → 办结, with 退回 and 改派 before the work, 重开 after it, and 终止.
"""

from __future__ import annotations

from dataclasses import dataclass

from server.tickets.errors import MoveIncomplete, MoveNotPossible

LODGED, ACCEPTED, DISPATCHED, SIGNED, WORKING = "lodged", "accepted", "dispatched", "signed", "working"
WAITING, SUSPENDED, RETURNED = "waiting", "suspended", "returned"
CONFIRMING, CLOSED, REOPENED, ENDED = "confirming", "closed", "reopened", "ended"

STATES = {
    LODGED: "待受理",
    ACCEPTED: "已受理",
    DISPATCHED: "已派发",
    SIGNED: "已签收",
    WORKING: "办理中",
    WAITING: "待补充",
    SUSPENDED: "已中止",
    RETURNED: "待改派",
    CONFIRMING: "待确认",
    CLOSED: "已办结",
    REOPENED: "已重开",
    ENDED: "已终止",
}
OVER = frozenset({CLOSED, ENDED})
OPEN = frozenset(STATES) - OVER
PAUSING = {WAITING: "居民补充材料或说明", SUSPENDED: "中止的原因消失"}
"""State -> what is waited for. Only here the clocks stand still."""
WITH_A_LEAD = frozenset({DISPATCHED, SIGNED, WORKING, WAITING, SUSPENDED, REOPENED})
_BEFORE_AN_ANSWER = OPEN - {CONFIRMING}

OUTCOMES = {"solved": "已解决", "partly": "部分解决", "explained": "解释说明", "not_accepted": "不予受理"}
CONFIRMATIONS = {"yes": "居民确认已解决", "no": "居民表示没有解决", "silent": "居民没有回应"}
"""silent is never taken for satisfied: it goes to a sampled call-back."""

RESIDENT, SYSTEM = "resident", "system"
"""Who does what no action of staff covers."""
WORDS = {
    "say": "说明",
    "basis": "依据",
    "department": "部门",
    "departments": "协办部门",
    "outcome": "办理结果",
    "days": "天数",
    "into": "并入的工单",
}


@dataclass(frozen=True, slots=True)
class Move:
    """needs: what must come with it; public: what the resident reads, empty: they do not see it."""

    say: str
    before: frozenset[str]
    after: str
    """Empty: stays as it is."""
    by: str
    """An action of accounts/policy.py, or RESIDENT or SYSTEM."""
    public: str
    needs: frozenset[str] = frozenset()
    takes: frozenset[str] = frozenset()
    shown: bool = False
    """What was said with it goes to the resident, too."""


def _move(
    say: str,
    before: set[str] | frozenset[str],
    after: str,
    by: str,
    public: str,
    *,
    needs: str = "",
    takes: str = "",
    shown: bool = False,
) -> Move:
    by = by if by in (RESIDENT, SYSTEM) else f"tickets.{by}"
    return Move(say, frozenset(before), after, by, public, frozenset(needs.split()), frozenset(takes.split()), shown)


MOVES: dict[str, Move] = {
    "accept": _move("受理", {LODGED}, ACCEPTED, "dispatch", "已经受理，正在确定由哪个部门办", takes="say"),
    "dispatch": _move(
        "派发", {ACCEPTED, RETURNED}, DISPATCHED, "dispatch", "已派给{lead}办理{co}", needs="department", takes="say departments"
    ),
    "arbitrate": _move(
        "裁定", {RETURNED}, DISPATCHED, "arbitrate", "已确定由{lead}办理{co}，不再改派", needs="department say", takes="departments"
    ),
    "assist": _move("增加协办", WITH_A_LEAD, "", "dispatch", "请{departments}一起协办", needs="departments", takes="say"),
    "sign": _move("签收", {DISPATCHED, REOPENED}, SIGNED, "handle", "{lead}已经签收", takes="say"),
    "return": _move(
        "退回", {DISPATCHED, SIGNED}, RETURNED, "handle", "{lead}认为不归它管，正在另派部门；您的期限不受影响", needs="say basis"
    ),
    "take": _move("接手", WITH_A_LEAD, "", "handle", "", takes="say"),
    "release": _move("退回部门待接手", WITH_A_LEAD, "", SYSTEM, "", needs="say"),
    "start": _move("开始办理", {SIGNED}, WORKING, "handle", "{lead}开始办理", takes="say"),
    "feedback": _move("首次反馈", {SIGNED, WORKING}, "", "handle", "{lead}向您说明了进展", needs="say", shown=True),
    "ask": _move("请居民补充", {SIGNED, WORKING}, WAITING, "handle", "{lead}请您补充，补充之前期限暂停", needs="say", shown=True),
    "supplement": _move("补充", {WAITING}, WORKING, RESIDENT, "您补充了情况，期限继续计算", needs="say", shown=True),
    "remark": _move("补充说明", _BEFORE_AN_ANSWER - {WAITING}, "", RESIDENT, "您补充了说明", needs="say", shown=True),
    "suspend": _move("中止", {SIGNED, WORKING}, SUSPENDED, "handle", "暂时中止办理，期限暂停", needs="say", shown=True),
    "resume": _move("续办", {SUSPENDED}, WORKING, "handle", "恢复办理，期限继续计算", takes="say"),
    "extend": _move("延期", {SIGNED, WORKING}, "", "handle", "{lead}延长了办理期限", needs="say days", shown=True),
    "assisted": _move("协办办完", WITH_A_LEAD | {RETURNED}, "", "handle", "{departments}已办完协办的部分", needs="say department"),
    "visit": _move("现场办理", WITH_A_LEAD - {SUSPENDED}, "", "visit", "属地马上办人员到了现场", needs="say", shown=True),
    "answer": _move("答复", {WORKING}, CONFIRMING, "handle", "{lead}已经答复，请您确认是否解决", needs="say outcome", shown=True),
    "confirm": _move("确认解决", {CONFIRMING, CLOSED}, CLOSED, RESIDENT, "您确认已经解决", takes="say", shown=True),
    "unsolved": _move("没解决", {CONFIRMING, CLOSED}, REOPENED, RESIDENT, "您表示没有解决，已重新办理", needs="say", shown=True),
    "lapse": _move("到期未确认", {CONFIRMING}, CLOSED, SYSTEM, "您没有回应，先行办结；没有解决随时可以告诉我们"),
    "call_solved": _move("回访：已解决", {CLOSED}, "", "dispatch", "回访时您说已经解决", takes="say"),
    "call_unsolved": _move("回访：没解决", {CLOSED}, REOPENED, "dispatch", "回访时您说没有解决，已重新办理", needs="say"),
    "withdraw": _move("撤回", _BEFORE_AN_ANSWER, ENDED, RESIDENT, "您撤回了这张工单", takes="say", shown=True),
    "reject": _move("不予受理", {LODGED, ACCEPTED}, ENDED, "dispatch", "不能受理", needs="say basis", shown=True),
    "join": _move("并入", {LODGED, ACCEPTED}, ENDED, "dispatch", "同一件事已经在办，并到一起办理", needs="into", takes="say"),
    "end": _move("终止", _BEFORE_AN_ANSWER - {LODGED}, ENDED, "dispatch", "终止办理", needs="say basis", shown=True),
}
OWNING, DISOWNING = frozenset({"sign", "take"}), frozenset({"dispatch", "arbitrate", "return", "release"})
"""After these somebody of the lead department holds it, or nobody does. Co-departments have tasks instead."""
OPENED = "open"
"""The first line of every log; it leads to LODGED and is no move."""


def check(name: str, status: str, given: set[str]) -> str:
    """The state after it. given: what came with it. MoveNotPossible, MoveIncomplete."""
    move = MOVES[name]
    if status not in move.before:
        raise MoveNotPossible(message=f"工单现在是“{STATES[status]}”，不能{move.say}", detail={"move": name, "status": status})
    for thing in sorted(move.needs - given):
        raise MoveIncomplete(
            message=f"{move.say}要填{WORDS[thing]}", detail={"fields": [{"field": thing, "problem": f"请填{WORDS[thing]}"}]}
        )
    for thing in sorted(given - move.needs - move.takes):
        raise MoveIncomplete(message=f"{move.say}用不着{WORDS[thing]}", detail={"fields": [{"field": thing, "problem": "这一步用不着"}]})
    return move.after or status


def possible(status: str, by: set[str]) -> list[str]:
    """The moves from here by whoever holds these actions, in the order of the table."""
    return [name for name, move in MOVES.items() if status in move.before and move.by in by]
