"""卡片编辑: the roads of policy cards and bundles behind one door, and what is on them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import structlog

from server.bundles.content import BundleContent
from server.bundles.fit import dangling
from server.bundles.service import BundleService
from server.cards.errors import CardKindUnknown, CardNotFound
from server.cards.kept import Kept, owner_of
from server.cards.roads import BundleRoad, CardRoad, PolicyRoad
from server.clock import Clock, today
from server.editing.errors import DraftNotFound, GateClosed, ProposalNotFound
from server.editing.gate import held_together
from server.editing.models import Draft, Proposal
from server.ledger.service import LedgerService
from server.matters.catalogue import Catalogue
from server.policies.content import PolicyContent
from server.policies.service import PolicyService

log = structlog.get_logger()
EVERY = 30.0
SAY = {"policy": "政策卡片", "bundle": "一件事"}
READ, EDIT, REVIEW, PROPOSE = "cards.read", "cards.edit", "cards.review", "cards.propose"


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card of the list. faults: why residents do not see it for the time being."""

    id: str
    name: str
    summary: str
    department: str | None
    version: int
    verified_by: str | None
    review_by: date
    matters: tuple[str, ...]
    faults: tuple[str, ...] = ()


class CardEditing:
    def __init__(self, catalogue: Catalogue, policies: PolicyService, bundles: BundleService, ledger: LedgerService, clock: Clock) -> None:
        self.catalogue, self.bundles, self.ledger, self.clock = catalogue, bundles, ledger, clock
        self._overdue: set[str] = set()
        self.roads: dict[str, CardRoad] = {
            "policy": PolicyRoad(clock, catalogue, policies),
            "bundle": BundleRoad(clock, catalogue, bundles),
        }

    def of(self, kind: str) -> CardRoad:
        found = self.roads.get(kind)
        if found is None:
            raise CardKindUnknown(detail={"kind": kind[:20]})
        return found

    async def of_draft(self, id_: UUID) -> CardRoad:
        row = await Draft.get_or_none(id=id_, kind__in=[*self.roads])
        if row is None:
            raise DraftNotFound
        return self.roads[row.kind]

    async def of_proposal(self, id_: UUID) -> CardRoad:
        row = await Proposal.get_or_none(id=id_, kind__in=[*self.roads])
        if row is None:
            raise ProposalNotFound
        return self.roads[row.kind]

    def rows(self, kind: str) -> list[CardRow]:
        return [
            self._row(id_, kept, self.bundles.unfit.get(id_, ()) if kind == "bundle" else ()) for id_, kept in self.of(kind).kept.items()
        ]

    def _row(self, id_: str, kept: Kept[Any], faults: tuple[str, ...]) -> CardRow:
        card = kept.content
        owner = owner_of(card, self.catalogue)
        if isinstance(card, PolicyContent):
            name, matters = card.title, card.matters
        else:
            name, matters = card.plain_name, tuple(member.matter for member in card.members)
        return CardRow(id_, name, card.summary, owner, kept.version, kept.verified_by, card.review_by, matters, faults)

    async def known(self, kind: str, id_: str) -> CardRoad:
        """CardNotFound for an id under which there is neither a card, nor a draft, nor a history."""
        road = self.of(kind)
        road.in_force(id_)
        if id_ not in road.kept and not await road.drafts(id_) and not await road.history(id_) and not await road.proposals(id_):
            raise CardNotFound(detail={"kind": kind, "id": id_[:48]})
        return road

    def tried(self, id_: str, data: Mapping[str, Any], chosen: Sequence[str] | None, answers: Mapping[str, Any]) -> dict[str, Any]:
        """试一试: a bundle as it is written just now, as a resident meets it. GateClosed while it does not hold together."""
        content, faults = held_together(data, BundleContent, id_)
        faults = faults or (list(dangling(content, self.bundles.matters)) if content is not None else [])
        if content is None or faults:
            said = [say for _, say in faults][:20]
            raise GateClosed(message=f"草稿还有问题，改好才能预览：{'；'.join(said[:3])}", detail={"faults": said, "lint": []})
        found = self.bundles.standing(content, chosen, answers, self.bundles.matters, today(self.clock))
        return {"shown": self.bundles.shown(content), "resolution": self.bundles.shown_standing(content, chosen, found, answers)}

    async def run(self) -> None:
        """Until cancelled: what was approved for today is published. A draft's own row says which worker was first."""
        while True:
            await asyncio.sleep(EVERY)
            for road in self.roads.values():
                try:
                    await road.publish_due()
                    await self.note_overdue(road.kind)
                except Exception:
                    log.exception("cards.schedule_failed", kind=road.kind)

    async def note_overdue(self, kind: str) -> int:
        """Cards beyond their review date, into the ledger once each; how many are new there."""
        noted, day = 0, today(self.clock)
        for row in self.rows(kind):
            mark = f"{kind} {row.id} {row.review_by.isoformat()}"
            if row.review_by < day and mark not in self._overdue:
                self._overdue.add(mark)
                say = f"{SAY[kind]}“{row.name}”过了复核期限 {row.review_by.isoformat()}，请核对后重新发布"
                noted += await self.ledger.once("overdue", None, mark, say)
        return noted
