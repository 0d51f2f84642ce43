"""What stands beside the matters of an answer: online platforms, answered questions, halls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from server.halls.service import HallFinder
from server.matters.catalogue import Catalogue

COVERAGE = {"app": 0.3, "faq": 0.3, "hall": 0.45}
SHOWN = 3
Ranked = list[tuple[str, float]]
"""(id, score), best first."""


@dataclass(slots=True)
class Blocks:
    catalogue: Catalogue
    halls: HallFinder
    _own: dict[str, list[str]] = field(default_factory=dict)

    def load(self) -> None:
        """Which platforms are a matter's own, those for everything aside."""
        self._own = {}
        for platform in self.catalogue.platforms.values():
            if "*" not in platform.matters:
                for matter in platform.matters:
                    self._own.setdefault(matter, []).append(platform.id)

    def of(
        self, others: Sequence[tuple[str, str, float]], mass: float, *, matter: str | None, app: str | None, town: str | None
    ) -> dict[str, list[dict[str, Any]]]:
        """others, mass: as in Ranking. matter: the best one, whose own platforms come too; app: an editors' pin; town: only its halls."""
        by_kind: dict[str, Ranked] = {"app": [], "faq": [], "hall": []}
        for kind, id_, score in others:
            by_kind[kind].append((id_, score))
        return {
            "apps": self._apps(_enough("app", mass, by_kind["app"]), matter, app),
            "faqs": [self._faq(key) for key in _enough("faq", mass, by_kind["faq"])],
            "halls": self._halls(_enough("hall", mass, by_kind["hall"]), town),
        }

    def _apps(self, keys: list[str], matter: str | None, app: str | None) -> list[dict[str, Any]]:
        """The pinned one, those that the words name, and the best matter's own."""
        found = [app] if app in self.catalogue.platforms else []
        found += keys
        found += self._own.get(matter or "", ())
        return [self.catalogue.platforms[key].view() for key in dict.fromkeys(found)][:SHOWN]

    def _faq(self, key: str) -> dict[str, Any]:
        matter_id, _, faq_id = key.partition("/")
        faq = next(faq for faq in self.catalogue.matters[matter_id].content.faqs if faq.id == faq_id)
        return {"id": faq_id, "matter": matter_id, "question": faq.question, "answer": faq.answer}

    def _halls(self, keys: list[str], town: str | None) -> list[dict[str, Any]]:
        halls = [self.halls.halls[key] for key in keys]
        return [
            {"id": hall.id, "name": hall.name, "area": hall.area.view(), "verified": hall.verified}
            for hall in halls
            if town is None or hall.town in (town, None)
        ]


def _enough(kind: str, mass: float, hits: Ranked) -> list[str]:
    """Those that account for enough of what was said."""
    enough = COVERAGE[kind] * mass
    return [id_ for id_, score in hits[:SHOWN] if score >= enough]
