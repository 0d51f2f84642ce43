"""职责图，管理一侧: read, add, change, remove, bring in a sheet; take back what was learned. Every change is kept with who and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.accounts.staff.errors import OutOfScope
from server.clock import Clock
from server.matters.catalogue import Catalogue
from server.triage.duties import DutyMap
from server.triage.errors import DecisionNotFound, DutyMovedOn, DutyNotFound, DutyTaken, DutyUnfit, TooManyDuties
from server.triage.models import Duty, DutyChange, DutyDecision

READ, EDIT = "duties.read", "duties.edit"
MOST = 1000
FIELDS = ("name", "words", "lead", "co", "route")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the map. area: None for the whole city."""

    topic: str
    area: str | None
    name: str
    words: tuple[str, ...]
    lead: str
    co: tuple[str, ...]
    route: str

    @property
    def key(self) -> tuple[str, str | None]:
        return self.topic, self.area

    def cells(self) -> dict[str, Any]:
        return {"name": self.name, "words": list(self.words), "lead": self.lead, "co": list(self.co), "route": self.route}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What bringing in a sheet changes. gone: lines of the map that the sheet does not hold; they stay."""

    added: Sequence[Line]
    changed: Sequence[Line]
    same: int
    gone: int


class DutyDesk:
    def __init__(self, duties: DutyMap, catalogue: Catalogue, clock: Clock) -> None:
        self.duties, self.catalogue, self.clock, self.areas = duties, catalogue, clock, duties.areas

    # --- looking

    async def listed(self, by: Staff) -> list[Duty]:
        """The lines that hold where they work: the city's, and those of areas of theirs. By topic, the whole city first."""
        rows = await Duty.all()
        theirs = [row for row in rows if row.area_id is None or by.may(READ, area=row.area_id)]
        return sorted(theirs, key=lambda row: (row.topic, row.area_id is not None, row.area_id or ""))

    def may_edit(self, row: Duty, by: Staff) -> bool:
        return by.may(EDIT, area=row.area_id)

    def name_of(self, topic: str) -> str:
        """A topic of the map, a matter, or a department that was called by its name."""
        if topic in self.catalogue.matters:
            return self.catalogue.matters[topic].content.plain_name
        return next((row.name for row in self.duties.rows if row.topic == topic), topic)

    def decisions(self, by: Staff) -> QuerySet[DutyDecision]:
        """裁定: newest first, of the towns that they may look into."""
        return DutyDecision.filter(by.where(READ, area="town_id")).order_by("-id")

    def changes(self, by: Staff) -> QuerySet[DutyChange]:
        return DutyChange.filter(by.where(READ)).order_by("-id")

    # --- changing

    async def add(self, line: Line, *, reason: str, by: Staff) -> Duty:
        by.check(EDIT, area=line.area)
        self._fit(line)
        try:
            async with in_transaction():
                if await Duty.all().count() >= MOST:
                    raise TooManyDuties
                if await Duty.exists(topic=line.topic, area_id=line.area):  # unique in the table too, but not where the area is null
                    raise DutyTaken
                row = await Duty.create(topic=line.topic, area_id=line.area, **line.cells())
                await self._note("added", row, None, row, reason, by)
        except IntegrityError:
            raise DutyTaken from None
        await self.duties.renew()
        return row

    async def change(self, duty_id: int, line: Line, *, seen: int, reason: str, by: Staff) -> Duty:
        """line: its topic and area stay as they are in the map. DutyMovedOn."""
        async with in_transaction():
            row = await self._locked(duty_id, seen, by)
            line = replace(line, topic=row.topic, area=row.area_id)
            self._fit(line)
            await self._write(row, line, reason, by)
        await self.duties.renew()
        return row

    async def remove(self, duty_id: int, *, seen: int, reason: str, by: Staff) -> None:
        async with in_transaction():
            row = await self._locked(duty_id, seen, by)
            await self._note("removed", row, row, None, reason, by)
            await row.delete()
        await self.duties.renew()

    async def withdraw(self, decision_id: int, *, reason: str, by: Staff) -> DutyDecision:
        """收回裁定: once; again is the same."""
        async with in_transaction():
            row = await DutyDecision.filter(id=decision_id).select_for_update().first()
            if row is None:
                raise DecisionNotFound
            by.check(EDIT, area=row.town_id)
            if row.withdrawn_at is None:
                row.withdrawn_at, row.withdrawn_by, row.withdrawn_why = self.clock.now(), by.display_name, reason
                await row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_why"])
        trail.note("duty_decision", row.id, area=row.town_id, withdrawn=True, topic=row.topic)
        return row

    async def bring_in(self, lines: Sequence[Line], *, apply: bool, reason: str, by: Staff) -> Sheet:
        """All lines or none. OutOfScope when one of them is not theirs to change."""
        foreign = [line for line in lines if not by.may(EDIT, area=line.area)]
        async with in_transaction():
            held = {(row.topic, row.area_id): row for row in await Duty.all().select_for_update()}
            added = [line for line in lines if line.key not in held]
            changed = [line for line in lines if line.key in held and line.cells() != _cells(held[line.key])]
            if any(line in foreign for line in (*added, *changed)):
                raise OutOfScope(message="表里有不归您管的区域，请删掉那些行再传", detail={"action": EDIT, "area": foreign[0].area})
            if len(held) + len(added) > MOST:
                raise TooManyDuties
            for line in added if apply else ():
                row = await Duty.create(topic=line.topic, area_id=line.area, **line.cells())
                await self._note("added", row, None, row, reason, by)
            for line in changed if apply else ():
                await self._write(held[line.key], line, reason, by)
        if apply:
            await self.duties.renew()
        return Sheet(added, changed, len(lines) - len(added) - len(changed), len(held.keys() - {line.key for line in lines}))

    # --- how

    async def _locked(self, duty_id: int, seen: int, by: Staff) -> Duty:
        row = await Duty.filter(id=duty_id).select_for_update().first()
        if row is None:
            raise DutyNotFound
        by.check(EDIT, area=row.area_id)
        if row.version != seen:
            raise DutyMovedOn(detail={"version": row.version})
        return row

    async def _write(self, row: Duty, line: Line, reason: str, by: Staff) -> None:
        before = _cells(row)
        if before == line.cells():
            return
        row.update_from_dict(line.cells() | {"version": row.version + 1})
        await row.save(update_fields=[*FIELDS, "version"])
        await self._note("changed", row, before, row, reason, by)

    async def _note(self, what: str, row: Duty, before: Duty | dict[str, Any] | None, after: Duty | None, reason: str, by: Staff) -> None:
        was = _cells(before) if isinstance(before, Duty) else before
        await DutyChange.create(
            topic=row.topic,
            area_id=row.area_id,
            what=what,
            before=was,
            after=_cells(after) if after else None,
            reason=reason,
            staff_id=by.id,
            staff_name=by.display_name,
            at=self.clock.now(),
        )
        trail.note("duty", row.topic, area=row.area_id, what=what, reason=reason)

    def _fit(self, line: Line) -> None:
        """DutyUnfit with every field that is wrong."""
        if faults := self.faults(line):
            raise DutyUnfit(detail={"fields": [{"field": name, "problem": say} for name, say in faults.items()]})

    def faults(self, line: Line) -> dict[str, str]:
        """Field -> what is wrong with it."""
        known: Collection[str] = self.catalogue.departments()
        found = {}
        if line.area is not None and line.area not in self.areas.places:
            found["area"] = "没有这个区域"
        if line.lead not in known:
            found["lead"] = "没有这个部门，请从列表中选择"
        if foreign := [one for one in line.co if one not in known]:
            found["co"] = f"没有这些部门：{'、'.join(foreign[:3])}"
        elif line.lead in line.co:
            found["co"] = "主办部门不用再列为协办"
        if not line.words:
            found["words"] = "至少写一个词，群众会怎么说"
        return found


def _cells(row: Duty) -> dict[str, Any]:
    return {name: getattr(row, name) for name in FIELDS}
