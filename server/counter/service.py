"""窗口核对: tick, refuse by rule, accept; every step an event that is never changed."""

from __future__ import annotations

from typing import Any

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import Clock
from server.guides.checklists.errors import CounterMovedOn, RuleUnknown, TickUnknown
from server.guides.checklists.models import Checklist, CounterEvent
from server.guides.checklists.service import ChecklistService, Opened
from server.ledger.service import LedgerService
from server.matters.content import Material
from server.notices.service import NoticeService

ACTION = "counter.work"
MISMATCH = "counter_mismatch"


class CounterService:
    def __init__(self, lists: ChecklistService, ledger: LedgerService, notices: NoticeService, clock: Clock) -> None:
        self.lists, self.ledger, self.notices, self.clock = lists, ledger, notices, clock

    async def open(self, typed: str, *, by: Staff) -> Opened:
        """Written down: who looked at whose errand."""
        by.check("counter.read", area=by.area)
        found = await self.lists.open(typed)
        trail.note("checklist", found.row.code, area=by.area, matter=found.row.matter_id)
        return found

    async def check(self, typed: str, material: str, *, on: bool, seen: int, by: Staff) -> Opened:
        """已核对, or not after all."""
        kind = "checked" if on else "unchecked"
        return await self._add(typed, kind, seen=seen, by=by, material=material)

    async def refuse(self, typed: str, material: str, rule: str, say: str, *, seen: int, by: Staff) -> Opened:
        """Only by one of the material's own rules: what is not in the list cannot be asked for."""
        return await self._add(typed, "refused", seen=seen, by=by, material=material, rule=rule, say=say)

    async def accept(self, typed: str, *, seen: int, by: Staff) -> Opened:
        """收件: the list is complete; whoever saved it is asked once how it went."""
        return await self._add(typed, "accepted", seen=seen, by=by)

    async def mismatch(self, typed: str, say: str, *, material: str | None, seen: int, by: Staff) -> Opened:
        """清单与窗口不一致: into the ledger, with matter and version and without the person."""
        return await self._add(typed, "mismatch", seen=seen, by=by, material=material or "", say=say)

    async def _add(self, typed: str, kind: str, *, seen: int, by: Staff, material: str = "", rule: str = "", say: str = "") -> Opened:
        """seen: the number of the last event that the clerk saw. The same step sent twice is the step itself; another one at its
        place means that somebody else was quicker: CounterMovedOn."""
        by.check(ACTION, area=by.area)
        async with in_transaction():
            row = await self.lists.row(typed, lock=True)
            found = await self.lists.opened(row)
            text = _rule_text(found, material, rule) if rule else ""
            if material and all(line.material.id != material for line in found.now.lines):
                raise TickUnknown(detail={"unknown": [material]})
            said: dict[str, Any] = {"kind": kind, "material_id": material, "rule": rule, "say": say, "staff_id": by.id}
            if seen == row.steps - 1 and await CounterEvent.exists(code=row.code, step=row.steps, **said):
                return found
            if seen != row.steps:
                raise CounterMovedOn(detail={"step": row.steps})
            await self._write(row, found.version, text, by, said)
            if kind == "accepted" and row.resident_id is not None and not await self._asked_before(row):
                title = self.lists.guides.catalogue.get(row.matter_id).content.plain_name
                await self.notices.tell(row.resident_id, "visit_asked", {"title": title}, page=f"pages/visit/visit?code={row.code}")
            if kind == "mismatch":
                matter, version, own = found.whose(material)
                where = {"plate": row.plate_id, "matter": matter, "field": _field(own, version)}
                await self.ledger.report(MISMATCH, say, **where, resident=None, by=f"staff {by.id}")
        trail.note("checklist", row.code, area=by.area, step=kind, material=material or None)
        return await self.lists.opened(row)

    async def _asked_before(self, row: Checklist) -> bool:
        """It was accepted before, and taken back since."""
        return await CounterEvent.filter(code=row.code, kind="accepted").count() > 1

    async def _write(self, row: Checklist, version: int, text: str, by: Staff, said: dict[str, Any]) -> None:
        row.steps += 1
        await row.save(update_fields=["steps"])
        await CounterEvent.create(
            code=row.code,
            step=row.steps,
            version=version,
            rule_text=text,
            staff_name=by.display_name,
            area_id=by.area,
            at=self.clock.now(),
            **said,
        )


def _field(material: str, version: int) -> str:
    return f"v{version}.{material}" if material else f"v{version}"


def _rule_text(found: Opened, material: str, rule: str) -> str:
    """RuleUnknown for what is none of this material's rules."""
    line = next((line for line in found.now.lines if line.material.id == material), None)
    text = rules_of(line.material).get(rule) if line else None
    if text is None:
        raise RuleUnknown(detail={"material": material, "rule": rule})
    return text


def rules_of(material: Material) -> dict[str, str]:
    """Rule id -> its text: by these, and no others, a window may send somebody home."""
    several = {"review_points": material.review_points, "common_refusals": material.common_refusals}
    numbered = {f"{name}.{i}": text for name, texts in several.items() for i, text in enumerate(texts)}
    return {"acceptance_standard": material.acceptance_standard} | numbered
