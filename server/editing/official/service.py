"""导入官方要素: what would change, and then a new version of each matter that does, in one transaction. Who has verified a matter, and
when, stays as it was: the rest of it was not looked at."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import Clock
from server.editing.errors import BaseMoved
from server.editing.models import Published as PublishedRow
from server.editing.official.errors import OfficialImportMoved, OfficialRowsWrong
from server.editing.official.reading import Row, check, read
from server.matters.catalogue import Catalogue, Published, digest
from server.matters.content import MatterContent
from server.matters.lint.official import lint_official
from server.matters.models import Matter, MatterVersion
from server.matters.official import FIELDS, Official
from server.matters.revision import Change, raise_revision

IMPORT = "matters.import"
Differ = tuple[str, Any, Any]
"""(field in words, was, now)."""


@dataclass(slots=True)
class Previewed:
    """One row. content: the matter as it would be; None where nothing changes or something is wrong."""

    row: Row
    published: Published | None
    differs: list[Differ]
    warnings: list[str]
    content: MatterContent | None


@dataclass(slots=True)
class Preview:
    rows: list[Previewed]
    strangers: list[str]
    digest: str

    @property
    def changed(self) -> list[Previewed]:
        return [one for one in self.rows if one.content is not None]

    @property
    def faulty(self) -> int:
        return sum(bool(one.row.faults) for one in self.rows)


class OfficialImports:
    def __init__(self, catalogue: Catalogue, clock: Clock) -> None:
        self.catalogue, self.clock = catalogue, clock

    async def preview(self, text: str, *, source: str, as_of: date) -> Preview:
        return await asyncio.to_thread(self._preview, text, source, as_of, dict(self.catalogue.matters))

    async def carry_out(self, text: str, *, source: str, as_of: date, seen: str, by: Staff) -> list[tuple[str, int]]:
        """(matter, its new version) of what changed; nothing left to change is done already. All rows, or none."""
        by.check(IMPORT, area=None)
        found = await self.preview(text, source=source, as_of=as_of)
        if found.faulty:
            first = [f"第 {one.row.line} 行：{one.row.faults[0]}" for one in found.rows if one.row.faults][:20]
            raise OfficialRowsWrong(detail={"faults": first})
        if not found.changed:
            return []
        if found.digest != seen:
            raise OfficialImportMoved
        async with in_transaction():
            done = [await self._version(one.published, one.content, source, by) for one in found.changed if one.content and one.published]
            await raise_revision([Change("matter", id_, version=version) for id_, version in done], at=self.clock.now())
        trail.note("official_import", found.digest[:16], source=source, as_of=as_of.isoformat(), matters=len(done))
        return done

    async def _version(self, was: Published, content: MatterContent, source: str, by: Staff) -> tuple[str, int]:
        matter = await Matter.filter(id=content.id).select_for_update().get()
        if matter.active_version != was.version:
            raise BaseMoved(detail={"base": was.version, "in_force": matter.active_version})
        rows = MatterVersion.filter(matter_id=content.id)
        current, last = await rows.get(version=was.version), await rows.order_by("-version").first()
        version, now = (last.version if last else 0) + 1, self.clock.now()
        await MatterVersion.create(
            matter_id=content.id,
            version=version,
            content=content.model_dump(mode="json"),
            digest=digest(content),
            published_at=now,
            verified_by=current.verified_by,
            verified_at=(current.verified_at or current.published_at) if current.verified_by else None,
        )
        await PublishedRow.create(
            kind="matter",
            entry_id=content.id,
            version=version,
            before=was.version,
            how="imported",
            why=f"导入官方要素：{source}"[:200],
            reviewer_name=by.display_name,
            department=content.department,
            at=now,
        )
        await Matter.filter(id=content.id).update(active_version=version)
        return content.id, version

    @staticmethod
    def _preview(text: str, source: str, as_of: date, matters: dict[str, Published]) -> Preview:
        names = {published.content.official_name: id_ for id_, published in matters.items()}
        rows, strangers = read(text, names)
        found = [_previewed(row, matters.get(row.matter or ""), source, as_of) for row in rows]
        versions = [f"{one.published.content.id} {one.published.version}" for one in found if one.published]
        mark = hashlib.sha256("\n".join([source, as_of.isoformat(), text, *versions]).encode()).hexdigest()
        return Preview(found, strangers, mark)


def _previewed(row: Row, published: Published | None, source: str, as_of: date) -> Previewed:
    if published is None or row.faults:
        return Previewed(row, published, [], [], None)
    was = published.content.official or Official()
    fields = was.model_dump() | row.given | {"imported": True, "source": source, "as_of": as_of}
    now = check(row, fields)
    if now is None:
        return Previewed(row, published, [], [], None)
    differs: Sequence[Differ] = [
        (name, getattr(was, field), getattr(now, field)) for field, name in FIELDS.items() if getattr(was, field) != getattr(now, field)
    ]
    content = published.content.model_copy(update={"official": now})
    warnings = [finding.say for finding in lint_official(content)]
    changed = bool(differs) or not was.imported
    return Previewed(row, published, list(differs), warnings, content if changed and not now.empty else None)
