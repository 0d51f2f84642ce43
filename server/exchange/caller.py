"""A partner's system that calls, with what it may take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from server.areas.service import AreaService
from server.exchange.models import Partner
from server.web import Caller


@dataclass(frozen=True, slots=True)
class PartnerCaller(Caller):
    """对接方. For the desk it is one more that handles tickets of a department."""

    id: UUID
    display_name: str
    lodges: bool
    works: bool
    departments: frozenset[str]
    areas: frozenset[str]
    places: AreaService = field(repr=False, compare=False)

    def reaches(self, area: str | None) -> bool:
        return any(self.places.covers(own, area) for own in self.areas)

    @property
    def audited_as(self) -> str:
        return f"对接方 {self.display_name}"[:80]

    def works_on(self, area: str, departments: Iterable[str | None]) -> bool:
        """departments: who leads and who helps."""
        return any(self.may("tickets.handle", area=area, department=one) for one in departments)

    def may(self, action: str, *, area: str | None, department: str | None = None) -> bool:
        """Only what a department does with its tickets; nothing is dispatched or decided from outside."""
        return action == "tickets.handle" and self.works and department in self.departments and self.reaches(area)


def as_caller(row: Partner, places: AreaService) -> PartnerCaller:
    return PartnerCaller(row.id, row.name, row.lodges, row.works, frozenset(row.departments), frozenset(row.areas), places)
