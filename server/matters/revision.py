"""Published content changed: every worker reads it again, the one that did it at once through the outbox, the others within two seconds."""

from __future__ import annotations

from datetime import datetime

from server import outbox
from server.matters.models import ContentRevision


async def raise_revision(*, at: datetime) -> int:
    """The new content revision. Call it last in the transaction of the change."""
    current = await ContentRevision.filter(id=1).select_for_update().first()
    number = (current.revision if current else 0) + 1
    if current is None:
        await ContentRevision.create(id=1, revision=number, changed_at=at)
    else:
        await ContentRevision.filter(id=1).update(revision=number, changed_at=at)
    await outbox.put("content.activated", at=at, revision=number)
    return number
