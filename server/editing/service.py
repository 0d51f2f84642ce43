"""事项从草稿到版本, and what is beyond its review date."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

import structlog

from server.areas.service import AreaService
from server.clock import today
from server.editing.entry import InForce
from server.editing.errors import OfficialMadeUp, OfficialReadOnly
from server.editing.gate import Broken, MatterGate, look
from server.editing.models import Draft
from server.editing.road import Road
from server.ledger.service import LedgerService
from server.matters.catalogue import Catalogue, digest
from server.matters.content import MatterContent, Part
from server.matters.models import Matter, MatterVersion

log = structlog.get_logger()
EDIT, REVIEW, PROPOSE, READ = "matters.edit", "matters.review", "matters.propose", "matters.read"
EVERY = 30.0


@dataclass(slots=True)
class EditingService(Road):
    catalogue: Catalogue
    areas: AreaService
    ledger: LedgerService
    breaks: Callable[[MatterContent], Sequence[Broken]] = lambda content: ()
    """Which bundles would no longer fit; parts.py hands it in."""
    _overdue: set[tuple[str, date]] = field(default_factory=set)

    kind: ClassVar[str] = "matter"
    actions: ClassVar[str] = "matters"

    # --- a matter's own (road.py)

    def in_force(self, id_: str) -> InForce:
        published = self.catalogue.get(id_)
        return InForce(published.version, published.content, published.content.department)

    async def look(self, draft: Draft) -> MatterGate:
        in_force, day = self.catalogue.get(draft.entry_id).content, today(self.clock)
        areas = dict(self.areas.names)
        return await asyncio.to_thread(look, draft.content, in_force, waivers=draft.waivers, as_of=day, areas=areas, breaks=self.breaks)

    def read(self, data: Mapping[str, Any]) -> MatterContent:
        return MatterContent.model_validate(data)

    def owner(self, content: Part) -> str:
        return _matter(content).department

    async def numbers(self, id_: str) -> tuple[int, int]:
        matter = await Matter.filter(id=id_).select_for_update().get()
        last = await MatterVersion.filter(matter_id=id_).order_by("-version").first()
        return matter.active_version, last.version if last else 0

    async def stored(self, id_: str, version: int) -> MatterContent | None:
        row = await MatterVersion.get_or_none(matter_id=id_, version=version)
        return MatterContent.model_validate(row.content) if row is not None else None

    async def keep(self, id_: str, version: int, content: Part) -> None:
        matter = _matter(content)
        await MatterVersion.create(
            matter_id=id_,
            version=version,
            content=matter.model_dump(mode="json"),
            digest=digest(matter),
            published_at=self.clock.now(),
            verified_by=matter.department,
            verified_at=self.clock.now(),
        )

    def written(self, id_: str, data: Mapping[str, Any], *, was: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Imported official fields stay as they are; those that an older draft still holds give way. OfficialReadOnly, OfficialMadeUp."""
        kept, given = self.in_force(id_).data["official"], data.get("official")
        if kept is None or not kept["imported"]:
            if isinstance(given, dict) and given.get("imported"):
                raise OfficialMadeUp
            return dict(data)
        if given not in (None, kept, (was or {}).get("official")):
            raise OfficialReadOnly
        return {**data, "official": kept}

    async def activate(self, id_: str, version: int) -> None:
        await Matter.filter(id=id_).update(active_version=version)

    # --- reading

    async def versions(self, matter: str) -> list[MatterVersion]:
        self.catalogue.get(matter)
        return await MatterVersion.filter(matter_id=matter).only("id", "version", "published_at").order_by("-version")

    # --- schedules

    async def run(self) -> None:
        """Until cancelled. Every worker looks; a draft's own row says who was first."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.publish_due()
                await self.note_overdue()
            except Exception:
                log.exception("editing.schedule_failed")

    async def note_overdue(self) -> list[str]:
        """Matters beyond their review date, into the ledger once each: somebody has to look whether they still hold."""
        day, noted = today(self.clock), []
        for id_, published in self.catalogue.matters.items():
            due = published.content.review_by
            if due < day and (id_, due) not in self._overdue:
                self._overdue.add((id_, due))
                if await self.ledger.once("overdue", id_, due.isoformat(), f"过了复核期限 {due.isoformat()}，请核对后重新发布"):
                    noted.append(id_)
        return noted


def _matter(content: Part) -> MatterContent:
    assert isinstance(content, MatterContent)
    return content
