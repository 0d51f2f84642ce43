"""卡片发布检查的公共部分."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from server.editing.gate import Gate
from server.matters.content import MatterContent, Place


@dataclass(frozen=True, slots=True)
class CardGate(Gate):
    effects: tuple[str, ...] = ()
    """What changes where residents meet it, in sentences."""


def departments_known(card: Any, matters: Mapping[str, MatterContent]) -> Iterator[tuple[Place, str]]:
    if card.department is not None and card.department not in {one.department for one in matters.values()}:
        yield ("department",), f"没有部门“{card.department}”，请用事项目录里的部门名称"


def reviewed_in_time(card: Any, as_of: date) -> Iterator[tuple[Place, str]]:
    if card.review_by < as_of:
        yield ("review_by",), "复核期限已经过了，核对后写新的日期"
