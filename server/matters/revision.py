"""Published content changed: every worker reads it again, the one that did it at once through the outbox, the others within two seconds;
and whoever lives on our content from elsewhere finds it in the change feed (server/sharing)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from server import outbox
from server.matters.models import ContentChange, ContentRevision

Kind = Literal["matter", "hall", "platform", "area", "calendar", "policy", "bundle", "hall_kind"]
What = Literal["added", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One record that is different from now on. version: where it has versions."""

    kind: Kind
    id: str
    what: What = "changed"
    version: int | None = None


async def raise_revision(changes: Iterable[Change], *, at: datetime) -> int:
    """The new content revision. Call it last in the transaction of the change. The revision's row is locked first, so that the feed's
    numbers are given in the order in which the changes come into force."""
    current = await ContentRevision.filter(id=1).select_for_update().first()
    number = (current.revision if current else 0) + 1
    if current is None:
        await ContentRevision.create(id=1, revision=number, changed_at=at)
    else:
        await ContentRevision.filter(id=1).update(revision=number, changed_at=at)
    rows = [ContentChange(revision=number, kind=one.kind, entry_id=one.id, what=one.what, version=one.version, at=at) for one in changes]
    if rows:
        await ContentChange.bulk_create(rows, batch_size=200)
    await outbox.put("content.activated", at=at, revision=number)
    return number
