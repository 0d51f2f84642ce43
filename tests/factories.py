"""Rows and bodies as a test needs them: everything has a usual value, the test names what matters to it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from server.areas.models import Area
from server.doorplates.models import Doorplate
from server.doorplates.scene import mint
from server.ledger.models import Intake
from server.outbox import OutboxRecord
from tests.fakes import MONDAY_MORNING

CITY = "ks"


async def area(id: str = CITY, *, name: str = "昆山市", kind: str = "city", parent: str | None = None) -> Area:
    return await Area.create(id=id, name=name, common_name=name, kind=kind, parent_id=parent, lat=31.3846, lng=120.9807)


async def plate(code: str | None = None, **other: Any) -> Doorplate:
    """An active plate at the city's centre with a valid code of its own."""
    code = code or mint()
    usual = {
        "number": f"KS-TS-{await Doorplate.all().count() + 1:04}",
        "name": "示例商场",
        "site_type": "mall",
        "area_id": CITY,
        "lat": 31.3846,
        "lng": 120.9807,
        "position": "demo",
        "status": "active",
        "successor": None,
    }
    return await Doorplate.create(scene_code=code, **usual | other)


async def event(name: str = "kettle.boiled", **other: Any) -> OutboxRecord:
    usual: dict[str, Any] = {"payload": {}, "created_at": MONDAY_MORNING, "available_at": MONDAY_MORNING}
    return await OutboxRecord.create(name=name, **usual | other)


async def intake(id: UUID, **other: Any) -> Intake:
    usual: dict[str, Any] = {"kind": "miss", "text": "", "at": MONDAY_MORNING}
    return await Intake.create(id=id, **usual | other)


def report(**other: Any) -> dict[str, Any]:
    """A body for POST /api/v1/reports."""
    return {"kind": "wrong_fact", "text": "这里周六不开门", "matter": "elderly-allowance", "field": "hours"} | other
