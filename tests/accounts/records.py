"""For the walk over all staff routes: a record of a given area behind every route that names one.

Whoever adds a staff route with a record in its path adds a line here; the walk fails without it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

Path = dict[str, Any]
Make = Callable[[str], Awaitable[Path]]


async def nothing(area: str) -> Path:
    return {"token_id": uuid4()}


OWN: dict[str, Make] = {
    # about the caller alone: no area counts
    "DELETE /api/v1/staff/me/tokens/{token_id}": nothing,
}

RECORDS: dict[str, Make] = {}
"""A record in that area; outside of it the caller is refused with 403, inside they are not."""

BODIES: dict[str, dict[str, Any]] = {}
"""Bodies that get as far as the record, where {} does not."""
