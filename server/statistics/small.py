"""小数隐藏: a count so small that it could point at somebody is not shown, nor can it be worked out from the total."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

LEAST = 10
Key = TypeVar("Key")


def shown(count: int) -> int | None:
    """Nothing is nothing; one to nine are "fewer than ten"."""
    return None if 0 < count < LEAST else count


def hidden(counts: Mapping[Key, int]) -> dict[Key, int | None]:
    """Parts of a total that is shown. Where a single part is hidden, the total would give it away: the next smallest is hidden too."""
    found = {key: shown(count) for key, count in counts.items()}
    if sum(1 for count in found.values() if count is None) == 1:
        rest = [(count, index, key) for index, (key, count) in enumerate(found.items()) if count]
        if rest:
            found[min(rest, key=lambda one: one[:2])[2]] = None
    return found
