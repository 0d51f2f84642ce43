"""回归用例: what must hold from now on, tried against the live search and guide. A case that joined the set is never taken out again.

- query: these words lead to this matter (or to this place elsewhere) within the first N.
- situation: these answers give, or do not give, a material or a verdict.
- guide: the published guide says this, or does not say it any more.
- fresh: the matter is within its review date.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import Clock, today
from server.guides.errors import AnswerIllTyped
from server.guides.service import GuideService
from server.ledger import states
from server.ledger.errors import CaseJoined, CaseNotFound, CaseWrong, TooManyCases
from server.ledger.journal import WORK, lock, moved
from server.ledger.models import LedgerCase, LedgerItem, LedgerNight
from server.matters.catalogue import Catalogue, MatterNotFound
from server.search.service import SearchService

log = structlog.get_logger()
MOST_CASES = 20
LOOK_EVERY_S = 600.0
GIVEN_UP = timedelta(hours=1)
AT_HOUR = 2
"""The night's run begins at two, when nobody searches."""
VERDICTS = {"yes": "能办", "no": "不能办", "more": "还要问"}
FIRST = "现在排第 1"
Content = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    passed: bool
    said: str
    """What it gives now, for a person."""


class CaseService:
    def __init__(self, catalogue: Catalogue, search: SearchService, guides: GuideService, clock: Clock) -> None:
        self.catalogue, self.search, self.guides, self.clock = catalogue, search, guides, clock

    # --- trying

    async def attempt(self, kind: str, matter: str | None, content: Content) -> Outcome:
        """Now, without keeping anything."""
        try:
            match kind:
                case "query":
                    return await self._query(matter, content)
                case "situation":
                    return self._situation(str(matter), content)
                case "guide":
                    return self._guide(str(matter), content)
                case _:
                    return self._fresh(str(matter))
        except MatterNotFound:
            return Outcome(False, "这个事项已经下架或合并")

    async def _query(self, matter: str | None, content: Content) -> Outcome:
        looked = await self.search.look(content["words"])
        if content.get("elsewhere"):
            found = looked.elsewhere["id"] if looked.elsewhere else None
            return Outcome(
                found == content["elsewhere"], f"现在指到“{looked.elsewhere['name']}”" if looked.elsewhere else "现在没有指到别处"
            )
        self.catalogue.get(str(matter))
        if looked.band == "none":
            return Outcome(False, "现在查不到" + (f"，指到“{looked.elsewhere['name']}”" if looked.elsewhere else ""))
        place = looked.matters.index(matter) + 1 if matter in looked.matters else None
        first = self.catalogue.get(looked.matters[0]).content.plain_name
        if place == 1:
            return Outcome(True, FIRST)
        said = f"现在排第 {place}" if place else "现在前 5 个里没有它"
        return Outcome(place is not None and place <= content["within"], f"{said}，第一个是“{first}”")

    def _situation(self, matter: str, content: Content) -> Outcome:
        try:
            found = self.guides.resolve(matter, content["answers"], date.fromisoformat(content["as_of"]))
        except AnswerIllTyped as refusal:
            return Outcome(False, f"答案对不上现在的问题：{refusal.message}"[:200])
        if found["dropped"]:
            return Outcome(False, f"现在没有这些问题：{'、'.join(found['dropped'])}"[:200])
        given = {line["id"]: line["name"] for line in found["materials"]}
        said = f"现在{VERDICTS[found['verdict']]}，要带 {len(given)} 样：{'、'.join(given.values()) or '无'}"[:280]
        if content.get("verdict"):
            return Outcome(found["verdict"] == content["verdict"], said)
        if content.get("gives"):
            return Outcome(content["gives"] in given, said)
        return Outcome(content["lacks"] not in given, said)

    def _guide(self, matter: str, content: Content) -> Outcome:
        text = self.catalogue.get(matter).content.model_dump_json()
        wanted = content.get("says") or content["unsaid"]
        there = wanted in text
        return Outcome(there == bool(content.get("says")), f"现在攻略里{'有' if there else '没有'}“{wanted[:60]}”")

    def _fresh(self, matter: str) -> Outcome:
        due = self.catalogue.get(matter).content.review_by
        return Outcome(due >= today(self.clock), f"复核期限是 {due.isoformat()}")

    # --- keeping

    def checked(self, kind: str, matter: str | None, content: Content) -> Content:
        """As it is kept. CaseWrong, MatterNotFound, when it could never mean anything."""
        if content.get("elsewhere"):
            if content["elsewhere"] not in self.search.elsewhere:
                raise CaseWrong(message="没有这个“别处能办”的去处")
            return content
        if matter is None:
            raise CaseWrong(message="请选一个事项")
        published = self.catalogue.get(matter)
        if kind != "situation":
            return content
        known = {material.id for material in published.content.materials}
        material = content.get("gives") or content.get("lacks")
        if material is not None and material not in known and not content.get("lacks"):
            raise CaseWrong(message="这个事项里没有这样材料", detail={"material": material})
        kept = content | {"as_of": content.get("as_of") or today(self.clock).isoformat()}
        found = self.guides.resolve(matter, kept["answers"], date.fromisoformat(kept["as_of"]))
        if found["dropped"]:
            raise CaseWrong(message=f"这个事项里没有这些问题：{'、'.join(found['dropped'])}"[:200])
        return kept

    async def add(self, item_id: int, kind: str, matter: str | None, content: Content, *, by: Staff) -> LedgerCase:
        """Kept with what it gives now. The same case twice is that case."""
        kept = self.checked(kind, matter, content)
        outcome = await self.attempt(kind, matter, kept)
        async with in_transaction():
            item = await lock(item_id)
            by.check(WORK, area=None, department=item.department)
            known = await LedgerCase.filter(item_id=item_id)
            for one in known:
                if (one.kind, one.matter_id, one.content) == (kind, matter, kept):
                    return await self._noted(one, outcome)
            if len(known) >= MOST_CASES:
                raise TooManyCases
            now = self.clock.now()
            made = await LedgerCase.create(
                id=uuid4(),
                item_id=item_id,
                kind=kind,
                matter_id=matter,
                content=kept,
                ran_at=now,
                passed=outcome.passed,
                said=outcome.said[:300],
                staff_name=by.display_name,
                created_at=now,
            )
        trail.note("ledger_case", made.id, item=item_id, case=kind, passed=outcome.passed)
        return made

    async def remove(self, item_id: int, case_id: UUID, *, by: Staff) -> None:
        """Only while it has not joined. What is gone already is gone."""
        async with in_transaction():
            item = await lock(item_id)
            by.check(WORK, area=None, department=item.department)
            case = await LedgerCase.get_or_none(id=case_id, item_id=item_id)
            if case is None:
                raise CaseNotFound
            if case.joined_at is not None:
                raise CaseJoined
            await case.delete()
        trail.note("ledger_case", case_id, item=item_id, removed=True)

    async def run_of(self, item_id: int) -> list[LedgerCase]:
        """All cases of an item, run now, with what came of each written down."""
        return [await self._noted(case, await self._run(case)) for case in await LedgerCase.filter(item_id=item_id).order_by("created_at")]

    async def _run(self, case: LedgerCase) -> Outcome:
        return await self.attempt(case.kind, case.matter_id, case.content)

    async def _noted(self, case: LedgerCase, outcome: Outcome) -> LedgerCase:
        case.passed, case.said, case.ran_at = outcome.passed, outcome.said[:300], self.clock.now()
        await case.save(update_fields=["passed", "said", "ran_at"])
        return case

    # --- the set

    async def joined(self) -> list[LedgerCase]:
        return await LedgerCase.filter(joined_at__not_isnull=True).order_by("joined_at", "id")

    async def run_all(self) -> tuple[list[LedgerCase], list[int]]:
        """(all cases of the set, run now; items that were reopened). A failing case opens its closed item again."""
        cases, failing = await self.joined(), dict[int, str]()
        for case in cases:
            await self._noted(case, await self._run(case))
            if not case.passed:
                failing.setdefault(case.item_id, case.said)
            await asyncio.sleep(0)
        return cases, [id_ for id_, said in failing.items() if await self._reopened(id_, said)]

    async def _reopened(self, item_id: int, said: str) -> bool:
        async with in_transaction():
            item = await LedgerItem.filter(id=item_id).select_for_update().first()
            while item is not None and item.state == states.MERGED:
                item = await LedgerItem.filter(id=item.merged_into).select_for_update().first()
            if item is None or item.state != states.CLOSED:
                return False
            await moved(item, "fail", self.clock.now(), say=said)
        return True

    async def run(self) -> None:
        """Until cancelled: every night once, whichever worker comes first."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            try:
                if self.clock.now().hour >= AT_HOUR:
                    await self.tonight()
            except Exception:
                log.exception("ledger.night_failed")

    async def tonight(self) -> LedgerNight | None:
        """The run of this day; None: it was made already."""
        now = self.clock.now()
        try:
            night = await LedgerNight.create(day=now.date(), at=now)
        except IntegrityError:  # made, or being made by another worker; begun an hour ago and not ended, that one is no more
            if not await LedgerNight.filter(day=now.date(), ended_at=None, at__lt=now - GIVEN_UP).update(at=now):
                return None
            night = await LedgerNight.get(day=now.date())
        cases, reopened = await self.run_all()
        night.cases, night.failed, night.reopened = len(cases), sum(not case.passed for case in cases), reopened
        night.ended_at = self.clock.now()
        await night.save()
        log.info("ledger.night", cases=night.cases, failed=night.failed, reopened=len(reopened))
        return night
