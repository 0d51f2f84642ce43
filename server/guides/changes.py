"""哪些情形会变: two versions of a matter side by side, over every path that either of them can take.

Both are asked the same answers, in the order in which the newer one asks. As in the path check, many answers lead to the same rest: a
state is told by what is still open in both and by what differs so far, and is walked once.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from server.guides.answers import Answer, say
from server.guides.check import MOST_STATES, TooManyStates, decided, left_open, trial_answers
from server.guides.evaluate import FALSE, TRUE, Situation
from server.guides.resolve import Resolution, resolve
from server.matters.conditions import atoms
from server.matters.content import UNKNOWN, MatterContent, Question

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Changed:
    """One kind of change. answers: an example; told: the answers in it on which the change hangs, in the resident's words."""

    answers: dict[str, Answer]
    told: tuple[str, ...]
    was: Resolution
    now: Resolution
    paths: int

    @property
    def added(self) -> list[str]:
        before = {line.material.id for line in self.was.lines}
        return [line.material.name for line in self.now.lines if line.material.id not in before]

    @property
    def removed(self) -> list[str]:
        after = {line.material.id for line in self.now.lines}
        return [line.material.name for line in self.was.lines if line.material.id not in after]

    @property
    def altered(self) -> list[str]:
        """Other form or number of copies."""
        before = {line.material.id: (line.form, line.copies) for line in self.was.lines}
        return [
            line.material.name
            for line in self.now.lines
            if line.material.id in before and before[line.material.id] != (line.form, line.copies)
        ]


@dataclass(frozen=True, slots=True)
class Changes:
    """paths: how many there are in all; changed: on how many something changes; kinds: the changes, those of most paths first."""

    paths: int
    changed: int
    kinds: tuple[Changed, ...]
    complete: bool = True
    """False: there are so many situations that only a part was compared."""


@dataclass(slots=True)
class _Pair:
    was: MatterContent
    now: MatterContent
    as_of: date
    areas: Mapping[str, str]
    known: dict[Hashable, dict[Hashable, tuple[int, dict[str, Answer]]]] = field(default_factory=dict)

    def fitting(self, content: MatterContent, answers: dict[str, Answer]) -> dict[str, Answer]:
        """Those that this version understands."""
        questions = {question.id: question for question in content.questions}
        return {id_: answer for id_, answer in answers.items() if id_ in questions and _fits(questions[id_], answer)}

    def resolved(self, content: MatterContent, answers: dict[str, Answer]) -> Resolution:
        return resolve(content, self.fitting(content, answers), as_of=self.as_of, areas=self.areas)


def changes(was: MatterContent, now: MatterContent, *, as_of: date, areas: Mapping[str, str]) -> Changes:
    """Pure; some tenths of a second for the largest matters. Texts that change without changing a list are not its business."""
    pair = _Pair(was, now, as_of, areas)
    complete = True
    try:
        found = _walk(pair, {})
    except TooManyStates:
        found, complete = next(iter(pair.known.values()), {}), False
    paths = sum(count for count, _ in found.values())
    kinds = [
        _told(pair, signature, answers, count)
        for signature, (count, answers) in sorted(found.items(), key=lambda item: -item[1][0])
        if signature != _SAME
    ]
    return Changes(paths, sum(kind.paths for kind in kinds), tuple(kinds[:MOST_SHOWN]), complete)


_SAME: Hashable = ()


def _walk(pair: _Pair, answers: dict[str, Answer]) -> dict[Hashable, tuple[int, dict[str, Answer]]]:
    """Kind of change -> (paths from here on, one of them)."""
    state = (_standing(pair, pair.was, answers), _standing(pair, pair.now, answers), _differing(pair, answers))
    if state in pair.known:
        return pair.known[state]
    if len(pair.known) >= MOST_STATES:
        raise TooManyStates
    was, now = pair.resolved(pair.was, answers), pair.resolved(pair.now, answers)
    asked = next((one.question for one in (now, was) if one.question is not None and one.question.id not in answers), None)
    if asked is None:
        found: dict[Hashable, tuple[int, dict[str, Answer]]] = {_signature(was, now): (1, answers)}
    else:
        found = {}
        for answer in _trials(pair, asked):
            for signature, (count, example) in _walk(pair, {**answers, asked.id: answer}).items():
                before, kept = found.get(signature, (0, example))
                found[signature] = (before + count, kept)
    pair.known[state] = found
    return found


