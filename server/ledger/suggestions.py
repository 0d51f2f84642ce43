"""/api/v1/suggestions: the suggestion box, for residents and for staff; both end in the same ledger."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.service import Resident
from server.accounts.staff.caller import Staff
from server.doorplates.service import DoorplateService
from server.ledger.schemas import SuggestionBody, SuggestionView
from server.ledger.service import LedgerService
from server.limits import RateLimits
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("suggestions", url_prefix="/api/v1")


@bp.post("/suggestions", strict_slashes=False)
@endpoint(answers=SuggestionView, status=201, idempotent=True)
async def suggest_something(
    request: Request, who: Resident | None, body: SuggestionBody, ledger: LedgerService, plates: DoorplateService, limits: RateLimits
) -> HTTPResponse:
    """意见箱: a resident's idea."""
    await limits.count("report", str(who.id) if who else request.remote_addr or request.ip)
    here = request.remote_addr or request.ip
    id_ = await _kept("suggestion", body, ledger, plates, resident=who.id if who else None, by=here)
    return reply(SuggestionView(id=str(id_), say="谢谢，已经记进台账，会有人看；成熟的意见会一批一批落实"), status=201)


@bp.post("/staff/suggestions", strict_slashes=False)
@endpoint(answers=SuggestionView, status=201, idempotent=True, allow="suggestions.make")
async def suggest_as_staff(
    request: Request, by: Staff, body: SuggestionBody, ledger: LedgerService, plates: DoorplateService
) -> HTTPResponse:
    """工作人员的意见: from the counter and the field, where one sees what does not fit."""
    id_ = await _kept("staff_suggestion", body, ledger, plates, resident=None, by=f"staff {by.id}")
    return reply(SuggestionView(id=str(id_), say="已经记进台账"), status=201)


async def _kept(
    kind: str, body: SuggestionBody, ledger: LedgerService, plates: DoorplateService, *, resident: UUID | None, by: str
) -> UUID:
    return await ledger.report(
        kind,
        clean(body.text),
        plate=plates.named(clean(body.plate)) if body.plate else None,
        matter=clean(body.matter) if body.matter else None,
        field=None,
        resident=resident,
        by=by,
    )
