"""分岔问题: when near matters are hard to tell apart, one fact that the resident knows decides; never a list of official names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from server.search.models import Split


@dataclass(slots=True)
class Splits:
    groups: list[dict[str, Any]] = field(default_factory=list)
    _matters: dict[str, str] = field(default_factory=dict)

    async def load(self) -> None:
        self.groups = [row.content for row in await Split.all().order_by("id")]
        self._matters = {f"{group['id']}.{option['id']}": option["matter"] for group in self.groups for option in group["options"]}

    def question(self, candidates: Sequence[str]) -> dict[str, Any] | None:
        """The question that tells the best candidates apart: it must lead to the first of them and to another one.

        candidates: matter ids, best first.
        """
        best: tuple[int, int] | None = None
        chosen = None
        for group in self.groups:
            leads_to = {option["matter"] for option in group["options"]}
            if not candidates or candidates[0] not in leads_to:
                continue
            met = sum(id_ in leads_to for id_ in candidates)
            rank = (met, -len(group["options"]))
            if met > 1 and (best is None or rank > best):
                best, chosen = rank, group
        if chosen is None:
            return None
        options = [{"id": f"{chosen['id']}.{option['id']}", "label": option["label"]} for option in chosen["options"]]
        return {"id": chosen["id"], "text": chosen["question"], "options": options}

    def matter_of(self, answer: str | None) -> str | None:
        """The matter that an option leads to; None for anything else."""
        return self._matters.get(answer or "")
