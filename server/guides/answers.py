"""Answers as they arrive, checked against the questions of one version."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from typing import Any

from server.guides.errors import AnswerIllTyped
from server.guides.lookup import DONT_KNOW, lookup
from server.matters.content import UNKNOWN, MatterContent, Question
from server.text import day as read_day

Answer = str | tuple[str, ...] | float | date
"""One answer: an option or area id or "unknown", the chosen options of a multi, a number, a date."""

LARGEST = 1e9
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


def read(content: MatterContent, raw: Mapping[str, Any], areas: Container[str]) -> tuple[dict[str, Answer], list[str]]:
    """(answers by question id, ids that name nothing in this version).

    An id that this version does not know, of a question or of an option, is set aside and named, so that a list saved
    against an older version still opens; a value of the wrong type raises AnswerIllTyped.
    """
    answers: dict[str, Answer] = {}
    known = lookup(content)
    strangers = [id_ for id_ in raw if id_ not in known.questions]
    for question in content.questions:
        if question.id not in raw:
            continue
        answer = _read_one(question, raw[question.id], areas if question.kind == "area" else known.labels[question.id])
        if answer is None:
            strangers.append(question.id)
        else:
            answers[question.id] = answer
    return answers, strangers


def _read_one(question: Question, value: Any, known: Container[str]) -> Answer | None:
    """known: ids of the options, or of the areas."""
    if value == UNKNOWN:
        return UNKNOWN
    match question.kind:
        case "single" | "yesno" | "area":
            if not isinstance(value, str):
                raise AnswerIllTyped(question.id, "请从选项中选一个")
            return value if value in known else None
        case "multi":
            return _read_multi(question, value)
        case "number":
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not -LARGEST <= value <= LARGEST:
                raise AnswerIllTyped(question.id, "请填一个数字")
            low = -LARGEST if question.min is None else question.min
            high = LARGEST if question.max is None else question.max
            if not low <= value <= high:
                raise AnswerIllTyped(question.id, f"请填 {_plain(low)} 到 {_plain(high)} 之间的数字")
            return float(value)
        case "date":
            return _read_date(question, value)


def _read_multi(question: Question, value: Any) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not value or not all(isinstance(option, str) for option in value):
        raise AnswerIllTyped(question.id, "请至少选一项；都不符合就选“都没有”")
    if value == [UNKNOWN]:
        return (UNKNOWN,)
    options = {option.id: option for option in question.choices}
    if any(option not in options for option in value):
        return None
    if len(value) > 1 and any(options[option].none for option in value):
        raise AnswerIllTyped(question.id, "选了“都没有”就不能再选别的")
    return tuple(dict.fromkeys(value))


def _read_date(question: Question, value: Any) -> date:
    day = read_day(value) if isinstance(value, str) else None
    if day is not None and EARLIEST <= day <= LATEST:
        return day
    raise AnswerIllTyped(question.id, "请按“2026-01-31”的样子填写日期")


def say(question: Question, answer: Answer, areas: Mapping[str, str]) -> str:
    """The answer in the words that the resident saw."""
    if answer in (UNKNOWN, (UNKNOWN,)):
        return DONT_KNOW
    if isinstance(answer, tuple):
        return "、".join(option.label for option in question.choices if option.id in answer)
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, float):
        return f"{_plain(answer)}{question.unit or ''}"
    if question.kind == "area":
        return areas.get(answer, answer)
    return next(option.label for option in question.choices if option.id == answer)


def said_of(content: MatterContent, id_: str, value: Any, areas: Mapping[str, str]) -> str:
    """As `say`, of an answer that this version takes, as it arrived."""
    answers, _ = read(content, {id_: value}, areas)
    return say(lookup(content).questions[id_], answers[id_], areas)


def _plain(number: float) -> str:
    """Without exponent and trailing zeros."""
    return f"{number:f}".rstrip("0").rstrip(".")
