"""/api/v1/staff/figures: the boards as JSON, CSV and a printable report; and what to add next."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.doorplates.registry.handlers import CSV, attachment
from server.figures import report
from server.figures.advisor import EFFORT, SAY, Advisor
from server.figures.measures import MEASURES
from server.figures.schemas import AdviceView, AdvisorView, FigureLineView, FiguresQuery, FiguresView, MeasureView
from server.figures.service import ACTION, FigureService, said
from server.ledger.journal import READ
from server.statistics.small import LEAST
from server.tables import csv_of
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("staff-figures", url_prefix="/api/v1/staff/figures")
NAMES = {"month": "月份", "town": "区镇", "department": "部门", "matter": "事项"}
PAGE_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
}


@bp.get("/", strict_slashes=False)
@endpoint(answers=FiguresView, allow=ACTION)
async def figures(request: Request, by: Staff, query: FiguresQuery, service: FigureService) -> HTTPResponse:
    """成效看板: by month, town, department or matter; small groups are hidden."""
    board = await service.board(query.first, query.last, query.by, query.area, staff=by)
    measures = [
        MeasureView(
            id=one.id,
            name=one.name,
            question=one.question,
            unit=one.unit,
            better=one.better,
            whole=board.whole[one.id],
            say=said(one, board),
        )
        for one in MEASURES.values()
    ]
    return reply(
        FiguresView(
            first=f"{board.first:%Y-%m}",
            last=f"{board.last:%Y-%m}",
            by=board.by,
            measures=measures,
            lines=[FigureLineView(id=line.id, name=line.name, values=line.values) for line in board.lines],
            counted_at=board.counted_at,
            least=LEAST,
        )
    )


@bp.get("/table.csv")
@endpoint(answers="text/csv", allow=ACTION)
async def figures_csv(request: Request, by: Staff, query: FiguresQuery, service: FigureService) -> HTTPResponse:
    """导出看板: every measure of every line; small groups are hidden here as well."""
    board = await service.board(query.first, query.last, query.by, query.area, staff=by)
    header = [NAMES[query.by], *(f"{one.name}（{one.unit}）" for one in MEASURES.values())]
    lines = [[line.name, *(report.cell(one, line.values[one.id]) for one in MEASURES.values())] for line in board.lines]
    whole = ["合计", *(report.cell(one, board.whole[one.id]) for one in MEASURES.values())]
    name = f"成效-按{NAMES[query.by]}-{board.first:%Y-%m}-{board.last:%Y-%m}.csv"
    return reply_bytes(csv_of(header, [*lines, whole]), content_type=CSV, headers=attachment(name))


@bp.get("/report.html")
@endpoint(answers="text/html", allow=ACTION)
async def figures_report(request: Request, by: Staff, query: FiguresQuery, service: FigureService) -> HTTPResponse:
    """成效报告: on A4, without a script, to print or to save as PDF."""
    boards = [await service.board(query.first, query.last, way, query.area, staff=by) for way in ("month", "town", "department", "matter")]
    area = service.areas.places[query.area].name if query.area else "昆山市"
    body = report.page(boards, area, at=service.clock.now())
    return reply_bytes(body, content_type="text/html; charset=utf-8", headers=PAGE_HEADERS)


@bp.get("/advice")
@endpoint(answers=AdvisorView, allow=READ)
async def next_batch(request: Request, by: Staff, advisor: Advisor) -> HTTPResponse:
    """下一批: which matters to add or deepen, with evidence and effort."""
    items = [
        AdviceView(
            kind=one.kind,
            name=one.name,
            matter=one.matter,
            department=one.department,
            why=one.why[:8],
            people=one.people,
            cases=one.cases,
            effort_days=one.days,
            effort=EFFORT[one.kind],
            gain=one.gain,
            items=one.items[:20],
        )
        for one in await advisor.advise()
    ]
    return reply(AdvisorView(items=items, say=SAY))
