"""会话与通话的状态: who may do what from where. Code asks this table; nothing else decides.

Events come late, twice or not at all: a move whose effect is already there is no fault (`repeats`), any other one out of place is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Who = Literal["resident", "helper", "expert", "system"]

WAITING, ACTIVE, HELD, ENDED = "waiting", "active", "held", "ended"
OPEN = (WAITING, ACTIVE, HELD)
SERVED = (ACTIVE, HELD)
STAGES = ("wait", "serve", "hold", "end")
"""Kinds of period that a session passes through one after another: what is waited and served is told from these alone."""


@dataclass(frozen=True, slots=True)
class Move:
    """of: states it starts from -> the state it leads to. repeats: states in which it has happened already."""

    say: str
    by: frozenset[Who]
    of: dict[str, str]
    repeats: frozenset[str] = frozenset()


def _by(*who: Who) -> frozenset[Who]:
    return frozenset(who)


SESSION: dict[str, Move] = {
    "claim": Move("接待", _by("helper"), {WAITING: ACTIVE}),
    "hold": Move("请稍等", _by("helper"), {ACTIVE: HELD}, frozenset({HELD})),
    "resume": Move("继续", _by("helper"), {HELD: ACTIVE}, frozenset({ACTIVE})),
    "transfer": Move("转给别人", _by("helper"), {ACTIVE: WAITING, HELD: WAITING}),
    "lose": Move("帮办员掉线", _by("system"), {ACTIVE: WAITING, HELD: WAITING}, frozenset({WAITING, ENDED})),
    "leave": Move("不等了", _by("resident", "system"), {WAITING: ENDED}, frozenset({ENDED})),
    "end": Move("结束", _by("resident", "helper", "system"), {ACTIVE: ENDED, HELD: ENDED}, frozenset({ENDED})),
    "to_ticket": Move("转成工单", _by("resident", "helper"), {WAITING: ENDED, ACTIVE: ENDED, HELD: ENDED}),
}

NONE, RINGING, CONNECTED, OVER = "none", "ringing", "connected", "over"

CALL: dict[str, Move] = {
    "ring": Move("发起通话", _by("resident", "helper"), {NONE: RINGING, OVER: RINGING}, frozenset({RINGING, CONNECTED})),
    "answer": Move("接听", _by("resident", "helper"), {RINGING: CONNECTED}, frozenset({CONNECTED})),
    "hang_up": Move("挂断", _by("resident", "helper", "system"), {RINGING: OVER, CONNECTED: OVER}, frozenset({OVER, NONE})),
    "degrade": Move("改为语音", _by("resident", "helper", "system"), {RINGING: RINGING, CONNECTED: CONNECTED}, frozenset({OVER, NONE})),
}

INVITED, JOINED, LEFT = "invited", "joined", "left"

GUEST: dict[str, Move] = {
    "invite": Move("请人加入", _by("helper"), {NONE: INVITED, LEFT: INVITED}, frozenset({INVITED, JOINED})),
    "join": Move("加入通话", _by("expert"), {INVITED: JOINED}, frozenset({JOINED})),
    "leave": Move("离开通话", _by("expert", "helper", "system"), {INVITED: LEFT, JOINED: LEFT}, frozenset({LEFT, NONE})),
}
"""The third one in a connected call. Nobody but the helper asks, nobody but the one asked comes in."""


def to(table: dict[str, Move], move: str, state: str, by: Who) -> str | None:
    """The state it leads to; the state itself when it has happened already; None: refused."""
    found = table[move]
    if by not in found.by:
        return None
    if state in found.of:
        return found.of[state]
    return state if state in found.repeats else None
