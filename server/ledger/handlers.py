"""POST /api/v1/reports."""

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.doorplates.service import DoorplateService
from server.ledger.schemas import ReportBody, ReportView
from server.ledger.service import LedgerService
from server.limits import RateLimits
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("reports", url_prefix="/api/v1/reports")


@bp.post("/", strict_slashes=False)
@endpoint(answers=ReportView, status=201, idempotent=True, switch="reports")
async def report(
    request: Request, who: Resident | None, body: ReportBody, ledger: LedgerService, plates: DoorplateService, limits: RateLimits
) -> HTTPResponse:
    """信息有误: a resident tells us that a fact is wrong, that scanning failed, or that a plate is covered."""
    await limits.count("report", str(who.id) if who else request.remote_addr or request.ip)
    id_ = await ledger.report(
        body.kind,
        clean(body.text),
        plate=plates.named(clean(body.scene)) if body.scene else None,
        matter=clean(body.matter) if body.matter else None,
        field=clean(body.field) if body.field else None,
        resident=who.id if who else None,
        by=request.remote_addr or request.ip,
    )
    return reply(ReportView(id=str(id_), say="已经记下，会有人核实；急事请拨打12345"), status=201)
