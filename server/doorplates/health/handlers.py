"""/api/v1/staff/doorplate-health and /api/v1/staff/scan-problems."""

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.doorplates import lifecycle
from server.doorplates.health import rules
from server.doorplates.health.models import PlateFinding, ProblemSettled
from server.doorplates.health.schemas import (
    CheckedView,
    FindingView,
    HealthQuery,
    HealthView,
    KindCount,
    PlateBrief,
    ProblemsQuery,
    ProblemsView,
    ProblemView,
    SettledView,
    SettleFindingBody,
    SettleProblemBody,
)
from server.doorplates.health.service import HealthService
from server.doorplates.models import Doorplate
from server.doorplates.registry.listing import brief, local
from server.ledger.models import Intake
from server.paging import page_of
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("staff-doorplate-health", url_prefix="/api/v1/staff")

KINDS = {"scan_problem": "扫码不成功", "plate_covered": "码被覆盖或位置不符"}
OUTCOMES = {"fixed": "已处理好", "fine": "现场正常", "repeated": "重复反映", "passed_on": "已转交"}


@bp.get("/doorplate-health")
@endpoint(answers=HealthView, allow="doorplates.read")
async def doorplate_health(request: Request, by: Staff, query: HealthQuery, health: HealthService, areas: AreaService) -> HTTPResponse:
    """门牌健康: what somebody should look at, why, and what to do next."""
    rows, total = await page_of(health.open(query, by=by), query)
    counts = await health.kinds(query, by=by)
    plates = await _briefs({row.scene_code for row in rows}, areas)
    kinds = [KindCount(kind=kind, say=rules.KINDS[kind].say, count=counts[kind]) for kind in rules.KINDS if kind in counts]
    items = [_finding(row, plates[row.scene_code]) for row in rows]
    return reply(HealthView(items=items, kinds=kinds, total=total, page=query.page, size=query.size))


@bp.post("/doorplate-health/refresh")
@endpoint(answers=CheckedView, allow="doorplates.inspect")
async def refresh_doorplate_health(request: Request, by: Staff, health: HealthService) -> HTTPResponse:
    """现在检查一遍: it happens by itself every half hour."""
    await health.refresh()
    return reply(CheckedView(open=await health.open(HealthQuery(), by=by).count()))


@bp.post("/doorplate-health/<finding_id:int>/settle")
@endpoint(answers=CheckedView, allow="doorplates.inspect")
async def settle_finding(request: Request, finding_id: int, by: Staff, body: SettleFindingBody, health: HealthService) -> HTTPResponse:
    """处理完: with a word about what was done."""
    await health.settle(finding_id, clean(body.note), by=by)
    return reply(CheckedView(open=await health.open(HealthQuery(), by=by).count()))


@bp.get("/scan-problems")
@endpoint(answers=ProblemsView, allow="reports.read")
async def scan_problems(request: Request, by: Staff, query: ProblemsQuery, health: HealthService, areas: AreaService) -> HTTPResponse:
    """扫码问题: what residents reported, and what became of it."""
    rows, total = await page_of(health.problems(query, by=by), query)
    return reply(ProblemsView(items=await _problems(rows, areas), total=total, page=query.page, size=query.size))


@bp.post("/scan-problems/<problem_id:uuid>/settle")
@endpoint(answers=ProblemView, allow="reports.settle")
async def settle_scan_problem(
    request: Request, problem_id: UUID, by: Staff, body: SettleProblemBody, health: HealthService, areas: AreaService
) -> HTTPResponse:
    """处理一条反映。"""
    row = await health.settle_problem(problem_id, body, clean(body.note), by=by)
    return reply((await _problems([row], areas))[0])


async def _problems(rows: list[Intake], areas: AreaService) -> list[ProblemView]:
    plates = await _briefs({row.plate_id for row in rows if row.plate_id}, areas)
    settled = {one.intake_id: one for one in await ProblemSettled.filter(intake_id__in=[row.id for row in rows])}
    return [
        ProblemView(
            id=row.id,
            kind=row.kind,
            say=KINDS[row.kind],
            text=row.text,
            typed=row.plate_id,
            plate=plates.get(row.plate_id or ""),
            at=local(row.at),
            settled=_settled(settled.get(row.id)),
        )
        for row in rows
    ]


def _settled(row: ProblemSettled | None) -> SettledView | None:
    if row is None:
        return None
    return SettledView(outcome=row.outcome, say=OUTCOMES[row.outcome], note=row.note, at=local(row.at), staff_name=row.staff_name)


def _finding(row: PlateFinding, plate: PlateBrief) -> FindingView:
    return FindingView(id=row.id, plate=plate, **brief(row), found_at=local(row.found_at), seen_at=local(row.seen_at))


async def _briefs(codes: set[str], areas: AreaService) -> dict[str, PlateBrief]:
    return {
        row.scene_code: PlateBrief(
            scene_code=row.scene_code,
            number=row.number,
            name=row.name,
            area=areas.places.get(row.area_id, areas.city).view(),
            status=row.status,
            status_name=lifecycle.STATES[row.status],
        )
        for row in await Doorplate.filter(scene_code__in=sorted(codes))
    }
