"""巡检顺序: always the nearest next, then crossings taken out: for the few dozen stops of a round as good as anybody needs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.datum import Point
from geo.distance import distance_m, distances_m

MOST_SWAPS = 4


def nearest_next(start: Point, stops: Sequence[Point]) -> list[int]:
    """The order of visiting, as places in `stops`."""
    left, here, order = set(range(len(stops))), start, []
    while left:
        choices = sorted(left)
        away = distances_m(here, [stops[i] for i in choices])
        chosen = choices[min(range(len(choices)), key=away.__getitem__)]
        order.append(chosen)
        left.discard(chosen)
        here = stops[chosen]
    return _uncrossed(start, stops, order)


def length_m(stops: Sequence[Point], order: Sequence[int]) -> float:
    """From the first stop to the last."""
    return sum(distance_m(stops[a], stops[b]) for a, b in pairwise(order))


def _uncrossed(start: Point, stops: Sequence[Point], order: list[int]) -> list[int]:
    """Turn a stretch of the way round wherever that makes it shorter (2-opt), a few times over."""
    points = [start, *(stops[i] for i in order)]
    for _ in range(MOST_SWAPS):
        better = False
        for i in range(len(points) - 2):
            for j in range(i + 2, len(points)):
                after = points[j + 1] if j + 1 < len(points) else None
                before = distance_m(points[i], points[i + 1]) + (distance_m(points[j], after) if after else 0.0)
                turned = distance_m(points[i], points[j]) + (distance_m(points[i + 1], after) if after else 0.0)
                if turned < before - 0.5:
                    points[i + 1 : j + 1] = reversed(points[i + 1 : j + 1])
                    order[i:j] = reversed(order[i:j])
                    better = True
        if not better:
            break
    return order
