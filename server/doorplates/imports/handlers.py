"""/api/v1/staff/doorplate-imports: upload, look, put right, activate."""

import asyncio
from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.doorplates.imports import template
from server.doorplates.imports.checking import faults_view
from server.doorplates.imports.columns import COLUMNS
from server.doorplates.imports.models import PlateImport, PlateImportRow
from server.doorplates.imports.reading import FORMULA, LARGEST_FILE, NUL
from server.doorplates.imports.schemas import (
    ActivateImportBody,
    CellsBody,
    CorrectedView,
    DiscardedView,
    ImportRowsView,
    ImportRowView,
    ImportsView,
    ImportView,
    PlateFileQuery,
    ReplaceQuery,
    RowsQuery,
)
from server.doorplates.imports.service import ImportService
from server.doorplates.registry.handlers import CSV, attachment
from server.doorplates.registry.listing import local
from server.paging import Paged, page_of
from server.tables import csv_of
from server.web import Upload, endpoint, reply, reply_bytes

bp = Blueprint("staff-doorplate-imports", url_prefix="/api/v1/staff/doorplate-imports")

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET = Upload(LARGEST_FILE, ("application/octet-stream",))


@bp.get("/template.csv")
@endpoint(answers="text/csv", allow="doorplates.issue")
async def import_template_csv(request: Request, by: Staff) -> HTTPResponse:
    """导入模板 CSV。"""
    return reply_bytes(template.as_csv(), content_type=CSV, headers=attachment("门牌导入模板.csv"))


@bp.get("/template.xlsx")
@endpoint(answers=XLSX, allow="doorplates.issue")
async def import_template_xlsx(request: Request, by: Staff) -> HTTPResponse:
    """导入模板 XLSX。"""
    return reply_bytes(await asyncio.to_thread(template.as_xlsx), content_type=XLSX, headers=attachment("门牌导入模板.xlsx"))


@bp.get("/", strict_slashes=False)
@endpoint(answers=ImportsView, allow="doorplates.issue")
async def doorplate_imports(request: Request, by: Staff, query: Paged, imports: ImportService, areas: AreaService) -> HTTPResponse:
    """批量导入的记录: newest first."""
    rows, total = await page_of(imports.mine(by=by), query)
    return reply(ImportsView(items=[_view(row, areas) for row in rows], total=total, page=query.page, size=query.size))


@bp.post("/", strict_slashes=False, stream=True)
@endpoint(answers=ImportView, status=201, allow="doorplates.issue", upload=SHEET)
async def upload_doorplates(request: Request, by: Staff, query: PlateFileQuery, imports: ImportService, areas: AreaService) -> HTTPResponse:
    """上传表格: CSV (UTF-8 or GB18030) or XLSX, 10 MB, 10,000 rows; a draft, nothing live. The same file again: the same draft."""
    return reply(_view(await imports.upload(request.body, area=query.area, file_name=query.name, by=by), areas), status=201)


@bp.get("/<import_id:uuid>")
@endpoint(answers=ImportView, allow="doorplates.issue")
async def doorplate_import(request: Request, import_id: UUID, by: Staff, imports: ImportService, areas: AreaService) -> HTTPResponse:
    """一次导入。"""
    return reply(_view(await imports.get(import_id, by=by), areas))


@bp.put("/<import_id:uuid>", stream=True)
@endpoint(answers=ImportView, allow="doorplates.issue", upload=SHEET)
async def replace_import(
    request: Request, import_id: UUID, by: Staff, query: ReplaceQuery, imports: ImportService, areas: AreaService
) -> HTTPResponse:
    """重新上传: the corrected file in place of the one before."""
    await imports.get(import_id, by=by)
    return reply(_view(await imports.replace(import_id, request.body, file_name=query.name, by=by), areas))


