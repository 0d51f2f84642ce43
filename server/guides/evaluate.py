"""Does a condition hold for these answers? In four values, because a resident may not have been asked yet, or may not know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

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


@dataclass(frozen=True, slots=True)
class Finding:
    """A truth, and the questions behind it: those that decided it, or for OPEN those still to be asked."""

    truth: Truth
    questions: tuple[str, ...]


_NOTHING_ASKED = Finding(TRUE, ())


class Situation:
    """What is known about one person on one day. A question whose own condition fails does not apply: its answer is dropped."""

    def __init__(self, content: MatterContent, answers: Mapping[str, Answer], as_of: date) -> None:
        self.as_of = as_of
        self.answers: dict[str, Answer] = {}
        self.dropped: list[str] = []
        self._applies: dict[str, Finding] = {}
        for question in content.questions:
            applies = _NOTHING_ASKED if question.when is None else self.find(question.when)
            self._applies[question.id] = applies
            if question.id in answers:
                if applies.truth is TRUE:
                    self.answers[question.id] = answers[question.id]
                elif applies.truth is not OPEN:
                    self.dropped.append(question.id)

    def applies(self, question: Question) -> Finding:
        """Is this question put to the person at all?"""
        return self._applies[question.id]

    def find(self, condition: Condition) -> Finding:
        match condition:
            case Is() | Compare():
                return self._find_one(condition)
            case NotThat(part):
                found = self.find(part)
                return Finding(_NOT[found.truth], found.questions)
            case AllOf(parts):
                return self._join(parts, decisive=FALSE, otherwise=TRUE)
            case AnyOf(parts):
                return self._join(parts, decisive=TRUE, otherwise=FALSE)

    def _join(self, parts: tuple[Condition, ...], *, decisive: Truth, otherwise: Truth) -> Finding:
        """All and any are one rule: a decisive part decides alone, else what is open, else what is unknown, else the opposite."""
        found = [self.find(part) for part in parts]
        for truth in (decisive, OPEN, MAYBE):
            some = [finding for finding in found if finding.truth is truth]
            if some:
                kept = some[:1] if truth is decisive else some
                return Finding(truth, _merged(kept))
        return Finding(otherwise, _merged(found))

    def _find_one(self, atom: Is | Compare) -> Finding:
        applies = self._applies[atom.question]
        if applies.truth is not TRUE:
            return applies
        answer = self.answers.get(atom.question)
        asked = (atom.question,)
        if answer is None:
            return Finding(OPEN, asked)
        if answer in (UNKNOWN, (UNKNOWN,)):
            return Finding(MAYBE, asked)
        if isinstance(atom, Is):
            holds = any(option in atom.options for option in answer) if isinstance(answer, tuple) else answer in atom.options
        else:
            holds = _passes(atom, answer, self.as_of)
        return Finding(TRUE if holds else FALSE, asked)


def _merged(findings: list[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question for finding in findings for question in finding.questions))


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
