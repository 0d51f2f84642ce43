"""A ticket as the staff's API shows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from server.clock import local
from server.tickets import clocks, states
from server.tickets.board import Column, is_late
from server.tickets.clocks import Reading
from server.tickets.inbox import GROUPS
from server.tickets.inspecting import KINDS
from server.tickets.models import Ticket, TicketAlert, TicketEvent, TicketFinding, TicketPhoto
from server.tickets.overview_schemas import BoardColumnView, TicketFindingView
from server.tickets.rungs import RUNGS
from server.tickets.service import Followed
from server.tickets.several import Dispatched
from server.tickets.staff_schemas import (
    AlertView,
    BarredMoveView,
    ClockView,
    DepartmentInboxView,
    DispatchedOneView,
    InboxGroupView,
    RefusalView,
    StaffEventView,
    StaffTicketRow,
    StaffTicketView,
    TicketPhotoView,
    TicketTaskView,
)

MINUTE = timedelta(minutes=1)


def row_view(ticket: Ticket, *, by: UUID, now: datetime) -> StaffTicketRow:
    """by: who looks."""
    return StaffTicketRow.model_validate(_row(ticket, by, now))


def column_view(column: Column, *, by: UUID, now: datetime) -> BoardColumnView:
    return BoardColumnView.model_validate(
        {
            "status": column.status,
            "status_name": states.STATES[column.status],
            "total": column.total,
            "late": column.late,
            "items": [_row(ticket, by, now) for ticket in column.first],
        }
    )


def inbox_view(groups: dict[str, tuple[list[Ticket], int]], *, by: UUID, now: datetime) -> DepartmentInboxView:
    items = [
        InboxGroupView.model_validate(
            {"id": id_, "name": GROUPS[id_], "total": total, "items": [row_view(row, by=by, now=now) for row in rows]}
        )
        for id_, (rows, total) in groups.items()
    ]
    return DepartmentInboxView(groups=items, looked_at=now)


def dispatched_view(found: Dispatched) -> DispatchedOneView:
    ticket, refusal = found.ticket, found.refusal
    return DispatchedOneView(
        number=ticket.number if ticket else found.number,
        done=refusal is None,
        status=ticket.status if ticket else None,
        version=ticket.version if ticket else None,
        refusal=RefusalView(code=refusal.code, message=refusal.message, detail=refusal.detail) if refusal else None,
    )


def whole_view(
    found: Followed,
    readings: dict[str, Reading],
    tasks: dict[str, Reading],
    *,
    contact: str,
    place: str | None,
    can: list[str],
    barred: dict[str, str],
    by: UUID,
    now: datetime,
    day: timedelta,
) -> StaffTicketView:
    ticket = found.ticket
    return StaffTicketView.model_validate(
        _row(ticket, by, now)
        | {
            "plate": ticket.plate_id,
            "plate_place": place,
            "contact": contact,
            "answer": ticket.answer,
            "outcome": ticket.outcome,
            "confirmation": states.CONFIRMATIONS[ticket.confirmation] if ticket.confirmation else None,
            "settled": ticket.settled,
            "promised_at": local(ticket.promised_at),
            "context": ticket.context,
            "can": can,
            "barred": [BarredMoveView(move=name, move_name=states.MOVES[name].say, why=why) for name, why in barred.items()],
            "looked_at": now,
            "day_minutes": day // MINUTE,
            "clocks": [_clock(clocks.SAY[name], reading) for name, reading in readings.items()],
            "tasks": [
                TicketTaskView(
                    department=task.department,
                    say=task.say,
                    done_at=local(task.done_at),
                    clock=_clock(task.department, tasks[task.department]) if task.department in tasks else None,
                )
                for task in found.tasks
            ],
            "events": [_event(event, found.photos) for event in found.events],
        }
    )


def alert_view(alert: TicketAlert, number: str) -> AlertView:
    return AlertView.model_validate(
        {
            "ticket": number,
            "clock": clocks.SAY.get(alert.clock, alert.clock),
            "rung": alert.rung,
            "say": f"{clocks.SAY.get(alert.clock, '协办')}{RUNGS[alert.rung].say}",
            "department": alert.department,
            "area": alert.area_id,
            "due_at": local(alert.due_at),
            "at": local(alert.at),
        }
    )


def finding_view(finding: TicketFinding) -> TicketFindingView:
    return TicketFindingView(
        day=finding.day,
        ticket_id=str(finding.ticket_id),
        ticket=finding.number,
        kind=finding.kind,
        kind_name=KINDS[finding.kind],
        area=finding.area_id,
        department=finding.department,
        say=finding.say,
        mended=finding.mended,
    )


def photo_view(photo: TicketPhoto) -> TicketPhotoView:
    return TicketPhotoView(id=str(photo.id), width=photo.width, height=photo.height, released=photo.released)


def _row(ticket: Ticket, by: UUID, now: datetime) -> dict[str, Any]:
    return {
        "id": str(ticket.id),
        "number": ticket.number,
        "kind": ticket.kind,
        "source": ticket.source,
        "text": ticket.text,
        "status": ticket.status,
        "status_name": states.STATES[ticket.status],
        "area": ticket.area_id,
        "matter": ticket.matter_id,
        "lead_department": ticket.lead_department,
        "owner": ticket.owner_name,
        "mine": ticket.owner_id == by,
        "answer_due_at": local(ticket.answer_due_at),
        "close_due_at": local(ticket.close_due_at),
        "late": is_late(ticket, now),
        "bounces": ticket.bounces,
        "reopened": ticket.reopened,
        "call_back": ticket.call_back,
        "version": ticket.version,
        "created_at": local(ticket.created_at),
    }


def _clock(name: str, reading: Reading) -> ClockView:
    return ClockView(
        name=name,
        began_at=reading.began_at,
        used_minutes=reading.used // MINUTE,
        limit_minutes=reading.limit // MINUTE,
        due_at=reading.due_at,
        waiting_for=reading.waiting_for,
        stopped_at=reading.stopped_at,
        late=reading.late,
    )


def _event(event: TicketEvent, photos: Sequence[TicketPhoto]) -> StaffEventView:
    return StaffEventView.model_validate(
        {
            "step": event.step,
            "move": event.move,
            "move_name": "提交" if event.move == states.OPENED else states.MOVES[event.move].say,
            "before": event.before,
            "after": event.after,
            "by": event.by_name or "居民",
            "by_kind": event.by_kind,
            "department": event.department,
            "departments": event.departments,
            "say": event.say,
            "basis": event.basis,
            "days": event.detail.get("days"),
            "outcome": event.detail.get("outcome"),
            "into": event.detail.get("into"),
            "photos": [photo_view(photo) for photo in photos if photo.step == event.step],
            "at": event.at,
        }
    )
