"""哪些合并清单会变: two versions of a bundle side by side, for people who answer the shared questions this way or that. Pure.

All situations of all matters together are too many to compare. Compared are: every mixture of shared answers (one after the other where
these are too many), and within each the people who say the first, the last and “不清楚” to all the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product
from typing import Any, Literal

from server.bundles.content import BundleContent, Member
from server.bundles.follows import Earlier
from server.bundles.papers import Paper, merged
from server.bundles.resolve import learn, told
from server.bundles.visits import visits
from server.guides import answers as reading
from server.guides.answers import Answer
from server.guides.check import trial_answers
from server.guides.resolve import Resolution, resolve
from server.matters.content import UNKNOWN, MatterContent, Question

Matters = Mapping[str, MatterContent]
Fill = Literal["first", "last", "unknown"]
FILLS: tuple[Fill, ...] = ("first", "last", "unknown")
MOST_MIXTURES, MOST_SHOWN = 48, 40
SAID = {"first": "其余都选第一项", "last": "其余都选最后一项", "unknown": "其余都说不清楚"}


@dataclass(frozen=True, slots=True)
class ListChange:
    """One kind of change. said: an example in the resident's words; situations: in how many of those compared."""

    said: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    altered: tuple[str, ...]
    order: tuple[tuple[str, ...], tuple[str, ...]] | None
    situations: int


@dataclass(frozen=True, slots=True)
class ListChanges:
    compared: int
    changed: int
    kinds: tuple[ListChange, ...]


@dataclass(slots=True)
class _Side:
    bundle: BundleContent
    matters: Matters
    as_of: date
    areas: Mapping[str, str]
    _known: dict[Any, tuple[Resolution, dict[str, Answer]]] = field(default_factory=dict)

    def of(self, shared: Mapping[str, str], fill: Fill) -> tuple[dict[str, Paper], tuple[str, ...]]:
        """(papers by id, matters in their order)."""
        ours = {one.id for one in self.bundle.shared}
        answers = {id_: value for id_, value in shared.items() if id_ in ours}
        earlier = Earlier()
        for member in self.bundle.members:
            self._end(member, answers, fill, earlier)
        found = earlier.found
        order = tuple(self.matters[visit.member.matter].plain_name for visit in visits(self.bundle.members, found))
        return {paper.id: paper for paper in merged(self.bundle, found)}, order

    def _end(self, member: Member, shared: Mapping[str, str], fill: Fill, earlier: Earlier) -> None:
        content = self.matters[member.matter]
        given = told(self.bundle, member, shared, content, self.areas, earlier)
        offered = {id_.removeprefix(f"{member.matter}."): left for id_, left in given.offered.items()}
        key = (member.matter, repr(sorted(given.answers.items())), repr(sorted(offered.items())), fill)
        if key not in self._known:
            answers, _ = reading.read(content, given.answers, self.areas)
            while (now := resolve(content, answers, as_of=self.as_of, areas=self.areas)).question is not None:
                answers[now.question.id] = _filled(content, now.question, fill, self.as_of, offered.get(now.question.id))
            self._known[key] = now, answers
        now, answers = self._known[key]
        learn(earlier, member, content, replace(given, answers=answers), now, self.areas)


def changes(was: BundleContent, now: BundleContent, matters: Matters, *, as_of: date, areas: Mapping[str, str]) -> ListChanges:
    """Both have to fit the matters. Half a second for the largest bundle."""
    before, after = _Side(was, matters, as_of, areas), _Side(now, matters, as_of, areas)
    found: dict[Any, tuple[int, tuple[str, ...], ListChange]] = {}
    compared = 0
    for mixture in _mixtures(was, now):
        for fill in FILLS:
            compared += 1
            change = _compared(before.of(mixture, fill), after.of(mixture, fill), _said(now, mixture, fill))
            if change is not None:
                key = (change.added, change.removed, change.altered, change.order)
                count, said, _ = found.get(key, (0, change.said, change))
                found[key] = (count + 1, said, change)
    kinds = [
        ListChange(said, one.added, one.removed, one.altered, one.order, count)
        for count, said, one in sorted(found.values(), key=lambda item: -item[0])
    ]
    return ListChanges(compared, sum(one.situations for one in kinds), tuple(kinds[:MOST_SHOWN]))


def _filled(content: MatterContent, asked: Question, fill: Fill, as_of: date, offered: Sequence[str] | None) -> Answer:
    if fill == "unknown":
        return UNKNOWN if asked.kind != "multi" else (UNKNOWN,)
    trials = [one for one in trial_answers(content, asked, as_of) if one not in (UNKNOWN, (UNKNOWN,))]
    trials = [one for one in trials if offered is None or one in offered]
    return trials[0 if fill == "first" else -1] if trials else UNKNOWN


def _mixtures(was: BundleContent, now: BundleContent) -> Iterator[dict[str, str]]:
    """Answers to the shared questions of either version; an area is left to each matter."""
    asked = {one.id: [option.id for option in one.choices] for one in (*was.shared, *now.shared) if one.choices}
    total = 1
    for options in asked.values():
        total *= len(options)
    if total <= MOST_MIXTURES:
        for values in product(*asked.values()):
            yield dict(zip(asked, values, strict=True))
        return
    base = {id_: options[0] for id_, options in asked.items()}
    yield base
    for id_, options in asked.items():
        for option in options[1:]:
            yield base | {id_: option}


def _said(bundle: BundleContent, mixture: Mapping[str, str], fill: Fill) -> tuple[str, ...]:
    labels = {one.id: (one.text, {option.id: option.label for option in one.choices}) for one in bundle.shared}
    said = [f"{labels[id_][0]} {labels[id_][1].get(value, value)}" for id_, value in mixture.items() if id_ in labels]
    return (*said, SAID[fill])


def _compared(
    was: tuple[Mapping[str, Paper], Sequence[str]], now: tuple[Mapping[str, Paper], Sequence[str]], said: tuple[str, ...]
) -> ListChange | None:
    before, after = was[0], now[0]
    added = tuple(paper.name for id_, paper in after.items() if id_ not in before)
    removed = tuple(paper.name for id_, paper in before.items() if id_ not in after)
    altered = tuple(after[id_].name for id_ in after if id_ in before and _counted(before[id_]) != _counted(after[id_]))
    order = (tuple(was[1]), tuple(now[1])) if tuple(was[1]) != tuple(now[1]) else None
    if not (added or removed or altered or order):
        return None
    return ListChange(said, added, removed, altered, order, 1)


def _counted(paper: Paper) -> tuple[Any, ...]:
    return paper.name, paper.form, paper.originals, paper.copies, paper.note, paper.comes_from
