"""流转落笔: the row of an item and the line in its log, always together and in the transaction of their cause."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from server.accounts.staff.caller import Staff
from server.ledger import states
from server.ledger.errors import LedgerItemNotFound, LedgerMovedOn
from server.ledger.models import LedgerEvent, LedgerItem

READ, WORK = "ledger.read", "ledger.work"
MOST = 2**53
"""No number of an item is larger; what is typed may be, and a database has no place for it."""


async def lock(item_id: int, seen: int | None = None) -> LedgerItem:
    """seen: the version that was on the screen; LedgerMovedOn when it is another one by now."""
    item = await LedgerItem.filter(id=min(item_id, MOST)).select_for_update().first()
    if item is None:
        raise LedgerItemNotFound
    if seen is not None and item.version != seen:
        raise LedgerMovedOn(detail={"version": item.version, "state": item.state})
    return item


async def moved(item: LedgerItem, move: str, at: datetime, *, by: Staff | None = None, say: str = "", **detail: Any) -> None:
    """One move of states.py. LedgerMoveNotPossible, LedgerMoveIncomplete."""
    before, item.state = item.state, states.check(move, item.state, say)
    item.version += 1
    item.changed_at = at
    if item.state == states.CLOSED:
        item.closed_at = at
    elif before in (states.CLOSED, states.DROPPED):
        item.closed_at = None
    await item.save()
    await noted(item, move, before, at, by=by, say=say, **detail)


async def noted(item: LedgerItem, move: str, before: str, at: datetime, *, by: Staff | None = None, say: str = "", **detail: Any) -> None:
    await LedgerEvent.create(
        item_id=item.id,
        move=move,
        before=before,
        after=item.state,
        by_id=by.id if by else None,
        by_name=by.display_name if by else "",
        say=say[:500],
        detail=detail,
        at=at,
    )
