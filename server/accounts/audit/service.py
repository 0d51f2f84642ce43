"""审计记录: written when a request is over, in a transaction of its own, so that it stays whatever became of the request."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import structlog
from tortoise.queryset import QuerySet

from server import trail
from server.accounts import policy
from server.accounts.audit.models import AuditEntry
from server.accounts.audit.schemas import AuditQuery
from server.accounts.staff.caller import Staff
from server.clock import Clock
from server.errors import DoorplateError, Unavailable

log = structlog.get_logger()


class AuditNotWritten(Unavailable):
    code, message = "audit_not_written", "审计记录暂时写不进去，不能查看个人信息，请稍后再试"


@dataclass(frozen=True, slots=True)
class Doing:
    """One request of a member of staff."""

    action: str
    reads: bool
    request_id: str


class AuditService:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.practised: Callable[[Staff, str], Awaitable[None]] | None = None
        """Told of what somebody carried out in practice mode (server/practice/service.py)."""

    async def watch(self, doing: Doing, run: Callable[[], Awaitable[int]], who: Callable[[], Staff | None]) -> None:
        """Carry it out and write down what came of it. run: gives the answer's status; who: the caller, once known. Changes are always
        written; looking is when the action shows personal data, when something was noted, or when it was refused or broke off."""
        with trail.begun() as noted:
            try:
                status = await run()
            except BaseException as fault:
                outcome, code = _outcome(fault)
                await self._finish(doing, who(), noted, outcome, code)
                raise
            outcome = "done" if status < 400 else "refused" if status < 500 else "failed"
            staff = who()
            await self._finish(doing, staff, noted, outcome, "")
            if staff is not None and staff.practice and outcome == "done" and self.practised is not None:
                await self._tell(self.practised, staff, doing.action)

    async def _finish(self, doing: Doing, staff: Staff | None, noted: trail.Trail, outcome: str, code: str) -> None:
        rule = policy.rule_of(doing.action)
        if staff is None or (doing.reads and outcome == "done" and not rule.personal and not noted.notes):
            return
        if doing.reads and outcome == "refused" and code not in _TELLING:
            return
        rows = self._rows(doing, staff, noted, outcome, code)
        try:
            await asyncio.shield(AuditEntry.bulk_create(rows))  # a caller who hangs up is written down all the same
        except Exception:
            log.exception("audit.not_written", action=doing.action, staff=str(staff.id), outcome=outcome, request_id=doing.request_id)
            if doing.reads and outcome == "done":
                raise AuditNotWritten from None

    async def _tell(self, practised: Callable[[Staff, str], Awaitable[None]], staff: Staff, action: str) -> None:
        """A tick that fails must not fail what was done."""
        try:
            await practised(staff, action)
        except Exception:
            log.exception("practice.not_ticked", action=action)

    def _rows(self, doing: Doing, staff: Staff, noted: trail.Trail, outcome: str, code: str) -> list[AuditEntry]:
        notes = noted.notes or [trail.Note("", "", None, {})]
        rest = {"more": noted.dropped} if noted.dropped else {}
        return [
            AuditEntry(
                at=self.clock.now(),
                staff_id=staff.id,
                staff_name=f"{staff.display_name}({staff.name})",
                action=doing.action,
                outcome=outcome,
                code=code,
                subject_kind=note.kind,
                subject_id=note.id,
                area_id=note.area or staff.area,
                detail=note.detail | rest,
                practice=staff.practice,
                request_id=doing.request_id,
            )
            for note in notes
        ]

    async def write(
        self,
        action: str,
        *,
        outcome: str = "done",
        code: str = "",
        staff_id: UUID | None = None,
        staff_name: str,
        area: str | None = None,
        subject: tuple[str, str] = ("", ""),
        detail: dict[str, Any] | None = None,
        request_id: str = "",
    ) -> None:
        """What happens outside a signed-in request: sign-in itself, the command line. Call it after the transaction."""
        await AuditEntry.create(
            at=self.clock.now(),
            staff_id=staff_id,
            staff_name=staff_name,
            action=action,
            outcome=outcome,
            code=code,
            subject_kind=subject[0],
            subject_id=subject[1],
            area_id=area,
            detail=detail or {},
            request_id=request_id,
        )

    def entries(self, query: AuditQuery, *, by: Staff) -> QuerySet[AuditEntry]:
        """Newest first, those that this auditor may see."""
        rows = AuditEntry.filter(by.where("audit.read"), practice=query.practice).order_by("-id")
        given = {
            "staff_id": query.staff,
            "staff_name__icontains": query.name,
            "action": query.action,
            "outcome": query.outcome,
            "subject_id": query.subject,
            "at__gte": query.since,
            "at__lt": query.until,
        }
        rows = rows.filter(**{column: value for column, value in given.items() if value is not None})
        return rows if query.area is None else rows.filter(area_id__in=sorted(by.areas.below(query.area)))


_TELLING = {"not_allowed", "out_of_scope", "own_rights"}
"""Refused looks that say something about the caller; not found and ill-typed do not."""


def _outcome(fault: BaseException) -> tuple[str, str]:
    if isinstance(fault, DoorplateError):
        return ("refused" if fault.status < 500 else "failed"), fault.code
    status = getattr(fault, "status_code", None)
    if isinstance(status, int) and status < 500:
        return "refused", ""
    return "failed", "hung_up" if isinstance(fault, asyncio.CancelledError) else "internal_error"
