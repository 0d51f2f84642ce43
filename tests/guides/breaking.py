"""One condition of a matter broken, as a slip of the hand would break it: the others stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from server.matters.conditions import DATE_TESTS, AllOf, AnyOf, Compare, Condition, Is, NotThat
from server.matters.content import MatterContent, Question


@dataclass(frozen=True, slots=True)
class Break:
    """where: the place of the condition in the content's data; how: in words; broken: what stands there now, None for no condition."""

    matter: str
    where: tuple[str | int, ...]
    how: str
    broken: Condition | None

    def __str__(self) -> str:
        return f"{self.matter} {'.'.join(map(str, self.where))}: {self.how}"


Places = Iterator[tuple[tuple[str | int, ...], Condition]]


def places(content: MatterContent) -> Places:
    """Every condition that decides what is asked, listed or refused. Notes only add a sentence, and are left out."""
    for i, question in enumerate(content.questions):
        if question.when is not None:
            yield ("questions", i, "when"), question.when
    for i, material in enumerate(content.materials):
        if material.when is not None:
            yield ("materials", i, "when"), material.when
        for j, extra in enumerate(material.extra):
            yield ("materials", i, "extra", j, "when"), extra.when
    for i, verdict in enumerate(content.verdicts):
        yield ("verdicts", i, "when"), verdict.when


def breaks(content: MatterContent) -> Iterator[Break]:
    """All the ways in which each of them can be broken."""
    questions = {question.id: question for question in content.questions}
    for where, condition in places(content):
        for how, broken in _broken(condition, questions):
            yield Break(content.id, where, how, broken)
        if where[0] != "verdicts" and "extra" not in where:
            yield Break(content.id, where, "条件没有了", None)


def _broken(condition: Condition, questions: dict[str, Question]) -> Iterator[tuple[str, Condition]]:
    yield "反了", NotThat(condition)
    yield from _inside(condition, questions)


def _inside(condition: Condition, questions: dict[str, Question]) -> Iterator[tuple[str, Condition]]:
    match condition:
        case Is(question, options):
            for other in [option.id for option in questions[question].choices if option.id not in options]:
                yield f"{question} 换成 {other}", Is(question, (other,))
            for gone in options if len(options) > 1 else ():
                yield f"{question} 少了 {gone}", Is(question, tuple(option for option in options if option != gone))
        case Compare(question, test, value):
            step = 1 if test in DATE_TESTS or abs(value) < 10 else max(1, abs(value) * 0.2)
            for moved in (value - step, value + step):
                yield f"{question} {test} 从 {value:g} 改成 {moved:g}", Compare(question, test, moved)
        case AllOf(parts) | AnyOf(parts):
            other = AnyOf if isinstance(condition, AllOf) else AllOf
            yield "全部与任一弄反", other(parts)
            for i, part in enumerate(parts):
                rest = parts[:i] + parts[i + 1 :]
                yield f"少了第 {i + 1} 条", rest[0] if len(rest) == 1 else type(condition)(rest)
                for how, broken in _inside(part, questions):
                    yield how, type(condition)((*parts[:i], broken, *parts[i + 1 :]))
        case NotThat(part):
            yield "少了“不是”", part
            for how, broken in _inside(part, questions):
                yield how, NotThat(broken)


def with_break(content: MatterContent, one: Break) -> MatterContent:
    """Validated anew; raises as the import would."""
    data: Any = content.model_dump()
    at = data
    for step in one.where[:-1]:
        at = at[step]
    at["when"] = one.broken
    return MatterContent.model_validate(data)
