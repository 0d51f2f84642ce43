"""For the walk over all staff routes (tests/accounts/records.py): the records behind the routes of doorplates."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

from tests import factories

Path = dict[str, Any]
Make = Callable[[str], Awaitable[Path]]


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


RECORDS: dict[str, Make] = {
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

SPOT = {"name": "示例小区门口", "site_type": "community_gate", "area": "zp", "lat": 31.272, "lng": 120.94}
BODIES: dict[str, dict[str, Any]] = {
    "PUT /api/v1/staff/doorplates/{scene_code}": SPOT,
    "POST /api/v1/staff/doorplates/{scene_code}/steps": {"step": "damage", "reason": "褪色"},
    "PATCH /api/v1/staff/doorplate-imports/{import_id}/rows/{row}": {"cells": {"name": "示例商场"}},
    "POST /api/v1/staff/doorplate-health/{finding_id}/settle": {"note": "去看过了"},
    "POST /api/v1/staff/scan-problems/{problem_id}/settle": {"outcome": "fine"},
    "POST /api/v1/staff/inspection-rounds/{round_id}/stops/{scene_code}": {"result": "ok"},
}
