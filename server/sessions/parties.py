"""通话里的人: the resident, the helper, and the one whom the helper may ask to join. Who offers a connection to whom is decided here.

The third one stands in the call: {"id", "staff", "name", "title", "state", "invited_at", "joined_at"}; id is of this invitation alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from server.sessions import moves
from server.sessions.messages import note
from server.sessions.models import HelpPeriod, HelpSession, HelpSignal

Party = Literal["resident", "helper", "expert"]
RESIDENT: Party = "resident"
HELPER: Party = "helper"
EXPERT: Party = "expert"
TOLD = {"left": "离开了通话", "declined": "暂时不能加入通话", "cancelled": "不再加入通话", "unanswered": "没有接，可以再请一次或换一位"}


@dataclass(frozen=True, slots=True)
class CallLink:
    """Two browsers that connect. id: begins every attempt between them: nothing of an earlier call or invitation is taken for it."""

    id: str
    offers: Party
    answers: Party
    media: str


def guest_of(call: dict[str, Any] | None) -> dict[str, Any] | None:
    """The third one, while asked or in."""
    guest: dict[str, Any] | None = call.get("guest") if call is not None and call["state"] == moves.CONNECTED else None
    return guest if guest is not None and guest["state"] != moves.LEFT else None


def links(call: dict[str, Any] | None) -> list[CallLink]:
    """Helper offers to resident and expert, expert to resident: no two ever offer to each other. With the third one it is voice."""
    if call is None or call["state"] != moves.CONNECTED:
        return []
    found = [CallLink(call["id"], HELPER, RESIDENT, call["media"])]
    guest = guest_of(call)
    if guest is not None and guest["state"] == moves.JOINED:
        found += [CallLink(guest["id"], HELPER, EXPERT, "voice"), CallLink(guest["id"], EXPERT, RESIDENT, "voice")]
    return found


def party_of(row: HelpSession, staff: UUID) -> Party | None:
    """None: looks on, and is no part of the call."""
    if row.helper_id == staff:
        return HELPER
    return EXPERT if row.guest_id == staff else None


def connected(row: HelpSession, one: Party, other: Party) -> bool:
    return any({link.offers, link.answers} == {one, other} for link in links(row.call))


def called(guest: dict[str, Any]) -> str:
    """专家张三."""
    return f"{guest['title']}{guest['name']}"


async def period(row: HelpSession, kind: str, at: datetime, staff: UUID) -> None:
    """third, part: beside the session's own stages, which they do not interrupt."""
    await HelpPeriod.create(session_id=row.id, kind=kind, staff_id=staff, began_at=at)


async def part(row: HelpSession, at: datetime, why: str = "left") -> None:
    """The third one is out of the call, the call goes on. Inside a transaction that has locked the row; call and guest_id are to be saved.
    why: of TOLD; empty when the call itself ends, which is told already."""
    guest = guest_of(row.call)
    if guest is None or row.call is None:
        return
    row.call = row.call | {"guest": guest | {"state": moves.LEFT}}
    row.guest_id = None
    if guest["state"] == moves.JOINED:
        await period(row, "part", at, UUID(guest["staff"]))
    await HelpSignal.filter(session_id=row.id, sender=EXPERT).delete()
    await HelpSignal.filter(session_id=row.id, to=EXPERT).delete()
    if why:
        await note(row, at, f"{called(guest)}{TOLD[why]}")
