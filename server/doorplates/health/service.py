"""门牌健康: findings are raised and lowered by counting, and settled by people."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any
from uuid import UUID

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.health import counting, rules
from server.doorplates.health.errors import FindingNotFound, FindingSettled, ProblemAlreadySettled, ProblemNotFound
from server.doorplates.health.models import PlateFinding, ProblemSettled
from server.doorplates.health.schemas import HealthQuery, ProblemsQuery, SettleProblemBody
from server.doorplates.models import Doorplate
from server.ledger.models import Intake
from server.paging import column

log = structlog.get_logger()

EVERY, FIRST = 1_800.0, 60.0
"""Seconds between two counts, and before the first."""
BY_ITSELF = "系统"
BETTER = "情况已恢复"


class HealthService:
    def __init__(self, areas: AreaService, clock: Clock) -> None:
        self.areas, self.clock = areas, clock

    async def run(self) -> None:
        """Until cancelled."""
        await asyncio.sleep(FIRST)
        while True:
            try:
                await self.refresh()
            except Exception:
                log.exception("health.not_counted")
            await asyncio.sleep(EVERY)

    async def refresh(self, only: list[str] | None = None) -> None:
        """Count again and bring the open findings into step. Several workers may do it at once: an open finding exists once."""
        now = self.clock.now()
        counted = await counting.count(now, only)
        wanted = {(code, kind): facts for code, seen in counted.items() for kind, facts in rules.findings(seen, now).items()}
        mine: dict[str, Any] = {} if only is None else {"scene_code__in": only}
        open_ = {(row.scene_code, row.kind): row for row in await PlateFinding.filter(settled_at=None, **mine)}
        resting = set(
            await PlateFinding.filter(settled_at__gte=now - rules.REST, settled_by__not_isnull=True, **mine).values_list(
                "scene_code", "kind"
            )
        )
        new = [
            PlateFinding(key=_key(code, kind), scene_code=code, kind=kind, found_at=now, seen_at=now, facts=facts)
            for (code, kind), facts in wanted.items()
            if (code, kind) not in open_ and (code, kind) not in resting
        ]
        if new:
            await PlateFinding.bulk_create(new, batch_size=500, ignore_conflicts=True)
        for key, row in open_.items():
            if key in wanted:
                row.facts, row.seen_at = wanted[key], now
            elif row.kind not in rules.BY_HAND or row.scene_code not in counted:
                row.key, row.settled_at, row.settled_name, row.note = None, now, BY_ITSELF, BETTER
        changed = [row for row in open_.values() if row.settled_at == now or row.seen_at == now]
        if changed:
            columns = ["key", "facts", "seen_at", "settled_at", "settled_name", "note"]
            await PlateFinding.bulk_update(changed, fields=columns, batch_size=200)

    async def inspected(self, code: str, wrong: str, *, by: Staff) -> None:
        """What an inspection found; "" settles what an earlier one found. In the caller's transaction."""
        now = self.clock.now()
        open_ = await PlateFinding.get_or_none(key=_key(code, "inspected"))
        if wrong and open_ is None:
            facts = {"result": wrong}
            await PlateFinding.create(
                key=_key(code, "inspected"), scene_code=code, kind="inspected", found_at=now, seen_at=now, facts=facts
            )
        elif wrong and open_ is not None:
            open_.facts, open_.seen_at = {"result": wrong}, now
            await open_.save(update_fields=["facts", "seen_at"])
        elif open_ is not None:
            await self._close(open_, "再次巡检正常", by=by)

    async def _close(self, row: PlateFinding, note: str, *, by: Staff) -> None:
        row.key, row.settled_at, row.settled_by, row.settled_name, row.note = None, self.clock.now(), by.id, by.display_name, note
        await row.save(update_fields=["key", "settled_at", "settled_by", "settled_name", "note"])

    def plates(self, action: str, *, by: Staff, area: str | None = None) -> QuerySet[Doorplate]:
        rows = Doorplate.filter(by.where(action), practice_of=by.practice_of)
        return rows if area is None else rows.filter(area_id__in=sorted(self.areas.below(area)))

    def open(self, query: HealthQuery, *, by: Staff) -> QuerySet[PlateFinding]:
        """Newest first."""
        plates = self.plates("doorplates.read", by=by, area=query.area)
        rows = PlateFinding.filter(settled_at=None, scene_code__in=Subquery(plates.values("scene_code"))).order_by("-found_at", "-id")
        return rows if query.kind is None else rows.filter(kind=query.kind)

    async def kinds(self, query: HealthQuery, *, by: Staff) -> dict[str, int]:
        """How many are open of each kind, in the area but whatever the kind asked for."""
        every = self.open(query.model_copy(update={"kind": None}), by=by)
        return dict(Counter(await column(every, "kind")))

    async def settle(self, finding_id: int, note: str, *, by: Staff) -> None:
        """Somebody looked after it; it is not raised again for two weeks."""
        async with in_transaction():
            row = await PlateFinding.filter(id=finding_id).select_for_update().first()
            plate = await Doorplate.get_or_none(scene_code=row.scene_code) if row else None
            if row is None or plate is None:
                raise FindingNotFound
            by.check("doorplates.inspect", area=plate.area_id)
            if plate.practice_of != by.practice_of:
                raise FindingNotFound
            if row.settled_at is not None:
                raise FindingSettled
            await self._close(row, note, by=by)
        trail.note("doorplate", row.scene_code, area=plate.area_id, finding=row.kind, settled=True)

    # --- what residents reported

    def problems(self, query: ProblemsQuery, *, by: Staff) -> QuerySet[Intake]:
        """Reports about scanning, newest first. Who looks after a part of the city sees those of its plates; a report
        that names no plate is the whole city's."""
        rows = Intake.filter(kind__in=counting.REPORTS if query.kind is None else [query.kind]).order_by("-at", "id")
        if by.practice:
            return rows.filter(kind="")  # nobody reports anything about practice plates
        if query.area is not None or not by.may("reports.read", area=None):
            plates = self.plates("reports.read", by=by, area=query.area)
            rows = rows.filter(plate_id__in=Subquery(plates.values("scene_code")))
        if query.settled is not None:
            done = Subquery(ProblemSettled.all().values("intake_id"))
            rows = rows.filter(id__in=done) if query.settled == "yes" else rows.filter(id__not_in=done)
        return rows

    async def settle_problem(self, intake_id: UUID, body: SettleProblemBody, note: str, *, by: Staff) -> Intake:
        row = await Intake.get_or_none(id=intake_id)
        if row is None or row.kind not in counting.REPORTS:
            raise ProblemNotFound
        plate = await Doorplate.get_or_none(scene_code=row.plate_id) if row.plate_id else None
        by.check("reports.settle", area=plate.area_id if plate else None)
        if by.practice:
            raise ProblemNotFound
        try:
            async with in_transaction():
                await ProblemSettled.create(
                    intake_id=row.id, outcome=body.outcome, note=note, at=self.clock.now(), staff_id=by.id, staff_name=by.display_name
                )
        except IntegrityError:
            raise ProblemAlreadySettled from None
        trail.note("scan_problem", row.id, area=plate.area_id if plate else None, outcome=body.outcome)
        if plate is not None:
            await self.refresh([plate.scene_code])
        return row


def _key(code: str, kind: str) -> str:
    return f"{code}:{kind}"
