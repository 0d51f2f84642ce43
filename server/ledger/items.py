"""台账: the items, and what a person does with them. One cause, one owner, and it closes when a case proves that it is mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import outbox, trail
from server.accounts.staff.caller import Staff
from server.accounts.staff.models import StaffMember
from server.clock import Clock
from server.ledger import states
from server.ledger.cases import CaseService
from server.ledger.clusters import MAYBE, MOST_LEADS, Clusters, with_lead
from server.ledger.errors import (
    AccountMissing,
    CaseFails,
    CaseMissing,
    LedgerItemNotFound,
    MergeWrong,
    OwnerUnknown,
    SplitWrong,
    TooFewPeople,
)
from server.ledger.journal import MOST, WORK, lock, moved, noted
from server.ledger.kinds import LINK, NEEDS_CASE, SOUGHT
from server.ledger.models import Intake, LedgerCase, LedgerEvent, LedgerEvidence, LedgerItem
from server.ledger.taking import recount
from server.matters.catalogue import Catalogue
from server.notices.service import NoticeService

CLOSED_EVENT = "ledger.closed"
EXAMPLES, NEIGHBOURS, COMPARED = 30, 5, 1_000
LEAST_ACCOUNT = 10
TOLD_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Example:
    """A masked example. id: of its intake, to split by; text None: too few people said it."""

    id: UUID
    kind: str
    text: str | None
    at: Any


@dataclass(frozen=True, slots=True)
class Whole:
    item: LedgerItem
    kinds: dict[str, int]
    examples: list[Example]
    events: list[LedgerEvent]
    cases: list[LedgerCase]
    near: list[tuple[LedgerItem, float]]


class ItemService:
    def __init__(
        self, catalogue: Catalogue, cases: CaseService, clusters: Clusters, notices: NoticeService, clock: Clock, *, least: int
    ) -> None:
        """least: words typed into the search box are shown once so many people said them."""
        self.catalogue, self.cases, self.clusters, self.notices, self.clock = catalogue, cases, clusters, notices, clock
        self.least = least

    # --- reading

    def hidden(self, item: LedgerItem) -> bool:
        """Too few people said it: their words stay unseen, and nothing can be done that would show them."""
        return item.family in SOUGHT and item.people < self.least

    def listed(
        self,
        *,
        family: str = "",
        in_states: Sequence[str] = (),
        department: str = "",
        matter: str = "",
        mine: UUID | None = None,
        small: bool = False,
        by_time: bool = False,
    ) -> QuerySet[LedgerItem]:
        """The heaviest first, or the latest. small: those that too few people asked for as well."""
        rows = self._shown(LedgerItem.filter(state__in=list(in_states) if in_states else sorted(states.OPEN)), small)
        same = {"family": family, "department": department, "matter_id": matter, "owner_id": mine}
        rows = rows.filter(**{name: value for name, value in same.items() if value})
        return rows.order_by("-last_at", "-id") if by_time else rows.order_by("-people", "-times", "-id")

    def _shown(self, rows: QuerySet[LedgerItem], small: bool) -> QuerySet[LedgerItem]:
        return rows if small else rows.filter(~Q(family__in=sorted(SOUGHT)) | Q(people__gte=self.least))

    async def counts(self, *, family: str = "", small: bool = False) -> dict[str, int]:
        """How many in each state, as the list would show them."""
        rows = self._shown(LedgerItem.filter(family=family) if family else LedgerItem.all(), small)
        return dict(Counter(str(state) for state in await rows.values_list("state", flat=True)))

    async def whole(self, item_id: int) -> Whole:
        item = await LedgerItem.get_or_none(id=min(item_id, MOST))
        if item is None:
            raise LedgerItemNotFound
        evidence = await LedgerEvidence.filter(item_id=item_id).order_by("-at")
        latest = evidence[:EXAMPLES]
        texts = dict(await Intake.filter(id__in=[row.intake_id for row in latest]).values_list("id", "text"))
        hidden = self.hidden(item)
        return Whole(
            item,
            dict(Counter(row.kind for row in evidence)),
            [Example(row.intake_id, row.kind, None if hidden else str(texts.get(row.intake_id, "")), row.at) for row in latest],
            await LedgerEvent.filter(item_id=item_id).order_by("id"),
            await LedgerCase.filter(item_id=item_id).order_by("created_at"),
            [] if hidden else await self._near(item),
        )

    async def _near(self, item: LedgerItem) -> list[tuple[LedgerItem, float]]:
        """Open items of the same kind that may be the same thing, for a person to decide."""
        others = {one.id: one for one in await self.listed(family=item.family).limit(COMPARED) if one.id != item.id}
        found: dict[int, float] = {}
        for lead in item.leads:
            for id_, cosine in self.clusters.nearest(lead, [(one.id, one.leads) for one in others.values()])[:NEIGHBOURS]:
                if cosine >= MAYBE:
                    found[id_] = max(found.get(id_, 0.0), cosine)
        best = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:NEIGHBOURS]
        return [(others[id_], cosine) for id_, cosine in best]

    # --- moves

    async def move(self, item_id: int, name: str, *, seen: int, say: str = "", by: Staff) -> LedgerItem:
        """claim, start, mended, back, close, drop, reopen."""
        if name == "close":
            return await self.close(item_id, seen=seen, say=say, by=by)
        async with in_transaction():
            item = await lock(item_id, seen)
            by.check(WORK, area=None, department=item.department)
            if name == "claim":
                item.owner_id, item.owner_name = by.id, by.display_name
            if name == "drop":
                item.say = say
            await moved(item, name, self.clock.now(), by=by, say=say)
        trail.note("ledger_item", item.id, move=name, state=item.state)
        return item

    async def assign(self, item_id: int, *, seen: int, department: str | None, owner: str | None, by: Staff) -> LedgerItem:
        """department: in the catalogue's words. owner: a colleague's sign-in name; None: nobody in particular."""
        if department is not None and department not in self.catalogue.departments():
            raise OwnerUnknown(message="没有这个部门")
        who = await StaffMember.get_or_none(name=owner, practice_of=None, state="active") if owner else None
        if owner and who is None:
            raise OwnerUnknown(message="没有这位工作人员，或账号已停用")
        async with in_transaction():
            item = await lock(item_id, seen)
            by.check(WORK, area=None, department=item.department)
            item.department = department
            item.owner_id, item.owner_name = (who.id, who.display_name) if who else (None, "")
            await moved(item, "assign", self.clock.now(), by=by, department=department, owner=item.owner_name)
        trail.note("ledger_item", item.id, move="assign", department=department)
        return item

    async def close(self, item_id: int, *, seen: int, say: str, by: Staff) -> LedgerItem:
        """All its cases are run now, and join the regression set for good. Whoever reported it is told."""
        states.check("close", (await _as_seen(item_id, seen)).state)
        cases = await self.cases.run_of(item_id)
        async with in_transaction():
            item = await lock(item_id, seen)
            by.check(WORK, area=None, department=item.department)
            failing = [case.said for case in cases if not case.passed]
            if failing:
                raise CaseFails(message=f"用例还没有通过：{failing[0]}"[:200], detail={"failing": len(failing)})
            if not cases and self.needs_case(item):
                raise CaseMissing
            if not cases and len(say.strip()) < LEAST_ACCOUNT:
                raise AccountMissing
            now = self.clock.now()
            await LedgerCase.filter(id__in=[case.id for case in cases], joined_at=None).update(joined_at=now)
            item.say = say
            await moved(item, "close", now, by=by, say=say, cases=len(cases))
            await outbox.put(CLOSED_EVENT, at=now, item=item.id)
        trail.note("ledger_item", item.id, move="close", cases=len(cases))
        return item

    async def tell(self, payload: dict[str, Any]) -> None:
        """Outbox handler: those who reported it hear that it is mended, each once; a hundred in a transaction."""
        item = await LedgerItem.get_or_none(id=payload["item"])
        while item is not None and item.state == states.CLOSED:
            async with in_transaction():
                rows = await LedgerEvidence.filter(item_id=item.id, told=False).order_by("at").limit(TOLD_AT_ONCE).select_for_update()
                if not rows:
                    return
                ids = [row.intake_id for row in rows]
                told = await self._told_already(item.id)
                for row in await Intake.filter(id__in=ids, resident_id__not_isnull=True).order_by("at"):
                    if row.resident_id is not None and row.resident_id not in told:
                        told.add(row.resident_id)
                        values = {"title": self.about(item)[:40], "at": f"{row.at:%m月%d日}"}
                        await self.notices.tell(row.resident_id, "report_mended", values)
                await LedgerEvidence.filter(intake_id__in=ids).update(told=True)

    async def _told_already(self, item_id: int) -> set[UUID]:
        done = await LedgerEvidence.filter(item_id=item_id, told=True).values_list("intake_id", flat=True)
        rows = await Intake.filter(id__in=list(done), resident_id__not_isnull=True).values_list("resident_id", flat=True)
        return {UUID(str(id_)) for id_ in rows}

    @staticmethod
    def needs_case(item: LedgerItem) -> bool:
        """A fact of no matter of ours (a hall's hours, a card's review) and an address that does not open cannot be tried by a machine."""
        untried = item.matter_id is None or (item.field or "").startswith(LINK)
        return item.family in NEEDS_CASE and not (untried and item.family in ("fact", "overdue"))

    def about(self, item: LedgerItem) -> str:
        published = self.catalogue.matters.get(item.matter_id or "")
        return published.content.plain_name if published else "您反映的情况"

    # --- by hand

    async def merge(self, item_id: int, into: int, *, seen: int, by: Staff) -> LedgerItem:
        """All its evidence and cases go over. People are told apart under both numbers from now on."""
        if into == item_id:
            raise MergeWrong
        async with in_transaction():
            both = {one: await lock(one) for one in sorted((item_id, into))}
            item, target = await lock(item_id, seen), both[into]
            for one in (item, target):
                by.check(WORK, area=None, department=one.department)
            if target.state not in states.GATHERING:
                raise MergeWrong
            if self.hidden(item) or self.hidden(target):
                raise TooFewPeople
            await LedgerEvidence.filter(item_id=item.id).update(item_id=target.id)
            await LedgerCase.filter(item_id=item.id).update(item_id=target.id)
            target.salts = list(dict.fromkeys([*target.salts, *item.salts]))
            for lead in item.leads:
                target.leads = with_lead(target.leads, lead)
            await recount(target)
            item.merged_into, item.leads = target.id, []
            now = self.clock.now()
            await moved(item, "merge", now, by=by, into=target.id)
            target.version += 1
            target.changed_at = now
            await target.save()
            await noted(target, "merge", target.state, now, by=by, came=item.id)
        trail.note("ledger_item", item.id, move="merge", into=target.id)
        return target

    async def split(self, item_id: int, intake: Sequence[UUID], *, seen: int, by: Staff) -> LedgerItem:
        """These go into an item of their own, which nothing joins by itself but near words."""
        async with in_transaction():
            item = await lock(item_id, seen)
            by.check(WORK, area=None, department=item.department)
            states.check("split", item.state)
            if self.hidden(item):
                raise TooFewPeople
            chosen = await LedgerEvidence.filter(item_id=item_id, intake_id__in=list(intake)).order_by("at")
            if not chosen or len(chosen) != len(set(intake)) or len(chosen) >= item.times:
                raise SplitWrong
            texts = await Intake.filter(id__in=[row.intake_id for row in chosen]).order_by("at").values_list("text", flat=True)
            leads: list[str] = []
            for text in texts:
                leads = with_lead(leads, str(text))
            now = self.clock.now()
            made = await LedgerItem.create(
                family=item.family,
                state=states.NEW,
                matter_id=item.matter_id,
                field=item.field,
                elsewhere_id=item.elsewhere_id,
                department=item.department,
                leads=leads[:MOST_LEADS],
                first_at=now,
                last_at=now,
                changed_at=now,
            )
            made.salts = [made.id, *item.salts]
            item.leads = [lead for lead in item.leads if lead not in leads]
            await LedgerEvidence.filter(intake_id__in=[row.intake_id for row in chosen]).update(item_id=made.id)
            await recount(made)
            await noted(made, states.OPENED, "", now, by=by, out_of=item.id)
            await moved(item, "split", now, by=by, into=made.id)
            await recount(item)
        trail.note("ledger_item", item.id, move="split", into=made.id)
        return made


async def _as_seen(item_id: int, seen: int) -> LedgerItem:
    """Before anything is run for it: is it still what was on the screen?"""
    async with in_transaction():
        return await lock(item_id, seen)