@bp.delete("/<import_id:uuid>")
@endpoint(answers=DiscardedView, allow="doorplates.issue")
async def discard_import(request: Request, import_id: UUID, by: Staff, imports: ImportService) -> HTTPResponse:
    """作废草稿。"""
    await imports.discard(import_id, by=by)
    return reply(DiscardedView())


@bp.get("/<import_id:uuid>/rows")
@endpoint(answers=ImportRowsView, allow="doorplates.issue")
async def import_rows(request: Request, import_id: UUID, by: Staff, query: RowsQuery, imports: ImportService) -> HTTPResponse:
    """导入的行: with faults by cell."""
    draft = await imports.get(import_id, by=by)
    rows, total = await page_of(imports.rows(draft, query.only), query)
    return reply(ImportRowsView(items=[_row(row) for row in rows], total=total, page=query.page, size=query.size))


@bp.get("/<import_id:uuid>/faults.csv")
@endpoint(answers="text/csv", allow="doorplates.issue")
async def import_faults(request: Request, import_id: UUID, by: Staff, imports: ImportService) -> HTTPResponse:
    """下载有问题的行: with the reasons, to be handed to whoever filled them in."""
    draft = await imports.get(import_id, by=by)
    rows = [_row(row) for row in await imports.rows(draft, "bad")]
    header = ("行号", "问题", *(column.name for column in COLUMNS))
    lines = [
        (row.row, faults_view([fault.model_dump() for fault in row.faults]), *(row.cells.get(column.id, "") for column in COLUMNS))
        for row in rows
    ]
    return reply_bytes(csv_of(header, lines), content_type=CSV, headers=attachment("导入问题.csv"))


@bp.patch("/<import_id:uuid>/rows/<row:int>")
@endpoint(answers=CorrectedView, allow="doorplates.issue")
async def correct_import_row(
    request: Request, import_id: UUID, row: int, by: Staff, body: CellsBody, imports: ImportService, areas: AreaService
) -> HTTPResponse:
    """改一行: cells are put right in place."""
    draft, rows = await imports.correct(import_id, row, {str(column): text for column, text in body.cells.items()}, by=by)
    return reply(CorrectedView(draft=_view(draft, areas), rows=[_row(one) for one in rows]))


@bp.delete("/<import_id:uuid>/rows/<row:int>")
@endpoint(answers=ImportView, allow="doorplates.issue")
async def leave_out_import_row(
    request: Request, import_id: UUID, row: int, by: Staff, imports: ImportService, areas: AreaService
) -> HTTPResponse:
    """去掉一行。"""
    return reply(_view(await imports.leave_out(import_id, row, by=by), areas))


@bp.post("/<import_id:uuid>/activate")
@endpoint(answers=ImportView, idempotent=True, allow="doorplates.issue")
async def activate_import(
    request: Request, import_id: UUID, by: Staff, body: ActivateImportBody, imports: ImportService, areas: AreaService
) -> HTTPResponse:
    """建门牌: every row becomes a plate, all in one go or none; again: the same answer."""
    draft = await imports.activate(import_id, good_rows_only=body.good_rows_only, start_as=body.start_as, by=by)
    return reply(_view(draft, areas))


def _view(row: PlateImport, areas: AreaService) -> ImportView:
    return ImportView(
        id=row.id,
        area=areas.places.get(row.area_id, areas.city).view(),
        file_name=row.file_name,
        format=row.format,
        encoding=row.encoding,
        status=row.status,
        rows=row.rows,
        bad=row.bad,
        made=row.made,
        left_out=row.left_out,
        started_as=row.started_as,
        staff_name=row.staff_name,
        created_at=local(row.created_at),
        activated_at=local(row.activated_at),
    )


def _row(row: PlateImportRow) -> ImportRowView:
    cells = {column: text.replace(FORMULA, "").replace(NUL, "\ufffd") for column, text in row.cells.items()}
    return ImportRowView(row=row.row, cells=cells, faults=row.faults, scene_code=row.scene_code)
