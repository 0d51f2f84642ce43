"""已经知道的不再问: pure. What was said once is not asked again, and what it rules out is not offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from server.bundles.content import Follows
from server.guides.lookup import Heard, known_of
from server.guides.resolve import Resolution
from server.matters.content import UNKNOWN, Option


@dataclass(frozen=True, slots=True)
class Fact:
    """An answer that stands. heard: in which words the person gave it."""

    answer: Any
    heard: Heard


@dataclass(slots=True)
class Earlier:
    """What the matters before this one leave known. facts: by a shared question's id or "matter.question"."""

    facts: dict[str, Fact] = field(default_factory=dict)
    found: dict[str, Resolution] = field(default_factory=dict)
    stuck: set[str] = field(default_factory=set)
    """What cannot be done, itself or because of what it waits for."""

    def on_the_way(self, matter: str) -> bool:
        return matter in self.found and matter not in self.stuck


@dataclass(frozen=True, slots=True)
class Left:
    """options: those that earlier answers leave. heard: how it came, for the reason of a line."""

    options: tuple[str, ...]
    heard: Heard

    def allows(self, answer: Any) -> bool:
        return answer in self.options or (answer in (UNKNOWN, [UNKNOWN]) and len(self.options) > 1)

    @property
    def known(self) -> Fact | None:
        return Fact(self.options[0], self.heard) if len(self.options) == 1 else None


def left(follows: Follows, asked: str, choices: Sequence[Option], matter: str | None, earlier: Earlier) -> Left | None:
    """None: nothing is ruled out. Answers that contradict each other rule nothing out: the person is asked. matter: whose own question."""
    options, last = tuple(one.id for one in choices), None
    for source, rule in follows.items():
        fact = earlier.facts.get(source)
        if isinstance(rule, Mapping):
            kept = rule.get(fact.answer) if fact and isinstance(fact.answer, str) else None
        else:
            kept = rule if source == matter or earlier.on_the_way(source) else None
        fewer = tuple(id_ for id_ in options if kept is None or id_ in kept)
        if len(fewer) < len(options):
            options, last = fewer, fact
    if not options or len(options) == len(choices):
        return None
    label = next(one.label for one in choices if one.id == options[0])
    return Left(options, last.heard if last else Heard(asked, known_of(asked, label)))
