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
    _leads_to: dict[str, frozenset[str]] = field(default_factory=dict)
    _of: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._read()

    async def load(self) -> None:
        self.groups = [row.content for row in await Split.all().order_by("id")]
        self._read()

    def _read(self) -> None:
        self._matters = {f"{group['id']}.{option['id']}": option["matter"] for group in self.groups for option in group["options"]}
        self._leads_to = {group["id"]: frozenset(option["matter"] for option in group["options"]) for group in self.groups}
        self._of = {}
        for group in self.groups:
            for matter in self._leads_to[group["id"]]:
                self._of.setdefault(matter, []).append(group)

    def question(self, candidates: Sequence[str], *, ranked: bool = False) -> dict[str, Any] | None:
        """The question that tells the best candidates apart: it must lead to the first of them and to another one.

        candidates: matter ids, best first. The more of them it tells apart the better, then the nearer ones, then the fewer options.
        ranked: the candidates come nearest to whole words, so the options stand in their order and not in the written one.
        """
        best: tuple[int, int, int] | None = None
        chosen = None
        for group in self._of.get(candidates[0], ()) if candidates else ():
            leads_to = self._leads_to[group["id"]]
            places = [place for place, id_ in enumerate(candidates) if id_ in leads_to]
            rank = (len(places), -sum(places), -len(group["options"]))
            if len(places) > 1 and (best is None or rank > best):
                best, chosen = rank, group
        if chosen is None:
            return None
        nearness = {id_: place for place, id_ in enumerate(candidates)}
        nearest = (
            sorted(chosen["options"], key=lambda option: nearness.get(option["matter"], len(nearness))) if ranked else chosen["options"]
        )
        options = [{"id": f"{chosen['id']}.{option['id']}", "label": option["label"]} for option in nearest]
        return {"id": chosen["id"], "text": chosen["question"], "options": options}

    def matter_of(self, answer: str) -> str | None:
        """The matter that an option leads to; None for anything else."""
        return self._matters.get(answer)

    def asked_about(self, answer: str) -> frozenset[str]:
        """All matters that the option's question tells apart; empty for what is no option."""
        return self._leads_to.get(answer.partition(".")[0], frozenset()) if answer in self._matters else frozenset()
