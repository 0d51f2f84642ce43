"""批量导入: draft, put right, activate: all plates of an import are made in one transaction, or none is."""

from __future__ import annotations

import asyncio
import hashlib
from uuid import UUID, uuid4

from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.imports import checking, reading
from server.doorplates.imports.columns import IDS
from server.doorplates.imports.errors import ImportClosed, ImportHasFaults, ImportNotFound, ImportRowNotFound, NothingToMake
from server.doorplates.imports.models import PlateImport, PlateImportRow
from server.doorplates.lifecycle import ACTIVE, DESIGNED
from server.doorplates.models import Doorplate
from server.doorplates.registry import numbers
from server.doorplates.registry.places import Spot, known
from server.doorplates.registry.service import A_BATCH, PlateRegistry
from server.doorplates.service import raise_revision
from server.paging import column
from server.text import NotText, clean

ACTION = "doorplates.issue"
DRAFT, MADE, DISCARDED = "draft", "active", "discarded"


class ImportService:
    def __init__(self, areas: AreaService, registry: PlateRegistry, clock: Clock) -> None:
        self.areas, self.registry, self.clock = areas, registry, clock

    async def upload(self, body: bytes, *, area: str, file_name: str, by: Staff) -> PlateImport:
        """A new draft. The same file sent again by the same person for the same area is the draft that is already there."""
        known(area, self.areas)
        by.check(ACTION, area=area)
        digest = hashlib.sha256(body).hexdigest()
        same = {"staff_id": by.id, "area_id": area, "digest": digest, "status": DRAFT, "practice_of": by.practice_of}
        if (earlier := await PlateImport.filter(**same).first()) is not None:
            return earlier
        table = await asyncio.to_thread(reading.read, body)
        rows = dict(table.rows)
        checked = await self._check(rows, area, practice=by.practice)
        draft = PlateImport(
            id=uuid4(),
            file_name=_name(file_name),
            format=table.format,
            encoding=table.encoding,
            rows=len(rows),
            bad=sum(bool(row.faults) for row in checked.values()),
            staff_name=by.display_name,
            created_at=self.clock.now(),
            **same,
        )
        async with in_transaction():
            await draft.save(force_create=True)
            await _write(draft.id, rows, checked)
        trail.note("doorplate_import", draft.id, area=area, rows=draft.rows, bad=draft.bad)
        return draft

    async def replace(self, import_id: UUID, body: bytes, *, file_name: str, by: Staff) -> PlateImport:
        """The corrected file in place of the one before."""
        draft = await self._open(import_id, by=by)
        table = await asyncio.to_thread(reading.read, body)
        rows = dict(table.rows)
        checked = await self._check(rows, draft.area_id, practice=draft.practice)
        async with in_transaction():
            draft = await self._open(import_id, by=by, lock=True)
            await PlateImportRow.filter(import_id=draft.id).delete()
            await _write(draft.id, rows, checked)
            draft.file_name, draft.format, draft.encoding = _name(file_name), table.format, table.encoding
            draft.digest = hashlib.sha256(body).hexdigest()
            draft.rows, draft.bad = len(rows), sum(bool(row.faults) for row in checked.values())
            await draft.save()
        trail.note("doorplate_import", draft.id, area=draft.area_id, rows=draft.rows, bad=draft.bad)
        return draft

    async def get(self, import_id: UUID, *, by: Staff) -> PlateImport:
        draft = await PlateImport.get_or_none(id=import_id)
        if draft is None:
            raise ImportNotFound
        by.check(ACTION, area=draft.area_id)
        if draft.practice_of != by.practice_of:
            raise ImportNotFound
        return draft

    def mine(self, *, by: Staff) -> QuerySet[PlateImport]:
        return PlateImport.filter(by.where(ACTION), practice_of=by.practice_of).order_by("-created_at", "id")

    def rows(self, draft: PlateImport, only: str | None) -> QuerySet[PlateImportRow]:
        """only: bad or good."""
        rows = PlateImportRow.filter(import_id=draft.id).order_by("row")
        return rows.filter(bad=only == "bad") if only else rows

    async def correct(self, import_id: UUID, row: int, cells: dict[str, str], *, by: Staff) -> tuple[PlateImport, list[PlateImportRow]]:
        """Change cells of one row; the draft, and the rows whose faults this changed (this one first): a repeated number concerns two."""
        async with in_transaction():
            draft = await self._open(import_id, by=by, lock=True)
            all_ = {found.row: found for found in await PlateImportRow.filter(import_id=draft.id).order_by("row")}
            if row not in all_:
                raise ImportRowNotFound
            all_[row].cells |= {column: cells[column] for column in IDS if column in cells}
            changed = await self._check_again(draft, all_, touched=row)
        trail.note("doorplate_import", draft.id, area=draft.area_id, row=row, bad=draft.bad)
        return draft, changed

    async def leave_out(self, import_id: UUID, row: int, *, by: Staff) -> PlateImport:
        """Delete one row from the draft."""
        async with in_transaction():
            draft = await self._open(import_id, by=by, lock=True)
            if not await PlateImportRow.filter(import_id=draft.id, row=row).delete():
                raise ImportRowNotFound
            draft.rows -= 1
            await self._check_again(draft, {found.row: found for found in await PlateImportRow.filter(import_id=draft.id).order_by("row")})
        return draft

    async def _check_again(self, draft: PlateImport, all_: dict[int, PlateImportRow], touched: int | None = None) -> list[PlateImportRow]:
        checked = await self._check({number: row.cells for number, row in all_.items()}, draft.area_id, practice=draft.practice)
        changed = [row for number, row in all_.items() if number == touched or row.faults != checked[number].faults]
        for row in changed:
            row.faults, row.bad = checked[row.row].faults, bool(checked[row.row].faults)
            await row.save(update_fields=["cells", "faults", "bad"])
        draft.bad = sum(row.bad for row in all_.values())
        await draft.save(update_fields=["rows", "bad"])
        return sorted(changed, key=lambda row: (row.row != touched, row.row))

    async def discard(self, import_id: UUID, *, by: Staff) -> None:
        async with in_transaction():
            draft = await self._open(import_id, by=by, lock=True)
            draft.status = DISCARDED
            await draft.save(update_fields=["status"])
            await PlateImportRow.filter(import_id=draft.id).delete()
        trail.note("doorplate_import", draft.id, area=draft.area_id, discarded=True)

    async def activate(self, import_id: UUID, *, good_rows_only: bool, start_as: str, by: Staff) -> PlateImport:
        """Make the plates: all in one transaction. Called again, it answers what the first call did. Rows are checked once more, because
        numbers may have been taken since; a fault makes nothing unless the caller said that the good rows are enough."""
        async with in_transaction():
            draft = await self._locked(import_id, by=by)
            if draft.status == MADE:
                return draft
            if draft.status != DRAFT:
                raise ImportClosed
            await raise_revision()  # first: whoever waits for this row sees the numbers of who had it before
            rows = {row.row: row for row in await PlateImportRow.filter(import_id=draft.id).order_by("row")}
            checked = await self._check({number: row.cells for number, row in rows.items()}, draft.area_id, practice=draft.practice)
            bad = [number for number, row in checked.items() if row.faults]
            if bad and not good_rows_only:
                say = f"还有 {len(bad)} 行没改好（第 {'、'.join(map(str, bad[:5]))} 行{'等' if len(bad) > 5 else ''}），一块门牌也没有建"
                raise ImportHasFaults(message=say, detail={"rows": bad[:50], "count": len(bad)})
            if len(bad) == len(rows):
                raise NothingToMake
            good = [(rows[number], row.spot, row.number) for number, row in checked.items() if row.spot is not None]
            await self._make(draft, good, DESIGNED if start_as == DESIGNED else ACTIVE, by=by)
            draft.status, draft.activated_at, draft.started_as = MADE, self.clock.now(), start_as
            draft.made, draft.left_out, draft.bad = len(good), len(bad), len(bad)
            await draft.save()
        trail.note("doorplate_import", draft.id, area=draft.area_id, made=draft.made, left_out=draft.left_out, start_as=start_as)
        return draft

    async def _make(self, draft: PlateImport, good: list[tuple[PlateImportRow, Spot, str]], status: str, *, by: Staff) -> None:
        given = await self._numbers(good, practice=draft.practice)
        plates = [(spot, given[row.row]) for row, spot, _ in good]
        made = await self.registry.write(plates, status, by=by, reason=f"批量导入：{draft.file_name}"[:200])
        for (row, _, _), plate in zip(good, made, strict=True):
            row.scene_code = plate.scene_code
        await PlateImportRow.bulk_update([row for row, _, _ in good], fields=["scene_code"], batch_size=500)

    async def _numbers(self, good: list[tuple[PlateImportRow, Spot, str]], *, practice: bool) -> dict[int, str]:
        """Row -> number: its own, or the next free one of its town in the order of the file."""
        found = {row.row: number for row, _, number in good if number}
        waiting: dict[str, list[int]] = {}
        for row, spot, number in good:
            if not number:
                waiting.setdefault(numbers.prefix_of(spot.area, self.areas, practice=practice), []).append(row.row)
        for prefix, rows in waiting.items():
            found |= dict(zip(rows, await numbers.free(prefix, len(rows), besides=set(found.values())), strict=True))
        return found

    async def _check(self, rows: dict[int, dict[str, str]], area: str, *, practice: bool) -> dict[int, checking.Checked]:
        taken = frozenset(await column(Doorplate.all(), "number"))
        return await asyncio.to_thread(checking.check, rows, checking.Known(self.areas, area, practice, taken))

    async def _open(self, import_id: UUID, *, by: Staff, lock: bool = False) -> PlateImport:
        draft = await (self._locked(import_id, by=by) if lock else self.get(import_id, by=by))
        if draft.status != DRAFT:
            raise ImportClosed
        return draft

    async def _locked(self, import_id: UUID, *, by: Staff) -> PlateImport:
        await self.get(import_id, by=by)
        draft = await PlateImport.filter(id=import_id).select_for_update().first()
        if draft is None:
            raise ImportNotFound
        return draft


async def _write(import_id: UUID, rows: dict[int, dict[str, str]], checked: dict[int, checking.Checked]) -> None:
    """A few hundred at a time: in between, others are served."""
    for some in (list(rows.items())[start : start + A_BATCH] for start in range(0, len(rows), A_BATCH)):
        await PlateImportRow.bulk_create(
            [
                PlateImportRow(
                    import_id=import_id, row=number, cells=cells, faults=checked[number].faults, bad=bool(checked[number].faults)
                )
                for number, cells in some
            ]
        )


def _name(file_name: str) -> str:
    try:
        return clean(file_name).replace("/", "_").replace("\\", "_")[:120] or "未命名"
    except NotText:
        return "未命名"
