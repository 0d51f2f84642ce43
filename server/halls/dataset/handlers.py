"""/api/v1/staff/hall-datasets: versions of the hall data."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.done import DoneView
from server.doorplates.imports.handlers import SHEET
from server.doorplates.registry.handlers import CSV, attachment
from server.halls.dataset.columns import COLUMNS
from server.halls.dataset.rows import NAMES, Cells, Change, Difference, shown
from server.halls.dataset.schemas import (
    ActivateHallsBody,
    DatasetDetailView,
    DatasetsView,
    DatasetView,
    FieldChangeView,
    HallChangeView,
    RowFaultView,
    SheetQuery,
)
from server.halls.dataset.service import ACTION, HallDatasets
from server.halls.models import HallDataset
from server.paging import Paged, page_of
from server.tables import csv_of
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("staff-hall-datasets", url_prefix="/api/v1/staff/hall-datasets")


@bp.get("/", strict_slashes=False)
@endpoint(answers=DatasetsView, allow=ACTION)
async def hall_datasets(request: Request, by: Staff, query: Paged, datasets: HallDatasets) -> HTTPResponse:
    """网点数据版本: newest first."""
    rows, total = await page_of(datasets.all(), query)
    items = [DatasetView(**_view(row)) for row in rows]
    return reply(DatasetsView(items=items, total=total, page=query.page, size=query.size))


@bp.get("/current.csv")
@endpoint(answers="text/csv", allow=ACTION)
async def hall_dataset_current(request: Request, by: Staff, datasets: HallDatasets) -> HTTPResponse:
    """导出现在的网点: the sheet to change and upload again."""
    areas = {place.id: place.name for place in datasets.areas.places.values()}
    lines = [[_cell(column.id, cells, areas) for column in COLUMNS] for cells in await datasets.table()]
    return reply_bytes(csv_of([column.name for column in COLUMNS], lines), content_type=CSV, headers=attachment("网点.csv"))


@bp.post("/", strict_slashes=False, stream=True)
@endpoint(answers=DatasetDetailView, status=201, allow=ACTION, upload=SHEET)
async def upload_hall_dataset(request: Request, by: Staff, query: SheetQuery, datasets: HallDatasets) -> HTTPResponse:
    """上传网点表: CSV or XLSX, UTF-8 or GB18030; checked, compared, not active yet."""
    row = await datasets.upload(request.body, file_name=query.file_name, by=by)
    return reply(await _detail(row, datasets), status=201)


@bp.get("/<number:int>")
@endpoint(answers=DatasetDetailView, allow=ACTION)
async def hall_dataset(request: Request, number: int, by: Staff, datasets: HallDatasets) -> HTTPResponse:
    """一个版本: what is wrong in it, and what activating it would change."""
    return reply(await _detail(await datasets.get(number, by=by), datasets))


@bp.post("/<number:int>/activate")
@endpoint(answers=DatasetDetailView, idempotent=True, allow=ACTION)
async def activate_hall_dataset(request: Request, number: int, by: Staff, body: ActivateHallsBody, datasets: HallDatasets) -> HTTPResponse:
    """启用这个版本: all of it in one go; an archived one is a roll-back."""
    return reply(await _detail(await datasets.activate(number, seen=body.state, by=by), datasets))


@bp.delete("/<number:int>")
@endpoint(answers=DoneView, allow=ACTION)
async def discard_hall_dataset(request: Request, number: int, by: Staff, datasets: HallDatasets) -> HTTPResponse:
    """丢弃草稿。"""
    await datasets.discard(number, by=by)
    return reply(DoneView(say="草稿已丢弃"))


async def _detail(row: HallDataset, datasets: HallDatasets) -> DatasetDetailView:
    """What is active is the table itself: nothing to compare."""
    changes, state = (Difference(), "") if row.status == "active" or row.faults else await datasets.compare(row)
    areas = {place.id: place.name for place in datasets.areas.places.values()}
    return DatasetDetailView(
        **_view(row),
        broken=[RowFaultView(**fault) for fault in row.faults],
        new=[_change(change, areas) for change in changes.new],
        changed=[_change(change, areas) for change in changes.changed],
        gone=[_change(change, areas) for change in changes.gone],
        same=changes.same,
        state=state,
    )


def _change(change: Change, areas: dict[str, str]) -> HallChangeView:
    fields = [
        FieldChangeView(name=NAMES[name], was=shown(name, was, areas), becomes=shown(name, new, areas)) for name, was, new in change.fields
    ]
    return HallChangeView(id=change.id, name=change.name, fields=fields)


def _view(row: HallDataset) -> dict[str, object]:
    return {
        "number": row.number,
        "status": row.status,
        "origin": row.origin,
        "file_name": row.file_name,
        "format": row.format,
        "encoding": row.encoding,
        "rows": row.row_count,
        "faults": len(row.faults),
        "staff_name": row.staff_name,
        "created_at": local(row.created_at),
        "activated_at": local(row.activated_at),
    }


def _cell(column: str, cells: Cells, areas: dict[str, str]) -> object:
    if column == "datum":
        return "GCJ-02" if cells["lat"] is not None else ""
    if column in ("lat", "lng"):
        return cells[column]
    return shown("area_id" if column == "area" else column, cells["area_id" if column == "area" else column], areas)
