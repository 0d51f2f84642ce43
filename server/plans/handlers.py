"""POST /api/v1/matters/{id}/plan: a read, however often it is asked."""

from sanic import Blueprint, HTTPResponse, Request

from server.clock import local
from server.guides.service import GuideService, line_shown
from server.halls.service import CoordinatesIncomplete
from server.plans.schemas import PlanBody, PlanView
from server.plans.service import PlanService
from server.web import endpoint, reply

bp = Blueprint("plans", url_prefix="/api/v1/matters")


@bp.post("/<matter_id>/plan")
@endpoint(answers=PlanView)
async def plan(request: Request, matter_id: str, body: PlanBody, plans: PlanService, guides: GuideService) -> HTTPResponse:
    """一次办成的安排: which hall, when to leave, what to lay ready tonight; warns when it closes before one arrives."""
    if (body.lat is None) != (body.lng is None):
        raise CoordinatesIncomplete
    gps = (body.lat, body.lng, body.datum) if body.lat is not None and body.lng is not None else None
    found, hall, way, tasks, choices = await plans.plan(
        matter_id, body.answers, plate=body.plate, gps=gps, area=body.area, leave_at=body.leave_at
    )
    return reply(
        {
            "matter": matter_id,
            "verdict": found.verdict,
            "materials": [line_shown(line) for line in found.lines],
            "hall": hall,
            "way": {
                "going": way.going,
                "say": way.say,
                "leave_at": local(way.leave_at).isoformat() if way.leave_at else None,
                "arrive_at": local(way.arrive_at).isoformat() if way.arrive_at else None,
            },
            "tonight": [{"kind": task.kind, "say": task.say, "papers": task.papers} for task in tasks],
            "choices": choices,
        }
    )
