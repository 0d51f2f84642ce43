"""政策检索: found by its own words, or because the matter that was found rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from embeddings.features import normalise
from embeddings.mentions import Mentions
from server.cards.kept import Kept, owner_of
from server.clock import Clock, today
from server.errors import NotFound
from server.matters.catalogue import Catalogue, etag_of
from server.policies.content import PolicyContent
from server.policies.models import Policy

MOST = 2
SHORTEST = 3
"""Characters of an alias that are found inside a longer sentence."""


class PolicyNotFound(NotFound):
    code, message = "policy_not_found", "没有这条政策，可能已经下架，请重新搜索"


@dataclass(slots=True)
class PolicyService:
    catalogue: Catalogue
    clock: Clock
    policies: dict[str, PolicyContent] = field(default_factory=dict)
    kept: dict[str, Kept[PolicyContent]] = field(default_factory=dict)
    _shown: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    _called: dict[str, list[str]] = field(default_factory=dict)
    """Alias -> ids."""
    _aliases: Mentions = field(default_factory=lambda: Mentions(()))
    """Those that count inside a sentence."""
    _of_matter: dict[str, list[str]] = field(default_factory=dict)
    list_json: bytes = b"{}"
    list_etag: str = '""'

    async def load(self) -> None:
        rows = await Policy.all().order_by("id")
        self.kept = {row.id: Kept(PolicyContent.model_validate(row.content), row.version, row.verified_by) for row in rows}
        self.policies = {id_: kept.content for id_, kept in self.kept.items()}
        self._called = {}
        for one in self.policies.values():
            for name in (*one.aliases, one.title):
                self._called.setdefault(normalise(name), []).append(one.id)
        self._aliases = Mentions(name for name in self._called if len(name) >= SHORTEST)
        self._of_matter = {}
        for one in self.policies.values():
            for matter in one.matters:
                self._of_matter.setdefault(matter, []).append(one.id)
        self._shown = {}
        self.list_json = orjson.dumps({"policies": [self._brief(one) for one in self.policies.values()]})
        self.list_etag = etag_of(self.list_json)

    def found(self, said: str, matters: Sequence[str]) -> list[dict[str, str]]:
        """said: the words, normalised; matters: the best first. At most two, those that are called so before those of the matters.
        A policy that is over, or not yet in force, is not recommended."""
        day = today(self.clock)
        ids: dict[str, str] = {}
        for name in (said, *self._aliases.found(said)):
            for id_ in self._called.get(name, ()):
                ids.setdefault(id_, "您问的就是这条政策")
        for matter in matters[:1]:
            for id_ in self._of_matter.get(matter, ()):
                ids.setdefault(id_, "这件事的政策依据")
        shown = ((self.policies[id_], why) for id_, why in ids.items())
        return [{**self._brief(one), "why": why} for one, why in shown if one.holds(day)][:MOST]

    def of_matter(self, matter: str) -> list[dict[str, Any]]:
        """All of them, with the days from which and until which they hold."""
        found = (self.policies[id_] for id_ in self._of_matter.get(matter, ()))
        return [{**self._brief(one), "valid_from": one.valid_from, "valid_until": one.valid_until} for one in found]

    def get(self, id_: str) -> Kept[PolicyContent]:
        found = self.kept.get(id_)
        if found is None:
            raise PolicyNotFound(detail={"policy": id_[:48]})
        return found

    def card(self, id_: str) -> tuple[bytes, str]:
        """(JSON, ETag)."""
        if id_ not in self._shown:
            body = orjson.dumps(self._card(self.get(id_)))
            self._shown[id_] = (body, etag_of(body))
        return self._shown[id_]

    @staticmethod
    def _brief(one: PolicyContent) -> dict[str, str]:
        return {"id": one.id, "title": one.title, "summary": one.summary}

    def _card(self, kept: Kept[PolicyContent]) -> dict[str, Any]:
        shown = kept.content.model_dump(mode="json", exclude={"aliases"})
        return shown | {"department": owner_of(kept.content, self.catalogue), **kept.cited}
