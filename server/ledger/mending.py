"""补叫法: for a miss the editor adds the words as an alias of a matter in one step: a draft, handed in for review. Whoever reviews it
publishes it as every other draft; then the case passes and the item can be closed."""

from __future__ import annotations

from dataclasses import dataclass

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import Clock
from server.editing.models import Draft
from server.editing.service import EditingService
from server.errors import DoorplateError
from server.ledger import states
from server.ledger.errors import AliasWrong
from server.ledger.journal import WORK, lock, moved, noted
from server.ledger.models import LedgerItem

SHORTEST, LONGEST = 2, 40


@dataclass(frozen=True, slots=True)
class Mended:
    """why: what the gate had against handing it in; empty: it waits for a reviewer."""

    item: LedgerItem
    draft: Draft
    why: str


class MendingService:
    def __init__(self, editing: EditingService, clock: Clock) -> None:
        self.editing, self.clock = editing, clock

    async def add_alias(self, item_id: int, matter: str, alias: str, *, seen: int, by: Staff) -> Mended:
        """Sent again it is the same draft. What the editor may not edit is refused by the editing service."""
        known = self.editing.catalogue.get(matter).content
        if not SHORTEST <= len(alias) <= LONGEST or alias in (known.official_name, known.plain_name, *known.aliases):
            raise AliasWrong
        async with in_transaction():
            item = await lock(item_id, seen)
            by.check(WORK, area=None, department=item.department)
            if item.state not in states.OPEN:
                states.check("start", item.state)
        in_force = self.editing.in_force(matter).data
        why = f"台账 {item_id}：群众这样说，以前查不到"
        draft = await self.editing.begin(matter, by=by, content=in_force | {"aliases": [*in_force["aliases"], alias]}, why=why)
        refused = ""
        try:
            draft = await self.editing.move(draft.id, "submit", by=by)
        except DoorplateError as refusal:
            refused = refusal.message
        async with in_transaction():
            item = await lock(item_id, seen)
            now = self.clock.now()
            item.draft_id, item.matter_id = draft.id, item.matter_id or matter
            item.department = item.department or known.department
            if item.state in states.MOVES["start"].before:
                item.owner_id, item.owner_name = item.owner_id or by.id, item.owner_name or by.display_name
                await moved(item, "start", now, by=by, alias=alias, matter=matter, draft=str(draft.id))
            else:
                item.version += 1
                await item.save()
                await noted(item, "start", item.state, now, by=by, alias=alias, matter=matter, draft=str(draft.id))
        trail.note("ledger_item", item.id, alias=alias, matter=matter, draft=str(draft.id))
        return Mended(item, draft, refused)
