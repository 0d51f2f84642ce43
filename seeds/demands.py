"""Demands as residents word them, for triage: `demands.tsv` is trained on, `evaluation/demands.tsv` never.

Both: route, lead department (of transfer and dispatch), co-departments (`|` between them), text.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from seeds.reading import FOLDER

EVALUATED = Path("evaluation") / "demands.tsv"


@dataclass(frozen=True, slots=True)
class Demand:
    line: int
    route: str
    lead: str
    co: tuple[str, ...]
    text: str


def training_demands(folder: Path = FOLDER) -> list[Demand]:
    return _read(folder / "demands.tsv")


def evaluated_demands(folder: Path = FOLDER) -> list[Demand]:
    return _read(folder / EVALUATED)


def _read(path: Path) -> list[Demand]:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return [Demand(i, route, lead, tuple(filter(None, co.split("|"))), text) for i, (route, lead, co, text) in enumerate(rows, 1)]
