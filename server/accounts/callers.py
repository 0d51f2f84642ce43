"""Who calls: what `endpoint` asks for the callers that handlers name, and the watch over what staff do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sanic import HTTPResponse, Request

from server import web
from server.accounts.audit.service import AuditService, Doing
from server.accounts.service import Resident, ResidentService
from server.accounts.staff.caller import Staff
from server.accounts.staff.service import StaffService


def callers(residents: ResidentService, staff: StaffService) -> web.Callers:
    async def resident(request: Request) -> Resident:
        return await residents.by_token(web.bearer(request))

    async def member(request: Request) -> Staff:
        found = await staff.by_token(web.bearer(request))
        request.ctx.staff, request.ctx.practice = found, found.practice
        return found

    return {Resident: resident, Staff: member}


def watch(audit: AuditService) -> web.Watch:
    async def watched(request: Request, action: str, run: Callable[[], Awaitable[HTTPResponse]]) -> HTTPResponse:
        answers: list[HTTPResponse] = []

        async def carry_out() -> int:
            answers.append(await run())
            return answers[0].status

        doing = Doing(action, request.method in ("GET", "HEAD"), web.request_id(request))
        await audit.watch(doing, carry_out, lambda: getattr(request.ctx, "staff", None))
        return answers[0]

    return watched
