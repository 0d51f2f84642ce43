"""Rows and bodies as a test needs them: everything has a usual value, the test names what matters to it."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from server.accounts.service import hashed
from server.areas.models import Area
from server.cards.models import CardVersion
from server.doorplates.health.models import PlateFinding
from server.doorplates.imports.models import PlateImport, PlateImportRow
from server.doorplates.models import Doorplate
from server.doorplates.printing.models import PrintJob
from server.doorplates.rounds.models import InspectionRound
from server.doorplates.scene import mint
from server.doorplates.service import raise_revision
from server.editing.models import Draft, Proposal
from server.entries.models import Entry
from server.guides.checklists.models import Checklist
from server.halls.models import Hall, HallClosure, HallDataset
from server.ledger.models import Intake, LedgerItem
from server.matters.models import MatterVersion
from server.outbox import OutboxRecord
from server.sharing.keys.models import ApiKey
from server.sharing.keys.scopes import SCOPES
from server.tickets.models import Ticket, TicketEvent
from server.tickets.numbers import mint as mint_number
from server.volumes.models import VolumeSheet
from tests.fakes import MONDAY_MORNING

CITY = "ks"
_numbers = itertools.count(1)


async def area(id: str = CITY, *, name: str = "昆山市", kind: str = "city", parent: str | None = None) -> Area:
    return await Area.create(id=id, name=name, common_name=name, kind=kind, parent_id=parent, lat=31.3846, lng=120.9807)


async def plate(code: str | None = None, **other: Any) -> Doorplate:
    """An active plate at the city's centre with a valid code of its own."""
    code = code or mint()
    usual: dict[str, Any] = {
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


async def checklist(**other: Any) -> Checklist:
    """Saved on Monday morning, by nobody in particular."""
    usual: dict[str, Any] = {"matter_id": "idcard-reissue", "secret_hash": "", "saved_version": 1, "saved_on": MONDAY_MORNING.date()}
    times = {"created_at": MONDAY_MORNING, "changed_at": MONDAY_MORNING, "expires_at": MONDAY_MORNING + timedelta(days=90)}
    return await Checklist.create(code=mint(), **usual | times | other)


async def ticket(**other: Any) -> Ticket:
    """Handed in on Monday morning, by nobody in particular."""
    usual = {
        "secret_hash": "",
        "kind": "request",
        "source": "resident",
        "text": "居住证办了三个月还没下来",
        "area_id": CITY,
        "status": "lodged",
        "version": 1,
        "promised_at": MONDAY_MORNING + timedelta(days=8),
        "created_at": MONDAY_MORNING,
        "changed_at": MONDAY_MORNING,
    }
    row = await Ticket.create(id=uuid4(), number=mint_number(MONDAY_MORNING), **usual | other)
    await TicketEvent.create(ticket_id=row.id, step=1, move="open", before="", after=row.status, by_kind="resident", at=MONDAY_MORNING)
    return row


async def draft(**other: Any) -> Draft:
    """Of the shipped first version, as nobody in particular began it."""
    content = (await MatterVersion.get(matter_id="idcard-reissue", version=1)).content
    usual: dict[str, Any] = {
        "entry_id": "idcard-reissue",
        "base_version": 1,
        "content": content,
        "author_id": uuid4(),
        "author_name": "陈",
    }
    return await Draft.create(id=uuid4(), created_at=MONDAY_MORNING, changed_at=MONDAY_MORNING, **usual | other)


async def proposal(**other: Any) -> Proposal:
    content = (await MatterVersion.get(matter_id="idcard-reissue", version=1)).content | {"scope": "别的范围"}
    usual: dict[str, Any] = {"entry_id": "idcard-reissue", "base_version": 1, "content": content, "staff_id": uuid4(), "staff_name": "李"}
    return await Proposal.create(id=uuid4(), created_at=MONDAY_MORNING, why="窗口反映", **usual | other)


async def api_key(secret: str = "", **other: Any) -> ApiKey:
    """Of a township's platform, for everything, until the end of next year."""
    secret = secret or f"ksmp_{uuid4().hex}{uuid4().hex}"
    usual: dict[str, Any] = {
        "name": "张浦镇便民平台",
        "owner": "张浦镇便民服务中心",
        "area_id": "zp",
        "scopes": list(SCOPES),
        "per_minute": 6000,
        "expires_on": date(2027, 12, 31),
        "mark": secret[:9],
        "digest": hashed(secret),
        "made_by": "管理员",
        "made_at": MONDAY_MORNING,
    }
    return await ApiKey.create(id=uuid4(), **usual | other)


async def card_draft(kind: str = "policy", entry: str = "retirement-age", **other: Any) -> Draft:
    """Of the shipped first version."""
    content = (await CardVersion.get(kind=kind, card_id=entry, version=1)).content
    return await draft(kind=kind, entry_id=entry, content=content, **other)


async def card_proposal(kind: str = "policy", entry: str = "retirement-age", **other: Any) -> Proposal:
    content = (await CardVersion.get(kind=kind, card_id=entry, version=1)).content | {"summary": "换个说法"}
    return await proposal(kind=kind, entry_id=entry, content=content, **other)


async def issued(code: str | None = None, **other: Any) -> Doorplate:
    """A plate that staff have made: in 张浦镇, and gone again after the test, also from the shared application."""
    code = code or mint()
    usual: dict[str, Any] = {
        "number": f"KS-TEST-{next(_numbers):04}",
        "area_id": "zp",
        "lat": 31.272,
        "lng": 120.94,
        "issued_at": MONDAY_MORNING,
    }
    await raise_revision()
    return await plate(code, **usual | other)


async def event(name: str = "kettle.boiled", **other: Any) -> OutboxRecord:
    usual: dict[str, Any] = {"payload": {}, "created_at": MONDAY_MORNING, "available_at": MONDAY_MORNING}
    return await OutboxRecord.create(name=name, **usual | other)


async def intake(id: UUID, **other: Any) -> Intake:
    usual: dict[str, Any] = {"kind": "miss", "text": "", "at": MONDAY_MORNING}
    return await Intake.create(id=id, **usual | other)


async def ledger_item(**other: Any) -> LedgerItem:
    """A new one about a fact of a matter."""
    usual: dict[str, Any] = {"family": "fact", "state": "new", "matter_id": "elderly-allowance", "field": "hours", "leads": ["周六不开门"]}
    times = {"first_at": MONDAY_MORNING, "last_at": MONDAY_MORNING, "changed_at": MONDAY_MORNING}
    row = await LedgerItem.create(**usual | times | other)
    row.salts = [row.id]
    await row.save()
    return row


def report(**other: Any) -> dict[str, Any]:
    """A body for POST /api/v1/reports."""
    return {"kind": "wrong_fact", "text": "这里周六不开门", "matter": "elderly-allowance", "field": "hours"} | other


async def plate_import(area: str = "zp", **other: Any) -> PlateImport:
    """A draft of one good row, the second of its file."""
    usual: dict[str, Any] = {"file_name": "门牌.csv", "format": "csv", "encoding": "UTF-8", "digest": "0" * 64, "status": "draft"}
    usual |= {"rows": 1, "bad": 0, "staff_id": uuid4(), "staff_name": "王", "created_at": MONDAY_MORNING}
    draft = await PlateImport.create(id=uuid4(), area_id=area, **usual | other)
    cells = {"name": "示例商场", "site_type": "商场", "area": "张浦镇", "lat": "31.27", "lng": "120.94"}
    await PlateImportRow.create(import_id=draft.id, row=2, cells=cells, faults=[], bad=False)
    return draft


async def print_job(area: str | None = "zp", **other: Any) -> PrintJob:
    usual: dict[str, Any] = {"status": "cancelled", "layout": "a4", "about": "一块", "codes": [], "total": 0}
    usual |= {"staff_id": uuid4(), "staff_name": "王", "created_at": MONDAY_MORNING}
    return await PrintJob.create(id=uuid4(), area_id=area, **usual | other)


async def finding(code: str, kind: str = "silent", **other: Any) -> PlateFinding:
    usual: dict[str, Any] = {"key": f"{code}:{kind}", "found_at": MONDAY_MORNING, "seen_at": MONDAY_MORNING, "facts": {"days": 20}}
    return await PlateFinding.create(scene_code=code, kind=kind, **usual | other)


async def inspection(area: str = "zp", **other: Any) -> InspectionRound:
    usual: dict[str, Any] = {"title": "巡检", "status": "open", "stops": 0, "metres": 0, "staff_id": uuid4(), "staff_name": "王"}
    return await InspectionRound.create(id=uuid4(), area_id=area, created_at=MONDAY_MORNING, **usual | other)


async def hall(id: str | None = None, **other: Any) -> Hall:
    """A town's hall in 张浦镇, gone again after the test, also from the shared application."""
    usual: dict[str, Any] = {"name": "示例便民服务中心", "type": "town_hall", "area_id": "zp", "lat": 31.272, "lng": 120.94}
    usual |= {"position": "approx", "hours": "Mo-Fr 09:00-12:00,13:00-17:00; PH off"}
    return await Hall.create(id=id or f"test-{next(_numbers)}", **usual | other)


async def closure(hall_id: str, **other: Any) -> HallClosure:
    """Of today and tomorrow."""
    usual: dict[str, Any] = {"begins_at": MONDAY_MORNING - timedelta(hours=2), "ends_at": MONDAY_MORNING + timedelta(days=1)}
    usual |= {"reason": "系统升级", "staff_name": "王", "created_at": MONDAY_MORNING}
    return await HallClosure.create(id=uuid4(), hall_id=hall_id, **usual | other)


async def hall_dataset(**other: Any) -> HallDataset:
    """A draft that is not to be activated."""
    usual: dict[str, Any] = {"number": next(_numbers), "status": "draft", "origin": "import", "created_at": MONDAY_MORNING}
    return await HallDataset.create(**usual | {"faults": [{"row": 2, "column": "名称", "problem": "不能空着"}]} | other)


async def entry(code: str | None = None, **other: Any) -> Entry:
    usual: dict[str, Any] = {"channel": "poster", "name": "示例海报", "area_id": "zp", "staff_name": "王", "created_at": MONDAY_MORNING}
    return await Entry.create(code=code or mint(), **usual | other)


async def volume_sheet(**other: Any) -> VolumeSheet:
    """A draft that is not to be activated."""
    usual: dict[str, Any] = {"number": next(_numbers), "status": "draft", "file_name": "办件量.csv", "format": "csv", "encoding": "UTF-8"}
    usual |= {"digest": "0" * 64, "staff_name": "王", "created_at": MONDAY_MORNING}
    return await VolumeSheet.create(**usual | {"faults": [{"row": 2, "column": "月份", "problem": "不能空着"}]} | other)
