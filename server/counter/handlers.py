"""/api/v1/staff/counter: the resident's list at the window."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.counter.schemas import CounterListView, MismatchBody, RefuseBody, RuleView, SeenBody, TickBody
from server.counter.service import ACTION, CounterService, rules_of
from server.guides.checklists.schemas import view
from server.guides.checklists.service import ChecklistService, Opened
from server.web import endpoint, reply

bp = Blueprint("counter", url_prefix="/api/v1/staff/counter")


@bp.get("/<code>")
@endpoint(answers=CounterListView, allow="counter.read")
async def counter_open(request: Request, code: str, by: Staff, counter: CounterService, lists: ChecklistService) -> HTTPResponse:
    """取件: the list that the resident holds, on the same version."""
    return _shown(await counter.open(code, by=by), lists)


@bp.post("/<code>/ticks")
@endpoint(answers=CounterListView, allow=ACTION)
async def counter_tick(
    request: Request, code: str, by: Staff, body: TickBody, counter: CounterService, lists: ChecklistService
) -> HTTPResponse:
    """核对一份材料, or take it back."""
    return _shown(await counter.check(code, body.material, on=body.on, seen=body.seen, by=by), lists)


@bp.post("/<code>/refusals")
@endpoint(answers=CounterListView, allow=ACTION)
async def counter_refuse(
    request: Request, code: str, by: Staff, body: RefuseBody, counter: CounterService, lists: ChecklistService
) -> HTTPResponse:
    """按标准退回一份材料: the resident sees by which rule."""
    return _shown(await counter.refuse(code, body.material, body.rule, body.say, seen=body.seen, by=by), lists)


@bp.post("/<code>/accept")
@endpoint(answers=CounterListView, allow=ACTION)
async def counter_accept(
    request: Request, code: str, by: Staff, body: SeenBody, counter: CounterService, lists: ChecklistService
) -> HTTPResponse:
    """收件: complete."""
    return _shown(await counter.accept(code, seen=body.seen, by=by), lists)


@bp.post("/<code>/mismatch")
@endpoint(answers=CounterListView, allow=ACTION)
async def counter_mismatch(
    request: Request, code: str, by: Staff, body: MismatchBody, counter: CounterService, lists: ChecklistService
) -> HTTPResponse:
    """清单与窗口不一致: goes to whoever looks after the matter."""
    return _shown(await counter.mismatch(code, body.say, material=body.material, seen=body.seen, by=by), lists)


def _shown(found: Opened, lists: ChecklistService) -> HTTPResponse:
    rules = {line.material.id: [RuleView(id=id_, text=text) for id_, text in rules_of(line.material).items()] for line in found.now.lines}
    return reply(CounterListView(checklist=view(found, lists), rules=rules))
