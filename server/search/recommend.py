"""推荐: what people need at this kind of place in this season, with the reason; the editors' list decides, nobody is tracked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from server.matters.catalogue import Catalogue
from server.search.models import Recommendation

SHOWN = 4


@dataclass(slots=True)
class Recommendations:
    catalogue: Catalogue
    rows: list[Recommendation] = field(default_factory=list)

    async def load(self) -> None:
        self.rows = await Recommendation.all().order_by("id")

    def at(self, site_type: str | None, day: date) -> list[dict[str, str]]:
        """The place's own first, those of a short season before those of the whole year, then what fits anywhere."""
        fitting = [row for row in self.rows if row.site_type in (site_type, "*") and _in_season(row, day.month)]
        fitting.sort(key=lambda row: (row.site_type == "*", (row.month_to - row.month_from) % 12))
        found: dict[str, dict[str, str]] = {}
        for row in fitting:
            matter = self.catalogue.matters.get(row.matter_id)
            if matter is not None and row.matter_id not in found:
                found[row.matter_id] = {"id": row.matter_id, "plain_name": matter.content.plain_name, "why": row.why}
        return list(found.values())[:SHOWN]


def _in_season(row: Recommendation, month: int) -> bool:
    if row.month_from <= row.month_to:
        return row.month_from <= month <= row.month_to
    return month >= row.month_from or month <= row.month_to
