"""评价标签: a small versioned table; what was chosen stays readable whatever the next version says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).resolve().parent / "tags.yaml"
LEVELS = {5: "非常满意", 4: "满意", 3: "基本满意", 2: "不满意", 1: "非常不满意"}
BAD = 2
"""This and below is a 差评."""


@dataclass(frozen=True, slots=True)
class Tag:
    id: str
    say: str
    good: bool


def _read(path: Path = FILE) -> tuple[int, dict[str, Tag]]:
    found = yaml.safe_load(path.read_text("utf-8"))
    return int(found["version"]), {id_: Tag(id_, row["say"], row["good"]) for id_, row in found["tags"].items()}


VERSION, TAGS = _read()


def fitting(level: int) -> list[Tag]:
    """Those to choose from: praise from 基本满意 up, complaints from there down."""
    return [tag for tag in TAGS.values() if (tag.good and level > BAD) or (not tag.good and level <= BAD + 1)]
