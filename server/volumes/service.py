"""办件量: a sheet is uploaded, checked, compared, and takes over its months when somebody has seen the difference and says so."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import orjson
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import Clock, today
from server.doorplates.imports import reading
from server.matters.catalogue import Catalogue
from server.text import NotText, clean
from server.volumes.checking import VOLUMES, Row, check
from server.volumes.errors import SheetClosed, SheetHasFaults, SheetUnknown, TooManyVolumes, VolumesChangedMeanwhile
from server.volumes.models import Volume, VolumeSheet

READ, IMPORT = "volumes.read", "volumes.import"
DRAFT, ACTIVE = "draft", "active"
MOST_ROWS, MOST_FAULTS, DRAFTS = 5_000, 500, 5
Key = tuple[str, str]
"""Month, name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """By month and matter: what is new, what changes, what goes because its month is taken over."""

    new: list[Row] = field(default_factory=list)
    changed: list[tuple[Row, int]] = field(default_factory=list)
    """(the row, what it was)."""
    gone: list[Row] = field(default_factory=list)
    same: int = 0


class VolumeService:
    def __init__(self, catalogue: Catalogue, clock: Clock) -> None:
        self.catalogue, self.clock = catalogue, clock

    def sheets(self) -> QuerySet[VolumeSheet]:
        """Newest first."""
        return VolumeSheet.all().order_by("-number")

    async def get(self, number: int) -> VolumeSheet:
        row = await VolumeSheet.get_or_none(number=min(number, 2**31 - 1))
        if row is None:
            raise SheetUnknown
        return row

    async def upload(self, body: bytes, *, file_name: str, by: Staff) -> VolumeSheet:
        """The same file again, while it is a draft, is that draft."""
        by.check(IMPORT, area=None)
        digest = hashlib.sha256(body).hexdigest()
        if (earlier := await VolumeSheet.filter(digest=digest, status=DRAFT).first()) is not None:
            return earlier
        table = await asyncio.to_thread(reading.read, body, VOLUMES)
        if len(table.rows) > MOST_ROWS:
            raise TooManyVolumes
        matters = {id_: published.content for id_, published in self.catalogue.matters.items()}
        rows, faults = check(table.rows, matters, as_of=today(self.clock))
        async with in_transaction():
            last = await VolumeSheet.all().order_by("-number").select_for_update().first()
            made = await VolumeSheet.create(
                number=(last.number if last else 0) + 1,
                status=DRAFT,
                file_name=_name(file_name),
                format=table.format,
                encoding=table.encoding,
                digest=digest,
                rows=rows,
                faults=[fault.view() for fault in faults[:MOST_FAULTS]],
                row_count=len(table.rows),
                staff_name=by.display_name,
                created_at=self.clock.now(),
            )
            old = await VolumeSheet.filter(status=DRAFT).order_by("-number").offset(DRAFTS)
            await VolumeSheet.filter(number__in=[one.number for one in old]).delete()
        trail.note("volume_sheet", made.number, rows=made.row_count, faults=len(faults))
        return made

    async def compare(self, sheet: VolumeSheet) -> tuple[Difference, str]:
        """(what activating it would change now, the state that it was compared with)."""
        months = _months(sheet.rows)
        now = {(row.month.isoformat(), row.name): row for row in await Volume.filter(month__in=months).order_by("month", "name")}
        new, changed, same = [], [], 0
        for row in sheet.rows:
            known = now.pop((row["month"], row["name"]), None)
            if known is None:
                new.append(row)
            elif known.cases != row["cases"]:
                changed.append((row, known.cases))
            else:
                same += 1
        gone = [_row(one) for one in now.values()]
        return Difference(new, changed, gone, same), await self._state(months)

    async def activate(self, number: int, *, seen: str, by: Staff) -> VolumeSheet:
        """Its months are taken over whole. Activating it again changes nothing."""
        by.check(IMPORT, area=None)
        async with in_transaction():
            sheet = await VolumeSheet.filter(number=min(number, 2**31 - 1)).select_for_update().first()
            if sheet is None:
                raise SheetUnknown
            if sheet.status == ACTIVE:
                return sheet
            if sheet.faults:
                raise SheetHasFaults(detail={"faults": len(sheet.faults)})
            months = _months(sheet.rows)
            await Volume.filter(month__in=months).select_for_update()
            if seen != await self._state(months):
                raise VolumesChangedMeanwhile
            await Volume.filter(month__in=months).delete()
            await Volume.bulk_create(
                [
                    Volume(
                        month=date.fromisoformat(row["month"]),
                        name=row["name"],
                        matter_id=row["matter"],
                        department=row["department"],
                        cases=row["cases"],
                        sheet=sheet.number,
                    )
                    for row in sheet.rows
                ],
                batch_size=500,
            )
            sheet.status, sheet.activated_at = ACTIVE, self.clock.now()
            await sheet.save()
        trail.note("volume_sheet", number, months=[month.isoformat()[:7] for month in months][:24], rows=len(sheet.rows))
        return sheet

    async def discard(self, number: int, *, by: Staff) -> None:
        by.check(IMPORT, area=None)
        async with in_transaction():
            sheet = await VolumeSheet.filter(number=min(number, 2**31 - 1)).select_for_update().first()
            if sheet is None:
                raise SheetUnknown
            if sheet.status != DRAFT:
                raise SheetClosed
            await sheet.delete()
        trail.note("volume_sheet", number, discarded=True)

    async def latest(self) -> list[Volume]:
        """Of every matter the newest month, of the last twelve with figures; the largest first."""
        found: dict[str, Volume] = {}
        last = await Volume.all().order_by("-month").first()
        if last is None:
            return []
        since = date(last.month.year - 1, last.month.month, 1)
        for row in await Volume.filter(month__gt=since).order_by("-month"):
            found.setdefault(row.name, row)
        return sorted(found.values(), key=lambda row: (-row.cases, row.name))

    async def _state(self, months: list[date]) -> str:
        rows = await Volume.filter(month__in=months).order_by("month", "name").values_list("month", "name", "cases")
        return hashlib.sha256(orjson.dumps([[str(month), name, cases] for month, name, cases in rows])).hexdigest()[:16]


def _months(rows: Iterable[Row]) -> list[date]:
    return sorted({date.fromisoformat(row["month"]) for row in rows})


def _row(one: Volume) -> dict[str, Any]:
    return {
        "month": one.month.isoformat(),
        "name": one.name,
        "matter": one.matter_id,
        "department": one.department,
        "cases": one.cases,
    }


def _name(file_name: str) -> str:
    try:
        return clean(file_name)[:120]
    except NotText:
        return "办件量"
