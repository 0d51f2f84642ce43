"""工单的状态和动作: one table says who may do what from where, what it leads to, and how it is told to the resident."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Who = Literal["resident", "dispatcher", "department", "arbiter", "system"]

NEW, ACCEPTED, DISPATCHED, SIGNED, HANDLING = "new", "accepted", "dispatched", "signed", "handling"
NEEDS_MORE, SUSPENDED, RETURNED, ANSWERED, CLOSED, STOPPED = "needs_more", "suspended", "returned", "answered", "closed", "stopped"
STATES = (NEW, ACCEPTED, DISPATCHED, SIGNED, HANDLING, NEEDS_MORE, SUSPENDED, RETURNED, ANSWERED, CLOSED, STOPPED)
OVER = frozenset({CLOSED, STOPPED})
PAUSED = frozenset({NEEDS_MORE, SUSPENDED})
"""Only here the department's clocks stand still."""

SAY = {
    NEW: "已收到，等待受理",
    ACCEPTED: "已受理，正在确定由哪个部门办理",
    DISPATCHED: "已派给{lead}，等待签收",
    SIGNED: "{lead}已签收",
    HANDLING: "{lead}正在办理",
    NEEDS_MORE: "需要您补充情况，补充后继续办理",
    SUSPENDED: "暂停办理：{why}",
    RETURNED: "部门提出不归其办理，正在重新确定",
    ANSWERED: "{lead}已答复，请您确认是否解决",
    CLOSED: "已办结",
    STOPPED: "已终止：{why}",
}
"""For the resident: who holds it and what happens next."""


@dataclass(frozen=True, slots=True)
class Move:
    """name: 中文名. of: states it starts from. text: the mover must say something. public: the resident reads that text."""

    name: str
    by: Who
    of: frozenset[str]
    to: str
    text: bool = False
    public: bool = True


def _of(*states: str) -> frozenset[str]:
    return frozenset(states)


MOVES: dict[str, Move] = {
    "accept": Move("受理", "dispatcher", _of(NEW), ACCEPTED),
    "dispatch": Move("派发", "dispatcher", _of(NEW, ACCEPTED, RETURNED), DISPATCHED),
    "sign": Move("签收", "department", _of(DISPATCHED), SIGNED),
    "start": Move("办理", "department", _of(SIGNED), HANDLING),
    "ask": Move("待补充", "department", _of(SIGNED, HANDLING), NEEDS_MORE, text=True),
    "supplement": Move("补充", "resident", _of(NEEDS_MORE), HANDLING, text=True),
    "suspend": Move("中止", "department", _of(SIGNED, HANDLING), SUSPENDED, text=True),
    "resume": Move("续办", "department", _of(SUSPENDED), HANDLING),
    "return": Move("退回", "department", _of(DISPATCHED, SIGNED), RETURNED, text=True, public=False),
    "arbitrate": Move("裁定", "arbiter", _of(RETURNED), DISPATCHED, text=True, public=False),
    "answer": Move("答复", "department", _of(SIGNED, HANDLING), ANSWERED, text=True),
    "confirm": Move("确认解决", "resident", _of(ANSWERED), CLOSED),
    "reopen": Move("没解决", "resident", _of(ANSWERED, CLOSED), HANDLING, text=True),
    "close": Move("办结", "dispatcher", _of(ANSWERED), CLOSED),
    "lapse": Move("到期办结", "system", _of(ANSWERED), CLOSED),
    "stop": Move(
        "终止", "dispatcher", _of(NEW, ACCEPTED, DISPATCHED, SIGNED, HANDLING, NEEDS_MORE, SUSPENDED, RETURNED), STOPPED, text=True
    ),
}


def possible(state: str, who: Who) -> list[str]:
    return [name for name, move in MOVES.items() if move.by == who and state in move.of]
