"""Does a condition hold for these answers? In four values, because a resident may not have been asked yet, or may not know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from server.guides.answers import Answer
from server.matters.conditions import AllOf, AnyOf, Compare, Condition, Is, NotThat
from server.matters.content import UNKNOWN, MatterContent, Question


class Truth(Enum):
    """TRUE and FALSE are certain; OPEN waits for a question not yet answered; MAYBE hangs on a “不清楚”."""

    TRUE = "true"
    FALSE = "false"
    OPEN = "open"
    MAYBE = "maybe"


TRUE, FALSE, OPEN, MAYBE = Truth.TRUE, Truth.FALSE, Truth.OPEN, Truth.MAYBE
_NOT = {TRUE: FALSE, FALSE: TRUE, OPEN: OPEN, MAYBE: MAYBE}


class Finding(NamedTuple):
    """A truth, and the questions behind it: those that decided it, or for OPEN those still to be asked."""

    truth: Truth
    questions: tuple[str, ...]


_NOTHING_ASKED = Finding(TRUE, ())


@lru_cache(maxsize=4096)
def _about(question: str) -> tuple[Finding, Finding, Finding, Finding]:
    """The four things that can be found of one question: true, false, open, maybe."""
    asked = (question,)
    return Finding(TRUE, asked), Finding(FALSE, asked), Finding(OPEN, asked), Finding(MAYBE, asked)


_Standing = tuple[Finding | None, Any, Finding, Finding]
"""Of a question: what any comparison with it finds, if that is certain already; else its answer, and what to find when it passes or not."""


class Situation:
    """What is known about one person on one day. A question whose own condition fails does not apply: its answer is dropped."""

    __slots__ = ("_applies", "_joined", "_standing", "answers", "as_of", "dropped")

    def __init__(self, content: MatterContent, answers: Mapping[str, Answer], as_of: date) -> None:
        self.as_of = as_of
        self.answers: dict[str, Answer] = {}
        self.dropped: list[str] = []
        self._applies: dict[str, Finding] = {}
        self._standing: dict[str, _Standing] = {}
        self._joined: dict[int, tuple[Condition, Finding]] = {}
        for question in content.questions:
            id_ = question.id
            self._applies[id_] = applies = _NOTHING_ASKED if question.when is None else self.find(question.when)
            yes, no, open_, maybe = _about(id_)
            if applies.truth is not TRUE:
                self._standing[id_] = (applies, None, yes, no)
                if id_ in answers and applies.truth is not OPEN:
                    self.dropped.append(id_)
            elif id_ in answers:
                answer = self.answers[id_] = answers[id_]
                unknown = answer in (UNKNOWN, (UNKNOWN,))
                self._standing[id_] = (maybe if unknown else None, answer, yes, no)
            else:
                self._standing[id_] = (open_, None, yes, no)

    def applies(self, question: Question) -> Finding:
        """Is this question put to the person at all?"""
        return self._applies[question.id]

    def find(self, condition: Condition) -> Finding:
        """Most conditions are one comparison; joined ones are worked out once, because verdict and list ask for them again."""
        if type(condition) is Is:
            settled, answer, yes, no = self._standing[condition.question]
            if settled is not None:
                return settled
            if type(answer) is tuple:
                return yes if any(option in condition.options for option in answer) else no
            return yes if answer in condition.options else no
        if type(condition) is Compare:
            settled, answer, yes, no = self._standing[condition.question]
            return settled or (yes if _passes(condition, answer, self.as_of) else no)
        known = self._joined.get(id(condition))
        if known is None:
            known = self._joined[id(condition)] = (condition, self._find_joined(condition))
        return known[1]

    def _find_joined(self, condition: Condition) -> Finding:
        match condition:
            case AllOf(parts):
                return self._join(parts, decisive=FALSE)
            case AnyOf(parts):
                return self._join(parts, decisive=TRUE)
            case NotThat(part):
                found = self.find(part)
                return Finding(_NOT[found.truth], found.questions)
            case Is() | Compare():
                return self.find(condition)

    def _join(self, parts: tuple[Condition, ...], *, decisive: Truth) -> Finding:
        """All and any are one rule: a decisive part decides alone, else what is open, else what is unknown, else the opposite."""
        found = []
        for part in parts:
            finding = self.find(part)
            if finding.truth is decisive:
                return finding
            found.append(finding)
        truths = [finding.truth for finding in found]
        for truth in (OPEN, MAYBE):
            if truth in truths:
                return _merged(truth, [finding for finding in found if finding.truth is truth])
        return _merged(_NOT[decisive], found)


def _merged(truth: Truth, findings: list[Finding]) -> Finding:
    if len(findings) == 1:
        return findings[0]
    return Finding(truth, tuple(dict.fromkeys([question for finding in findings for question in finding.questions])))


def _passes(atom: Compare, answer: Answer, as_of: date) -> bool:
    if isinstance(answer, date):
        measured = float(age(answer, as_of) if atom.test.startswith("age") else (as_of - answer).days)
    elif isinstance(answer, float):
        measured = answer
    else:
        raise TypeError(f"{atom.question} is neither a number nor a date")
    match atom.test:
        case "at_least" | "age_at_least":
            return measured >= atom.value
        case "at_most" | "days_at_most":
            return measured <= atom.value
        case "over" | "days_over":
            return measured > atom.value
        case _:
            return measured < atom.value


def age(born: date, on: date) -> int:
    """Full years (周岁): the birthday counts from the day after in Chinese law, but offices count from the birthday itself."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
