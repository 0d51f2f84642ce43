"""归集: new intake goes into the items, in order, each once.

What is taken and how far we are is written in one transaction, under the lock of one row: killed at any point, nothing is lost or counted
twice, and of several workers one does it. Rows may be written late (a batch waits while the database is away): a day is looked over again.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.expressions import Subquery
from tortoise.functions import Count
from tortoise.transactions import in_transaction

from server.clock import Clock, local
from server.ledger import states
from server.ledger.clusters import NEAR, Clusters, with_lead
from server.ledger.kinds import KINDS, Cause, Heard, cause_of
from server.ledger.models import Intake, IntakeMark, LedgerEvent, LedgerEvidence, LedgerItem, LedgerPlace
from server.matters.catalogue import Catalogue
from server.search.service import SearchService

log = structlog.get_logger()
EVERY_S = 15.0
AT_ONCE = 50
"""Rows a transaction: on SQLite others wait meanwhile, some 0.1 s."""
LATE = timedelta(days=1)
MOST_NEIGHBOURS = 5_000
"""Items whose words are compared: the latest ones."""
PLACE = 1
Shelf = dict[int, list[str]]
"""Item -> the ways in which it was said."""
Shelves = dict[tuple[str, str | None], Shelf]
"""By family, and matter where it counts."""


class Taking:
    def __init__(self, catalogue: Catalogue, search: SearchService, clock: Clock) -> None:
        self.catalogue, self.search, self.clock = catalogue, search, clock
        self.clusters = Clusters(search.engine.model)

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(EVERY_S)
            try:
                await self.take_all()
            except Exception:
                log.exception("ledger.not_taken")

    async def take_all(self) -> int:
        """How many rows were taken."""
        total = 0
        while taken := await self.take():
            total += taken
        return total

    async def take(self) -> int:
        """The next rows, at most 50; how many there were."""
        await self._begun()
        async with in_transaction():
            place = await LedgerPlace.filter(id=PLACE).select_for_update().get()
            taken = Subquery(LedgerEvidence.filter(at__gte=place.at - LATE).values("intake_id"))
            rows = await Intake.filter(at__gte=place.at - LATE, kind__in=list(KINDS), id__not_in=taken).order_by("at", "id").limit(AT_ONCE)
            if not rows:
                return 0
            marks = dict(await IntakeMark.filter(intake_id__in=[row.id for row in rows]).values_list("intake_id", "mark"))
            touched: dict[int, LedgerItem] = {}
            shelves: Shelves = {}
            for row in rows:
                item = await self._item(row, shelves)
                mark = await self._mark(item, marks.get(row.id)) if item is not None else None
                await LedgerEvidence.create(
                    intake_id=row.id, item_id=item.id if item is not None else None, kind=row.kind, mark=mark, at=row.at
                )
                if item is not None:
                    touched[item.id] = item
            for item in touched.values():
                await recount(item)
            await IntakeMark.filter(intake_id__in=[row.id for row in rows]).delete()
            place.at = max(place.at, max(row.at for row in rows))
            await place.save()
        return len(rows)

    async def _begun(self) -> None:
        """The first time: before all that came in. Outside the transaction, because two workers may come first."""
        if not await LedgerPlace.exists(id=PLACE):
            first = await Intake.all().order_by("at").first()
            with suppress(IntegrityError):
                await LedgerPlace.create(id=PLACE, at=first.at if first else self.clock.now())

    async def _item(self, row: Intake, shelves: Shelves) -> LedgerItem | None:
        """The item that it belongs to, a new one if there is none; None: no cause at all."""
        heard = None
        if row.kind in ("miss", "low_band"):
            looked = await self.search.look(row.text) if row.text else None
            elsewhere = looked.elsewhere["id"] if looked and looked.held and looked.elsewhere else None
            heard = Heard(looked is None or looked.idle, elsewhere)
        cause = cause_of(row, materials=self._materials, hear=heard)
        if cause is None:
            return None
        shelf = {} if cause.key else await self._shelf(cause, shelves)
        found, before = (await self._by_key(cause)) if cause.key else (await self._by_words(shelf, row.text), None)
        if found is None:
            found = await self._begin(cause, row, before)
        elif (leads := with_lead(found.leads, row.text)) != found.leads:
            found.leads = leads
            await found.save(update_fields=["leads"])
        if not cause.key:
            shelf[found.id] = found.leads
        return found

    def _materials(self, matter: str) -> Collection[str]:
        published = self.catalogue.matters.get(matter)
        return {material.id for material in published.content.materials} if published else ()

    async def _by_key(self, cause: Cause) -> tuple[LedgerItem | None, int | None]:
        """(the item that gathers it, the closed one before it)."""
        last = await LedgerItem.filter(key=cause.key).order_by("-id").first()
        while last is not None and last.state == states.MERGED:
            last = await LedgerItem.get_or_none(id=last.merged_into)
        if last is None or last.state in states.GATHERING:
            return last, None
        return None, last.id

    async def _shelf(self, cause: Cause, shelves: Shelves) -> Shelf:
        """What may be the same thing, read once for all rows of a transaction: thousands of items are a tenth of a second."""
        where = (cause.family, None if cause.family == "search" else cause.matter)
        if where not in shelves:
            same = {} if cause.family == "search" else {"matter_id": cause.matter}
            rows = LedgerItem.filter(family=cause.family, key=None, state__in=sorted(states.GATHERING), **same)
            shelves[where] = dict(await rows.order_by("-last_at", "-id").limit(MOST_NEIGHBOURS).values_list("id", "leads"))
        return shelves[where]

    async def _by_words(self, shelf: Shelf, text: str) -> LedgerItem | None:
        found = self.clusters.nearest(text, list(shelf.items()))
        return await LedgerItem.get(id=found[0][0]) if found and found[0][1] >= NEAR else None

    async def _begin(self, cause: Cause, row: Intake, before: int | None) -> LedgerItem:
        published = self.catalogue.matters.get(cause.matter or "")
        at = local(row.at)
        item = await LedgerItem.create(
            family=cause.family,
            key=cause.key,
            state=states.NEW,
            matter_id=cause.matter,
            field=cause.field,
            elsewhere_id=cause.elsewhere,
            leads=with_lead([], row.text),
            department=published.content.department if published else None,
            before_id=before,
            first_at=at,
            last_at=at,
            changed_at=at,
        )
        item.salts = [item.id]
        await item.save(update_fields=["salts"])
        await LedgerEvent.create(item_id=item.id, move=states.OPENED, before="", after=states.NEW, at=self.clock.now())
        return item

    async def _mark(self, item: LedgerItem, mark: str | None) -> str | None:
        """Whoever was counted under one of the item's numbers already, is that person."""
        if mark is None:
            return None
        salted_ = [salted(mark, salt) for salt in item.salts]
        known = await LedgerEvidence.filter(item_id=item.id, mark__in=salted_).first()
        return known.mark if known is not None else salted_[0]


def salted(mark: str, number: int) -> str:
    return hmac.new(mark.encode(), str(number).encode(), sha256).hexdigest()[:32]


async def recount(item: LedgerItem) -> None:
    """From its evidence, inside the transaction that changed it."""
    rows = LedgerEvidence.filter(item_id=item.id)
    item.times = await rows.count()
    found = await rows.filter(mark__not_isnull=True).annotate(people=Count("mark", distinct=True)).values("people")
    item.people = int(found[0]["people"]) if found else 0
    times: list[datetime] = [local(row.at) for row in (await rows.order_by("at").first(), await rows.order_by("-at").first()) if row]
    if times:
        item.first_at, item.last_at = times[0], times[-1]
    await item.save(update_fields=["times", "people", "first_at", "last_at", "leads", "salts"])
