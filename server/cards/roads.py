"""政策卡片和一件事从草稿到版本: what is theirs alone, on the road that every entry goes (server/editing/road.py)."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import TypeAdapter, ValidationError
from tortoise.exceptions import IntegrityError
from tortoise.models import Model

from server.bundles import gate as bundle_gate
from server.bundles.content import BundleContent
from server.bundles.fit import dangling
from server.bundles.models import Bundle
from server.bundles.service import BundleService
from server.cards.errors import CardIdInvalid
from server.cards.gate import CardGate
from server.cards.kept import Kept, owner_of
from server.cards.models import CardVersion
from server.cards.versions import keep_in_force, last_version
from server.clock import today
from server.editing.entry import InForce
from server.editing.errors import BaseMoved
from server.editing.models import Draft
from server.editing.road import Road
from server.matters.catalogue import Catalogue
from server.matters.content import Id, Part
from server.matters.revision import Change
from server.policies import gate as policy_gate
from server.policies.content import PolicyContent
from server.policies.models import Policy
from server.policies.service import PolicyService

_id = TypeAdapter(Id)


@dataclass(slots=True)
class CardRoad(Road):
    """Unlike a matter, a card can be new, and can be taken down: then version 0 is in force."""

    catalogue: Catalogue

    actions: ClassVar[str] = "cards"
    model: ClassVar[type[Part]]
    table: ClassVar[type[Model]]

    @property
    @abstractmethod
    def kept(self) -> Mapping[str, Kept[Any]]:
        """Those in force."""

    def in_force(self, id_: str) -> InForce:
        kept = self.kept.get(id_)
        if kept is not None:
            return InForce(kept.version, kept.content, self.owner(kept.content))
        try:
            _id.validate_python(id_)
        except ValidationError:
            raise CardIdInvalid from None
        return InForce(0, None, None)

    def read(self, data: Mapping[str, Any]) -> Part:
        return self.model.model_validate(data)

    def owner(self, content: Part) -> str | None:
        return owner_of(content, self.catalogue)

    async def numbers(self, id_: str) -> tuple[int, int]:
        row: Any = await self.table.filter(id=id_).select_for_update().first()
        if row is not None:
            await keep_in_force(self.kind, row, at=self.clock.now())
        return row.version if row is not None else 0, await last_version(self.kind, id_)

    async def stored(self, id_: str, version: int) -> Part | None:
        kept = self.kept.get(id_)
        if kept is not None and kept.version == version:
            return self.read(kept.content.model_dump(mode="json"))
        row = await CardVersion.get_or_none(kind=self.kind, card_id=id_, version=version)
        return self.read(row.content) if row is not None else None

    async def versions(self, id_: str) -> list[CardVersion]:
        return (
            await CardVersion.filter(kind=self.kind, card_id=id_).only("id", "version", "verified_by", "published_at").order_by("-version")
        )

    async def keep(self, id_: str, version: int, content: Part) -> None:
        data = content.model_dump(mode="json")
        try:
            await CardVersion.create(
                kind=self.kind,
                card_id=id_,
                version=version,
                content=data,
                verified_by=self.owner(content),
                published_at=self.clock.now(),
            )
        except IntegrityError:  # a new card, published twice at the same time: there was no row to lock
            raise BaseMoved(detail={"base": 0, "in_force": version}) from None

    async def activate(self, id_: str, version: int) -> None:
        await self.table.filter(id=id_).delete()
        if version:
            row = await CardVersion.get(kind=self.kind, card_id=id_, version=version)
            await self.table.create(id=id_, content=row.content, version=version, verified_by=row.verified_by)

    def changes(self, id_: str, before: int, version: int) -> Iterable[Change]:
        what = "removed" if not version else "changed" if before else "added"
        return [Change(self.kind, id_, what, version or None)]  # type: ignore[arg-type]


@dataclass(slots=True)
class PolicyRoad(CardRoad):
    policies: PolicyService

    kind: ClassVar[str] = "policy"
    model: ClassVar[type[Part]] = PolicyContent
    table: ClassVar[type[Model]] = Policy

    @property
    def kept(self) -> Mapping[str, Kept[PolicyContent]]:
        return self.policies.kept

    async def look(self, draft: Draft) -> CardGate:
        kept = self.policies.kept.get(draft.entry_id)
        matters = {id_: published.content for id_, published in self.catalogue.matters.items()}
        return policy_gate.look(
            draft.content,
            draft.entry_id,
            kept.content if kept else None,
            self.policies.policies,
            matters,
            waivers=draft.waivers,
            as_of=today(self.clock),
        )


@dataclass(slots=True)
class BundleRoad(CardRoad):
    bundles: BundleService

    kind: ClassVar[str] = "bundle"
    model: ClassVar[type[Part]] = BundleContent
    table: ClassVar[type[Model]] = Bundle

    @property
    def kept(self) -> Mapping[str, Kept[BundleContent]]:
        return self.bundles.kept

    async def look(self, draft: Draft) -> bundle_gate.BundleGate:
        kept = self.bundles.kept.get(draft.entry_id)
        return await asyncio.to_thread(
            bundle_gate.look,
            draft.content,
            draft.entry_id,
            kept.content if kept else None,
            self.bundles.matters,
            waivers=draft.waivers,
            as_of=today(self.clock),
            areas=dict(self.bundles.guides.areas.names),
        )

    def unfit(self, content: Part) -> list[str]:
        assert isinstance(content, BundleContent)
        return [say for _, say in dangling(content, self.bundles.matters)]
