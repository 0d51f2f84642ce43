"""GET /api/v1/results and /results/: what came of it, for everybody."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request
from sanic.response import redirect

from server.figures import report
from server.figures.handlers import PAGE_HEADERS
from server.figures.results import Results, ResultsService, Row
from server.figures.schemas import ResultsMonth, ResultsTown, ResultsView
from server.statistics.small import LEAST
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("results")
SAY = f"{report.SMALL}只统计次数，不含任何个人信息"


@bp.get("/api/v1/results")
@endpoint(answers=ResultsView)
async def results(request: Request, results: ResultsService) -> HTTPResponse:
    """成效公开: asked, found, solved, mended, by month and by town."""
    found = await results.results()
    return reply(
        ResultsView(
            first=f"{found.first:%Y-%m}",
            last=f"{found.last:%Y-%m}",
            months=[_month(row) for row in found.months],
            towns=[ResultsTown(town=row.id, name=row.name, **{part: row.counts[part] for part in _TOWN}) for row in found.towns],
            whole=_month(found.whole),
            counted_at=found.counted_at,
            least=LEAST,
            say=SAY,
        )
    )


@bp.get("/results", strict_slashes=True, name="results-redirect")
async def to_results(request: Request) -> HTTPResponse:
    return redirect("/results/")


@bp.get("/results/", strict_slashes=True, name="results-page")
@endpoint(answers="text/html")
async def results_page(request: Request, results: ResultsService) -> HTTPResponse:
    """成效公开的页面: without a script, to read and to print."""
    found: Results = await results.results()
    body = report.public_page(found, SAY, at=results.clock.now())
    return reply_bytes(body, content_type="text/html; charset=utf-8", headers=PAGE_HEADERS)


_TOWN = ("asked", "found", "solved")


def _month(row: Row) -> ResultsMonth:
    return ResultsMonth(month=row.id[:7], **row.counts)
