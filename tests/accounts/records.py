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
from tests import factories, people
from tests.fakes import MONDAY_MORNING

Path = dict[str, Any]
Make = Callable[[str], Awaitable[Path]]


async def nothing(area: str) -> Path:
    return {"token_id": uuid4()}


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


async def plate(area: str) -> Path:
    return {"scene_code": (await factories.issued(area_id=area)).scene_code}


async def plate_with_photo(area: str) -> Path:
    return await plate(area) | {"photo_id": uuid4()}


async def plate_import(area: str) -> Path:
    row = await factories.plate_import(area)
    return {"import_id": row.id, "row": 2}


async def print_job(area: str) -> Path:
    return {"job_id": (await factories.print_job(None if area == factories.CITY else area)).id}


async def finding(area: str) -> Path:
    return {"finding_id": (await factories.finding((await factories.issued(area_id=area)).scene_code)).id}


async def problem(area: str) -> Path:
    """A report without a plate is the whole city's."""
    code = None if area == factories.CITY else (await factories.issued(area_id=area)).scene_code
    return {"problem_id": (await factories.intake(uuid4(), kind="scan_problem", plate_id=code)).id}


async def inspection(area: str) -> Path:
    return {"round_id": (await factories.inspection(area)).id, "scene_code": "00000000"}


async def hall(area: str) -> Path:
    """With a closure that is withdrawn already: trying it on changes nothing for the others."""
    made = await factories.hall(area_id=area)
    closure = await factories.closure(made.id, withdrawn_at=MONDAY_MORNING)
    return {"hall_id": made.id, "closure_id": closure.id}


async def year(area: str) -> Path:
    return {"year": 2026}


async def switch(area: str) -> Path:
    return {"switch": "reports"}


async def area_itself(area: str) -> Path:
    return {"area_id": area}


async def day_to_come(area: str) -> Path:
    return {"text": "2031-01-01"}


async def entry(area: str) -> Path:
    return {"code": (await factories.entry(area_id=area)).code}


async def hall_kind(area: str) -> Path:
    return {"kind": "city_hall"}


async def dataset(area: str) -> Path:
    return {"number": (await factories.hall_dataset()).number}


OWN: dict[str, Make] = {
    # about the caller alone, or about the whole city: no area counts
    "DELETE /api/v1/staff/me/tokens/{token_id}": nothing,
    "POST /api/v1/staff/practice/exercises/{exercise_id}/steps/{step_id}": nothing,
    "GET /api/v1/staff/calendar/{year}": year,
    "GET /api/v1/staff/switches/{switch}/history": switch,
}

_HALLS = "/api/v1/staff/halls/{hall_id}"
_DATASETS = "/api/v1/staff/hall-datasets/{number}"
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
    "GET /api/v1/staff/entries/{code}": entry,
    "PUT /api/v1/staff/entries/{code}": entry,
    "POST /api/v1/staff/entries/{code}/links": entry,
    "PUT /api/v1/staff/areas/{area_id}": area_itself,
    "DELETE /api/v1/staff/calendar/days/{text}": day_to_come,
    "PUT /api/v1/staff/switches/{switch}": switch,
    f"GET {_HALLS}": hall,
    f"PUT {_HALLS}": hall,
    f"POST {_HALLS}/closures": hall,
    f"DELETE {_HALLS}/closures/{{closure_id}}": hall,
    "PUT /api/v1/staff/hall-kinds/{kind}": hall_kind,
    f"GET {_DATASETS}": dataset,
    f"DELETE {_DATASETS}": dataset,
    f"POST {_DATASETS}/activate": dataset,
    f"PUT {_NOTICES}/{{notice_id}}": notice,
    f"DELETE {_NOTICES}/{{notice_id}}": notice,
    "GET /api/v1/staff/doorplates/{scene_code}": plate,
    "PUT /api/v1/staff/doorplates/{scene_code}": plate,
    "POST /api/v1/staff/doorplates/{scene_code}/steps": plate,
    "POST /api/v1/staff/doorplates/{scene_code}/photos": plate,
    "GET /api/v1/staff/doorplates/{scene_code}/photos/{photo_id}": plate_with_photo,
    "GET /api/v1/staff/doorplate-imports/{import_id}": plate_import,
    "PUT /api/v1/staff/doorplate-imports/{import_id}": plate_import,
    "DELETE /api/v1/staff/doorplate-imports/{import_id}": plate_import,
    "GET /api/v1/staff/doorplate-imports/{import_id}/rows": plate_import,
    "GET /api/v1/staff/doorplate-imports/{import_id}/faults.csv": plate_import,
    "PATCH /api/v1/staff/doorplate-imports/{import_id}/rows/{row}": plate_import,
    "DELETE /api/v1/staff/doorplate-imports/{import_id}/rows/{row}": plate_import,
    "POST /api/v1/staff/doorplate-imports/{import_id}/activate": plate_import,
    "GET /api/v1/staff/print-jobs/{job_id}": print_job,
    "POST /api/v1/staff/print-jobs/{job_id}/cancel": print_job,
    "POST /api/v1/staff/print-jobs/{job_id}/printed": print_job,
    "GET /api/v1/staff/print-jobs/{job_id}/plates.pdf": print_job,
    "GET /api/v1/staff/print-jobs/{job_id}/package.zip": print_job,
    "POST /api/v1/staff/doorplate-health/{finding_id}/settle": finding,
    "POST /api/v1/staff/scan-problems/{problem_id}/settle": problem,
    "GET /api/v1/staff/inspection-rounds/{round_id}": inspection,
    "POST /api/v1/staff/inspection-rounds/{round_id}/stops/{scene_code}": inspection,
    "POST /api/v1/staff/inspection-rounds/{round_id}/close": inspection,
}
"""A record in that area; outside of it the caller is refused with 403, inside they are not."""

_NOTICE = {
    "area": people.TOWN,
    "level": "info",
    "text": "停电",
    "begins_at": "2026-11-23T09:00:00+08:00",
    "ends_at": "2026-11-24T09:00:00+08:00",
}
SPOT = {"name": "示例小区门口", "site_type": "community_gate", "area": "zp", "lat": 31.272, "lng": 120.94}
BODIES: dict[str, dict[str, Any]] = {
    f"POST {_MEMBERS}/grants": {"role": "clerk", "area": people.TOWN},
    "PUT /api/v1/staff/entries/{code}": {"channel": "poster", "name": "海报", "area": people.TOWN},
    "POST /api/v1/staff/entries/{code}/links": {"kind": "url_link"},
    f"PUT {_HALLS}": {"name": "便民服务中心", "position": "approx", "edition": "an older one"},
    f"POST {_HALLS}/closures": {
        "begins_at": "2026-11-01T09:00:00+08:00",
        "ends_at": "2026-11-02T09:00:00+08:00",
        "reason": "已经过去，不会生效",
    },
    f"PUT {_NOTICES}/{{notice_id}}": _NOTICE,
    "PUT /api/v1/staff/doorplates/{scene_code}": SPOT,
    "POST /api/v1/staff/doorplates/{scene_code}/steps": {"step": "damage", "reason": "褪色"},
    "PATCH /api/v1/staff/doorplate-imports/{import_id}/rows/{row}": {"cells": {"name": "示例商场"}},
    "POST /api/v1/staff/doorplate-health/{finding_id}/settle": {"note": "去看过了"},
    "POST /api/v1/staff/scan-problems/{problem_id}/settle": {"outcome": "fine"},
    "POST /api/v1/staff/inspection-rounds/{round_id}/stops/{scene_code}": {"result": "ok"},
}
"""Bodies that get as far as the record, where {} does not."""