def _standing(pair: _Pair, content: MatterContent, answers: dict[str, Answer]) -> Hashable:
    situation = Situation(content, pair.fitting(content, answers), pair.as_of)
    refused = next((i for i, rule in enumerate(content.verdicts) if situation.find(rule.when).truth is TRUE), None)
    return refused, left_open(content, situation)


def _differing(pair: _Pair, answers: dict[str, Answer]) -> Hashable:
    """What is decided otherwise in the two so far."""
    sides = []
    for content in (pair.was, pair.now):
        truths = dict(decided(content, Situation(content, pair.fitting(content, answers), pair.as_of)))
        truths |= {("material", material.id, 0): TRUE for material in content.materials if material.when is None}
        sides.append({key: truth for key, truth in truths.items() if truth is not FALSE and key[0] != "note"})
    return _apart(*sides)


def _trials(pair: _Pair, asked: Question) -> list[Answer]:
    """Of both versions, where both ask it."""
    found: dict[Answer, None] = {}
    for content in (pair.now, pair.was):
        question = next((one for one in content.questions if one.id == asked.id and one.kind == asked.kind), None)
        if question is not None:
            found.update(dict.fromkeys(trial_answers(content, question, pair.as_of)))
    return list(found)


def _fits(question: Question, answer: Answer) -> bool:
    known = {option.id for option in question.choices} | {UNKNOWN}
    match question.kind:
        case "single" | "yesno":
            return isinstance(answer, str) and answer in known
        case "multi":
            return isinstance(answer, tuple) and set(answer) <= known
        case "number":
            return answer == UNKNOWN or isinstance(answer, float)
        case "date":
            return answer == UNKNOWN or isinstance(answer, date)
        case "area":
            return isinstance(answer, str)


def _signature(was: Resolution, now: Resolution) -> Hashable:
    before = {line.material.id: (line.form, line.copies) for line in was.lines}
    after = {line.material.id: (line.form, line.copies) for line in now.lines}
    verdicts = (was.verdict, now.verdict) if was.verdict != now.verdict else None
    said = (was.reasons[:1], now.reasons[:1]) if was.verdict == now.verdict == "no" and was.reasons[:1] != now.reasons[:1] else None
    # who is turned away gets no list: then the verdict is the change, whatever the list had been
    lines = _apart(before, after) if "no" not in (was.verdict, now.verdict) else _apart({}, {})
    return (verdicts, said, lines) if verdicts or said or any(lines) else _SAME


def _apart(was: Mapping[Any, Any], now: Mapping[Any, Any]) -> tuple[frozenset[Any], frozenset[Any]]:
    """(what only the older one has, what only the newer one has)."""
    return frozenset(was.items() - now.items()), frozenset(now.items() - was.items())


def _told(pair: _Pair, signature: Hashable, answers: dict[str, Answer], paths: int) -> Changed:
    was, now = pair.resolved(pair.was, answers), pair.resolved(pair.now, answers)
    hanging = _hanging(pair, was, now)
    questions = {question.id: question for content in (pair.was, pair.now) for question in content.questions}
    shown = {id_: answer for id_, answer in answers.items() if id_ in hanging} or answers
    told = tuple(f"{questions[id_].text} {say(questions[id_], answer, pair.areas)}" for id_, answer in shown.items())
    return Changed(answers, told, was, now, paths)


def _hanging(pair: _Pair, was: Resolution, now: Resolution) -> set[str]:
    """The questions behind what differs."""
    before, after = {line.material.id for line in was.lines}, {line.material.id for line in now.lines}
    found: set[str] = set()
    for content in (pair.was, pair.now):
        for material in content.materials:
            if material.id in before ^ after or material.extra:
                found.update(
                    atom.question for when in (material.when, *(one.when for one in material.extra)) if when for atom in atoms(when)
                )
        if was.verdict != now.verdict:
            reasons = {*was.reasons[:1], *now.reasons[:1]}
            found.update(atom.question for rule in content.verdicts if rule.reason in reasons for atom in atoms(rule.when))
    return found
