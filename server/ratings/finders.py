"""What can be rated, and by whom: each answers what was done, or None when it is not theirs."""

from __future__ import annotations

from uuid import UUID

from server.doorplates.service import DoorplateService
from server.guides.checklists.errors import ChecklistNotFound
from server.guides.checklists.service import ChecklistService
from server.ratings.service import Find, Subject
from server.tickets import states
from server.tickets.errors import TicketNotFound
from server.tickets.service import TicketService


def of_ticket(tickets: TicketService) -> Find:
    """Answered or over; by whoever follows it."""

    async def find(number: str, resident: UUID | None, secret: str | None) -> Subject | None:
        try:
            ticket = (await tickets.follow(number, secret=secret, resident=resident)).ticket
        except TicketNotFound:
            return None
        if ticket.status not in states.OVER | {states.CONFIRMING}:
            return None
        return Subject(ticket.plate_id, ticket.area_id, ticket.matter_id, ticket.lead_department, f"工单 {ticket.number}")

    return find


def of_visit(lists: ChecklistService, plates: DoorplateService) -> Find:
    """After a visit with a saved list: whoever holds its pick-up code."""

    async def find(code: str, resident: UUID | None, secret: str | None) -> Subject | None:
        try:
            row = await lists.row(code)
        except ChecklistNotFound:
            return None
        plate = plates.find(row.plate_id) if row.plate_id else None
        published = lists.guides.catalogue.matters.get(row.matter_id)
        department = published.content.department if published else None
        return Subject(row.plate_id, plate.area if plate else None, row.matter_id, department, "到窗口办理")

    return find
