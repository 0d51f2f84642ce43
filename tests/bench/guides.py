"""The guides in process: resolving on the largest matter, walking all paths of all of them, and comparing two versions."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from random import Random

from server.guides.changes import changes
from server.guides.check import check, trial_answers
from server.guides.resolve import resolve
from server.matters.content import MatterContent
from tests.bench.inputs import AS_OF, deep_matters

ROUNDS = 400
AREAS = {"ks-town": "某个区镇", "ks-other": "另一个区镇"}


@dataclass(frozen=True, slots=True)
class Guides:
    """Milliseconds and seconds of one thread."""

    largest: str
    resolve_p50_ms: float
    resolve_p99_ms: float
    paths: int
    walk_s: float
    compare_s: float
    """The slowest comparison of a matter with itself."""


def guides() -> Guides:
    matters = deep_matters()
    largest = max(matters, key=lambda content: len(content.materials) + len(content.questions))
    took = sorted(_walks(largest, Random(1)))
    began = time.perf_counter()
    paths = sum(check(content, as_of=AS_OF)[1] for content in matters)
    walked = time.perf_counter() - began
    compared = []
    for content in matters:
        began = time.perf_counter()
        changes(content, content, as_of=AS_OF, areas=AREAS)
        compared.append(time.perf_counter() - began)
    p99 = took[int(len(took) * 0.99)]
    return Guides(largest.id, statistics.median(took) * 1000, p99 * 1000, paths, walked, max(compared))


def _walks(content: MatterContent, draw: Random) -> list[float]:
    """Seconds of each step of people who answer by chance."""
    took = []
    for _ in range(ROUNDS):
        answers = {}
        while True:
            began = time.perf_counter()
            found = resolve(content, answers, as_of=AS_OF, areas=AREAS)
            took.append(time.perf_counter() - began)
            if found.question is None:
                break
            answers[found.question.id] = draw.choice(trial_answers(content, found.question, AS_OF))
    return took
