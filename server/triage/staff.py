"""/api/v1/staff/duties: the duty map, its changes, and what arbiters decided."""

from __future__ import annotations

import asyncio

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.done import DoneView
from server.doorplates.imports.handlers import SHEET
from server.doorplates.registry.handlers import CSV, attachment
from server.paging import Paged, page_of
from server.tables import csv_of
from server.text import clean
from server.triage import sheet
from server.triage.desk import EDIT, READ, DutyDesk, Line
from server.triage.models import Duty, DutyDecision
from server.triage.staff_schemas import (
    ChangedDutyLineBody,
    DutiesView,
    DutyChangesView,
    DutyChangeView,
    DutyDecisionsView,
    DutyDecisionView,
    DutyFaultView,
    DutyLineBody,
    DutyRemovalQuery,
    DutyRowView,
    DutySheetQuery,
    DutySheetView,
    DutyWithdrawalBody,
    NewDutyLineBody,
)
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("staff-duties", url_prefix="/api/v1/staff/duties")


@bp.get("/", strict_slashes=False)
@endpoint(answers=DutiesView, allow=READ)
async def staff_duties(request: Request, by: Staff, duties: DutyDesk) -> HTTPResponse:
    """职责图: which department leads for what, where."""
    items = [_row(row, duties, by) for row in await duties.listed(by)]
    return reply(DutiesView(items=items, departments=sorted(duties.catalogue.departments())))


@bp.post("/", strict_slashes=False)
@endpoint(answers=DutyRowView, status=201, idempotent=True, allow=EDIT)
async def add_duty(request: Request, by: Staff, body: NewDutyLineBody, duties: DutyDesk) -> HTTPResponse:
    """增加一条职责."""
    row = await duties.add(_line(body, body.topic, body.area), reason=clean(body.reason), by=by)
    return reply(_row(row, duties, by), status=201)


@bp.put("/<duty_id:int>")
@endpoint(answers=DutyRowView, idempotent=True, allow=EDIT)
async def change_duty(request: Request, duty_id: int, by: Staff, body: ChangedDutyLineBody, duties: DutyDesk) -> HTTPResponse:
    """修改一条职责: in force in every worker with the next demand."""
    row = await duties.change(duty_id, _line(body, "", None), seen=body.version, reason=clean(body.reason), by=by)
    return reply(_row(row, duties, by))


@bp.delete("/<duty_id:int>")
@endpoint(answers=DoneView, allow=EDIT)
async def remove_duty(request: Request, duty_id: int, by: Staff, query: DutyRemovalQuery, duties: DutyDesk) -> HTTPResponse:
    """删除一条职责."""
    await duties.remove(duty_id, seen=query.version, reason=clean(query.reason), by=by)
    return reply(DoneView(say="已经删除"))


@bp.get("/decisions")
@endpoint(answers=DutyDecisionsView, allow=READ)
async def duty_decisions(request: Request, by: Staff, query: Paged, duties: DutyDesk) -> HTTPResponse:
    """学到的裁定: newest first; the newest that stands wins over the map."""
    found, total = await page_of(duties.decisions(by), query)
    items = [_decision(row, duties, by) for row in found]
    return reply(DutyDecisionsView(items=items, total=total, page=query.page, size=query.size))


@bp.post("/decisions/<decision_id:int>/withdrawal")
@endpoint(answers=DutyDecisionView, idempotent=True, allow=EDIT)
async def withdraw_decision(request: Request, decision_id: int, by: Staff, body: DutyWithdrawalBody, duties: DutyDesk) -> HTTPResponse:
    """收回裁定: proposals go by the map again; the ticket stays where it is."""
    return reply(_decision(await duties.withdraw(decision_id, reason=clean(body.reason), by=by), duties, by))


@bp.get("/changes")
@endpoint(answers=DutyChangesView, allow=READ)
async def duty_changes(request: Request, by: Staff, query: Paged, duties: DutyDesk) -> HTTPResponse:
    """职责变更记录: newest first."""
    found, total = await page_of(duties.changes(by), query)
    items = [
        DutyChangeView.model_validate(
            {
                "topic": row.topic,
                "area": row.area_id,
                "what": row.what,
                "before": row.before,
                "after": row.after,
                "reason": row.reason,
                "staff_name": row.staff_name,
                "at": local(row.at),
            }
        )
        for row in found
    ]
    return reply(DutyChangesView(items=items, total=total, page=query.page, size=query.size))


@bp.get("/export.csv")
@endpoint(answers="text/csv", allow=READ)
async def export_duties(request: Request, by: Staff, duties: DutyDesk) -> HTTPResponse:
    """导出职责图: the sheet to change and bring in again."""
    lines = sheet.lines_out(await duties.listed(by), duties.areas)
    return reply_bytes(csv_of([column.name for column in sheet.COLUMNS], lines), content_type=CSV, headers=attachment("职责图.csv"))


@bp.post("/import", stream=True)
@endpoint(answers=DutySheetView, allow=EDIT, upload=SHEET)
async def import_duties(request: Request, by: Staff, query: DutySheetQuery, duties: DutyDesk) -> HTTPResponse:
    """导入职责表: CSV or XLSX; first what it would change, with apply=true it does. All lines or none."""
    lines, faults = await asyncio.to_thread(sheet.lines_in, request.body, duties)
    apply = query.apply and not faults
    found = await duties.bring_in(lines, apply=apply, reason=clean(query.reason), by=by)
    return reply(
        DutySheetView(
            applied=apply,
            added=[line.name for line in found.added],
            changed=[line.name for line in found.changed],
            same=found.same,
            gone=found.gone,
            faults=[DutyFaultView(row=fault.row, column=fault.column, problem=fault.problem) for fault in faults],
        )
    )


def _line(body: DutyLineBody, topic: str, area: str | None) -> Line:
    words, co = (tuple(dict.fromkeys(clean(one) for one in given)) for given in (body.words, body.co))
    return Line(topic, area, clean(body.name), words, clean(body.lead), co, body.route)


def _row(row: Duty, duties: DutyDesk, by: Staff) -> DutyRowView:
    return DutyRowView.model_validate(
        {name: getattr(row, name) for name in ("id", "topic", "name", "words", "lead", "co", "route", "version")}
        | {"area": row.area_id, "mine": duties.may_edit(row, by)}
    )


def _decision(row: DutyDecision, duties: DutyDesk, by: Staff) -> DutyDecisionView:
    return DutyDecisionView(
        id=row.id,
        topic=row.topic,
        name=duties.name_of(row.topic),
        town=row.town_id,
        lead=row.lead,
        co=row.co,
        ticket_id=str(row.ticket_id),
        at=local(row.at),
        withdrawn_at=local(row.withdrawn_at),
        withdrawn_by=row.withdrawn_by,
        withdrawn_why=row.withdrawn_why,
        mine=row.withdrawn_at is None and by.may(EDIT, area=row.town_id),
    )
