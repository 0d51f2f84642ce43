"""What a version's questions are called, by id: made once a version, because every answer of every resident is looked up here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from server.matters.content import UNKNOWN, MatterContent, Question

MOST_KEPT = 512
DONT_KNOW = "不清楚"


@dataclass(frozen=True, slots=True)
class Lookup:
    """labels: option id -> label, by question id. quotes: the same answers as they are quoted in a reason."""

    questions: dict[str, Question]
    labels: dict[str, dict[str, str]]
    quotes: dict[str, dict[str, str]]

    @classmethod
    def of(cls, content: MatterContent) -> Lookup:
        labels = {question.id: {option.id: option.label for option in question.choices} for question in content.questions}
        quotes = {
            question.id: {id_: quoted(question, label) for id_, label in (*labels[question.id].items(), (UNKNOWN, DONT_KNOW))}
            for question in content.questions
        }
        return cls({question.id: question for question in content.questions}, labels, quotes)


class Heard(NamedTuple):
    """An answer that did not come by its own question. asked: the words that the person read; quote: how it is told as a reason."""

    asked: str
    quote: str


def quoted(question: Question, said: str) -> str:
    return quote_of(question.text, said)


def quote_of(asked: str, said: str) -> str:
    return f"因为“{asked}”您选了“{said}”"


def known_of(asked: str, said: str) -> str:
    """What nobody was asked, because it follows from being there."""
    return f"这件事里已经知道，“{asked}”按“{said}”算"


_kept: dict[int, tuple[MatterContent, Lookup]] = {}


def lookup(content: MatterContent) -> Lookup:
    """By identity: to compare two versions would cost more than to make it. What is kept holds its version, so no id is met again."""
    known = _kept.get(id(content))
    if known is not None:
        return known[1]
    if len(_kept) >= MOST_KEPT:
        _kept.clear()
    made = Lookup.of(content)
    _kept[id(content)] = (content, made)
    return made
