"""推荐: what people need at this kind of place, in this township and season, with the reason for each; nobody is tracked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from server.matters.catalogue import Catalogue
from server.search.frequent import FrequentlyAsked
from server.search.pins import Pins, why
from server.search.surroundings import Standing, Surroundings, site_name

SHOWN = 4
_Add = Callable[[str, float, str], None]
"""(matter, points, reason)."""
WORTH = {"says": 4.0, "site": 3.0, "area": 2.0, "season": 1.5, "time": 0.5, "tag": 2.5}
"""What agreement is worth here; counts stand between the place's own list and the township's. Pins come first."""
PINNED, ASKED_HERE, ASKED_IN_TOWN, ASKED_IN_CITY = 100.0, 2.9, 1.8, 0.9


@dataclass(slots=True)
class Recommendations:
    """Editors' pins; what people say of themselves, site, township, season and hour; what was asked here; and what fits anywhere."""

    catalogue: Catalogue
    surroundings: Surroundings
    frequent: FrequentlyAsked
    pins: Pins

    def at(self, standing: Standing) -> list[dict[str, str]]:
        """[{"id", "plain_name", "why"}], best first. Each matter's reason is its weightiest."""
        now = self.surroundings.clock.now()
        worth: dict[str, float] = {}
        reasons: dict[str, tuple[float, str]] = {}

        def add(matter: str, points: float, reason: str) -> None:
            if matter in self.catalogue.matters:
                worth[matter] = worth.get(matter, 0.0) + points
                reasons[matter] = max(reasons.get(matter, (0.0, "")), (points, reason))

        for place, pin in enumerate(self.pins.on(now.date()).featured):
            for matter in pin.matters:
                add(matter, PINNED - place, why(pin))
        for fit in self.surroundings.fits(standing, now):
            # a short season stands before a long one; nothing at all agrees for what fits anywhere
            points = sum(WORTH[kind] for kind in fit.kinds) + (12 - fit.months) * 0.05 if fit.kinds else 0.5
            add(fit.matter, points, fit.why)
        self._counted(standing, add)
        order = {matter: place for place, matter in enumerate(worth)}
        best = sorted(worth, key=lambda matter: (-worth[matter], order[matter]))[:SHOWN]
        return [
            {"id": matter, "plain_name": self.catalogue.matters[matter].content.plain_name, "why": reasons[matter][1]} for matter in best
        ]

    def _counted(self, standing: Standing, add: _Add) -> None:
        """What at least the minimum group asked here, in the township, anywhere: the most asked half a point more than the least."""
        for kind, id_, points, say in (
            ("plate", standing.plate, ASKED_HERE, f"最近在这块{site_name(standing.site_type or '')}门牌前问的人多"),
            ("town", standing.town, ASKED_IN_TOWN, "最近这个区镇问的人多"),
            ("", "", ASKED_IN_CITY, "最近全市问的人多"),
        ):
            if id_ is not None:
                for place, matter in enumerate(self.frequent.matters(kind, id_)):
                    add(matter, points + 0.5 / (place + 1), say)
