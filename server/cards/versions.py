"""卡片版本: kept for good, whoever publishes: a reviewer or the seeds."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime
from typing import Any

from server.cards.models import CardVersion


async def keep_in_force(kind: str, row: Any, *, at: datetime) -> None:
    """The version in force, when it came before there were versions. row: of Policy or Bundle."""
    if not await CardVersion.exists(kind=kind, card_id=row.id, version=row.version):
        await CardVersion.create(
            kind=kind, card_id=row.id, version=row.version, content=row.content, verified_by=row.verified_by, published_at=at
        )


async def last_version(kind: str, id_: str) -> int:
    """0: there is none."""
    row = await CardVersion.filter(kind=kind, card_id=id_).order_by("-version").first()
    return row.version if row else 0


async def taken_down(kind: str, in_force: Container[str]) -> set[str]:
    """Those that were published once and are no longer shown."""
    known: list[str] = await CardVersion.filter(kind=kind).distinct().values_list("card_id", flat=True)  # type: ignore[assignment]
    return {id_ for id_ in known if id_ not in in_force}
