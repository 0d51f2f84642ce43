"""网点数据版本: one is active, the three before it are kept. What is active is the table itself, hand edits included: when a version takes
its place, the table as it was becomes the archive, so that rolling back brings back exactly that."""

from __future__ import annotations

import asyncio
import hashlib

import orjson
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.imports import reading
from server.halls.dataset.checking import Fault, check
from server.halls.dataset.columns import HALLS
from server.halls.dataset.errors import DatasetClosed, DatasetHasFaults, DatasetNotFound, HallsChangedMeanwhile, TooManyHalls
from server.halls.dataset.rows import Cells, Change, Difference, cells_of, difference, hall_of
from server.halls.kinds import kind_name
from server.halls.models import Hall, HallDataset
from server.halls.service import HallFinder
from server.matters import revision
from server.matters.revision import raise_revision
from server.text import NotText, clean

ACTION = "halls.import"
DRAFT, ACTIVE, ARCHIVED = "draft", "active", "archived"
ARCHIVES, DRAFTS = 3, 5
MOST_HALLS, MOST_FAULTS = 2_000, 500


class HallDatasets:
    def __init__(self, areas: AreaService, finder: HallFinder, clock: Clock) -> None:
        self.areas, self.finder, self.clock = areas, finder, clock

    def all(self) -> QuerySet[HallDataset]:
        """Newest first."""
        return HallDataset.all().order_by("-number")

    async def get(self, number: int, *, by: Staff) -> HallDataset:
        by.check(ACTION, area=None)
        row = await HallDataset.get_or_none(number=number)
        if row is None:
            raise DatasetNotFound
        return row

    async def upload(self, body: bytes, *, file_name: str, by: Staff) -> HallDataset:
        """A draft with what is wrong in it; nothing of it is active. The same file again is the draft that is already there."""
        by.check(ACTION, area=None)
        digest = hashlib.sha256(body).hexdigest()
        if (earlier := await HallDataset.filter(digest=digest, status=DRAFT).first()) is not None:
            return earlier
        table = await asyncio.to_thread(reading.read, body, HALLS)
        if len(table.rows) > MOST_HALLS:
            raise TooManyHalls
        kinds = {kind for kinds in self.finder.kinds.values() for kind in kinds}
        phones = {cells["id"]: cells["phone"] for cells in await self.table()}
        halls, faults = check(table.rows, self.areas, kinds, phones)
        if not faults:
            faults = self._lost(halls)
        async with in_transaction():
            await self._number_what_is_active()
            row = await HallDataset.create(
                number=await self._next(),
                status=DRAFT,
                origin="import",
                file_name=_name(file_name),
                format=table.format,
                encoding=table.encoding,
                digest=digest,
                halls=halls,
                faults=[fault.view() for fault in faults[:MOST_FAULTS]],
                row_count=len(table.rows),
                staff_name=by.display_name,
                created_at=self.clock.now(),
            )
            old = await HallDataset.filter(status=DRAFT).order_by("-number").offset(DRAFTS)
            await HallDataset.filter(number__in=[one.number for one in old]).delete()
        trail.note("hall_dataset", row.number, rows=row.row_count, faults=len(faults))
        return row

    def _lost(self, halls: list[Cells]) -> list[Fault]:
        """A kind that takes something, of which no hall would be left: its matters could not be done anywhere."""
        kept = {cells["type"] for cells in halls}
        gone = sorted({hall.type for hall in self.finder.halls.values()} - kept)
        alone = {kind for kinds in self.finder.kinds.values() if not kinds & kept for kind in kinds}
        names = "、".join(kind_name(kind) for kind in gone if kind in alone)
        return [Fault(0, "", f"表里没有：{names}，有些事项就没有网点能办了")] if names else []

    async def compare(self, row: HallDataset) -> tuple[Difference, str]:
        """(what activating it would change now, the state of the table it was compared with)."""
        now = await self.table()
        return difference(now, row.halls), _state(now)

    async def activate(self, number: int, *, seen: str, by: Staff) -> HallDataset:
        """All of it or nothing. seen: the state that the admin has compared with. Activating what is active changes nothing."""
        now = self.clock.now()
        async with in_transaction():
            rows = {one.number: one for one in await HallDataset.all().select_for_update()}
            row = rows.get(number)
            by.check(ACTION, area=None)
            if row is None:
                raise DatasetNotFound
            if row.status == ACTIVE:
                return row
            if row.faults:
                raise DatasetHasFaults(detail={"faults": len(row.faults)})
            if row.status not in (DRAFT, ARCHIVED):
                raise DatasetClosed
            await Hall.all().select_for_update()
            table = await self.table()
            if seen != _state(table):
                raise HallsChangedMeanwhile
            changes = difference(table, row.halls)
            await self._archive(rows, table, but=number)
            await self._put(row.halls, changes)
            row.status, row.activated_at = ACTIVE, now
            await row.save()
            await raise_revision(_told(changes), at=now)
        trail.note(
            "hall_dataset", number, new=len(changes.new), changed=len(changes.changed), gone=[change.id for change in changes.gone][:50]
        )
        return row

    async def discard(self, number: int, *, by: Staff) -> None:
        by.check(ACTION, area=None)
        async with in_transaction():
            row = await HallDataset.filter(number=number).select_for_update().first()
            if row is None:
                raise DatasetNotFound
            if row.status != DRAFT:
                raise DatasetClosed(message="只能丢弃草稿")
            await row.delete()
        trail.note("hall_dataset", number, discarded=True)

    async def _archive(self, rows: dict[int, HallDataset], table: list[Cells], *, but: int) -> None:
        for active in [one for one in rows.values() if one.status == ACTIVE]:
            active.status, active.halls, active.row_count = ARCHIVED, table, len(table)
            await active.save()
        kept = await HallDataset.filter(status=ARCHIVED).exclude(number=but)
        kept.sort(key=lambda one: (one.activated_at or one.created_at, one.number), reverse=True)
        await HallDataset.filter(number__in=[one.number for one in kept[ARCHIVES:]]).delete()

    async def _put(self, halls: list[Cells], changes: Difference) -> None:
        """Rows that stay as they are keep who verified them and when."""
        by_id = {cells["id"]: cells for cells in halls}
        renewed = [change.id for change in (*changes.new, *changes.changed)]
        before = {hall.id: hall for hall in await Hall.filter(id__in=renewed)}
        await Hall.filter(id__in=[*renewed, *(change.id for change in changes.gone)]).delete()
        made = []
        for id_ in renewed:
            hall = hall_of(by_id[id_])
            if hall.verified and id_ in before and before[id_].verified:
                hall.verified_by, hall.verified_at = before[id_].verified_by, before[id_].verified_at
            made.append(hall)
        if made:
            await Hall.bulk_create(made, batch_size=200)

    async def table(self) -> list[Cells]:
        """What is active now, hand edits included."""
        return [cells_of(hall) for hall in await Hall.all().order_by("id")]

    async def _number_what_is_active(self) -> None:
        """What the system came with is version 1. Its rows are the table's; they are copied when another takes its place."""
        if not await HallDataset.exists(status=ACTIVE):
            count = await Hall.all().count()
            await HallDataset.create(number=await self._next(), status=ACTIVE, origin="seeds", row_count=count, created_at=self.clock.now())

    async def _next(self) -> int:
        last = await HallDataset.all().order_by("-number").first()
        return (last.number if last else 0) + 1


def _state(table: list[Cells]) -> str:
    return hashlib.sha256(orjson.dumps(table, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]


def _name(file_name: str) -> str:
    try:
        return clean(file_name)[:120]
    except NotText:
        return "网点"


def _told(changes: Difference) -> list[revision.Change]:
    kinds: dict[revision.What, list[Change]] = {"added": changes.new, "changed": changes.changed, "removed": changes.gone}
    return [revision.Change("hall", change.id, what) for what, listed in kinds.items() for change in listed]
