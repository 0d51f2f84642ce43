"""Would anybody notice? One condition at a time is broken, and the people told by hand and the publishing gate have to see it."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from pydantic import ValidationError

from server.guides.check import check
from tests.guides import test_personas as told
from tests.guides.breaking import Break, breaks, with_break

SAMPLE, SEED = 200, 20261126
LEAST = 0.90
"""Of the sample (the list of what is not caught is printed). What stays unnoticed is mostly a question's condition that an earlier answer
implies: without it nothing changes for anybody."""

TESTS = (
    told.test_everything_that_the_persona_says_is_understood_today,
    told.test_the_persona_hears_the_verdict_that_a_clerk_would_give,
    told.test_the_list_holds_what_a_clerk_would_surely_ask_for,
    told.test_the_list_asks_for_nothing_that_would_be_wrong_here,
)


def _sample() -> list[Break]:
    """Conditions by chance, and of each one way to break it."""
    chance = random.Random(SEED)
    by_condition: dict[tuple[object, ...], list[Break]] = {}
    for matter in told._deep_matters():
        for one in breaks(told._content(matter)):
            by_condition.setdefault((one.matter, *one.where), []).append(one)
    return [chance.choice(by_condition[key]) for key in chance.sample(sorted(by_condition, key=str), SAMPLE)]


def _noticed(one: Break, monkeypatch: pytest.MonkeyPatch) -> str | None:
    """By whom: the content's own validation, a person, the path checker; None: by nobody."""
    try:
        broken = with_break(told._content(one.matter), one)
    except ValidationError:
        return "校验"
    with monkeypatch.context() as patched:
        patched.setattr(told, "_content", lambda _: broken)
        for persona in told._personas(one.matter):
            for test in TESTS:
                try:
                    test(one.matter, persona)
                except AssertionError:
                    return "人物"
    faults, _ = check(broken, as_of=told.AS_OF)
    return "路径检查" if faults else None


def test_a_broken_condition_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = _sample()
    found = {one: _noticed(one, monkeypatch) for one in sample}
    print(Counter(found.values()))
    print("\n".join(str(one) for one, by in found.items() if by is None))
    assert sum(by is not None for by in found.values()) / len(sample) >= LEAST
