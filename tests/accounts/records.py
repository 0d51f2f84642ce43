"""For the walk over all staff routes: a record of a given area behind every route that names one.

Whoever adds a staff route with a record in its path adds a line here; the walk fails without it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

from server.accounts.staff.models import StaffGrant
from server.notices.models import Notice
from tests import people
from tests.fakes import MONDAY_MORNING

Path = dict[str, Any]
Make = Callable[[str], Awaitable[Path]]


async def nothing(area: str) -> Path:
    return {"token_id": uuid4()}


OWN: dict[str, Make] = {
    # about the caller alone: no area counts
    "DELETE /api/v1/staff/me/tokens/{token_id}": nothing,
    "POST /api/v1/staff/practice/exercises/{exercise_id}/steps/{step_id}": nothing,
}


async def member(area: str) -> Path:
    """A helper who works there."""
    who = await people.signed_in("helper", area)
    granted = await StaffGrant.get(staff_id=who.id)
    return {"member_id": who.id, "token_id": who.token_id, "grant_id": granted.id}


async def notice(area: str) -> Path:
    """A notice published there."""
    at = {
        "begins_at": MONDAY_MORNING,
        "ends_at": MONDAY_MORNING + timedelta(days=1),
        "created_at": MONDAY_MORNING,
        "changed_at": MONDAY_MORNING,
    }
    made = await Notice.create(id=uuid4(), area_id=area, level="info", text="停电检修", **at)
    return {"notice_id": made.id}


_NOTICES = "/api/v1/staff/notices"
_MEMBERS = "/api/v1/staff/members/{member_id}"
RECORDS: dict[str, Make] = {
    f"GET {_MEMBERS}": member,
    f"PATCH {_MEMBERS}": member,
    f"POST {_MEMBERS}/disable": member,
    f"POST {_MEMBERS}/enable": member,
    f"POST {_MEMBERS}/reset-password": member,
    f"POST {_MEMBERS}/reset-second-factor": member,
    f"GET {_MEMBERS}/tokens": member,
    f"DELETE {_MEMBERS}/tokens/{{token_id}}": member,
    f"POST {_MEMBERS}/grants": member,
    f"DELETE {_MEMBERS}/grants/{{grant_id}}": member,
    f"PUT {_NOTICES}/{{notice_id}}": notice,
    f"DELETE {_NOTICES}/{{notice_id}}": notice,
}
"""A record in that area; outside of it the caller is refused with 403, inside they are not."""

_NOTICE = {
    "area": people.TOWN,
    "level": "info",
    "text": "停电",
    "begins_at": "2026-11-23T09:00:00+08:00",
    "ends_at": "2026-11-24T09:00:00+08:00",
}
BODIES: dict[str, dict[str, Any]] = {
    f"POST {_MEMBERS}/grants": {"role": "clerk", "area": people.TOWN},
    f"PUT {_NOTICES}/{{notice_id}}": _NOTICE,
}
"""Bodies that get as far as the record, where {} does not."""
