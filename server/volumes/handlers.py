"""/api/v1/staff/volumes: how many cases there are, and the sheets that say so."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.done import DoneView
from server.doorplates.imports.handlers import SHEET
from server.doorplates.registry.handlers import CSV, attachment
from server.paging import Paged, page_of
from server.tables import csv_of
from server.volumes.checking import COLUMNS, Row
from server.volumes.models import Volume, VolumeSheet
from server.volumes.schemas import (
    VolumeActivateBody,
    VolumeFaultView,
    VolumeRowView,
    VolumeSheetDetailView,
    VolumeSheetsView,
    VolumeSheetView,
    VolumesView,
    VolumeUploadQuery,
)
from server.volumes.service import DRAFT, IMPORT, READ, Difference, VolumeService
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("staff-volumes", url_prefix="/api/v1/staff/volumes")
MOST_SHOWN = 500


@bp.get("/", strict_slashes=False)
@endpoint(answers=VolumesView, allow=READ)
async def case_volumes(request: Request, by: Staff, volumes: VolumeService) -> HTTPResponse:
    """办件量: of every matter its newest month."""
    rows = await volumes.latest()
    return reply(VolumesView(items=[_shown(row) for row in rows[:MOST_SHOWN]], total=len(rows)))


@bp.get("/template.csv")
@endpoint(answers="text/csv", allow=READ)
async def volume_template(request: Request, by: Staff, volumes: VolumeService) -> HTTPResponse:
    """办件量模板: every matter of the catalogue with an empty figure."""
    month = volumes.clock.now().strftime("%Y-%m")
    names = sorted((one.content.department, one.content.plain_name) for one in volumes.catalogue.matters.values())
    lines = [(month, name, "", department) for department, name in names]
    body = csv_of([column.name for column in COLUMNS], lines)
    return reply_bytes(body, content_type=CSV, headers=attachment("办件量模板.csv"))


@bp.get("/sheets")
@endpoint(answers=VolumeSheetsView, allow=READ)
async def volume_sheets(request: Request, by: Staff, query: Paged, volumes: VolumeService) -> HTTPResponse:
    """办件量表: newest first."""
    rows, total = await page_of(volumes.sheets(), query)
    items = [VolumeSheetView(**_view(row)) for row in rows]
    return reply(VolumeSheetsView(items=items, total=total, page=query.page, size=query.size))


@bp.post("/sheets", stream=True)
@endpoint(answers=VolumeSheetDetailView, status=201, allow=IMPORT, upload=SHEET)
async def upload_volumes(request: Request, by: Staff, query: VolumeUploadQuery, volumes: VolumeService) -> HTTPResponse:
    """上传办件量表: CSV or XLSX, UTF-8 or GB18030; checked and compared, not in force yet."""
    sheet = await volumes.upload(request.body, file_name=query.file_name, by=by)
    return reply(await _detail(sheet, volumes), status=201)


@bp.get("/sheets/<number:int>")
@endpoint(answers=VolumeSheetDetailView, allow=READ)
async def volume_sheet(request: Request, number: int, by: Staff, volumes: VolumeService) -> HTTPResponse:
    """一张表: what is wrong in it, and what activating it would change."""
    return reply(await _detail(await volumes.get(number), volumes))


@bp.post("/sheets/<number:int>/activate")
@endpoint(answers=VolumeSheetDetailView, idempotent=True, allow=IMPORT)
async def activate_volumes(request: Request, number: int, by: Staff, body: VolumeActivateBody, volumes: VolumeService) -> HTTPResponse:
    """启用: its months are taken over whole."""
    return reply(await _detail(await volumes.activate(number, seen=body.state, by=by), volumes))


@bp.delete("/sheets/<number:int>")
@endpoint(answers=DoneView, allow=IMPORT)
async def discard_volumes(request: Request, number: int, by: Staff, volumes: VolumeService) -> HTTPResponse:
    """丢弃草稿。"""
    await volumes.discard(number, by=by)
    return reply(DoneView(say="草稿已丢弃"))


async def _detail(sheet: VolumeSheet, volumes: VolumeService) -> VolumeSheetDetailView:
    changes, state = await volumes.compare(sheet) if sheet.status == DRAFT and not sheet.faults else (Difference(), "")
    return VolumeSheetDetailView(
        **_view(sheet),
        broken=[VolumeFaultView(**fault) for fault in sheet.faults],
        new=[_row(row) for row in changes.new[:MOST_SHOWN]],
        changed=[_row(row, was) for row, was in changes.changed[:MOST_SHOWN]],
        gone=[_row(row) for row in changes.gone[:MOST_SHOWN]],
        same=changes.same,
        unknown=sorted({row["name"] for row in sheet.rows if row["matter"] is None})[:MOST_SHOWN],
        state=state,
    )


def _row(row: Row, was: int | None = None) -> VolumeRowView:
    return VolumeRowView(**row | {"month": row["month"][:7]}, was=was)


def _shown(row: Volume) -> VolumeRowView:
    month = row.month.isoformat()[:7]
    return VolumeRowView(month=month, name=row.name, matter=row.matter_id, department=row.department, cases=row.cases)


def _view(sheet: VolumeSheet) -> dict[str, object]:
    return {
        "number": sheet.number,
        "status": sheet.status,
        "file_name": sheet.file_name,
        "format": sheet.format,
        "encoding": sheet.encoding,
        "rows": sheet.row_count,
        "faults": len(sheet.faults),
        "staff_name": sheet.staff_name,
        "created_at": local(sheet.created_at),
        "activated_at": local(sheet.activated_at),
    }
