"""/api/v1/staff/ledger: the items, their cases, and the regression set."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.done import DoneView
from server.ledger import states
from server.ledger.cases import CaseService
from server.ledger.items import ItemService
from server.ledger.journal import READ, WORK
from server.ledger.mending import MendingService
from server.ledger.models import LedgerItem, LedgerNight
from server.ledger.staff_schemas import (
    AliasView,
    CaseBody,
    CasesView,
    LedgerAliasBody,
    LedgerCaseView,
    LedgerDetailView,
    LedgerItemsView,
    LedgerMergeBody,
    LedgerMoveBody,
    LedgerOwnerBody,
    LedgerQuery,
    LedgerSplitBody,
    TriedView,
)
from server.ledger.views import case_view, detail_view, item_view
from server.paging import page_of
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("staff-ledger", url_prefix="/api/v1/staff/ledger")


@bp.get("/", strict_slashes=False)
@endpoint(answers=LedgerItemsView, allow=READ)
async def ledger_items(request: Request, by: Staff, query: LedgerQuery, items: ItemService) -> HTTPResponse:
    """问题台账: one line a cause, the heaviest first."""
    asked = [state for state in query.state.split(",") if state in states.STATES]
    rows = items.listed(
        family=query.family,
        in_states=asked,
        department=query.department,
        matter=query.matter,
        mine=by.id if query.mine else None,
        small=query.small,
        by_time=query.order == "latest",
    )
    found, total = await page_of(rows, query)
    return reply(
        LedgerItemsView(
            items=[item_view(item, items) for item in found],
            total=total,
            page=query.page,
            size=query.size,
            counts=await items.counts(family=query.family, small=query.small),
            least=items.least,
        )
    )


@bp.get("/cases")
@endpoint(answers=CasesView, allow=READ)
async def regression_cases(request: Request, by: Staff, cases: CaseService) -> HTTPResponse:
    """回归集: every case that must hold, with what it last gave."""
    rows = await cases.joined()
    night = await LedgerNight.all().order_by("-day").first()
    return reply(
        CasesView(
            items=[case_view(case, cases.catalogue) for case in rows],
            total=len(rows),
            passing=sum(bool(case.passed) for case in rows),
            night=local(night.at) if night else None,
            failed=night.failed if night else 0,
        )
    )


@bp.post("/cases/try")
@endpoint(answers=TriedView, allow=READ)
async def try_case(request: Request, by: Staff, body: CaseBody, cases: CaseService) -> HTTPResponse:
    """试一试: what it gives now; nothing is kept."""
    outcome = await cases.attempt(body.kind, body.matter, cases.checked(body.kind, body.matter, body.content()))
    return reply(TriedView(passed=outcome.passed, said=outcome.said))


@bp.get("/<item_id:int>")
@endpoint(answers=LedgerDetailView, allow=READ)
async def ledger_item(request: Request, item_id: int, by: Staff, items: ItemService) -> HTTPResponse:
    """一条台账: evidence, cases, what was done, and what it may be the same as."""
    return await _detail(item_id, items)


@bp.post("/<item_id:int>/moves")
@endpoint(answers=LedgerDetailView, idempotent=True, allow=WORK)
async def move_ledger_item(request: Request, item_id: int, by: Staff, body: LedgerMoveBody, items: ItemService) -> HTTPResponse:
    """认领、处理、待验证、关闭、不处理、重新打开。"""
    return await _of(await items.move(item_id, body.move, seen=body.version, say=clean(body.say), by=by), items)


@bp.post("/<item_id:int>/owner")
@endpoint(answers=LedgerDetailView, idempotent=True, allow=WORK)
async def assign_ledger_item(request: Request, item_id: int, by: Staff, body: LedgerOwnerBody, items: ItemService) -> HTTPResponse:
    """指派: department and person."""
    return await _of(await items.assign(item_id, seen=body.version, department=body.department, owner=body.owner, by=by), items)


@bp.post("/<item_id:int>/merge")
@endpoint(answers=LedgerDetailView, idempotent=True, allow=WORK)
async def merge_ledger_item(request: Request, item_id: int, by: Staff, body: LedgerMergeBody, items: ItemService) -> HTTPResponse:
    """合并: into another one, which is answered."""
    return await _of(await items.merge(item_id, body.into, seen=body.version, by=by), items)


@bp.post("/<item_id:int>/split")
@endpoint(answers=LedgerDetailView, idempotent=True, allow=WORK)
async def split_ledger_item(request: Request, item_id: int, by: Staff, body: LedgerSplitBody, items: ItemService) -> HTTPResponse:
    """拆分: the chosen ones become an item of their own, which is answered."""
    return await _of(await items.split(item_id, body.intake, seen=body.version, by=by), items)


@bp.post("/<item_id:int>/alias")
@endpoint(answers=AliasView, idempotent=True, allow=WORK)
async def alias_from_ledger(
    request: Request, item_id: int, by: Staff, body: LedgerAliasBody, mending: MendingService, items: ItemService
) -> HTTPResponse:
    """补叫法: a draft of the matter with one more alias, handed in for review."""
    done = await mending.add_alias(item_id, body.matter, clean(body.alias), seen=body.version, by=by)
    detail = detail_view(await items.whole(item_id), items)
    return reply(AliasView(item=detail, draft=done.draft.id, submitted=not done.why, why=done.why))


@bp.post("/<item_id:int>/cases")
@endpoint(answers=LedgerCaseView, status=201, idempotent=True, allow=WORK)
async def add_ledger_case(request: Request, item_id: int, by: Staff, body: CaseBody, cases: CaseService) -> HTTPResponse:
    """加一个用例: kept with what it gives now."""
    case = await cases.add(item_id, body.kind, body.matter, body.content(), by=by)
    return reply(case_view(case, cases.catalogue), status=201)


@bp.post("/<item_id:int>/cases/run")
@endpoint(answers=LedgerDetailView, allow=WORK)
async def run_ledger_cases(request: Request, item_id: int, by: Staff, cases: CaseService, items: ItemService) -> HTTPResponse:
    """跑一遍这一条的用例。"""
    await cases.run_of(item_id)
    return await _detail(item_id, items)


@bp.delete("/<item_id:int>/cases/<case_id:uuid>")
@endpoint(answers=DoneView, allow=WORK)
async def remove_ledger_case(request: Request, item_id: int, case_id: UUID, by: Staff, cases: CaseService) -> HTTPResponse:
    """删掉还没进回归集的用例。"""
    await cases.remove(item_id, case_id, by=by)
    return reply(DoneView(say="已删掉"))


async def _detail(item_id: int, items: ItemService) -> HTTPResponse:
    return reply(detail_view(await items.whole(item_id), items))


async def _of(item: LedgerItem, items: ItemService) -> HTTPResponse:
    return await _detail(item.id, items)
